import { GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { CommandInput } from '../command.ts';
import { DocumentInput } from '../document.ts';

@InputType({ description: 'Concerns one difficulty (khó khăn, vướng mắc).' })
abstract class DifficultyCommandInput extends CommandInput {
  @Field(() => GraphQLUUID, { description: 'Id of the difficulty (mã khó khăn, vướng mắc).' })
  difficulty!: string;
}

@InputType({ description: 'What is difficult (nội dung phản ánh).' })
abstract class StatementInput extends DifficultyCommandInput {
  @Field(() => String, { description: 'Title (tiêu đề).' })
  title!: string;

  @Field(() => String, { description: 'Detail; offices and positions, no names (nội dung cụ thể).' })
  detail!: string;

  @Field(() => String, { nullable: true, description: 'What the unit asks for (đề xuất, kiến nghị).' })
  wish?: string;

  @Field(() => [DocumentInput], { description: 'Papers that show it (minh chứng).' })
  evidence!: DocumentInput[];
}

@InputType({ description: 'Raise a difficulty (phản ánh khó khăn, vướng mắc, R-42).' })
export class RaiseDifficultyInput extends StatementInput {
  @Field(() => ID, { description: 'Campaign in which it is met (kế hoạch năm).' })
  campaign!: string;

  @Field(() => GraphQLUUID, { description: 'Unit that raises it (đơn vị phản ánh).' })
  unit!: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Model that it is about (mô hình).' })
  model?: string;
}

@InputType({ description: 'State a difficulty rightly (đính chính nội dung phản ánh, R-38).' })
export class CorrectDifficultyInput extends StatementInput {
  @Field(() => String, { description: 'What was wrong (lý do đính chính).' })
  reason!: string;
}

@InputType({ description: 'Pass a difficulty on (chuyển cấp có thẩm quyền, R-42).' })
export class ForwardDifficultyInput extends DifficultyCommandInput {
  @Field(() => String, { description: 'Office or position (nơi chuyển đến).' })
  to!: string;

  @Field(() => String, { nullable: true, description: 'Note (ghi chú).' })
  note?: string;
}

@InputType({ description: 'Answer a difficulty (trả lời khó khăn, vướng mắc, R-42).' })
export class AnswerDifficultyInput extends DifficultyCommandInput {
  @Field(() => String, { description: 'The answer (nội dung trả lời).' })
  answer!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The paper that answers (văn bản trả lời).' })
  document?: DocumentInput;
}

@InputType({ description: 'Close a difficulty that was answered (kết thúc khó khăn, vướng mắc, R-42).' })
export class CloseDifficultyInput extends DifficultyCommandInput {
  @Field(() => String, { description: 'How it ended (kết quả).' })
  note!: string;
}

@InputType({ description: 'Open a difficulty again (mở lại khó khăn, vướng mắc, R-42).' })
export class ReopenDifficultyInput extends DifficultyCommandInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}
