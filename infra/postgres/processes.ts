import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Server processes at work in a cluster folder, the postmaster and its children alike: PostgreSQL keeps its working
 * directory there. Without /proc, only the postmaster named by postmaster.pid can be seen.
 */
export function processesIn(cluster: string): number[] {
  if (!existsSync(cluster)) return [];
  if (process.platform === 'linux') {
    const folder = realpathSync(cluster);
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        try {
          return readlinkSync(`/proc/${pid}/cwd`) === folder && state(pid) !== 'Z';
        } catch {
          return false;
        }
      })
      .map(Number);
  }
  const pid = postmasterPid(cluster);
  if (!pid || !isAlive(pid)) return [];
  if (process.platform === 'win32') return [pid];
  try {
    return /postgres/.test(execFileSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' }))
      ? [pid]
      : [];
  } catch {
    return [];
  }
}

/** The pid on the first line of postmaster.pid, alive or not. */
export function postmasterPid(cluster: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Tells a process from a later one with the same pid: its start time, as the system writes it. */
export function startedAt(pid: number): string {
  try {
    if (process.platform === 'linux') return statFields(`${pid}`)[19] ?? '';
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

const state = (pid: string) => statFields(pid)[0];

/** Fields of /proc/PID/stat from the third (state) on; the second, the name, may itself hold blanks and brackets. */
function statFields(pid: string): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
