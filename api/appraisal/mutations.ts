import { appraisalCommands } from '../../schema/appraisal/commands.ts';
import { commandMutations } from '../command.ts';
import * as inputs from './inputs.ts';
import { AppraisalRoundPayload } from './types.ts';

export const AppraisalMutations = commandMutations(
  appraisalCommands,
  {
    PlanAppraisalRound: [
      inputs.PlanAppraisalRoundInput,
      'Plan an appraisal round, step 1 (lập kế hoạch thẩm định, R-15).',
    ],
    AmendAppraisalRound: [
      inputs.AmendAppraisalRoundInput,
      'Change the plan of a round (điều chỉnh kế hoạch thẩm định).',
    ],
    CancelAppraisalRound: [
      inputs.CancelAppraisalRoundInput,
      'Cancel a round before anything was voted on; its models go back to their work (hủy đợt thẩm định, R-38).',
    ],
    WithdrawAppraisalRecusal: [
      inputs.WithdrawAppraisalRecusalInput,
      'Take back an interest declared by mistake, before there is a result; a ballot that became void stays void (rút khai báo liên quan, R-38).',
    ],
    WithdrawAppraisalOpening: [
      inputs.WithdrawAppraisalOpeningInput,
      'Take back the opening of a session before anybody voted: it is scheduled as it was (rút khai mạc hội nghị, R-38).',
    ],
    WithdrawAppraisalAdvice: [
      inputs.WithdrawAppraisalAdviceInput,
      'Take back the advice before the Committee decided: the round goes on (rút tham mưu, R-38).',
    ],
    AppointAppraisalPanel: [
      inputs.AppointAppraisalPanelInput,
      'Appoint the panel; before the first session opens, another may take its place (thành lập Đoàn thẩm định, R-15).',
    ],
    ScheduleAppraisalSession: [
      inputs.ScheduleAppraisalSessionInput,
      'Schedule a session or a re-vote (lên lịch hội nghị thẩm định, R-17, R-20).',
    ],
    CancelAppraisalSession: [
      inputs.CancelAppraisalSessionInput,
      'Cancel a session that has not opened, or one whose vote was a mistake, before its results are notified: it decides nothing then (hủy hội nghị thẩm định, R-38).',
    ],
    OverrideAppraisalSubmission: [
      inputs.OverrideAppraisalSubmissionInput,
      'By the head: let a report in that came too late (chấp thuận báo cáo gửi muộn, R-16).',
    ],
    DeclareAppraisalInterest: [
      inputs.DeclareAppraisalInterestInput,
      'Declare an interest: the member does not vote on the model (khai có liên quan, R-18).',
    ],
    OpenAppraisalSession: [
      inputs.OpenAppraisalSessionInput,
      'Open a session with its attendance (khai mạc hội nghị thẩm định, R-17).',
    ],
    AdmitToAppraisalSession: [
      inputs.AdmitToAppraisalSessionInput,
      'Record a member who came late, or is back (ghi nhận có mặt, R-17).',
    ],
    RecordAppraisalDeparture: [
      inputs.RecordAppraisalDepartureInput,
      'Record a member who leaves; voting pauses while too few are there (ghi nhận rời hội nghị, R-17).',
    ],
    CastAppraisalBallot: [
      inputs.CastAppraisalBallotInput,
      'Vote on a model; the last ballot counts (bỏ phiếu thẩm định, R-19).',
    ],
    CloseAppraisalSession: [
      inputs.CloseAppraisalSessionInput,
      'Close a session and count the ballots (kết thúc hội nghị thẩm định, R-20).',
    ],
    PublishAppraisalNotice: [
      inputs.PublishAppraisalNoticeInput,
      'Publish the results, step 4 (thông báo kết quả thẩm định, R-21).',
    ],
    AdviseOnAppraisal: [
      inputs.AdviseOnAppraisalInput,
      'Advise the Committee, step 5; it ends the round (tham mưu cấp ủy, R-21).',
    ],
    CorrectAppraisalSession: [
      inputs.CorrectAppraisalSessionInput,
      'Correct where and when a session was held; results stand (đính chính hội nghị, R-38).',
    ],
    CorrectAppraisalNotice: [
      inputs.CorrectAppraisalNoticeInput,
      'Correct number or day of a notice (đính chính thông báo, R-38).',
    ],
  },
  AppraisalRoundPayload,
);
