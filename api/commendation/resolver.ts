import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { listCommendations } from '../../projections/commendation/queries.ts';
import { camel } from '../camel.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { After, First, pageSize } from '../page.ts';
import type { Payload } from '../payload.ts';
import { actorOf, requireListing } from '../scope.ts';
import { commendationsRead, requireReadCommendation } from './readable.ts';
import {
  Commendation,
  CommendationConnection,
  CommendationFilter,
  CommendationPayload,
  Reward,
} from './types.ts';

/** Where there is such a thing; throws FORBIDDEN where it may not be read. */
export async function findCommendation(context: Context, id: string) {
  const commendation = await context.loaders.commendation.load(id.toLowerCase());
  if (commendation) await requireReadCommendation(context, commendation);
  return commendation;
}

@Resolver(() => Commendation)
export class CommendationResolver {
  @Authorized()
  @Query(() => Commendation, { nullable: true, description: 'One commendation by its id (khen thưởng).' })
  commendation(
    @Arg('id', () => GraphQLUUID, { description: 'Id (mã).' }) id: string,
    @Ctx() context: Context,
  ) {
    return findCommendation(context, id);
  }

  @Authorized()
  @Query(() => CommendationConnection, {
    description:
      'Commendations at or below an organization, one’s own when none is named, the latest first (danh sách khen thưởng, R-30).',
  })
  async commendations(
    @Arg('filter', () => CommendationFilter, { nullable: true, description: 'Which ones (điều kiện lọc).' })
    given: CommendationFilter | null | undefined,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const size = pageSize(first, 25);
    const organization = given?.organization ?? actorOf(context).organization;
    await requireListing(context, organization);
    const [unit, model] = [given?.unit?.toLowerCase(), given?.model?.toLowerCase()];
    const filter = { ...given, organization, unit, model };
    const request = { filter, reader: commendationsRead(context), first: size, after };
    return connection(listCommendations(context.db, request), camel);
  }
}

@Resolver(() => Reward)
export class RewardResolver {
  @FieldResolver()
  coefficientHundredths(@Root() { coefficient }: Reward) {
    return coefficient;
  }
}

@Resolver(() => CommendationPayload)
export class CommendationPayloadResolver {
  @FieldResolver(() => Commendation, {
    nullable: true,
    description: 'As it stands after the command (khen thưởng).',
  })
  commendation(@Root() { id }: Payload, @Ctx() { loaders }: Context) {
    return id === undefined ? null : loaders.commendation.load(id);
  }
}
