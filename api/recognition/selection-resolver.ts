import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { listSelections } from '../../projections/recognition/queries.ts';
import { camel } from '../camel.ts';
import { CampaignArg, requireCampaignRead } from '../campaign-scope.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { After, First, pageSize } from '../page.ts';
import type { Payload } from '../payload.ts';
import { requireRead } from '../scope.ts';
import {
  memberOf,
  readableBallots,
  recusedSince,
  requireVoters,
  type SelectionNode,
  selectionOf,
} from './selection-source.ts';
import {
  Selection,
  SelectionBallot,
  SelectionConnection,
  SelectionPayload,
  SelectionRecusal,
} from './selection-types.ts';

/** Where there is such a thing; throws FORBIDDEN where it may not be read. */
export async function findSelection(context: Context, id: string) {
  const row = await context.loaders.selection.load(id.toLowerCase());
  if (row) requireRead(context, row.path);
  return row && selectionOf(row);
}

@Resolver(() => Selection)
export class SelectionResolver {
  @Authorized()
  @Query(() => Selection, { nullable: true, description: 'One selection by its id (cuộc bình xét).' })
  selection(@Arg('id', () => GraphQLUUID, { description: 'Id (mã).' }) id: string, @Ctx() context: Context) {
    return findSelection(context, id);
  }

  @Authorized()
  @Query(() => SelectionConnection, {
    description: 'Selections of a campaign, the latest first (các cuộc bình xét, R-25).',
  })
  async selections(
    @CampaignArg() campaign: string,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const size = pageSize(first, 25);
    await requireCampaignRead(context, campaign);
    return connection(listSelections(context.db, { campaign, first: size, after }), (row) =>
      selectionOf(camel(row)),
    );
  }

  @FieldResolver(() => [SelectionBallot], {
    nullable: true,
    description:
      'Every ballot with its voter, in order, while it is open one’s own alone; for the committee, the Board, leaders, auditors and the city (phiếu bầu).',
  })
  ballots(@Root() { row }: SelectionNode, @Ctx() context: Context): SelectionBallot[] {
    requireVoters(context, row);
    return readableBallots(context, row).map(({ account, models, at, superseded }) => ({
      ...memberOf(row, account),
      modelIds: models,
      at,
      superseded,
    }));
  }

  @FieldResolver(() => [SelectionRecusal], {
    nullable: true,
    description:
      'Who has no vote on which model, while it is open with whose interest came up since; for the same readers as the ballots (không bỏ phiếu, R-18).',
  })
  async recusals(@Root() { row }: SelectionNode, @Ctx() context: Context): Promise<SelectionRecusal[]> {
    requireVoters(context, row);
    const recusals = [...row.recusals, ...(await recusedSince(row, context))];
    return recusals.map(({ account, model, ground, reason }) => ({
      ...memberOf(row, account),
      modelId: model,
      ground,
      reason,
    }));
  }

  @FieldResolver(() => Selection, {
    nullable: true,
    description: 'The selection whose tie this one votes on again (bỏ phiếu lại của).',
  })
  async revoteOf(@Root() { row }: SelectionNode, @Ctx() { loaders }: Context) {
    const before = row.revoteOf === null ? null : await loaders.selection.load(row.revoteOf);
    return before && selectionOf(before);
  }

  @FieldResolver(() => Selection, {
    nullable: true,
    description: 'The re-vote on its tie (lần bỏ phiếu lại).',
  })
  async revote(@Root() { id }: SelectionNode, @Ctx() { loaders }: Context) {
    const [again] = await loaders.revotes.load(id);
    return again ? selectionOf(again) : null;
  }
}

@Resolver(() => SelectionPayload)
export class SelectionPayloadResolver {
  @FieldResolver(() => Selection, {
    nullable: true,
    description: 'As it stands after the command (cuộc bình xét).',
  })
  async selection(@Root() { id }: Payload, @Ctx() { loaders }: Context) {
    const row = id === undefined ? null : await loaders.selection.load(id);
    return row && selectionOf(row);
  }
}
