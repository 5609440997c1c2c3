import { GraphQLDateTime, GraphQLLocalDate, GraphQLSafeInt, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CommendationForm, CommendationStatus } from '../../schema/commendation/vocabulary.ts';
import type { SubjectKind } from '../../schema/model/vocabulary.ts';
import { Document } from '../document.ts';
import { Node } from '../node-interface.ts';
import { PageInfo } from '../page.ts';
import { Payload } from '../payload.ts';
import { SubjectKindEnum } from '../subject-kind.ts';
import { CommendationFormEnum, CommendationStatusEnum } from './vocabulary.ts';

@ObjectType({ description: 'What comes with the certificate (tiền thưởng, R-30).', simpleResolvers: true })
export class Reward {
  @Field(() => Int, {
    description:
      'Hundredths of the base wage: 150 is 1.5 times; as `coefficientHundredths` (hệ số, phần trăm).',
  })
  coefficient!: number;

  @Field(() => Int, {
    description: 'Hundredths of the base wage: 150 is 1.5 times (hệ số tính theo phần trăm).',
  })
  coefficientHundredths!: number;

  @Field(() => GraphQLSafeInt, { description: 'Base wage of that day, in đồng (mức lương cơ sở).' })
  baseWage!: number;

  @Field(() => String, { description: 'The paper that sets the base wage (căn cứ mức lương).' })
  basis!: string;

  @Field(() => GraphQLSafeInt, { description: 'In whole đồng (số tiền).' })
  amount!: number;
}

@ObjectType({ description: 'A decision of award (quyết định khen thưởng).', simpleResolvers: true })
export class Award {
  @Field(() => GraphQLUUID, { description: 'The event that states it, for a correction (bản ghi).' })
  event!: string;

  @Field(() => String, { description: 'Number of the decision (số quyết định).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the decision (ngày quyết định).' })
  decidedOn!: string;

  @Field(() => [Document], { description: 'What it rests on, by its day (căn cứ pháp lý).' })
  legalBasis!: Document[];

  @Field(() => Reward, { nullable: true, description: 'The reward, or none (tiền thưởng).' })
  reward?: Reward | null;

  @Field(() => String, {
    nullable: true,
    description: 'Office of the signatory, or the higher authority (chức danh người ký, cơ quan).',
  })
  signatory?: string | null;

  @Field(() => Document, { nullable: true, description: 'The paper itself (văn bản).' })
  document?: Document | null;
}

@ObjectType({ description: 'What stood before a correction (R-38).', simpleResolvers: true })
export class EarlierAward extends Award {
  @Field(() => String, { description: 'Why it was corrected (lý do đính chính).' })
  reason!: string;
}

@ObjectType({ description: 'How it went up (trình cấp trên).', simpleResolvers: true })
export class UpwardSubmission {
  @Field(() => String, { description: 'Number of the submission (số tờ trình).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'When it was sent (ngày gửi).' })
  sentOn!: string;

  @Field(() => String, { description: 'To whom (nơi nhận).' })
  authority!: string;

  @Field(() => Document, { nullable: true, description: 'The paper itself (văn bản).' })
  document?: Document | null;
}

@ObjectType({ description: 'How it was presented (trao tặng).', simpleResolvers: true })
export class Presentation {
  @Field(() => GraphQLUUID, { description: 'The event that states it, for a correction (bản ghi).' })
  event!: string;

  @Field(() => GraphQLLocalDate, { description: 'When (ngày trao tặng).' })
  presentedOn!: string;

  @Field(() => String, { description: 'On what occasion (dịp trao tặng).' })
  occasion!: string;
}

@ObjectType({ description: 'What stood before a correction (R-38).', simpleResolvers: true })
export class EarlierPresentation extends Presentation {
  @Field(() => String, { description: 'Why it was corrected (lý do đính chính).' })
  reason!: string;
}

@ObjectType({ description: 'Why and when it was cancelled (hủy khen thưởng).', simpleResolvers: true })
export class CommendationCancellation {
  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'The event that states it, for a correction (bản ghi).',
  })
  event?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of that decision (số quyết định hủy).' })
  number?: string | null;

  @Field(() => GraphQLLocalDate, { description: 'When (ngày hủy).' })
  cancelledOn!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was taken back, where it was a mistake (lý do khôi phục, R-38).',
  })
  corrected?: string | null;
}

@ObjectType({
  description: 'A commendation (biểu dương, khen thưởng, R-30).',
  simpleResolvers: true,
  implements: Node,
})
export class Commendation {
  @Field(() => ID, { description: 'Id (mã).' })
  id!: string;

  @Field(() => Int, { description: 'Year of its campaign (năm).' })
  year!: number;

  @Field(() => SubjectKindEnum, { description: 'Collective or individual (tập thể, cá nhân).' })
  recipientKind!: SubjectKind;

  @Field(() => String, {
    description: 'The collective, or the position of the individual (tên tập thể, chức danh).',
  })
  recipientTitle!: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The individual, sealed (cá nhân, R-41).' })
  person?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The exemplar it is for (điển hình).' })
  exemplar?: string | null;

  @Field(() => CommendationFormEnum, { description: 'Form (hình thức).' })
  form!: CommendationForm;

  @Field(() => String, { description: 'What for (thành tích).' })
  achievement!: string;

  @Field(() => Document, { nullable: true, description: 'The proposal (văn bản đề nghị).' })
  document?: Document | null;

  @Field(() => CommendationStatusEnum, { description: 'Where it stands (trạng thái).' })
  status!: CommendationStatus;

  @Field(() => Award, { nullable: true, description: 'The decision that stands (quyết định).' })
  award?: Award | null;

  @Field(() => [EarlierAward], { description: 'What it said before corrections (bản trước đính chính).' })
  earlierAwards!: EarlierAward[];

  @Field(() => UpwardSubmission, { nullable: true, description: 'How it went up (trình cấp trên).' })
  submission?: UpwardSubmission | null;

  @Field(() => Presentation, { nullable: true, description: 'How it was presented (trao tặng).' })
  presentation?: Presentation | null;

  @Field(() => [EarlierPresentation], { description: 'What it said before corrections (bản trước).' })
  earlierPresentations!: EarlierPresentation[];

  @Field(() => String, { nullable: true, description: 'Why it was declined (lý do không chấp nhận).' })
  declineReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the proposal was withdrawn (lý do rút đề nghị, R-38).',
  })
  withdrawalReason?: string | null;

  @Field(() => CommendationCancellation, { nullable: true, description: 'Its cancellation (hủy).' })
  cancellation?: CommendationCancellation | null;

  @Field(() => [CommendationCancellation], {
    description: 'Cancellations that were a mistake (đã hủy nhầm, R-38).',
  })
  earlierCancellations!: CommendationCancellation[];

  @Field(() => GraphQLDateTime, { description: 'When it was proposed (thời điểm đề nghị).' })
  proposedAt!: string;

  @Field(() => GraphQLDateTime, { description: 'When last changed (thời điểm cập nhật).' })
  updatedAt!: string;

  @Field(() => Int, { description: 'Revision of the record (phiên bản bản ghi), for `expectedRevision`.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  simulated!: boolean;
}

@ObjectType({ description: 'A commendation in a list (khen thưởng trong danh sách).', simpleResolvers: true })
export class CommendationEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => Commendation, { description: 'The commendation (khen thưởng).' })
  node!: Commendation;
}

@ObjectType({ description: 'A page of commendations (danh sách khen thưởng).', simpleResolvers: true })
export class CommendationConnection {
  @Field(() => [CommendationEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: CommendationEdge[];

  @Field(() => [Commendation], { description: 'The rows (các khen thưởng).' })
  nodes!: Commendation[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'Which commendations; what is given must all hold (điều kiện lọc).' })
export class CommendationFilter {
  @Field(() => ID, { nullable: true, description: 'At or below this organization (thuộc tổ chức).' })
  organization?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of the campaign (năm).' })
  year?: number | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Unit (đơn vị).' })
  unit?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Model (mô hình).' })
  model?: string | null;

  @Field(() => [CommendationFormEnum], { nullable: true, description: 'Any of these forms (hình thức).' })
  form?: CommendationForm[] | null;

  @Field(() => [CommendationStatusEnum], {
    nullable: true,
    description: 'Any of these states (trạng thái).',
  })
  status?: CommendationStatus[] | null;

  @Field(() => SubjectKindEnum, { nullable: true, description: 'Collective or individual (đối tượng).' })
  recipientKind?: SubjectKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words in recipient or achievement; tone marks do not count (tìm không dấu).',
  })
  search?: string | null;
}

@ObjectType({ description: 'Answer to a command on a commendation (kết quả).', simpleResolvers: true })
export class CommendationPayload extends Payload {}
