import type { Config } from '../process/config.ts';
import { say } from '../process/progress.ts';
import { SetupError } from '../process/setup-error.ts';
import { withDatabase } from '../process/with-database.ts';
import { type RebuildProgress, rebuild } from './rebuild.ts';

/** `kheo rebuild [VIEW…]`: makes the views named, or all, again from the events, beside a running server or without. */
export async function run(views: string[], config: Config): Promise<void> {
  const done = await withDatabase(config, (databaseUrl) =>
    rebuild({
      databaseUrl,
      eventstoreUrl: config.eventstoreUrl ?? '',
      direct: !config.eventstoreUrl, // the log lies in the same database
      onProgress: reporter(),
      ...(views.length > 0 ? { views } : {}),
    }).catch((error: Error) => {
      if (error.message === 'relation "log.event" does not exist')
        throw noLog(config.databaseUrl ? 'DATABASE_URL' : config.dataDir);
      if (!/^(No such view|Another rebuild)/.test(error.message)) throw error;
      throw new SetupError(error.message, 'Không dựng lại được các bảng dữ liệu');
    }),
  );
  process.stdout.write(`rebuilt ${done.views.join(', ')} from ${done.events} events\n`);
}

const noLog = (folder: string) =>
  new SetupError(
    `There is no log of events in ${folder}: set KHEO_DATA to the folder of the installation (the demo's is demo inside its KHEO_DATA)`,
    `Không có nhật ký sự kiện trong ${folder}: hãy đặt KHEO_DATA là thư mục của bản cài đặt (bản trình diễn dùng thư mục con demo)`,
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
