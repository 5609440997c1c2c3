import { FORWARDS } from '@eventstore/db-client';
import pg from 'pg';
import { v5 as uuidV5 } from 'uuid';
import { SETTING_ASIDE_STREAM, setAside, settingAsideEvents } from '../../schema/setting-aside.ts';
import { momentOf, systemClock } from '../clock.ts';
import type { Config } from '../process/config.ts';
import { say } from '../process/progress.ts';
import { SetupError } from '../process/setup-error.ts';
import { withStores } from '../process/with-stores.ts';
import { outageOf } from '../store/passing.ts';
import { collect } from '../store/reading.ts';
import { connectStore, type Store } from '../store/store.ts';
import { COUNTRY } from '../system-data.ts';
import { type Degraded, readCheckpoint } from '../views/checkpoint.ts';
import { connectWriter, LIVE_SCHEMA, viewWriter } from '../views/client.ts';
import { rebuildAndTell } from './rebuild-command.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ATTEMPTS = 5;
const READ_MS = 10_000;

/**
 * `kheo events set-aside ID --why TEXT`: records that an event which a view cannot take is passed over from now on (R-38),
 * and rebuilds the views. Whoever may run programs on the data folder may do it; nobody can over the network.
 */
export async function run(args: string[], config: Config): Promise<void> {
  const { event, why } = wanted(args);
  await withStores(config, async ({ databaseUrl, eventstoreUrl }) => {
    const store = connectStore(eventstoreUrl);
    try {
      const already = (await store.setAside()).has(event);
      const stopped = (await degradedViews(databaseUrl)).filter(({ eventId }) => eventId === event);
      if (stopped.length === 0 && !already) throw notInTheWay(event, await degradedViews(databaseUrl));
      const [reason] = stopped;
      if (reason && !already) await decide(store, { event, type: await typeOf(store, reason), why });
      say(`✓ Event ${event} is set aside${already ? ' already' : ''} | Đã gác lại sự kiện`);
    } catch (error) {
      throw outageOf(error)
        ? new SetupError('The event store is away: nothing was recorded', 'Kho sự kiện không trả lời', {
            cause: error,
          })
        : error;
    } finally {
      await store.close();
    }
    // All of them: those that could take the event have it no longer.
    await rebuildAndTell(config, databaseUrl, []);
  });
}

function wanted(args: string[]): { event: string; why: string } {
  const [action, id = '', flag, ...words] = args;
  const [event, why] = [id.toLowerCase(), words.join(' ').trim()];
  if (action === 'set-aside' && UUID.test(event) && flag === '--why' && why !== '') return { event, why };
  throw new SetupError(
    'Say it so: kheo events set-aside ID --why TEXT (the ID is in `kheo rebuild` and in /healthz, under degraded)',
    'Cách dùng: kheo events set-aside ID --why LÝ-DO',
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

function notInTheWay(event: string, degraded: readonly Degraded[]): SetupError {
  const blamed = degraded.map(({ view, eventId }) => `${view} at ${eventId || 'no event'}`).join(', ');
  return new SetupError(
    `No view stands at an event ${event}, and nothing else can be set aside${blamed ? `; there are ${blamed}` : ': every view is whole'}`,
    'Không có bảng dữ liệu nào dừng ở sự kiện này, nên không thể gác lại',
  );
}

async function typeOf({ client }: Store, { position, eventId }: Degraded): Promise<string> {
  const place = { commit: BigInt(position), prepare: BigInt(position) };
  const reading = client.readAll({ direction: FORWARDS, fromPosition: place, maxCount: 1 });
  for (const { event } of await collect(reading, READ_MS)) if (event?.id === eventId) return event.type;
  throw new SetupError(
    `The log has no event ${eventId} at position ${position}: the views are of another log`,
    'Nhật ký không có sự kiện này ở vị trí đã ghi',
  );
}

async function decide(store: Store, data: { event: string; type: string; why: string }): Promise<void> {
  const { now: recordedAt, today: occurredOn } = momentOf(systemClock);
  const id = uuidV5(SETTING_ASIDE_STREAM, data.event);
  const metadata = {
    version: settingAsideEvents.EventSetAside.version,
    actor: { account: 'system', role: 'SYSTEM' as const, organization: COUNTRY },
    ...{ recordedAt, occurredOn, command: id, correlation: id, causation: id, client: 'kheo' },
  };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { events, revision } = await store.readTo(SETTING_ASIDE_STREAM);
    const already = new Set(events.map((event) => (event.data as { event: string }).event));
    const decided = setAside(already, settingAsideEvents.EventSetAside.data.parse(data));
    if (decided.length === 0) return;
    const written = decided.map((event) => ({ ...event, id, metadata }));
    if (await store.append(SETTING_ASIDE_STREAM, written, revision)) return;
  }
  throw new SetupError('Somebody else sets events aside at this moment: try again', 'Hãy thử lại');
}
