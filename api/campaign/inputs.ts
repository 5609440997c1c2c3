import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { PassedSetting } from '../../schema/campaign/above.ts';
import type { MilestoneReport, OwingUnits, TargetMetric } from '../../schema/campaign/vocabulary.ts';
import { CommandInput } from '../command.ts';
import { DocumentInput } from '../document.ts';
import { CampaignSettingsInput } from './settings-input.ts';
import {
  ClearableSettingEnum,
  MilestoneReportEnum,
  OwingUnitsEnum,
  PassedSettingEnum,
  TargetMetricEnum,
} from './vocabulary.ts';

@InputType({ description: 'A metric with a minimum (chỉ tiêu).' })
export class TargetInput {
  @Field(() => ID, { description: 'Key inside the campaign (mã chỉ tiêu), such as `T1`.' })
  target!: string;

  @Field(() => String, { description: 'Title (tên chỉ tiêu).' })
  title!: string;

  @Field(() => TargetMetricEnum, { description: 'What it counts (nội dung đếm).' })
  metric!: TargetMetric;

  @Field(() => Int, { description: 'The least that meets it (mức tối thiểu).' })
  minimum!: number;
}

@InputType({ description: 'A dated obligation (mốc thời gian).' })
export class MilestoneInput {
  @Field(() => ID, { description: 'Key inside the campaign (mã mốc), such as `UNIT_REGISTRATION`.' })
  milestone!: string;

  @Field(() => GraphQLLocalDate, { description: '“Trước ngày”: due before this day (R-31).' })
  before!: string;

  @Field(() => String, { description: 'Who delivers (nơi thực hiện).' })
  owner!: string;

  @Field(() => String, { description: 'Who receives (nơi nhận).' })
  receiver!: string;

  @Field(() => String, { description: 'What is delivered (sản phẩm).' })
  deliverable!: string;

  @Field(() => [MilestoneReportEnum], {
    nullable: true,
    description:
      'Reports that deliver it once all are submitted; left out, it keeps those it has (báo cáo phải nộp).',
  })
  deliveredBy?: MilestoneReport[];

  @Field(() => OwingUnitsEnum, {
    nullable: true,
    description:
      'Where units owe it: which of them; all that stand when left out, or as it was (đơn vị nào phải nộp).',
  })
  owing?: OwingUnits;

  @Field(() => [GraphQLUUID], {
    nullable: true,
    description: 'Units that need not deliver it; left out, as it was (đơn vị được miễn).',
  })
  exempt?: string[];
}

@InputType({ description: 'Lay down the plan of a year (ban hành kế hoạch năm).' })
export class PlanCampaignInput extends CommandInput {
  @Field(() => ID, { description: 'Code of the organization (mã tổ chức).' })
  organization!: string;

  @Field(() => Int, { description: 'The year (năm).' })
  year!: number;

  @Field(() => String, { description: 'Title (tên kế hoạch).' })
  title!: string;

  @Field(() => [DocumentInput], { defaultValue: [], description: 'Documents it rests on (căn cứ).' })
  basis!: DocumentInput[];

  @Field(() => [TargetInput], { defaultValue: [], description: 'Targets (chỉ tiêu).' })
  targets!: TargetInput[];

  @Field(() => [MilestoneInput], { defaultValue: [], description: 'Milestones (mốc thời gian).' })
  milestones!: MilestoneInput[];

  @Field(() => CampaignSettingsInput, { nullable: true, description: 'Settings (thiết lập).' })
  settings?: CampaignSettingsInput;
}

@InputType({
  description:
    'What differs from the earlier campaign once moved to the new year (thay đổi so với năm trước).',
})
export class CampaignChangesInput {
  @Field(() => [TargetInput], {
    nullable: true,
    description: 'In place of the target with the same key, or added (chỉ tiêu thay hoặc thêm).',
  })
  targets?: TargetInput[];

  @Field(() => [MilestoneInput], {
    nullable: true,
    description: 'In place of the milestone with the same key, or added (mốc thay hoặc thêm).',
  })
  milestones?: MilestoneInput[];

  @Field(() => [ID], { nullable: true, description: 'Keys of targets left out (chỉ tiêu bỏ đi).' })
  withoutTargets?: string[];

  @Field(() => [ID], { nullable: true, description: 'Keys of milestones left out (mốc bỏ đi).' })
  withoutMilestones?: string[];

  @Field(() => CampaignSettingsInput, { nullable: true, description: 'Settings that differ (thiết lập).' })
  settings?: CampaignSettingsInput;
}

@InputType({
  description:
    'Plan a year from an earlier one: same targets, settings, days and months (lập kế hoạch từ năm trước).',
})
export class PlanCampaignFromEarlierInput extends CommandInput {
  @Field(() => ID, { description: 'Code of the organization (mã tổ chức).' })
  organization!: string;

  @Field(() => Int, { description: 'The new year (năm mới).' })
  year!: number;

  @Field(() => ID, { description: 'Id of the organization’s earlier campaign (mã kế hoạch năm trước).' })
  from!: string;

  @Field(() => String, { description: 'Title (tên kế hoạch).' })
  title!: string;

  @Field(() => [DocumentInput], { defaultValue: [], description: 'Documents it rests on (căn cứ).' })
  basis!: DocumentInput[];

  @Field(() => CampaignChangesInput, { nullable: true, description: 'What differs (thay đổi).' })
  changes?: CampaignChangesInput;
}

@InputType({ description: 'Concerns one campaign (kế hoạch năm).' })
abstract class CampaignCommandInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the campaign (mã kế hoạch): `<organization>-<year>`.' })
  campaign!: string;
}

@InputType({ description: 'Open a planned campaign (mở kế hoạch).' })
export class OpenCampaignInput extends CampaignCommandInput {}

@InputType({ description: 'Concerns a campaign and says why.' })
abstract class ReasonedCampaignInput extends CampaignCommandInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'Close a campaign (kết thúc kế hoạch).' })
export class CloseCampaignInput extends ReasonedCampaignInput {}

@InputType({ description: 'Add or change a target (đặt chỉ tiêu).' })
export class SetCampaignTargetInput extends ReasonedCampaignInput {
  @Field(() => ID, { description: 'Key inside the campaign (mã chỉ tiêu).' })
  target!: string;

  @Field(() => String, { description: 'Title (tên chỉ tiêu).' })
  title!: string;

  @Field(() => TargetMetricEnum, { description: 'What it counts (nội dung đếm).' })
  metric!: TargetMetric;

  @Field(() => Int, { description: 'The least that meets it (mức tối thiểu).' })
  minimum!: number;
}

@InputType({ description: 'Remove a target (bỏ chỉ tiêu).' })
export class RemoveCampaignTargetInput extends ReasonedCampaignInput {
  @Field(() => ID, { description: 'Key inside the campaign (mã chỉ tiêu).' })
  target!: string;
}

@InputType({ description: 'Add or change a milestone (đặt mốc thời gian).' })
export class SetCampaignMilestoneInput extends ReasonedCampaignInput {
  @Field(() => ID, { description: 'Key inside the campaign (mã mốc).' })
  milestone!: string;

  @Field(() => GraphQLLocalDate, { description: '“Trước ngày”: due before this day (R-31).' })
  before!: string;

  @Field(() => String, { description: 'Who delivers (nơi thực hiện).' })
  owner!: string;

  @Field(() => String, { description: 'Who receives (nơi nhận).' })
  receiver!: string;

  @Field(() => String, { description: 'What is delivered (sản phẩm).' })
  deliverable!: string;

  @Field(() => [MilestoneReportEnum], {
    nullable: true,
    description:
      'Reports that deliver it once all are submitted; left out, it keeps those it has (báo cáo phải nộp).',
  })
  deliveredBy?: MilestoneReport[];

  @Field(() => OwingUnitsEnum, {
    nullable: true,
    description:
      'Where units owe it: which of them; all that stand when left out, or as it was (đơn vị nào phải nộp).',
  })
  owing?: OwingUnits;

  @Field(() => [GraphQLUUID], {
    nullable: true,
    description: 'Units that need not deliver it; left out, as it was (đơn vị được miễn).',
  })
  exempt?: string[];
}

@InputType({ description: 'Remove a milestone (bỏ mốc thời gian).' })
export class RemoveCampaignMilestoneInput extends ReasonedCampaignInput {
  @Field(() => ID, { description: 'Key inside the campaign (mã mốc).' })
  milestone!: string;
}

@InputType({ description: 'Record that a milestone’s deliverable was handed in (nộp sản phẩm của mốc).' })
export class DeliverCampaignMilestoneInput extends CampaignCommandInput {
  @Field(() => ID, { description: 'Key inside the campaign (mã mốc).' })
  milestone!: string;

  @Field(() => GraphQLLocalDate, {
    description: 'Day of delivery (ngày nộp); on time or late is judged on the recorded instant (R-32).',
  })
  deliveredOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'What was handed in (văn bản).' })
  document?: DocumentInput;
}

@InputType({
  description:
    'Correct the day or paper of a delivery; how late it was stays (đính chính mốc đã hoàn thành, R-38).',
})
export class CorrectMilestoneDeliveryInput extends ReasonedCampaignInput {
  @Field(() => ID, { description: 'Key inside the campaign (mã mốc).' })
  milestone!: string;

  @Field(() => GraphQLLocalDate, { description: 'The right day of delivery (ngày nộp đúng).' })
  deliveredOn!: string;

  @Field(() => DocumentInput, {
    nullable: true,
    description: 'What was handed in; left out, none is recorded (văn bản).',
  })
  document?: DocumentInput;
}

@InputType({
  description: 'Withdraw a delivery that was recorded by mistake (rút ghi nhận hoàn thành mốc, R-38).',
})
export class WithdrawMilestoneDeliveryInput extends ReasonedCampaignInput {
  @Field(() => ID, { description: 'Key inside the campaign (mã mốc).' })
  milestone!: string;
}

@InputType({
  description: 'Record that nobody is nominated to the city this year (không đề nghị điển hình, R-32).',
})
export class DeclineCityNominationInput extends ReasonedCampaignInput {
  @Field(() => GraphQLLocalDate, { description: 'When it was decided (ngày quyết định).' })
  decidedOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The decision itself (văn bản).' })
  document?: DocumentInput;
}

@InputType({ description: 'Undo the decision to nominate nobody (hủy việc không đề nghị, R-38).' })
export class ReopenCityNominationInput extends ReasonedCampaignInput {}

@InputType({ description: 'Change settings of a campaign (thay đổi thiết lập).' })
export class ChangeCampaignSettingsInput extends ReasonedCampaignInput {
  @Field(() => CampaignSettingsInput, { description: 'The settings that change (thiết lập).' })
  settings!: CampaignSettingsInput;

  @Field(() => [ClearableSettingEnum], {
    nullable: true,
    description: 'Settings that have no value any more (thiết lập bỏ trống).',
  })
  clear?: ('rubric' | 'reviewCutOff')[];
}

@InputType({
  description: 'What is added to the plan of the level above, or asks for more (nội dung bổ sung, cao hơn).',
})
export class CampaignAdditionsInput {
  @Field(() => [TargetInput], {
    nullable: true,
    description: 'In place of the target with the same key, or added (chỉ tiêu thay hoặc thêm).',
  })
  targets?: TargetInput[];

  @Field(() => [MilestoneInput], {
    nullable: true,
    description: 'In place of the milestone with the same key, or added (mốc thay hoặc thêm).',
  })
  milestones?: MilestoneInput[];

  @Field(() => CampaignSettingsInput, { nullable: true, description: 'Settings that differ (thiết lập).' })
  settings?: CampaignSettingsInput;
}

@InputType({
  description: 'Plan a year from the campaign of the level above (lập kế hoạch từ kế hoạch cấp trên, R-43).',
})
export class PlanCampaignFromAboveInput extends CommandInput {
  @Field(() => ID, { description: 'Code of the organization (mã tổ chức).' })
  organization!: string;

  @Field(() => Int, { description: 'The year (năm).' })
  year!: number;

  @Field(() => String, { description: 'Title (tên kế hoạch).' })
  title!: string;

  @Field(() => [DocumentInput], { defaultValue: [], description: 'Documents it rests on (căn cứ).' })
  basis!: DocumentInput[];

  @Field(() => CampaignAdditionsInput, {
    nullable: true,
    description: 'What is added, or asks for more (nội dung bổ sung, cao hơn).',
  })
  changes?: CampaignAdditionsInput;
}

@InputType({ description: 'Of what the campaign above offers; all of it without keys (R-43).' })
abstract class CampaignOfferInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the campaign (mã kế hoạch).' })
  campaign!: string;

  @Field(() => [ID], { nullable: true, description: 'Keys of targets (mã chỉ tiêu).' })
  targets?: string[];

  @Field(() => [ID], { nullable: true, description: 'Keys of milestones (mã mốc).' })
  milestones?: string[];

  @Field(() => [PassedSettingEnum], { nullable: true, description: 'Settings (thiết lập).' })
  settings?: PassedSetting[];
}

@InputType({ description: 'Take over what the campaign above offers (tiếp nhận nội dung cấp trên, R-43).' })
export class TakeCampaignOfferInput extends CampaignOfferInput {}

@InputType({
  description: 'Keep what stands where it asks for no less (không tiếp nhận nội dung cấp trên, R-43).',
})
export class DeclineCampaignOfferInput extends CampaignOfferInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'The opening was a mistake (rút phát động nhầm, R-38).' })
export class WithdrawCampaignOpeningInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the campaign (mã kế hoạch).' })
  campaign!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'Take back a plan before it is opened (hủy kế hoạch chưa phát động, R-38).' })
export class CancelCampaignInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the campaign (mã kế hoạch).' })
  campaign!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}
