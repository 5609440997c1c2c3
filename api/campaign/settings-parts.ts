import { GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A share of a whole, such as 1 / 2 (tỷ lệ).', simpleResolvers: true })
export class Share {
  @Field(() => Int, { description: 'Numerator (tử số).' })
  numerator!: number;

  @Field(() => Int, { description: 'Denominator, greater (mẫu số).' })
  denominator!: number;
}

@ObjectType({
  description: 'The most points of one criterion (điểm tối đa của tiêu chí).',
  simpleResolvers: true,
})
export class CriterionPoints {
  @Field(() => Int, { description: 'Criterion 1 to 8 (tiêu chí).' })
  criterion!: number;

  @Field(() => Int, { description: 'Points (điểm).' })
  points!: number;
}

@ObjectType({
  description: 'Points per criterion and the threshold to reach (bảng điểm, R-19).',
  simpleResolvers: true,
})
export class Rubric {
  @Field(() => [CriterionPoints], { description: 'Of all eight criteria (điểm của tám tiêu chí).' })
  points!: CriterionPoints[];

  @Field(() => Int, { description: 'Points to reach (điểm chuẩn).' })
  threshold!: number;
}

@ObjectType({ description: 'The base wage from a day on (mức lương cơ sở).', simpleResolvers: true })
export class BaseWage {
  @Field(() => GraphQLLocalDate, { description: 'First day (từ ngày).' })
  from!: string;

  @Field(() => GraphQLSafeInt, { description: 'In đồng (mức tiền).' })
  amount!: number;

  @Field(() => String, { description: 'The paper that sets it (căn cứ).' })
  basis!: string;
}

@ObjectType({
  description: 'Reward as hundredths of the base wage; none when absent (hệ số tiền thưởng, R-30).',
  simpleResolvers: true,
})
export class RewardCoefficients {
  @Field(() => Int, { nullable: true, description: 'For a collective (tập thể).' })
  collective?: number | null;

  @Field(() => Int, { nullable: true, description: 'For an individual (cá nhân).' })
  individual?: number | null;
}
