import type { Role } from '../../schema/access/roles.ts';
import type { Context } from '../context.ts';
import { forbidden } from '../guard.ts';
import type { SelectionSource } from '../loaders.ts';
import { actorOf, requireRead } from '../scope.ts';
import type { Selection } from './selection-types.ts';

/** What the resolvers of a selection look at beside its own fields. */
export type SelectionNode = Selection & { row: SelectionSource };

/** A row as GraphQL shows it: what names voters is left to guarded fields. */
export function selectionOf(row: SelectionSource): SelectionNode {
  const { ballots, candidates, results, committee, cancelled, ...rest } = row;
  return {
    ...rest,
    row,
    closed: results !== null,
    cancelledAt: cancelled?.at ?? null,
    cancelReason: cancelled?.reason ?? null,
    committee,
    candidates: candidates.map((modelId) => {
      const { model: _, ...tally } = results?.find(({ model }) => model === modelId) ?? { model: modelId };
      return { modelId, ...tally };
    }),
    ballotsCast: ballots.filter(({ superseded }) => !superseded).length,
  };
}

/** “Dân chủ, công khai, minh bạch” (plan IV.2.1) among those who decide, lead or check; the others see the tallies. */
const SEE_VOTERS: readonly Role[] = [
  'COMMITTEE_MEMBER',
  'COMMITTEE_SIGNATORY',
  'BOARD_OFFICER',
  'LEADER',
  'AUDITOR',
  'CITY_OFFICER',
];

/** Throws FORBIDDEN unless the reader may see who voted for what. */
export function requireVoters(context: Context, { path }: SelectionSource): void {
  requireRead(context, path);
  const { role } = actorOf(context);
  if (!SEE_VOTERS.includes(role)) throw forbidden(role);
}

/** open to the readers once the vote is closed; until then a ballot is its voter's alone. */
export function readableBallots(context: Context, { ballots, closedAt }: SelectionSource) {
  const { account, role } = actorOf(context);
  if (closedAt !== null) return ballots;
  return ballots.filter((ballot) => role === 'COMMITTEE_MEMBER' && ballot.account === account);
}

/** whose interest came up since it was opened is recorded as it closes, and counts from the first. */
export async function recusedSince(
  { id, closedAt, cancelled, committee, candidates, recusals }: SelectionSource,
  { loaders }: Context,
): Promise<SelectionSource['recusals']> {
  if (closedAt !== null || cancelled !== null) return [];
  const found = await Promise.all(
    candidates.map((model) => loaders.interests.load({ vote: id, model, voters: committee })),
  );
  return found.flatMap((interests, at) => {
    const model = candidates[at] as string;
    return interests
      .filter(({ account }) => !recusals.some((each) => each.account === account && each.model === model))
      .map(({ account, ground }) => ({ account, model, ground, reason: null }));
  });
}

/** The member with the position as the committee's list has it. */
export const memberOf = ({ committee }: SelectionSource, account: string) => ({
  account,
  title: committee.find((member) => member.account === account)?.title ?? account,
});
