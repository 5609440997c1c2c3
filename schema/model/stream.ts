import type { Reservation } from '../decider.ts';
import { nameTaken } from '../reservation.ts';
import { nameKey } from '../text.ts';

export const modelStream = (model: string) => `model-${model}`;

type Holder = { campaign: string; unit: string; model: string };

/** one holder per campaign, unit and name. */
export function nameReservation(home: Holder, name: string): Reservation {
  return { key: `${home.campaign}:${home.unit}:${nameKey(name)}`, holder: home.model };
}

/** The same, with what to answer when another model holds it. */
export function wantedName(home: Holder, name: string): Reservation {
  return { ...nameReservation(home, name), refusal: nameTaken(name) };
}
