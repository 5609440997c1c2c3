import { hostname, userInfo } from 'node:os';
import pg from 'pg';
import { v5 as uuidV5 } from 'uuid';
import {
  SETTING_ASIDE_STREAM,
  type SettingAsideEvent,
  setAside,
  settingAsideEvents,
} from '../../schema/setting-aside.ts';
import { momentOf, systemClock } from '../clock.ts';
import { Unavailable } from '../command/unavailable.ts';
import type { Config } from '../process/config.ts';
import { say } from '../process/progress.ts';
import { SetupError } from '../process/setup-error.ts';
import { withStores } from '../process/with-stores.ts';
import { outageOf } from '../store/passing.ts';
import { decisionsIn, idsSetAside } from '../store/set-aside.ts';
import { connectStore, type Store } from '../store/store.ts';
import { COUNTRY } from '../system-data.ts';
import { type Degraded, readCheckpoint } from '../views/checkpoint.ts';
import { connectWriter, LIVE_SCHEMA, viewWriter } from '../views/client.ts';
import { typesInTheWay } from './in-the-way.ts';
import { rebuildAndTell } from './rebuild-command.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ATTEMPTS = 5;

/**
 * `kheo events set-aside ID… --why TEXT`: records that events which views cannot take are passed over from now on,
 * all of them or none, and rebuilds the views once. Whoever may run programs on the data folder may do it; nobody can over
 * the network.
 */
export async function run(args: string[], config: Config): Promise<void> {
  const { ids, why } = wanted(args);
  await withStores(config, async ({ databaseUrl, eventstoreUrl }) => {
    const store = connectStore(eventstoreUrl);
    try {
      const already = await store.setAside();
      const open = ids.filter((id) => !already.has(id));
      const types = await typesInTheWay(store.client, open, await degradedViews(databaseUrl), already);
      await decide(
        store,
        open.map((event) => ({ event, type: types.get(event) as string, why })),
      );
      for (const id of ids)
        say(`✓ Event ${id} is set aside${open.includes(id) ? '' : ' already'} | Đã gác lại sự kiện`);
    } catch (error) {
      const outage = outageOf(error);
      throw outage ? new Unavailable(outage, { command: 'may be recorded', cause: error }) : error;
    } finally {
      await store.close();
    }
    // All of them: those that could take the events have them no longer.
    await rebuildAndTell(config, databaseUrl, { views: [], anotherLog: false });
  });
}

function wanted(args: string[]): { ids: string[]; why: string } {
  const [action, ...rest] = args;
  const end = rest.indexOf('--why');
  const ids = [...new Set(rest.slice(0, Math.max(end, 0)).map((id) => id.toLowerCase()))];
  const why = rest
    .slice(end + 1)
    .join(' ')
    .trim();
  if (action === 'set-aside' && ids.length > 0 && ids.every((id) => UUID.test(id)) && why !== '')
    return { ids, why: reasonOf(why) };
  throw new SetupError(
    'Say it so: kheo events set-aside ID [ID …] --why TEXT (the IDs are in `kheo rebuild` and in /healthz, under degraded), or: kheo events copy --from WHERE --to WHERE',
    'Cách dùng: kheo events set-aside ID [ID …] --why LÝ-DO, hoặc: kheo events copy --from NGUỒN --to ĐÍCH',
  );
}

function reasonOf(why: string): string {
  const { data } = settingAsideEvents.EventSetAside.data.shape.why.safeParse(why);
  if (data !== undefined) return data;
  throw new SetupError(
    'The reason after --why must be one line of at most 2,000 characters, without control characters',
    'Lý do sau --why phải là một dòng không quá 2.000 ký tự, không có ký tự điều khiển',
  );
}

async function degradedViews(databaseUrl: string): Promise<Degraded[]> {
  const client = await connectWriter(databaseUrl, { name: 'kheo events' });
  try {
    return (await readCheckpoint(viewWriter(client, LIVE_SCHEMA))).degraded;
  } catch (error) {
    if (error instanceof pg.DatabaseError && /^(42P01|3F000)$/.test(error.code ?? '')) return [];
    throw error;
  } finally {
    await client.end();
  }
}

type Decided = SettingAsideEvent['data'];

/** In one append: all are recorded, or none. */
async function decide(store: Store, wanted: readonly Decided[]): Promise<void> {
  const { data, version } = settingAsideEvents.EventSetAside;
  const { now: recordedAt, today: occurredOn } = momentOf(systemClock);
  // Who may run programs here has an account of this machine, and none of ours.
  const account = `system/${userInfo().username}@${hostname()}`;
  const actor = { account, role: 'SYSTEM' as const, organization: COUNTRY };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    // Not by what the store reads: a decision that cannot be read must not be in the way of the next.
    const decisions = await decisionsIn(store.client);
    const already = new Set(idsSetAside(decisions));
    const revision = decisions.at(-1)?.revision ?? -1;
    const written = wanted.flatMap((each) => {
      const id = uuidV5(SETTING_ASIDE_STREAM, each.event);
      const metadata = {
        version,
        actor,
        recordedAt,
        occurredOn,
        command: id,
        correlation: id,
        causation: id,
      };
      return setAside(already, data.parse(each)).map((event) => ({
        ...event,
        id,
        metadata: { ...metadata, client: 'kheo' },
      }));
    });
    if (written.length === 0) return;
    if (await store.append(SETTING_ASIDE_STREAM, written, revision)) return;
  }
  throw new SetupError('Somebody else sets events aside at this moment: try again', 'Hãy thử lại');
}
