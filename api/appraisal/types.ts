import { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Duty, RecusalGround, RoundStatus } from '../../schema/appraisal/vocabulary.ts';
import { Document } from '../document.ts';
import { Node } from '../node-interface.ts';
import { PageInfo } from '../page.ts';
import { Payload } from '../payload.ts';
import { RecusalGroundEnum } from '../recusal-ground.ts';
import { AppraisalResult, AppraisalSession } from './session-types.ts';
import { AppraisalDutyEnum, AppraisalRoundStatusEnum } from './vocabulary.ts';

@ObjectType({ description: 'A member of a panel (thành viên Đoàn thẩm định).', simpleResolvers: true })
export class AppraisalMember {
  @Field(() => String, { description: 'Account that votes (tài khoản).' })
  account!: string;

  @Field(() => String, { description: 'Position (chức vụ).' })
  title!: string;

  @Field(() => AppraisalDutyEnum, { description: 'Duty (nhiệm vụ).' })
  duty!: Duty;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Id of the own unit (mã đơn vị công tác).' })
  unit?: string | null;
}

@ObjectType({ description: 'A panel that another replaced (Đoàn trước).', simpleResolvers: true })
export class EarlierAppraisalPanel {
  @Field(() => [AppraisalMember], { description: 'Its members (thành viên).' })
  members!: AppraisalMember[];

  @Field(() => Document, { description: 'Decision that appointed it (quyết định).' })
  decision!: Document;

  @Field(() => String, { description: 'Why it was replaced (lý do thay).' })
  reason!: string;
}

@ObjectType({ description: 'What the plan of a round said before (kế hoạch trước).', simpleResolvers: true })
export class AppraisalAmendment {
  @Field(() => String, { description: 'Title (tên đợt).' })
  title!: string;

  @Field(() => Document, { description: 'The plan (kế hoạch).' })
  plan!: Document;

  @Field(() => String, { description: 'Why it was amended (lý do).' })
  reason!: string;
}

@ObjectType({
  description: 'An interest that was declared (khai có liên quan, R-18).',
  simpleResolvers: true,
})
export class AppraisalInterest {
  @Field(() => GraphQLUUID, { description: 'Id of the model (mã mô hình).' })
  model!: string;

  @Field(() => String, { description: 'Account of the member (tài khoản).' })
  member!: string;

  @Field(() => RecusalGroundEnum, { nullable: true, description: 'Ground (căn cứ).' })
  ground?: RecusalGround | null;

  @Field(() => String, { description: 'What it is (lý do).' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Account that recorded it (người ghi nhận).' })
  by?: string | null;

  @Field(() => GraphQLDateTime, { description: 'When recorded (thời điểm ghi nhận).' })
  at!: string;
}

@ObjectType({ description: 'A late report that the head let in (chấp thuận, R-16).', simpleResolvers: true })
export class AppraisalOverride {
  @Field(() => GraphQLUUID, { description: 'Id of the model (mã mô hình).' })
  model!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the report (ngày gửi báo cáo).' })
  submittedOn!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => GraphQLDateTime, { description: 'When recorded (thời điểm ghi nhận).' })
  at!: string;
}

@ObjectType({ description: 'What a notice says of a model (kết quả được thông báo).', simpleResolvers: true })
export class AppraisalNoticeResult {
  @Field(() => GraphQLUUID, { description: 'Id of the model (mã mô hình).' })
  model!: string;

  @Field(() => String, { description: 'Session that decided it (mã hội nghị).' })
  session!: string;

  @Field(() => Boolean, { description: 'Passed (đạt).' })
  passed!: boolean;

  @Field(() => Boolean, { description: 'Tied and never voted on again (ngang phiếu).' })
  tied!: boolean;
}

@ObjectType({
  description: 'What a notice said before a correction (nội dung cũ, R-38).',
  simpleResolvers: true,
})
export class AppraisalNoticeCorrection {
  @Field(() => String, { description: 'Number (số).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of issue (ngày ban hành).' })
  issuedOn!: string;

  @Field(() => String, { description: 'Why it was corrected (lý do đính chính).' })
  reason!: string;
}

@ObjectType({
  description: 'A notice of results (thông báo kết quả thẩm định, R-21).',
  simpleResolvers: true,
})
export class AppraisalNotice {
  @Field(() => GraphQLUUID, { description: 'Event that states it, to name in a correction (mã bản ghi).' })
  event!: string;

  @Field(() => String, { description: 'Number (số).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of issue (ngày ban hành).' })
  issuedOn!: string;

  @Field(() => Document, { nullable: true, description: 'The paper (văn bản).' })
  document?: Document | null;

  @Field(() => [String], { description: 'Sessions that it covers (các hội nghị).' })
  sessions!: string[];

  @Field(() => [AppraisalNoticeResult], { description: 'What it says of each model (kết quả).' })
  results!: AppraisalNoticeResult[];

  @Field(() => [AppraisalNoticeCorrection], { description: 'What it said before (nội dung cũ, R-38).' })
  corrections!: AppraisalNoticeCorrection[];
}

@ObjectType({
  description: 'Advice to the Committee, step 5 (tham mưu cấp ủy, R-21).',
  simpleResolvers: true,
})
export class AppraisalAdvice {
  @Field(() => String, { description: 'Number (số).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of issue (ngày ban hành).' })
  issuedOn!: string;

  @Field(() => [GraphQLUUID], { description: 'Models put forward (mã các mô hình đề nghị).' })
  models!: string[];

  @Field(() => Document, { description: 'The submission (tờ trình).' })
  document!: Document;
}

@ObjectType({ description: 'A round that was cancelled (hủy đợt thẩm định, R-38).', simpleResolvers: true })
export class AppraisalCancellation {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => GraphQLDateTime, { description: 'When (thời điểm hủy).' })
  at!: string;
}

@ObjectType({
  description: 'An appraisal in five steps (đợt thẩm định, R-15…R-21).',
  simpleResolvers: true,
  implements: Node,
})
export class AppraisalRound {
  @Field(() => ID, { description: 'Id (mã).' })
  id!: string;

  @Field(() => Int, { description: 'Year of its campaign (năm).' })
  year!: number;

  @Field(() => String, { description: 'Title (tên đợt).' })
  title!: string;

  @Field(() => Document, { description: 'The plan (kế hoạch thẩm định).' })
  plan!: Document;

  @Field(() => [AppraisalAmendment], { description: 'What the plan said before (kế hoạch trước).' })
  amendments!: AppraisalAmendment[];

  @Field(() => AppraisalRoundStatusEnum, { description: 'Where it stands (trạng thái).' })
  status!: RoundStatus;

  @Field(() => [AppraisalMember], { description: 'The panel (Đoàn thẩm định).' })
  panel!: AppraisalMember[];

  @Field(() => Document, { nullable: true, description: 'Decision that appointed the panel (quyết định).' })
  decision?: Document | null;

  @Field(() => [EarlierAppraisalPanel], { description: 'Panels before it (các Đoàn trước).' })
  earlierPanels!: EarlierAppraisalPanel[];

  @Field(() => [AppraisalSession], { description: 'Its sessions (các hội nghị).' })
  sessions!: AppraisalSession[];

  @Field(() => [AppraisalInterest], { description: 'Interests declared (khai có liên quan, R-18).' })
  recusals!: AppraisalInterest[];

  @Field(() => [AppraisalOverride], { description: 'Late reports let in (chấp thuận, R-16).' })
  overrides!: AppraisalOverride[];

  @Field(() => [AppraisalNotice], { description: 'Notices of results (thông báo kết quả).' })
  notices!: AppraisalNotice[];

  @Field(() => AppraisalAdvice, { nullable: true, description: 'Advice to the Committee (tham mưu cấp ủy).' })
  advice?: AppraisalAdvice | null;

  @Field(() => AppraisalCancellation, {
    nullable: true,
    description: 'Why and when it was cancelled (hủy đợt, R-38).',
  })
  cancelled?: AppraisalCancellation | null;

  @Field(() => GraphQLDateTime, { description: 'When planned (thời điểm lập).' })
  plannedAt!: string;

  @Field(() => GraphQLDateTime, { description: 'When last changed (thời điểm cập nhật).' })
  updatedAt!: string;

  @Field(() => Int, { description: 'Revision of the record (phiên bản bản ghi), for `expectedRevision`.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  simulated!: boolean;
}

@ObjectType({ description: 'A round in a list (đợt trong danh sách).', simpleResolvers: true })
export class AppraisalRoundEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => AppraisalRound, { description: 'The round (đợt thẩm định).' })
  node!: AppraisalRound;
}

@ObjectType({ description: 'A page of rounds (danh sách đợt thẩm định).', simpleResolvers: true })
export class AppraisalRoundConnection {
  @Field(() => [AppraisalRoundEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: AppraisalRoundEdge[];

  @Field(() => [AppraisalRound], { description: 'The rows (các đợt thẩm định).' })
  nodes!: AppraisalRound[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;
}

@ObjectType({
  description: 'A result report sent to a round (báo cáo gửi thẩm định, R-16).',
  simpleResolvers: true,
})
export class AppraisalSubmission {
  @Field(() => GraphQLUUID, { description: 'Id of the round (mã đợt thẩm định).' })
  round!: string;

  @Field(() => Document, { description: 'Result report (báo cáo kết quả).' })
  report!: Document;

  @Field(() => [Document], { description: 'Papers that show the results (minh chứng).' })
  evidence!: Document[];

  @Field(() => GraphQLLocalDate, { description: 'Day of recording, which counts (ngày gửi, R-32).' })
  submittedOn!: string;

  @Field(() => Boolean, { description: 'Neither replaced nor withdrawn (còn hiệu lực).' })
  standing!: boolean;
}

@ObjectType({
  description: 'What appraisal has come to for a model (thẩm định mô hình).',
  simpleResolvers: true,
})
export class ModelAppraisal {
  @Field(() => [AppraisalSubmission], { description: 'Reports sent, in order (các báo cáo đã gửi).' })
  submissions!: AppraisalSubmission[];

  @Field(() => [AppraisalResult], { description: 'What every session gave it (các kết quả).' })
  results!: AppraisalResult[];

  @Field(() => AppraisalResult, {
    nullable: true,
    description: 'The last result that was not voted on again (kết quả hiện có).',
  })
  result?: AppraisalResult | null;
}

@ObjectType({ description: 'Answer to a command on a round (kết quả).', simpleResolvers: true })
export class AppraisalRoundPayload extends Payload {}
