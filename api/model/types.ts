import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type * as words from '../../schema/model/vocabulary.ts';
import { Node } from '../node-interface.ts';
import { PageInfo } from '../page.ts';
import { Payload } from '../payload.ts';
import { Endorsement, Goal, LeftOutGoal, ResourceTotal, ResultTotal, Subject } from './parts.ts';
import { Plan } from './plan.ts';
import { FieldEnum, ModelKindEnum, ModelOriginEnum, ModelStatusEnum, PriorityEnum } from './vocabulary.ts';

@ObjectType({
  description: 'A “Dân vận khéo” model (mô hình). What the registration states is empty while it is a DRAFT.',
  simpleResolvers: true,
  implements: Node,
})
export class Model {
  @Field(() => ID, { description: 'Id (mã mô hình).' })
  id!: string;

  @Field(() => Int, { description: 'Year of its campaign (năm).' })
  year!: number;

  @Field(() => String, { description: 'Name (tên mô hình).' })
  name!: string;

  @Field(() => FieldEnum, { nullable: true, description: 'Field (lĩnh vực).' })
  field?: words.Field | null;

  @Field(() => ModelKindEnum, { nullable: true, description: 'Kind (loại).' })
  kind?: words.ModelKind | null;

  @Field(() => ModelStatusEnum, { description: 'State, derived from its events (trạng thái).' })
  status!: words.ModelStatus;

  @Field(() => [String], { description: 'Topics inside the field (nội dung cụ thể).' })
  topics!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What OTHER among the topics stands for (nội dung khác).',
  })
  otherTopic?: string | null;

  @Field(() => Subject, { nullable: true, description: 'Who carries it (chủ thể).' })
  subject?: Subject | null;

  @Field(() => String, { nullable: true, description: 'Where (địa bàn).' })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The situation that the survey found (thực trạng qua khảo sát, R-01).',
  })
  situation?: string | null;

  @Field(() => String, { nullable: true, description: 'Advantages that it found (thuận lợi).' })
  advantages?: string | null;

  @Field(() => String, { nullable: true, description: 'Difficulties that it found (khó khăn).' })
  surveyedDifficulties?: string | null;

  @Field(() => String, { nullable: true, description: 'The problem it addresses (vấn đề giải quyết).' })
  problem?: string | null;

  @Field(() => [PriorityEnum], { description: 'Why the problem has priority (tính chất vấn đề).' })
  priorities!: string[];

  @Field(() => String, { nullable: true, description: 'Content and solution (nội dung, giải pháp).' })
  solution?: string | null;

  @Field(() => String, { nullable: true, description: 'Coordinating forces (lực lượng phối hợp).' })
  forces?: string | null;

  @Field(() => [Goal], { description: 'Goals (mục tiêu).' })
  goals!: Goal[];

  @Field(() => [LeftOutGoal], {
    description: 'Goals of the earlier model that are not carried on (mục tiêu không tiếp tục, R-03).',
  })
  leftOut!: LeftOutGoal[];

  @Field(() => String, {
    nullable: true,
    description: 'The earlier model in words (mô tả mô hình năm trước, R-03).',
  })
  earlierDescription?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The model copied, in words (mô tả mô hình gốc, R-04).',
  })
  sourceDescription?: string | null;

  @Field(() => Boolean, { description: 'Registered late (đăng ký muộn, R-07).' })
  late!: boolean;

  @Field(() => String, { nullable: true, description: 'Why late (lý do đăng ký muộn).' })
  lateReason?: string | null;

  @Field(() => ModelOriginEnum, { nullable: true, description: 'How it came in (nguồn).' })
  origin?: string | null;

  @Field(() => Int, { description: 'Version of the registration, 0 before the first (lần đăng ký, R-08).' })
  registrationVersion!: number;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Planned launch (dự kiến ra mắt, R-04).' })
  launchPlannedOn?: string | null;

  @Field(() => Endorsement, { nullable: true, description: 'Agreement in principle (chủ trương, R-06).' })
  endorsement?: Endorsement | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When first registered (thời điểm đăng ký).' })
  registeredAt?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When accepted (thời điểm tiếp nhận).' })
  acceptedAt?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the launch (ngày ra mắt).' })
  launchedOn?: string | null;

  @Field(() => GraphQLDateTime, { description: 'When last changed (thời điểm cập nhật).' })
  updatedAt!: string;

  @Field(() => Plan, { nullable: true, description: 'Implementation plan (kế hoạch thực hiện).' })
  plan?: Plan | null;

  @Field(() => Int, { description: 'Revision of the record (phiên bản bản ghi), for `expectedRevision`.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  simulated!: boolean;

  @Field(() => [ResourceTotal], { description: 'What it received, as corrected (nguồn lực).' })
  resources!: ResourceTotal[];

  @Field(() => [ResultTotal], { description: 'What it achieved, as corrected (kết quả).' })
  results!: ResultTotal[];

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day of the decision that recognises it, also where it was revoked since (ngày công nhận).',
  })
  recognisedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the decision that recognises it (số quyết định công nhận).',
  })
  recognitionNumber?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day of the decision that revoked the recognition (ngày hủy công nhận, R-24).',
  })
  recognitionRevokedOn?: string | null;

  @Field(() => Boolean, { description: 'Selected as most exemplary (bình xét tiêu biểu nhất, R-25).' })
  selected!: boolean;

  @Field(() => Boolean, { description: 'Commended, and not cancelled (được khen thưởng, R-30).' })
  commended!: boolean;
}

@ObjectType({ description: 'A model in a list (mô hình trong danh sách).', simpleResolvers: true })
export class ModelEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => Model, { description: 'The model (mô hình).' })
  node!: Model;
}

@ObjectType({ description: 'A page of models (danh sách mô hình).', simpleResolvers: true })
export class ModelConnection {
  @Field(() => [ModelEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: ModelEdge[];

  @Field(() => [Model], { description: 'The rows (các mô hình).' })
  nodes!: Model[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all, exact up to 10,000 (tổng số).' })
  totalCount!: number;
}

@ObjectType({ description: 'Answer to a command on a model (kết quả).', simpleResolvers: true })
export class ModelPayload extends Payload {}
