import type { Config } from '../process/config.ts';
import { say } from '../process/progress.ts';
import { SetupError } from '../process/setup-error.ts';
import { RebuildFailed } from '../rebuild/rebuild.ts';
import { tellDegraded } from '../rebuild/rebuild-command.ts';
import { outageOf } from '../store/passing.ts';
import { filesOf, refuseOtherStore } from './arguments.ts';
import { restore } from './restore.ts';

/** `kheo restore FILE [--keys FILE]`, into an empty data folder; nothing may run there. */
export async function run(args: string[], config: Config): Promise<void> {
  refuseOtherStore(config.eventstoreUrl);
  const files = filesOf('restore', args);
  const started = performance.now();
  const { manifest, rebuilt, missing } = await restore(config, files).catch((error: unknown) => {
    const outage = error instanceof RebuildFailed ? error.outage : outageOf(error);
    throw outage === 'DISK_FULL' ? diskFull(config, error as Error) : error;
  });
  if (missing > 0)
    say(
      `! ${missing} papers that events name were missing when the backup was made, and are not here; documents-missing.txt in it has their hashes | Có ${missing} văn bản đã thiếu từ khi sao lưu`,
    );
  tellDegraded(rebuilt);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `restored ${manifest.log.events.toLocaleString('en')} events and ${manifest.documents.papers.toLocaleString('en')} papers, as of ${manifest.madeAt}, in ${config.dataDir} (${seconds} s)\n`,
  );
}

const diskFull = ({ dataDir }: Config, cause: Error) =>
  new SetupError(
    `No space left on the disk: nothing was restored, ${dataDir} is as it was; make room, or set KHEO_DATA to another disk`,
    `Hết chỗ trên đĩa, chưa khôi phục gì, ${dataDir} vẫn như cũ: hãy giải phóng chỗ, hoặc đặt KHEO_DATA sang ổ đĩa khác`,
    { cause },
  );
