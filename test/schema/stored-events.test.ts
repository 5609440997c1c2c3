import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { eventCodecs } from '../../schema/all.ts';
import { type EventCodec, upcast } from '../../schema/event.ts';

const folder = new URL('./stored-events/', import.meta.url);
const files = readdirSync(folder);
const nameOf = (type: string, version: number) => `${type}.v${version}.json`;
const expected = Object.entries(eventCodecs).flatMap(([type, { version }]) =>
  Array.from({ length: version }, (_, index) => nameOf(type, index + 1)),
);

describe('what is in every log ever written', () => {
  test('every version of every event type has its stored example, and no example lost its type', () => {
    expect([...files].sort()).toEqual([...expected].sort());
  });

  test.each(expected)('%s is read in the newest shape, with nothing lost', (file) => {
    const stored = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const codec = eventCodecs[stored.type] as EventCodec;
    expect(file).toBe(nameOf(stored.type, stored.metadata.version));
    const newest = upcast(codec, stored.metadata.version, stored.data);
    expect(codec.data.parse(newest)).toEqual(newest);
  });
});

describe('upcasting', () => {
  const codec: EventCodec<{ name: string; place: string | null; count: number }> = {
    version: 3,
    data: z.strictObject({ name: z.string(), place: z.string().nullable(), count: z.int() }),
    upcast: {
      1: ({ title }: { title: string }) => ({ name: title, place: null }),
      2: (data: { name: string; place: string | null }) => ({ ...data, count: 1 }),
    },
  };

  test('each older shape goes step by step to the newest', () => {
    expect(codec.data.parse(upcast(codec, 1, { title: 'Hiến đất' }))).toEqual({
      name: 'Hiến đất',
      place: null,
      count: 1,
    });
    expect(upcast(codec, 2, { name: 'a', place: 'b' })).toEqual({ name: 'a', place: 'b', count: 1 });
    expect(upcast(codec, 3, { name: 'a', place: 'b', count: 4 })).toEqual({
      name: 'a',
      place: 'b',
      count: 4,
    });
  });
  test('a version newer than this program is not guessed at', () => {
    expect(() => upcast(codec, 4, {})).toThrow('newer');
  });
  test('a missing step is told', () => {
    expect(() => upcast({ version: 2, data: z.any() }, 1, {})).toThrow('no upcaster from version 1');
  });
});
