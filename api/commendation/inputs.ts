import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { CommendationForm } from '../../schema/commendation/vocabulary.ts';
import type { SubjectKind } from '../../schema/model/vocabulary.ts';
import { CommandInput } from '../command.ts';
import { DocumentInput } from '../document.ts';
import { SubjectKindEnum } from '../subject-kind.ts';
import { CommendationFormEnum } from './vocabulary.ts';

@InputType({ description: 'Concerns one commendation (khen thưởng).' })
abstract class CommendationCommandInput extends CommandInput {
  @Field(() => GraphQLUUID, { description: 'Id of the commendation (mã khen thưởng).' })
  commendation!: string;
}

@InputType({ description: 'Concerns one commendation and its paper (khen thưởng, văn bản).' })
abstract class PaperInput extends CommendationCommandInput {
  @Field(() => DocumentInput, { nullable: true, description: 'The paper itself (văn bản).' })
  document?: DocumentInput;
}

@InputType({ description: 'Whom it honours (tập thể, cá nhân được khen).' })
class RecipientInput {
  @Field(() => SubjectKindEnum, { description: 'Collective or individual (tập thể, cá nhân).' })
  kind!: SubjectKind;

  @Field(() => String, {
    description:
      'The collective, or the position of the individual; never a person’s name (tên tập thể, chức danh cá nhân).',
  })
  title!: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Its unit (đơn vị).' })
  unit?: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The individual (cá nhân, R-41).' })
  person?: string;
}

@InputType({ description: 'Propose a commendation (đề nghị khen thưởng, R-30).' })
export class ProposeCommendationInput extends PaperInput {
  @Field(() => ID, { description: 'Campaign (kế hoạch năm).' })
  campaign!: string;

  @Field(() => RecipientInput, { description: 'Whom it honours (đối tượng).' })
  recipient!: RecipientInput;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Model that it is for (mô hình).' })
  model?: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Exemplar that it is for (điển hình).' })
  exemplar?: string;

  @Field(() => CommendationFormEnum, { description: 'Form (hình thức).' })
  form!: CommendationForm;

  @Field(() => String, { description: 'What for (thành tích).' })
  achievement!: string;
}

@InputType({ description: 'Award giấy khen (quyết định tặng giấy khen, R-30).' })
export class AwardCommendationInput extends PaperInput {
  @Field(() => String, { description: 'Number of the decision (số quyết định).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the decision (ngày quyết định).' })
  decidedOn!: string;

  @Field(() => String, { description: 'Office of the signatory (chức danh người ký).' })
  signatory!: string;

  @Field(() => Boolean, {
    description: 'With the reward that the campaign sets, or without (kèm tiền thưởng).',
  })
  reward!: boolean;

  @Field(() => [DocumentInput], {
    nullable: true,
    description: 'Only where none is known for that day, or another holds (căn cứ pháp lý).',
  })
  legalBasis?: DocumentInput[];

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'The commendation that first recorded this same decision (cùng quyết định với).',
  })
  sameDecisionAs?: string;
}

@InputType({ description: 'Decline a proposal (không chấp nhận đề nghị, R-30).' })
export class DeclineCommendationInput extends CommendationCommandInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'Withdraw a proposal before it is decided (rút đề nghị khen thưởng, R-38).' })
export class WithdrawCommendationInput extends CommendationCommandInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'Submit a higher award upward (trình cấp trên, R-30).' })
export class SubmitCommendationUpwardInput extends PaperInput {
  @Field(() => String, { description: 'Number of the submission (số tờ trình).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'When it was sent (ngày gửi).' })
  sentOn!: string;

  @Field(() => String, { description: 'To whom (nơi nhận).' })
  authority!: string;
}

@InputType({ description: 'Record what a higher authority decided (kết quả khen cấp trên, R-30).' })
export class RecordHigherAwardInput extends PaperInput {
  @Field(() => Boolean, { description: 'Whether it was granted (được khen thưởng).' })
  granted!: boolean;

  @Field(() => String, { nullable: true, description: 'Number of the decision (số quyết định).' })
  number?: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the decision (ngày quyết định).' })
  decidedOn!: string;

  @Field(() => String, { description: 'Who decided (cơ quan quyết định).' })
  authority!: string;

  @Field(() => [DocumentInput], {
    nullable: true,
    description: 'Only where none is known for that day, or another holds (căn cứ pháp lý).',
  })
  legalBasis?: DocumentInput[];
}

@InputType({ description: 'Record that it was presented (trao tặng, R-30).' })
export class PresentCommendationInput extends CommendationCommandInput {
  @Field(() => GraphQLLocalDate, { description: 'When (ngày trao tặng).' })
  presentedOn!: string;

  @Field(() => String, {
    description: 'On what occasion, such as the year-end conference (dịp trao tặng).',
  })
  occasion!: string;
}

@InputType({ description: 'Cancel a commendation (hủy quyết định khen thưởng, R-30).' })
export class CancelCommendationInput extends PaperInput {
  @Field(() => String, { nullable: true, description: 'Number of that decision (số quyết định hủy).' })
  number?: string;

  @Field(() => GraphQLLocalDate, { description: 'When (ngày hủy).' })
  cancelledOn!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'State an award or a presentation rightly (đính chính, R-38).' })
export class CorrectCommendationInput extends CommendationCommandInput {
  @Field(() => GraphQLUUID, { description: 'The event that was wrong (bản ghi sai).' })
  corrects!: string;

  @Field(() => String, { description: 'What was wrong (lý do đính chính).' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Number of the decision (số quyết định).' })
  number?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the decision (ngày quyết định).' })
  decidedOn?: string;

  @Field(() => [DocumentInput], { nullable: true, description: 'Legal basis (căn cứ pháp lý).' })
  legalBasis?: DocumentInput[];

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'The commendation that first recorded this same decision (cùng quyết định với).',
  })
  sameDecisionAs?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When presented (ngày trao tặng).' })
  presentedOn?: string;

  @Field(() => String, { nullable: true, description: 'On what occasion (dịp trao tặng).' })
  occasion?: string;
}

@InputType({ description: 'Take back a cancellation that was a mistake (khôi phục khen thưởng, R-38).' })
export class ReinstateCommendationInput extends CommendationCommandInput {
  @Field(() => GraphQLUUID, { description: 'The event that cancelled it (bản ghi hủy).' })
  corrects!: string;

  @Field(() => String, { description: 'What was wrong (lý do).' })
  reason!: string;
}
