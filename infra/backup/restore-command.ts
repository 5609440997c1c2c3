import type { Config } from '../process/config.ts';
import { counted, inBoth } from '../process/in-both.ts';
import { say } from '../process/progress.ts';
import { SetupError } from '../process/setup-error.ts';
import { RebuildFailed } from '../rebuild/rebuild.ts';
import { tellDegraded } from '../rebuild/rebuild-command.ts';
import { outageOf } from '../store/passing.ts';
import { filesOf, refuseOtherStore } from './arguments.ts';
import type { Manifest } from './manifest.ts';
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
  say(ofWhen(manifest));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${restoredIn(manifest, config.dataDir, seconds)}\n`);
}

/** The log of a backup knows of nothing that was recorded after it, of no erasure either. */
const ofWhen = ({ madeAt }: Manifest) =>
  inBoth(
    `! What was restored is the state of ${madeAt}: what was recorded after it is not in it, and whoever was erased after it is there again, by name. Erase them again (erasePerson) before anybody works with it: “Erasure” in docs/running.md`,
    `Dữ liệu khôi phục là của thời điểm ${madeAt}: ai đã được xóa sau thời điểm đó thì nay lại có trong hệ thống, hãy xóa lại (erasePerson) trước khi sử dụng`,
  );

function restoredIn({ log, documents, madeAt }: Manifest, folder: string, seconds: string): string {
  const [events, suKien] = counted(log.events);
  const [papers, vanBan] = counted(documents.papers);
  return inBoth(
    `restored ${events} events and ${papers} papers, as of ${madeAt}, in ${folder} (${seconds} s)`,
    `đã khôi phục ${suKien} sự kiện và ${vanBan} văn bản, thời điểm ${madeAt}, vào ${folder} (${seconds} s)`,
  );
}

const diskFull = ({ dataDir }: Config, cause: Error) =>
  new SetupError(
    `No space left on the disk: nothing was restored, ${dataDir} is as it was; make room, or set KHEO_DATA to another disk`,
    `Hết chỗ trên đĩa, chưa khôi phục gì, ${dataDir} vẫn như cũ: hãy giải phóng chỗ, hoặc đặt KHEO_DATA sang ổ đĩa khác`,
    { cause },
  );
