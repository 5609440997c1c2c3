import { GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import type { DayKind, RecognitionBody, TargetStage } from '../../schema/campaign/vocabulary.ts';
import { RecognitionBodyEnum } from '../recognition-body.ts';
import { DayKindEnum, TargetStageEnum } from './vocabulary.ts';

@InputType({ description: 'A share of a whole, such as 1 / 2 (tỷ lệ).' })
export class ShareInput {
  @Field(() => Int, { description: 'Numerator (tử số).' })
  numerator!: number;

  @Field(() => Int, { description: 'Denominator, greater (mẫu số).' })
  denominator!: number;
}

@InputType({ description: 'The most points of one criterion (điểm tối đa của tiêu chí).' })
export class CriterionPointsInput {
  @Field(() => Int, { description: 'Criterion 1 to 8 (tiêu chí).' })
  criterion!: number;

  @Field(() => Int, { description: 'Points (điểm).' })
  points!: number;
}

@InputType({ description: 'Points per criterion and the threshold to reach (bảng điểm, R-19).' })
export class RubricInput {
  @Field(() => [CriterionPointsInput], { description: 'Of all eight criteria (điểm của tám tiêu chí).' })
  points!: CriterionPointsInput[];

  @Field(() => Int, { description: 'Points to reach (điểm chuẩn).' })
  threshold!: number;
}

@InputType({ description: 'The base wage from a day on (mức lương cơ sở).' })
export class BaseWageInput {
  @Field(() => GraphQLLocalDate, { description: 'First day (từ ngày).' })
  from!: string;

  @Field(() => GraphQLSafeInt, { description: 'In đồng (mức tiền).' })
  amount!: number;

  @Field(() => String, { description: 'The paper that sets it (căn cứ).' })
  basis!: string;
}

@InputType({
  description: 'Reward as hundredths of the base wage; none when absent (hệ số tiền thưởng, R-30).',
})
export class RewardCoefficientsInput {
  @Field(() => Int, { nullable: true, description: 'For a collective (tập thể).' })
  collective?: number;

  @Field(() => Int, { nullable: true, description: 'For an individual (cá nhân).' })
  individual?: number;
}

@InputType({ description: 'What the plan leaves open; what is left out keeps its value (thiết lập).' })
export class CampaignSettingsInput {
  @Field(() => TargetStageEnum, {
    nullable: true,
    description: 'The stage at which a target officially counts (mốc tính chính thức, R-37).',
  })
  officialStage?: TargetStage;

  @Field(() => Boolean, {
    nullable: true,
    description: '“Trước ngày X” includes X itself (tính cả ngày X, R-31).',
  })
  deadlineInclusive?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'A replicated model must be launched (nhân rộng phải ra mắt, R-04).',
  })
  replicatedMustLaunch?: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Days between result report and session (số ngày gửi báo cáo trước hội nghị, R-16).',
  })
  submissionDays?: number;

  @Field(() => DayKindEnum, {
    nullable: true,
    description: 'How those days are counted (cách tính ngày, R-16).',
  })
  submissionDayKind?: DayKind;

  @Field(() => ShareInput, {
    nullable: true,
    description: 'A session needs more than this share of the panel (tỷ lệ để họp, R-17).',
  })
  quorumOver?: ShareInput;

  @Field(() => ShareInput, {
    nullable: true,
    description: 'A model passes with more than this share of the eligible (tỷ lệ thông qua, R-20).',
  })
  majorityOver?: ShareInput;

  @Field(() => RubricInput, {
    nullable: true,
    description: 'Points per criterion; none when absent (bảng điểm, R-19).',
  })
  rubric?: RubricInput;

  @Field(() => RecognitionBodyEnum, {
    nullable: true,
    description: 'Who recognises (cấp công nhận, R-23).',
  })
  recognitionBody?: RecognitionBody;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The Board records what the city decides (thành phố chưa dùng hệ thống, R-29).',
  })
  cityOutsideSystem?: boolean;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day of reviews that are no amendments (ngày chốt rà soát, R-33).',
  })
  reviewCutOff?: string;

  @Field(() => [BaseWageInput], {
    nullable: true,
    description: 'Base wages by date (mức lương cơ sở theo thời điểm, R-30).',
  })
  baseWages?: BaseWageInput[];

  @Field(() => RewardCoefficientsInput, {
    nullable: true,
    description: 'Rewards as hundredths of the base wage (hệ số thưởng, R-30).',
  })
  rewardCoefficients?: RewardCoefficientsInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'What was recognised may be read by everybody (trang công khai, R-48).',
  })
  publicPage?: boolean;
}
