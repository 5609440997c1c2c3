import type { AnyDecider } from '../../schema/all.ts';
import type { Untold } from '../../schema/decider.ts';
import type { Actor, RecordedEvent } from '../../schema/event.ts';
import type { Folded } from './fold.ts';

/** A stream as whoever acts may know it. */
export interface ToldStream extends Folded {
  /** How many of its events are kept from the actor: revisions that are told, or sent, do not count them. */
  hidden: number;
  untold: Untold<object> | undefined;
}

export function asTold(decider: AnyDecider, folded: Folded, actor: Actor): ToldStream {
  const { state } = folded;
  const untold = state === null ? undefined : decider.untold?.(state as object, actor);
  return { ...folded, state: untold?.told ?? state, hidden: untold?.events ?? 0, untold };
}

/** Of the events read, the newest that the actor may know of and had not seen at that revision. */
export function toldSince(
  { ours, hidden, untold }: ToldStream,
  expectedRevision: number,
  read: RecordedEvent[],
): RecordedEvent[] {
  const unseen = ours - hidden - expectedRevision;
  return untold ? read.filter((event) => !untold.hides(event)).slice(-unseen) : read;
}
