import { GraphQLError } from 'graphql';
import { readableCommendations, readsCommendation } from '../../schema/commendation/reading.ts';
import type { Context } from '../context.ts';
import type { CommendationSource } from '../loaders.ts';
import { actorOf, requireRead } from '../scope.ts';

/** whether who asks reads this commendation as it stands. */
export async function canReadCommendation(context: Context, found: CommendationSource): Promise<boolean> {
  const { path, organization, status } = found;
  const standing = found.unit === null ? null : await context.loaders.standingUnit.load(found.unit);
  const unit = standing?.id ?? found.unit;
  return readsCommendation(actorOf(context), { organization, lineage: path.slice(0, -1), status, unit });
}

/** Throws FORBIDDEN unless who asks reads it. */
export async function requireReadCommendation(context: Context, found: CommendationSource): Promise<void> {
  requireRead(context, found.path);
  if (await canReadCommendation(context, found)) return;
  throw new GraphQLError(
    'A commendation is read by those who propose and decide until it is decided (đề nghị chưa quyết định)',
    { extensions: { code: 'FORBIDDEN', organization: found.organization } },
  );
}

/** For lists: what of them who asks may read. */
export const commendationsRead = (context: Context) => readableCommendations(actorOf(context));
