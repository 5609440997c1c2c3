import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mediaTypeOf } from '../../infra/document/media-type.ts';
import { boxes, docx, film, jpeg, office, pdf, png, webp, zip } from './files.ts';

const folder = mkdtempSync(join('/tmp', 'kheo-media-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function typeOf(content: Buffer | string) {
  const path = join(folder, 'content');
  writeFileSync(path, content);
  const file = await open(path);
  try {
    return await mediaTypeOf(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const ODT = 'application/vnd.oasis.opendocument.text';
const latin1 = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['a PDF', pdf, 'application/pdf'],
  ['a PNG', png, 'image/png'],
  ['a JPEG', jpeg, 'image/jpeg'],
  ['a WebP', webp(), 'image/webp'],
  ['an MP4', film, 'video/mp4'],
  ['a film of an iPhone', boxes('qt  ', 'mdat', 'moov'), 'video/quicktime'],
  ['a photograph of an iPhone', boxes('heic', 'meta', 'mdat'), 'image/heic'],
  ['a photograph of another telephone', boxes('mif1', 'meta', 'mdat'), 'image/heic'],
  ['a text document', docx, `${OFFICE}.wordprocessingml.document`],
  ['a spreadsheet', office('xl/workbook.xml'), `${OFFICE}.spreadsheetml.sheet`],
  ['slides', office('ppt/presentation.xml'), `${OFFICE}.presentationml.presentation`],
  ['an OpenDocument text', zip({ mimetype: ODT, 'content.xml': '<x/>' }), ODT],
  [
    'a document with an archive comment',
    zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }, 'ghi chú'),
    `${OFFICE}.spreadsheetml.sheet`,
  ],
  ['text about a PDF, further below', `${'đường '.repeat(200)}%PDF-1.4`, 'text/plain'],
  ['plain text', 'Biên bản họp: a < b, c > d\r\n\tthống nhất', 'text/plain'],
  ['text across the pieces it is read in', 'đường '.repeat(30_000), 'text/plain'],
])('%s is known by its content', async (_, content, type) => {
  expect(await typeOf(content)).toBe(type);
});

test.each([
  ['nothing', ''],
  ['a page', '<!DOCTYPE html><script>alert(1)</script>'],
  ['a page behind blanks and a mark of order', '\ufeff \n\n<html><body onload=x>'],
  ['a page behind a line of text', 'Biên bản\n<script src=//evil></script>'],
  ['a drawing with a program', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
  ['a drawing as XML', '<?xml version="1.0"?><svg/>'],
  ['a page behind a JPEG’s first two bytes', latin1('\xff\xd8<html>')],
  ['a PDF behind a page', Buffer.concat([latin1('<html>'), pdf])],
  ['a PDF that is an archive as well', Buffer.concat([pdf, zip({ 'a.js': 'x' })])],
  ['a picture that is an archive as well', Buffer.concat([png, docx])],
  ['an archive behind something else', Buffer.concat([latin1('PK\x03\x04'), docx])],
  ['an archive of anything', zip({ 'evil.exe': 'MZ' })],
  ['an OpenDocument of another kind', zip({ mimetype: `${ODT}-template` })],
  ['two documents in one', office('word/document.xml', { 'xl/workbook.xml': 'x' })],
  ['a PDF behind a line of text', Buffer.concat([latin1('junk\n'), pdf])],
  ['a picture with a PDF at its beginning', Buffer.concat([png.subarray(0, 40), pdf])],
  ['half an archive', docx.subarray(0, 60)],
  ['a program', latin1('MZ\x90\0\x03')],
  ['a program of another kind', latin1('\x7fELF\x02\x01')],
  ['a script', '#!/bin/sh\x00rm'],
  ['text of another encoding', latin1('bi\xean b\xe0n')],
  ['text with a hidden sign', 'a\u0007b'],
])('%s is refused', async (_, content) => {
  expect(await typeOf(content)).toBeUndefined();
});
