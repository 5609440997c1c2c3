import { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ReportKind, ReportStatus } from '../../schema/report/vocabulary.ts';
import { Document } from '../document.ts';
import { Node } from '../node-interface.ts';
import { PageInfo } from '../page.ts';
import { Payload } from '../payload.ts';
import { ReportKindEnum, ReportStatusEnum } from './vocabulary.ts';

@ObjectType({ description: 'Part III of a report (đánh giá chung).', simpleResolvers: true })
export class ReportAssessment {
  @Field(() => String, { nullable: true, description: 'Strengths (ưu điểm).' })
  strengths?: string | null;

  @Field(() => String, { nullable: true, description: 'Weaknesses (hạn chế).' })
  weaknesses?: string | null;

  @Field(() => String, { nullable: true, description: 'Causes (nguyên nhân).' })
  causes?: string | null;

  @Field(() => String, { nullable: true, description: 'Lessons (bài học kinh nghiệm).' })
  lessons?: string | null;
}

@ObjectType({ description: 'What people write in a report (phần lời, R-35).', simpleResolvers: true })
export class ReportSections {
  @Field(() => String, { nullable: true, description: 'I. Leadership (công tác lãnh đạo, chỉ đạo).' })
  leadership?: string | null;

  @Field(() => String, { nullable: true, description: 'II. Results (kết quả thực hiện).' })
  results?: string | null;

  @Field(() => ReportAssessment, { nullable: true, description: 'III. Assessment (đánh giá chung).' })
  assessment?: ReportAssessment | null;

  @Field(() => String, { nullable: true, description: 'IV. Tasks ahead (nhiệm vụ thời gian tới).' })
  tasks?: string | null;

  @Field(() => String, { nullable: true, description: 'V. Proposals (đề xuất, kiến nghị).' })
  proposals?: string | null;
}

@ObjectType({ description: 'A step of a report (bước xử lý).', simpleResolvers: true })
export class ReportStep {
  @Field(() => ReportStatusEnum, { description: 'What it became (trạng thái).' })
  status!: ReportStatus;

  @Field(() => GraphQLDateTime, { description: 'When recorded (thời điểm ghi nhận).' })
  at!: string;

  @Field(() => String, { description: 'Role of who did it (vai trò).' })
  role!: string;

  @Field(() => [String], { description: 'What was said: a note, or the reasons (ghi chú, lý do).' })
  notes!: string[];
}

@ObjectType({
  description: 'What the figures were computed of (mốc chốt số liệu, R-34).',
  simpleResolvers: true,
})
export class FrozenAt {
  @Field(() => GraphQLDateTime, { description: 'Nothing recorded later counts (thời điểm chốt).' })
  cutOff!: string;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description:
      'The last event that could count (sự kiện cuối cùng được tính); null in reports of before ids were kept.',
  })
  event?: string | null;

  @Field(() => Number, { description: 'Events up to there (số sự kiện).' })
  size!: number;

  @Field(() => String, { nullable: true, description: 'Root of the ledger then (gốc sổ cái).' })
  root?: string | null;
}

@ObjectType({ description: 'The figures against the log (đối chiếu số liệu, R-34).', simpleResolvers: true })
export class Recomputation {
  @Field(() => Boolean, { description: 'The log gives the same figures (khớp).' })
  matches!: boolean;

  @Field(() => [String], { description: 'Where it gives others; at most 50 (chỗ khác).' })
  differences!: string[];
}

@ObjectType({
  description: 'A recognition that was revoked after the report counted it (R-24).',
  simpleResolvers: true,
})
export class CountedRevocation {
  @Field(() => GraphQLUUID, { description: 'The model (mã mô hình).' })
  model!: string;

  @Field(() => String, { description: 'Its name (tên mô hình).' })
  name!: string;

  @Field(() => GraphQLLocalDate, { description: 'When it was revoked (ngày hủy công nhận).' })
  revokedOn!: string;
}

@ObjectType({
  description: 'Why a submitted report no longer stands as it is (đã bị thay thế, R-24, R-36).',
  simpleResolvers: true,
})
export class Superseded {
  @Field(() => Report, { nullable: true, description: 'The version that took its place (bản thay thế).' })
  by?: Report | null;

  @Field(() => [CountedRevocation], {
    description: 'Recognitions that it counted and that were revoked since (công nhận đã hủy).',
  })
  revocations!: CountedRevocation[];
}

@ObjectType({ description: 'A report (báo cáo, R-34, R-35, R-36).', simpleResolvers: true, implements: Node })
export class Report {
  @Field(() => ID, { description: 'Id (mã).' })
  id!: string;

  @Field(() => ID, { description: 'Its campaign (mã kế hoạch năm).' })
  campaign!: string;

  @Field(() => Int, { description: 'Year of its campaign (năm).' })
  year!: number;

  @Field(() => ReportKindEnum, { description: 'Kind (loại).' })
  kind!: ReportKind;

  @Field(() => GraphQLLocalDate, { description: 'First day of the period (từ ngày).' })
  periodFrom!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day of the period (đến ngày).' })
  periodTo!: string;

  @Field(() => ReportStatusEnum, { description: 'Where it stands (trạng thái).' })
  status!: ReportStatus;

  @Field(() => ReportSections, { description: 'What people write (phần lời).' })
  sections!: ReportSections;

  @Field(() => String, { nullable: true, description: 'Number (số báo cáo).' })
  number?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of issue (ngày ban hành).' })
  issuedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Office of the signatory (chức danh người ký).' })
  signatory?: string | null;

  @Field(() => Document, { nullable: true, description: 'The paper itself (văn bản).' })
  document?: Document | null;

  @Field(() => FrozenAt, { nullable: true, description: 'What its figures were computed of (mốc chốt).' })
  frozen?: FrozenAt | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The version before (bản trước).' })
  replaces?: string | null;

  @Field(() => [ReportStep], { description: 'How it came here (các bước).' })
  steps!: ReportStep[];

  @Field(() => GraphQLDateTime, { description: 'When it was drafted (thời điểm soạn).' })
  draftedAt!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was submitted (thời điểm gửi).' })
  submittedAt?: string | null;

  @Field(() => GraphQLDateTime, { description: 'When last changed (thời điểm cập nhật).' })
  updatedAt!: string;

  @Field(() => Int, { description: 'Revision of the record (phiên bản bản ghi), for `expectedRevision`.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Played by the demonstration, not lived (dữ liệu mẫu).' })
  simulated!: boolean;
}

@ObjectType({ description: 'A report in a list (báo cáo trong danh sách).', simpleResolvers: true })
export class ReportEdge {
  @Field(() => String, { description: 'Where it stands in the list (con trỏ).' })
  cursor!: string;

  @Field(() => Report, { description: 'The report (báo cáo).' })
  node!: Report;
}

@ObjectType({ description: 'A page of reports (danh sách báo cáo).', simpleResolvers: true })
export class ReportConnection {
  @Field(() => [ReportEdge], { description: 'The rows with their cursors (các dòng).' })
  edges!: ReportEdge[];

  @Field(() => [Report], { description: 'The rows (các báo cáo).' })
  nodes!: Report[];

  @Field(() => PageInfo, { description: 'Where the page lies (vị trí trang).' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'Which reports; what is given must all hold (điều kiện lọc).' })
export class ReportFilter {
  @Field(() => ID, { nullable: true, description: 'At or below this organization (thuộc tổ chức).' })
  organization?: string | null;

  @Field(() => ID, { nullable: true, description: 'Campaign (kế hoạch năm).' })
  campaign?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of the campaign (năm).' })
  year?: number | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Unit whose list it is (đơn vị).' })
  unit?: string | null;

  @Field(() => [ReportKindEnum], { nullable: true, description: 'Any of these kinds (loại).' })
  kind?: ReportKind[] | null;

  @Field(() => [ReportStatusEnum], {
    nullable: true,
    description:
      'Any of these states; left out: all but drafts that were given up (trạng thái; bỏ trống: trừ dự thảo đã bỏ).',
  })
  status?: ReportStatus[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Organization that receives it: a unit’s list its own commune, any other the one directly above (nơi nhận).',
  })
  receiver?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those without a later version, or those with one (bản hiện hành).',
  })
  current?: boolean | null;
}

@ObjectType({ description: 'Answer to a command on a report (kết quả).', simpleResolvers: true })
export class ReportPayload extends Payload {}
