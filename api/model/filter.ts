import { GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type * as words from '../../schema/model/vocabulary.ts';
import { SubjectKindEnum } from '../subject-kind.ts';
import { FieldEnum, ModelKindEnum, ModelStatusEnum, OverdueEnum } from './vocabulary.ts';

@InputType({ description: 'Which models; what is given must all hold (điều kiện lọc).' })
export class ModelFilter {
  @Field(() => ID, { nullable: true, description: 'At or below this organization (thuộc tổ chức).' })
  organization?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of the campaign (năm).' })
  year?: number | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Lead unit (đơn vị chủ trì).' })
  unit?: string | null;

  @Field(() => [FieldEnum], { nullable: true, description: 'Any of these fields (lĩnh vực).' })
  field?: words.Field[] | null;

  @Field(() => [ModelKindEnum], { nullable: true, description: 'Any of these kinds (loại).' })
  kind?: words.ModelKind[] | null;

  @Field(() => [ModelStatusEnum], { nullable: true, description: 'Any of these states (trạng thái).' })
  status?: words.ModelStatus[] | null;

  @Field(() => SubjectKindEnum, { nullable: true, description: 'Collective or individual (chủ thể).' })
  subject?: words.SubjectKind | null;

  @Field(() => Boolean, { nullable: true, description: 'Registered late (đăng ký muộn).' })
  late?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With a decision of recognition that stands (được công nhận, R-23).',
  })
  recognised?: boolean | null;

  @Field(() => [OverdueEnum], {
    nullable: true,
    description: 'With any of these past its day (có việc quá hạn, R-13).',
  })
  overdue?: words.Overdue[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Selected as most exemplary (bình xét tiêu biểu nhất, R-25).',
  })
  selected?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words in name, place, subject or unit; tone marks do not count (tìm không dấu).',
  })
  search?: string | null;
}
