import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, formatDate, formatDay, formatInstant } from '../../dashboard/format/date.ts';
import { fold } from '../../dashboard/format/fold.ts';
import { formatCompact, formatNumber, formatShare } from '../../dashboard/format/number.ts';

describe('numbers', () => {
  test.each([
    [0, '0', '0'],
    [1234.5, '1.234,5', '1,234.5'],
    [1234567, '1.234.567', '1,234,567'],
    [12.04, '12', '12'],
    [-1500, '−1.500', '−1,500'],
    [-0.01, '0', '0'],
  ])('%d', (value, vietnamese, english) => {
    expect(formatNumber(value, 'vi')).toBe(vietnamese);
    expect(formatNumber(value, 'en')).toBe(english);
  });

  test.each([
    [1_500_000_000, '1,5 tỷ', '1.5 billion'],
    [320_000_000, '320 triệu', '320 million'],
    [999_960_000, '1 tỷ', '1 billion'],
    [999_900_000, '999,9 triệu', '999.9 million'],
    [950_000, '950.000', '950,000'],
  ])('%d in words', (value, vietnamese, english) => {
    expect(formatCompact(value, 'vi')).toBe(vietnamese);
    expect(formatCompact(value, 'en')).toBe(english);
  });

  test('a whole number reads back from either language', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const digits = (text: string) => Number(text.replace(/[.,]/g, '').replace('−', '-'));
        expect(digits(formatNumber(value, 'vi'))).toBe(value);
        expect(digits(formatNumber(value, 'en'))).toBe(value);
      }),
    );
  });

  test('a share of nothing is no number', () => {
    expect(formatShare(1, 3, 'vi')).toBe('33,3%');
    expect(formatShare(0, 0, 'vi')).toBe('–');
  });
});

describe('dates', () => {
  test('d/m/yyyy in Vietnamese, the month by name in English', () => {
    expect(formatDate('2026-03-05', 'vi')).toBe('5/3/2026');
    expect(formatDate('2026-03-05', 'en')).toBe('5 Mar 2026');
    expect(formatDay('2026-11-30', 'vi')).toBe('30/11');
  });

  test('an instant is read in Asia/Ho_Chi_Minh, also across midnight and the year', () => {
    expect(civilDate('2026-12-31T17:00:00.000Z')).toBe('2027-01-01');
    expect(formatInstant('2026-03-04T18:05:00.000Z', 'vi')).toBe('01:05 ngày 5/3/2026');
    expect(formatInstant('2026-03-04T16:59:00.000Z', 'en')).toBe('4 Mar 2026, 23:59');
  });
});

test('tone marks, their placement, case and đ do not count in a search', () => {
  expect(fold('Hoà  Bình')).toBe(fold('hòa bình'));
  expect(fold('Đặc khu Cát Hải')).toBe('dac khu cat hai');
  expect(fold('Ðoàn'.normalize('NFD'))).toBe('doan');
});
