import { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { RecusalGround, SessionStatus } from '../../schema/appraisal/vocabulary.ts';
import { RecusalGroundEnum } from '../recusal-ground.ts';
import { AppraisalSessionStatusEnum } from './vocabulary.ts';

@ObjectType({ description: 'Ballots on one criterion (kết quả theo tiêu chí, R-21).', simpleResolvers: true })
export class AppraisalTally {
  @Field(() => Int, { description: 'Number of the criterion (tiêu chí).' })
  criterion!: number;

  @Field(() => Int, { description: 'Ballots that say met (số phiếu đạt).' })
  passed!: number;

  @Field(() => Int, { description: 'Ballots that say not met (số phiếu không đạt).' })
  failed!: number;
}

@ObjectType({
  description: 'Points of the ballots; total / ballots must reach the threshold (điểm, R-19).',
  simpleResolvers: true,
})
export class AppraisalPoints {
  @Field(() => Int, { description: 'Sum over the ballots (tổng điểm).' })
  total!: number;

  @Field(() => Int, { description: 'Number of ballots (số phiếu).' })
  ballots!: number;

  @Field(() => Int, { description: 'Mean to reach (ngưỡng đạt).' })
  threshold!: number;
}

@ObjectType({ description: 'What a session gave a model (kết quả thẩm định, R-20).', simpleResolvers: true })
export class AppraisalResult {
  @Field(() => String, { description: 'Key of the session (mã hội nghị).' })
  session!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the session (ngày họp).' })
  heldOn!: string;

  @Field(() => Int, { description: 'Panel less the recused: what the majority is of (số người có quyền).' })
  eligible!: number;

  @Field(() => Int, { description: 'Of those, present (số người có mặt).' })
  present!: number;

  @Field(() => Int, { description: 'Members who do not vote on it (số người không bỏ phiếu, R-18).' })
  recused!: number;

  @Field(() => Int, { description: 'In favour (đồng ý).' })
  yes!: number;

  @Field(() => Int, { description: 'Against (không đồng ý).' })
  no!: number;

  @Field(() => Boolean, { description: 'As many in favour as against: nothing is decided (ngang phiếu).' })
  tied!: boolean;

  @Field(() => Boolean, { description: 'Passed (đạt).' })
  passed!: boolean;

  @Field(() => [AppraisalTally], { description: 'By criterion (theo tiêu chí).' })
  criteria!: AppraisalTally[];

  @Field(() => AppraisalPoints, { nullable: true, description: 'Points, with a rubric (điểm).' })
  points?: AppraisalPoints | null;

  @Field(() => Boolean, { description: 'Another session voted on it again (đã bỏ phiếu lại).' })
  revoted!: boolean;

  @Field(() => String, { nullable: true, description: 'Number of the notice (số thông báo, R-21).' })
  noticeNumber?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the notice (ngày thông báo).' })
  noticeIssuedOn?: string | null;
}

@ObjectType({ description: 'A time away from a session (rời hội nghị, R-17).', simpleResolvers: true })
export class AppraisalAbsence {
  @Field(() => GraphQLDateTime, { description: 'Left at (rời lúc).' })
  from!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Came back at (trở lại lúc).' })
  to?: string | null;
}

@ObjectType({ description: 'A member at a session (điểm danh).', simpleResolvers: true })
export class AppraisalAttendee {
  @Field(() => String, { description: 'Account (tài khoản).' })
  account!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When admitted, if late (đến muộn lúc).' })
  admittedAt?: string | null;

  @Field(() => Boolean, { description: 'There now: came, and has not left (đang có mặt).' })
  present!: boolean;

  @Field(() => [AppraisalAbsence], { description: 'When away, in order (các lần rời hội nghị).' })
  absences!: AppraisalAbsence[];
}

@ObjectType({
  description: 'A member who does not vote on a model (không bỏ phiếu, R-18).',
  simpleResolvers: true,
})
export class AppraisalRecusal {
  @Field(() => String, { description: 'Account (tài khoản).' })
  member!: string;

  @Field(() => RecusalGroundEnum, { description: 'Ground (căn cứ).' })
  ground!: RecusalGround;
}

@ObjectType({
  description: 'A model as it entered a session (mô hình được thẩm định).',
  simpleResolvers: true,
})
export class AppraisalEntry {
  @Field(() => GraphQLLocalDate, { description: 'Day on which its report came (ngày gửi báo cáo, R-16).' })
  submittedOn!: string;

  @Field(() => Boolean, { description: 'The head let a late report in (Trưởng đoàn chấp thuận).' })
  overridden!: boolean;

  @Field(() => [AppraisalRecusal], {
    description:
      'Who does not vote on it; while the session is open with whose interest came up since (không bỏ phiếu, R-18).',
  })
  recusals!: AppraisalRecusal[];
}

@ObjectType({
  description: 'What a session said before a correction (nội dung cũ, R-38).',
  simpleResolvers: true,
})
export class AppraisalSessionCorrection {
  @Field(() => String, { description: 'Where (địa điểm).' })
  place!: string;

  @Field(() => GraphQLLocalDate, { description: 'When (ngày họp).' })
  heldOn!: string;

  @Field(() => String, { description: 'Why it was corrected (lý do đính chính).' })
  reason!: string;
}

@ObjectType({ description: 'A session of a panel (hội nghị thẩm định, R-17).', simpleResolvers: true })
export class AppraisalSession {
  @Field(() => String, { description: 'Key in its round (mã).' })
  session!: string;

  @Field(() => AppraisalSessionStatusEnum, { description: 'Where it stands (trạng thái).' })
  status!: SessionStatus;

  @Field(() => GraphQLLocalDate, { description: 'Day planned (ngày dự kiến).' })
  scheduledOn!: string;

  @Field(() => String, { description: 'Where (địa điểm).' })
  place!: string;

  @Field(() => [GraphQLUUID], { description: 'Its models (mã các mô hình).' })
  models!: string[];

  @Field(() => String, { nullable: true, description: 'Session that it repeats (bỏ phiếu lại của, R-20).' })
  revoteOf?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day on which it was held (ngày họp).' })
  heldOn?: string | null;

  @Field(() => [AppraisalAttendee], { description: 'Who was there (thành viên có mặt).' })
  attendance!: AppraisalAttendee[];

  @Field(() => Int, { description: 'Members there now (số thành viên đang có mặt, R-17).' })
  present!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Members that make a quorum; known once it is open (số thành viên cần có).',
  })
  quorum?: number | null;

  @Field(() => Boolean, { description: 'Open, and too few are there to vote (tạm dừng bỏ phiếu).' })
  paused!: boolean;

  @Field(() => [AppraisalEntry], { description: 'Its models as they entered (mô hình được thẩm định).' })
  entered!: AppraisalEntry[];

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was opened (khai mạc lúc).' })
  openedAt?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was closed (kết thúc lúc).' })
  closedAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled (lý do hủy).' })
  cancelReason?: string | null;

  @Field(() => [AppraisalSessionCorrection], { description: 'What it said before (nội dung cũ, R-38).' })
  corrections!: AppraisalSessionCorrection[];
}
