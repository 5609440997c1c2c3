import { Field, Int, ObjectType } from 'type-graphql';
import type { SheetMeaning } from '../../schema/model/sheet/meanings.ts';
import * as enums from './sheet-vocabulary.ts';

const SIMPLE = { simpleResolvers: true };

@ObjectType({ description: 'How many cells were read as one thing (số ô theo mục).', ...SIMPLE })
export class SheetMeaningCount {
  @Field(() => enums.SheetMeaningEnum, {
    nullable: true,
    description: 'What they were read as; null for headings of columns (mục).',
  })
  meaning?: SheetMeaning | null;

  @Field(() => Int, { description: 'How many (số ô).' })
  count!: number;
}

@ObjectType({ description: 'How many cells are passed over for one reason (số ô theo lý do).', ...SIMPLE })
export class SheetReasonCount {
  @Field(() => enums.SheetIgnoredReasonEnum, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => Int, { description: 'How many (số ô).' })
  count!: number;
}

@ObjectType({ description: 'A cell that holds something, and what became of it (ô).', ...SIMPLE })
export class SheetAccountedCell {
  @Field(() => String, { description: 'Name of its sheet (trang tính).' })
  sheet!: string;

  @Field(() => Int, { description: 'Its row, as the program numbers it (dòng).' })
  row!: number;

  @Field(() => String, { description: 'Letter of its column (cột).' })
  column!: string;

  @Field(() => String, { description: 'What it says, shortened (nội dung).' })
  text!: string;

  @Field(() => enums.SheetCellFateEnum, { description: 'What became of it (kết quả).' })
  fate!: string;

  @Field(() => enums.SheetMeaningEnum, {
    nullable: true,
    description: 'READ: as what; null for a heading (mục).',
  })
  meaning?: SheetMeaning | null;

  @Field(() => enums.SheetIgnoredReasonEnum, { nullable: true, description: 'IGNORED: why (lý do bỏ qua).' })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ASKED: code of the question or of the problem (mã câu hỏi, lỗi).',
  })
  asked?: string | null;
}

@ObjectType({ description: 'A page of cells (trang các ô).', ...SIMPLE })
export class SheetCellPage {
  @Field(() => [SheetAccountedCell], { description: 'The cells in the order of the file (các ô).' })
  nodes!: SheetAccountedCell[];

  @Field(() => Boolean, { description: 'More follows (còn nữa).' })
  hasNextPage!: boolean;

  @Field(() => Int, { description: 'How many were passed so far, to go on after (số ô đã qua).' })
  end!: number;
}

@ObjectType({
  description:
    'Every cell of the file that holds something: read, asked about, or passed over with a reason (thống kê mọi ô).',
  ...SIMPLE,
})
export class SheetAccount {
  @Field(() => Int, { description: 'All (tất cả).' })
  total!: number;

  @Field(() => Int, { description: 'Take part in what is registered (đã đọc).' })
  read!: number;

  @Field(() => Int, { description: 'Wait for an answer or a correction (cần trả lời, sửa).' })
  asked!: number;

  @Field(() => Int, { description: 'Passed over (bỏ qua).' })
  ignored!: number;

  @Field(() => [SheetMeaningCount], { description: 'READ, by what they say (đã đọc, theo mục).' })
  meanings!: SheetMeaningCount[];

  @Field(() => [SheetReasonCount], { description: 'IGNORED, by their reasons (bỏ qua, theo lý do).' })
  reasons!: SheetReasonCount[];
}
