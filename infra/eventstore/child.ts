import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SetupError } from '../setup-error.ts';

export interface EventStoreProcess {
  /** `esdb://127.0.0.1:PORT?tls=false` */
  url: string;
  pid: number;
  /** Resolves when the process has ended, wanted or not; never rejects. */
  exited: Promise<void>;
  /** Lets it commit and answer what it has received, then ends it. May be called again. */
  stop(): Promise<void>;
}

/**
 * Starts the event store in a process of its own, which ends when this one does.
 * @throws SetupError with the child's one line when it cannot start.
 */
export async function forkEventStore(o: { databaseUrl: string; port?: number }): Promise<EventStoreProcess> {
  // Beside this file: main.ts as source, main.js when built.
  const entry = fileURLToPath(new URL(`./main${import.meta.url.slice(-3)}`, import.meta.url));
  const child = fork(entry, [JSON.stringify(o)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const exited = once(child, 'exit').then(() => {});
  const url = await ready(child);
  return {
    url,
    pid: child.pid as number,
    exited,
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The event store process ended with code ${code}`)));
    child.once('message', (message: { ready: boolean; url: string; error: string }) => {
      if (message.ready) return resolve(message.url);
      const [english = message.error, vietnamese = english] = message.error.split(' | ');
      reject(new SetupError(english, vietnamese));
    });
  });
}
