import { LRUCache } from 'lru-cache';
import { type AnyDecider, requireFollowing } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { Ids } from '../store/set-aside.ts';
import type { Store } from '../store/store.ts';
import { EventUnreadable } from '../store/unreadable.ts';

/** A stream folded up to a revision; -1 when the stream does not exist. */
export interface Folded {
  state: unknown;
  revision: number;
  /** Revision of the last event folded in, as views show it: events of others may follow in the stream. */
  ours: number;
  /**
   * Revision of the first event of every command that wrote here. One map for all that is kept of a stream, for a copy with
   * each append would cost more with each: it may know of commands from after `revision`, so ask `firstRevisionOf`.
   */
  commands: Map<string, number>;
}

/** Where a command began to write, up to where this stands: a repeated command finds its effect. */
export function firstRevisionOf({ commands, revision }: Folded, command: string): number | undefined {
  const first = commands.get(command);
  return first !== undefined && first <= revision ? first : undefined;
}

export type Fold = ReturnType<typeof createFolder>;

const KEPT_STATES = 5_000;

/**
 * Folds streams, keeping the newest states so that the next read fetches only what is new.
 * Always reads the store: a kept state is a starting point, never an answer.
 */
export function createFolder(store: Store) {
  const cache = new LRUCache<string, Folded>({ max: KEPT_STATES });
  let passedOver: Ids | undefined;
  return async function fold(decider: AnyDecider, stream: string): Promise<Folded> {
    const setAside = await store.setAside();
    if (setAside !== passedOver) cache.clear(); // what was folded in before may be among them
    passedOver = setAside;
    const known = cache.get(stream) ?? {
      state: decider.initial,
      revision: -1,
      ours: -1,
      commands: new Map<string, number>(),
    };
    const { events, revision } = await store.readTo(stream, known.revision + 1);
    if (revision === known.revision) return known;
    const folded = { ...advance(decider, known, events), revision };
    const newest = cache.peek(stream);
    if (!newest || newest.revision < folded.revision) cache.set(stream, folded);
    return folded;
  };
}

function advance(decider: AnyDecider, from: Folded, events: RecordedEvent[]): Omit<Folded, 'revision'> {
  const { commands } = from;
  let { state, ours } = from;
  for (const event of events) {
    try {
      if (ours >= 0) requireFollowing(event);
      state = decider.evolve(state, event);
    } catch (error) {
      throw new EventUnreadable(event, error);
    }
    ours = event.revision;
    if (!commands.has(event.command)) commands.set(event.command, event.revision);
  }
  return { state, ours, commands };
}
