import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { listCommendations } from '../../projections/commendation/queries.ts';
import { camel } from '../camel.ts';
import { commendationsRead } from '../commendation/readable.ts';
import { Commendation, CommendationConnection } from '../commendation/types.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { CommendationSource, ModelSource, UnitSource } from '../loaders.ts';
import { Model } from '../model/types.ts';
import { Organization, Unit } from '../organization/types.ts';
import { After, First, pageSize } from '../page.ts';
import { readableModel, requireRead } from '../scope.ts';

// Where commendations meet other capabilities: each knows the others by id alone.

@Resolver(() => Commendation)
export class CommendationLinks {
  @FieldResolver(() => Organization, { description: 'Its commune (xã, phường, đặc khu).' })
  organization(@Root() { organization }: CommendationSource, @Ctx() { loaders }: Context) {
    return loaders.organization.load(organization);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit of the recipient (đơn vị).' })
  unit(@Root() { unit }: CommendationSource, @Ctx() { loaders }: Context) {
    return unit === null ? null : loaders.unit.load(unit);
  }

  @FieldResolver(() => Model, { nullable: true, description: 'What it is for (mô hình).' })
  model(@Root() { model }: CommendationSource, @Ctx() context: Context) {
    return readableModel(context, model);
  }
}

@Resolver(() => Model)
export class ModelCommendations {
  @FieldResolver(() => CommendationConnection, {
    description: 'Commendations for it, the latest first (khen thưởng, R-30).',
  })
  commendations(
    @Root() { id, path }: ModelSource,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    requireRead(context, path);
    const paged = { first: pageSize(first, 25), after };
    const request = { filter: { model: id }, reader: commendationsRead(context), ...paged };
    return connection(listCommendations(context.db, request), camel);
  }
}

@Resolver(() => Unit)
export class UnitCommendations {
  @FieldResolver(() => CommendationConnection, {
    description: 'Commendations of the unit and its people, the latest first (khen thưởng, R-30).',
  })
  commendations(
    @Root() { id, path }: UnitSource,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    requireRead(context, path);
    const paged = { first: pageSize(first, 25), after };
    const request = { filter: { unit: id }, reader: commendationsRead(context), ...paged };
    return connection(listCommendations(context.db, request), camel);
  }
}
