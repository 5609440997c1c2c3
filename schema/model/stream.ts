import type { Reservation } from '../decider.ts';
import { nameKey } from '../text.ts';

export const modelStream = (model: string) => `model-${model}`;

/** one holder per campaign, unit and name. */
export function nameReservation(
  home: { campaign: string; unit: string; model: string },
  name: string,
): Reservation {
  return { key: `${home.campaign}:${home.unit}:${nameKey(name)}`, holder: home.model };
}
