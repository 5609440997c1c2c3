import { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type InboxKind, type InboxRow, listInbox } from '../../projections/report/queries.ts';
import { camel } from '../camel.ts';
import { Commendation } from '../commendation/types.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { Organization, Unit } from '../organization/types.ts';
import { After, First, PageInfo, pageSize } from '../page.ts';
import { Exemplar } from '../recognition/exemplar-types.ts';
import { Report } from '../report/types.ts';
import { actorOf, requireListing } from '../scope.ts';
import { vocabulary } from '../vocabulary.ts';

// what came from below and waits, of every capability at once.

const InboxKindEnum = vocabulary<InboxKind>('InboxKind', 'What waits (loại việc đến).', {
  REPORT: 'A report to acknowledge or to return (báo cáo).',
  DOSSIER: 'The dossier of an exemplar to decide on (hồ sơ điển hình).',
  PROPOSAL: 'The proposal of a higher award (đề nghị khen thưởng).',
});

/** The commands that do what is asked. */
const ASKS: Record<InboxKind, string[]> = {
  REPORT: ['acknowledgeReport', 'returnReport'],
  DOSSIER: ['recordCityOutcome'],
  PROPOSAL: ['recordHigherAward'],
};

type InboxSource = ReturnType<typeof camel<InboxRow>>;

@ObjectType({
  description: 'Something that waits for an organization (việc đến, R-45).',
  simpleResolvers: true,
})
class InboxItem {
  @Field(() => InboxKindEnum, { description: 'What it is (loại).' })
  kind!: InboxKind;

  @Field(() => GraphQLUUID, { description: 'Id of the report, exemplar or commendation (mã).' })
  id!: string;

  @Field(() => ID, { description: 'Its campaign (mã kế hoạch năm).' })
  campaign!: string;

  @Field(() => String, { nullable: true, description: 'Number of the paper (số văn bản).' })
  number?: string | null;

  @Field(() => String, { description: 'Where it stands (trạng thái).' })
  status!: string;

  @Field(() => GraphQLDateTime, { description: 'When it came (thời điểm nhận).' })
  receivedAt!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day on time, where a milestone asked for it (chậm nhất).',
  })
  dueOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it came after that day; nothing where none was set (nộp muộn).',
  })
  late?: boolean | null;
}

@ObjectType({ description: 'An item in the inbox (dòng).', simpleResolvers: true })
class InboxEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => InboxItem, { description: 'The item (việc đến).' })
  node!: InboxItem;
}

@ObjectType({ description: 'A page of an inbox (hộp việc đến).', simpleResolvers: true })
class InboxConnection {
  @Field(() => [InboxEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: InboxEdge[];

  @Field(() => [InboxItem], { description: 'The rows (các việc).' })
  nodes!: InboxItem[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;
}

@Resolver(() => InboxItem)
export class InboxResolver {
  @Authorized()
  @Query(() => InboxConnection, {
    description:
      'What came from below and waits for an organization, the longest first: reports, dossiers, proposals (hộp việc đến, R-45).',
  })
  async inbox(
    @Arg('organization', () => ID, {
      nullable: true,
      description: 'For whom it waits; one’s own when left out (nơi nhận).',
    })
    stated: string | null | undefined,
    @Arg('kind', () => [InboxKindEnum], { nullable: true, description: 'Any of these kinds (loại).' })
    kind: InboxKind[] | null | undefined,
    @Arg('commune', () => ID, { nullable: true, description: 'From this one alone (từ xã).' })
    commune: string | null | undefined,
    @First(25) first: number | null,
    @After() after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const organization = stated ?? actorOf(context).organization;
    await requireListing(context, organization);
    const ask = { organization, kind: kind ?? null, commune: commune ?? null };
    return connection(
      listInbox(context.db, ask, { first: pageSize(first, 25), after: after ?? null }),
      camel,
    );
  }

  @FieldResolver(() => [String], { description: 'Mutations that do what is asked (việc cần làm).' })
  asks(@Root() { kind }: InboxSource): string[] {
    return ASKS[kind];
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'From where it came (nơi gửi).' })
  organization(@Root() { organization }: InboxSource, @Ctx() { loaders }: Context) {
    return loaders.organization.load(organization);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Its unit (đơn vị).' })
  unit(@Root() { unit }: InboxSource, @Ctx() { loaders }: Context) {
    return unit === null ? null : loaders.unit.load(unit);
  }

  @FieldResolver(() => Report, { nullable: true, description: 'Where it is one (báo cáo).' })
  report(@Root() { kind, id }: InboxSource, @Ctx() { loaders }: Context) {
    return kind === 'REPORT' ? loaders.report.load(id) : null;
  }

  @FieldResolver(() => Exemplar, { nullable: true, description: 'Where it is one (điển hình).' })
  exemplar(@Root() { kind, id }: InboxSource, @Ctx() { loaders }: Context) {
    return kind === 'DOSSIER' ? loaders.exemplar.load(id) : null;
  }

  @FieldResolver(() => Commendation, { nullable: true, description: 'Where it is one (khen thưởng).' })
  commendation(@Root() { kind, id }: InboxSource, @Ctx() { loaders }: Context) {
    return kind === 'PROPOSAL' ? loaders.commendation.load(id) : null;
  }
}
