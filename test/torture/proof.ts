import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { rebuild } from '../../infra/rebuild/rebuild.ts';
import { dumpTables } from '../projections/test-views.ts';
import { connectOnceBack } from './connect.ts';
import type { Load } from './load.ts';
import type { Place } from './place.ts';
import type { Session } from './sessions.ts';

/** A session whose closing, or whose notice, was sent. */
export interface Caused {
  command: string;
  session: Session;
}

/** For the reactor to see to what a crash cut off, and the views to be brought up to it. */
const PATIENCE_MS = 90_000;

/** What an installation has lost, doubled or forgotten: nothing, if it is sound. */
export async function wrongIn(
  place: Pick<Place, 'databaseUrl' | 'logUrl' | 'eventstoreUrl' | 'gaveUp'>,
  load: Load,
  caused: Caused[],
): Promise<string[]> {
  const wrong: string[] = [...place.gaveUp, ...load.refused.map((refusal) => `refused: ${refusal}`)];
  const log = await connectOnceBack(place.logUrl);
  const views = await connectOnceBack(place.databaseUrl);
  try {
    wrong.push(...(await wrongCommands(log, load)));
    wrong.push(...(await wrongOrder(log)));
    let missing: string[] = [];
    for (let waited = 0; waited < PATIENCE_MS; waited += 500) {
      missing = await wrongConsequences(log, caused);
      if (missing.length === 0) break;
      await sleep(500);
    }
    wrong.push(...missing, ...(await wrongViews(place, log, views)));
  } finally {
    await log.end();
    await views.end();
  }
  return wrong;
}

const METADATA = `nullif(convert_from(metadata, 'UTF8'), '')::json`;

/** What a command kept for itself meanwhile is taken and given back on one stream, and is no effect of it. */
async function wrongCommands(log: pg.Client, { acknowledged }: Load): Promise<string[]> {
  const { rows } = await log.query<{ command: string; times: number }>(
    `select command, max(times)::int as times from (
       select ${METADATA} ->> 'command' as command, stream, count(*) as times
       from log.event where type not like '$%' and stream not like 'reservation-%' group by 1, 2) each group by command`,
  );
  const times = new Map(rows.map(({ command, times }) => [command, times]));
  return [...acknowledged].flatMap((command) => {
    const found = times.get(command) ?? 0;
    return found === 1 ? [] : [`acknowledged ${command} is ${found} times in its stream`];
  });
}

async function wrongOrder(log: pg.Client): Promise<string[]> {
  const { rows } = await log.query<{ wrong: string }>(
    `select 'positions with gaps' as wrong from log.event having count(*) <> max(position) + 1
     union all select 'an id twice' from log.event having count(*) <> count(distinct id)
     union all select 'revisions with gaps in ' || stream from log.event group by stream
       having count(*) <> max(revision) + 1`,
  );
  return rows.map(({ wrong }) => wrong);
}

/** Each model of a session hears, once, of its result and of the notice. */
async function wrongConsequences(log: pg.Client, caused: Caused[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { command, session } of caused) {
    const { rows } = await log.query<{ stream: string; times: number }>(
      `select stream, count(*)::int as times from log.event
       where ${METADATA} ->> 'causation' in (
         select id::text from log.event where ${METADATA} ->> 'command' = $1)
       group by stream`,
      [command],
    );
    const times = new Map(rows.map(({ stream, times }) => [stream, times]));
    for (const model of session.models) {
      const found = times.get(`model-${model}`) ?? 0;
      if (found !== 1) wrong.push(`${found} consequences of ${command} on model ${model}`);
    }
  }
  return wrong;
}

async function wrongViews(
  place: Pick<Place, 'databaseUrl' | 'eventstoreUrl'>,
  log: pg.Client,
  views: pg.Client,
): Promise<string[]> {
  const { rows } = await log.query<{ head: string }>(
    `select max(position) as head from log.event where type not like '$%'`,
  );
  const head = Number(rows[0]?.head);
  const shown = async () => {
    const found = await views.query<{ position: string }>(
      `select max(position) as position from views.checkpoint`,
    );
    return Number(found.rows[0]?.position);
  };
  for (let waited = 0; (await shown()) < head; waited += 200) {
    if (waited > PATIENCE_MS) return [`the views stand at ${await shown()}, the log at ${head}`];
    await sleep(200);
  }
  const live = await dumpTables(views, 'views');
  await rebuild({
    databaseUrl: place.databaseUrl(),
    eventstoreUrl: place.eventstoreUrl ?? '',
    direct: place.eventstoreUrl === undefined,
  });
  const rebuilt = await dumpTables(views, 'views');
  return Object.keys(live).flatMap((table) =>
    JSON.stringify(live[table]) === JSON.stringify(rebuilt[table])
      ? []
      : [`${table} is not what a rebuild makes`],
  );
}
