import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { WorkKind } from '../../projections/work/queries.ts';
import type { DeadlineState } from '../../schema/campaign/vocabulary.ts';
import { AppraisalRound } from '../appraisal/types.ts';
import { Campaign } from '../campaign/types.ts';
import { MilestoneStateEnum } from '../campaign/vocabulary.ts';
import { Commendation } from '../commendation/types.ts';
import { Difficulty } from '../difficulty/types.ts';
import { Model } from '../model/types.ts';
import { Organization } from '../organization/types.ts';
import { PageInfo } from '../page.ts';
import { Exemplar } from '../recognition/exemplar-types.ts';
import { Selection } from '../recognition/selection-types.ts';
import { Report } from '../report/types.ts';
import { WorkKindEnum } from './vocabulary.ts';

const TYPES = {
  CAMPAIGN: Campaign,
  MODEL: Model,
  APPRAISAL_ROUND: AppraisalRound,
  SELECTION: Selection,
  EXEMPLAR: Exemplar,
  COMMENDATION: Commendation,
  REPORT: Report,
  DIFFICULTY: Difficulty,
  ORGANIZATION: Organization,
} as const satisfies Record<WorkKind, unknown>;

/** A thing with what it is, so that its type is known again. */
export type Subject = object & { workKind: WorkKind };

export const WorkSubject = createUnionType({
  name: 'WorkSubject',
  description: 'A thing about which something waits (đối tượng của việc, R-46).',
  types: () => Object.values(TYPES),
  resolveType: (value) => TYPES[(value as unknown as Subject).workKind],
});

@ObjectType({
  description: 'Something that waits for whoever asks (việc đang chờ, R-46).',
  simpleResolvers: true,
})
export class WorkItem {
  @Field(() => String, { description: 'Name of the mutation that does it (tên lệnh).' })
  command!: string;

  @Field(() => WorkKindEnum, { description: 'What it is about (loại đối tượng).' })
  kind!: WorkKind;

  @Field(() => ID, {
    description:
      'Id of this line, which no other line has: thing, command and part (mã việc): `<subjectId>/work/<command>/<about>`.',
  })
  id!: string;

  @Field(() => ID, { description: 'Id of what it is about (mã đối tượng).' })
  subjectId!: string;

  @Field(() => String, { description: 'Title of what it is about (tên đối tượng).' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The part that it is about, as the command names it: a remedy, an inspection, a session, a milestone, a kind of report, a model, a year (nội dung cụ thể).',
  })
  about?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The last day on time; null where no rule sets one (chậm nhất).',
  })
  due?: string | null;

  @Field(() => MilestoneStateEnum, {
    nullable: true,
    description: 'How the day stands to today; null where there is none (tình trạng hạn).',
  })
  state?: DeadlineState | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days to the last day; negative once it has passed (số ngày còn lại).',
  })
  daysLeft?: number | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the thing last changed: since then it waits as it stands (chờ từ khi).',
  })
  since?: string | null;
}

@ObjectType({ description: 'A line of the list (việc trong danh sách).', simpleResolvers: true })
export class WorkEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => WorkItem, { description: 'What waits (việc đang chờ).' })
  node!: WorkItem;
}

@ObjectType({ description: 'A page of what waits (danh sách việc đang chờ).', simpleResolvers: true })
export class WorkConnection {
  @Field(() => [WorkEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: WorkEdge[];

  @Field(() => [WorkItem], { description: 'The rows (các việc).' })
  nodes!: WorkItem[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How much waits altogether (tổng số việc).' })
  totalCount!: number;
}
