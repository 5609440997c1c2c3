import fc from 'fast-check';
import pg from 'pg';
import { expect, test } from 'vitest';
import { writeLog } from '../../infra/bench/growth.ts';
import { openLog } from '../../infra/eventstore/log-table.ts';
import { startEventStore } from '../../infra/eventstore/server.ts';
import { rebuildHere } from '../../infra/rebuild/rebuild-here.ts';
import { views } from '../../projections/all.ts';
import type { View } from '../../projections/view.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { openDatabase } from '../ready-made/databases.ts';
import { histories } from './histories.ts';
import { dumpTables, openTestViews } from './test-views.ts';

type Folded = Extract<View, { shape: 'folded' }>;
const folded = views.filter((view): view is Folded => view.shape === 'folded');

/** Whether a row of the view is left for another and come back to; of a row per stream, whether streams take turns. */
function returns(view: Folded, history: readonly RecordedEvent[]): boolean {
  const events = history.filter(({ type }) => view.types.includes(type));
  const streams = [...Map.groupBy(events, ({ stream }) => stream).values()];
  const groups = MANY_ROWS_A_STREAM.includes(view.name) ? streams : [events];
  return groups.some((group) => {
    const keys = group.map(view.key).filter((key, at, all) => key !== all[at - 1]);
    return new Set(keys).size < keys.length;
  });
}
const MANY_ROWS_A_STREAM = ['appraisal_ballot'];

test('the histories below come back to rows of every folded view', () => {
  const some = fc.sample(histories, { numRuns: 5, seed: 8 });
  const missed = folded.filter((view) => !some.some((history) => returns(view, history)));
  expect(missed.map(({ name }) => name)).toEqual([]);
  const many = folded.filter((view) =>
    some.some((history) =>
      [...Map.groupBy(history, ({ stream }) => stream).values()].some((events) => {
        const own = events.filter(({ type }) => view.types.includes(type));
        return new Set(own.map(view.key)).size > 1;
      }),
    ),
  );
  expect(many.map(({ name }) => name)).toEqual(MANY_ROWS_A_STREAM);
});

/** A database of its own with the history as its log. */
async function withLog<T>(history: RecordedEvent[], work: (url: string) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await openLog(client);
    await writeLog(client, history);
    await client.end();
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

async function live(url: string, history: RecordedEvent[], batch: number) {
  const made = await openTestViews(url, `batch_${batch}`);
  await made.project(history, batch);
  const dump = await made.dump();
  await made.close();
  return dump;
}

async function rebuilt(url: string, direct: boolean) {
  const store = direct ? undefined : await startEventStore({ databaseUrl: url });
  const { degraded } = await rebuildHere({ databaseUrl: url, eventstoreUrl: store?.url ?? '', direct });
  expect(degraded).toEqual([]);
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  const dump = await dumpTables(client, 'views');
  await client.end();
  await store?.stop();
  return dump;
}

test('keys that return within their stream make the rows that they make live, by both rebuilds', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.integer({ min: 2, max: 60 }), (history, batch) =>
      withLog(history, async (url) => {
        const expected = await live(url, history, 5_000);
        expect(await live(url, history, batch)).toEqual(expected);
        expect(await rebuilt(url, true)).toEqual(expected);
        expect(await rebuilt(url, false)).toEqual(expected);
      }),
    ),
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);
