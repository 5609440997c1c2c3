import { GraphQLDateTime, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { ReportKind } from '../../schema/report/vocabulary.ts';
import { CommandInput } from '../command.ts';
import { DocumentInput } from '../document.ts';
import { ReportKindEnum } from './vocabulary.ts';

@InputType({ description: 'Concerns one report (báo cáo).' })
abstract class ReportCommandInput extends CommandInput {
  @Field(() => GraphQLUUID, { description: 'Id of the report (mã báo cáo).' })
  report!: string;
}

@InputType({ description: 'Both days included (kỳ báo cáo).' })
export class ReportPeriodInput {
  @Field(() => GraphQLLocalDate, { description: 'First day (từ ngày).' })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day (đến ngày).' })
  to!: string;
}

@InputType({ description: 'Draft a report, or a new version of one (soạn báo cáo, R-36).' })
export class DraftReportInput extends ReportCommandInput {
  @Field(() => ID, { description: 'Campaign (kế hoạch năm).' })
  campaign!: string;

  @Field(() => ReportKindEnum, { description: 'Kind (loại).' })
  kind!: ReportKind;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Unit, for its list (đơn vị, R-33).' })
  unit?: string;

  @Field(() => ReportPeriodInput, {
    nullable: true,
    description: 'Left out: that of the kind (kỳ báo cáo, R-34).',
  })
  period?: ReportPeriodInput;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'The submitted report that it corrects (thay thế báo cáo).',
  })
  replaces?: string;
}

@InputType({ description: 'Part III of a report (đánh giá chung).' })
class ReportAssessmentInput {
  @Field(() => String, { nullable: true, description: 'Strengths (ưu điểm).' })
  strengths?: string;

  @Field(() => String, { nullable: true, description: 'Weaknesses (hạn chế).' })
  weaknesses?: string;

  @Field(() => String, { nullable: true, description: 'Causes (nguyên nhân).' })
  causes?: string;

  @Field(() => String, { nullable: true, description: 'Lessons (bài học kinh nghiệm).' })
  lessons?: string;
}

@InputType({ description: 'What people write in a report (phần lời, R-35).' })
class ReportSectionsInput {
  @Field(() => String, { nullable: true, description: 'I. Leadership (công tác lãnh đạo, chỉ đạo).' })
  leadership?: string;

  @Field(() => String, { nullable: true, description: 'II. Results (kết quả thực hiện).' })
  results?: string;

  @Field(() => ReportAssessmentInput, { nullable: true, description: 'III. Assessment (đánh giá chung).' })
  assessment?: ReportAssessmentInput;

  @Field(() => String, { nullable: true, description: 'IV. Tasks ahead (nhiệm vụ thời gian tới).' })
  tasks?: string;

  @Field(() => String, { nullable: true, description: 'V. Proposals (đề xuất, kiến nghị).' })
  proposals?: string;
}

@InputType({ description: 'Write a report anew (viết nội dung báo cáo, R-35).' })
export class WriteReportInput extends ReportCommandInput {
  @Field(() => ReportSectionsInput, { description: 'The whole text (phần lời).' })
  sections!: ReportSectionsInput;

  @Field(() => ReportPeriodInput, { nullable: true, description: 'Left out: as it was (kỳ báo cáo).' })
  period?: ReportPeriodInput;
}

@InputType({ description: 'Record that a draft was reviewed (rà soát báo cáo, R-36).' })
export class ReviewReportInput extends ReportCommandInput {
  @Field(() => String, { nullable: true, description: 'Note (ghi chú).' })
  note?: string;
}

@InputType({ description: 'Submit a reviewed report and freeze its figures (gửi báo cáo, R-34, R-36).' })
export class SubmitReportInput extends ReportCommandInput {
  @Field(() => String, { description: 'Number (số báo cáo).' })
  number!: string;

  @Field(() => String, { description: 'Office of the signatory (chức danh người ký).' })
  signatory!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of issue; today when left out (ngày).' })
  issuedOn?: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Nothing recorded later counts; now when left out (thời điểm chốt số liệu).',
  })
  cutOff?: Date;

  @Field(() => DocumentInput, { nullable: true, description: 'The paper itself (văn bản).' })
  document?: DocumentInput;
}

@InputType({ description: 'Give up a draft that was a mistake (bỏ dự thảo, R-38).' })
export class DiscardReportInput extends ReportCommandInput {
  @Field(() => String, { description: 'Why (lý do).' })
  reason!: string;
}

@InputType({ description: 'Acknowledge a submitted report (tiếp nhận báo cáo, R-36).' })
export class AcknowledgeReportInput extends ReportCommandInput {
  @Field(() => String, { nullable: true, description: 'Note (ghi chú).' })
  note?: string;
}

@InputType({ description: 'Return a submitted report (trả lại báo cáo, R-36).' })
export class ReturnReportInput extends ReportCommandInput {
  @Field(() => [String], { description: 'Why (lý do trả lại).' })
  reasons!: string[];
}
