import { setTimeout as sleep } from 'node:timers/promises';
import { wordsOf } from './words-of.ts';

export interface Patience {
  /** How long to wait in all. */
  seconds: number;
  /** Ends the waiting. */
  signal?: AbortSignal | undefined;
  /** Told why it goes on waiting. */
  waitingFor?(reason: string): void;
}

const PAUSE_MS = 500;

/** Repeats `attempt` until it works; throws its error when that does not pass, or the patience is at an end. */
export async function patiently<T>(
  attempt: () => Promise<T>,
  passes: (error: unknown) => boolean,
  { seconds, signal, waitingFor }: Patience,
): Promise<T> {
  const until = performance.now() + seconds * 1_000;
  for (;;) {
    try {
      return await unlessAborted(attempt(), signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (!passes(error) || performance.now() >= until) throw error;
      waitingFor?.(reasonOf(error));
      await sleep(PAUSE_MS, undefined, { ...(signal && { signal }) });
    }
  }
}

/** Rejects as soon as `signal` is aborted, whatever becomes of `work`. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Why something does not answer, in few words: a gRPC client wraps the cause into what everybody knows already. */
export function reasonOf(cause: unknown): string {
  const error = cause as NodeJS.ErrnoException & { errors?: NodeJS.ErrnoException[] };
  const said =
    (error.message && wordsOf(error)) ||
    (error.errors?.[0] && wordsOf(error.errors[0])) ||
    error.code ||
    error.name;
  return said
    .replace(/^\d+ [A-Z_]+: /, '')
    .replace(/^No connection established\. Last error: (?:Error: )?/, '')
    .replace(/\.? Resolution note: *$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
