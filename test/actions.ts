import { actionNeeds, actionsOf } from '../schema/actions.ts';
import { type AnyDecider, deciders } from '../schema/all.ts';
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
  const state = fold(decider, stream, facts) as object;
  const found = Object.entries(actionNeeds(decider, state)).map(([key, need]) => [
    key,
    'decider' in need ? followed(facts, need) : lookups[need.lookup]?.(need.ask as never),
  ]);
  const moment = { now: `${today}T03:00:00.000Z`, today };
  const actions = actionsOf(decider, state, Object.fromEntries(found), moment, actor);
  return Object.fromEntries(actions.map(({ command, refusal }) => [command, refusal?.code ?? true]));
}
