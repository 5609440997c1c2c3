import { GraphQLLocalDate, GraphQLSafeInt, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type * as words from '../../schema/model/vocabulary.ts';
import { DocumentInput } from '../document.ts';
import { ModelCommandInput } from './command-input.ts';
import { CommitmentInput, FindingInput, RemedyInput, ResultInput } from './record-inputs.ts';
import {
  MetricUnitEnum,
  OutreachChannelEnum,
  RatingEnum,
  ResourceKindEnum,
  ResourceSourceEnum,
} from './vocabulary.ts';

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
  @Field(() => ID, {
    nullable: true,
    description: 'Key of the planned inspection that it carries out (mã lần kiểm tra theo lịch).',
  })
  inspection?: string;

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
