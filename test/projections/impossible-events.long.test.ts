import { readFileSync } from 'node:fs';
import { binaryEvent, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { seededUuid } from '../../infra/bench/growth-parts.ts';
import { startEventStore } from '../../infra/eventstore/server.ts';
import { startProjector } from '../../infra/projector/projector.ts';
import { rebuildHere } from '../../infra/rebuild/rebuild-here.ts';
import { views } from '../../projections/all.ts';
import { type FoldedView, folded } from '../../projections/view.ts';
import { eventCodecs } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { openDatabase } from '../ready-made/databases.ts';
import { dumpTables } from './test-views.ts';

const [unit, other, command] = [seededUuid('unit'), seededUuid('other'), seededUuid('command')];
const envelope = {
  ...{ version: 1, recordedAt: '2026-03-02T01:00:00.000Z', occurredOn: '2026-03-02' },
  actor: { account: 'lan', role: 'BOARD_OFFICER', organization: '11824' },
  ...{ command, correlation: command, causation: command, client: 'test' },
};
const established = (name = 'Thôn Đông', id: unknown = unit) => ({
  ...{ unit: id, organization: '11824', lineage: ['VN', '31'], name, kind: 'PARTY_CELL' },
});
const renamed = (name: string) => ({ unit, name, effectiveOn: '2026-03-02' });

interface Written {
  stream?: string;
  type?: string;
  data: object;
  metadata?: object;
}
const begun: Written = { data: established() };
const later = (data: object, metadata: object = {}): Written[] => [
  begun,
  { type: 'UnitRenamed', data, metadata: { ...envelope, ...metadata } },
];

/** Of the last event of each, what is said of the views that need it; nothing where it is passed over. */
const CASES: [what: string, events: Written[], degraded: Record<string, string>][] = [
  ['an event as we write it', later(renamed('Thôn Tây')), {}],
  ['a name with U+0000', later(renamed('a\0b')), both('a text in its data has U+0000 or half a character')],
  ['half a character', later(renamed('a\ud83d')), both('a text in its data has U+0000 or half a character')],
  [
    'another unit than the stream’s',
    [begun, { data: established('Thôn Tây', other) }],
    both('its data speaks of another unit than its stream'),
  ],
  [
    'the stream of another kind',
    [begun, { ...begun, stream: `model-${unit}` }],
    both('it stands on the stream of a model, where no such event belongs'),
  ],
  ['data that is binary', [begun, { data: Buffer.from('{}') }], both('its data is binary, not JSON')],
  [
    'a moment that is none',
    later(renamed('Thôn Tây'), { recordedAt: 'nonsense' }),
    both('its recordedAt is none that we write'),
  ],
  [
    'a day that is none',
    later(renamed('Thôn Tây'), { occurredOn: '9999-99-99' }),
    both('its occurredOn is none that we write'),
  ],
  [
    'a version that is none',
    later(renamed('Thôn Tây'), { version: '1' }),
    both('its version is none that we write'),
  ],
  [
    'a stream that begins twice',
    [begun, { data: established('Thôn Tây') }],
    { unit: `UnitEstablished begins unit-${unit} again` },
  ],
  ['a stream that cannot be ours', [begun, { ...begun, stream: 'unit-not-a-uuid' }], {}],
  ['an envelope of others', [begun, { ...begun, metadata: { version: 1, client: 'theirs' } }], {}],
];

function both(reason: string): Record<string, string> {
  return { timeline: reason, unit: reason };
}

test.each(CASES)(
  '%s: live and in both rebuilds the same',
  async (_, events, expected) => {
    const database = await openDatabase();
    onTestFinished(() => database.stop());
    const databaseUrl = database.url;
    const store = await startEventStore({ databaseUrl });
    onTestFinished(() => store.stop());
    const eventstore = EventStoreDBClient.connectionString(store.url);
    onTestFinished(() => eventstore.dispose());
    const projector = await startProjector({ databaseUrl, eventstoreUrl: store.url, direct: true });
    onTestFinished(() => projector.close());
    const client = new pg.Client({ connectionString: databaseUrl, options: '-c timezone=UTC' });
    await client.connect();
    onTestFinished(() => client.end());

    let [position, id] = [-1n, ''];
    for (const { stream = `unit-${unit}`, type = 'UnitEstablished', data, metadata = envelope } of events) {
      const event = Buffer.isBuffer(data)
        ? binaryEvent({ type, data, metadata: Buffer.from(JSON.stringify(metadata)) })
        : jsonEvent({ type, data: data as Record<string, unknown>, metadata });
      id = event.id;
      position = (await eventstore.appendToStream(stream, event)).position?.commit ?? -1n;
      await projector.waitFor(position, 10_000);
    }
    const live = await dumpTables(client, 'views');
    const { degraded } = await projector.health();
    expect(Object.fromEntries(degraded.map(({ view, error }) => [view, error]))).toEqual(expected);
    expect(new Set(degraded.map(({ eventId }) => eventId))).toEqual(new Set(degraded.length > 0 ? [id] : []));
    for (const direct of [true, false]) {
      const rebuilt = await rebuildHere({ databaseUrl, eventstoreUrl: store.url, direct });
      expect([...rebuilt.degraded].sort((a, b) => (a.view < b.view ? -1 : 1))).toEqual(degraded);
      expect(await dumpTables(client, 'views')).toEqual(live);
    }
  },
  30_000,
);

const founding = Object.entries(eventCodecs).flatMap(([type, { founds, version }]) =>
  founds ? [`${type}.v${version}.json`] : [],
);

test.each(founding)('%s is refused by every folded view for which its stream has begun', (file) => {
  const stored = new URL(`../schema/stored-events/${file}`, import.meta.url);
  const { type, data, metadata } = JSON.parse(readFileSync(stored, 'utf8'));
  const place = { id: seededUuid('event'), stream: 'the stream', revision: 0, position: 0n };
  const event: RecordedEvent = { ...metadata, ...place, type, data };
  const concerned = views.filter((view) => view.shape === 'folded' && view.types.includes(type));
  expect(concerned).not.toEqual([]);
  for (const view of concerned as FoldedView<object>[]) {
    const row = folded(view, undefined, event);
    expect(() => folded(view, row, event)).toThrow(`${type} begins the stream again`);
  }
});
