import { expect, test } from 'vitest';
import { sortKey } from '../../projections/sort-key.ts';

test('the order of names is that of the dictionary', () => {
  const names = [
    'Bà',
    'Bả',
    'Bã',
    'Bá',
    'Bạ',
    'Bâ',
    'Da',
    'Đa',
    'Ơn',
    'Ôn',
    'On',
    'Ba',
    'Ăn',
    'An',
    'Tổ 10',
    'Tổ 1',
  ];
  const sorted = names.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  expect(sorted.join(' ')).toBe('An Ăn Ba Bà Bả Bã Bá Bạ Bâ Da Đa On Ôn Ơn Tổ 1 Tổ 10');
});

test('case, punctuation and how a letter was typed do not count; words are apart however they were parted', () => {
  const key = sortKey('Hiến đất');
  for (const same of ['hiến ĐẤT', '“Hiến” – đất!', ' (Hiến)  đất ', 'Hiến đất'.normalize('NFD')])
    expect(sortKey(same)).toBe(key);
  for (const other of ['Hiếnđất', 'Hiền đất', 'Hiến dất', 'Hiến đất 2']) expect(sortKey(other)).not.toBe(key);
  expect(sortKey('–')).toBe('');
});
