import { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { ChecklistItem } from '../../schema/recognition/checklist.ts';
import type * as words from '../../schema/recognition/vocabulary.ts';
import { Document } from '../document.ts';
import {
  ChecklistItemEnum,
  CityOutcomeEnum,
  ConfirmerEnum,
  DossierItemEnum,
  TaskRatingEnum,
} from './vocabulary.ts';

@ObjectType({ description: 'Rating of the unit in the year (xếp loại của đơn vị).', simpleResolvers: true })
export class ExemplarRating {
  @Field(() => TaskRatingEnum, { description: 'Level (mức).' })
  level!: words.TaskRating;

  @Field(() => Boolean, { description: 'Still to be confirmed (mức tạm).' })
  provisional!: boolean;

  @Field(() => String, { description: 'Who rated (cấp đánh giá).' })
  ratedBy!: string;

  @Field(() => GraphQLLocalDate, { description: 'When (ngày đánh giá).' })
  ratedOn!: string;

  @Field(() => Document, { nullable: true, description: 'The paper (văn bản).' })
  document?: Document | null;
}

@ObjectType({
  description: 'Evidence for each personal criterion (tiêu chí cá nhân).',
  simpleResolvers: true,
})
export class PersonalCriteria {
  @Field(() => String, { description: 'Creative, with good effect (sáng tạo, cách làm hay).' })
  creative!: string;

  @Field(() => String, { description: 'Encourages, helps, shares (động viên, chia sẻ).' })
  sharing!: string;

  @Field(() => String, { description: 'Mobilises directly (trực tiếp vận động).' })
  mobilising!: string;

  @Field(() => String, { description: 'Skilled; words match deeds (khéo vận động).' })
  skilled!: string;

  @Field(() => String, { description: 'Ethics, exemplary family (đạo đức, gương mẫu).' })
  ethics!: string;

  @Field(() => String, { description: 'Against corruption, waste, negativity (chống tham nhũng).' })
  integrity!: string;
}

@ObjectType({ description: 'What leaders add (tiêu chí lãnh đạo).', simpleResolvers: true })
export class Leadership {
  @Field(() => String, { description: 'Good ideas, creative ways (ý tưởng hay).' })
  ideas!: string;

  /** Ids: the links turn them into models. */
  models!: string[];
}

@ObjectType({ description: 'A paper of the dossier (văn bản trong hồ sơ).', simpleResolvers: true })
export class FiledDocument {
  @Field(() => DossierItemEnum, { description: 'Which paper (thành phần hồ sơ).' })
  item!: words.DossierItem;

  @Field(() => Document, { description: 'The paper (văn bản).' })
  document!: Document;

  @Field(() => Int, { nullable: true, description: 'Copies (số bộ).' })
  copies?: number | null;

  @Field(() => Boolean, { description: 'Bound (đóng quyển).' })
  bound!: boolean;

  @Field(() => String, { nullable: true, description: 'Account that filed it (tài khoản lập).' })
  filedBy?: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was filed (thời điểm đưa vào hồ sơ).' })
  at!: string;
}

@ObjectType({ description: 'A confirmation of the achievement report (xác nhận).', simpleResolvers: true })
export class ReportConfirmation {
  @Field(() => ConfirmerEnum, { description: 'Which committee (cấp ủy).' })
  by!: words.Confirmer;

  @Field(() => String, { nullable: true, description: 'Account that confirmed (tài khoản xác nhận).' })
  account?: string | null;

  @Field(() => GraphQLLocalDate, { description: 'When (ngày xác nhận).' })
  confirmedOn!: string;

  @Field(() => Document, { nullable: true, description: 'The paper (văn bản).' })
  document?: Document | null;
}

@ObjectType({ description: 'How the dossier was sent (gửi hồ sơ).', simpleResolvers: true })
export class DossierSending {
  @Field(() => String, { description: 'Number of the letter (số văn bản).' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'When (ngày gửi).' })
  sentOn!: string;

  @Field(() => Document, { nullable: true, description: 'The letter (văn bản).' })
  document?: Document | null;
}

@ObjectType({ description: 'What the city decided (kết quả của thành phố).', simpleResolvers: true })
export class CityDecision {
  @Field(() => GraphQLUUID, { description: 'Its record, which a correction names (bản ghi, R-38).' })
  event!: string;

  @Field(() => CityOutcomeEnum, { description: 'Granted or declined (kết quả).' })
  outcome!: words.CityOutcome;

  @Field(() => String, { nullable: true, description: 'Number of the decision (số quyết định).' })
  number?: string | null;

  @Field(() => GraphQLLocalDate, { description: 'Day of the decision (ngày quyết định).' })
  decidedOn!: string;

  @Field(() => Document, { nullable: true, description: 'The paper (văn bản).' })
  document?: Document | null;

  @Field(() => String, { nullable: true, description: 'Note (ghi chú).' })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was corrected, where it was (lý do đính chính).',
  })
  reason?: string | null;
}

@ObjectType({ description: 'One line of the checklist (mục kiểm tra).', simpleResolvers: true })
export class ChecklistEntry {
  @Field(() => ChecklistItemEnum, { description: 'What (mục).' })
  item!: ChecklistItem;

  @Field(() => Boolean, { description: 'There (đã có).' })
  present!: boolean;
}
