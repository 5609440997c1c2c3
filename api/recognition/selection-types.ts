import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RecusalGround } from '../../schema/appraisal/vocabulary.ts';
import { Document } from '../document.ts';
import { Node } from '../node-interface.ts';
import { PageInfo } from '../page.ts';
import { Payload } from '../payload.ts';
import { RecusalGroundEnum } from '../recusal-ground.ts';

@ObjectType({ description: 'A member of the committee (thành viên cấp ủy).', simpleResolvers: true })
export class CommitteeMember {
  @Field(() => String, { description: 'Account (tài khoản).' })
  account!: string;

  @Field(() => String, { description: 'Position (chức vụ).' })
  title!: string;
}

@ObjectType({
  description: 'Why a member has no vote on a model (không bỏ phiếu, R-18).',
  simpleResolvers: true,
})
export class SelectionRecusal extends CommitteeMember {
  modelId!: string;

  @Field(() => RecusalGroundEnum, { description: 'Ground (lý do).' })
  ground!: RecusalGround;

  @Field(() => String, { nullable: true, description: 'What the member declared (nội dung khai).' })
  reason?: string | null;
}

@ObjectType({ description: 'A ballot with its voter (phiếu bình xét, R-25).', simpleResolvers: true })
export class SelectionBallot extends CommitteeMember {
  modelIds!: string[];

  @Field(() => GraphQLDateTime, { description: 'When it was cast (thời điểm bỏ phiếu).' })
  at!: string;

  @Field(() => Boolean, { description: 'The member cast another after it (đã thay bằng phiếu khác).' })
  superseded!: boolean;
}

@ObjectType({ description: 'A candidate with its tally (mô hình được bình xét).', simpleResolvers: true })
export class SelectionCandidate {
  modelId!: string;

  @Field(() => Int, { nullable: true, description: 'Votes; nothing while it is open (số phiếu).' })
  votes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Members who may vote on it: the committee less the recused (số người được bỏ phiếu).',
  })
  eligible?: number | null;

  @Field(() => Int, { nullable: true, description: 'Recused members (số người không bỏ phiếu).' })
  recused?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Its recognition stood when the vote was closed (còn được công nhận).',
  })
  standing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'More than half of them (quá nửa).' })
  passed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Selected as most exemplary (được chọn).' })
  selected?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Tied: to be voted on again (bằng phiếu).' })
  tied?: boolean | null;
}

@ObjectType({
  description: 'A vote on the most exemplary models (cuộc bình xét, R-25).',
  simpleResolvers: true,
  implements: Node,
})
export class Selection {
  @Field(() => ID, { description: 'Id (mã).' })
  id!: string;

  @Field(() => Int, { description: 'Year of its campaign (năm).' })
  year!: number;

  @Field(() => String, { description: 'Title (tên cuộc bình xét).' })
  title!: string;

  @Field(() => Int, { description: 'How many models are to be selected (số mô hình được chọn).' })
  seats!: number;

  @Field(() => Boolean, { description: 'Closed (đã kết thúc).' })
  closed!: boolean;

  @Field(() => [CommitteeMember], { description: 'The whole committee (toàn thể cấp ủy).' })
  committee!: CommitteeMember[];

  @Field(() => [SelectionCandidate], { description: 'Candidates with their tallies (kết quả bình xét).' })
  candidates!: SelectionCandidate[];

  @Field(() => Int, { description: 'Members who have voted (số người đã bỏ phiếu).' })
  ballotsCast!: number;

  @Field(() => Int, { description: 'Seats left to a re-vote (số còn phải bỏ phiếu lại).' })
  remaining!: number;

  @Field(() => Document, { nullable: true, description: 'The paper that calls it (văn bản triệu tập).' })
  document?: Document | null;

  @Field(() => GraphQLDateTime, { description: 'When it was opened (thời điểm mở).' })
  openedAt!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was closed (thời điểm kết thúc).' })
  closedAt?: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was cancelled (thời điểm hủy, R-38).',
  })
  cancelledAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled (lý do hủy).' })
  cancelReason?: string | null;

  @Field(() => Int, { description: 'Revision of the record (phiên bản bản ghi), for `expectedRevision`.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  simulated!: boolean;
}

@ObjectType({ description: 'A selection in a list (cuộc bình xét trong danh sách).', simpleResolvers: true })
export class SelectionEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => Selection, { description: 'The selection (cuộc bình xét).' })
  node!: Selection;
}

@ObjectType({ description: 'A page of selections (danh sách bình xét).', simpleResolvers: true })
export class SelectionConnection {
  @Field(() => [SelectionEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: SelectionEdge[];

  @Field(() => [Selection], { description: 'The rows (các cuộc bình xét).' })
  nodes!: Selection[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'Answer to a command on a selection (kết quả).', simpleResolvers: true })
export class SelectionPayload extends Payload {}
