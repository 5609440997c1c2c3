import type { NewEvent, Store } from '../infra/store/store.ts';
import type { RecordedEvent } from '../schema/event.ts';

/** A log in memory, as the command path sees a store: for stories that are played a thousand times. */
export interface MemoryStore extends Pick<Store, 'read' | 'readTo' | 'setAside' | 'append'> {
  /** Every event, in the order of the log. */
  readonly log: readonly RecordedEvent[];
}

export function memoryStore(): MemoryStore {
  const log: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  const none: ReadonlySet<string> = new Set();
  const from = (stream: string, revision = 0) => (streams.get(stream) ?? []).slice(revision);
  return {
    log,
    read: async (stream, revision) => from(stream, revision),
    readTo: async (stream, revision) => ({
      events: from(stream, revision),
      revision: (streams.get(stream)?.length ?? 0) - 1,
    }),
    setAside: async () => none,
    async append(stream, events: NewEvent[], expected) {
      const before = streams.get(stream) ?? [];
      if (before.length - 1 !== expected) return undefined;
      for (const { metadata, ...event } of events) {
        const revision = before.length;
        const stored = { ...metadata, ...structuredClone(event), stream, revision };
        const recorded: RecordedEvent = { ...stored, position: BigInt(log.length + 1) };
        before.push(recorded);
        log.push(recorded);
      }
      streams.set(stream, before);
      return { revision: before.length - 1, position: BigInt(log.length) };
    },
  };
}
