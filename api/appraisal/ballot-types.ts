import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What a ballot says of one criterion (đánh giá, R-19).', simpleResolvers: true })
export class AppraisalMark {
  @Field(() => Int, { description: 'Number of the criterion (tiêu chí).' })
  criterion!: number;

  @Field(() => Boolean, { description: 'Met (đạt).' })
  passed!: boolean;

  @Field(() => String, { nullable: true, description: 'Comment (nhận xét).' })
  comment?: string | null;

  @Field(() => Int, { nullable: true, description: 'Points, with a rubric (điểm).' })
  points?: number | null;
}

@ObjectType({
  description: 'A ballot that was replaced, or void since (phiếu trước, R-18, R-19).',
  simpleResolvers: true,
})
export class EarlierAppraisalBallot {
  @Field(() => [AppraisalMark], { description: 'The eight criteria (đánh giá).' })
  marks!: AppraisalMark[];

  @Field(() => Boolean, { description: 'In favour (đồng ý).' })
  approve!: boolean;

  @Field(() => String, { nullable: true, description: 'Comment (nhận xét chung).' })
  comment?: string | null;

  @Field(() => GraphQLDateTime, { description: 'When cast (thời điểm bỏ phiếu).' })
  at!: string;

  @Field(() => Boolean, { description: 'The member recused itself after it (không còn giá trị).' })
  voided!: boolean;
}

@ObjectType({
  description: 'The ballot of one member on one model, with those before it (phiếu thẩm định, R-19).',
  simpleResolvers: true,
})
export class AppraisalBallot {
  @Field(() => String, { description: 'Key of the session (mã hội nghị).' })
  session!: string;

  @Field(() => GraphQLUUID, { description: 'Id of the model (mã mô hình).' })
  model!: string;

  @Field(() => String, { description: 'Account that voted (tài khoản).' })
  member!: string;

  @Field(() => String, { description: 'Position (chức vụ).' })
  title!: string;

  @Field(() => [AppraisalMark], { description: 'The eight criteria (đánh giá).' })
  marks!: AppraisalMark[];

  @Field(() => Boolean, { description: 'In favour (đồng ý).' })
  approve!: boolean;

  @Field(() => String, { nullable: true, description: 'Comment (nhận xét chung).' })
  comment?: string | null;

  @Field(() => Boolean, {
    description: 'The marks speak against the vote, and the member confirmed it (đã xác nhận).',
  })
  confirmed!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When cast (thời điểm bỏ phiếu).' })
  castAt!: string;

  @Field(() => Boolean, { description: 'The member recused itself after it (không còn giá trị).' })
  voided!: boolean;

  @Field(() => [EarlierAppraisalBallot], { description: 'Those before it, in order (các phiếu trước).' })
  earlier!: EarlierAppraisalBallot[];
}
