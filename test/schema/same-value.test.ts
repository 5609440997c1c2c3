import { expect, test } from 'vitest';
import { sameValue } from '../../schema/same-value.ts';

test.each([
  ['the order of keys', { a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1 }],
  ['a key that holds nothing', { a: 1, b: undefined }, { a: 1 }],
  ['nothing at all', null, null],
])('%s makes no difference', (_, one, other) => {
  expect([sameValue(one, other), sameValue(other, one)]).toEqual([true, true]);
});

test.each([
  ['a key more', { a: 1, b: 2 }, { a: 1 }],
  ['another value', { a: 1 }, { a: 2 }],
  ['another order of a list', [1, 2], [2, 1]],
  ['a longer list', [1], [1, 2]],
  ['a list and what is numbered like one', [1], { 0: 1 }],
  ['an empty list and an empty thing', [], {}],
  ['nothing and an empty thing', null, {}],
  ['a value and an empty thing', 7, {}],
  ['nothing and what is not there', null, undefined],
])('%s does', (_, one, other) => {
  expect([sameValue(one, other), sameValue(other, one)]).toEqual([false, false]);
});
