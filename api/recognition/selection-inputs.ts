import { GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../command.ts';
import { DocumentInput } from '../document.ts';

@InputType({ description: 'Concerns one selection (cuộc bình xét).' })
abstract class SelectionInput extends CommandInput {
  @Field(() => GraphQLUUID, { description: 'Id of the selection (mã cuộc bình xét).' })
  selection!: string;
}

@InputType({ description: 'A member of the committee (thành viên cấp ủy).' })
export class CommitteeMemberInput {
  @Field(() => String, { description: 'Account with which the member votes (tài khoản).' })
  account!: string;

  @Field(() => String, { description: 'Position, no name (chức vụ).' })
  title!: string;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'Unit to which the member belongs (đơn vị công tác).',
  })
  unit?: string;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The person, where recorded (cá nhân, R-41).' })
  person?: string;
}

@InputType({ description: 'Open a selection of the most exemplary (mở cuộc bình xét, R-25).' })
export class OpenSelectionInput extends SelectionInput {
  @Field(() => ID, { description: 'Campaign (kế hoạch năm).' })
  campaign!: string;

  @Field(() => String, { description: 'Title (tên cuộc bình xét).' })
  title!: string;

  @Field(() => Int, { description: 'How many models are to be selected (số mô hình được chọn).' })
  seats!: number;

  @Field(() => [CommitteeMemberInput], {
    description: 'The whole committee: the majority is of all (toàn thể cấp ủy).',
  })
  committee!: CommitteeMemberInput[];

  @Field(() => [GraphQLUUID], { description: 'Recognised models (các mô hình được bình xét).' })
  candidates!: string[];

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'Selection whose tie is voted on again (bỏ phiếu lại của).',
  })
  revoteOf?: string;

  @Field(() => DocumentInput, { nullable: true, description: 'The paper that calls it (văn bản triệu tập).' })
  document?: DocumentInput;
}

@InputType({ description: 'Declare an interest in a candidate (khai có liên quan, R-18, R-25).' })
export class RecuseFromSelectionInput extends SelectionInput {
  @Field(() => GraphQLUUID, { description: 'The model (mô hình).' })
  model!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Account of the member; one’s own when left out, another’s by the Board (thành viên).',
  })
  member?: string;

  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'The declared interest was a mistake (rút khai có liên quan, R-38).' })
export class WithdrawSelectionRecusalInput extends RecuseFromSelectionInput {}

@InputType({ description: 'Vote in a selection (bỏ phiếu bình xét, R-25).' })
export class CastSelectionBallotInput extends SelectionInput {
  @Field(() => [GraphQLUUID], {
    description: 'Candidates chosen, at most as many as there are seats (các mô hình được chọn).',
  })
  models!: string[];
}

@InputType({ description: 'Close a selection and count (kết thúc bình xét, R-25).' })
export class CloseSelectionInput extends SelectionInput {}

@InputType({
  description: 'Cancel a selection that was opened or closed by mistake (hủy cuộc bình xét, R-38).',
})
export class CancelSelectionInput extends SelectionInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}
