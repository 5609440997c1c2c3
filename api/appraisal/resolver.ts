import { GraphQLError } from 'graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { listRounds } from '../../projections/appraisal/queries.ts';
import type { Role } from '../../schema/access/roles.ts';
import { camel } from '../camel.ts';
import { CampaignArg, requireCampaignRead } from '../campaign-scope.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { RoundSource } from '../loaders.ts';
import { After, First, pageSize } from '../page.ts';
import type { Payload } from '../payload.ts';
import { actorOf, requireRead } from '../scope.ts';
import { AppraisalBallot } from './ballot-types.ts';
import {
  type EntryNode,
  readableBallots,
  readableChange,
  readableOf,
  readableRecusals,
  readableSessions,
  sessionNode,
} from './session-source.ts';
import { AppraisalEntry } from './session-types.ts';
import { AppraisalRound, AppraisalRoundConnection, AppraisalRoundPayload } from './types.ts';

/** Who reads how each member voted; everybody else who may read the round reads the tallies. */
const SEE_BALLOTS: readonly Role[] = [
  'BOARD_OFFICER',
  'PANEL_MEMBER',
  'LEADER',
  'AUDITOR',
  'CITY_OFFICER',
  'SYSTEM',
];

/** Where there is such a thing; throws FORBIDDEN where it may not be read. */
export async function findAppraisalRound(context: Context, id: string) {
  const round = await context.loaders.appraisalRound.load(id.toLowerCase());
  if (round) requireRead(context, round.path);
  return round;
}

@Resolver(() => AppraisalRound)
export class AppraisalResolver {
  @Authorized()
  @Query(() => AppraisalRound, {
    nullable: true,
    description: 'One appraisal round by its id (đợt thẩm định).',
  })
  appraisalRound(
    @Arg('id', () => GraphQLUUID, { description: 'Id (mã).' }) id: string,
    @Ctx() context: Context,
  ) {
    return findAppraisalRound(context, id);
  }

  @Authorized()
  @Query(() => AppraisalRoundConnection, {
    description: 'Appraisal rounds of a campaign, the latest first (danh sách đợt thẩm định).',
  })
  async appraisalRounds(
    @CampaignArg() campaign: string,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const size = pageSize(first, 25);
    await requireCampaignRead(context, campaign);
    return connection(listRounds(context.db, { campaign, first: size, after }), camel);
  }

  @FieldResolver()
  sessions(@Root() round: RoundSource, @Ctx() context: Context) {
    return readableSessions(context, round).map((session) => sessionNode(round, session));
  }

  @FieldResolver()
  recusals(@Root() round: RoundSource, @Ctx() context: Context) {
    return readableRecusals(context, round);
  }

  @FieldResolver()
  overrides(@Root() round: RoundSource, @Ctx() context: Context) {
    return readableOf(context, round, round.overrides);
  }

  @FieldResolver()
  updatedAt(@Root() round: RoundSource, @Ctx() context: Context) {
    return readableChange(context, round).updatedAt;
  }

  @FieldResolver()
  revision(@Root() round: RoundSource, @Ctx() context: Context) {
    return readableChange(context, round).revision;
  }

  @FieldResolver(() => [AppraisalBallot], {
    description:
      'Every ballot with its voter, of a session that is not closed one’s own alone: for Board, panel, leaders, auditors and city (phiếu, R-19).',
  })
  async ballots(@Root() round: RoundSource, @Ctx() context: Context) {
    requireRead(context, round.path);
    const { role } = actorOf(context);
    if (!SEE_BALLOTS.includes(role))
      throw new GraphQLError(
        `The role ${role} reads tallies, not ballots (chỉ xem được kết quả kiểm phiếu)`,
        {
          extensions: { code: 'FORBIDDEN' },
        },
      );
    return readableBallots(context, round, await context.loaders.ballots.load(round.id));
  }
}

@Resolver(() => AppraisalEntry)
export class AppraisalEntryResolver {
  @FieldResolver(() => Int, { description: 'Members who have voted on it (số người đã bỏ phiếu, R-19).' })
  async voted(@Root() { round, session, model }: EntryNode, @Ctx() { loaders }: Context) {
    const ballots = await loaders.ballots.load(round);
    return ballots.filter((each) => each.session === session && each.model === model && !each.voided).length;
  }

  /** whose interest came up since it entered is recorded as the session closes, and counts from the first. */
  @FieldResolver()
  async recusals(@Root() { round, model, voters, recusals }: EntryNode, @Ctx() { loaders }: Context) {
    if (voters === null) return recusals;
    const found = await loaders.interests.load({ vote: round, model, voters });
    const since = found.filter(({ account }) => !recusals.some(({ member }) => member === account));
    return [...recusals, ...since.map(({ account: member, ground }) => ({ member, ground }))];
  }
}

@Resolver(() => AppraisalRoundPayload)
export class AppraisalPayloadResolver {
  @FieldResolver(() => AppraisalRound, {
    nullable: true,
    description: 'As it stands after the command (đợt thẩm định).',
  })
  appraisalRound(@Root() { id }: Payload, @Ctx() { loaders }: Context) {
    return id === undefined ? null : loaders.appraisalRound.load(id);
  }
}
