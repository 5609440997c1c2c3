import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventCodecs } from '../../schema/all.ts';
import { eventNames } from '../../schema/event-names.ts';
import { arbitraryOf } from './arbitrary.ts';

describe('an event survives storage', () => {
  test.each(Object.entries(eventCodecs))('%s', (_type, codec) => {
    fc.assert(
      fc.property(arbitraryOf(codec.data), (input) => {
        const data = codec.data.parse(input);
        const back = codec.data.parse(JSON.parse(JSON.stringify(data)));
        expect(back).toEqual(data);
      }),
      { numRuns: 40 },
    );
  });

  test('every event that people read about has a name', () => {
    const read = Object.keys(eventCodecs).filter((type) => !type.startsWith('Name'));
    expect(Object.keys(eventNames)).toEqual(expect.arrayContaining(read));
  });
});
