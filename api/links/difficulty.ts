import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { listDifficulties, NONE } from '../../projections/difficulty/queries.ts';
import { camel } from '../camel.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { unitsRead } from '../difficulty/readable.ts';
import { Difficulty, DifficultyConnection, DifficultyCounts } from '../difficulty/types.ts';
import type { DifficultySource, ModelSource, UnitSource } from '../loaders.ts';
import { Model } from '../model/types.ts';
import { Organization, Unit } from '../organization/types.ts';
import { After, First, pageSize } from '../page.ts';
import { unitToday } from '../readable.ts';
import { readableModel, requireRead } from '../scope.ts';

// Where difficulties meet other capabilities: each knows the others by id alone.

@Resolver(() => Difficulty)
export class DifficultyLinks {
  @FieldResolver(() => Organization, { description: 'Its commune (xã, phường, đặc khu).' })
  organization(@Root() { organization }: DifficultySource, @Ctx() { loaders }: Context) {
    return loaders.organization.load(organization);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Who raised it (đơn vị phản ánh).' })
  unit(@Root() { unit }: DifficultySource, @Ctx() { loaders }: Context) {
    return loaders.unit.load(unit);
  }

  @FieldResolver(() => Model, { nullable: true, description: 'What it is about (mô hình).' })
  model(@Root() { model }: DifficultySource, @Ctx() context: Context) {
    return readableModel(context, model);
  }
}

@Resolver(() => Model)
export class ModelDifficulties {
  @FieldResolver(() => DifficultyConnection, {
    description: 'Difficulties raised about it, the latest first (khó khăn, vướng mắc, R-42).',
  })
  difficulties(
    @Root() { id, path }: ModelSource,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    requireRead(context, path);
    const paged = { first: pageSize(first, 25), after };
    const request = { filter: { model: id }, units: unitsRead(context), ...paged };
    return connection(listDifficulties(context.db, request), camel);
  }
}

@Resolver(() => Unit)
export class UnitDifficulties {
  @FieldResolver(() => DifficultyCounts, {
    description:
      'Difficulties that it raised, by state; of another unit its officer counts none (số khó khăn, vướng mắc, R-42).',
  })
  async difficultyCounts(
    @Root() { id, path }: UnitSource,
    @Arg('year', () => Int, { description: 'Year of the campaigns (năm).' }) year: number,
    @Ctx() context: Context,
  ) {
    requireRead(context, path);
    const units = unitsRead(context);
    const read = units === 'ALL' || units.includes(await unitToday(context.loaders, id));
    return read ? context.loaders.unitDifficultyCounts.load({ unit: id, year }) : NONE;
  }

  @FieldResolver(() => DifficultyConnection, {
    description: 'Difficulties that it raised, the latest first (khó khăn, vướng mắc, R-42).',
  })
  difficulties(
    @Root() { id, path }: UnitSource,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    requireRead(context, path);
    const paged = { first: pageSize(first, 25), after };
    const request = { filter: { unit: id }, units: unitsRead(context), ...paged };
    return connection(listDifficulties(context.db, request), camel);
  }
}
