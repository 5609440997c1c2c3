import type { Config } from '../process/config.ts';
import { inBoth } from '../process/in-both.ts';
import { say } from '../process/progress.ts';
import { SetupError } from '../process/setup-error.ts';
import { noLogOf, withDatabase } from '../process/with-database.ts';
import type { Outage } from '../store/passing.ts';
import {
  ANOTHER_LOG,
  type RebuildFailed,
  type RebuildOptions,
  type RebuildProgress,
  type Rebuilt,
  rebuild,
} from './rebuild.ts';

/** Exit code of a rebuild that is done, and after which a view still stands at an event that it cannot take. */
const DEGRADED = 3;

const FROM_THIS_LOG = '--from-this-log';

/**
 * `kheo rebuild [VIEW…]`: makes the views named, or all, again from the events, beside a running server or without.
 * `--from-this-log`: also where the views were made from another log, or from more of it than there is.
 */
export async function run(args: string[], config: Config): Promise<void> {
  const views = args.filter((arg) => arg !== FROM_THIS_LOG);
  const anotherLog = views.length < args.length;
  await withDatabase(config, (databaseUrl) => rebuildAndTell(config, databaseUrl, { views, anotherLog }));
}

/** Rebuilds the views named, or all when none is, and prints what came of it; sets the exit code. Throws SetupError. */
export async function rebuildAndTell(
  config: Config,
  databaseUrl: string,
  { views, anotherLog }: Pick<RebuildOptions, 'anotherLog'> & { views: readonly string[] },
): Promise<void> {
  const done = await rebuild({
    databaseUrl,
    eventstoreUrl: config.eventstoreUrl ?? '',
    direct: !config.eventstoreUrl, // the log lies in the same database
    onProgress: reporter(),
    anotherLog,
    ...(views.length > 0 ? { views } : {}),
  }).catch((error: RebuildFailed) => {
    throw inWords(error, config);
  });
  const names = done.views.join(', ');
  const told = inBoth(
    `rebuilt ${names} from ${done.events} events`,
    `đã dựng lại ${done.views.length} bảng dữ liệu từ ${done.events} sự kiện`,
  );
  process.stdout.write(`${told}\n`);
  tellDegraded(done);
}

/** One line for each view that stopped, and the exit code. */
export function tellDegraded({ degraded }: Rebuilt): void {
  if (degraded.length > 0) process.exitCode = DEGRADED;
  for (const { view, eventId, position, error } of degraded) {
    say(
      `! View ${view} stands where it was before event ${eventId} (position ${position}), which it cannot take: ${error.replace(/\s+/g, ' ')}. The others are whole. Did a newer version write it, start that one and rebuild; to pass over it for good: npm run -s kheo -- events set-aside ${eventId} --why TEXT | Bảng ${view} dừng trước sự kiện này, các bảng khác đầy đủ. Nếu bản mới hơn đã ghi sự kiện: hãy chạy bản đó rồi dựng lại`,
    );
  }
}

const AWAY: Record<Outage, [english: string, vietnamese: string]> = {
  STORE_UNAVAILABLE: ['The event store is away', 'Kho sự kiện không trả lời'],
  DATABASE_UNAVAILABLE: ['The database is away', 'Cơ sở dữ liệu không trả lời'],
  DISK_FULL: ['No space left on the disk', 'Hết chỗ trên đĩa'],
};

function inWords({ message, outage }: RebuildFailed, config: Config): SetupError {
  if (message === 'relation "log.event" does not exist') return noLogOf(config);
  if (message.startsWith(ANOTHER_LOG)) return notThisLog(message);
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

const notThisLog = (message: string) =>
  new SetupError(
    `${message}: npm run -s kheo -- rebuild ${FROM_THIS_LOG}. Nothing was rebuilt, the views are as before`,
    `Nhật ký này không phải là nhật ký đã tạo ra các bảng dữ liệu, hoặc là bản sao cũ hơn: hãy đặt đúng địa chỉ kho; nếu đây đúng là nhật ký cần dùng thì chạy lại với ${FROM_THIS_LOG}. Chưa dựng lại gì, các bảng dữ liệu vẫn như trước`,
  );

export /** A line per phase, and one a second while events are read. */
function reporter(): (progress: RebuildProgress) => void {
  let [phase, told] = ['', 0];
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && now - told < 1_000) return;
    [phase, told] = [progress.phase, now];
    say(`· Rebuild: ${phase}, ${progress.events} events`);
  };
}
