import { setTimeout as sleep } from 'node:timers/promises';
import { wordsOf } from '../process/words-of.ts';

/** A large log of PostgreSQL's own to replay takes minutes. */
const PATIENCE_MS = 10 * 60_000;
const PAUSE_MS = 200;

/**
 * Runs `open` again and again while PostgreSQL is not yet to be had: not listening, starting, recovering, going down.
 * @throws what `open` throws for any other reason, and when the patience is over.
 */
export async function onceUp<T>(open: () => Promise<T>, say: (line: string) => void): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  let said = '';
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (!isComingUp(error) || Date.now() > deadline) throw error;
      const message = wordsOf(error);
      if (message !== said) say(`event store: waiting for the database (${message})`);
      said = message;
      await sleep(PAUSE_MS);
    }
  }
}

/** SQLSTATE: an admin's or a crash's shutdown, not yet accepting connections. */
const NOT_UP = /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[123])$/;

function isComingUp(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string };
  return NOT_UP.test(code ?? '') || /^Connection terminated/.test(message);
}
