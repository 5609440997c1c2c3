import { mayRead, readsOfUnit } from '../access/authorise.ts';
import type { Scope } from '../decider.ts';
import type { Actor } from '../event.ts';

/** a unit raises it to the Standing Committee: other units and the panels read nothing of it. */
export const readsDifficulty = (actor: Actor, difficulty: Scope & { unit: string }): boolean =>
  mayRead(actor, difficulty) && readsOfUnit(actor, difficulty.unit);
