import { actionNeeds, actionNeedsThen, actionsOf, thingOn } from '../schema/actions.ts';
import { type AnyDecider, deciders } from '../schema/all.ts';
import type { Need } from '../schema/decider.ts';
import type { Actor } from '../schema/event.ts';
import { type Fact, fold, followed } from './given.ts';

/** What the actor may do about the thing on a stream, per command: `true`, or the code of the refusal. */
export function actionsOver(
  facts: readonly Fact[],
  stream: string,
  today: string,
  actor: Actor,
  lookups: Record<string, (ask: never) => unknown> = {},
): Record<string, true | string> {
  const decider: AnyDecider = deciders[stream.slice(0, stream.indexOf('-')) as keyof typeof deciders];
  const thing = thingOn(decider, stream, fold(decider, stream, facts), actor);
  if (thing === null) return {};
  const found = (needs: Record<string, Need>): object =>
    Object.fromEntries(
      Object.entries(needs).map(([key, need]) => [
        key,
        'decider' in need ? followed(facts, need, actor) : lookups[need.lookup]?.(need.ask as never),
      ]),
    );
  const first = found(actionNeeds(decider, thing));
  const all = { ...first, ...found(actionNeedsThen(decider, thing, first)) };
  const moment = { now: `${today}T03:00:00.000Z`, today };
  const actions = actionsOf(decider, thing, all, moment, actor);
  return Object.fromEntries(actions.map(({ command, refusal }) => [command, refusal?.code ?? true]));
}
