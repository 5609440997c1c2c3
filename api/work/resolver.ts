import { Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { listWork, type WorkItem as WorkRow } from '../../projections/work/queries.ts';
import { deadlineOf } from '../../schema/campaign/deadline.ts';
import { commandName, partName } from '../action.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { Loaders } from '../loaders.ts';
import { Organization, Unit } from '../organization/types.ts';
import { After, First, pageSize } from '../page.ts';
import { Language } from '../refusal.ts';
import { actorOf } from '../scope.ts';
import { type Subject, WorkConnection, WorkItem, WorkSubject } from './types.ts';

/** A line as the client reads it, with what its links need. */
type WorkSource = WorkItem & Pick<WorkRow, 'organization' | 'unit' | 'why' | 'part'>;

const LOADERS = {
  CAMPAIGN: 'campaign',
  MODEL: 'model',
  APPRAISAL_ROUND: 'appraisalRound',
  SELECTION: 'selection',
  EXEMPLAR: 'exemplar',
  COMMENDATION: 'commendation',
  REPORT: 'report',
  DIFFICULTY: 'difficulty',
  ORGANIZATION: 'organization',
} as const satisfies Record<WorkRow['kind'], keyof Loaders>;

@Resolver(() => WorkItem)
export class WorkResolver {
  @Authorized()
  @Query(() => WorkConnection, {
    description:
      'What waits for whoever asks, in the role they ask in: what is due first, then what has waited longest; nothing for those who change nothing (việc của tôi, R-46).',
  })
  async myWork(
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const { today } = context.moment();
    const listed = listWork(context.db, actorOf(context), { first: pageSize(first, 25), after }, today);
    const { page, ...found } = await connection(listed, (row): WorkSource => workOf(row, today));
    return { ...found, totalCount: page.total };
  }

  @FieldResolver(() => String, { description: 'Why it waits (lý do).' })
  reason(@Root() { why }: WorkSource, @Language() language: 'VI' | 'EN' | null): string {
    return language === 'EN' ? why.en : why.vi;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the part is called that it is about: tells two lines of one thing and command apart (tên nội dung).',
  })
  aboutTitle(
    @Root() item: WorkSource,
    @Language() language: 'VI' | 'EN' | null,
    @Ctx() context: Context,
  ): Promise<string | null> {
    return partName(item, language, context);
  }

  @FieldResolver(() => WorkSubject, { nullable: true, description: 'What it is about (đối tượng).' })
  async subject(
    @Root() { kind, subjectId }: WorkSource,
    @Ctx() { loaders }: Context,
  ): Promise<Subject | null> {
    const found = await loaders[LOADERS[kind]].load(subjectId);
    return found && { ...found, workKind: kind };
  }

  @FieldResolver(() => Organization, { description: 'Where it waits (tổ chức).' })
  organization(@Root() { organization }: WorkSource, @Ctx() { loaders }: Context) {
    return loaders.organization.load(organization);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that it concerns (đơn vị).' })
  unit(@Root() { unit }: WorkSource, @Ctx() { loaders }: Context) {
    return unit === null ? null : loaders.unit.load(unit);
  }
}

/** Nothing of it has come: what has come waits no more. */
const OWED = { expected: 1, onTime: 0, late: 0 };

function workOf(row: WorkRow, today: string): WorkSource {
  const { due, about = null, since, command: name, id: subjectId, ...rest } = row;
  const command = commandName(name);
  const deadline = due === null ? null : deadlineOf({ before: due, inclusive: true }, OWED, today);
  const day = { due, state: deadline?.state ?? null, daysLeft: deadline?.daysLeft ?? null };
  // What is due by a plan waits since the plan was made; the rows of campaigns and organizations do not say when.
  return {
    ...rest,
    ...day,
    about,
    ...{ command, subjectId, id: [subjectId, 'work', command, ...(about === null ? [] : [about])].join('/') },
    since: row.kind === 'CAMPAIGN' || row.kind === 'ORGANIZATION' ? null : since,
  };
}
