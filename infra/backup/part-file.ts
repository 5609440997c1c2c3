import { spawn } from 'node:child_process';
import { lstat, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
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
 * Begins `path` under the name `path.part`, readable by this user alone. @throws SetupError when either is there already, or
 * the folder cannot be written.
 */
export async function beginPartFile(path: string): Promise<PartFile> {
  const part = `${path}.part`;
  if (await lstat(path).catch(() => undefined)) throw isThere(path);
  const file = await open(part, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? isThere(part) : unwritable(path, error);
  });
  const guard = takeAwayOnceGone(part);
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
      await rename(part, path);
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
