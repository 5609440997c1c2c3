import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text } from '../../schema/fields.ts';
import { cleanText, isKeepable, isPiled, nameKey, searchKey } from '../../schema/text.ts';
import { rawText } from './arbitrary.ts';

const functions = { cleanText, nameKey, searchKey };

describe.each(Object.entries(functions))('%s', (_name, normalise) => {
  test('done twice is done once', () => {
    fc.assert(
      fc.property(rawText, (text) => normalise(normalise(text)) === normalise(text)),
      { numRuns: 2000 },
    );
  });
  test('composed and decomposed text come out the same', () => {
    fc.assert(
      fc.property(rawText, (text) => normalise(text.normalize('NFC')) === normalise(text.normalize('NFD'))),
      { numRuns: 2000 },
    );
  });
});

describe('R-02 names are the same', () => {
  test.each([
    ['Hoà giải ở cơ sở', 'Hòa giải ở cơ sở'],
    ['Uỷ ban', 'Ủy ban'],
    ['Khoẻ để học tập', 'Khỏe để học tập'],
    ['Thuý', 'Thúy'],
    ['“Dân vận khéo”', 'dân  VẬN "khéo"'],
    ['Ðường hoa', 'Đường hoa'],
    ['Đường\u200b hoa', 'đường hoa'],
    ['Đường\u00ad hoa\u180e', 'đường hoa'],
    ["‘Nhà' sạch", 'nhà sạch'],
  ])('%s = %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
  test.each([
    ['Hiến đất', 'Hiền đất'],
    ['Tổ 1', 'Tổ 2'],
    ['Đường', 'Dường'],
  ])('%s is not %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

test.each([...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'])(
  'a mark of direction (%j) is taken out of every text: it would turn what follows',
  (mark) => {
    expect(cleanText(`Biên bản ${mark}fdp.họp`)).toBe('Biên bản fdp.họp');
    expect(text(20).parse(`${mark}Đường hoa`)).toBe('Đường hoa');
    expect(nameKey(`Đường${mark} hoa`)).toBe(nameKey('đường hoa'));
  },
);

test('search needs no tone marks', () => {
  expect(searchKey('Hiến đất, mở ĐƯỜNG (2026)')).toBe('hien dat mo duong 2026');
});

// Judged by coming to an end: sorting that many marks takes minutes.
test.each([
  ['two kinds of mark', '\u0315\u0300'],
  ['six, the last first', '\u0345\u0315\u0300\u0316\u0321\u0334'],
  ['marks with what nobody sees between them', '\u0315\u200b\u0300'],
])('a flood of marks on one letter is cut off: %s', (_, marks) => {
  const flood = `ệ${marks.repeat(300_000 / marks.length)} x`;
  for (const clean of [cleanText, nameKey, searchKey]) expect(clean(flood).length).toBeLessThan(40);
  expect(cleanText(cleanText(flood))).toBe(cleanText(flood));
});

test('a letter is piled by its marks alone, never by the letters beside it', () => {
  const [letters, marks] = ['漢'.repeat(40), (count: number) => `a${'\u0315'.repeat(count)}`];
  expect([letters, marks(30), marks(31)].map(isPiled)).toEqual([false, false, true]);
});

test.each<[unknown, boolean]>([
  ['Đường hoa', true],
  ['a\0b', false],
  ['\ud800', false],
  [7, true],
  [null, true],
  [['x', ['y', 'a\0']], false],
  [{ title: 'x', notes: [{ text: 'a\0' }] }, false],
  [{ 'a\0': 'x' }, false],
  [{ title: 'x', notes: [{ text: 'y' }] }, true],
])('whether PostgreSQL can keep %j', (value, kept) => expect(isKeepable(value)).toBe(kept));

test('a text has room for what cleaning takes out, four times its bound', () => {
  expect(text(2).parse(`ab${'\u200b'.repeat(6)}`)).toBe('ab');
  expect(text(2).safeParse(`ab${'\u200b'.repeat(7)}`).success).toBe(false);
});
