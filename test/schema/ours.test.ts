import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOurs } from '../../infra/store/stored-event.ts';
import { deciders, isOurStream } from '../../schema/all.ts';
import { reservationStream } from '../../schema/reservation.ts';
import { arbitraryOf } from './arbitrary.ts';

const commands = Object.values(deciders).flatMap((decider) =>
  Object.entries(decider.commands).map(([type, { data }]) => ({ decider, type, data })),
);

describe('what is ours in a log that others write to as well', () => {
  test.each(commands)(
    'the stream that $type writes to bears the name of its decider',
    ({ decider, type, data }) => {
      fc.assert(
        fc.property(arbitraryOf(data), (input) => {
          const stream = decider.stream({ type, data: input });
          expect(stream.startsWith(`${decider.name}-`) && isOurStream(stream)).toBe(true);
        }),
        { numRuns: 5 },
      );
    },
  );

  const envelope = {
    version: 1,
    actor: { account: 'lan', role: 'BOARD_OFFICER', organization: '11824' },
    recordedAt: '2026-03-02T01:00:00.000Z',
    occurredOn: '2026-03-02',
    command: 'c',
    correlation: 'c',
    causation: 'c',
    client: 'test',
  };
  const ours = {
    id: '',
    type: 'UnitEstablished',
    stream: 'unit-1',
    revision: 0,
    position: 0n,
    data: {},
    metadata: envelope,
  };

  test('is known by type, stream and envelope together', () => {
    expect(isOurs(ours)).toBe(true);
    expect(isOurs({ ...ours, type: 'NameReserved', stream: reservationStream('a') })).toBe(true);
    expect(isOurs({ ...ours, type: 'UnitFounded' })).toBe(false);
    expect(isOurs({ ...ours, type: 'constructor' })).toBe(false);
    for (const stream of ['customer-1', 'unit', '-unit-1', ''])
      expect(isOurs({ ...ours, stream })).toBe(false);
    expect(isOurs({ ...ours, data: new Uint8Array() })).toBe(false);
  });

  test('an envelope lacks nothing', () => {
    for (const name of Object.keys(envelope))
      expect([name, isOurs({ ...ours, metadata: { ...envelope, [name]: undefined } })]).toEqual([
        name,
        false,
      ]);
    for (const name of Object.keys(envelope.actor)) {
      const actor = { ...envelope.actor, [name]: 7 };
      expect([name, isOurs({ ...ours, metadata: { ...envelope, actor } })]).toEqual([name, false]);
    }
    for (const metadata of [undefined, null, '', 'text', 7, [], new Uint8Array(3)])
      expect(isOurs({ ...ours, metadata })).toBe(false);
  });
});
