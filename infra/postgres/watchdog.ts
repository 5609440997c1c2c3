import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Stops PostgreSQL when this process is gone, kill -9 included: a child that holds the reading end of a pipe, told
 * the server's pid on the first line, and sees end-of-file when we die. It asks for a fast shutdown (SIGINT; SIGCONT, for a
 * frozen server hears of nothing), and after a minute for an immediate one (SIGQUIT), from which the next start recovers.
 */
export interface Watchdog {
  /** Must follow at once on spawning the server: until then the server is unwatched. */
  guard(pid: number): void;
  /** The server is gone: its pid may soon belong to another. */
  dismiss(): void;
}

const shell = `read -r pid || exit 0
cat >/dev/null
kill -INT "$pid" 2>/dev/null || exit 0
kill -CONT "$pid" 2>/dev/null
n=0
while kill -0 "$pid" 2>/dev/null; do
  n=$((n + 1))
  [ "$n" -eq 60 ] && kill -QUIT "$pid" 2>/dev/null
  sleep 1
done`;

const script = `let text = '';
process.stdin.on('data', (d) => { text += d; }).on('end', () => { if (+text) try { process.kill(+text); } catch {} });`;

export function startWatchdog(): Watchdog {
  const windows = process.platform === 'win32';
  const child: ChildProcess = spawn(
    windows ? process.execPath : '/bin/sh',
    windows ? ['-e', script] : ['-c', shell],
    {
      cwd: windows ? undefined : '/',
      detached: !windows, // out of the terminal's process group: Ctrl-C is not for it
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  child.unref();
  child.stdin?.on('error', () => {});
  (child.stdin as { unref?(): void } | null)?.unref?.();
  return {
    guard: (pid) => void child.stdin?.write(`${pid}\n`),
    dismiss: () => void child.kill('SIGKILL'),
  };
}
