import { GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type * as words from '../../schema/model/vocabulary.ts';
import { DocumentInput } from '../document.ts';
import { SubjectKindEnum } from '../subject-kind.ts';
import { MetricUnitEnum } from './vocabulary.ts';

@InputType({ description: 'A result as a metric (kết quả đo được, R-12).' })
export class ResultInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Key of the registered goal it counts towards (mã mục tiêu).',
  })
  goal?: string;

  @Field(() => MetricUnitEnum, { description: 'Unit of measure (đơn vị tính).' })
  unit!: words.MetricUnit;

  @Field(() => GraphQLSafeInt, { description: 'Quantity, whole and not negative (số lượng).' })
  quantity!: number;
}

@InputType({ description: 'Who signed what at the launch (ký cam kết, R-11).' })
export class CommitmentInput {
  @Field(() => SubjectKindEnum, { description: 'Collective or individuals (tập thể, cá nhân).' })
  signer!: words.SubjectKind;

  @Field(() => String, { description: 'Who, by collective or position (bên ký).' })
  title!: string;

  @Field(() => String, { description: 'What was committed (nội dung cam kết).' })
  content!: string;

  @Field(() => Int, { description: 'How many signed (số lượt ký).' })
  count!: number;
}

@InputType({ description: 'A finding against one criterion (kết quả theo tiêu chí, R-13).' })
export class FindingInput {
  @Field(() => Int, { description: 'Number of the criterion, 1 to 8 (tiêu chí, R-22).' })
  criterion!: number;

  @Field(() => Boolean, { description: 'Whether it is met (đạt hay không).' })
  met!: boolean;

  @Field(() => String, { nullable: true, description: 'Note (nhận xét).' })
  note?: string;

  @Field(() => [DocumentInput], { nullable: true, description: 'Evidence (minh chứng).' })
  evidence?: DocumentInput[];
}

@InputType({ description: 'A remedy that an inspection requires (yêu cầu khắc phục, R-13).' })
export class RemedyInput {
  @Field(() => ID, { description: 'Key inside the model (mã yêu cầu).' })
  remedy!: string;

  @Field(() => String, { description: 'What is to be done (nội dung).' })
  title!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day (hạn hoàn thành).' })
  dueOn!: string;
}
