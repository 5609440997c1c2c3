import type { AnyDecider } from './all.ts';
import type { Actor } from './event.ts';

/** a thing as whoever acts may know it: what is not told yet shows in no answer either. */
export const toldTo = (decider: AnyDecider, state: unknown, actor: Actor): unknown =>
  state === null ? state : (decider.untold?.(state as object, actor)?.told ?? state);
