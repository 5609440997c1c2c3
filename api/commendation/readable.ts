import { readableCommendations, readsCommendation } from '../../schema/commendation/reading.ts';
import type { Context } from '../context.ts';
import type { CommendationSource } from '../loaders.ts';
import { requireReadable, unitToday } from '../readable.ts';
import { actorOf } from '../scope.ts';

/** whether who asks reads this commendation as it stands. */
export async function canReadCommendation(context: Context, found: CommendationSource): Promise<boolean> {
  const { path, organization, status } = found;
  const unit = found.unit && (await unitToday(context.loaders, found.unit));
  return readsCommendation(actorOf(context), { organization, lineage: path.slice(0, -1), status, unit });
}

/** Throws FORBIDDEN unless who asks reads it. */
export const requireReadCommendation = (context: Context, found: CommendationSource): Promise<void> =>
  requireReadable(
    context,
    found,
    canReadCommendation,
    'A commendation is read by those who propose and decide until it is decided (đề nghị chưa quyết định)',
  );

/** For lists: what of them who asks may read. */
export const commendationsRead = (context: Context) => readableCommendations(actorOf(context));
