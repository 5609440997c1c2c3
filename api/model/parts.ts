import { GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type * as words from '../../schema/model/vocabulary.ts';
import { Document } from '../document.ts';
import { SubjectKindEnum } from '../subject-kind.ts';
import {
  DirectionEnum,
  MetricUnitEnum,
  RemedyStateEnum,
  ResourceKindEnum,
  ResourceSourceEnum,
  SubjectBasisEnum,
} from './vocabulary.ts';

@ObjectType({ description: 'Who carries the model (chủ thể).', simpleResolvers: true })
export class Subject {
  @Field(() => SubjectKindEnum, { description: 'Collective or individual (tập thể, cá nhân).' })
  kind!: words.SubjectKind;

  @Field(() => String, {
    description: 'The collective, or the position of the individual (tên tập thể, chức danh).',
  })
  title!: string;

  @Field(() => SubjectBasisEnum, {
    nullable: true,
    description: 'How an individual belongs to the commune (căn cứ gắn với địa bàn, R-05).',
  })
  basis?: string | null;
}

@ObjectType({ description: 'A goal with its measurable target (mục tiêu).', simpleResolvers: true })
export class Goal {
  @Field(() => ID, { description: 'Key inside the model (mã mục tiêu).' })
  key!: string;

  @Field(() => String, { description: 'What is aimed at (nội dung).' })
  title!: string;

  @Field(() => MetricUnitEnum, { description: 'Unit of measure (đơn vị tính).' })
  unit!: words.MetricUnit;

  @Field(() => DirectionEnum, { description: 'Which way it is to go (hướng của mục tiêu, R-03).' })
  direction!: words.Direction;

  @Field(() => GraphQLSafeInt, { description: 'Target of this year (mục tiêu năm nay).' })
  target!: number;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Target of last year (mục tiêu năm trước, R-03).',
  })
  previousTarget?: number | null;

  @Field(() => GraphQLSafeInt, { description: 'Sum of the results reported towards it (kết quả đạt được).' })
  achieved!: number;

  @Field(() => Boolean, {
    description:
      'Whether the results reported reach the target in its direction; false while nothing is reported (đạt mục tiêu).',
  })
  reached!: boolean;
}

@ObjectType({
  description: 'A goal of the earlier model that is not carried on (mục tiêu không tiếp tục, R-03).',
  simpleResolvers: true,
})
export class LeftOutGoal {
  @Field(() => ID, { description: 'Key inside the earlier model (mã mục tiêu).' })
  key!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => Goal, {
    nullable: true,
    description: 'The goal itself, where one may read the earlier model (mục tiêu năm trước).',
  })
  goal?: Goal | null;
}

@ObjectType({
  description: 'Agreement in principle by the same-level authority (chủ trương, R-06).',
  simpleResolvers: true,
})
export class Endorsement {
  @Field(() => String, { description: 'The authority that agreed (cấp uỷ, thủ trưởng đồng ý).' })
  authority!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the agreement (ngày cho chủ trương).' })
  endorsedOn!: string;

  @Field(() => Document, { nullable: true, description: 'The paper (văn bản).' })
  document?: Document | null;
}

@ObjectType({
  description: 'Why the Board did not take a remedy as done (lý do chưa chấp nhận).',
  simpleResolvers: true,
})
export class RemedyRejection {
  @Field(() => GraphQLLocalDate, { description: 'When (ngày).' })
  on!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@ObjectType({
  description: 'A remedy that an inspection required (yêu cầu khắc phục, R-13).',
  simpleResolvers: true,
})
export class Remedy {
  @Field(() => ID, { description: 'Key inside the model (mã yêu cầu).' })
  key!: string;

  @Field(() => String, { description: 'What is to be done (nội dung).' })
  title!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day (hạn hoàn thành).' })
  dueOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of completion (ngày hoàn thành).' })
  completedOn?: string | null;

  @Field(() => Boolean, { description: 'Confirmed by the Board (Ban đã xác nhận).' })
  confirmed!: boolean;

  @Field(() => RemedyStateEnum, { description: 'How it stands (tình trạng).' })
  state!: words.RemedyState;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Day on which the completion was recorded: what lateness is judged by (ngày ghi nhận, R-32).',
  })
  reportedOn?: string | null;

  @Field(() => Int, {
    description:
      'Days past its last day: until it was reported, or until today while owed (số ngày quá hạn).',
  })
  daysLate!: number;

  @Field(() => String, { nullable: true, description: 'What was done (kết quả khắc phục).' })
  note?: string | null;

  @Field(() => [RemedyRejection], { description: 'When the Board did not take it (các lần chưa chấp nhận).' })
  rejections!: RemedyRejection[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it is no longer asked for (lý do thôi khắc phục).',
  })
  waiver?: string | null;
}

@ObjectType({
  description: 'Sum of one kind of resource from one source in one unit (tổng nguồn lực, R-12).',
  simpleResolvers: true,
})
export class ResourceTotal {
  @Field(() => ResourceKindEnum, { description: 'Kind of resource (loại nguồn lực).' })
  kind!: string;

  @Field(() => ResourceSourceEnum, { description: 'Who contributed (nguồn đóng góp).' })
  source!: string;

  @Field(() => MetricUnitEnum, { description: 'Unit of measure (đơn vị tính).' })
  unit!: words.MetricUnit;

  @Field(() => GraphQLSafeInt, { description: 'The sum (tổng).' })
  quantity!: number;
}

@ObjectType({ description: 'Sum of the results in one unit (tổng kết quả, R-12).', simpleResolvers: true })
export class ResultTotal {
  @Field(() => MetricUnitEnum, { description: 'Unit of measure (đơn vị tính).' })
  unit!: words.MetricUnit;

  @Field(() => GraphQLSafeInt, { description: 'The sum (tổng).' })
  quantity!: number;
}
