import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Duty } from '../../schema/appraisal/vocabulary.ts';
import { CommandInput } from '../command.ts';
import { DocumentInput } from '../document.ts';
import { AppraisalDutyEnum } from './vocabulary.ts';

@InputType({ description: 'Concerns one appraisal round (đợt thẩm định).' })
abstract class RoundInput extends CommandInput {
  @Field(() => GraphQLUUID, {
    description: 'Id of the round (mã đợt thẩm định), chosen by the sender for a new one.',
  })
  round!: string;
}

@InputType({ description: 'Concerns one session of a round (hội nghị thẩm định).' })
abstract class SessionInput extends RoundInput {
  @Field(() => String, { description: 'Key of the session in its round (mã hội nghị).' })
  session!: string;
}

@InputType({ description: 'Plan an appraisal round (lập kế hoạch thẩm định, R-15).' })
export class PlanAppraisalRoundInput extends RoundInput {
  @Field(() => ID, { description: 'Campaign (kế hoạch năm).' })
  campaign!: string;

  @Field(() => String, { description: 'Title (tên đợt).' })
  title!: string;

  @Field(() => DocumentInput, { description: 'The plan (kế hoạch thẩm định).' })
  plan!: DocumentInput;
}

@InputType({ description: 'Change the plan of a round (điều chỉnh kế hoạch thẩm định).' })
export class AmendAppraisalRoundInput extends RoundInput {
  @Field(() => String, { description: 'Title (tên đợt).' })
  title!: string;

  @Field(() => DocumentInput, { description: 'The plan (kế hoạch thẩm định).' })
  plan!: DocumentInput;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'A member of a panel (thành viên Đoàn thẩm định).' })
export class AppraisalMemberInput {
  @Field(() => String, { description: 'Account that votes (tài khoản).' })
  account!: string;

  @Field(() => String, { description: 'Position, not a name (chức vụ).' })
  title!: string;

  @Field(() => AppraisalDutyEnum, { description: 'Duty (nhiệm vụ).' })
  duty!: Duty;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'Own unit: the member does not vote on its models (đơn vị công tác, R-18).',
  })
  unit?: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Person, where recorded (người).' })
  person?: string;
}

@InputType({ description: 'Appoint the panel (thành lập Đoàn thẩm định, R-15).' })
export class AppointAppraisalPanelInput extends RoundInput {
  @Field(() => [AppraisalMemberInput], {
    description: 'One head, one secretary, at least three people (thành viên).',
  })
  members!: AppraisalMemberInput[];

  @Field(() => DocumentInput, { description: 'Decision that appoints them (quyết định thành lập).' })
  decision!: DocumentInput;

  @Field(() => String, { nullable: true, description: 'Why another panel is appointed (lý do thay).' })
  reason?: string;
}

@InputType({ description: 'Schedule a session, or schedule it anew (lên lịch hội nghị thẩm định, R-17).' })
export class ScheduleAppraisalSessionInput extends SessionInput {
  @Field(() => GraphQLLocalDate, { description: 'Day planned (ngày dự kiến).' })
  scheduledOn!: string;

  @Field(() => String, { description: 'Where (địa điểm).' })
  place!: string;

  @Field(() => [GraphQLUUID], { description: 'Models to appraise (mô hình).' })
  models!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Session that was tied over these models (bỏ phiếu lại của hội nghị, R-20).',
  })
  revoteOf?: string;
}

@InputType({
  description: 'Cancel a session that has not opened, or whose vote was a mistake (hủy hội nghị, R-38).',
})
export class CancelAppraisalSessionInput extends SessionInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'Let a late report in (chấp thuận báo cáo gửi muộn, R-16).' })
export class OverrideAppraisalSubmissionInput extends RoundInput {
  @Field(() => GraphQLUUID, { description: 'Model (mô hình).' })
  model!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'Declare an interest in a model (khai có liên quan, R-18).' })
export class DeclareAppraisalInterestInput extends RoundInput {
  @Field(() => GraphQLUUID, { description: 'Model (mô hình).' })
  model!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Account of the member; one’s own when left out, another’s by head, secretary or Board (thành viên).',
  })
  member?: string;

  @Field(() => String, { description: 'What the interest is (lý do).' })
  reason!: string;
}

@InputType({ description: 'Open a session (khai mạc hội nghị, R-17).' })
export class OpenAppraisalSessionInput extends SessionInput {
  @Field(() => GraphQLLocalDate, { description: 'Day on which it is held (ngày họp).' })
  heldOn!: string;

  @Field(() => [String], { description: 'Accounts of the members present (điểm danh).' })
  attendance!: string[];

  @Field(() => [GraphQLUUID], {
    nullable: true,
    description: 'Models to vote on; all that were scheduled when left out (mô hình).',
  })
  models?: string[];
}

@InputType({ description: 'Record a member who came late or is back (ghi nhận có mặt, R-17).' })
export class AdmitToAppraisalSessionInput extends SessionInput {
  @Field(() => String, { description: 'Account of the member (thành viên).' })
  member!: string;
}

@InputType({ description: 'Record a member who leaves (ghi nhận thành viên rời hội nghị, R-17).' })
export class RecordAppraisalDepartureInput extends SessionInput {
  @Field(() => String, { description: 'Account of the member (thành viên).' })
  member!: string;
}

@InputType({ description: 'What a ballot says of one criterion (đánh giá tiêu chí, R-19).' })
export class AppraisalMarkInput {
  @Field(() => Int, { description: 'Number of the criterion, 1 to 8 (tiêu chí).' })
  criterion!: number;

  @Field(() => Boolean, { description: 'Met (đạt).' })
  passed!: boolean;

  @Field(() => String, { nullable: true, description: 'Comment (nhận xét).' })
  comment?: string;

  @Field(() => Int, { nullable: true, description: 'Points, where the campaign has a rubric (điểm).' })
  points?: number;
}

@InputType({ description: 'Vote on a model; another ballot before the close replaces it (bỏ phiếu, R-19).' })
export class CastAppraisalBallotInput extends SessionInput {
  @Field(() => GraphQLUUID, { description: 'Model (mô hình).' })
  model!: string;

  @Field(() => [AppraisalMarkInput], { description: 'The eight criteria, each once (đánh giá).' })
  marks!: AppraisalMarkInput[];

  @Field(() => Boolean, { description: 'In favour as a whole (đồng ý).' })
  approve!: boolean;

  @Field(() => String, { nullable: true, description: 'Comment (nhận xét chung).' })
  comment?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Meant so: asked for where the vote is in favour with a criterion not met, or against with none (xác nhận).',
  })
  confirmed?: boolean;
}

@InputType({ description: 'Close a session and count (kết thúc hội nghị, R-20).' })
export class CloseAppraisalSessionInput extends SessionInput {}

@InputType({ description: 'Publish the results (thông báo kết quả thẩm định, R-21).' })
export class PublishAppraisalNoticeInput extends RoundInput {
  @Field(() => String, { description: 'Number, unique in the year (số).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of issue (ngày ban hành).' })
  issuedOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The notice (văn bản thông báo).' })
  document?: DocumentInput;
}

@InputType({ description: 'Advise the Committee, which ends the round (tham mưu cấp ủy, R-21).' })
export class AdviseOnAppraisalInput extends RoundInput {
  @Field(() => String, { description: 'Number, unique in the year (số).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of issue (ngày ban hành).' })
  issuedOn!: string;

  @Field(() => [GraphQLUUID], { description: 'Models put forward for recognition (mô hình đề nghị).' })
  models!: string[];

  @Field(() => DocumentInput, { description: 'The submission (tờ trình).' })
  document!: DocumentInput;
}

@InputType({ description: 'Correct where and when a session was held (đính chính hội nghị, R-38).' })
export class CorrectAppraisalSessionInput extends SessionInput {
  @Field(() => String, { nullable: true, description: 'Where (địa điểm).' })
  place?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When (ngày họp).' })
  heldOn?: string;

  @Field(() => String, { description: 'What was wrong (lý do đính chính).' })
  reason!: string;
}

@InputType({ description: 'Correct number or day of a notice (đính chính thông báo, R-38).' })
export class CorrectAppraisalNoticeInput extends RoundInput {
  @Field(() => GraphQLUUID, { description: 'Event to correct (bản ghi được đính chính).' })
  corrects!: string;

  @Field(() => String, { description: 'Number (số).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of issue (ngày ban hành).' })
  issuedOn!: string;

  @Field(() => String, { description: 'What was wrong (lý do đính chính).' })
  reason!: string;
}

@InputType({ description: 'Cancel a round before anything was voted on (hủy đợt thẩm định, R-38).' })
export class CancelAppraisalRoundInput extends RoundInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'The declared interest was a mistake (rút khai báo liên quan, R-38).' })
export class WithdrawAppraisalRecusalInput extends DeclareAppraisalInterestInput {}

@InputType({ description: 'The session was opened by mistake (rút khai mạc hội nghị, R-38).' })
export class WithdrawAppraisalOpeningInput extends SessionInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'The advice was recorded by mistake (rút tham mưu, R-38).' })
export class WithdrawAppraisalAdviceInput extends RoundInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}
