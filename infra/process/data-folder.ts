import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuseHalfRestored } from './restore-mark.ts';
import { SetupError } from './setup-error.ts';

/** Layout of the data folder; it goes up when what an older Khéo wrote can no longer be read as it is. */
const layout = 1;
/** Says which. */
export const LAYOUT_NOTE = 'kheo-layout';

/** What an installation keeps in it, which is nobody else's to read. */
const OURS = [
  ...['postgres', 'documents', 'imports', 'demo'],
  ...[LAYOUT_NOTE, 'vault.key', 'vault.key.next', 'event-store.url'],
];

/**
 * Makes the data folder, or checks that this Khéo can work in the one that is there; closes it to other users, as it may have
 * been made or copied open. Throws SetupError.
 */
export function openDataFolder(folder: string): void {
  const note = join(folder, LAYOUT_NOTE);
  try {
    makeFolder(folder);
    // Tried, not asked: a read-only disk and a quota count as well as modes do.
    const probe = join(folder, `.write-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
  refuseHalfRestored(folder);
  for (const path of [folder, ...OURS.map((name) => join(folder, name))]) closeToOthers(path);
  const found = readNote(note);
  if (found === undefined) writeFileSync(note, `${layout}\n`, { mode: 0o600 });
  else if (found !== `${layout}`) {
    throw new SetupError(
      `The data folder ${folder} has layout ${found}, this Khéo reads layout ${layout}: run the Khéo that wrote it, make a backup there and restore it here, or set KHEO_DATA to another folder`,
      `Thư mục dữ liệu ${folder} có cấu trúc ${found}, bản này đọc cấu trúc ${layout}: hãy sao lưu bằng bản đã ghi nó rồi khôi phục ở đây, hoặc đặt KHEO_DATA sang thư mục khác`,
    );
  }
}

/** Level by level: Node's own `recursive` never returns where a level can be neither made nor found, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function closeToOthers(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found || found.isSymbolicLink()) return;
  const mode = found.isDirectory() ? 0o700 : 0o600;
  if ((found.mode & 0o777) === mode) return;
  try {
    chmodSync(path, mode);
  } catch (error) {
    // A folder that somebody else lets us write in is theirs to close; what we keep in it is closed itself.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw unwritable(path, error);
  }
}

export function unwritable(folder: string, cause: unknown): SetupError {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new SetupError(
    `The data folder ${folder} cannot be written (${code}): give this user the right to write there, or set KHEO_DATA to another folder`,
    `Không ghi được vào thư mục dữ liệu ${folder} (${code}): hãy cấp quyền ghi, hoặc đặt KHEO_DATA sang thư mục khác`,
    { cause },
  );
}

function readNote(note: string): string | undefined {
  try {
    return readFileSync(note, 'utf8').trim();
  } catch {
    return undefined;
  }
}
