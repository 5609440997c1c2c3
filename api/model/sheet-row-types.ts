import { GraphQLLocalDate, GraphQLSafeInt, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SheetMeaning } from '../../schema/model/sheet/meanings.ts';
import type * as words from '../../schema/model/vocabulary.ts';
import type * as refusals from '../../schema/refusal.ts';
import { Refusal } from '../refusal.ts';
import { SubjectKindEnum } from '../subject-kind.ts';
import * as enums from './sheet-vocabulary.ts';
import { FieldEnum, MetricUnitEnum, ModelKindEnum, SubjectBasisEnum } from './vocabulary.ts';

const SIMPLE = { simpleResolvers: true };

@ObjectType({ description: 'Something to be said of a row or a cell (lưu ý về ô, dòng).', ...SIMPLE })
export class SheetProblem {
  @Field(() => enums.SheetSeverityEnum, { description: 'What it asks for (mức độ).' })
  severity!: string;

  @Field(() => Int, { nullable: true, description: 'The row (dòng).' })
  row?: number | null;

  @Field(() => String, { nullable: true, description: 'Letter of the column (cột).' })
  column?: string | null;

  @Field(() => enums.SheetMeaningEnum, { nullable: true, description: 'What the column means (mục).' })
  meaning?: SheetMeaning | null;

  @Field(() => String, { nullable: true, description: 'What the cell says (nội dung ô).' })
  value?: string | null;

  @Field(() => Refusal, { description: 'Code, rule and message (nội dung).' })
  refusal!: refusals.Refusal;
}

@ObjectType({ description: 'A goal as the sheet states it (mục tiêu).', ...SIMPLE })
export class SheetGoal {
  @Field(() => String, { description: 'What is aimed at (nội dung).' })
  title!: string;

  @Field(() => MetricUnitEnum, { description: 'Unit of measure (đơn vị tính).' })
  unit!: words.MetricUnit;

  @Field(() => GraphQLSafeInt, { description: 'Target of this year (năm nay).' })
  target!: number;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Target of last year (năm trước).' })
  previousTarget?: number | null;
}

@ObjectType({ description: 'What a row would register (nội dung sẽ đăng ký).', ...SIMPLE })
export class SheetRegistration {
  @Field(() => FieldEnum, { nullable: true, description: 'Field (lĩnh vực).' })
  field?: words.Field | null;

  @Field(() => ModelKindEnum, { nullable: true, description: 'Kind (loại).' })
  kind?: words.ModelKind | null;

  @Field(() => SubjectKindEnum, { nullable: true, description: 'Collective or individual (chủ thể).' })
  subjectKind?: words.SubjectKind | null;

  @Field(() => String, { nullable: true, description: 'The collective, or the position (tên chủ thể).' })
  subjectTitle?: string | null;

  @Field(() => SubjectBasisEnum, { nullable: true, description: 'Tie to the commune (căn cứ, R-05).' })
  subjectBasis?: string | null;

  @Field(() => String, { nullable: true, description: 'Where (địa bàn).' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'The problem it addresses (vấn đề).' })
  problem?: string | null;

  @Field(() => [SheetGoal], { description: 'Goals (mục tiêu).' })
  goals!: SheetGoal[];

  @Field(() => String, { nullable: true, description: 'Content and solution (nội dung, giải pháp).' })
  solution?: string | null;

  @Field(() => String, { nullable: true, description: 'Coordinating forces (lực lượng phối hợp).' })
  forces?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The earlier model (mô hình năm trước, R-03).' })
  earlierModel?: string | null;

  @Field(() => String, { nullable: true, description: 'The earlier model in words (mô hình năm trước).' })
  earlierDescription?: string | null;

  @Field(() => String, { nullable: true, description: 'The model copied in words (mô hình gốc).' })
  sourceDescription?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Planned launch (dự kiến ra mắt).' })
  launchPlannedOn?: string | null;
}

@ObjectType({
  description:
    'Who is in charge, read from the file for whoever imports it; never stored (người phụ trách, R-41).',
  ...SIMPLE,
})
export class SheetContact {
  @Field(() => String, { description: 'Position (chức danh).' })
  position!: string;

  @Field(() => [String], { description: 'Phone numbers, a lost first 0 restored (điện thoại).' })
  phones!: string[];
}

@ObjectType({ description: 'A row of the register (dòng).', ...SIMPLE })
export class SheetRow {
  @Field(() => Int, { description: 'As the program numbers it (số dòng trong tệp).' })
  row!: number;

  @Field(() => String, { description: 'Its own number (TT).' })
  ordinal!: string;

  @Field(() => String, { description: 'Name of the model (tên mô hình).' })
  name!: string;

  @Field(() => enums.SheetRowStatusEnum, { description: 'What would become of it (tình trạng).' })
  status!: string;

  @Field(() => GraphQLUUID, { description: 'Id that its model has or gets (mã mô hình).' })
  model!: string;

  @Field(() => ID, { nullable: true, description: 'The registered model of the same name (mô hình trùng).' })
  duplicateOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the lead unit (mã đơn vị).' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the lead unit (tên đơn vị).' })
  unitName?: string | null;

  @Field(() => String, { description: 'What the sheet calls the unit (đơn vị ghi trong tệp).' })
  unitWording!: string;

  @Field(() => SheetRegistration, { description: 'What it would register (nội dung đăng ký).' })
  registration!: SheetRegistration;

  @Field(() => SheetContact, { nullable: true, description: 'Person in charge (người phụ trách).' })
  contact?: SheetContact | null;

  @Field(() => [SheetProblem], { description: 'What is to be said of it (lỗi, câu hỏi, lưu ý).' })
  problems!: SheetProblem[];
}

@ObjectType({ description: 'A page of rows (trang các dòng).', ...SIMPLE })
export class SheetRowPage {
  @Field(() => [SheetRow], { description: 'The rows in the order of the sheet (các dòng).' })
  nodes!: SheetRow[];

  @Field(() => Boolean, { description: 'More follows (còn nữa).' })
  hasNextPage!: boolean;

  @Field(() => Int, { nullable: true, description: 'The last row, to go on after (dòng cuối trang).' })
  endRow?: number | null;
}
