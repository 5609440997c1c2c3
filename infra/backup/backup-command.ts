import type { Config } from '../process/config.ts';
import { counted, inBoth } from '../process/in-both.ts';
import { say } from '../process/progress.ts';
import { SetupError } from '../process/setup-error.ts';
import { noLogOf, withDatabase } from '../process/with-database.ts';
import { filesOf, refuseOtherStore } from './arguments.ts';
import { type BackedUp, backup } from './backup.ts';
import { DamagedRow } from './log-line.ts';

/** Exit code of a backup that is written, and lacks a paper that is not there. */
const PAPERS_MISSING = 3;

/** How many missing papers are named one by one; the backup names all. */
const NAMED = 20;

/** `kheo backup FILE [--keys FILE]`, beside a running installation or without. */
export async function run(args: string[], config: Config): Promise<void> {
  refuseOtherStore(config.eventstoreUrl);
  const files = filesOf('backup', args);
  const started = performance.now();
  const done = await withDatabase(config, (databaseUrl) => backup(config, { databaseUrl, ...files })).catch(
    (error: unknown) => {
      throw error instanceof DamagedRow ? damaged(error) : error;
    },
  );
  if (!done) throw noLogOf(config);
  tellMissing(done);
  const { manifest, bytes } = done;
  if (manifest.key && !manifest.key.inside) {
    const where = files.keys ? `lies in ${files.keys}` : 'is that of KHEO_VAULT_KEY';
    say(
      `· The key to personal data is not in the backup, it ${where} (fingerprint ${manifest.key.fingerprint}): keep it apart, a restore asks for it | Khóa không nằm trong bản sao lưu: hãy giữ riêng, khi khôi phục sẽ cần`,
    );
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const took = `(${megabytes(bytes)} MB, ${seconds} s)`;
  const [events, suKien] = counted(manifest.log.events);
  const [papers, vanBan] = counted(manifest.documents.papers);
  const told = inBoth(
    `backed up ${events} events and ${papers} papers in ${files.file} ${took}`,
    `đã sao lưu ${suKien} sự kiện và ${vanBan} văn bản vào ${files.file} ${took}`,
  );
  process.stdout.write(`${told}\n`);
}

function tellMissing({ missing }: BackedUp): void {
  if (missing.length === 0) return;
  process.exitCode = PAPERS_MISSING;
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
  say(
    `! Papers that events name are not under documents, or no longer what was filed: ${missing.slice(0, NAMED).join(', ')}${more}. The backup has everything else, and lists them in documents-missing.txt; an earlier backup may have them | Thiếu hoặc hỏng một số văn bản, bản sao lưu có đủ phần còn lại`,
  );
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

const damaged = (error: DamagedRow) =>
  new SetupError(
    `The log is damaged, and no backup was written: ${error.message}. Keep the backups that there are; npm run -s kheo -- verify tells of the rest`,
    `Nhật ký bị hỏng ở vị trí ${error.position} nên chưa ghi bản sao lưu: hãy giữ các bản sao lưu đang có`,
    { cause: error },
  );
