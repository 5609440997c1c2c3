import { GraphQLUUID } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { SheetMeaning } from '../../schema/model/sheet/meanings.ts';
import type * as refusals from '../../schema/refusal.ts';
import { Refusal } from '../refusal.ts';
import { SheetProblem } from './sheet-row-types.ts';
import * as enums from './sheet-vocabulary.ts';

const SIMPLE = { simpleResolvers: true };

@ObjectType({ description: 'One sheet of the file (trang tính).', ...SIMPLE })
export class SheetSummary {
  @Field(() => String, { description: 'Its name (tên trang).' })
  name!: string;

  @Field(() => Boolean, { description: 'Hidden in the file (đang ẩn).' })
  hidden!: boolean;

  @Field(() => Int, { description: 'Rows with something in them (số dòng có nội dung).' })
  rows!: number;
}

@ObjectType({ description: 'A column and what it is taken for (cột).', ...SIMPLE })
export class SheetColumn {
  @Field(() => String, { description: 'Its letter (tên cột).' })
  column!: string;

  @Field(() => String, { description: 'Its heading, levels joined (tiêu đề).' })
  heading!: string;

  @Field(() => enums.SheetMeaningEnum, { nullable: true, description: 'What it means (ý nghĩa).' })
  meaning?: SheetMeaning | null;

  @Field(() => enums.SheetRecognitionEnum, { description: 'How that is known (cách nhận ra).' })
  recognition!: string;

  @Field(() => [enums.SheetMeaningEnum], { description: 'What it may mean (các khả năng).' })
  candidates!: SheetMeaning[];
}

@ObjectType({ description: 'A likely answer (phương án).', ...SIMPLE })
export class SheetCandidate {
  @Field(() => String, { description: 'What to send (giá trị).' })
  value!: string;

  @Field(() => String, { description: 'What to show (tên hiển thị).' })
  label!: string;
}

@ObjectType({ description: 'A question whose answer goes into the mapping (câu hỏi).', ...SIMPLE })
export class SheetQuestion {
  @Field(() => enums.SheetQuestionKindEnum, { description: 'What is asked (loại câu hỏi).' })
  kind!: string;

  @Field(() => Boolean, { description: 'Nothing is imported before it is answered (bắt buộc).' })
  blocking!: boolean;

  @Field(() => String, { description: 'The wording or the column that it is about (về cách ghi, cột nào).' })
  about!: string;

  @Field(() => [Int], { description: 'Rows that wait for the answer (các dòng liên quan).' })
  rows!: number[];

  @Field(() => [SheetCandidate], { description: 'Likely answers (phương án gợi ý).' })
  candidates!: SheetCandidate[];
}

@ObjectType({ description: 'How many rows there are of each status (số dòng theo tình trạng).', ...SIMPLE })
export class SheetCounts {
  @Field(() => Int, { description: 'All (tất cả).' })
  total!: number;

  @Field(() => Int, { description: 'Would be registered (nhập được).' })
  ready!: number;

  @Field(() => Int, { description: 'Wait for an answer (cần trả lời).' })
  question!: number;

  @Field(() => Int, { description: 'To be corrected (có lỗi).' })
  error!: number;

  @Field(() => Int, { description: 'Repeat another (trùng).' })
  duplicate!: number;

  @Field(() => Int, { description: 'Imported before (đã nhập).' })
  already!: number;
}

@ObjectType({
  description: 'Preview of a register, Phụ lục 01: nothing is imported (xem trước Phụ lục 01).',
  ...SIMPLE,
})
export class RegistrationSheet {
  @Field(() => [Refusal], { description: 'About the file as a whole (lỗi của cả tệp).' })
  errors!: refusals.Refusal[];

  @Field(() => [SheetSummary], { description: 'The sheets of the file (các trang tính).' })
  sheets!: SheetSummary[];

  @Field(() => String, { nullable: true, description: 'The sheet that is read (trang được đọc).' })
  sheet?: string | null;

  @Field(() => Int, { nullable: true, description: 'First row of the heading (dòng tiêu đề).' })
  headerRow?: number | null;

  @Field(() => Int, { nullable: true, description: 'Rows of the heading (số dòng tiêu đề).' })
  headerRows?: number | null;

  @Field(() => [SheetColumn], { description: 'The columns (các cột).' })
  columns!: SheetColumn[];

  @Field(() => [SheetQuestion], { description: 'What is to be answered (các câu hỏi).' })
  questions!: SheetQuestion[];

  @Field(() => SheetCounts, { description: 'How many rows there are (số dòng).' })
  counts!: SheetCounts;
}

@ObjectType({ description: 'What became of one row (kết quả của một dòng).', ...SIMPLE })
export class SheetRowResult {
  @Field(() => Int, { description: 'The row (số dòng trong tệp).' })
  row!: number;

  @Field(() => String, { description: 'Name of the model (tên mô hình).' })
  name!: string;

  @Field(() => enums.SheetOutcomeEnum, { description: 'What became of it (kết quả).' })
  outcome!: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The model; none where refused (mã mô hình).' })
  model?: string | null;

  @Field(() => [SheetProblem], {
    description: 'Why it was refused; of a registered row, the warnings (lý do từ chối, cảnh báo).',
  })
  problems!: SheetProblem[];
}

@ObjectType({ description: 'Answer to an import (kết quả nhập).', ...SIMPLE })
export class ImportRegistrationSheetPayload {
  @Field(() => [Refusal], {
    description: 'Why nothing was imported; empty when rows were looked at (lý do từ chối).',
  })
  errors!: refusals.Refusal[];

  @Field(() => [SheetRowResult], { description: 'One for each row (kết quả từng dòng).' })
  results!: SheetRowResult[];

  @Field(() => Int, { description: 'Rows registered (số dòng đã đăng ký).' })
  registered!: number;

  @Field(() => Int, { description: 'Rows imported before (số dòng đã nhập trước đó).' })
  already!: number;

  @Field(() => Int, { description: 'Rows refused (số dòng không nhập).' })
  refused!: number;

  @Field(() => Int, {
    description: 'Rows whose turn did not come in time; send the same order again (số dòng chưa kịp nhập).',
  })
  pending!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Position of the last event in the log (vị trí trong nhật ký).',
  })
  position?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether reads show the rows already (đã hiển thị); null when nothing was looked at.',
  })
  visible?: boolean;
}
