import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { RecognitionBody } from '../../schema/campaign/vocabulary.ts';
import { CommandInput } from '../command.ts';
import { DocumentInput } from '../document.ts';
import { RecognitionBodyEnum } from '../recognition-body.ts';

@InputType({ description: 'A decision with what makes it a paper (quyết định).' })
abstract class SignedInput extends CommandInput {
  @Field(() => GraphQLUUID, { description: 'Id of the decision of recognition (mã quyết định công nhận).' })
  recognition!: string;

  @Field(() => String, {
    description: 'Number and symbol; once a year in an organization (số, ký hiệu, R-23).',
  })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of issue (ngày ban hành).' })
  issuedOn!: string;

  @Field(() => String, { description: 'Position of who signed (chức vụ người ký).' })
  signatory!: string;
}

@InputType({ description: 'A model that the decision does not recognise (mô hình không công nhận).' })
export class DeclinedModelInput {
  @Field(() => GraphQLUUID, { description: 'The model (mô hình).' })
  model!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'Issue a decision of recognition (ban hành quyết định công nhận, R-23).' })
export class IssueRecognitionDecisionInput extends SignedInput {
  @Field(() => ID, { description: 'Campaign (kế hoạch năm).' })
  campaign!: string;

  @Field(() => RecognitionBodyEnum, { description: 'Issuing body (cấp ban hành).' })
  body!: RecognitionBody;

  @Field(() => [GraphQLUUID], { description: 'Models recognised, at most 200 (các mô hình công nhận).' })
  models!: string[];

  @Field(() => [DeclinedModelInput], { description: 'Models declined (các mô hình không công nhận).' })
  declined!: DeclinedModelInput[];

  @Field(() => DocumentInput, { nullable: true, description: 'The paper (văn bản).' })
  document?: DocumentInput;
}

@InputType({ description: 'Revoke recognition (hủy công nhận, R-24).' })
export class RevokeRecognitionInput extends SignedInput {
  @Field(() => [GraphQLUUID], { description: 'Models of the decision (các mô hình bị hủy công nhận).' })
  models!: string[];

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The paper (văn bản).' })
  document?: DocumentInput;
}

@InputType({ description: 'State a decision rightly (đính chính quyết định, R-38).' })
export class CorrectRecognitionDecisionInput extends SignedInput {
  @Field(() => GraphQLUUID, {
    description: 'Record of the issue or revocation that was wrong (bản ghi được đính chính).',
  })
  corrects!: string;

  @Field(() => String, { description: 'What was wrong (lý do đính chính).' })
  reason!: string;
}

@InputType({ description: 'Take back a revocation that was a mistake (khôi phục công nhận, R-38).' })
export class ReinstateRecognitionInput extends CommandInput {
  @Field(() => GraphQLUUID, { description: 'Id of the decision (mã quyết định).' })
  recognition!: string;

  @Field(() => GraphQLUUID, { description: 'Record of the revocation (bản ghi hủy công nhận).' })
  corrects!: string;

  @Field(() => String, { description: 'What was wrong (lý do).' })
  reason!: string;
}
