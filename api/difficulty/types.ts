import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DifficultyStatus } from '../../schema/difficulty/vocabulary.ts';
import { Document } from '../document.ts';
import { Node } from '../node-interface.ts';
import { PageInfo } from '../page.ts';
import { Payload } from '../payload.ts';
import { DifficultyStatusEnum } from './vocabulary.ts';

@ObjectType({ description: 'To whom a difficulty was passed on (chuyển tiếp).', simpleResolvers: true })
export class DifficultyForwarding {
  @Field(() => String, { description: 'Office or position (nơi chuyển đến).' })
  to!: string;

  @Field(() => String, { nullable: true, description: 'Note (ghi chú).' })
  note?: string | null;

  @Field(() => GraphQLDateTime, { description: 'When recorded (thời điểm ghi nhận).' })
  at!: string;
}

@ObjectType({ description: 'An answer to a difficulty (trả lời).', simpleResolvers: true })
export class DifficultyAnswer {
  @Field(() => String, { description: 'What was answered (nội dung trả lời).' })
  answer!: string;

  @Field(() => Document, { nullable: true, description: 'The paper that answers (văn bản trả lời).' })
  document?: Document | null;

  @Field(() => String, { description: 'Role of who answered (vai trò người trả lời).' })
  role!: string;

  @Field(() => GraphQLDateTime, { description: 'When recorded (thời điểm ghi nhận).' })
  at!: string;

  @Field(() => Boolean, {
    description: 'Another answer took its place, or it did not do (đã được thay thế, R-38).',
  })
  superseded!: boolean;
}

@ObjectType({
  description: 'What was stated before a correction (nội dung cũ, R-38).',
  simpleResolvers: true,
})
export class DifficultyStatement {
  @Field(() => String, { description: 'Title (tiêu đề).' })
  title!: string;

  @Field(() => String, { description: 'Detail (nội dung cụ thể).' })
  detail!: string;

  @Field(() => String, { nullable: true, description: 'What was asked for (đề xuất, kiến nghị).' })
  wish?: string | null;

  @Field(() => String, { description: 'Why it was corrected (lý do đính chính).' })
  reason!: string;
}

@ObjectType({ description: 'Why a difficulty was opened again (mở lại).', simpleResolvers: true })
export class DifficultyReopening {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;

  @Field(() => GraphQLDateTime, { description: 'When recorded (thời điểm ghi nhận).' })
  at!: string;
}

@ObjectType({
  description: 'A difficulty that a unit raised (khó khăn, vướng mắc, R-42).',
  simpleResolvers: true,
  implements: Node,
})
export class Difficulty {
  @Field(() => ID, { description: 'Id (mã).' })
  id!: string;

  @Field(() => Int, { description: 'Year of its campaign (năm).' })
  year!: number;

  @Field(() => String, { description: 'Title (tiêu đề).' })
  title!: string;

  @Field(() => String, { description: 'Detail (nội dung cụ thể).' })
  detail!: string;

  @Field(() => String, { nullable: true, description: 'What the unit asks for (đề xuất, kiến nghị).' })
  wish?: string | null;

  @Field(() => [Document], { description: 'Papers that show it (minh chứng).' })
  evidence!: Document[];

  @Field(() => DifficultyStatusEnum, { description: 'Where it stands (trạng thái).' })
  status!: DifficultyStatus;

  @Field(() => [DifficultyForwarding], { description: 'To whom it was passed on, in order (chuyển tiếp).' })
  forwardings!: DifficultyForwarding[];

  @Field(() => [DifficultyAnswer], { description: 'Every answer, in order (các lần trả lời).' })
  answers!: DifficultyAnswer[];

  @Field(() => [DifficultyStatement], { description: 'What it said before (các nội dung cũ, R-38).' })
  earlierStatements!: DifficultyStatement[];

  @Field(() => [DifficultyReopening], { description: 'When and why it was opened again (các lần mở lại).' })
  reopenings!: DifficultyReopening[];

  @Field(() => GraphQLDateTime, { description: 'When it was raised (thời điểm phản ánh).' })
  raisedAt!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was closed (thời điểm kết thúc).' })
  closedAt?: string | null;

  @Field(() => String, { nullable: true, description: 'How it ended (kết quả).' })
  closeNote?: string | null;

  @Field(() => GraphQLDateTime, { description: 'When last changed (thời điểm cập nhật).' })
  updatedAt!: string;

  @Field(() => Int, { description: 'Revision of the record (phiên bản bản ghi), for `expectedRevision`.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  simulated!: boolean;
}

@ObjectType({ description: 'Difficulties by state (số khó khăn, vướng mắc, R-42).', simpleResolvers: true })
export class DifficultyCounts {
  @Field(() => Int, { description: 'Waiting (chờ giải quyết).' })
  open!: number;

  @Field(() => Int, { description: 'Passed on (đã chuyển).' })
  forwarded!: number;

  @Field(() => Int, { description: 'Answered, not closed (đã trả lời).' })
  answered!: number;

  @Field(() => Int, { description: 'Closed (đã kết thúc).' })
  closed!: number;
}

@ObjectType({ description: 'A difficulty in a list (khó khăn trong danh sách).', simpleResolvers: true })
export class DifficultyEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => Difficulty, { description: 'The difficulty (khó khăn, vướng mắc).' })
  node!: Difficulty;
}

@ObjectType({ description: 'A page of difficulties (danh sách khó khăn).', simpleResolvers: true })
export class DifficultyConnection {
  @Field(() => [DifficultyEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: DifficultyEdge[];

  @Field(() => [Difficulty], { description: 'The rows (các khó khăn, vướng mắc).' })
  nodes!: Difficulty[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'Which difficulties; what is given must all hold (điều kiện lọc).' })
export class DifficultyFilter {
  @Field(() => ID, { nullable: true, description: 'At or below this organization (thuộc tổ chức).' })
  organization?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of the campaign (năm).' })
  year?: number | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Unit (đơn vị).' })
  unit?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Model (mô hình).' })
  model?: string | null;

  @Field(() => [DifficultyStatusEnum], { nullable: true, description: 'Any of these states (trạng thái).' })
  status?: DifficultyStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words in title, detail or wish; tone marks do not count (tìm không dấu).',
  })
  search?: string | null;
}

@ObjectType({ description: 'Answer to a command on a difficulty (kết quả).', simpleResolvers: true })
export class DifficultyPayload extends Payload {}
