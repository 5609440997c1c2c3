import { randomUUID } from 'node:crypto';
import { v5 as uuidV5 } from 'uuid';
import type { AnyDecider } from '../../schema/all.ts';
import type { Reservation } from '../../schema/decider.ts';
import type { EventMetadata, RecordedEvent } from '../../schema/event.ts';
import type { Refusal } from '../../schema/refusal.ts';
import * as names from '../../schema/reservation.ts';
import type { Store } from '../store/store.ts';

/** A reservation whose holder does not stand behind it after this time is a command cut off midway. */
const ABANDONED_AFTER_MS = 60_000;
const ATTEMPTS = 5;

/**
 * Takes a name for its holder: the name's stream is appended at the revision read, so one of two wins.
 * A name whose holder never came to exist, or holds it no longer, is taken over after a minute.
 * Resolves to the refusals when somebody else holds it.
 */
export async function reserve(
  store: Store,
  decider: AnyDecider,
  wanted: Reservation,
  metadata: EventMetadata,
): Promise<Refusal[]> {
  const free = names.reserve(names.freeReservation, wanted);
  // Most names are new: nothing is read where the stream begins with this. Under an id of its own, so that the store
  // never takes it for the one that this command wrote, and gave back, before.
  if ('events' in free && (await appendAll(store, wanted.key, free.events, -1, metadata, randomUUID())))
    return [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await stateOf(store, wanted.key);
    const free = found.last && (await abandoned(store, decider, found.last, metadata));
    const decision = names.reserve(free ? names.freeReservation : found.state, wanted);
    if ('refusals' in decision) return wanted.refusal ? [wanted.refusal] : decision.refusals;
    if (await appendAll(store, wanted.key, decision.events, found.revision, metadata)) return [];
  }
  return [wanted.refusal ?? names.nameTaken()];
}

/** Gives a name back; nothing happens when somebody else holds it. */
export async function release(store: Store, held: Reservation, metadata: EventMetadata): Promise<void> {
  const { state, revision } = await stateOf(store, held.key);
  await appendAll(store, held.key, names.release(state, held), revision, metadata);
}

async function stateOf(store: Store, key: string) {
  const read = await store.readTo(names.reservationStream(key));
  const events = read.events as (RecordedEvent & names.ReservationEvent)[];
  const state = events.reduce<names.ReservationState>(names.evolveReservation, names.freeReservation);
  return { state, last: events.at(-1), revision: read.revision };
}

async function appendAll(
  store: Store,
  key: string,
  events: names.ReservationEvent[],
  revision: number,
  metadata: EventMetadata,
  namespace = metadata.command,
): Promise<boolean> {
  if (events.length === 0) return true;
  const stream = names.reservationStream(key);
  const written = events.map(({ type, data }, index) => ({
    id: uuidV5(`${stream}@${revision + 1 + index}`, namespace),
    type,
    data,
    metadata: { ...metadata, version: names.reservationEvents[type].version },
  }));
  return (await store.append(stream, written, revision)) !== undefined;
}

async function abandoned(
  store: Store,
  decider: AnyDecider,
  last: RecordedEvent & names.ReservationEvent,
  { recordedAt }: EventMetadata,
): Promise<boolean> {
  if (last.type !== 'NameReserved') return false;
  if (Date.parse(recordedAt) - Date.parse(last.recordedAt) <= ABANDONED_AFTER_MS) return false;
  const { holder, key } = last.data;
  const events = await store.read(`${decider.name}-${holder}`);
  if (events.length === 0) return true;
  const state = events.reduce((state, event) => decider.evolve(state, event), decider.initial);
  return decider.holds?.(state, key) === false;
}
