import { join } from 'node:path';
import { commandDecider } from '../../schema/all.ts';
import type { Instant } from '../../schema/civil-date.ts';
import { type Clock, clockFrom } from '../clock.ts';
import { createCommit } from '../command/commit.ts';
import { createLookups } from '../command/lookups.ts';
import { openContentStore } from '../document/content-store.ts';
import { contentLookup } from '../document/lookup.ts';
import { SetupError } from '../process/setup-error.ts';
import type { Server, ServerOptions } from '../process/start.ts';
import { startProjector } from '../projector/projector.ts';
import { startServer } from '../server.ts';
import { headOf, newestFirst } from '../store/log-head.ts';
import { connectStore, type Store } from '../store/store.ts';
import { fromClient, readableEvent, recordedAtOf } from '../store/stored-event.ts';
import { unlessUnreadable } from '../store/unreadable.ts';
import { CITY, COMMUNES, loadSystemData, SAMPLE_ORGANIZATION } from '../system-data.ts';
import { keySourceOf } from '../vault/master-key.ts';
import { openVault } from '../vault/vault.ts';
import { openViews } from '../views/client.ts';
import { progressBar } from './bar.ts';
import { OtherStory, play } from './play.ts';
import { remembering } from './remembering.ts';
import type { Step } from './step.ts';
import { DEMO_NOW, yearOf } from './year.ts';

/** The day on which the communes of today began their work. */
const LOADED_AT = '2025-07-01T01:00:00.000Z';

/** The last step of the stories that earlier versions told. */
const EARLIER_ENDINGS = [
  {
    stream: 'model-f48011eb-68cc-5793-8a40-6676160222d0',
    command: 'a9def80b-bdff-58f1-81ac-f8570d72761b',
  },
];

/** For the views to hold what was written before a report. */
const CATCH_UP_MS = 60_000;
/** Nobody but a report looks at the views while the story is played. */
const GATHER_MS = 2_000;

/** Plays the story into the log where it is not there yet, then serves it under a clock that goes on from its end. */
export async function serveDemo(o: ServerOptions): Promise<Server> {
  const store = connectStore(o.eventstoreUrl);
  try {
    const steps = yearOf(CITY, SAMPLE_ORGANIZATION, [...COMMUNES]);
    if (!(await isPlayed(store, steps))) await playInto(store, steps, o);
    return await startServer(o, clockFrom((await newestInstant(store, DEMO_NOW)) ?? DEMO_NOW));
  } finally {
    await store.close();
  }
}

/** The projector runs beside it: the figures of a report come from the views. */
async function playInto(store: Store, steps: Step[], o: ServerOptions): Promise<void> {
  const stack = new AsyncDisposableStack();
  try {
    const reached = await newestInstant(store);
    const alone = remembering(store, reached === undefined);
    const loading = createCommit(alone, { now: () => LOADED_AT });
    await loadSystemData(alone, loading, { simulated: true, client: 'kheo demo', plan: false });
    const views = stack.adopt(openViews(o.databaseUrl), (each) => each.close());
    const vault = stack.adopt(await openVault(o.databaseUrl, keySourceOf(o)), (each) => each.close());
    const { databaseUrl, eventstoreUrl, logInDatabase: direct, signal } = o;
    const watch = { databaseUrl, eventstoreUrl, direct, gatherMs: GATHER_MS };
    const projector = stack.adopt(await startProjector(watch), (each) => each.close());
    const caughtUp = async () => projector.waitFor(await headOf(store.client), CATCH_UP_MS);
    // Rules ask the views: they are there once the places are in them.
    if (!(await caughtUp())) throw new Error('the views did not follow the log');
    const content = await openContentStore(join(o.dataDir, 'documents'));
    const onProgress = progressBar('2025 – 2026');
    const lookups = (clock: Clock) => ({
      ...createLookups(views.db, clock, caughtUp),
      content: contentLookup(content),
    });
    await play(steps, { store: alone, vault, content, lookups, reached, onProgress, signal }).catch(
      (error: unknown) => {
        throw error instanceof OtherStory && reached !== undefined ? anotherVersion(o.dataDir, error) : error;
      },
    );
  } finally {
    await stack.disposeAsync();
  }
}

/** What was played before and the story of today do not fit together: only another version's year does that. */
function anotherVersion(folder: string, cause: OtherStory): SetupError {
  return new SetupError(
    `The data folder ${folder} holds the sample year of another version of Khéo, which this one cannot go on with: delete the folder ${folder} and run the demo again`,
    `Thư mục ${folder} chứa năm mẫu do một bản Khéo khác ghi, bản này không nối tiếp được: hãy xóa thư mục ${folder} rồi chạy lại bản mẫu`,
    { cause },
  );
}

/** Whether the story of this version, or of one before, is in the log to its end: then the folder is served as it is. */
async function isPlayed(store: Store, steps: Step[]): Promise<boolean> {
  const last = steps.findLast(({ refused }) => refused === undefined);
  const stream = last && commandDecider(last.type)?.stream(last);
  const endings = stream ? [{ stream, command: last.commandId }, ...EARLIER_ENDINGS] : EARLIER_ENDINGS;
  for (const ending of endings) {
    const events = await store.read(ending.stream).catch(unlessUnreadable);
    // What cannot be read was written after the story, by something else.
    if (events === undefined || events.some(({ command }) => command === ending.command)) return true;
  }
  return false;
}

/** Steps of one moment are appended at once, in any order. */
const NEIGHBOURS = 40;

/** When the newest event was recorded, and not before `atLeast`: time does not run backwards. */
async function newestInstant(store: Store, atLeast?: Instant): Promise<Instant | undefined> {
  let end = atLeast;
  let ours = 0;
  for await (const page of newestFirst(store.client)) {
    const recorded = page.flatMap((event) => readableEvent(fromClient(event)) ?? []);
    for (const recordedAt of recorded.map(recordedAtOf))
      if (recordedAt !== null && (end === undefined || recordedAt > end)) end = recordedAt;
    ours += recorded.length;
    if (ours >= NEIGHBOURS) break;
  }
  return end;
}
