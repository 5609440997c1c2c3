import { GraphQLLocalDate, GraphQLSafeInt, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { DocumentInput } from '../document.ts';
import { ReasonedModelInput } from './command-input.ts';
import { PlanInput } from './plan.ts';
import { CommitmentInput, FindingInput, RemedyInput } from './record-inputs.ts';
import { OutreachChannelEnum, RatingEnum } from './vocabulary.ts';

@InputType({ description: 'The endorsement, corrected (chủ trương).' })
export class EndorsementContentInput {
  @Field(() => String, { description: 'The authority that agreed (cấp uỷ, thủ trưởng đồng ý).' })
  authority!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the agreement (ngày cho chủ trương).' })
  endorsedOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The paper (văn bản).' })
  document?: DocumentInput;
}

@InputType({ description: 'The launch, corrected (ra mắt).' })
export class LaunchContentInput {
  @Field(() => GraphQLLocalDate, { description: 'Day (ngày ra mắt).' })
  launchedOn!: string;

  @Field(() => String, { description: 'Place (nơi ra mắt).' })
  place!: string;

  @Field(() => Int, { description: 'How many attended (số người dự).' })
  attendance!: number;

  @Field(() => [CommitmentInput], { description: 'Who signed what, at least one (cam kết).' })
  commitments!: CommitmentInput[];

  @Field(() => [DocumentInput], { defaultValue: [], description: 'Evidence (minh chứng).' })
  evidence!: DocumentInput[];
}

@InputType({ description: 'Publicity, corrected (tuyên truyền).' })
export class OutreachContentInput {
  @Field(() => OutreachChannelEnum, { description: 'How (hình thức).' })
  channel!: string;

  @Field(() => String, { description: 'What (nội dung).' })
  title!: string;

  @Field(() => GraphQLSafeInt, { description: 'How many people it reached (số người tiếp cận).' })
  reached!: number;

  @Field(() => [DocumentInput], { defaultValue: [], description: 'Evidence (minh chứng).' })
  evidence!: DocumentInput[];
}

@InputType({ description: 'The completion of a remedy, corrected (kết quả khắc phục).' })
export class CompletionContentInput {
  @Field(() => GraphQLLocalDate, { description: 'Day of completion (ngày hoàn thành).' })
  completedOn!: string;

  @Field(() => String, { description: 'What was done (kết quả khắc phục).' })
  note!: string;

  @Field(() => [DocumentInput], { defaultValue: [], description: 'Evidence (minh chứng).' })
  evidence!: DocumentInput[];
}

@InputType({ description: 'The review that keeps, corrected (rà soát giữ lại).' })
export class KeepingContentInput {
  @Field(() => String, { description: 'Why it is kept (lý do giữ lại).' })
  grounds!: string;
}

@InputType({ description: 'The proposal to replicate, corrected (đề xuất nhân rộng).' })
export class ReplicationContentInput {
  @Field(() => String, { description: 'Where (nơi nhân rộng).' })
  place!: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'By which unit (đơn vị thực hiện).' })
  unit?: string;

  @Field(() => String, { description: 'Why (lý do nhân rộng).' })
  grounds!: string;
}

@InputType({ description: 'The conclusion, corrected (tổng kết).' })
export class ConclusionContentInput {
  @Field(() => String, { description: 'What came of it (tóm tắt kết quả).' })
  summary!: string;

  @Field(() => RatingEnum, { nullable: true, description: 'Rating (xếp loại).' })
  rating?: string;
}

@InputType({
  description: 'New content of a record: exactly one of these, of the kind that the record is of (R-38).',
})
export class RecordContentInput {
  @Field(() => EndorsementContentInput, { nullable: true, description: 'Endorsement (chủ trương).' })
  endorsement?: EndorsementContentInput;

  @Field(() => LaunchContentInput, { nullable: true, description: 'Launch (ra mắt).' })
  launch?: LaunchContentInput;

  @Field(() => OutreachContentInput, { nullable: true, description: 'Publicity (tuyên truyền).' })
  outreach?: OutreachContentInput;

  @Field(() => CompletionContentInput, {
    nullable: true,
    description: 'Completion of a remedy (kết quả khắc phục).',
  })
  completion?: CompletionContentInput;

  @Field(() => KeepingContentInput, { nullable: true, description: 'Review: kept (rà soát giữ lại).' })
  keeping?: KeepingContentInput;

  @Field(() => ReplicationContentInput, {
    nullable: true,
    description: 'Proposal to replicate (đề xuất nhân rộng).',
  })
  replication?: ReplicationContentInput;

  @Field(() => ConclusionContentInput, { nullable: true, description: 'Conclusion (tổng kết).' })
  conclusion?: ConclusionContentInput;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: it never was, entered twice or by mistake; also for progress and contributions (rút bỏ bản ghi).',
  })
  withdrawn?: boolean;
}

@InputType({
  description:
    'Correct a record of any kind; the earlier one stays in history (đính chính, R-38). Progress and contributions have commands of their own.',
})
export class CorrectModelRecordInput extends ReasonedModelInput {
  @Field(() => GraphQLUUID, { description: 'Id of the event that was wrong (sự kiện được đính chính).' })
  corrects!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Day it happened, for content that states none; that of the earlier record when left out (ngày diễn ra).',
  })
  occurredOn?: string;

  @Field(() => RecordContentInput, { description: 'The new content, whole (nội dung đúng).' })
  record!: RecordContentInput;
}

@InputType({
  description:
    'Correct what an inspection found; remedies acted on stay as they were (đính chính kết luận kiểm tra, R-38).',
})
export class CorrectModelInspectionInput extends ReasonedModelInput {
  @Field(() => GraphQLUUID, { description: 'Id of the event that was wrong (sự kiện được đính chính).' })
  corrects!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day (ngày kiểm tra).' })
  inspectedOn!: string;

  @Field(() => [String], { description: 'Positions of the inspectors, not names (thành phần kiểm tra).' })
  inspectors!: string[];

  @Field(() => [FindingInput], { description: 'Findings by criterion (kết quả theo tiêu chí).' })
  findings!: FindingInput[];

  @Field(() => RatingEnum, { description: 'Rating (xếp loại).' })
  rating!: string;

  @Field(() => [RemedyInput], {
    defaultValue: [],
    description: 'Required remedies, all of them (yêu cầu khắc phục).',
  })
  remedies!: RemedyInput[];

  @Field(() => [DocumentInput], { defaultValue: [], description: 'Evidence (minh chứng).' })
  evidence!: DocumentInput[];
}

@InputType({ description: 'The drop was a mistake (khôi phục mô hình loại bỏ nhầm, R-38).' })
export class ReinstateModelInput extends ReasonedModelInput {
  @Field(() => GraphQLUUID, { description: 'Id of the event that dropped it (sự kiện loại bỏ).' })
  corrects!: string;
}

@InputType({ description: 'The conclusion was a mistake (mở lại mô hình tổng kết nhầm, R-38).' })
export class ReopenModelInput extends ReasonedModelInput {
  @Field(() => GraphQLUUID, {
    description: 'Id of the event that concluded it, as last corrected (sự kiện tổng kết).',
  })
  corrects!: string;
}

@InputType({ description: 'The registration was a mistake: it never was (rút đăng ký nhầm, R-38).' })
export class WithdrawModelRegistrationInput extends ReasonedModelInput {}

@InputType({
  description: 'The plan was a mistake, and nothing rests on it (rút kế hoạch lập nhầm, R-38).',
})
export class WithdrawModelPlanInput extends ReasonedModelInput {}

@InputType({
  description: 'Correct the plan once an appraisal has begun (đính chính kế hoạch, R-38).',
})
export class CorrectModelPlanInput extends ReasonedModelInput {
  @Field(() => PlanInput, { description: 'The plan as it should be, whole (kế hoạch).' })
  plan!: PlanInput;
}

@InputType({
  description: 'The inspection was not of this model (rút kết luận kiểm tra ghi nhầm, R-38).',
})
export class WithdrawModelInspectionInput extends ReasonedModelInput {
  @Field(() => GraphQLUUID, {
    description: 'Id of the event that recorded it, as last corrected (sự kiện ghi kết luận).',
  })
  corrects!: string;
}

@InputType({ description: 'The acceptance was a mistake (hủy tiếp nhận nhầm, R-38).' })
export class WithdrawModelAcceptanceInput extends ReasonedModelInput {}
