import { modelCommands } from '../../schema/model/commands.ts';
import { commandMutations } from '../command.ts';
import * as appraisal from './appraisal-inputs.ts';
import * as corrections from './correction-inputs.ts';
import * as inputs from './inputs.ts';
import * as inspections from './inspection-inputs.ts';
import * as running from './running-inputs.ts';
import { ModelPayload } from './types.ts';

export const ModelMutations = commandMutations(
  modelCommands,
  {
    ProposeModel: [
      inputs.ProposeModelInput,
      'Enter a model endorsed before its registration (đề xuất mô hình, R-06).',
    ],
    EndorseModel: [
      inputs.EndorseModelInput,
      'Record the endorsement in principle (ghi nhận chủ trương, R-06).',
    ],
    RegisterModel: [inputs.RegisterModelInput, 'Register a model (đăng ký mô hình, R-01).'],
    DiscoverModel: [
      inputs.DiscoverModelInput,
      'Register a model found in monitoring (mô hình phát hiện qua theo dõi, R-27).',
    ],
    ReturnModel: [inputs.ReturnModelInput, 'Return a registration with reasons (trả lại đăng ký, R-08).'],
    ResubmitModel: [
      inputs.ResubmitModelInput,
      'Amend a returned registration and submit it again (nộp lại, R-08).',
    ],
    AcceptModel: [inputs.AcceptModelInput, 'Accept a registration (tiếp nhận đăng ký, R-08).'],
    WithdrawModelRegistration: [
      corrections.WithdrawModelRegistrationInput,
      'Take back a registration made by mistake, before it is accepted: it counts nowhere (rút đăng ký nhầm, R-38).',
    ],
    WithdrawModelAcceptance: [
      corrections.WithdrawModelAcceptanceInput,
      'Take back an acceptance made by mistake, before there is a plan (hủy tiếp nhận nhầm, R-38).',
    ],
    AmendModel: [
      inputs.AmendModelInput,
      'Change a registration after acceptance; of a unit, what lowers a target, leaves a goal out or changes field, kind or subject waits for the Board (điều chỉnh đăng ký, R-09).',
    ],
    CorrectModelRegistration: [
      inputs.CorrectModelRegistrationInput,
      'Correct a registration that was wrong, at any stage after acceptance; of a unit, it waits for the Board (đính chính đăng ký, R-38).',
    ],
    AcceptModelAmendment: [
      inputs.AcceptModelAmendmentInput,
      'Accept what a unit proposed to change (chấp nhận điều chỉnh, R-09).',
    ],
    DeclineModelAmendment: [
      inputs.DeclineModelAmendmentInput,
      'Decline what a unit proposed to change, with reasons (không chấp nhận điều chỉnh, R-09).',
    ],
    WithdrawModelAmendment: [
      inputs.WithdrawModelAmendmentInput,
      'Take back a proposal to change a registration (rút đề nghị điều chỉnh, R-09).',
    ],
    PlanModel: [
      inputs.PlanModelInput,
      'Write or replace the implementation plan (lập kế hoạch thực hiện, R-10).',
    ],
    WithdrawModelPlan: [
      corrections.WithdrawModelPlanInput,
      'Take back a plan made by mistake, before a launch or anything of the running rests on it (rút kế hoạch lập nhầm, R-38).',
    ],
    CorrectModelPlan: [
      corrections.CorrectModelPlanInput,
      'Correct the plan once an appraisal has begun; before, it is planned anew (đính chính kế hoạch, R-38).',
    ],
    LaunchModel: [
      running.LaunchModelInput,
      'Record the launch with its commitments (ra mắt, ký cam kết, R-11).',
    ],
    ReportModelProgress: [running.ReportModelProgressInput, 'Report progress (báo cáo tiến độ, R-12).'],
    ReceiveModelContribution: [
      running.ReceiveModelContributionInput,
      'Record a contribution (ghi nhận nguồn lực, R-12).',
    ],
    HoldModelOutreach: [running.HoldModelOutreachInput, 'Record publicity (hoạt động tuyên truyền, R-12).'],
    CorrectModelProgress: [
      running.CorrectModelProgressInput,
      'Correct a progress report (đính chính tiến độ, R-38).',
    ],
    CorrectModelContribution: [
      running.CorrectModelContributionInput,
      'Correct a contribution (đính chính nguồn lực, R-38).',
    ],
    CorrectModelRecord: [corrections.CorrectModelRecordInput, 'Correct a record (đính chính, R-38).'],
    CorrectModelInspection: [
      corrections.CorrectModelInspectionInput,
      'Correct what an inspection found (đính chính kết luận kiểm tra, R-38).',
    ],
    WithdrawModelInspection: [
      corrections.WithdrawModelInspectionInput,
      'Take back an inspection recorded by mistake; its remedies go, but those acted on (rút kết luận kiểm tra ghi nhầm, R-38).',
    ],
    ScheduleInspection: [
      inspections.ScheduleInspectionInput,
      'Plan an inspection or survey (lên lịch kiểm tra, khảo sát, R-13).',
    ],
    RescheduleInspection: [
      inspections.RescheduleInspectionInput,
      'Move a planned inspection to another day (đổi lịch kiểm tra, R-13).',
    ],
    CancelInspection: [
      inspections.CancelInspectionInput,
      'Cancel a planned inspection (hủy lịch kiểm tra, R-13).',
    ],
    InspectModel: [running.InspectModelInput, 'Record an inspection or survey (kiểm tra, khảo sát, R-13).'],
    CompleteModelRemedy: [
      running.CompleteModelRemedyInput,
      'Report a remedy as done (hoàn thành khắc phục, R-13).',
    ],
    ConfirmModelRemedy: [
      running.ConfirmModelRemedyInput,
      'Confirm a completed remedy (xác nhận khắc phục, R-13).',
    ],
    RejectModelRemedy: [
      inspections.RejectModelRemedyInput,
      'Not done as asked: owed again (không chấp nhận kết quả khắc phục, R-13).',
    ],
    WaiveModelRemedy: [inspections.WaiveModelRemedyInput, 'No longer asked for (cho thôi khắc phục, R-13).'],
    KeepModel: [inputs.KeepModelInput, 'Review: keep the model (rà soát: giữ lại, R-14).'],
    ProposeModelReplication: [
      inputs.ProposeModelReplicationInput,
      'Review: propose that it be copied (rà soát: đề xuất nhân rộng, R-14).',
    ],
    DropModel: [inputs.DropModelInput, 'Review: drop the model (rà soát: loại bỏ, R-14).'],
    ReinstateModel: [
      corrections.ReinstateModelInput,
      'The drop was a mistake (khôi phục mô hình loại bỏ nhầm, R-38).',
    ],
    ConcludeModel: [inputs.ConcludeModelInput, 'Conclude the model (tổng kết mô hình).'],
    ReopenModel: [
      corrections.ReopenModelInput,
      'The conclusion was a mistake: the model stands where it stood (mở lại mô hình tổng kết nhầm, R-38).',
    ],
    SubmitModelForAppraisal: [
      appraisal.SubmitModelForAppraisalInput,
      'Send the result report to an appraisal round; again before the session, it replaces the report (gửi thẩm định, R-16).',
    ],
    WithdrawModelFromAppraisal: [
      appraisal.WithdrawModelFromAppraisalInput,
      'Leave an appraisal round before the session opens (rút khỏi đợt thẩm định, R-16).',
    ],
  },
  ModelPayload,
);
