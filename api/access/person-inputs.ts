import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ErasureGround } from '../../schema/access/person-vocabulary.ts';
import type { TaskRating } from '../../schema/recognition/vocabulary.ts';
import { CommandInput } from '../command.ts';
import { ErasureGroundEnum, PersonRatingEnum } from './person-vocabulary.ts';

@InputType({ description: 'Concerns one person (một người).' })
abstract class PersonCommandInput extends CommandInput {
  @Field(() => GraphQLUUID, {
    description: 'Id of the person, at random: never made from name or phone (mã người).',
  })
  person!: string;
}

@InputType({ description: 'Who it is; sealed, so that it can be erased (thông tin cá nhân, R-41).' })
abstract class PersonIdentityInput extends PersonCommandInput {
  @Field(() => String, { description: 'Full name (họ và tên); at most 120 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Phone (số điện thoại), 8 to 15 digits.' })
  phone?: string;

  @Field(() => String, { nullable: true, description: 'Note (ghi chú); sealed as well.' })
  note?: string;
}

@InputType({ description: 'Record a person (thêm người vào danh sách, R-41).' })
export class RecordPersonInput extends PersonIdentityInput {
  @Field(() => ID, { description: 'Code of the organization (mã địa phương).' })
  organization!: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Unit, where the person has one (đơn vị).' })
  unit?: string;

  @Field(() => String, { description: 'Office or position, without a name (chức danh).' })
  position!: string;
}

@InputType({ description: 'State rightly who it is (đính chính thông tin cá nhân, R-38).' })
export class CorrectPersonInput extends PersonIdentityInput {
  @Field(() => String, { description: 'What was wrong; sealed as well (lý do đính chính).' })
  reason!: string;
}

@InputType({ description: 'Another unit or position (thay đổi đơn vị, chức danh).' })
export class MovePersonInput extends PersonCommandInput {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Unit; none when not given (đơn vị).' })
  unit?: string;

  @Field(() => String, { description: 'Office or position, without a name (chức danh).' })
  position!: string;

  @Field(() => GraphQLLocalDate, { description: 'From which day (ngày có hiệu lực).' })
  effectiveOn!: string;
}

@InputType({ description: 'Record the rating of a year; sealed (xếp loại cá nhân, R-26, R-41).' })
export class RatePersonInput extends PersonCommandInput {
  @Field(() => Int, { description: 'Year that was rated (năm xếp loại).' })
  year!: number;

  @Field(() => PersonRatingEnum, { description: 'The rating; sealed (kết quả xếp loại).' })
  rating!: TaskRating;

  @Field(() => String, { description: 'Office that rated (nơi xếp loại).' })
  ratedBy!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the rating (ngày xếp loại).' })
  ratedOn!: string;
}

@InputType({ description: 'State the rating of a year rightly (đính chính xếp loại cá nhân, R-38).' })
export class CorrectPersonRatingInput extends RatePersonInput {
  @Field(() => String, { description: 'What was wrong; sealed as well (lý do đính chính).' })
  reason!: string;
}

@InputType({
  description: 'Paper that an erasure rests on, without a title: it would name the person (văn bản căn cứ).',
})
export class ErasureDocumentInput {
  @Field(() => String, { nullable: true, description: 'Number and symbol (số, ký hiệu).' })
  number?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of issue (ngày ban hành).' })
  issuedOn?: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the content, hexadecimal (mã băm nội dung).',
  })
  sha256?: string;
}

@InputType({
  description:
    'Erase the personal data of a person, for good; everything else stays (xóa dữ liệu cá nhân, R-41).',
})
export class ErasePersonInput extends PersonCommandInput {
  @Field(() => ErasureGroundEnum, { description: 'Why, as the law has it (căn cứ xóa).' })
  ground!: ErasureGround;

  @Field(() => ErasureDocumentInput, {
    nullable: true,
    description: 'The paper that it rests on (văn bản căn cứ).',
  })
  document?: ErasureDocumentInput;
}
