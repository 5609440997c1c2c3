import type { StoredEvent } from './stored-event.ts';

/** An event of ours that this program cannot read, or cannot take after those before it: a newer one wrote it, or none did. Until it is mended, nothing can be decided on its stream. */
export class EventUnreadable extends Error {
  override readonly name = 'EventUnreadable';
  readonly event: string;

  constructor(
    { type, id, stream, revision }: Pick<StoredEvent, 'type' | 'id' | 'stream' | 'revision'>,
    cause: unknown,
  ) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`the event ${type} ${id} (${stream}@${revision}) cannot be read: ${why}`, { cause });
    this.event = id;
  }
}

/** For what may go on without the events of a stream that cannot be read. */
export function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof EventUnreadable)) throw error;
}
