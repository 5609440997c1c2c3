import { wordsOf } from '../process/words-of.ts';
import type { StoredEvent } from './stored-event.ts';

/** An event of ours that this program cannot read, or cannot take after those before it: a newer one wrote it, or none did. Until it is mended, nothing can be decided on its stream. */
export class EventUnreadable extends Error {
  override readonly name = 'EventUnreadable';
  readonly event: string;

  constructor(
    { type, id, stream, revision }: Pick<StoredEvent, 'type' | 'id' | 'stream' | 'revision'>,
    cause: unknown,
  ) {
    super(`the event ${type} ${id} (${stream}@${revision}) cannot be read: ${wordsOf(cause)}`, { cause });
    this.event = id;
  }
}

/** For what may go on without the events of a stream that cannot be read. */
export function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof EventUnreadable)) throw error;
}
