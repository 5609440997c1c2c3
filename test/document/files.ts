import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** An archive with these entries, as offices write them: names, sizes and directory in order. */
export function zip(entries: Record<string, string | Buffer>, comment = ''): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [bytes, label] = [Buffer.from(text as string), Buffer.from(name)];
    const stored = name === 'mimetype';
    const body = stored ? bytes : deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(label.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), fields, label, body);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, label);
    offset += 30 + label.length + body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...parts, listed, end, Buffer.from(comment)]);
}

const TYPES: Record<string, string> = {
  'word/document.xml': 'wordprocessingml.document',
  'xl/workbook.xml': 'spreadsheetml.sheet',
  'ppt/presentation.xml': 'presentationml.presentation',
};

/** An office paper with its main part, as its content types say, and what else it is to have. */
export const office = (part: string, more: Record<string, string | Buffer> = {}) =>
  zip({
    '[Content_Types].xml': `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${TYPES[part]}.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
    [part]: '<x/>',
    ...more,
  });
export const docx = office('word/document.xml');

/** A PDF of these objects, numbered from 1, the first its root; `streams` come after them as they are. */
export function pdfOf(objects: readonly string[], streams: readonly Buffer[] = [], trailer = ''): Buffer {
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  const end = `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size ${objects.length + 1}${trailer}>>\nstartxref\n9\n%%EOF\n`;
  return Buffer.concat([Buffer.from(`%PDF-1.7\n${body}`, 'latin1'), ...streams, Buffer.from(end)]);
}
export const pdf = pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']);

/** An object stream with these objects under these numbers. */
export function objectStream(objects: Record<number, string>, dictionary = '/Filter/FlateDecode'): Buffer {
  const all = Object.entries(objects);
  let at = 0;
  const places = all.map(([number, object]) => {
    const place = `${number} ${at} `;
    at += object.length + 1;
    return place;
  });
  const content = Buffer.from(`${places.join('')}${all.map(([, object]) => object).join(' ')}`);
  const body = dictionary.includes('Flate') ? deflateSync(content) : content;
  const head = `90 0 obj\n<</Type/ObjStm/N ${all.length}/First ${places.join('').length}${dictionary}/Length ${body.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\nendstream\nendobj\n')]);
}

const chunk = (type: string, bytes: number) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, Buffer.alloc(bytes + 4)]);
};
export const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  ...[chunk('IHDR', 13), chunk('IDAT', 8), chunk('IEND', 0)],
]);

const segment = (marker: number, bytes: number) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes + 2, 2);
  return Buffer.concat([head, Buffer.alloc(bytes)]);
};
export const jpegParts = {
  start: Buffer.from([0xff, 0xd8]),
  application: segment(0xe0, 14),
  frame: segment(0xc0, 15),
  scan: Buffer.concat([segment(0xda, 10), Buffer.from([1, 2, 3])]),
  end: Buffer.from([0xff, 0xd9]),
};
export const jpeg = Buffer.concat(Object.values(jpegParts));

/** A RIFF of WebP with a picture of so many bytes. */
export function webp(bytes = 12): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1');
  head.writeUInt32LE(12 + bytes, 4);
  return Buffer.concat([head, Buffer.alloc(4 + bytes)]);
}

/** Boxes of ISO media, each with some bytes, behind a brand. */
export const boxes = (brand: string, ...types: string[]): Buffer =>
  Buffer.concat(
    [`ftyp${brand}`, ...types].map((text) => {
      const box = Buffer.alloc(24);
      box.writeUInt32BE(24, 0);
      box.write(text, 4, 'latin1');
      return box;
    }),
  );
export const film = boxes('mp42', 'moov', 'mdat');
