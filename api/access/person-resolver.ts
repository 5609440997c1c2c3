import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { listPersons } from '../../projections/access/queries.ts';
import { mayReadContact, mayReadName, mayReadRating } from '../../schema/access/personal-data.ts';
import type { TaskRating } from '../../schema/recognition/vocabulary.ts';
import { camel } from '../camel.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { PersonSource } from '../loaders.ts';
import { After, First, pageSize } from '../page.ts';
import type { Payload } from '../payload.ts';
import { actorOf, requireRead } from '../scope.ts';
import type { OpenedPart } from '../sealed.ts';
import { Person, PersonConnection, PersonPayload, PersonSeal, PersonYearRating } from './person-types.ts';
import { type PersonalDataState, PersonalDataStateEnum, PersonRatingEnum } from './person-vocabulary.ts';
import { lookAtPart, openPart } from './personal.ts';

type RatingSource = PersonYearRating & { revision: number; person: PersonSource };

const STATES: Record<OpenedPart['state'], PersonalDataState> = {
  OPEN: 'AVAILABLE',
  ERASED: 'ERASED',
  UNREADABLE: 'UNAVAILABLE',
};

/** Where there is such a thing; throws FORBIDDEN where it may not be read. */
export async function findPerson(context: Context, id: string) {
  const person = await context.loaders.person.load(id.toLowerCase());
  if (person) requireRead(context, person.path);
  return person;
}

@Resolver(() => Person)
export class PersonResolver {
  @Authorized()
  @Query(() => Person, { nullable: true, description: 'One person by id (người).' })
  person(@Arg('id', () => GraphQLUUID, { description: 'Id (mã).' }) id: string, @Ctx() context: Context) {
    return findPerson(context, id);
  }

  @Authorized()
  @Query(() => PersonConnection, {
    description:
      'Persons of an organization, one’s own when none is named, in order of recording (danh sách người, R-41).',
  })
  async persons(
    @Arg('organization', () => ID, { nullable: true, description: 'Code (mã tổ chức).' })
    given: string | null | undefined,
    @Arg('unit', () => GraphQLUUID, { nullable: true, description: 'Of this unit alone (đơn vị).' })
    unit: string | null | undefined,
    @Arg('erased', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'With those whose data was erased (kể cả đã xóa).',
    })
    erased: boolean | null,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const organization = given ?? actorOf(context).organization;
    const place = await context.loaders.organization.load(organization);
    requireRead(context, place?.path ?? [organization]);
    const filter = { organization, unit: unit?.toLowerCase(), erased };
    return connection(listPersons(context.db, { filter, first: pageSize(first, 25), after }), camel);
  }

  @FieldResolver(() => Boolean, {
    description: 'The personal data was erased on request (đã xóa theo yêu cầu).',
  })
  erased(@Root() { erasedAt }: PersonSource) {
    return erasedAt !== null;
  }

  @FieldResolver(() => PersonalDataStateEnum, {
    nullable: true,
    description:
      'Whether the personal data can be read, for those who may read the name: null there may stand for what was erased, and for what cannot be opened (tình trạng dữ liệu cá nhân, R-41).',
  })
  async personalData(@Root() person: PersonSource, @Ctx() context: Context): Promise<PersonalDataState> {
    const { state } = await lookAtPart(context, person, person.sealedRevision, mayReadName);
    return STATES[state];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Full name, for those who work with the person; null once erased (họ và tên, R-41).',
  })
  async name(@Root() person: PersonSource, @Ctx() context: Context) {
    return (await openPart(context, person, person.sealedRevision, mayReadName))?.name;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Phone, for the Board and the own unit (số điện thoại, R-41).',
  })
  async phone(@Root() person: PersonSource, @Ctx() context: Context) {
    return (await openPart(context, person, person.sealedRevision, mayReadContact))?.phone;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Note, for the Board and the own unit (ghi chú, R-41).',
  })
  async note(@Root() person: PersonSource, @Ctx() context: Context) {
    return (await openPart(context, person, person.sealedRevision, mayReadContact))?.note;
  }

  @FieldResolver(() => [PersonYearRating], {
    description: 'Years that were rated, the latest first (xếp loại).',
  })
  ratings(@Root() person: PersonSource): RatingSource[] {
    return person.ratings.map((rating) => ({ ...camel(rating), person }));
  }

  @FieldResolver(() => [PersonSeal], {
    description: 'Proofs of everything sealed about the person, in order (các niêm phong, R-41).',
  })
  seals(@Root() { id, path }: PersonSource, @Ctx() context: Context) {
    requireRead(context, path);
    return context.loaders.seals.load(id);
  }
}

@Resolver(() => PersonYearRating)
export class PersonYearRatingResolver {
  @FieldResolver(() => PersonRatingEnum, {
    nullable: true,
    description:
      'The rating, for the Board, the Committee and the own unit; null once erased (kết quả, R-41).',
  })
  async rating(@Root() { person, revision }: RatingSource, @Ctx() context: Context) {
    const part = await openPart(context, person, revision, mayReadRating);
    return part?.rating as TaskRating | undefined;
  }
}

@Resolver(() => PersonPayload)
export class PersonPayloadResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'As it stands after the command (người).' })
  person(@Root() { id }: Payload, @Ctx() { loaders }: Context) {
    return id === undefined ? null : loaders.person.load(id);
  }
}
