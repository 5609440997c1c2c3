import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, NotCanonical, strictCanonicalJson } from '../../schema/ledger/canonical.ts';
import jcs from './jcs-vectors.json' with { type: 'json' };

describe('canonical JSON (RFC 8785)', () => {
  test.each(Object.entries(jcs.vectors))('%s is what the published vectors say', (_, { input, utf8 }) => {
    expect(Buffer.from(canonicalJson(JSON.parse(input))).toString('hex')).toBe(utf8);
  });

  test('says the same of a value and of what it becomes when it is read back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        // JSON has no minus zero: it is read back as nought.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('takes an object without a prototype', () => {
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
  });

  test('does not depend on the order in which members were added', () => {
    expect(canonicalJson({ b: 1, a: { d: [], c: null } })).toBe(
      canonicalJson({ a: { c: null, d: [] }, b: 1 }),
    );
  });

  test.each([
    ['undefined', { a: undefined }, '$.a'],
    ['a hole', Object.assign([1], { length: 2 }), '$[1]'],
    ['half a pair', { a: ['\ud83d'] }, '$.a[0]'],
    ['half a pair in a key', { '\ud83d': 1 }, '$'],
    ['what is not finite', Number.NaN, '$'],
    ['a bigint', 1n, '$'],
    ['an instance', { at: new Date(0) }, '$.at'],
    ['a map', { a: new Map() }, '$.a'],
    ['an instance of one’s own', new (class Own {})(), '$'],
    ['a function', { f: () => 1 }, '$.f'],
  ])('refuses %s, and says where', (_, value, at) => {
    const write = () => canonicalJson(value);
    expect(write).toThrow(NotCanonical);
    expect(write).toThrow(`${at} `);
  });
});

describe('an entry of the ledger', () => {
  test.each([
    ['text that is not in NFC', { name: 'A\u030a' }],
    ['a key that is not in NFC', { 'A\u030a': 1 }],
    ['a fraction', [1.5]],
    ['a number beyond the exact ones', [2 ** 53]],
    ['minus zero', [-0]],
  ])('refuses %s, which RFC 8785 takes', (_, value) => {
    expect(() => strictCanonicalJson(value)).toThrow(NotCanonical);
    expect(canonicalJson(value)).toBeTypeOf('string');
  });

  test('is otherwise the same', () => {
    const value = { tên: 'Nguyễn', số: [1, -2, 0], không: null, đúng: true };
    expect(strictCanonicalJson(value)).toBe(canonicalJson(value));
  });

  test('never repeats a value in its message', () => {
    expect(() => strictCanonicalJson({ name: 'Nguye\u0302\u0303n' })).toThrow(/^\$\.name is not in NFC$/);
  });
});
