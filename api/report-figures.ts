import { GraphQLLocalDate, GraphQLSafeInt, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CommendationForm } from '../schema/commendation/vocabulary.ts';
import type * as words from '../schema/model/vocabulary.ts';
import type { Counted, Counts, Figures } from '../schema/report/figures.ts';
import { FIGURE_STAGES } from '../schema/report/vocabulary.ts';
import { Target } from './campaign/types.ts';
import { CommendationFormEnum } from './commendation/vocabulary.ts';
import { connectionType } from './connection-type.ts';
import { StageCounts } from './counts.ts';
import { ResourceTotal, ResultTotal } from './model/parts.ts';
import { FieldEnum, ModelKindEnum, RatingEnum, ReviewProposalEnum } from './model/vocabulary.ts';
import { SubjectKindEnum } from './subject-kind.ts';

@ObjectType({ description: 'Models of one kind (theo loại).', simpleResolvers: true })
export class KindCounts {
  @Field(() => ModelKindEnum, { description: 'The kind (loại).' })
  kind!: words.ModelKind;

  @Field(() => StageCounts, { description: 'Its models by stage (số mô hình).' })
  counts!: StageCounts;
}

@ObjectType({ description: 'Models of one field (theo lĩnh vực).', simpleResolvers: true })
export class FieldCounts {
  @Field(() => FieldEnum, { description: 'The field (lĩnh vực).' })
  field!: words.Field;

  @Field(() => StageCounts, { description: 'Its models by stage (số mô hình).' })
  counts!: StageCounts;
}

@ObjectType({
  description: 'Models of collectives, or of individuals (theo chủ thể).',
  simpleResolvers: true,
})
export class SubjectCounts {
  @Field(() => SubjectKindEnum, { description: 'Whose (chủ thể).' })
  subject!: words.SubjectKind;

  @Field(() => StageCounts, { description: 'Their models by stage (số mô hình).' })
  counts!: StageCounts;
}

@ObjectType({
  description: 'Models of one unit of a commune, or of what lies directly below (theo đơn vị, địa phương).',
  simpleResolvers: true,
})
export class PlaceCounts {
  @Field(() => String, { description: 'Id of the unit, or code of the organization (mã).' })
  place!: string;

  @Field(() => StageCounts, { description: 'Its models by stage (số mô hình).' })
  counts!: StageCounts;

  @Field(() => StageCounts, {
    nullable: true,
    description: 'The same of the period before; nothing where it is not kept (kỳ trước).',
  })
  before?: StageCounts | null;

  @Field(() => StageCounts, {
    nullable: true,
    description: 'The same of the year before; nothing where it is not kept (cùng kỳ năm trước).',
  })
  yearBefore?: StageCounts | null;
}

@ObjectType({
  description: 'How many owed a milestone that was due, and what had come (nộp theo mốc, R-32).',
  simpleResolvers: true,
})
export class MilestoneCounts {
  @Field(() => ID, { description: 'Key of the milestone (mã mốc).' })
  key!: string;

  @Field(() => Int, { description: 'How many owed it (số phải nộp).' })
  expected!: number;

  @Field(() => Int, { description: 'On time (đúng hạn).' })
  onTime!: number;

  @Field(() => Int, { description: 'Late (muộn).' })
  late!: number;

  @Field(() => Int, { description: 'Not come (chưa nộp).' })
  missing!: number;
}

@ObjectType({ description: 'Commendations of one form (khen thưởng theo hình thức).', simpleResolvers: true })
export class CommendationCounts {
  @Field(() => CommendationFormEnum, { description: 'Form (hình thức).' })
  form!: CommendationForm;

  @Field(() => Int, { description: 'How many (số lượng).' })
  count!: number;

  @Field(() => GraphQLSafeInt, { description: 'Sum of their rewards in đồng (tổng tiền thưởng).' })
  rewards!: number;
}

@ObjectType({
  description: 'Recognitions, exemplars and commendations of collectives, or of individuals (R-50).',
  simpleResolvers: true,
})
export class AwardCounts {
  @Field(() => SubjectKindEnum, { description: 'Whose (tập thể, cá nhân).' })
  subject!: words.SubjectKind;

  @Field(() => Int, { description: 'Models recognised (mô hình được công nhận).' })
  recognised!: number;

  @Field(() => Int, { description: 'Exemplars sent to the city (điển hình đề nghị thành phố).' })
  nominated!: number;

  @Field(() => Int, { description: 'Of them granted (được thành phố công nhận).' })
  granted!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Sent, but of a unit rated too low since, and not decided on: in neither of the two above (không còn đạt tiêu chí, R-26); nothing in figures frozen before it was counted.',
  })
  belowCriterion?: number | null;

  @Field(() => [CommendationCounts], { description: 'Commendations by form (khen thưởng).' })
  commendations!: CommendationCounts[];
}

@ObjectType({
  description: 'A figure that a later count tells otherwise (chênh lệch số liệu, R-47).',
  simpleResolvers: true,
})
export class FigureDifference {
  @Field(() => String, { description: 'Which, such as `results.HOUSEHOLD` (số liệu nào).' })
  path!: string;

  @Field(() => GraphQLSafeInt, { description: 'As it was reported (đã báo cáo).' })
  before!: number;

  @Field(() => GraphQLSafeInt, { description: 'As it is counted now (tính lại).' })
  after!: number;
}

@ObjectType({
  description:
    'What was recorded into the period of an acknowledged report after its figures were frozen (ghi sau khi chốt số liệu, R-47).',
  simpleResolvers: true,
})
export class LaterFacts {
  @Field(() => GraphQLUUID, { description: 'The report that was acknowledged (báo cáo đã tiếp nhận).' })
  report!: string;

  @Field(() => [FigureDifference], { description: 'Figure by figure (chênh lệch).' })
  differences!: FigureDifference[];

  @Field(() => Int, { description: 'How many events made them (số sự kiện).' })
  recorded!: number;

  @Field(() => [GraphQLUUID], { description: 'The first 50 of them (mã sự kiện).' })
  events!: string[];
}

@ObjectType({ description: 'Publicity within the period (tuyên truyền).', simpleResolvers: true })
export class OutreachTotal {
  @Field(() => Int, { description: 'How often (số lượt).' })
  times!: number;

  @Field(() => GraphQLSafeInt, { description: 'People reached in all (số người tiếp cận).' })
  reached!: number;
}

@ObjectType({
  description: 'Registrations in time and late (đăng ký đúng hạn, R-07).',
  simpleResolvers: true,
})
export class RegistrationPunctuality {
  @Field(() => Int, { description: 'In time (đúng hạn).' })
  onTime!: number;

  @Field(() => Int, { description: 'Late (muộn).' })
  late!: number;
}

@ObjectType({
  description:
    'Milestones that were due by the cut-off, the report itself apart; of one that many owe all must have come (R-34).',
  simpleResolvers: true,
})
export class MilestonePunctuality {
  @Field(() => Int, { description: 'All of them (đến hạn).' })
  due!: number;

  @Field(() => Int, { description: 'Delivered in time (đúng hạn).' })
  onTime!: number;

  @Field(() => Int, { description: 'Delivered late (muộn).' })
  late!: number;

  @Field(() => Int, { description: 'Not delivered (chưa hoàn thành).' })
  owed!: number;
}

@ObjectType({ description: 'What is counted of a period (số liệu của kỳ, R-35).', simpleResolvers: true })
export class PeriodFigures {
  @Field(() => GraphQLLocalDate, { description: 'First day (từ ngày).' })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day (đến ngày).' })
  to!: string;

  @Field(() => StageCounts, { description: 'All models by stage (tổng số).' })
  total!: StageCounts;

  @Field(() => [KindCounts], { description: 'New, continued, replicated (theo loại).' })
  kinds!: KindCounts[];

  @Field(() => [FieldCounts], { description: 'By field (theo lĩnh vực).' })
  fields!: FieldCounts[];

  @Field(() => [SubjectCounts], { description: 'Collectives and individuals (theo chủ thể).' })
  subjects!: SubjectCounts[];

  @Field(() => [ResultTotal], { description: 'Reported within the period, as corrected (kết quả).' })
  results!: ResultTotal[];

  @Field(() => [ResourceTotal], { description: 'Received within the period, as corrected (nguồn lực).' })
  resources!: ResourceTotal[];

  @Field(() => OutreachTotal, { description: 'Publicity (tuyên truyền).' })
  outreach!: OutreachTotal;

  @Field(() => RegistrationPunctuality, { description: 'Registrations (đăng ký).' })
  registrations!: RegistrationPunctuality;

  @Field(() => MilestonePunctuality, { description: 'Milestones (mốc thời gian).' })
  milestones!: MilestonePunctuality;

  @Field(() => [MilestoneCounts], {
    description:
      'Each milestone that was due (theo từng mốc); empty in reports counted before they were kept.',
  })
  deliveries!: MilestoneCounts[];

  @Field(() => [AwardCounts], {
    description:
      'Recognitions, exemplars, commendations (công nhận, điển hình, khen thưởng, R-50); empty in reports counted before they were kept.',
  })
  awards!: AwardCounts[];

  @Field(() => [Target], { description: 'Targets at every stage side by side (chỉ tiêu, R-37).' })
  targets!: Target[];
}

@ObjectType({ description: 'The figures of a report (số liệu báo cáo, R-34, R-35).', simpleResolvers: true })
export class ReportFigures extends PeriodFigures {
  @Field(() => [PlaceCounts], { description: 'By unit, or by what lies below (theo đơn vị, địa phương).' })
  places!: PlaceCounts[];

  @Field(() => LaterFacts, {
    nullable: true,
    description: 'What came into the last acknowledged report since (thay đổi so với báo cáo trước, R-47).',
  })
  since?: LaterFacts | null;

  @Field(() => Boolean, {
    description: 'Too many places to be frozen with the rest; they follow from the log (lược bớt).',
  })
  placesLeftOut!: boolean;

  @Field(() => Int, { description: 'Rows of the list of models (số mô hình trong danh sách, Phụ lục 02).' })
  listed!: number;

  @Field(() => Int, { description: 'Reviews after the cut-off of the campaign (điều chỉnh, R-33).' })
  amendments!: number;

  @Field(() => String, { description: 'SHA-256 of that list (mã băm danh sách).' })
  listHash!: string;

  @Field(() => PeriodFigures, {
    nullable: true,
    description: 'The period before; nothing where nothing is known (kỳ trước).',
  })
  before?: PeriodFigures | null;

  @Field(() => PeriodFigures, {
    nullable: true,
    description: 'The same days of the year before; nothing where nothing is known (cùng kỳ năm trước).',
  })
  yearBefore?: PeriodFigures | null;
}

@ObjectType({ description: 'A row of Phụ lục 02 (mô hình trong danh sách).', simpleResolvers: true })
export class ListedModel {
  @Field(() => GraphQLUUID, { description: 'The model (mã mô hình).' })
  model!: string;

  @Field(() => String, { description: 'Name (tên mô hình).' })
  name!: string;

  @Field(() => FieldEnum, { description: 'Field (lĩnh vực).' })
  field!: words.Field;

  @Field(() => SubjectKindEnum, { description: 'Whose (chủ thể).' })
  subject!: words.SubjectKind;

  @Field(() => String, { description: 'The collective or the position (tên chủ thể).' })
  subjectTitle!: string;

  @Field(() => ModelKindEnum, { description: 'Kind (loại).' })
  kind!: words.ModelKind;

  @Field(() => [ResultTotal], { description: 'Within the period (kết quả).' })
  results!: ResultTotal[];

  @Field(() => [ResourceTotal], { description: 'Within the period (nguồn lực).' })
  resources!: ResourceTotal[];

  @Field(() => RatingEnum, { nullable: true, description: 'Last rating (đánh giá).' })
  rating?: string | null;

  @Field(() => ReviewProposalEnum, { nullable: true, description: 'Keep, replicate, drop (đề xuất).' })
  review?: words.ReviewProposal | null;

  @Field(() => Boolean, { description: 'Reviewed after the cut-off (điều chỉnh sau ngày chốt, R-33).' })
  amendment!: boolean;

  @Field(() => Boolean, { description: 'Dropped by the end of the period (đã loại bỏ).' })
  dropped!: boolean;

  @Field(() => String, { nullable: true, description: 'Decision of recognition (QĐ công nhận).' })
  recognition?: string | null;

  @Field(() => [String], { description: 'Decisions of commendation (khen thưởng).' })
  commendations!: string[];
}

export const ListedModelConnection = connectionType('ListedModel', ListedModel, {
  en: 'A row of Phụ lục 02',
  vi: 'mô hình của báo cáo',
});

const dense = (counts: Counts) =>
  Object.fromEntries(FIGURE_STAGES.map((stage) => [stage, counts[stage] ?? 0])) as unknown as StageCounts;

const densely = <Group extends { counts: Counts }>(groups: readonly Group[]) =>
  groups.map((group) => ({ ...group, counts: dense(group.counts) }));

const periodOf = (counted: Counted, from: string, to: string): PeriodFigures => ({
  ...counted,
  ...{ from, to },
  total: dense(counted.total),
  deliveries: (counted.deliveries ?? []).map(({ milestone: key, ...counts }) => ({ key, ...counts })),
  awards: counted.awards ?? [],
  kinds: densely(counted.kinds),
  fields: densely(counted.fields),
  subjects: densely(counted.subjects),
  targets: counted.targets.map(({ target, stages, ...rest }) => ({
    key: target,
    attainment: stages,
    ...rest,
  })),
});

/** Figures as stored, as the API shows them: nothing left out. */
export function figuresOf(figures: Figures, from: string, to: string): ReportFigures {
  const { places, placesLeftOut, list, before, yearBefore, since, ...counted } = figures;
  const of = (beside: Figures['before']) => {
    const known = beside?.places && new Map(beside.places.map(({ place, counts }) => [place, counts]));
    return (place: string) => known && dense(known.get(place) ?? {});
  };
  const [then, yearThen] = [of(before), of(yearBefore)];
  return {
    ...periodOf(counted, from, to),
    places: densely(places).map((each) => ({
      ...each,
      ...{ before: then(each.place) ?? null, yearBefore: yearThen(each.place) ?? null },
    })),
    placesLeftOut,
    since: since ?? null,
    ...{ listed: list.models, amendments: list.amendments, listHash: list.sha256 },
    before: before && periodOf(before, before.from, before.to),
    yearBefore: yearBefore && periodOf(yearBefore, yearBefore.from, yearBefore.to),
  };
}
