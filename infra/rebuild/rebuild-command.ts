import type { Config } from '../process/config.ts';
import { say } from '../process/progress.ts';
import { SetupError } from '../process/setup-error.ts';
import { withDatabase } from '../process/with-database.ts';
import type { Outage } from '../store/passing.ts';
import { type RebuildFailed, type RebuildProgress, type Rebuilt, rebuild } from './rebuild.ts';

/** Exit code of a rebuild that is done, and after which a view still stands at an event that it cannot take. */
const DEGRADED = 3;

/** `kheo rebuild [VIEW…]`: makes the views named, or all, again from the events, beside a running server or without. */
export async function run(views: string[], config: Config): Promise<void> {
  await withDatabase(config, (databaseUrl) => rebuildAndTell(config, databaseUrl, views));
}

/** Rebuilds the views named, or all when none is, and prints what came of it; sets the exit code. Throws SetupError. */
export async function rebuildAndTell(
  config: Config,
  databaseUrl: string,
  views: readonly string[],
): Promise<void> {
  const done = await rebuild({
    databaseUrl,
    eventstoreUrl: config.eventstoreUrl ?? '',
    direct: !config.eventstoreUrl, // the log lies in the same database
    onProgress: reporter(),
    ...(views.length > 0 ? { views } : {}),
  }).catch((error: RebuildFailed) => {
    throw inWords(error, config);
  });
  process.stdout.write(`rebuilt ${done.views.join(', ')} from ${done.events} events\n`);
  tellDegraded(done);
}

function tellDegraded({ degraded }: Rebuilt): void {
  if (degraded.length > 0) process.exitCode = DEGRADED;
  for (const { view, eventId, position, error } of degraded) {
    say(
      `! View ${view} stands where it was before event ${eventId} (position ${position}), which it cannot take: ${error.replace(/\s+/g, ' ')}. The others are whole. To pass over that event for good: kheo events set-aside ${eventId} --why TEXT | Bảng ${view} dừng trước sự kiện này; các bảng khác đầy đủ`,
    );
  }
}

const AWAY: Record<Outage, [english: string, vietnamese: string]> = {
  STORE_UNAVAILABLE: ['The event store is away', 'Kho sự kiện không trả lời'],
  DATABASE_UNAVAILABLE: ['The database is away', 'Cơ sở dữ liệu không trả lời'],
  DISK_FULL: ['No space left on the disk', 'Hết chỗ trên đĩa'],
};

function inWords({ message, outage }: RebuildFailed, config: Config): SetupError {
  if (message === 'relation "log.event" does not exist') return noLog(config);
  if (!outage)
    return new SetupError(
      `Nothing was rebuilt, the views are as before: ${message}`,
      'Không dựng lại được các bảng dữ liệu, chúng vẫn như trước',
    );
  const [english, vietnamese] = AWAY[outage];
  return new SetupError(
    `${english}: nothing was rebuilt, the views are as before; try again when it is back (${message})`,
    `${vietnamese}: chưa dựng lại được gì, các bảng dữ liệu vẫn như trước; hãy thử lại sau`,
  );
}

const noLog = ({ databaseUrl, dataDir }: Config) =>
  databaseUrl
    ? new SetupError(
        'There is no log of events in the database of DATABASE_URL: set it to that of the installation, and EVENTSTORE_URL if its log lies in an event store of its own',
        'Không có nhật ký sự kiện trong cơ sở dữ liệu của DATABASE_URL: hãy đặt đúng cơ sở dữ liệu, và EVENTSTORE_URL nếu nhật ký ở kho riêng',
      )
    : new SetupError(
        `There is no log of events in ${dataDir}: set KHEO_DATA to the folder of the installation, such as KHEO_DATA=data/demo for the demo's`,
        `Không có nhật ký sự kiện trong ${dataDir}: hãy đặt KHEO_DATA là thư mục của bản cài đặt, ví dụ KHEO_DATA=data/demo cho bản trình diễn`,
      );

/** A line per phase, and one a second while events are read. */
function reporter(): (progress: RebuildProgress) => void {
  let [phase, told] = ['', 0];
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && now - told < 1_000) return;
    [phase, told] = [progress.phase, now];
    say(`· Rebuild: ${phase}, ${progress.events} events`);
  };
}
