import { v5 as uuidV5 } from 'uuid';
import type { Reservation } from '../schema/decider.ts';
import type { EventMetadata, RecordedEvent } from '../schema/event.ts';
import { type Refusal, refusal } from '../schema/refusal.ts';
import type { AnyDecider } from './fold.ts';
import type { Store } from './store.ts';

/** A reservation without its holder's stream is a command cut off midway once it is this old. */
const ABANDONED_AFTER_MS = 60_000;

const streamOf = (key: string) => `reservation-${key}`;

/**
 * Takes a name for `holder`: the stream of the name is appended at the revision read, so one of two wins.
 * A name is taken over when its holder no longer holds it, or never came to exist.
 * Resolves to a refusal when somebody else holds it.
 */
export async function reserve(
  store: Store,
  decider: AnyDecider,
  wanted: Reservation,
  metadata: EventMetadata,
): Promise<Refusal | undefined> {
  const stream = streamOf(wanted.key);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const last = (await store.read(stream)).at(-1);
    const holder = heldBy(last);
    if (holder === wanted.holder) return undefined;
    if (last && holder && !(await abandoned(store, decider, wanted.key, holder, last, metadata))) {
      return wanted.refusal ?? taken(wanted.key);
    }
    const revision = last?.revision ?? -1;
    const event = {
      id: uuidV5(`${stream}@${revision + 1}:${wanted.holder}`, metadata.command),
      type: 'NameReserved',
      data: { key: wanted.key, holder: wanted.holder },
      metadata,
    };
    if (await store.append(stream, [event], revision)) return undefined;
  }
  return wanted.refusal ?? taken(wanted.key);
}

/** Gives a name back; nothing happens when `holder` does not hold it. */
export async function release(store: Store, held: Reservation, metadata: EventMetadata): Promise<void> {
  const stream = streamOf(held.key);
  const last = (await store.read(stream)).at(-1);
  if (!last || heldBy(last) !== held.holder) return;
  const event = {
    id: uuidV5(`${stream}@${last.revision + 1}:released`, metadata.command),
    type: 'NameReleased',
    data: { key: held.key, holder: held.holder },
    metadata,
  };
  await store.append(stream, [event], last.revision);
}

function heldBy(last: RecordedEvent | undefined): string | undefined {
  return last?.type === 'NameReserved' ? (last.data as { holder: string }).holder : undefined;
}

async function abandoned(
  store: Store,
  decider: AnyDecider,
  key: string,
  holder: string,
  reserved: RecordedEvent,
  { recordedAt }: EventMetadata,
): Promise<boolean> {
  const events = await store.read(`${decider.name}-${holder}`);
  if (events.length === 0)
    return Date.parse(recordedAt) - Date.parse(reserved.recordedAt) > ABANDONED_AFTER_MS;
  const state = events.reduce((state, event) => decider.evolve(state, event), decider.initial);
  const recentlyReserved = Date.parse(recordedAt) - Date.parse(reserved.recordedAt) <= ABANDONED_AFTER_MS;
  return decider.holds !== undefined && !decider.holds(state, key) && !recentlyReserved;
}

function taken(key: string): Refusal {
  return refusal(
    'NAME_TAKEN',
    'R-02',
    [],
    `Tên này đã được dùng (${key}). Hãy chọn tên khác.`,
    `This name is taken (${key}). Choose another.`,
  );
}
