import { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  CampaignStatus,
  DayKind,
  MilestoneReport,
  OwingUnits,
  RecognitionBody,
  TargetStage,
} from '../../schema/campaign/vocabulary.ts';
import { Document } from '../document.ts';
import { Node } from '../node-interface.ts';
import { Payload } from '../payload.ts';
import { RecognitionBodyEnum } from '../recognition-body.ts';
import { PlannedMilestone, PlannedTarget } from './planned-types.ts';
import { BaseWage, RewardCoefficients, Rubric, Share } from './settings-parts.ts';
import {
  CampaignStatusEnum,
  DayKindEnum,
  DeadlineWarningEnum,
  MilestoneReportEnum,
  MilestoneStateEnum,
  OwingUnitsEnum,
  TargetStageEnum,
} from './vocabulary.ts';

@ObjectType({ description: 'What the plan leaves open (thiết lập).', simpleResolvers: true })
export class CampaignSettings {
  @Field(() => TargetStageEnum, {
    description: 'The stage at which a target officially counts (mốc tính chính thức, R-37).',
  })
  officialStage!: TargetStage;

  @Field(() => Boolean, { description: '“Trước ngày X” includes X itself (tính cả ngày X, R-31).' })
  deadlineInclusive!: boolean;

  @Field(() => Boolean, { description: 'A replicated model must be launched (nhân rộng phải ra mắt, R-04).' })
  replicatedMustLaunch!: boolean;

  @Field(() => Int, {
    description: 'Days between result report and session (số ngày gửi báo cáo trước hội nghị, R-16).',
  })
  submissionDays!: number;

  @Field(() => DayKindEnum, { description: 'How those days are counted (cách tính ngày, R-16).' })
  submissionDayKind!: DayKind;

  @Field(() => Share, {
    description: 'A session needs more than this share of the panel (tỷ lệ để họp, R-17).',
  })
  quorumOver!: Share;

  @Field(() => Share, {
    description: 'A model passes with more than this share of the eligible (tỷ lệ thông qua, R-20).',
  })
  majorityOver!: Share;

  @Field(() => Rubric, {
    nullable: true,
    description: 'Points per criterion; none when absent (bảng điểm, R-19).',
  })
  rubric!: Rubric | null;

  @Field(() => RecognitionBodyEnum, { description: 'Who recognises (cấp công nhận, R-23).' })
  recognitionBody!: RecognitionBody;

  @Field(() => Boolean, {
    description: 'The Board records what the city decides (thành phố chưa dùng hệ thống, R-29).',
  })
  cityOutsideSystem!: boolean;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day of reviews that are no amendments (ngày chốt rà soát, R-33).',
  })
  reviewCutOff!: string | null;

  @Field(() => [BaseWage], { description: 'Base wages by date (mức lương cơ sở theo thời điểm, R-30).' })
  baseWages!: BaseWage[];

  @Field(() => RewardCoefficients, {
    description: 'Rewards as hundredths of the base wage (hệ số thưởng, R-30).',
  })
  rewardCoefficients!: RewardCoefficients;

  @Field(() => Boolean, {
    description: 'What was recognised may be read by everybody (trang công khai, R-48).',
  })
  publicPage!: boolean;
}

@ObjectType({
  description: 'How far a target is met at one stage (mức đạt theo bước).',
  simpleResolvers: true,
})
export class StageAttainment {
  @Field(() => TargetStageEnum, { description: 'The stage (bước).' })
  stage!: TargetStage;

  @Field(() => Int, { description: 'How many models count there (số mô hình).' })
  count!: number;

  @Field(() => Boolean, {
    description:
      'Whether that meets the minimum; of a city, whether each of its communes does there (đạt hay chưa).',
  })
  met!: boolean;
}

@ObjectType({
  description: 'A target that is one for each commune (chỉ tiêu giao cho từng xã, R-43).',
  simpleResolvers: true,
})
export class CommunesMeetingTarget {
  @Field(() => Int, { description: 'Communes that meet it at the official stage (số xã đạt).' })
  meeting!: number;

  @Field(() => Int, {
    description: 'Communes below that have a campaign of the year (tổng số xã có kế hoạch).',
  })
  of!: number;
}

@ObjectType({ description: 'A metric with a minimum (chỉ tiêu).', simpleResolvers: true })
export class Target extends PlannedTarget {
  @Field(() => ID, {
    nullable: true,
    description:
      'Id, of a target as its campaign has it; none in the figures of a report, which are those of another moment (mã).',
  })
  id?: string | null;

  @Field(() => [StageAttainment], {
    description: 'The count at each stage side by side (mức đạt theo từng bước, R-37).',
  })
  attainment!: StageAttainment[];

  @Field(() => Boolean, {
    description:
      'Met at the official stage; of a city, by each of its communes that has a campaign (đạt theo mốc chính thức, R-43).',
  })
  met!: boolean;

  @Field(() => Int, {
    description:
      'The count at the official stage; of a city the sum of its communes, which meets nothing by itself (số chính thức; của thành phố là tổng các xã, R-37).',
  })
  official!: number;

  @Field(() => CommunesMeetingTarget, {
    nullable: true,
    description:
      'Of a city or the country: how many communes meet it, of how many (số xã đạt, R-43); none of a commune, nor in reports frozen before this was counted.',
  })
  communes?: CommunesMeetingTarget | null;
}

@ObjectType({
  description: 'What people typed of the delivery of a milestone (ghi nhận nhập tay, R-32).',
  simpleResolvers: true,
})
export class TypedDelivery {
  @Field(() => GraphQLLocalDate, { description: 'Day of delivery as typed (ngày nộp).' })
  deliveredOn!: string;

  @Field(() => GraphQLDateTime, { description: 'When that was recorded (thời điểm ghi nhận).' })
  deliveredAt!: string;

  @Field(() => Int, { description: 'Days late then, 0 when on time (số ngày muộn).' })
  daysLate!: number;

  @Field(() => Document, { nullable: true, description: 'What was handed in (văn bản).' })
  document?: Document | null;

  @Field(() => Int, { description: 'How often it was corrected (số lần đính chính, R-38).' })
  corrections!: number;
}

@ObjectType({
  description: 'A dated obligation (mốc thời gian).',
  simpleResolvers: true,
  implements: Node,
})
export class Milestone extends PlannedMilestone {
  @Field(() => ID, { description: 'Id (mã): `<campaign>/milestone/<key>`.' })
  id!: string;

  @Field(() => MilestoneStateEnum, { description: 'How it stands today (tình trạng).' })
  state!: string;

  @Field(() => Int, { description: 'Days from today to the last day, negative when past (số ngày còn lại).' })
  daysLeft!: number;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of delivery (ngày nộp).' })
  deliveredOn?: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the delivery was recorded (thời điểm ghi nhận, R-32).',
  })
  deliveredAt?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days late, 0 when on time (số ngày muộn).' })
  daysLate?: number | null;

  @Field(() => Document, { nullable: true, description: 'What was handed in (văn bản).' })
  document?: Document | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The report that delivered it (báo cáo).' })
  report?: string | null;

  @Field(() => [MilestoneReportEnum], { description: 'Those of them submitted so far (báo cáo đã nộp).' })
  received!: MilestoneReport[];

  @Field(() => Int, { description: 'How often its delivery was corrected (số lần đính chính, R-38).' })
  corrections!: number;

  @Field(() => OwingUnitsEnum, {
    description: 'Where units owe it: which of them (đơn vị nào phải nộp).',
  })
  owing!: OwingUnits;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When its receiver acknowledged it (thời điểm nơi nhận tiếp nhận, R-32).',
  })
  acknowledgedAt?: string | null;

  @Field(() => TypedDelivery, {
    nullable: true,
    description:
      'What people typed of its delivery: it counts only where `by` is PEOPLE (ghi nhận nhập tay).',
  })
  typed?: TypedDelivery | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'The “trước ngày” that had passed when the deadline was moved: it counts (hạn cũ đã quá khi dời, R-31).',
  })
  missedBefore?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day on time by that date (chậm nhất theo hạn cũ).',
  })
  missedLastDay?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'In Vietnamese: the last day is a weekend or a public holiday (lưu ý, R-31).',
  })
  warning?: string | null;

  @Field(() => DeadlineWarningEnum, { nullable: true, description: 'The same for programs (mã lưu ý).' })
  warningCode?: string | null;
}

@ObjectType({
  description: 'One organization’s movement of one year (kế hoạch, phong trào năm).',
  simpleResolvers: true,
  implements: Node,
})
export class Campaign {
  @Field(() => ID, { description: 'Id (mã kế hoạch): `<organization>-<year>`.' })
  id!: string;

  @Field(() => Int, { description: 'The year (năm).' })
  year!: number;

  @Field(() => String, { description: 'Title (tên kế hoạch).' })
  title!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the campaign that it was planned from (lập từ kế hoạch).',
  })
  earlier?: string | null;

  @Field(() => CampaignStatusEnum, { description: 'State (trạng thái).' })
  status!: CampaignStatus;

  @Field(() => [Document], { description: 'Documents it rests on (căn cứ).' })
  basis!: Document[];

  @Field(() => CampaignSettings, { description: 'What the plan leaves open (thiết lập).' })
  settings!: CampaignSettings;

  @Field(() => Int, { description: 'Revision of the record (phiên bản bản ghi), for `expectedRevision`.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  simulated!: boolean;
}

@ObjectType({ description: 'Answer to a command on a campaign (kết quả).', simpleResolvers: true })
export class CampaignPayload extends Payload {}
