import { GraphQLLocalDate, GraphQLSafeInt, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type * as words from '../../schema/model/vocabulary.ts';
import { CommandInput } from '../command.ts';
import { DocumentInput } from '../document.ts';
import { CommitmentInput, FindingInput, RemedyInput, ResultInput } from './record-inputs.ts';
import { PlanInput, RegistrationInput } from './registration-input.ts';
import {
  MetricUnitEnum,
  OutreachChannelEnum,
  RatingEnum,
  ResourceKindEnum,
  ResourceSourceEnum,
} from './vocabulary.ts';

@InputType({ description: 'Concerns one model (mô hình).' })
abstract class ModelCommandInput extends CommandInput {
  @Field(() => GraphQLUUID, {
    description: 'Id of the model (mã mô hình), chosen by the sender for a new one.',
  })
  model!: string;
}

@InputType({ description: 'Concerns a model and says why.' })
abstract class ReasonedModelInput extends ModelCommandInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'Record the endorsement in principle (ghi nhận chủ trương, R-06).' })
export class EndorseModelInput extends ModelCommandInput {
  @Field(() => String, { description: 'The authority that agreed (cấp uỷ, thủ trưởng đồng ý).' })
  authority!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the agreement (ngày cho chủ trương).' })
  endorsedOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The paper (văn bản).' })
  document?: DocumentInput;
}

@InputType({
  description: 'Enter a model that was endorsed before its registration (đề xuất mô hình, R-06).',
})
export class ProposeModelInput extends EndorseModelInput {
  @Field(() => ID, { description: 'Id of the campaign (mã kế hoạch): `<organization>-<year>`.' })
  campaign!: string;

  @Field(() => GraphQLUUID, { description: 'The lead unit (đơn vị chủ trì).' })
  unit!: string;

  @Field(() => String, { description: 'Name (tên mô hình).' })
  name!: string;
}

@InputType({ description: 'Amend a returned registration and submit it again (nộp lại đăng ký, R-08).' })
export class ResubmitModelInput extends ModelCommandInput {
  @Field(() => RegistrationInput, { description: 'The whole registration (bản đăng ký).' })
  registration!: RegistrationInput;

  @Field(() => String, {
    nullable: true,
    description: 'Needed after the unit milestone (lý do đăng ký muộn, R-07).',
  })
  lateReason?: string;
}

@InputType({ description: 'Register a model (đăng ký mô hình, R-01).' })
export class RegisterModelInput extends ResubmitModelInput {
  @Field(() => ID, { description: 'Id of the campaign (mã kế hoạch): `<organization>-<year>`.' })
  campaign!: string;

  @Field(() => GraphQLUUID, { description: 'The lead unit (đơn vị chủ trì).' })
  unit!: string;
}

@InputType({ description: 'Return a registration with reasons (trả lại đăng ký, R-08).' })
export class ReturnModelInput extends ModelCommandInput {
  @Field(() => [String], { description: 'Why, one by one (các lý do).' })
  reasons!: string[];
}

@InputType({ description: 'Accept a registration (tiếp nhận đăng ký, R-08).' })
export class AcceptModelInput extends ModelCommandInput {}

@InputType({ description: 'Change a registration after acceptance (điều chỉnh đăng ký, R-09).' })
export class AmendModelInput extends ReasonedModelInput {
  @Field(() => RegistrationInput, { description: 'The whole new registration (bản đăng ký mới).' })
  registration!: RegistrationInput;
}

@InputType({ description: 'Write or replace the implementation plan (lập kế hoạch thực hiện, R-10).' })
export class PlanModelInput extends ModelCommandInput {
  @Field(() => PlanInput, { description: 'The plan (kế hoạch).' })
  plan!: PlanInput;
}

@InputType({ description: 'Concerns a model and brings evidence.' })
abstract class EvidencedModelInput extends ModelCommandInput {
  @Field(() => [DocumentInput], { defaultValue: [], description: 'Evidence (minh chứng).' })
  evidence!: DocumentInput[];
}

@InputType({ description: 'Record the launch with its commitments (ra mắt, ký cam kết, R-11).' })
export class LaunchModelInput extends EvidencedModelInput {
  @Field(() => GraphQLLocalDate, { description: 'Day (ngày ra mắt).' })
  launchedOn!: string;

  @Field(() => String, { description: 'Place (nơi ra mắt).' })
  place!: string;

  @Field(() => Int, { description: 'How many attended (số người dự).' })
  attendance!: number;

  @Field(() => [CommitmentInput], { description: 'Who signed what, at least one (cam kết).' })
  commitments!: CommitmentInput[];
}

@InputType({ description: 'Progress in words and metrics.' })
abstract class ProgressContentInput extends EvidencedModelInput {
  @Field(() => String, { description: 'What was done (tóm tắt kết quả).' })
  summary!: string;

  @Field(() => [ResultInput], { defaultValue: [], description: 'Results as metrics (kết quả đo được).' })
  results!: ResultInput[];
}

@InputType({ description: 'Report progress (báo cáo tiến độ, R-12).' })
export class ReportModelProgressInput extends ProgressContentInput {
  @Field(() => GraphQLLocalDate, { description: 'Day it happened (ngày diễn ra, R-32).' })
  occurredOn!: string;
}

@InputType({
  description: 'Correct a progress report; the earlier one stays in history (đính chính tiến độ, R-38).',
})
export class CorrectModelProgressInput extends ProgressContentInput {
  @Field(() => GraphQLUUID, { description: 'Id of the event that was wrong (sự kiện được đính chính).' })
  corrects!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day it happened; that of the earlier record when left out (ngày diễn ra).',
  })
  occurredOn?: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'What was contributed, and by whom.' })
abstract class ContributionContentInput extends EvidencedModelInput {
  @Field(() => ResourceKindEnum, { description: 'Kind of resource (loại nguồn lực).' })
  kind!: string;

  @Field(() => ResourceSourceEnum, { description: 'Who contributed (nguồn đóng góp).' })
  source!: string;

  @Field(() => MetricUnitEnum, { description: 'Unit of measure (đơn vị tính).' })
  unit!: words.MetricUnit;

  @Field(() => GraphQLSafeInt, { description: 'Quantity, whole and not negative (số lượng).' })
  quantity!: number;

  @Field(() => String, { nullable: true, description: 'Note (ghi chú).' })
  note?: string;
}

@InputType({ description: 'Record a contribution (ghi nhận nguồn lực, R-12).' })
export class ReceiveModelContributionInput extends ContributionContentInput {
  @Field(() => GraphQLLocalDate, { description: 'Day it happened (ngày diễn ra, R-32).' })
  occurredOn!: string;
}

@InputType({
  description: 'Correct a contribution; the earlier record stays in history (đính chính nguồn lực, R-38).',
})
export class CorrectModelContributionInput extends ContributionContentInput {
  @Field(() => GraphQLUUID, { description: 'Id of the event that was wrong (sự kiện được đính chính).' })
  corrects!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day it happened; that of the earlier record when left out (ngày diễn ra).',
  })
  occurredOn?: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'Record publicity (hoạt động tuyên truyền, R-12).' })
export class HoldModelOutreachInput extends EvidencedModelInput {
  @Field(() => GraphQLLocalDate, { description: 'Day it happened (ngày diễn ra, R-32).' })
  occurredOn!: string;

  @Field(() => OutreachChannelEnum, { description: 'How (hình thức).' })
  channel!: string;

  @Field(() => String, { description: 'What (nội dung).' })
  title!: string;

  @Field(() => GraphQLSafeInt, { description: 'How many people it reached (số người tiếp cận).' })
  reached!: number;
}

@InputType({ description: 'Record an inspection or survey (kiểm tra, khảo sát, R-13).' })
export class InspectModelInput extends EvidencedModelInput {
  @Field(() => Boolean, { description: 'Ad hoc rather than planned beforehand (đột xuất).' })
  adHoc!: boolean;

  @Field(() => GraphQLLocalDate, { description: 'Day (ngày kiểm tra).' })
  inspectedOn!: string;

  @Field(() => [String], { description: 'Positions of the inspectors, not names (thành phần kiểm tra).' })
  inspectors!: string[];

  @Field(() => [FindingInput], { description: 'Findings by criterion (kết quả theo tiêu chí).' })
  findings!: FindingInput[];

  @Field(() => RatingEnum, { description: 'Rating (xếp loại).' })
  rating!: string;

  @Field(() => [RemedyInput], { defaultValue: [], description: 'Required remedies (yêu cầu khắc phục).' })
  remedies!: RemedyInput[];
}

@InputType({ description: 'Report a remedy as done (hoàn thành khắc phục, R-13).' })
export class CompleteModelRemedyInput extends EvidencedModelInput {
  @Field(() => ID, { description: 'Key of the remedy (mã yêu cầu).' })
  remedy!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of completion (ngày hoàn thành).' })
  completedOn!: string;

  @Field(() => String, { description: 'What was done (kết quả khắc phục).' })
  note!: string;
}

@InputType({ description: 'Confirm a completed remedy (xác nhận khắc phục, R-13).' })
export class ConfirmModelRemedyInput extends ModelCommandInput {
  @Field(() => ID, { description: 'Key of the remedy (mã yêu cầu).' })
  remedy!: string;

  @Field(() => String, { nullable: true, description: 'Note (nhận xét).' })
  note?: string;
}

@InputType({ description: 'Review: keep the model (rà soát: giữ lại, R-14).' })
export class KeepModelInput extends ReasonedModelInput {}

@InputType({ description: 'Review: propose that it be copied (rà soát: đề xuất nhân rộng, R-14).' })
export class ProposeModelReplicationInput extends ReasonedModelInput {
  @Field(() => String, { description: 'Where (nơi nhân rộng).' })
  place!: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'By which unit (đơn vị thực hiện).' })
  unit?: string;
}

@InputType({ description: 'Review: drop the model (rà soát: loại bỏ, R-14).' })
export class DropModelInput extends ReasonedModelInput {}

@InputType({ description: 'Conclude the model (tổng kết mô hình).' })
export class ConcludeModelInput extends ModelCommandInput {
  @Field(() => String, { description: 'What came of it (tóm tắt kết quả).' })
  summary!: string;

  @Field(() => RatingEnum, { nullable: true, description: 'Rating (xếp loại).' })
  rating?: string;
}
