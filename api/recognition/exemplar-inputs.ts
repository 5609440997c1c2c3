import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { SubjectKind } from '../../schema/model/vocabulary.ts';
import type * as words from '../../schema/recognition/vocabulary.ts';
import { CommandInput } from '../command.ts';
import { DocumentInput } from '../document.ts';
import { SubjectKindEnum } from '../subject-kind.ts';
import { CityOutcomeEnum, ConfirmerEnum, DossierItemEnum, TaskRatingEnum } from './vocabulary.ts';

@InputType({ description: 'Concerns one nomination (đề nghị điển hình).' })
abstract class ExemplarInput extends CommandInput {
  @Field(() => GraphQLUUID, { description: 'Id of the nomination (mã đề nghị).' })
  exemplar!: string;
}

@InputType({ description: 'Rating of the unit in the year (xếp loại của đơn vị, R-26).' })
export class ExemplarRatingInput {
  @Field(() => TaskRatingEnum, { description: 'Level (mức).' })
  level!: words.TaskRating;

  @Field(() => String, { description: 'Who rated (cấp đánh giá).' })
  ratedBy!: string;

  @Field(() => GraphQLLocalDate, { description: 'When (ngày đánh giá).' })
  ratedOn!: string;

  @Field(() => Boolean, {
    description: 'Before the rating of the whole year is known; to be confirmed (mức tạm).',
  })
  provisional!: boolean;
}

@InputType({ description: 'Evidence for each personal criterion (tiêu chí cá nhân, R-26).' })
export class PersonalCriteriaInput {
  @Field(() => String, {
    nullable: true,
    description: 'Creative, with good effect (sáng tạo, cách làm hay).',
  })
  creative?: string;

  @Field(() => String, { nullable: true, description: 'Encourages, helps, shares (động viên, chia sẻ).' })
  sharing?: string;

  @Field(() => String, { nullable: true, description: 'Mobilises directly (trực tiếp vận động).' })
  mobilising?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Skilled; words match deeds (khéo vận động, nói đi đôi với làm).',
  })
  skilled?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Ethics, exemplary family (đạo đức, gia đình gương mẫu).',
  })
  ethics?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Against corruption, waste, negativity (chống tham nhũng, lãng phí, tiêu cực).',
  })
  integrity?: string;
}

@InputType({ description: 'What leaders add (tiêu chí lãnh đạo, quản lý, R-26).' })
export class LeadershipInput {
  @Field(() => String, { nullable: true, description: 'Good ideas, creative ways (ý tưởng hay).' })
  ideas?: string;

  @Field(() => [GraphQLUUID], {
    description: 'New or replicated models directed this year (mô hình đã chỉ đạo trong năm).',
  })
  models!: string[];
}

@InputType({ description: 'Nominate an exemplar to the city (đề nghị công nhận điển hình, R-26).' })
export class NominateExemplarInput extends ExemplarInput {
  @Field(() => ID, { description: 'Campaign (kế hoạch năm).' })
  campaign!: string;

  @Field(() => SubjectKindEnum, { description: 'Collective or individual (tập thể, cá nhân).' })
  subject!: SubjectKind;

  @Field(() => Boolean, { nullable: true, description: 'A leader or manager (lãnh đạo, quản lý).' })
  leader?: boolean;

  @Field(() => GraphQLUUID, { description: 'The most exemplary model (mô hình tiêu biểu nhất).' })
  model!: string;

  @Field(() => GraphQLUUID, { description: 'The collective, or the individual’s unit (đơn vị).' })
  unit!: string;

  @Field(() => String, {
    description: 'Name of the collective, or position; no names (tên tập thể, chức vụ).',
  })
  title!: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The person, where recorded (cá nhân, R-41).' })
  person?: string;

  @Field(() => ExemplarRatingInput, {
    nullable: true,
    description: 'Needed for collectives and leaders (xếp loại của đơn vị).',
  })
  rating?: ExemplarRatingInput;

  @Field(() => String, { nullable: true, description: 'An individual’s direct part (phần việc trực tiếp).' })
  part?: string;

  @Field(() => PersonalCriteriaInput, { nullable: true, description: 'Of an individual (tiêu chí cá nhân).' })
  criteria?: PersonalCriteriaInput;

  @Field(() => LeadershipInput, { nullable: true, description: 'Of a leader (tiêu chí lãnh đạo).' })
  leadership?: LeadershipInput;
}

@InputType({ description: 'Confirm a provisional rating (xác nhận xếp loại, R-26).' })
export class ConfirmExemplarRatingInput extends ExemplarInput {
  @Field(() => TaskRatingEnum, { description: 'Level of the whole year (mức).' })
  level!: words.TaskRating;

  @Field(() => String, { description: 'Who rated (cấp đánh giá).' })
  ratedBy!: string;

  @Field(() => GraphQLLocalDate, { description: 'When (ngày đánh giá).' })
  ratedOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The paper (văn bản).' })
  document?: DocumentInput;
}

@InputType({ description: 'Correct a rating that was confirmed by a slip (đính chính xếp loại, R-38).' })
export class CorrectExemplarRatingInput extends ConfirmExemplarRatingInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'File a paper of the dossier (bổ sung hồ sơ, R-28).' })
export class FileExemplarDocumentInput extends ExemplarInput {
  @Field(() => DossierItemEnum, { description: 'Which paper (thành phần hồ sơ).' })
  item!: words.DossierItem;

  @Field(() => DocumentInput, { description: 'The paper (văn bản).' })
  document!: DocumentInput;

  @Field(() => Int, { nullable: true, description: 'Copies of the achievement report (số bộ).' })
  copies?: number;

  @Field(() => Boolean, { nullable: true, description: 'The copies are bound (đóng quyển).' })
  bound?: boolean;
}

@InputType({ description: 'Confirm the achievement report (xác nhận báo cáo thành tích, R-28).' })
export class ConfirmAchievementReportInput extends ExemplarInput {
  @Field(() => ConfirmerEnum, { description: 'Which committee (cấp ủy xác nhận).' })
  by!: words.Confirmer;

  @Field(() => GraphQLLocalDate, { description: 'When (ngày xác nhận).' })
  confirmedOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The paper (văn bản).' })
  document?: DocumentInput;
}

@InputType({ description: 'Send the dossier to the city (gửi hồ sơ về thành phố, R-28).' })
export class SendExemplarDossierInput extends ExemplarInput {
  @Field(() => String, { description: 'Number of the letter that sends it (số văn bản gửi).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'When (ngày gửi).' })
  sentOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The letter (văn bản gửi).' })
  document?: DocumentInput;
}

@InputType({ description: 'What the city decided (kết quả xét của thành phố, R-29).' })
export class RecordCityOutcomeInput extends ExemplarInput {
  @Field(() => CityOutcomeEnum, { description: 'Granted or declined (kết quả).' })
  outcome!: words.CityOutcome;

  @Field(() => GraphQLLocalDate, { description: 'Day of the decision (ngày quyết định).' })
  decidedOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the decision; what is granted has one (số quyết định; được công nhận thì phải có).',
  })
  number?: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The paper (văn bản).' })
  document?: DocumentInput;

  @Field(() => String, { nullable: true, description: 'Note (ghi chú).' })
  note?: string;
}

@InputType({ description: 'State the city’s outcome rightly (đính chính kết quả của thành phố, R-38).' })
export class CorrectCityOutcomeInput extends RecordCityOutcomeInput {
  @Field(() => GraphQLUUID, { description: 'Record that was wrong (bản ghi được đính chính).' })
  corrects!: string;

  @Field(() => String, { description: 'What was wrong (lý do đính chính).' })
  reason!: string;
}

@InputType({ description: 'Withdraw a nomination (rút đề nghị, R-26).' })
export class WithdrawExemplarInput extends ExemplarInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}
