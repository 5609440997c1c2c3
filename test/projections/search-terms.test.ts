import { expect, test } from 'vitest';
import { searchPatterns, searchText } from '../../projections/search-terms.ts';

/** As `like` of the database matches, where nothing typed has a sign of its own. */
const found = (typed: string, ...texts: (string | null | undefined)[]) =>
  searchPatterns(typed).every((pattern) => searchText(...texts).includes(pattern.replaceAll('%', '')));

test('every word that was typed is the beginning of a word, without tone marks, in any order', () => {
  const texts = ['Hiến đất làm đường', null, undefined, '', 'Thôn Đông'] as const;
  expect(found('hien', ...texts)).toBe(true);
  expect(found('dong ĐẤT', ...texts)).toBe(true);
  expect(found('hien cau', ...texts)).toBe(false);
  expect(found('at', ...texts)).toBe(false);
});

test('nothing that can be searched for asks for nothing, and a word counts once, at most eight of them', () => {
  for (const typed of ['', '  ', '%', null, undefined]) expect(searchPatterns(typed)).toEqual([]);
  expect(searchPatterns('Đất dat ĐẤT đường')).toEqual(['% dat%', '% duong%']);
  const nine = 'a b c d e f g h i';
  expect(searchPatterns(nine)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((each) => `% ${each}%`));
});
