import { type Action, actionNeeds, actionNeedsThen, actionsOf, thingOn } from '../../schema/actions.ts';
import { type AnyDecider, deciders } from '../../schema/all.ts';
import type { Need } from '../../schema/decider.ts';
import type { Actor } from '../../schema/event.ts';
import { type Clock, momentOf } from '../clock.ts';
import { createFacts, type Lookups } from './facts.ts';
import type { Fold } from './fold.ts';

/** What the actor may do about the thing that lives on a stream; nothing about one that does not exist. */
export type ActionsOf = (stream: string, actor: Actor) => Promise<Action[]>;

/** a dry decision, over the same states as the decision itself. @throws what reading the log fails with. */
export function createActions(fold: Fold, clock: Clock, lookups: Lookups): ActionsOf {
  const facts = createFacts(fold, lookups);
  const found = async (needs: Record<string, Need>, actor: Actor) => {
    const named = Object.entries(needs);
    return Object.assign(
      {},
      ...(await Promise.all([facts.states(named, actor), facts.lookedUp(named)])),
    ) as object;
  };
  return async (stream, actor) => {
    const category = stream.slice(0, stream.indexOf('-'));
    const decider: AnyDecider | undefined = deciders[category as keyof typeof deciders];
    if (!decider) throw new Error(`no decider for ${stream}`);
    const thing = thingOn(decider, stream, (await fold(decider, stream)).state, actor);
    if (thing === null) return [];
    const first = await found(actionNeeds(decider, thing), actor);
    const then = await found(actionNeedsThen(decider, thing, first), actor);
    return actionsOf(decider, thing, { ...first, ...then }, momentOf(clock), actor);
  };
}
