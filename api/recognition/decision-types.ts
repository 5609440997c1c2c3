import { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RecognitionBody } from '../../schema/campaign/vocabulary.ts';
import { Document } from '../document.ts';
import { Node } from '../node-interface.ts';
import { PageInfo } from '../page.ts';
import { Payload } from '../payload.ts';
import { RecognitionBodyEnum } from '../recognition-body.ts';

@ObjectType({
  description: 'A paper as recorded before a correction (nội dung cũ, R-38).',
  simpleResolvers: true,
})
export class EarlierPaper {
  @Field(() => String, { description: 'Number and symbol (số, ký hiệu).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of issue (ngày ban hành).' })
  issuedOn!: string;

  @Field(() => String, { description: 'Position of who signed (chức vụ người ký).' })
  signatory!: string;

  @Field(() => String, { description: 'Why it was corrected (lý do đính chính).' })
  reason!: string;
}

@ObjectType({ description: 'A decision with what makes it a paper (quyết định).', simpleResolvers: true })
abstract class SignedPaper {
  @Field(() => GraphQLUUID, {
    description: 'Its newest record, which a correction names (bản ghi hiện hành, R-38).',
  })
  event!: string;

  @Field(() => String, { description: 'Number and symbol, as corrected (số, ký hiệu).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of issue, as corrected (ngày ban hành).' })
  issuedOn!: string;

  @Field(() => String, { description: 'Position of who signed (chức vụ người ký).' })
  signatory!: string;

  @Field(() => [EarlierPaper], { description: 'What was recorded before (nội dung trước đính chính, R-38).' })
  earlier!: EarlierPaper[];
}

@ObjectType({
  description: 'A decision that revokes recognition (quyết định hủy, R-24).',
  simpleResolvers: true,
})
export class Revocation extends SignedPaper {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => Document, { nullable: true, description: 'The paper (văn bản).' })
  document?: Document | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was taken back, where it was a mistake (lý do khôi phục, R-38).',
  })
  undoneReason?: string | null;

  /** Ids: the links turn them into models. */
  models!: string[];
}

@ObjectType({
  description: 'A model that a decision recognises (mô hình được công nhận).',
  simpleResolvers: true,
})
export class RecognisedModel {
  modelId!: string;

  @Field(() => Revocation, { nullable: true, description: 'What revoked it (quyết định hủy, R-24).' })
  revocation?: Revocation | null;
}

@ObjectType({ description: 'A model that a decision declines (không công nhận).', simpleResolvers: true })
export class DeclinedModel {
  modelId!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@ObjectType({
  description: 'A decision of recognition (quyết định công nhận, R-23).',
  simpleResolvers: true,
  implements: Node,
})
export class RecognitionDecision extends SignedPaper {
  @Field(() => ID, { description: 'Id (mã).' })
  id!: string;

  @Field(() => Int, { description: 'Year of its campaign (năm).' })
  year!: number;

  @Field(() => RecognitionBodyEnum, { description: 'Issuing body (cấp ban hành).' })
  body!: RecognitionBody;

  @Field(() => [RecognisedModel], { description: 'Models recognised (các mô hình được công nhận).' })
  models!: RecognisedModel[];

  @Field(() => [DeclinedModel], { description: 'Models declined (các mô hình không công nhận).' })
  declined!: DeclinedModel[];

  @Field(() => Document, { nullable: true, description: 'The paper (văn bản).' })
  document?: Document | null;

  @Field(() => [Revocation], { description: 'What revoked models of it, in order (các quyết định hủy).' })
  revocations!: Revocation[];

  @Field(() => GraphQLDateTime, { description: 'When it was recorded (thời điểm ghi nhận).' })
  issuedAt!: string;

  @Field(() => GraphQLDateTime, { description: 'When last changed (thời điểm cập nhật).' })
  updatedAt!: string;

  @Field(() => Int, { description: 'Revision of the record (phiên bản bản ghi), for `expectedRevision`.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  simulated!: boolean;
}

@ObjectType({
  description: 'How a model stands recognised (công nhận mô hình, R-23, R-24).',
  simpleResolvers: true,
})
export class ModelRecognition {
  @Field(() => RecognitionDecision, { description: 'The newest decision that recognises it (quyết định).' })
  decision!: RecognitionDecision;

  @Field(() => String, { description: 'Its number, as corrected (số quyết định).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Its day (ngày ban hành).' })
  issuedOn!: string;

  @Field(() => RecognitionBodyEnum, { description: 'Issuing body (cấp ban hành).' })
  body!: RecognitionBody;

  @Field(() => Boolean, { description: 'Revoked since (đã hủy công nhận).' })
  revoked!: boolean;

  @Field(() => Revocation, { nullable: true, description: 'What revoked it (quyết định hủy).' })
  revocation?: Revocation | null;
}

@ObjectType({ description: 'A decision in a list (quyết định trong danh sách).', simpleResolvers: true })
export class RecognitionDecisionEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => RecognitionDecision, { description: 'The decision (quyết định).' })
  node!: RecognitionDecision;
}

@ObjectType({ description: 'A page of decisions (danh sách quyết định).', simpleResolvers: true })
export class RecognitionDecisionConnection {
  @Field(() => [RecognitionDecisionEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: RecognitionDecisionEdge[];

  @Field(() => [RecognitionDecision], { description: 'The rows (các quyết định).' })
  nodes!: RecognitionDecision[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'Answer to a command on a decision (kết quả).', simpleResolvers: true })
export class RecognitionDecisionPayload extends Payload {}
