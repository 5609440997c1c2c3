import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openData, sealData, Tampered, unwrapKey, wrapKey } from '../../infra/vault/cipher.ts';
import { fullName } from '../../schema/access/person-fields.ts';
import { rawText } from '../schema/arbitrary.ts';

const key = randomBytes(32);
const envelope = '{"id":"e1"}';
/** Every name that the command takes. */
const names = rawText
  .map((text) => fullName.safeParse(text))
  .filter(({ success }) => success)
  .map(({ data }) => data as string);

const runsOf = (bytes: Buffer, length: number) =>
  Array.from({ length: bytes.length - length + 1 }, (_, at) => bytes.toString('hex', at, at + length));

describe('R-41 a sealed part', () => {
  test('gives back exactly what was sealed, whatever the text', () => {
    fc.assert(
      fc.property(names, names, (name, note) => {
        const { box, seals } = sealData(key, { name, note }, envelope);
        expect(openData(key, box, envelope, seals)).toEqual({ name, note });
      }),
    );
  });

  test('of the same name twice has nothing in common', () => {
    fc.assert(
      fc.property(names, (name) => {
        const [one, other] = [sealData(key, { name }, envelope), sealData(key, { name }, envelope)];
        expect(one.seals.ct).not.toBe(other.seals.ct);
        expect(one.seals.commit).not.toBe(other.seals.commit);
        // Six bytes in a row are no chance among so few.
        const seen = new Set(runsOf(one.box, 6));
        expect(runsOf(other.box, 6).filter((run) => seen.has(run))).toEqual([]);
      }),
    );
  });

  const { box, seals } = sealData(key, { name: 'Nguyễn Thị Hoa' }, envelope);

  test('opens for no other event, key, ciphertext or commitment', () => {
    const other = sealData(key, { name: 'Nguyễn Thị Hoa' }, envelope);
    const open = (over: { key?: Buffer; box?: Buffer; envelope?: string; seals?: typeof seals }) => () =>
      openData(over.key ?? key, over.box ?? box, over.envelope ?? envelope, over.seals ?? seals);
    expect(open({})()).toEqual({ name: 'Nguyễn Thị Hoa' });
    expect(open({ envelope: '{"id":"e2"}' })).toThrow(Tampered);
    expect(open({ key: randomBytes(32) })).toThrow(Tampered);
    expect(open({ box: other.box })).toThrow(Tampered);
    expect(open({ seals: { ...seals, commit: other.seals.commit } })).toThrow(Tampered);
    expect(open({ box: box.subarray(0, 8) })).toThrow(Tampered);
  });

  test('opens no more with a bit changed anywhere', () => {
    fc.assert(
      fc.property(fc.nat(box.length * 8 - 1), (bit) => {
        const changed = Buffer.from(box);
        changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
        // As one would who could change the event's hash as well.
        const ct = createHash('sha256').update(changed).digest('hex');
        expect(() => openData(key, changed, envelope, { ...seals, ct })).toThrow(Tampered);
      }),
    );
  });

  test('its key is wrapped for one person and one master', () => {
    const master = randomBytes(32);
    const wrapped = wrapKey(master, key, 'one');
    expect(unwrapKey(master, wrapped, 'one')).toEqual(key);
    expect(wrapped.includes(key)).toBe(false);
    expect(() => unwrapKey(master, wrapped, 'other')).toThrow(Tampered);
    expect(() => unwrapKey(randomBytes(32), wrapped, 'one')).toThrow(Tampered);
  });
});
