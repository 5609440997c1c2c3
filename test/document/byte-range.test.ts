import { expect, test } from 'vitest';
import { byteRange } from '../../infra/document/byte-range.ts';

test.each<[string | undefined, ReturnType<typeof byteRange>]>([
  ['bytes=0-9', { from: 0, to: 9 }],
  ['bytes=90-', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-1000', { from: 0, to: 99 }],
  ['bytes=95-2000', { from: 95, to: 99 }],
  ['Bytes=99-99', { from: 99, to: 99 }],
  ['bytes=100-', 'NONE'],
  ['bytes=100-200', 'NONE'],
  ['bytes=-0', 'NONE'],
  ['bytes=9-8', undefined],
  ['bytes=-', undefined],
  ['bytes=0-9,20-29', undefined],
  ['lines=0-9', undefined],
  ['bytes=a-b', undefined],
  [undefined, undefined],
])('of a hundred bytes “%s” asks %o', (header, asked) => {
  expect(byteRange(header, 100)).toEqual(asked);
});

test('of nothing there is no stretch', () => {
  expect(byteRange('bytes=0-', 0)).toBe('NONE');
});
