import { GraphQLLocalDate, GraphQLSafeInt, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type * as words from '../../schema/model/vocabulary.ts';
import { SubjectKindEnum } from '../subject-kind.ts';
import {
  DirectionEnum,
  FieldEnum,
  MetricUnitEnum,
  ModelKindEnum,
  PriorityEnum,
  SubjectBasisEnum,
} from './vocabulary.ts';

@InputType({ description: 'Who carries the model (chủ thể).' })
export class SubjectInput {
  @Field(() => SubjectKindEnum, { description: 'Collective or individual (tập thể, cá nhân).' })
  kind!: words.SubjectKind;

  @Field(() => String, {
    description:
      'The collective, or the position of the individual; never a person’s name (tên tập thể, chức danh cá nhân).',
  })
  title!: string;

  @Field(() => SubjectBasisEnum, {
    nullable: true,
    description: 'How an individual belongs to the commune (căn cứ gắn với địa bàn, R-05).',
  })
  basis?: string;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'Who the individual is, recorded as a person (cá nhân, R-41).',
  })
  person?: string;
}

@InputType({ description: 'A goal with its measurable target (mục tiêu).' })
export class GoalInput {
  @Field(() => ID, {
    description: 'Key inside the model (mã mục tiêu), such as `trees`; progress refers to it.',
  })
  goal!: string;

  @Field(() => String, { description: 'What is aimed at (nội dung).' })
  title!: string;

  @Field(() => MetricUnitEnum, { description: 'Unit of measure (đơn vị tính).' })
  unit!: words.MetricUnit;

  @Field(() => DirectionEnum, {
    defaultValue: 'MORE',
    description: 'Which way it is to go (hướng của mục tiêu, R-03).',
  })
  direction!: words.Direction;

  @Field(() => GraphQLSafeInt, { description: 'Target of this year, above 0 (mục tiêu năm nay).' })
  target!: number;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description:
      'Target of last year, than which that of a continued model must be better; 0 for a goal that is new; none for a NEW model (mục tiêu năm trước, R-03).',
  })
  previousTarget?: number;
}

@InputType({
  description: 'A goal of the earlier model that is not carried on (mục tiêu không tiếp tục, R-03).',
})
export class LeftOutGoalInput {
  @Field(() => ID, { description: 'Key inside the earlier model (mã mục tiêu).' })
  goal!: string;

  @Field(() => String, { description: 'Why; the Board sees it before it accepts (lý do).' })
  reason!: string;
}

@InputType({ description: 'What a unit states when it registers a model (bản đăng ký, Phụ lục 01).' })
export class RegistrationInput {
  @Field(() => String, { description: 'Name (tên mô hình), unique in its unit and campaign (R-02).' })
  name!: string;

  @Field(() => FieldEnum, { description: 'Field (lĩnh vực).' })
  field!: words.Field;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Topics by their codes in the plan’s list (II.2), or OTHER (nội dung cụ thể, R-01).',
  })
  topics!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What OTHER among the topics stands for, in words (nội dung khác).',
  })
  otherTopic?: string;

  @Field(() => ModelKindEnum, { description: 'Kind (loại).' })
  kind!: words.ModelKind;

  @Field(() => SubjectInput, { description: 'Who carries it (chủ thể).' })
  subject!: SubjectInput;

  @Field(() => String, { description: 'Where (địa bàn).' })
  place!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The situation that the survey found (thực trạng qua khảo sát, R-01).',
  })
  situation?: string;

  @Field(() => String, { nullable: true, description: 'Advantages that it found (thuận lợi).' })
  advantages?: string;

  @Field(() => String, { nullable: true, description: 'Difficulties that it found (khó khăn).' })
  difficulties?: string;

  @Field(() => String, { description: 'The problem it addresses (vấn đề giải quyết).' })
  problem!: string;

  @Field(() => [PriorityEnum], {
    defaultValue: [],
    description: 'Why the problem has priority (tính chất vấn đề).',
  })
  priorities!: string[];

  @Field(() => [GoalInput], { description: 'Goals, at least one (mục tiêu).' })
  goals!: GoalInput[];

  @Field(() => [LeftOutGoalInput], {
    defaultValue: [],
    description:
      'CONTINUED: goals of the earlier model that are not carried on, each with a reason (mục tiêu không tiếp tục, R-03).',
  })
  leftOut!: LeftOutGoalInput[];

  @Field(() => String, { nullable: true, description: 'Content and solution (nội dung, giải pháp).' })
  solution?: string;

  @Field(() => String, { nullable: true, description: 'Coordinating forces (lực lượng phối hợp).' })
  forces?: string;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'CONTINUED: the earlier model (mô hình năm trước, R-03).',
  })
  earlierModel?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'CONTINUED: the earlier model in words, when it predates the system (mô tả mô hình năm trước).',
  })
  earlierDescription?: string;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'REPLICATED: the model copied (mô hình gốc, R-04).',
  })
  sourceModel?: string;

  @Field(() => String, {
    nullable: true,
    description: 'REPLICATED: the model copied in words, when it is elsewhere (mô tả mô hình gốc).',
  })
  sourceDescription?: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Planned launch, needed for NEW (dự kiến ra mắt, R-04).',
  })
  launchPlannedOn?: string;
}
