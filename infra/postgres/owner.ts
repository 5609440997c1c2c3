import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../process/setup-error.ts';
import { isAlive, postmasterPid, processesIn, startedAt } from './processes.ts';

export interface Waiting {
  /** Ends the waiting. */
  signal?: AbortSignal | undefined;
  /** Told why it goes on. */
  waitingFor?: ((reason: string) => void) | undefined;
  /** Before what is left of a server is helped along: a multiple of 50 milliseconds. */
  helpMs?: number | undefined;
}

const HELP_MS = 5_000;
const STEP_MS = 50;

const file = (folder: string) => join(folder, 'kheo.owner');

/** Notes in the cluster folder that this process runs its server. */
export function writeOwner(folder: string): void {
  writeFileSync(file(folder), `${process.pid} ${startedAt(process.pid)}\n`);
}

/** The process that wrote the note, if it is still that one. */
export function livingOwner(folder: string): number | undefined {
  try {
    const [pid, started] = readFileSync(file(folder), 'utf8').trim().split(' ', 2);
    return isAlive(Number(pid)) && startedAt(Number(pid)) === (started ?? '') ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns when no server process is at work in the cluster folder. One whose owner lives is a second instance: an
 * error. One whose owner died is shutting down already (its watchdog saw to it), and is helped along when it is not: a
 * frozen one goes on before it hears of anything.
 */
export async function clearTheWay(
  folder: string,
  { signal: ending, waitingFor, helpMs = HELP_MS }: Waiting,
): Promise<void> {
  for (let waited = 0; ; waited += STEP_MS) {
    const left = processesIn(folder);
    if (left.length === 0) break;
    const postmaster = left.find((pid) => pid === postmasterPid(folder));
    const owner = postmaster && livingOwner(folder);
    if (owner) {
      throw new SetupError(
        `Another Khéo (process ${owner}) is already running on the data folder ${folder}: stop it, or set KHEO_DATA to another folder`,
        `Một Khéo khác (tiến trình ${owner}) đang chạy trên thư mục dữ liệu ${folder}: hãy dừng nó, hoặc đặt KHEO_DATA sang thư mục khác`,
      );
    }
    if (waited >= 120_000) {
      throw new SetupError(
        `PostgreSQL (processes ${left.join(', ')}) is still running on ${folder} and does not stop`,
        `PostgreSQL (tiến trình ${left.join(', ')}) vẫn đang chạy trên ${folder} và không chịu dừng`,
      );
    }
    waitingFor?.(`the PostgreSQL of before (processes ${left.join(', ')}) to stop`);
    const help = waited === helpMs;
    if (help) signal(left, 'SIGCONT');
    if (postmaster) {
      if (help) signal([postmaster], 'SIGINT');
      if (waited === 60_000) signal([postmaster], 'SIGQUIT');
    } else if (help) {
      signal(left, 'SIGQUIT'); // children that outlived their postmaster: what they do can no longer be committed
    }
    await sleep(STEP_MS, undefined, { ...(ending && { signal: ending }) });
  }
  // PostgreSQL itself takes the lock file of a dead server away, unless the pid has gone to some other program.
  const pid = postmasterPid(folder);
  if (pid && isAlive(pid)) rmSync(join(folder, 'postmaster.pid'));
}

/** To each that is still there. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // Gone meanwhile.
    }
  }
}
