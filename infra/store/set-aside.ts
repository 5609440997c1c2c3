import { type EventStoreDBClient, StreamNotFoundError } from '@eventstore/db-client';
import type { RecordedEvent } from '../../schema/event.ts';
import { SETTING_ASIDE_STREAM, type SettingAsideEvent } from '../../schema/setting-aside.ts';
import { collect } from './reading.ts';
import { fromClient, readableEvent, type StoredEvent } from './stored-event.ts';

/** Ids of events. */
export type Ids = ReadonlySet<string>;

const NONE: Ids = new Set();

/** What an event of ours sets aside; undefined of every other event, and of one that cannot be read. */
export function setAsideBy(event: { type: string; data: unknown }): string | undefined {
  if (event.type !== ('EventSetAside' satisfies SettingAsideEvent['type'])) return undefined;
  try {
    return (event.data as SettingAsideEvent['data']).event;
  } catch {
    return undefined;
  }
}

/** The events that those of the stream of decisions set aside. */
export const idsSetAside = (decisions: readonly StoredEvent[]): string[] =>
  decisions.flatMap((stored) => {
    const event = readableEvent(stored);
    return (event && setAsideBy(event)) ?? [];
  });

const READ_MS = 10_000;

/** The stream of decisions as it stands. */
export async function decisionsIn(client: EventStoreDBClient): Promise<StoredEvent[]> {
  try {
    const read = await collect(client.readStream(SETTING_ASIDE_STREAM), READ_MS);
    return read.flatMap(({ event }) => (event ? [fromClient(event)] : []));
  } catch (error) {
    if (error instanceof StreamNotFoundError) return [];
    throw error;
  }
}

/** What is set aside as the log stands, or stood up to a position, for whoever begins to read it whole. */
export async function readSetAside(client: EventStoreDBClient, upTo?: number): Promise<Set<string>> {
  const decisions = await decisionsIn(client);
  return new Set(
    idsSetAside(decisions.filter(({ position }) => position <= (upTo ?? Number.POSITIVE_INFINITY))),
  );
}

/** The events without those that are set aside, by one of themselves too: whatever comes later is passed over from there. */
export function passOver(events: readonly RecordedEvent[], ids: Set<string> = new Set()): RecordedEvent[] {
  for (const event of events) {
    const decided = setAsideBy(event);
    if (decided !== undefined) ids.add(decided);
  }
  return events.filter(({ id }) => !ids.has(id));
}

/** A decision is known to everybody after so long. */
const FRESH_MS = 2_000;

/**
 * Knows what is set aside, for whoever reads streams again and again: asked again beside the first reading after two
 * seconds. The set is another one when something was added.
 */
export class SetAside {
  private readonly read: (stream: string, fromRevision: number) => Promise<StoredEvent[]>;
  private ids: Ids = NONE;
  private next = 0;
  private askedAt = Number.NEGATIVE_INFINITY;
  private asked: Promise<void> | undefined;

  constructor(read: (stream: string, fromRevision: number) => Promise<StoredEvent[]>) {
    this.read = read;
  }

  async current(): Promise<Ids> {
    if (performance.now() - this.askedAt > FRESH_MS) {
      this.askedAt = performance.now();
      this.asked = this.ask();
      this.asked.catch(() => {
        this.askedAt = Number.NEGATIVE_INFINITY;
      });
    }
    await this.asked;
    return this.ids;
  }

  private async ask(): Promise<void> {
    const decisions = await this.read(SETTING_ASIDE_STREAM, this.next);
    this.next = (decisions.at(-1)?.revision ?? this.next - 1) + 1;
    const added = idsSetAside(decisions);
    if (added.length > 0) this.ids = new Set([...this.ids, ...added]);
  }
}
