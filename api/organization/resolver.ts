import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { listOrganizations, listUnits, nameOn, pageUnits } from '../../projections/organization/queries.ts';
import { camel } from '../camel.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { StageCounts } from '../counts.ts';
import type { OrganizationSource, UnitSource } from '../loaders.ts';
import { After, First, pageSize } from '../page.ts';
import type { Payload } from '../payload.ts';
import { requireRead, requireReadBelow, requireReadNames } from '../scope.ts';
import {
  Organization,
  OrganizationConnection,
  OrganizationPayload,
  Unit,
  UnitConnection,
  UnitPayload,
} from './types.ts';

const YEAR = { description: 'Year of the campaigns (năm).' };
const Search = () =>
  Arg('search', () => String, {
    nullable: true,
    description: 'Words; tone marks do not count (tìm không dấu).',
  });

export const findOrganization = ({ loaders }: Context, code: string) => loaders.organization.load(code);

/** Where there is such a unit; throws FORBIDDEN where its name may not be read. */
export async function findUnit(context: Context, id: string) {
  const unit = await context.loaders.unit.load(id.toLowerCase());
  if (unit) requireReadNames(context, unit.path);
  return unit;
}

const IncludeEnded = () =>
  Arg('includeEnded', () => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Also merged and dissolved ones (gồm cả đơn vị đã kết thúc).',
  });

/** Names of organizations are official and public: whoever is signed in may read them; figures ask for scope. */
@Resolver(() => Organization)
export class OrganizationResolver {
  @Authorized()
  @Query(() => Organization, { nullable: true, description: 'One organization by its code (tổ chức).' })
  organization(
    @Arg('code', () => ID, { description: 'Official code (mã tổ chức).' }) code: string,
    @Ctx() context: Context,
  ) {
    return findOrganization(context, code);
  }

  @Authorized()
  @Query(() => OrganizationConnection, {
    description:
      'Children of an organization by name; the roots without `parent`; with `search` everything at or below it (danh sách tổ chức).',
  })
  async organizations(
    @Arg('parent', () => ID, { nullable: true, description: 'Code of the organization above (mã cấp trên).' })
    parent: string | null | undefined,
    @Search() search: string | null | undefined,
    @First(50) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() { db }: Context,
  ) {
    const request = { parent, search, first: pageSize(first, 50), after };
    const { page, ...found } = await connection(listOrganizations(db, request), camel);
    return { ...found, totalCount: page.totalCount };
  }

  @Authorized()
  @Query(() => [Unit], {
    description: 'Units of one commune by name (đơn vị của một xã, phường, đặc khu).',
    deprecationReason: 'A whole list; `organization { units }` has pages.',
  })
  async units(
    @Arg('organization', () => ID, { description: 'Code of the commune (mã tổ chức).' }) organization: string,
    @Search() search: string | null | undefined,
    @IncludeEnded() includeEnded: boolean | null,
    @Ctx() context: Context,
  ) {
    const place = await context.loaders.organization.load(organization);
    if (!place) return [];
    requireReadNames(context, place.path);
    const rows = await listUnits(context.db, { organization, search, includeEnded: includeEnded ?? false });
    return rows.map(camel);
  }

  @FieldResolver()
  id(@Root() { code }: OrganizationSource) {
    return code;
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The organization above (cấp trên).' })
  parent(@Root() { parent }: OrganizationSource, @Ctx() { loaders }: Context) {
    return parent === null ? null : loaders.organization.load(parent);
  }

  @FieldResolver(() => [Organization], { description: 'Those above, from the root down (các cấp trên).' })
  async lineage(@Root() { path }: OrganizationSource, @Ctx() { loaders }: Context) {
    const above = await Promise.all(path.slice(0, -1).map((code) => loaders.organization.load(code)));
    return above.filter((found) => found !== null);
  }

  @FieldResolver(() => Int, { description: 'Communes below (số xã, phường, đặc khu).' })
  async communeCount(@Root() { code }: OrganizationSource, @Ctx() { loaders }: Context) {
    return (await loaders.size.load(code)).communes;
  }

  @FieldResolver(() => Int, { description: 'Active units of it and of everything below (số đơn vị).' })
  async unitCount(@Root() { code }: OrganizationSource, @Ctx() { loaders }: Context) {
    return (await loaders.size.load(code)).units;
  }

  @FieldResolver(() => StageCounts, {
    description: 'Models of it and of everything below, by stage (số mô hình).',
  })
  counts(
    @Root() organization: OrganizationSource,
    @Arg('year', () => Int, YEAR) year: number,
    @Ctx() context: Context,
  ) {
    requireReadBelow(context, organization);
    return context.loaders.counts.load({ organization: organization.code, year });
  }
}

@Resolver(() => Organization)
export class OrganizationUnits {
  @FieldResolver(() => UnitConnection, {
    description: 'Its own units by name (đơn vị của một xã, phường, đặc khu).',
  })
  units(
    @Root() { code, path }: OrganizationSource,
    @Search() search: string | null | undefined,
    @IncludeEnded() includeEnded: boolean | null,
    @First(50) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    requireReadNames(context, path);
    const wanted = { organization: code, search, includeEnded: includeEnded ?? false };
    return connection(pageUnits(context.db, { ...wanted, first: pageSize(first, 50), after }), camel);
  }
}

@Resolver(() => Unit)
export class UnitResolver {
  @Authorized()
  @Query(() => Unit, { nullable: true, description: 'One unit by its id (đơn vị).' })
  unit(
    @Arg('id', () => GraphQLUUID, { description: 'Id (mã đơn vị).' }) id: string,
    @Ctx() context: Context,
  ) {
    return findUnit(context, id);
  }

  @FieldResolver(() => Organization, { description: 'Its commune (xã, phường, đặc khu).' })
  organization(@Root() { organization }: UnitSource, @Ctx() { loaders }: Context) {
    return loaders.organization.load(organization);
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description:
      'The unit that stands in its place: itself, or what it was merged into at last (đơn vị kế thừa, R-49).',
  })
  standing(@Root() { id }: UnitSource, @Ctx() { loaders }: Context) {
    return loaders.standingUnit.load(id);
  }

  @FieldResolver(() => [Unit], {
    description: 'Those merged into it, at once or through others, by name (đơn vị đã sáp nhập vào, R-49).',
  })
  merged(@Root() { id }: UnitSource, @Ctx() { loaders }: Context) {
    return loaders.mergedUnits.load(id);
  }

  @FieldResolver(() => StageCounts, {
    description: 'Its models and those of units merged into it, by stage (số mô hình, R-49).',
  })
  counts(@Root() unit: UnitSource, @Arg('year', () => Int, YEAR) year: number, @Ctx() context: Context) {
    requireRead(context, unit.path);
    return context.loaders.unitCounts.load({ unit: unit.id, year });
  }

  @FieldResolver(() => String, { description: 'The name valid on a day (tên tại một ngày).' })
  nameOn(
    @Root() { names }: UnitSource,
    @Arg('date', () => GraphQLLocalDate, { description: 'The day (ngày).' }) date: string,
  ) {
    return nameOn(names, date);
  }
}

@Resolver(() => OrganizationPayload)
export class OrganizationPayloadResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'As it stands after the command (tổ chức).',
  })
  organization(@Root() { id }: Payload, @Ctx() { loaders }: Context) {
    return id === undefined ? null : loaders.organization.load(id);
  }
}

@Resolver(() => UnitPayload)
export class UnitPayloadResolver {
  @FieldResolver(() => Unit, { nullable: true, description: 'As it stands after the command (đơn vị).' })
  unit(@Root() { id }: Payload, @Ctx() { loaders }: Context) {
    return id === undefined ? null : loaders.unit.load(id);
  }
}
