import { spawn } from 'node:child_process';
import { link, lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isAlive, startedAt } from '../postgres/processes.ts';
import { SetupError } from '../process/setup-error.ts';
import { syncFolder } from '../process/sync-folder.ts';

/** A file on its way: under its name it is whole or not there, whatever becomes of this process. */
export interface PartFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Written so far. */
  readonly bytes: number;
  /** On the disk to the last byte; then under its name. */
  finish(): Promise<void>;
  /** Takes it away, finished or not. */
  abandon(): Promise<void>;
}

/**
 * Begins `path` under a name of this process, `path.HOST.PID.START.part`, readable by this user alone. What a process that is
 * gone has left of the same goes. @throws SetupError when `path` is there already, when somebody else is writing it, or where
 * the folder cannot be written.
 */
export async function beginPartFile(path: string): Promise<PartFile> {
  if (await lstat(path).catch(() => undefined)) throw isThere(path);
  await clearLeft(path);
  const part = `${path}.${HOST}.${process.pid}.${startOf(process.pid)}.part`;
  // First: one that is killed as soon as the file is there leaves nothing either.
  const guard = takeAwayOnceGone(part);
  const file = await open(part, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    guard.dismiss();
    throw error.code === 'EEXIST' ? underWay(path, process.pid) : unwritable(path, error);
  });
  let bytes = 0;
  let [closed, finished] = [false, false];
  const close = async () => {
    if (!closed) await file.close();
    closed = true;
  };
  return {
    get bytes() {
      return bytes;
    },
    async write(chunk) {
      await file.writeFile(chunk).catch((error: NodeJS.ErrnoException) => {
        throw unwritable(path, error);
      });
      bytes += chunk.length;
    },
    async finish() {
      await file.sync().catch((error: NodeJS.ErrnoException) => {
        throw unwritable(path, error);
      });
      await close();
      await putUnder(path, part);
      finished = true;
      await syncFolder(dirname(path));
      guard.dismiss();
    },
    async abandon() {
      await close().catch(() => {});
      await rm(finished ? path : part, { force: true });
      guard.dismiss();
    },
  };
}

/** Of this machine, as it stands in the name of a file. */
const HOST = hostname().replace(/[^A-Za-z0-9-]/g, '-');
const startOf = (pid: number) => startedAt(pid).replace(/[^A-Za-z0-9]/g, '-') || '0';

/** @throws SetupError where a process that may be alive is writing the same file. */
async function clearLeft(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(`${basename(path)}.`))) {
    const [, host, pid, start] =
      /^\.([A-Za-z0-9-]*)\.(\d+)\.([A-Za-z0-9-]+)\.part$/.exec(name.slice(basename(path).length)) ?? [];
    if (pid === undefined) continue;
    if (host !== HOST) throw ofAnotherMachine(path, join(dirname(path), name), host as string);
    if (isAlive(Number(pid)) && startOf(Number(pid)) === start) throw underWay(path, Number(pid));
    await rm(join(dirname(path), name), { force: true });
  }
}

/** Never over a file that came there meanwhile. */
async function putUnder(path: string, part: string): Promise<void> {
  try {
    await link(part, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Some file systems have no second names.
    if (code === 'EEXIST' || (await lstat(path).catch(() => undefined))) throw isThere(path);
    return rename(part, path);
  }
  await rm(part, { force: true });
}

/** A process that outlives this one for a moment, kill -9 included: it sees the end of a pipe, and takes the file away. */
function takeAwayOnceGone(path: string): { dismiss(): void } {
  const script = `process.stdin.resume().on('end', () => require('node:fs').rmSync(process.argv[1], { force: true }))`;
  const child = spawn(process.execPath, ['-e', script, path], {
    detached: true, // a Ctrl-C at the terminal is not for it
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  child.on('error', () => {}); // without it, a backup that is killed leaves its part behind
  child.stdin.on('error', () => {});
  (child.stdin as unknown as { unref(): void }).unref();
  return { dismiss: () => void child.kill('SIGKILL') };
}

const isThere = (path: string) =>
  new SetupError(
    `${path} is there already, and is not written over: give another name, or take it away`,
    `Đã có tệp ${path}, không ghi đè: hãy đặt tên khác, hoặc bỏ tệp đó đi`,
  );

const underWay = (path: string, pid: number) =>
  new SetupError(
    `Another backup is writing ${path} (process ${pid}): wait until it is done, or give another name`,
    `Một lần sao lưu khác đang ghi ${path} (tiến trình ${pid}): hãy chờ xong, hoặc đặt tên khác`,
  );

const ofAnotherMachine = (path: string, part: string, host: string) =>
  new SetupError(
    `A backup on the machine ${host} is writing ${path}, or was cut off in it: give another name; once no backup runs there, ${part} may be taken away`,
    `Một lần sao lưu trên máy ${host} đang ghi ${path}, hoặc đã bị ngắt: hãy đặt tên khác; khi máy đó không còn sao lưu thì có thể bỏ ${part}`,
  );

function unwritable(path: string, cause: NodeJS.ErrnoException): SetupError {
  const { code = 'unknown' } = cause;
  if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(code))
    return new SetupError(
      `No space for ${path} (${code}): nothing of it is left there; make room, or give a place on another disk`,
      `Không đủ chỗ để ghi ${path}: không để lại gì; hãy giải phóng chỗ, hoặc chọn ổ đĩa khác`,
      { cause },
    );
  return new SetupError(
    `${path} cannot be written (${code}): give the path of a file in a folder that is there and that this user may write`,
    `Không ghi được ${path} (${code}): hãy nêu đường dẫn tệp trong một thư mục có sẵn và được quyền ghi`,
    { cause },
  );
}
