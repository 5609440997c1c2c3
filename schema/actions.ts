import { authorise } from './access/authorise.ts';
import type { AnyDecider } from './all.ts';
import { beginsOn } from './begins.ts';
import type { Moment, Need } from './decider.ts';
import type { Actor } from './event.ts';
import type { Refusal } from './refusal.ts';
import { toldTo } from './told.ts';

/** A command that people may send about a thing, and why the one who asks may not send it now; null where it may be sent. */
export interface Action {
  command: string;
  refusal: Refusal | null;
}

/** What is there on a stream that something can be done about, as the actor may know it; null where there is nothing. */
export const thingOn = (decider: AnyDecider, stream: string, state: unknown, actor: Actor): object | null =>
  toldTo(decider, state ?? decider.unbegun?.(stream) ?? null, actor) as object | null;

/** The facts that `actionsOf` looks at. */
export const actionNeeds = (decider: AnyDecider, state: object): Record<string, Need> => ({
  ...decider.readyNeeds?.(state),
  ...beginsOn[decider.name]?.needs?.(state as never),
});

/** And those that can be named only once these are there. */
export const actionNeedsThen = (decider: AnyDecider, state: object, facts: object): Record<string, Need> =>
  decider.readyNeedsThen?.(state, facts) ?? {};

/**
 * what may be done about a thing as it stands, by the rules that decide the command itself: whose it is, then whether
 * the thing takes it. A thing's own commands in their order, then what begins on it.
 */
export function actionsOf(
  decider: AnyDecider,
  state: object,
  facts: object,
  moment: Moment,
  actor: Actor,
): Action[] {
  // Whose a thing is that exists follows from its state, never from what a command says.
  const scope = decider.scope({ type: '', data: {} }, state, facts);
  const own = Object.entries(decider.commands).flatMap(([command, codec]): Action[] => {
    const refusals = decider.ready?.(command, state, facts, moment, actor);
    return refusals ? [{ command, refusal: authorise(actor, codec, scope) ?? refusals[0] ?? null }] : [];
  });
  const begun = (beginsOn[decider.name]?.commands ?? []).map(({ command, codec, ready }): Action => {
    // Nobody begins anything for another unit than the own, or the one whose thing it is.
    const unit = scope?.unit ?? actor.unit;
    const place = scope && { ...scope, ...(unit !== undefined && { unit }) };
    const refusal = authorise(actor, codec, place) ?? ready(state, facts, moment, actor)[0] ?? null;
    return { command, refusal };
  });
  return [...own, ...begun];
}
