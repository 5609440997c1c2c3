import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SheetTrouble } from '../../infra/sheet/trouble.ts';
import { readXml } from '../../infra/sheet/xml.ts';

/** What is read, as it is told: one string for each tag and each text, texts in one piece. */
async function eventsOf(xml: string | Uint8Array, cuts: readonly number[] = []): Promise<string[]> {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
  const events: string[] = [];
  const text = (more: string) => {
    if (events.at(-1)?.startsWith('"')) events.push(`${events.pop()}${more}`);
    else events.push(`"${more}`);
  };
  await readXml(
    (async function* () {
      yield* chunks;
    })(),
    {
      open: (name, attribute) => void events.push(`<${name} ${attribute('val') ?? ''}`),
      close: (name) => void events.push(`>${name}`),
      text,
    },
  );
  return events;
}

const XML =
  '<?xml version="1.0" encoding="UTF-8"?><!-- a < b --><w:a xmlns:w="x"><b w:val="1 &gt; &quot;0&quot;"/><c other="val=\'no\'" val=\'"\'>Đường &amp; hoa &#x1EA1;&#225;<![CDATA[<ao> & sen]]> ấ</c></w:a>\n';
const EVENTS = ['<a ', '<b 1 > "0"', '>b', '<c "', '"Đường & hoa ạá<ao> & sen ấ', '>c', '>a'];

describe('XML', () => {
  test('is read without prefixes, with its entities', async () =>
    expect(await eventsOf(XML)).toEqual(EVENTS));

  test('is the same wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(500), { maxLength: 40 }), async (cuts) => {
        expect(await eventsOf(XML, cuts)).toEqual(EVENTS);
      }),
      { numRuns: 200 },
    );
  });

  test('in UTF-16 says so by its mark', async () => {
    const bytes = Buffer.from(`\ufeff${XML.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(await eventsOf(new Uint8Array(bytes))).toEqual(EVENTS);
    expect(await eventsOf(new Uint8Array(bytes.swap16()))).toEqual(EVENTS);
  });

  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]><a>&b;</a>'],
    ['an element that is not closed', '<a><b></a>'],
    ['the end missing', '<a><b>'],
    ['a tag cut off', '<a><b'],
    ['nothing', ''],
    ['two roots', '<a/><b/>'],
    ['text behind the root', '<a/>b'],
    ['a thousand levels and one', `${'<a>'.repeat(1_002)}${'</a>'.repeat(1_002)}`],
    ['what is no UTF-8', Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e)],
  ])('with %s is refused', async (_, xml) => {
    await expect(eventsOf(xml)).rejects.toBeInstanceOf(SheetTrouble);
  });

  test('an entity that is none stays as it is written, and no code makes half a character', async () => {
    expect(await eventsOf('<a>&b; &#0; &#xD800; &#x110000;</a>')).toEqual(['<a ', '"&b;      ', '>a']);
  });
});
