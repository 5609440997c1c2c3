import type { Fault } from './fault.ts';

// ISO 14496-12: boxes of length and type; films of MP4 and QuickTime, and the photographs of telephones (HEIF).

/** Types of the boxes at the top; undefined where one reaches beyond the end. */
function boxesOf(bytes: Buffer): string[] | undefined {
  const types: string[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    const short = bytes.readUInt32BE(at);
    const length =
      short === 1 && at + 16 <= bytes.length
        ? Number(bytes.readBigUInt64BE(at + 8))
        : short === 0
          ? bytes.length - at
          : short;
    if (length < 8 || at + length > bytes.length) return undefined;
    types.push(type);
    at += length;
  }
  return types;
}

/** A film says what it is made of, and holds it. */
export function filmFault(bytes: Buffer): Fault | undefined {
  const types = boxesOf(bytes);
  const described = types?.some((type) => type === 'moov' || type === 'moof');
  return described && types?.includes('mdat') ? undefined : 'DAMAGED';
}

/** A photograph says what it is made of; small ones hold it in the same box. */
export const photographFault = (bytes: Buffer): Fault | undefined =>
  boxesOf(bytes)?.includes('meta') ? undefined : 'DAMAGED';
