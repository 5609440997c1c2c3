import { BACKWARDS, END } from '@eventstore/db-client';
import { commandDecider } from '../../schema/all.ts';
import type { Instant } from '../../schema/civil-date.ts';
import { clockFrom } from '../clock.ts';
import { createCommit } from '../commit.ts';
import { startServer, vaultKeyOf } from '../server.ts';
import type { Server, ServerOptions } from '../start.ts';
import { connectStore, type Store } from '../store.ts';
import { decodeEvent, fromClient } from '../stored-event.ts';
import { CITY, COMMUNES, loadSystemData, SAMPLE_ORGANIZATION } from '../system-data.ts';
import { openVault } from '../vault/vault.ts';
import { progressBar } from './bar.ts';
import { play } from './play.ts';
import type { Step } from './step.ts';
import { DEMO_NOW, yearOf } from './year.ts';

/** The plan is loaded once the guidance that it rests on is out. */
const LOADED_AT = '2026-01-12T01:00:00.000Z';

/** Plays the year 2026 into the log where it is not there yet, then serves it under a clock that goes on from its end. */
export async function serveDemo(o: ServerOptions): Promise<Server> {
  const store = connectStore(o.eventstoreUrl);
  try {
    const steps = yearOf(CITY, SAMPLE_ORGANIZATION, [...COMMUNES]);
    if (!(await isPlayed(store, steps))) {
      const commit = createCommit(store, { now: () => LOADED_AT });
      await loadSystemData(store, commit, { simulated: true, client: 'kheo demo' });
      const vault = await openVault(o.databaseUrl, vaultKeyOf(o));
      await play(store, steps, progressBar('2026'), vault).finally(vault.close);
    }
    return await startServer(o, clockFrom(await resumeAt(store)));
  } finally {
    await store.close();
  }
}

async function isPlayed(store: Store, steps: Step[]): Promise<boolean> {
  const last = steps.at(-1);
  const stream = last && commandDecider(last.type)?.stream(last);
  if (!stream) return false;
  return (await store.read(stream)).some(({ command }) => command === last.commandId);
}

/** The end of the played year, or what visitors recorded after it: time does not run backwards. */
async function resumeAt(store: Store): Promise<Instant> {
  const newest = store.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 20 });
  let end = DEMO_NOW;
  for await (const { event } of newest) {
    const recorded = event && decodeEvent(fromClient(event));
    if (recorded && recorded.recordedAt > end) end = recorded.recordedAt;
  }
  return end;
}
