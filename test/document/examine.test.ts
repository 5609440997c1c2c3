import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { examine } from '../../infra/document/examine.ts';
import {
  boxes,
  docx,
  film,
  jpeg,
  jpegParts,
  objectStream,
  office,
  pdf,
  pdfOf,
  png,
  webp,
  zip,
} from './files.ts';

const folder = mkdtempSync(join('/tmp', 'kheo-examine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The media type, or the English words of the refusal. */
async function examined(content: Buffer): Promise<string> {
  const path = join(folder, 'content');
  writeFileSync(path, content);
  const file = await open(path);
  try {
    const found = await examine(file, content.length);
    if ('mediaType' in found) return found.mediaType;
    expect(found.refusal.vi).not.toBe(found.refusal.en);
    return found.refusal.en;
  } finally {
    await file.close();
  }
}
const example = (name: string) => readFileSync(new URL(`./upload-cases/${name}`, import.meta.url));
const ACTIVE = /runs something, has files within it, or is linked to others/;
const DAMAGED = /is cut off or damaged/;
const CODED = /in a way that cannot be looked into/;
const LOCKED = /has a password or is locked/;
const catalog = (more: string) => pdfOf([`<</Type/Catalog/Pages 2 0 R${more}>>`, '<</Type/Pages>>']);
const rels = (type: string, target = 'x.bin', more = '') =>
  `<Relationships><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/></Relationships>`;
const [BEGIN, END] = ['begin', 'end'].map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`) as [
  string,
  string,
];
/** A field whose code lies in these runs. */
const field = (...runs: string[]) =>
  `<w:p>${[BEGIN, ...runs, END].map((run) => (run.startsWith('<w:r>') ? run : `<w:r><w:instrText xml:space="preserve">${run}</w:instrText></w:r>`)).join('')}</w:p>`;
const ODT = 'application/vnd.oasis.opendocument.text';
const odt = (more: Record<string, string | Buffer>) => zip({ mimetype: ODT, 'content.xml': '<x/>', ...more });

describe('a paper that runs nothing is kept', () => {
  test.each<[string, Buffer, string]>([
    ['a PDF', pdf, 'application/pdf'],
    ['one that opens at a page', catalog('/OpenAction[2 0 R/Fit]'), 'application/pdf'],
    ['one that opens at a place', catalog('/OpenAction<</S/GoTo/D[2 0 R/Fit]>>'), 'application/pdf'],
    [
      'one with compressed objects',
      pdfOf(['<</Type/Catalog>>'], [objectStream({ 7: '<</Type/Page>>', 8: '<</A 1>>' })]),
      'application/pdf',
    ],
    [
      'one with a link to a page of the web',
      catalog('/A<</S/URI/URI(https://haiphong.gov.vn)>>'),
      'application/pdf',
    ],
    [
      'names that only begin alike',
      catalog('/JavaScripture 1/JST 2/Launched 3/EFF 4/GoToRX 5/F 4/Ref 6/FSX/URL/S/Thread'),
      'application/pdf',
    ],
    ['a PNG', png, 'image/png'],
    ['a JPEG', jpeg, 'image/jpeg'],
    ['one with what a telephone appends', Buffer.concat([jpeg, Buffer.alloc(99, 7)]), 'image/jpeg'],
    ['a WebP', webp(), 'image/webp'],
    ['a film', film, 'video/mp4'],
    ['a film of an iPhone', boxes('qt  ', 'wide', 'mdat', 'moov'), 'video/quicktime'],
    ['a photograph of an iPhone', boxes('heic', 'meta', 'mdat'), 'image/heic'],
    [
      'an OpenDocument text with its template, a picture and a link',
      odt({
        'content.xml':
          '<draw:image xlink:href="Pictures/1.png"/><text:a xlink:href="https://haiphong.gov.vn">x</text:a>',
        'meta.xml': '<meta:template xlink:href="../../t.ott"/>',
      }),
      ODT,
    ],
    ['an OpenDocument text', odt({ 'META-INF/manifest.xml': '<m/>', 'Pictures/1.png': png }), ODT],
  ])('%s', async (_, content, type) => {
    expect(await examined(content)).toBe(type);
  });

  test('an office paper with pictures, a link, and the table of a chart within it', async () => {
    const paper = office('word/document.xml', {
      'word/_rels/document.xml.rels': `${rels('image', 'media/1.png')}${rels('hyperlink', 'https://haiphong.gov.vn', ' TargetMode="External"')}`,
      'word/media/1.png': png,
      'word/embeddings/table.xlsx': office('xl/workbook.xml'),
      'word/_rels/settings.xml.rels': rels(
        'attachedTemplate',
        'file:///C:\\Users\\HP\\AppData\\Roaming\\Microsoft\\Templates\\Normal.dotm',
        ' TargetMode="External"',
      ),
      'word/header1.xml': `${field(' HYPERLINK "www.haiphong.gov.vn" ')}${field(' PAGE \\* MERGEFORMAT ')}${field(' HYPERLINK "https://haiphong.gov.vn" ')}<w:fldSimple w:instr=" HYPERLINK &quot;mailto:a@b.vn&quot; "/>${field(' IF ', BEGIN, ' PAGE ', END, ' > 1 "a" "b" ')}`,
      'xl/worksheets/sheet1.xml':
        '<c><f>IF(A1="|",Sheet2!A1,SUM(A1:A2))</f></c><c><f>"=WEBSERVICE("&amp;A1</f></c><c><f>HYPERLINK("https://haiphong.gov.vn","x")</f></c>',
      'ppt/slides/slide1.xml': '<a:hlinkClick action="ppaction://hlinksldjump"/>',
    });
    expect(await examined(paper)).toMatch(/wordprocessingml\.document$/);
  });
});

describe('what runs, or holds what runs, is refused by its structure', () => {
  test.each<[string, Buffer]>([
    ['a program when it opens', catalog('/OpenAction<</S/JavaScript/JS(app.alert(1))>>')],
    ['its name with escapes', catalog('/OpenAction<</S/J#61vaScript/#4aS(x)>>')],
    ['a program in the tree of names', catalog('/Names<</JavaScript 3 0 R>>')],
    ['a program by its code alone', catalog('/AA<</O<</JS 5 0 R>>>>')],
    ['another program that is started', catalog('/A<</S/Launch/F(cmd.exe)>>')],
    ['a comment between name and value', catalog('/A<</S%x\n/Launch%y\n/F(cmd.exe)>>')],
    ['a file within', catalog('/Names<</EmbeddedFiles 3 0 R>>')],
    ['a file within, by its place', catalog('/AF[<</Type/Filespec/EF<</F 4 0 R>>>>]')],
    ['a rich medium', catalog('/Annots[<</Subtype/RichMedia>>]')],
    ['a link to a program', catalog('/A<</S/URI/URI(file:///c:/windows/system32/cmd.exe)>>')],
    ['the same with escapes', catalog('/A<</S/URI/URI(\\146ile:///c:/cmd.exe)>>')],
    ['the same in hexadecimal', catalog('/A<</S/URI/URI<66696C653A2F2F2F633A2F61>>>')],
    ['a program of a model in three dimensions', catalog('/3DD<</OnInstantiate 5 0 R>>')],
    ['a form with programs', catalog('/AcroForm<</XFA[(template)3 0 R]>>')],
    ['a page that opens one of the web', catalog('/OpenAction<</S/URI/URI(http://x)>>')],
    [
      'the same by another object',
      pdfOf(['<</Type/Catalog/OpenAction 3 0 R>>', '<<>>', '<</S/URI/URI(http://x)>>']),
    ],
    [
      'a later version of that object',
      pdfOf(['<</OpenAction 2 0 R>>', '[1 0 R/Fit]\nendobj\n2 0 obj\n<</S/Named/N/Print>>']),
    ],
    ['a program in a compressed object', pdfOf(['<<>>'], [objectStream({ 7: '<</S/JavaScript/JS(x)>>' })])],
    ['escaped there as well', pdfOf(['<<>>'], [objectStream({ 7: '<</S/#4caunch>>' })])],
    ['in an object stream that is not packed', pdfOf(['<<>>'], [objectStream({ 7: '<</S/Launch>>' }, '')])],
    [
      'opened from a compressed object',
      pdfOf(['<</OpenAction 8 0 R>>'], [objectStream({ 7: '<</A 1>>', 8: '<</S/URI/URI(http://x)>>' })]),
    ],
  ])('PDF: %s', async (_, content) => {
    expect(await examined(content)).toMatch(ACTIVE);
  });

  test.each<[string, Record<string, string | Buffer>]>([
    [
      'macros under another name',
      { 'word/_rels/document.xml.rels': rels('vbaProject', 'data.dat'), 'word/data.dat': 'x' },
    ],
    [
      'macros by their type',
      {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      },
    ],
    [
      'a kind that may hold them',
      {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      },
    ],
    [
      'the type with written-out letters',
      {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-office.vba&#80;roject"/></Types>',
      },
    ],
    [
      'the type in wide letters',
      {
        '[Content_Types].xml': Buffer.from(
          '\ufeff<Types><Override ContentType="x.vbaProject"/></Types>',
          'utf16le',
        ),
      },
    ],
    ['an object of a program', { 'word/_rels/document.xml.rels': rels('oleObject') }],
    [
      'the same between single quotes',
      { 'word/_rels/document.xml.rels': rels('oleObject').replaceAll('"', "'") },
    ],
    [
      'a template from elsewhere',
      { 'word/_rels/settings.xml.rels': rels('attachedTemplate', 'http://x/t.dotm') },
    ],
    ['a table in another file', { 'xl/externalLinks/_rels/e.xml.rels': rels('externalLinkPath', 'a.xlsx') }],
    ['a control', { 'word/activeX/activeX1.xml': 'x' }],
    [
      'a field that asks another program',
      { 'word/document.xml': '<w:instrText xml:space="preserve"> DDEAUTO c:\\\\x</w:instrText>' },
    ],
    [
      'a picture elsewhere',
      { 'word/_rels/document.xml.rels': rels('image', 'http://x/a.png', ' TargetMode="External"') },
    ],
    [
      'a link to a program',
      { 'word/_rels/document.xml.rels': rels('hyperlink', 'file:///C:/calc.exe', ' TargetMode="External"') },
    ],
    [
      'a link to another computer',
      { 'word/_rels/document.xml.rels': rels('hyperlink', '\\\\1.2.3.4\\a.exe', ' TargetMode="External"') },
    ],
    ['a page of the web within', { 'word/_rels/document.xml.rels': rels('aFChunk', 'a.htm') }],
    ['buttons of its own', { '_rels/x.rels': rels('ui/extensibility', 'customUI/customUI.xml') }],
    ['a question to the web', { 'xl/_rels/workbook.xml.rels': rels('connections', 'connections.xml') }],
    ['a name of a field over several runs', { 'word/document.xml': field('DD', 'EAU', 'TO c:\\cmd') }],
    [
      'a name of a field by numbers',
      { 'word/document.xml': field(BEGIN, ' QUOTE 68 68 69 ', END, ' c:\\cmd') },
    ],
    [
      'a name of a field that another makes',
      { 'word/document.xml': field('DD', BEGIN, ' REF a ', END, ' c:\\cmd') },
    ],
    ['a field between brackets of characters', { 'word/document.xml': field('<![CDATA[ DDEAUTO cmd]]>') }],
    ['a field with a comment in its name', { 'word/document.xml': field('DDE<!-- x -->AUTO cmd') }],
    ['a picture by a field', { 'word/document.xml': field(' INCLUDEPICTURE "http://x/a.png" ') }],
    [
      'a link by a field in an attribute',
      { 'word/document.xml': '<w:fldSimple w:instr=" HYPERLINK &quot;file:///c:/calc.exe&quot; "/>' },
    ],
    ['a link by a field', { 'word/document.xml': field(' HYPERLINK "file:///c:/calc.exe" ') }],
    ['a simple field', { 'word/document.xml': '<w:fldSimple w:instr=" DDE cmd x"/>' }],
    [
      'a formula that asks the web',
      { 'xl/worksheets/sheet1.xml': '<c><f>_xlfn.WEBSERVICE("http://x")</f></c>' },
    ],
    ['a picture by a formula', { 'xl/worksheets/sheet1.xml': '<c><f>_xlfn.IMAGE("http://x")</f></c>' }],
    [
      'a link that a formula makes',
      { 'xl/worksheets/sheet1.xml': '<c><f>HYPERLINK(CONCATENATE("fi","le:///c:/a"))</f></c>' },
    ],
    ['a picture with a program', { 'word/media/a.svg': '<svg><script>x</script></svg>' }],
    ['a part that leads out', { '../a.txt': 'x' }],
    ['a formula that asks a program', { 'xl/worksheets/sheet1.xml': "<c><f>cmd|'/c calc'!A0</f></c>" }],
    [
      'a button that starts a program',
      { 'ppt/slides/slide1.xml': '<a:hlinkClick action="ppaction://program"/>' },
    ],
    ['a program among its pictures', { 'word/media/image1.png': 'MZ\u0090' }],
    ['a binary object among its tables', { 'xl/embeddings/a.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex') }],
    ['a link to a program', { 'word/embeddings/a.dat': Buffer.from('4c000000011402000000', 'hex') }],
    [
      'a paper with macros within',
      { 'word/embeddings/t.xlsx': office('xl/workbook.xml', { 'xl/vbaProject.bin': 'x' }) },
    ],
    ['a program in an archive within', { 'word/embeddings/t.dat': zip({ 'a/b.txt': 'MZ' }) }],
    ['a PDF with a program within', { 'word/embeddings/t.dat': catalog('/A<</S/Launch>>') }],
  ])('an office paper: %s', async (_, more) => {
    expect(await examined(office('word/document.xml', more))).toMatch(ACTIVE);
  });

  test.each<[string, Record<string, string | Buffer>]>([
    ['programs', { 'Basic/Standard/M.xml': 'x' }],
    [
      'an event that runs one',
      { 'content.xml': '<script:event-listener xlink:href="vnd.sun.star.script:M"/>' },
    ],
    [
      'an object of a program',
      { 'META-INF/manifest.xml': '<m media-type="application/vnd.sun.star.oleobject"/>' },
    ],
    [
      'a question to another program',
      { 'content.xml': '<text:dde-connection-decl office:dde-application="cmd"/>' },
    ],
    [
      'a link that runs',
      { 'content.xml': '<text:a xlink:href="macro:///Standard.Module1.Main()">x</text:a>' },
    ],
    ['a picture elsewhere', { 'content.xml': '<draw:image xlink:href="http://x/a.png"/>' }],
    ['a section of another file', { 'content.xml': '<text:section-source xlink:href="../b.odt"/>' }],
    ['an applet', { 'content.xml': '<draw:applet draw:code="x"/>' }],
  ])('an OpenDocument text: %s', async (_, more) => {
    expect(await examined(odt(more))).toMatch(ACTIVE);
  });

  test.each(['js.pdf', 'launch.pdf', 'embedded-lnk.docx', 'vba-renamed.docm'])('%s', async (name) => {
    expect(await examined(example(name))).toMatch(/runs something|cut off or damaged/);
  });
});

describe('what is no whole paper of its kind is refused', () => {
  const { start, application, frame, scan, end } = jpegParts;
  test.each<[string, Buffer]>([
    ['the beginning of a PDF', example('five-bytes.pdf')],
    ['a PDF without its end', pdf.subarray(0, -30)],
    ['a PDF without objects', pdfOf([])],
    ['the beginning of a JPEG', example('three-bytes.jpg')],
    ['a JPEG without a frame', Buffer.concat([start, application, scan, end])],
    ['a JPEG without its end', Buffer.concat([start, application, frame, scan])],
    ['a JPEG whose parts overlap the end', Buffer.concat([start, Buffer.from([0xff, 0xe0, 0xff, 0xff, 1])])],
    ['a PNG without data', Buffer.concat([png.subarray(0, 33), png.subarray(-12)])],
    ['a PNG without its end', png.subarray(0, -12)],
    ['a WebP that is shorter than it says', webp().subarray(0, -6)],
    ['a film without its description', boxes('mp42', 'mdat')],
    ['a film that breaks off', film.subarray(0, -4)],
    ['the beginning of a photograph', example('heic.heic')],
    [
      'an office paper with a part that is damaged',
      (() => {
        const copy = Buffer.from(docx);
        copy.fill(0xff, 60, 80);
        return copy;
      })(),
    ],
  ])('%s', async (_, content) => {
    expect(await examined(content)).toMatch(DAMAGED);
  });

  test.each([
    ['a page of another PDF', '/A<</S/GoToR/F(\\\\evil\\x.pdf)/D[0/Fit]>>'],
    ['an article of another', '/A<</S/Thread/F(../x.pdf)>>'],
    ['a file of the web', '/A<</S/GoTo/F<</FS/URL/F(http://e/x.exe)>>>>'],
    ['files beside those of the web', '/URI<</Base(file:///c:/)>>'],
    ['a page shown from another', '/Ref<</F(\\\\evil\\x.pdf)>>'],
  ])('a PDF that is linked to %s', async (_, more) => {
    expect(await examined(catalog(more))).toMatch(ACTIVE);
  });

  test('a PDF whose content lies in another file', async () => {
    const stream = Buffer.from('9 0 obj\n<</Length 0/F(\\\\evil\\x)>>\nstream\n\nendstream\nendobj\n');
    expect(await examined(pdfOf(['<</Type/Catalog>>'], [stream]))).toMatch(CODED);
  });

  test('what an archive holds beside what its directory says', async () => {
    const lists = docx.length - 22;
    const [directory, end] = [docx.readUInt32LE(lists + 16), Buffer.from(docx.subarray(lists))];
    const hidden = zip({ 'word/vbaProject.bin': 'x'.repeat(40) });
    const part = hidden.subarray(0, hidden.readUInt32LE(hidden.length - 22 + 16));
    end.writeUInt32LE(directory + part.length, 16);
    const beside = [docx.subarray(0, directory), part, docx.subarray(directory, lists), end];
    expect(await examined(Buffer.concat(beside))).toMatch(CODED);
    const renamed = Buffer.from(docx);
    renamed.write('word/document.bin', renamed.indexOf('word/document.xml', directory - 60));
    expect(await examined(renamed)).toMatch(CODED);
    expect(await examined(docx)).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
  });

  test('what cannot be looked into', async () => {
    const locked = pdfOf(['<<>>'], [objectStream({ 7: '<<>>' })], '/Encrypt 9 0 R');
    expect(await examined(locked)).toMatch(LOCKED);
    const coded = pdfOf(['<<>>'], [objectStream({ 7: '<<>>' }, '/Filter/ASCIIHexDecode')]);
    expect(await examined(coded)).toMatch(CODED);
    expect(await examined(pdfOf(['<</Type/Catalog>>'], [], '/Encrypt 9 0 R'))).toMatch(LOCKED);
    const secret = '<m:file-entry><m:encryption-data m:checksum="x"/></m:file-entry>';
    expect(await examined(odt({ 'META-INF/manifest.xml': secret }))).toMatch(LOCKED);
  });

  test.each<[string, Buffer]>([
    [
      'a predictor',
      objectStream({ 7: '<<>>' }, '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 16>>'),
    ],
    ['a filter by another object', objectStream({ 7: '<</S/Launch>>' }, '/Filter 91 0 R')],
    [
      'a type by another object',
      Buffer.from(
        objectStream({ 7: '<</S/Launch>>' }).toString('latin1').replace('/Type/ObjStm', '/Type 91 0 R'),
        'latin1',
      ),
    ],
  ])('an object stream with %s', async (_, stream) => {
    expect(await examined(pdfOf(['<<>>'], [stream]))).toMatch(CODED);
  });

  test.each<[string, string]>([
    ['another encoding', '<?xml version="1.0" encoding="UTF-7"?><x/>'],
    ['words of its own', '<!DOCTYPE a [<!ENTITY d "DDEAUTO">]><x>&d;</x>'],
  ])('an office paper in %s', async (_, part) => {
    expect(await examined(office('word/document.xml', { 'word/document.xml': part }))).toMatch(CODED);
  });

  test('a part that unpacks to more than a paper has', async () => {
    const bomb = office('word/document.xml', { 'word/a.txt': Buffer.alloc(201 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 ** 2);
    expect(await examined(bomb)).toMatch(DAMAGED);
  });
});

test.each<[string, Buffer | string, RegExp]>([
  ['a GIF', 'GIF89a\x01\0\x01\0', /PNG or JPG/],
  ['a TIFF', 'II*\0', /scan or save it as PDF/],
  ['a sound of an iPhone', boxes('M4A ', 'moov', 'mdat'), /minutes as PDF, or a film/],
  ['an MP3', 'ID3\x03', /minutes as PDF/],
  ['a text of Notepad', Buffer.from('\ufeffxin', 'utf16le'), /save it as UTF-8/],
  ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\.docx, \.xlsx, \.pptx or PDF/],
  ['rich text', '{\\rtf1\\ansi x}', /\.docx or PDF/],
  ['an archive', zip({ 'a.txt': 'x' }), /unpack it/],
  ['an AVIF', boxes('avif', 'meta', 'mdat'), /save it as JPG/],
  ['anything else', Buffer.from([0, 1, 2, 3]), /none of pdf, png, jpg/],
])('%s is told its own way out', async (_, content, words) => {
  expect(await examined(Buffer.from(content as string, 'latin1'))).toMatch(words);
});
