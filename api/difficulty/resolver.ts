import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { countOwnDifficulties, listDifficulties } from '../../projections/difficulty/queries.ts';
import { ageInDays } from '../../schema/difficulty/age.ts';
import { camel } from '../camel.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { DifficultySource } from '../loaders.ts';
import { After, First, pageSize } from '../page.ts';
import type { Payload } from '../payload.ts';
import { actorOf, requireListing } from '../scope.ts';
import { requireReadDifficulty, unitsRead } from './readable.ts';
import {
  Difficulty,
  DifficultyConnection,
  DifficultyCounts,
  DifficultyFilter,
  DifficultyPayload,
} from './types.ts';

/** Where there is such a thing; throws FORBIDDEN where it may not be read. */
export async function findDifficulty(context: Context, id: string) {
  const difficulty = await context.loaders.difficulty.load(id.toLowerCase());
  if (difficulty) await requireReadDifficulty(context, difficulty);
  return difficulty;
}

@Resolver(() => Difficulty)
export class DifficultyResolver {
  @Authorized()
  @Query(() => Difficulty, { nullable: true, description: 'One difficulty by its id (khó khăn, vướng mắc).' })
  difficulty(@Arg('id', () => GraphQLUUID, { description: 'Id (mã).' }) id: string, @Ctx() context: Context) {
    return findDifficulty(context, id);
  }

  @Authorized()
  @Query(() => DifficultyConnection, {
    description:
      'Difficulties at or below an organization, one’s own when none is named, the latest first (danh sách khó khăn, vướng mắc, R-42).',
  })
  async difficulties(
    @Arg('filter', () => DifficultyFilter, { nullable: true, description: 'Which ones (điều kiện lọc).' })
    given: DifficultyFilter | null | undefined,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const size = pageSize(first, 25);
    const organization = given?.organization ?? actorOf(context).organization;
    await requireListing(context, organization);
    const [unit, model] = [given?.unit?.toLowerCase(), given?.model?.toLowerCase()];
    const filter = { ...given, organization, unit, model };
    const request = { filter, units: unitsRead(context), first: size, after };
    return connection(listDifficulties(context.db, request), camel);
  }

  @Authorized()
  @Query(() => DifficultyCounts, {
    description:
      'Difficulties of an organization and of everything below, by state; an officer of a unit counts those of the own unit (số khó khăn, vướng mắc, R-42).',
  })
  async difficultyCounts(
    @Arg('organization', () => ID, { description: 'Code (mã tổ chức).' }) organization: string,
    @Arg('year', () => Int, { description: 'Year of the campaigns (năm).' }) year: number,
    @Ctx() context: Context,
  ) {
    await requireListing(context, organization);
    const units = unitsRead(context);
    return units === 'ALL'
      ? context.loaders.difficultyCounts.load({ organization, year })
      : countOwnDifficulties(context.db, units, { organization, year });
  }

  @FieldResolver(() => Int, {
    description: 'Days since it was raised, or that it stood until it was closed (số ngày).',
  })
  ageInDays(@Root() { raisedAt, closedAt }: DifficultySource, @Ctx() context: Context) {
    return ageInDays(raisedAt, closedAt, context.moment().today);
  }
}

@Resolver(() => DifficultyPayload)
export class DifficultyPayloadResolver {
  @FieldResolver(() => Difficulty, {
    nullable: true,
    description: 'As it stands after the command (khó khăn, vướng mắc).',
  })
  difficulty(@Root() { id }: Payload, @Ctx() { loaders }: Context) {
    return id === undefined ? null : loaders.difficulty.load(id);
  }
}
