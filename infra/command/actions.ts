import { type Action, actionNeeds, actionsOf } from '../../schema/actions.ts';
import { type AnyDecider, deciders } from '../../schema/all.ts';
import type { Actor } from '../../schema/event.ts';
import { type Clock, momentOf } from '../clock.ts';
import { createFacts, type Lookups } from './facts.ts';
import type { Fold } from './fold.ts';

/** What the actor may do about the thing that lives on a stream; nothing about one that does not exist. */
export type ActionsOf = (stream: string, actor: Actor) => Promise<Action[]>;

/** a dry decision, over the same states as the decision itself. @throws what reading the log fails with. */
export function createActions(fold: Fold, clock: Clock, lookups: Lookups): ActionsOf {
  const facts = createFacts(fold, lookups);
  return async (stream, actor) => {
    const category = stream.slice(0, stream.indexOf('-'));
    const decider: AnyDecider | undefined = deciders[category as keyof typeof deciders];
    if (!decider) throw new Error(`no decider for ${stream}`);
    const { state } = await fold(decider, stream);
    if (state === null) return [];
    const needs = Object.entries(actionNeeds(decider, state as object));
    const [states, lookedUp] = await Promise.all([facts.states(needs), facts.lookedUp(needs)]);
    return actionsOf(decider, state as object, { ...states, ...lookedUp }, momentOf(clock), actor);
  };
}
