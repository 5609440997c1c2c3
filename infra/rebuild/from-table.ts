import pg from 'pg';
import type { View } from '../../projections/view.ts';
import { eventCodecs } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { run } from '../projector/project-batch.ts';
import type { Degraded } from '../views/checkpoint.ts';
import type { ViewWriter } from '../views/client.ts';
import { copyPages } from './copy-pages.ts';
import { type Loader, loaderOf, take } from './loader.ts';
import { eventOf, LOG_COLUMNS, MAYBE_OURS } from './log-rows.ts';

const PAGE = 1_000;
/**
 * Sums of one counter held in memory, some 100 bytes each, before they are added to its table. A country's year needs
 * fewer; streams come in no order of place, so that a smaller limit would write most sums many times.
 */
const MAX_SUMS = 200_000;

export interface Loaded {
  events: number;
  /** How many rows of the log were looked at to find them. */
  read: number;
  /** For each view that cannot take an event, the first such in the order of the log: what its tables hold is worthless. */
  failed: Degraded[];
}

/**
 * Fills fresh tables of `views` from `log.event` up to and including a position. Reads stream after stream, which the
 * contract of views allows: every row is then written once, and memory holds the rows of one stream.
 * `writer` must be in the transaction that created the tables; those of counters need their keys.
 */
export async function loadFromTable(
  writer: ViewWriter,
  databaseUrl: string,
  views: readonly View[],
  upTo: number,
  setAside: ReadonlySet<string>,
  onProgress: (events: number) => void,
): Promise<Loaded> {
  const loaders = views.flatMap((view) => (view.shape === 'joined' ? [] : [loaderOf(view, writer.schema)]));
  const loadersOf = new Map(
    Object.keys(eventCodecs).map((type) => [
      type,
      loaders.filter(({ types }) => types?.includes(type) ?? true),
    ]),
  );
  let [events, read] = [0, 0];
  let writing: Promise<void> = Promise.resolve();
  // While one page is folded the next is on its way here, and the rows of the one before on their way to the tables.
  for await (const page of readPages(databaseUrl, upTo)) {
    for (const event of page) {
      if (!event || setAside.has(event.id)) continue;
      events += 1;
      for (const loader of loadersOf.get(event.type) ?? []) take(loader, event);
    }
    read += page.length;
    await writing;
    writing = send(writer, loaders, false);
    writing.catch(() => {}); // awaited in the next round
    onProgress(events);
  }
  for (const loader of loaders) loader.end();
  await writing;
  await send(writer, loaders, true);
  const failed = loaders.flatMap((loader) => loader.failed ?? []);
  return { events, read, failed };
}

/** Sorting the log once on the server costs a tenth of what it does to fetch each event through the stream's index. */
async function* readPages(databaseUrl: string, upTo: number): AsyncGenerator<(RecordedEvent | undefined)[]> {
  const options = '-c work_mem=128MB -c enable_indexscan=off';
  const client = new pg.Client({
    connectionString: databaseUrl,
    options,
    application_name: 'kheo rebuild reader',
  });
  client.on('error', () => {}); // the copy in progress tells
  await client.connect();
  try {
    const select = `select ${LOG_COLUMNS} from log.event where position <= ${upTo} and ${MAYBE_OURS}
      order by stream, revision`;
    yield* copyPages(client, select, PAGE, eventOf);
  } finally {
    client.connection.stream.destroy(); // perhaps in the middle of the copy
  }
}

async function send(writer: ViewWriter, loaders: readonly Loader[], last: boolean): Promise<void> {
  for (const { copies, counters } of loaders) {
    for (const copy of copies) await copy.send(writer.client, { all: last });
    for (const counter of counters) {
      if (!last && counter.size < MAX_SUMS) continue;
      for (const write of counter.writes(writer.schema)) await run(writer, [write]);
    }
  }
}
