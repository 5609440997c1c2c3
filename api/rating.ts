import { readsOfUnit } from '../schema/access/authorise.ts';
import type { Context } from './context.ts';
import type { ExemplarSource } from './loaders.ts';
import { unitToday } from './readable.ts';
import { actorOf } from './scope.ts';

/** how a unit was rated is that unit's, and of those who nominate, decide, lead or check. */
export async function canReadRating(context: Context, { unit }: ExemplarSource): Promise<boolean> {
  return readsOfUnit(actorOf(context), await unitToday(context.loaders, unit));
}

const RATING_EVENTS: readonly string[] = [
  'ExemplarNominated',
  'ExemplarRatingConfirmed',
  'ExemplarRatingCorrected',
];

/** Papers of an exemplar that state the rating of its unit. */
export const isOfRating = ({ type }: { type: string }): boolean => RATING_EVENTS.includes(type);

export async function readsRating(context: Context, exemplar: string): Promise<boolean> {
  const found = await context.loaders.exemplar.load(exemplar);
  return found !== null && canReadRating(context, found);
}
