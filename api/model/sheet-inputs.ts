import { GraphQLLocalDate, GraphQLSafeInt, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { SheetMeaning } from '../../schema/model/sheet/meanings.ts';
import type * as words from '../../schema/model/vocabulary.ts';
import { SubjectKindEnum } from '../subject-kind.ts';
import { PartialDateEnum, PersonalDataEnum, SheetMeaningEnum } from './sheet-vocabulary.ts';
import { DirectionEnum, FieldEnum, MetricUnitEnum, ModelKindEnum, SubjectBasisEnum } from './vocabulary.ts';

const WORDING = { description: 'As the sheet writes it (cách ghi trong tệp).' };

@InputType({ description: 'What a column means (ý nghĩa của cột).' })
export class SheetColumnInput {
  @Field(() => String, { description: 'Letter of the column (tên cột), such as `C`.' })
  column!: string;

  @Field(() => SheetMeaningEnum, { description: 'Its meaning (ý nghĩa); `IGNORED` leaves it out.' })
  meaning!: SheetMeaning;
}

@InputType({ description: 'Which field a wording stands for (lĩnh vực).' })
export class SheetFieldInput {
  @Field(() => String, WORDING)
  wording!: string;

  @Field(() => FieldEnum, { description: 'The field (lĩnh vực).' })
  value!: words.Field;
}

@InputType({ description: 'Which kind a wording stands for (loại).' })
export class SheetKindInput {
  @Field(() => String, WORDING)
  wording!: string;

  @Field(() => ModelKindEnum, { description: 'The kind (loại).' })
  value!: words.ModelKind;
}

@InputType({ description: 'Whether a subject is a collective or an individual (chủ thể).' })
export class SheetSubjectKindInput {
  @Field(() => String, WORDING)
  wording!: string;

  @Field(() => SubjectKindEnum, { description: 'Collective or individual (tập thể, cá nhân).' })
  value!: words.SubjectKind;
}

@InputType({ description: 'Which unit of measure a word stands for (đơn vị tính).' })
export class SheetGoalUnitInput {
  @Field(() => String, { description: 'The word after the number, empty for none (từ đứng sau con số).' })
  wording!: string;

  @Field(() => MetricUnitEnum, { description: 'The unit of measure (đơn vị tính).' })
  value!: words.MetricUnit;
}

@InputType({ description: 'Which unit of the commune a wording stands for (đơn vị).' })
export class SheetUnitInput {
  @Field(() => String, WORDING)
  wording!: string;

  @Field(() => GraphQLUUID, { description: 'The unit (mã đơn vị).' })
  unit!: string;
}

@InputType({
  description: 'Answers for every row that does not say it itself (áp dụng cho mọi dòng còn thiếu).',
})
export class SheetAnswersInput {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Lead unit (đơn vị chủ trì).' })
  unit?: string | null;

  @Field(() => FieldEnum, { nullable: true, description: 'Field (lĩnh vực).' })
  field?: words.Field | null;

  @Field(() => ModelKindEnum, { nullable: true, description: 'Kind (loại).' })
  kind?: words.ModelKind | null;

  @Field(() => SubjectKindEnum, {
    nullable: true,
    description: 'Collective or individual (tập thể, cá nhân).',
  })
  subjectKind?: words.SubjectKind | null;

  @Field(() => SubjectBasisEnum, {
    nullable: true,
    description: 'How individuals belong to the commune (căn cứ gắn với địa bàn, R-05).',
  })
  subjectBasis?: string | null;

  @Field(() => String, { nullable: true, description: 'Where (địa bàn).' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'The problem it addresses (vấn đề giải quyết).' })
  problem?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'REPLICATED: the model copied, in words (mô tả mô hình gốc, R-04).',
  })
  sourceDescription?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'CONTINUED: no model of last year; the words of the file describe it (không nối với mô hình năm trước, R-03).',
  })
  describeEarlier?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The collective, or the position of the individual (tên tập thể, chức danh).',
  })
  subjectTitle?: string | null;

  @Field(() => PersonalDataEnum, {
    nullable: true,
    description: 'Whether what looks like a phone number or a name stays (dữ liệu cá nhân, R-41).',
  })
  personalData?: 'LEAVE_OUT' | 'KEEP' | null;
}

@InputType({ description: 'A goal in place of what the row says (mục tiêu).' })
export class SheetGoalInput {
  @Field(() => String, { description: 'What is aimed at (nội dung).' })
  title!: string;

  @Field(() => MetricUnitEnum, { description: 'Unit of measure (đơn vị tính).' })
  unit!: words.MetricUnit;

  @Field(() => DirectionEnum, {
    nullable: true,
    description: 'Which way it is to go; MORE without (hướng, R-03).',
  })
  direction?: words.Direction | null;

  @Field(() => GraphQLSafeInt, { description: 'Target of this year (năm nay).' })
  target!: number;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Target of last year (năm trước, R-03).' })
  previousTarget?: number | null;
}

@InputType({
  description: 'A goal of the earlier model that is not carried on (mục tiêu không tiếp tục, R-03).',
})
export class SheetLeftOutInput {
  @Field(() => String, { description: 'Key of the goal (mã mục tiêu).' })
  goal!: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'Answers for one row; they outweigh what the row says (trả lời cho một dòng).' })
export class SheetRowAnswersInput extends SheetAnswersInput {
  @Field(() => Int, { description: 'The row, as the program numbers it (số dòng trong tệp).' })
  row!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The row registers nothing, whatever it looks like (không phải mô hình).',
  })
  noModel?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Name of the model (tên mô hình).' })
  name?: string | null;

  @Field(() => [SheetGoalInput], {
    nullable: true,
    description: 'Goals in place of those of the row, 1 to 20 (mục tiêu thay cho tệp, R-01).',
  })
  goals?: SheetGoalInput[] | null;

  @Field(() => [SheetLeftOutInput], {
    nullable: true,
    description:
      'CONTINUED: goals of the earlier model that are not carried on (mục tiêu không tiếp tục, R-03).',
  })
  leftOut?: SheetLeftOutInput[] | null;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'CONTINUED: the earlier model (mô hình năm trước, R-03).',
  })
  earlierModel?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'CONTINUED: the earlier model in words (mô tả mô hình năm trước, R-03).',
  })
  earlierDescription?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Planned launch (dự kiến ra mắt, R-04).' })
  launchPlannedOn?: string | null;
}

const list = { defaultValue: [] };

@InputType({ description: 'Answers to the questions of a preview (trả lời các câu hỏi khi xem trước).' })
export class SheetMappingInput {
  @Field(() => String, { nullable: true, description: 'Name of the sheet (tên trang tính).' })
  sheet?: string | null;

  @Field(() => Int, { nullable: true, description: 'First row of the heading (dòng tiêu đề đầu tiên).' })
  headerRow?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many rows the heading takes (số dòng tiêu đề).' })
  headerRows?: number | null;

  @Field(() => [SheetColumnInput], { ...list, description: 'Columns (các cột).' })
  columns!: SheetColumnInput[];

  @Field(() => [SheetFieldInput], { ...list, description: 'Wordings of fields (cách ghi lĩnh vực).' })
  fields!: SheetFieldInput[];

  @Field(() => [SheetKindInput], { ...list, description: 'Wordings of kinds (cách ghi loại).' })
  kinds!: SheetKindInput[];

  @Field(() => [SheetSubjectKindInput], { ...list, description: 'Wordings of subjects (cách ghi chủ thể).' })
  subjectKinds!: SheetSubjectKindInput[];

  @Field(() => [SheetGoalUnitInput], { ...list, description: 'Units of measure (đơn vị tính).' })
  goalUnits!: SheetGoalUnitInput[];

  @Field(() => [SheetUnitInput], { ...list, description: 'Wordings of units (cách ghi đơn vị).' })
  units!: SheetUnitInput[];

  @Field(() => PartialDateEnum, {
    nullable: true,
    description: 'Which day a month or a quarter stands for (ngày đại diện).',
  })
  partialDates?: 'FIRST_DAY' | 'LAST_DAY' | null;

  @Field(() => SheetAnswersInput, { nullable: true, description: 'For every row (cho mọi dòng).' })
  everywhere?: SheetAnswersInput | null;

  @Field(() => [SheetRowAnswersInput], { ...list, description: 'For single rows (cho từng dòng).' })
  rows!: SheetRowAnswersInput[];
}

@InputType({
  description: 'Import the rows of a register; each row is a registration of its own (nhập Phụ lục 01).',
})
export class ImportRegistrationSheetInput {
  @Field(() => GraphQLUUID, {
    description: 'Chosen by the sender; sent again, the import goes on where it stopped (mã lệnh, R-40).',
  })
  commandId!: string;

  @Field(() => ID, { description: 'Id of the campaign (mã kế hoạch): `<organization>-<year>`.' })
  campaign!: string;

  @Field(() => String, { description: 'SHA-256 of the file, as `POST /import` answered it (mã tệp).' })
  file!: string;

  @Field(() => SheetMappingInput, { nullable: true, description: 'As in the preview (như khi xem trước).' })
  mapping?: SheetMappingInput | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Only these rows, as the program numbers them; every READY row without (chỉ các dòng này).',
  })
  rows?: number[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Needed after the unit milestone (lý do đăng ký muộn, R-07).',
  })
  lateReason?: string | null;

  @Field(() => Int, {
    defaultValue: 20,
    description:
      'How long it may take, from 0 to 300; what is not done by then is PENDING (thời gian chờ tối đa, giây).',
  })
  seconds!: number;
}
