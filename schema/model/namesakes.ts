import type { Need } from '../decider.ts';
import type { Refusal } from '../refusal.ts';
import { nameTaken } from '../reservation.ts';
import { nameKey } from '../text.ts';
import type { ModelCommand } from './commands.ts';
import type { ModelState } from './state.ts';

/** A model with a name of its own in a campaign. */
export interface Namesake {
  model: string;
  name: string;
}

/**
 * what stands in the campaign under the unit that leads this model now, from the views. Names are reserved by the
 * unit of their day, so those that came with a merger are held apart from one's own.
 */
export function namesakeNeeds(command: ModelCommand, state: ModelState): Record<string, Need> {
  const home = 'campaign' in command.data ? command.data : state;
  const names = 'registration' in command.data || command.type === 'ReinstateModel';
  if (!names || !home) return {};
  const { campaign, unit } = home;
  return { namesakes: { lookup: 'modelsOfStandingUnit', ask: { campaign, unit } } };
}

export function nameFree(
  name: string | undefined,
  model: string,
  namesakes: readonly Namesake[] = [],
): Refusal[] {
  if (name === undefined) return [];
  const key = nameKey(name);
  return namesakes.some((each) => each.model !== model && nameKey(each.name) === key)
    ? [nameTaken(name)]
    : [];
}
