import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { listTimeline } from '../../projections/timeline/queries.ts';
import { Person } from '../access/person-types.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { PersonSource } from '../loaders.ts';
import { Subject } from '../model/parts.ts';
import { Plan } from '../model/plan.ts';
import { TimelineConnection } from '../model/timeline-types.ts';
import { Organization, Unit } from '../organization/types.ts';
import { After, First, pageSize } from '../page.ts';
import { canRead, requireRead } from '../scope.ts';
import { timelineEntry } from '../timeline-entry.ts';

// Where persons meet other capabilities: each knows the others by id alone.

@Resolver(() => Person)
export class PersonLinks {
  @FieldResolver(() => Organization, { description: 'Where the person is recorded (địa phương).' })
  organization(@Root() { organization }: PersonSource, @Ctx() { loaders }: Context) {
    return loaders.organization.load(organization);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit of the person (đơn vị).' })
  unit(@Root() { unit }: PersonSource, @Ctx() { loaders }: Context) {
    return unit === null ? null : loaders.unit.load(unit);
  }

  @FieldResolver(() => TimelineConnection, {
    description: 'Every event of the person, none with a name in it (dòng thời gian, R-38, R-41).',
  })
  timeline(
    @Root() { id, path }: PersonSource,
    @First(50) first: number | null,
    @After() after: string | null | undefined,
    @Arg('newestFirst', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'Latest first (mới nhất trước).',
    })
    newestFirst: boolean | null,
    @Ctx() context: Context,
  ) {
    requireRead(context, path);
    const request = { first: pageSize(first, 50), after, newestFirst: newestFirst ?? true };
    return connection(listTimeline(context.db, `person-${id}`, request), timelineEntry);
  }
}

/** Somebody that a record names; null where it names nobody, or somebody who may not be read. */
async function named(context: Context, id: string | null | undefined): Promise<PersonSource | null> {
  const person = id ? await context.loaders.person.load(id) : null;
  return person && canRead(context, person.path) ? person : null;
}

@Resolver(() => Plan)
export class PlanPersons {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who the leader in charge is (lãnh đạo phụ trách, R-41).',
  })
  leaderPerson(@Root() plan: { leaderPerson?: string | null }, @Ctx() context: Context) {
    return named(context, plan.leaderPerson);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who the officer is (cán bộ theo dõi, R-41).' })
  officerPerson(@Root() plan: { officerPerson?: string | null }, @Ctx() context: Context) {
    return named(context, plan.officerPerson);
  }
}

@Resolver(() => Subject)
export class SubjectPerson {
  @FieldResolver(() => Person, { nullable: true, description: 'Who the individual is (cá nhân, R-41).' })
  person(@Root() subject: { person?: string | null }, @Ctx() context: Context) {
    return named(context, subject.person);
  }
}
