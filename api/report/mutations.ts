import { reportCommands } from '../../schema/report/commands.ts';
import { commandMutations } from '../command.ts';
import * as inputs from './inputs.ts';
import { ReportPayload } from './types.ts';

export const ReportMutations = commandMutations(
  reportCommands,
  {
    DraftReport: [
      inputs.DraftReportInput,
      'Draft a report of a campaign, or a new version of one that was submitted (soạn báo cáo, R-36).',
    ],
    WriteReport: [
      inputs.WriteReportInput,
      'Write the text of a draft; a reviewed one is a draft again (viết nội dung, R-35).',
    ],
    ReviewReport: [inputs.ReviewReportInput, 'Record that a draft was reviewed (rà soát báo cáo, R-36).'],
    SubmitReport: [
      inputs.SubmitReportInput,
      'Submit a reviewed report; its figures are computed and frozen (gửi báo cáo, R-34, R-36).',
    ],
    DiscardReport: [
      inputs.DiscardReportInput,
      'Give up a draft that was a mistake: what it was to replace goes on standing (bỏ dự thảo, R-38).',
    ],
    AcknowledgeReport: [
      inputs.AcknowledgeReportInput,
      'Acknowledge a report as its receiver (tiếp nhận báo cáo, R-36).',
    ],
    ReturnReport: [
      inputs.ReturnReportInput,
      'Return a report as its receiver, with reasons (trả lại báo cáo, R-36).',
    ],
  },
  ReportPayload,
);
