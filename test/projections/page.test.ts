import { expect, test } from 'vitest';
import { type CursorKey, decodeCursor, InvalidCursor, pageOfWhole, toPage } from '../../projections/page.ts';
import { uuid } from './events.ts';

const encoded = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
const key = (...parts: CursorKey) => parts;

test.each([
  [key(5, 'Thôn Đông', '2026-02-28T23:59:59.999Z', uuid(7))],
  [key(-(2 ** 31) + 1, '', '0001-01-01T00:00:00.000Z', uuid(0))],
  [key(2 ** 31 - 1, '?>~ÿ', '9999-12-31T23:59:59.999Z', uuid(2 ** 40))],
])('a cursor gives back the sort key that it was made of: %s', (sorted) => {
  const { cursors } = toPage([sorted], { first: 1 }, (row) => row);
  expect(cursors[0]).toMatch(/^[\w-]+$/);
  expect(decodeCursor(cursors[0] as string, ['number', 'string', 'instant', 'uuid'])).toEqual(sorted);
});

const refused = (cursor: string, ...shape: Parameters<typeof decodeCursor>[1]) =>
  expect(() => decodeCursor(cursor, shape), cursor).toThrow(InvalidCursor);

test('what is no list of the right length is no cursor', () => {
  for (const other of [{ 0: 'a', length: 1 }, 'a', null, 1, [], ['a', 'b']])
    refused(encoded(other), 'string');
  refused('%', 'string');
  refused(Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]).toString('base64url'), 'string');
});

test('a part of another type than the list sorts by is no cursor', () => {
  for (const other of ['5', 1.5, 2 ** 31, -(2 ** 31), 2 ** 40, null]) refused(encoded([other]), 'number');
  for (const type of ['string', 'instant', 'uuid'] as const)
    for (const other of [5, null, ['a'], true]) refused(encoded([other]), type);
  refused(encoded(['a\0b']), 'string');
  for (const other of [uuid(1).slice(1), `${uuid(1)}0`, `x${uuid(1)}`, '2026-01-01T00:00:00.000Z'])
    refused(encoded([other]), 'uuid');
  refused(encoded([uuid(1), 5]), 'uuid', 'uuid');
});

test('an instant that PostgreSQL would not take, or would read as another, is no cursor', () => {
  for (const other of [
    ...['2026-02-30T00:00:00.000Z', '2026-13-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z'],
    ...['2026-01-01', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000+07:00', 'hôm qua', uuid(1)],
    ...['+012026-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z'],
  ])
    refused(encoded([other]), 'instant');
});

test('a page has as many rows as asked for, and says whether there are others on either side', () => {
  const paged = (found: number[], after?: string) => {
    const { rows, hasNext, hasPrevious } = toPage(found, { first: 2, ...(after && { after }) }, (n) => [n]);
    return [rows, hasNext, hasPrevious];
  };
  expect(paged([1])).toEqual([[1], false, false]);
  expect(paged([1, 2])).toEqual([[1, 2], false, false]);
  expect(paged([1, 2, 3])).toEqual([[1, 2], true, false]);
  expect(paged([3], 'x')).toEqual([[3], false, true]);
});

test('a whole list is paged through by the ids of its rows, from no row that is not in it', () => {
  const all = [uuid(3), uuid(1), uuid(2)];
  const paged = (first: number, after?: string) =>
    pageOfWhole(all, { first, ...(after !== undefined && { after }) }, (id) => id);
  const first = paged(1);
  expect([first.rows, first.hasNext, first.hasPrevious]).toEqual([[uuid(3)], true, false]);
  const rest = paged(2, first.cursors[0]);
  expect([rest.rows, rest.hasNext, rest.hasPrevious]).toEqual([[uuid(1), uuid(2)], false, true]);
  expect(paged(1, rest.cursors[1]).rows).toEqual([]);
  expect(() => paged(1, encoded([uuid(9)]))).toThrow(InvalidCursor);
});
