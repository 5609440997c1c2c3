import { expect, test } from 'vitest';
import { csvName, toCsv } from '../../dashboard/charts/csv.ts';

const columns = [{ label: 'Lĩnh vực' }, { label: 'Số mô hình', numeric: true }];

test('BOM, semicolons, CRLF, and the stamp below the figures', () => {
  const text = toCsv({ columns, rows: [['Kinh tế', 12]] }, [['Năm', 2026]], 'vi');
  expect(text).toBe('\uFEFFLĩnh vực;Số mô hình\r\nKinh tế;12\r\n\r\nNăm;2026\r\n');
});

test('decimal mark of the language, nothing for what is absent, quotes where they are needed', () => {
  const rows = [
    ['a;b', 1.5],
    ['nói “được”, "làm"', null],
  ];
  expect(toCsv({ columns, rows }, [], 'vi').split('\r\n').slice(1, 3)).toEqual([
    '"a;b";1,5',
    '"nói “được”, ""làm""";',
  ]);
  expect(toCsv({ columns, rows }, [], 'en')).toContain('"a;b";1.5');
});

test('a text that begins like a formula stays a text', () => {
  const rows = [
    ['=1+1', -5],
    ['@SUM(A1)', 0],
  ];
  expect(toCsv({ columns, rows }, [], 'vi')).toContain("'=1+1;-5\r\n'@SUM(A1);0");
});

test('file names are plain letters', () => {
  expect(csvName('Theo lĩnh vực', '11557-2026')).toBe('theo-linh-vuc-11557-2026.csv');
  expect(csvName('Đơn vị', '')).toBe('don-vi.csv');
});
