import { resolve } from 'node:path';
import { SetupError } from '../process/setup-error.ts';

/** `FILE [--keys FILE]`, as absolute paths. @throws SetupError */
export function filesOf(
  command: 'backup' | 'restore',
  args: readonly string[],
): { file: string; keys?: string } {
  const at = args.indexOf('--keys');
  const [keys, ...rest] = at < 0 ? [undefined] : args.slice(at + 1);
  const [file, ...more] = at < 0 ? args : [...args.slice(0, at), ...rest];
  const wrong =
    !file || more.length > 0 || (at >= 0 && !keys) || [file, keys].some((path) => path?.startsWith('-'));
  if (wrong)
    throw new SetupError(
      `Say it so: kheo ${command} FILE [--keys FILE] (the first is the backup, the second the key to personal data, where it is kept apart)`,
      `Cách dùng: kheo ${command} TỆP [--keys TỆP-KHÓA]`,
    );
  return { file: resolve(file), ...(keys ? { keys: resolve(keys) } : {}) };
}

/** The log lies in a store that has tools of its own. */
export function refuseOtherStore(eventstoreUrl: string | undefined): void {
  if (!eventstoreUrl) return;
  throw new SetupError(
    'EVENTSTORE_URL is set: the log lies in an event store of your own, and is backed up with its tools. First the store (index, then *.chk, then chunk-*), after it the database (pg_dump), then vault.key and documents, each apart; to restore, stop every node, put all of them back, and run npm run -s kheo -- rebuild --from-this-log. See “Backup and restore” in docs/running.md; kheo events copy brings the log into a store of ours',
    'EVENTSTORE_URL đang được đặt: nhật ký nằm ở kho sự kiện riêng, hãy sao lưu bằng công cụ của kho đó: kho trước, cơ sở dữ liệu sau (pg_dump), rồi vault.key và documents; khi khôi phục thì dựng lại các bảng bằng npm run -s kheo -- rebuild --from-this-log',
  );
}
