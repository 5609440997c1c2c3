import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A program of one of our packages, by its path below node_modules. */
export const tool = (path) => join(root, 'node_modules', path);

/** Ends the launch with one line and no stack trace. */
export class Failure extends Error {
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

export function fail(message, code) {
  throw new Failure(message, code);
}

export const say = (line) => void process.stderr.write(`${line}\n`);

/** Runs `work` under a line of progress on standard error, repeated every five seconds while it lasts. */
export async function progress(what, work) {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  say(`· ${what} …`);
  const heartbeat = setInterval(() => say(`… ${what} (${seconds()})`), 5_000);
  try {
    const result = await work();
    say(`✓ ${what} (${seconds()})`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Runs a program and resolves to its exit code; our signals are passed on to it. `quiet` keeps what it writes and
 * rejects with it when it fails. `owned`: the program ends by itself when we are gone, told by a channel that closes.
 */
export function run(program, args, { owned = false, quiet = false, env = process.env, shell = false } = {}) {
  if (isOrphan()) process.exit(128 + numbers.SIGTERM); // there is nobody to begin anything for
  const child = spawn(program, args, {
    cwd: root,
    env,
    shell,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : owned ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  });
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  // A compiler may not care for a signal, and leaves nothing that the next build would take for whole.
  const forward = (signal) => {
    child.kill(quiet ? 'SIGKILL' : signal);
    if (quiet) process.nextTick(() => process.exit(128 + numbers[signal])); // once all that run are told
  };
  for (const signal of signals) process.on(signal, forward);
  const stopWatching = whenParentDies(() => (child.connected ? child.disconnect() : child.kill('SIGTERM')));
  return new Promise((done, reject) => {
    child.once('error', (error) => reject(new Failure(`${program} does not run: ${error.message}`)));
    // What keeps no pipe has nothing to wait for but the end: a channel that we closed ourselves may never say so.
    child.once(quiet ? 'close' : 'exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      stopWatching();
      const status = code ?? 128 + (numbers[signal] ?? 0);
      if (quiet && status !== 0) reject(new Failure(Buffer.concat(output).toString().trim(), status));
      else done(status);
    });
  });
}

const numbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const parent = process.ppid;
const grandparent = parentOf(parent);

/**
 * npm killed outright cannot pass anything on: it shows in that our parent, or the parent of the shell between, has
 * become another since we began. Looked at under npm only: a shell that goes on without its terminal is no reason to end.
 */
function whenParentDies(end) {
  const timer = setInterval(() => {
    if (!isOrphan()) return;
    clearInterval(timer);
    end();
  }, 500);
  timer.unref();
  return () => clearInterval(timer);
}

function isOrphan() {
  if (!process.env.npm_lifecycle_event) return false;
  return process.ppid !== parent || parentOf(parent) !== grandparent;
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    // Only a shell between npm and us counts: npm's own parent may go as it likes.
    return /^(sh|dash|bash|ash|busybox)$/.test(name)
      ? stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
      : '';
  } catch {
    return '';
  }
}
