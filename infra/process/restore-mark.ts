import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startedAt } from '../postgres/processes.ts';
import { SetupError } from './setup-error.ts';

/** Stands in a data folder from the first step of a restore to the last. */
export const RESTORE_MARK = 'restore-under-way';

const fileIn = (folder: string) => join(folder, RESTORE_MARK);

/** On the disk before anything is restored. */
export function markRestore(folder: string): void {
  const file = openSync(fileIn(folder), 'wx', 0o600);
  writeSync(
    file,
    `${process.pid} ${startedAt(process.pid)}\nWhat lies here is not whole until this file is gone: kheo restore takes it away.\n`,
  );
  fsyncSync(file);
  closeSync(file);
}

export const unmarkRestore = (folder: string): void => rmSync(fileIn(folder));

/** @throws SetupError where a restore goes on, or was cut off: nothing there is what was backed up. */
export function refuseHalfRestored(folder: string): void {
  if (!existsSync(fileIn(folder))) return;
  const [pid, started] = readFileSync(fileIn(folder), 'utf8').split(/[ \n]/, 2);
  if (isAlive(Number(pid)) && startedAt(Number(pid)) === started)
    throw new SetupError(
      `A restore into ${folder} is under way (process ${pid}): wait until it is done`,
      `Đang khôi phục vào ${folder} (tiến trình ${pid}): hãy chờ xong`,
    );
  throw new SetupError(
    `A restore into ${folder} was cut off, and what lies there is not whole: take the folder away (rm -r ${folder}), make the database of DATABASE_URL anew if that is set, and run kheo restore again`,
    `Lần khôi phục vào ${folder} đã bị ngắt giữa chừng, dữ liệu ở đó không đầy đủ: hãy xóa thư mục này, tạo lại cơ sở dữ liệu nếu dùng DATABASE_URL, rồi chạy lại kheo restore`,
  );
}
