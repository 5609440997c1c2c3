import { thingOn } from './actions.ts';
import type { AnyDecider } from './all.ts';
import type { Moment } from './decider.ts';
import type { Actor } from './event.ts';

/**
 * the decision on a command, refused under the code that its action is said to be refused under: what would be
 * refused whatever it said comes first, then what is wrong with what it says.
 */
export function decided(
  decider: AnyDecider,
  command: { type: string; data: unknown },
  state: unknown,
  facts: object,
  moment: Moment,
  actor: Actor,
): ReturnType<AnyDecider['decide']> {
  const decision = decider.decide(command, state, facts, moment, actor);
  const thing = thingOn(decider, decider.stream(command), state, actor);
  if (!('refusals' in decision) || thing === null) return decision;
  const codes = decision.refusals.map(({ code }) => code);
  const unready = decider.ready?.(command.type, thing, facts, moment, actor) ?? [];
  return { refusals: [...unready.filter(({ code }) => !codes.includes(code)), ...decision.refusals] };
}
