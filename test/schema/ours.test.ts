import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededUuid } from '../../infra/bench/growth-parts.ts';
import {
  decodeEvent,
  readableEvent,
  recordedAtOf,
  type StoredEvent,
} from '../../infra/store/stored-event.ts';
import { deciders } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { UUID, uuid } from '../../schema/fields.ts';
import { unitStream } from '../../schema/organization/stream.ts';
import { reservationStream } from '../../schema/reservation.ts';
import { LOG_STREAM_ID } from '../../schema/setting-aside.ts';
import { isOurStream, type StreamKind, streamKinds } from '../../schema/streams.ts';
import { arbitraryOf } from './arbitrary.ts';

const commands = Object.values(deciders).flatMap((decider) =>
  Object.entries(decider.commands).map(([type, { data }]) => ({ decider, type, data })),
);

describe('an event of ours in a log that others write to as well', () => {
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

  const unit = seededUuid('unit');
  const envelope = {
    version: 1,
    actor: { account: 'lan', role: 'BOARD_OFFICER', organization: '11824' },
    recordedAt: '2026-03-02T01:00:00.000Z',
    occurredOn: '2026-03-02',
    command: unit,
    correlation: unit,
    causation: unit,
    client: 'test',
  };
  const ours: StoredEvent = {
    id: seededUuid('event'),
    type: 'UnitDissolved',
    stream: unitStream(unit),
    revision: 0,
    position: 0n,
    data: { unit, reason: 'Thôi', effectiveOn: '2026-03-01' },
    metadata: envelope,
  };
  /** What is read of an event that differs in this: it, nothing, or why it cannot be read. */
  const read = (change: Partial<StoredEvent>) => {
    try {
      return decodeEvent({ ...ours, ...change }) && 'read';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const saying = (change: object) => read({ metadata: { ...envelope, ...change } });
  const of = (change: object) => read({ data: { ...(ours.data as object), ...change } });

  test('is known by type, stream and envelope together', () => {
    expect(read({})).toBe('read');
    const key = 'VN-2026:x:tên';
    const name = { type: 'NameReserved', stream: reservationStream(key), data: { key, holder: unit } };
    expect(read(name)).toBe('read');
    for (const type of ['UnitFounded', 'constructor']) expect(read({ type })).toBeUndefined();
    for (const name of Object.keys(envelope))
      expect([name, saying({ [name]: undefined })]).toEqual([name, undefined]);
    for (const metadata of [undefined, null, '', 'text', 7, [], new Uint8Array(3)])
      expect(read({ metadata })).toBeUndefined();
  });

  test.each([
    ...['customer-1', 'unit', '-unit-1', '', 'unit-', 'unit-1', `unit-${unit}x`, `unit- ${unit}`],
    ...[unitStream(unit.toUpperCase()), unitStream('00000000-0000-0000-0000-000000000001')],
    ...['model-not-a-uuid', 'organization-1', 'organization-123456', 'campaign-VN', 'campaign-11824-26'],
    ...[`dossier-${unit}`, `dossier-MODEL-${unit}`, 'dossier-model-VN', 'dossier-toString-VN-2026'],
    ...['reservation-', 'reservation-a\0', 'log-', 'log-x'],
  ])('nobody of ours writes to the stream “%s”', (stream) => {
    expect(isOurStream(stream)).toBe(false);
    expect(read({ stream })).toBeUndefined();
  });

  test('the form of ids in the names of streams is what the codec makes of UUIDs', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uuid(), fc.uuid({ version: [1, 4, 7] })), (id) => {
        const made = uuid.safeParse(id.toUpperCase());
        expect(UUID.test(id)).toBe(made.success && made.data === id);
      }),
    );
  });

  test.each([
    ['version', '1'],
    ['version', 1.5],
    ['version', 0],
    ['version', null],
    ['recordedAt', 'nonsense'],
    ['recordedAt', '2026-02-30T01:00:00.000Z'],
    ['recordedAt', '2026-02-03'],
    ['recordedAt', 7],
    ['occurredOn', '9999-99-99'],
    ['occurredOn', ['2026-03-02']],
    ['command', 'c'],
    ['correlation', ''],
    ['causation', {}],
    ['client', 7],
    ['client', 'a\0b'],
    ['client', '\ud800'],
    ['simulated', false],
    ['sealed', null],
    ['sealed', { subject: unit, ct: 'x', commit: 'x' }],
  ])('whose %s is %j is of ours and cannot be read', (name, value) => {
    expect(saying({ [name]: value })).toBe(`its ${name} is none that we write`);
  });

  test.each([
    ['account', 'account', ''],
    ['account', 'account', 'a\0b'],
    ['role', 'role', 'EMPEROR'],
    ['role', 'role', 'toString'],
    ['organization', 'organization', 'Hải Phòng'],
    ['unit', 'unit', 'thôn Đông'],
  ])('whose actor has the %s %j is of ours and cannot be read', (fault, name, value) => {
    expect(saying({ actor: { ...envelope.actor, [name]: value } })).toBe(
      `its actor.${fault} is none that we write`,
    );
    expect(saying({ actor: null })).toBe('its actor.account is none that we write');
  });

  test('of a newer version cannot be read, whatever else it says', () => {
    expect(saying({ version: 2, occurredOn: 'the ides of March' })).toBe('event version 2 is newer than 1');
  });

  test('that is no JSON object cannot be read', () => {
    expect(read({ data: new Uint8Array(3) })).toBe('its data is binary, not JSON');
    for (const data of ['text', 7, null, undefined])
      expect(read({ data })).toBe('its data is no JSON object');
  });

  test('whose text nothing can keep cannot be read', () => {
    const reason = 'a text in its data has U+0000 or half a character';
    for (const text of ['a\0b', '\ud83d', '\udc00a'])
      for (const change of [{ reason: text }, { more: [{ deep: [text] }] }, { [text]: 1 }])
        expect(of(change)).toBe(reason);
    expect(of({ reason: '😀 \n' })).toBe('read');
  });

  test('whose data speaks of something else than its stream cannot be read', () => {
    const other = seededUuid('other');
    for (const unit of [other, undefined, null, [ours.data], 7, ''])
      expect(of({ unit })).toBe('its data speaks of another unit than its stream');
    expect(of({ unit: [unit] })).toBe('its data speaks of another unit than its stream');
    expect(read({ stream: `model-${unit}` })).toBe(
      'it stands on the stream of a model, where no such event belongs',
    );
    const subject = { kind: 'MODEL', id: unit };
    const withdrawn = (subject: object | null) =>
      read({ type: 'DocumentWithdrawn', stream: `dossier-model-${unit}`, data: { subject } });
    expect(withdrawn(subject)).toBe('read');
    for (const wrong of [
      null,
      {},
      { ...subject, kind: 'model' },
      { ...subject, kind: 'UNIT' },
      { ...subject, id: other },
    ])
      expect(withdrawn(wrong)).toBe('its data speaks of another dossier than its stream');
  });

  const stored = new URL('stored-events/', import.meta.url);
  test.each(readdirSync(stored))('%s, as it lies in logs, is read', (file) => {
    const { type, data, metadata } = JSON.parse(readFileSync(new URL(file, stored), 'utf8'));
    const [category, kind] =
      Object.entries<StreamKind>(streamKinds).find(([, { events }]) => type in events) ?? [];
    const stream = `${category}-${kind?.idIn ? kind.idIn(data) : LOG_STREAM_ID}`;
    expect(read({ type, stream, data, metadata })).toBe('read');
  });

  // A campaign that was cancelled is planned anew on its stream: its own fold refuses a plan upon a plan.
  test('begins the streams of every decider but of dossiers, begun by any paper, and of campaigns, begun anew', () => {
    const begin = Object.entries<StreamKind>(streamKinds).map(([category, { events }]) => [
      category,
      Object.keys(events).filter((type) => events[type]?.founds).length,
    ]);
    const expected = Object.keys(streamKinds).map((category) => [
      category,
      Object.hasOwn(deciders, category) && category !== 'dossier' && category !== 'campaign' ? 1 : 0,
    ]);
    expect(begin).toEqual(expected);
  });

  test('and cannot be read refuses whoever looks at what it says, and nobody else', () => {
    const event = readableEvent({ ...ours, data: new Uint8Array(3) });
    expect(event).toMatchObject({ id: ours.id, recordedAt: envelope.recordedAt, actor: envelope.actor });
    expect(() => event?.data).toThrow('its data is binary');
    const broken = readableEvent({
      ...ours,
      metadata: { ...envelope, recordedAt: 'nonsense' },
    }) as RecordedEvent;
    expect([broken.id, broken.type, recordedAtOf(broken)]).toEqual([ours.id, ours.type, null]);
    for (const look of [() => broken.data, () => broken.occurredOn, () => broken.actor])
      expect(look).toThrow('its recordedAt is none that we write');
  });
});
