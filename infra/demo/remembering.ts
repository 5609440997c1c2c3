import type { RecordedEvent } from '../../schema/event.ts';
import type { Store } from '../store/store.ts';

/**
 * A store that reads no stream twice: for the time in which nobody else writes. `empty`: the log holds nothing yet, so
 * no stream is read at all.
 */
export function remembering(store: Store, empty: boolean): Store {
  const streams = new Map<string, RecordedEvent[]>();
  /** Somebody wrote after all, or an answer was lost: only the store knows. */
  const doubtful = new Set<string>();

  async function eventsOf(stream: string): Promise<RecordedEvent[]> {
    const known = streams.get(stream);
    if (known) return known;
    const found = empty && !doubtful.has(stream) ? [] : await store.read(stream);
    const meanwhile = streams.get(stream);
    if (meanwhile) return meanwhile;
    streams.set(stream, found);
    return found;
  }

  function forget(stream: string): void {
    streams.delete(stream);
    doubtful.add(stream);
  }

  return {
    ...store,
    async read(stream, fromRevision = 0) {
      return (await eventsOf(stream)).slice(fromRevision);
    },
    async append(stream, events, expected) {
      const appended = await store.append(stream, events, expected).catch((error: unknown) => {
        forget(stream);
        throw error;
      });
      const known = streams.get(stream);
      if (!appended || known?.length !== expected + 1) {
        forget(stream);
        return appended;
      }
      for (const { metadata, data, ...event } of events) {
        const stored: unknown = JSON.parse(JSON.stringify(data));
        const { length: revision } = known;
        known.push({ ...metadata, ...event, data: stored, stream, revision, position: appended.position });
      }
      return appended;
    },
  };
}
