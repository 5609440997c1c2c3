import type { RecordedEvent } from '../../schema/event.ts';
import type { NewEvent, Store } from '../store/store.ts';

/** A stream as it stands. Events of others, and those that are set aside, are missing between `events`. */
interface Known {
  events: RecordedEvent[];
  revision: number;
}

/**
 * A store that reads no stream twice: for the time in which nobody else writes. `empty`: the log holds nothing yet, so
 * no stream is read at all.
 */
export function remembering(store: Store, empty: boolean): Store {
  const streams = new Map<string, Known>();
  /** Somebody wrote after all, or an answer was lost: only the store knows. */
  const doubtful = new Set<string>();
  const reading = new Map<string, Promise<Known>>();

  function knownOf(stream: string): Known | Promise<Known> {
    const known = streams.get(stream);
    if (known) return known;
    if (empty && !doubtful.has(stream)) return remember(stream, { events: [], revision: -1 });
    return reading.get(stream) ?? readOnce(stream);
  }

  function remember(stream: string, known: Known): Known {
    streams.set(stream, known);
    return known;
  }

  /** What is written meanwhile may be missing in what is read: that is then good for this once. */
  function readOnce(stream: string): Promise<Known> {
    const leave = () => reading.get(stream) === under && reading.delete(stream);
    const under: Promise<Known> = store.readTo(stream).then(
      (found) => (leave() ? remember(stream, found) : found),
      (error: unknown) => {
        leave();
        throw error;
      },
    );
    reading.set(stream, under);
    return under;
  }

  function forget(stream: string): void {
    streams.delete(stream);
    reading.delete(stream);
    doubtful.add(stream);
  }

  function take(stream: string, events: readonly NewEvent[], before: number, position: bigint): void {
    // An append to a stream that did not exist tells all that is in it.
    const known = streams.get(stream) ?? (before < 0 ? { events: [], revision: -1 } : undefined);
    if (known?.revision !== before) {
      forget(stream);
      return;
    }
    for (const { metadata, data, ...event } of events) {
      known.revision += 1;
      const stored: unknown = JSON.parse(JSON.stringify(data));
      known.events.push({ ...metadata, ...event, data: stored, stream, revision: known.revision, position });
    }
    reading.delete(stream);
    remember(stream, known);
  }

  async function readTo(stream: string, fromRevision = 0): Promise<Known> {
    const { events, revision } = await knownOf(stream);
    if (fromRevision > revision) return { events: [], revision: fromRevision - 1 };
    const before = events.findLastIndex((event) => event.revision < fromRevision);
    return { events: events.slice(before + 1), revision };
  }

  return {
    ...store,
    readTo,
    read: async (stream, fromRevision) => (await readTo(stream, fromRevision)).events,
    async append(stream, events, expected) {
      const appended = await store.append(stream, events, expected).catch((error: unknown) => {
        forget(stream);
        throw error;
      });
      if (appended) take(stream, events, expected, appended.position);
      else forget(stream);
      return appended;
    },
  };
}
