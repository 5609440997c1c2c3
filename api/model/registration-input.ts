import { GraphQLLocalDate, GraphQLSafeInt, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type * as words from '../../schema/model/vocabulary.ts';
import { SubjectKindEnum } from '../subject-kind.ts';
import { FieldEnum, MetricUnitEnum, ModelKindEnum, PriorityEnum, SubjectBasisEnum } from './vocabulary.ts';

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

  @Field(() => GraphQLSafeInt, { description: 'Target of this year (mục tiêu năm nay).' })
  target!: number;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Target of last year, which a continued model must exceed (mục tiêu năm trước, R-03).',
  })
  previousTarget?: number;
}

@InputType({ description: 'What a unit states when it registers a model (bản đăng ký, Phụ lục 01).' })
export class RegistrationInput {
  @Field(() => String, { description: 'Name (tên mô hình), unique in its unit and campaign (R-02).' })
  name!: string;

  @Field(() => FieldEnum, { description: 'Field (lĩnh vực).' })
  field!: words.Field;

  @Field(() => [String], { defaultValue: [], description: 'Topics inside the field (nội dung cụ thể).' })
  topics!: string[];

  @Field(() => ModelKindEnum, { description: 'Kind (loại).' })
  kind!: words.ModelKind;

  @Field(() => SubjectInput, { description: 'Who carries it (chủ thể).' })
  subject!: SubjectInput;

  @Field(() => String, { description: 'Where (địa bàn).' })
  place!: string;

  @Field(() => String, { description: 'The problem it addresses (vấn đề giải quyết).' })
  problem!: string;

  @Field(() => [PriorityEnum], {
    defaultValue: [],
    description: 'Why the problem has priority (tính chất vấn đề).',
  })
  priorities!: string[];

  @Field(() => [GoalInput], { description: 'Goals, at least one (mục tiêu).' })
  goals!: GoalInput[];

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
