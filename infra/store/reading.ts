import type { StreamingRead } from '@eventstore/db-client';

/** The event store took a call and did not answer it in time. It passes: whoever asked may ask again. */
export class StoreSilent extends Error {
  override readonly name = 'StoreSilent';

  constructor(deadlineMs: number) {
    super(`the event store did not answer within ${deadlineMs} ms`);
  }
}

/**
 * Everything that a read of the client brings, once it has ended. A call that is left early is cancelled: the store
 * takes a hundred open calls a connection, and the next one then waits without a word. The client's own `deadline`
 * has no effect on reads.
 * @throws StoreSilent; else the client's error.
 */
export function collect<T>(reading: StreamingRead<T>, deadlineMs: number): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const all: T[] = [];
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    const timer = setTimeout(() => {
      fail(new StoreSilent(deadlineMs));
      // Settles only when the connection does, which may be never.
      void reading.cancel().catch(() => {});
      reading.destroy();
    }, deadlineMs);
    reading.on('data', (one: T) => all.push(one));
    // A call that has failed has ended: to cancel it resets its stream, and servers on Node.js close a connection on which
    // more than a thousand are reset (reads of streams that do not exist). Stays: an error after the read was left has
    // nobody else to be told.
    reading.on('error', fail);
    reading.on('end', () => {
      clearTimeout(timer);
      resolve(all);
    });
  });
}

/** The same for a call with one answer, such as an append. What it answers later is dropped. @throws StoreSilent */
export async function within<T>(answer: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreSilent(deadlineMs)), deadlineMs);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
