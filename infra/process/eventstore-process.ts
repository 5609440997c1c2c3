import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { DATABASE_LOST } from '../eventstore/exit-codes.ts';
import { programFile } from './program-file.ts';
import { SetupError } from './setup-error.ts';
import type { Running } from './supervise.ts';

export interface EventStoreProcess extends Running {
  url: string;
  pid: number;
}

/** What whoever calls the embedded event store must give: made at each start, and known from its address alone. */
export const newStoreSecret = (): string => randomBytes(32).toString('base64url');

/**
 * Starts the embedded event store in a process of its own: one busy reader must not hold up the web server. It takes
 * its configuration as the first message and answers `{ ready: true, url }` or `{ error }`; when the channel to us
 * closes, it ends. Throws SetupError, in the child's own words, when it does not get ready, or `signal` is aborted.
 * Without a `secret` it is open to every program on the machine.
 */
export async function startEventStoreProcess(
  o: { databaseUrl: string; port: number; secret?: string },
  signal?: AbortSignal,
): Promise<EventStoreProcess> {
  const child = fork(programFile('infra/eventstore/main'), [], {
    stdio: ['ignore', 2, 2, 'ipc'],
    execArgv: [...process.execArgv, '--enable-source-maps'],
    detached: process.platform !== 'win32', // Ctrl-C in the terminal is for us; we stop it in its turn
  });
  const exited = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  child.send(o, () => {}); // an error here is followed by the exit
  const unwanted = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', unwanted, { once: true });
  if (signal?.aborted) unwanted();
  const answer = await Promise.race([answerOf(child), exited]);
  signal?.removeEventListener('abort', unwanted);
  if (!answer?.ready) {
    child.kill('SIGKILL');
    const ended = `it ended with ${child.signalCode ?? `exit code ${child.exitCode}`}`;
    const [english, vietnamese] = (answer?.error ?? ended).split(' | ');
    throw new SetupError(
      `The event store did not start: ${english}`,
      vietnamese ?? 'Kho sự kiện không khởi động được',
    );
  }
  return {
    url: answer.url,
    pid: child.pid as number,
    exited,
    bereft: () => child.exitCode === DATABASE_LOST,
    stop: () => stop(child, exited),
  };
}

/** Its first message of ours: under `node --watch` a child also reports its modules over the channel. */
function answerOf(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve) => {
    child.on('message', (message: object) => {
      if ('ready' in message || 'error' in message) resolve(message as Answer);
    });
  });
}

type Answer = { ready: true; url: string } | { ready?: false; error: string };

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.connected)
    child.disconnect(); // it takes that as the wish to stop, on every system
  else child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(impatience);
}
