import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PUBLIC_DECISIONS, PublicDecisionRow } from '../../projections/public/queries.ts';
import type { RecognitionBody } from '../../schema/campaign/vocabulary.ts';
import type * as words from '../../schema/model/vocabulary.ts';
import { connectionType } from '../connection-type.ts';
import { FieldEnum, ModelKindEnum } from '../model/vocabulary.ts';
import { RecognitionBodyEnum } from '../recognition-body.ts';
import { SubjectKindEnum } from '../subject-kind.ts';
import { vocabulary } from '../vocabulary.ts';

// None of these leads to a type that is for those who are signed in.

const PublicDecisionKindEnum = vocabulary<(typeof PUBLIC_DECISIONS)[number]>(
  'PublicDecisionKind',
  'What a public decision is about (loại quyết định).',
  {
    RECOGNITION: 'Recognises models (công nhận, R-23).',
    REVOCATION: 'Revokes a recognition (hủy công nhận, R-24).',
    COMMENDATION: 'Commends (khen thưởng, R-30).',
  },
);

@ObjectType({ description: 'A decision, by number and date (quyết định).', simpleResolvers: true })
export class PublicDecision {
  @Field(() => PublicDecisionKindEnum, { description: 'What it is about (loại).' })
  kind!: PublicDecisionRow['kind'];

  @Field(() => String, { description: 'Number and symbol (số, ký hiệu).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of issue (ngày ban hành).' })
  issuedOn!: string;

  @Field(() => RecognitionBodyEnum, {
    nullable: true,
    description: 'Who recognises, or revokes (cấp ban hành).',
  })
  body?: RecognitionBody | null;
}

@ObjectType({ description: 'A recognised model (mô hình được công nhận).', simpleResolvers: true })
export class PublicModel {
  @Field(() => String, { description: 'Name (tên mô hình).' })
  name!: string;

  @Field(() => FieldEnum, { description: 'Field (lĩnh vực).' })
  field!: words.Field;

  @Field(() => ModelKindEnum, { description: 'Kind (loại).' })
  kind!: words.ModelKind;

  @Field(() => SubjectKindEnum, { description: 'Collective or individual (chủ thể).' })
  subject!: words.SubjectKind;

  @Field(() => String, { nullable: true, description: 'The collective; of an individual nothing (tập thể).' })
  subjectTitle?: string | null;

  @Field(() => String, { nullable: true, description: 'Where, of a collective’s (địa bàn).' })
  place?: string | null;

  @Field(() => String, { description: 'Number of the decision (số quyết định).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the decision (ngày công nhận).' })
  issuedOn!: string;
}

@ObjectType({ description: 'An exemplar that the city granted (điển hình).', simpleResolvers: true })
export class PublicExemplar {
  @Field(() => SubjectKindEnum, { description: 'Collective or individual (chủ thể).' })
  subject!: words.SubjectKind;

  @Field(() => String, { description: 'Name of its model (tên mô hình).' })
  model!: string;

  @Field(() => String, { nullable: true, description: 'Number of the city’s decision (số quyết định).' })
  number?: string | null;

  @Field(() => GraphQLLocalDate, { description: 'Day of the decision (ngày quyết định).' })
  decidedOn!: string;
}

@ObjectType({ description: 'A target and whether it is met (chỉ tiêu).', simpleResolvers: true })
export class PublicTarget {
  @Field(() => String, { description: 'Title (tên chỉ tiêu).' })
  title!: string;

  @Field(() => Int, { description: 'The least that meets it (mức tối thiểu).' })
  minimum!: number;

  @Field(() => Int, { description: 'The count at the official stage (số chính thức, R-37).' })
  official!: number;

  @Field(() => Boolean, { description: 'Met at the official stage (đạt).' })
  met!: boolean;
}

@ObjectType({
  description: 'What a campaign shows to everybody (trang công khai, R-48).',
  simpleResolvers: true,
})
export class PublicPage {
  @Field(() => ID, { description: 'Code of the organization (mã tổ chức).' })
  organization!: string;

  @Field(() => String, { description: 'Its full name (tên tổ chức).' })
  organizationName!: string;

  @Field(() => Int, { description: 'The year (năm).' })
  year!: number;

  @Field(() => String, { description: 'Title of the campaign (tên kế hoạch).' })
  title!: string;

  @Field(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  simulated!: boolean;
}

@ObjectType({ description: 'What everybody may read, without signing in (công khai, R-48).' })
export class Public {}

export const PublicPageConnection = connectionType('PublicPage', PublicPage, {
  en: 'A public page',
  vi: 'trang công khai',
});
export const PublicModelConnection = connectionType('PublicModel', PublicModel, {
  en: 'A recognised model',
  vi: 'mô hình được công nhận',
});
export const PublicExemplarConnection = connectionType('PublicExemplar', PublicExemplar, {
  en: 'An exemplar',
  vi: 'điển hình',
});
export const PublicDecisionConnection = connectionType('PublicDecision', PublicDecision, {
  en: 'A decision',
  vi: 'quyết định',
});
