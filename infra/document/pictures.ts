import type { Fault } from './fault.ts';

/** From its beginning through a frame and its data to its end; telephones append more. */
export function jpegFault(bytes: Buffer): Fault | undefined {
  let framed = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return 'DAMAGED';
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xda) return framed && bytes.indexOf('ffd9', at, 'hex') > at ? undefined : 'DAMAGED';
    else {
      // SOF0 … SOF15 without the tables of Huffman and arithmetic coding, which lie among them.
      if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) framed = true;
      at += 2 + bytes.readUInt16BE(at + 2);
    }
  }
  return 'DAMAGED';
}

/** Chunks from IHDR through data to IEND. */
export function pngFault(bytes: Buffer): Fault | undefined {
  let data = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') data = true;
    if (type === 'IEND') return data ? undefined : 'DAMAGED';
    at += 12 + bytes.readUInt32BE(at);
  }
  return 'DAMAGED';
}

/** As long as it says, with a picture in it. */
export function webpFault(bytes: Buffer): Fault | undefined {
  const whole = bytes.length >= 20 && bytes.readUInt32LE(4) + 8 <= bytes.length;
  return whole && /^VP8[ LX]$/.test(bytes.toString('latin1', 12, 16)) ? undefined : 'DAMAGED';
}
