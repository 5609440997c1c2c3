import { z } from 'zod';
import type { CommandsOf } from '../decider.ts';
import { civilDate, document, evidence, slug, text, uuid } from '../fields.ts';
import { correctedContent } from './corrections.ts';
import { outcomes, submission, withdrawal } from './outcomes.ts';
import {
  contribution,
  inspection,
  inspectionContent,
  launch,
  outreach,
  plannedInspection,
  progress,
} from './records.ts';
import { campaign, model, planDraft, registration, unit } from './registration.ts';
import { RATINGS } from './vocabulary.ts';

const endorsement = { authority: text(250), endorsedOn: civilDate, document: document.optional() };
const reason = text(2000);
const lateReason = text(1000).optional();
const occurredOn = civilDate;
const remedy = slug;
/** Left out: the day of the corrected record stands. */
const correctedOn = civilDate.optional();
/** What an inspection found is the Board's to correct. */
const correctable = correctedContent.omit({ inspection: true });
const owner = ['UNIT_OFFICER', 'BOARD_OFFICER'] as const;
const board = ['BOARD_OFFICER'] as const;
/** Caused by an event of another stream; nobody may send it. */
const caused = [] as const;

export const modelCommands = {
  ProposeModel: {
    roles: owner,
    data: z.strictObject({ model, campaign, unit, name: text(300), ...endorsement }),
  },
  EndorseModel: { roles: owner, data: z.strictObject({ model, ...endorsement }) },
  RegisterModel: { roles: owner, data: z.strictObject({ model, campaign, unit, registration, lateReason }) },
  /** found in monitoring; late, with a reason. */
  DiscoverModel: {
    roles: board,
    data: z.strictObject({
      model,
      campaign,
      unit,
      registration,
      lateReason: text(1000),
      foundOn: civilDate,
      foundIn: text(500),
    }),
  },
  ReturnModel: { roles: board, data: z.strictObject({ model, reasons: z.array(text(1000)).min(1).max(20) }) },
  ResubmitModel: { roles: owner, data: z.strictObject({ model, registration, lateReason }) },
  AcceptModel: { roles: board, data: z.strictObject({ model }) },
  WithdrawModelRegistration: { roles: owner, data: z.strictObject({ model, reason }) },
  WithdrawModelAcceptance: { roles: board, data: z.strictObject({ model, reason }) },
  AmendModel: { roles: owner, data: z.strictObject({ model, registration, reason }) },
  CorrectModelRegistration: { roles: owner, data: z.strictObject({ model, registration, reason }) },
  AcceptModelAmendment: { roles: board, data: z.strictObject({ model }) },
  DeclineModelAmendment: {
    roles: board,
    data: z.strictObject({ model, reasons: z.array(text(1000)).min(1).max(20) }),
  },
  WithdrawModelAmendment: { roles: owner, data: z.strictObject({ model, reason }) },
  PlanModel: { roles: owner, data: z.strictObject({ model, plan: planDraft }) },
  WithdrawModelPlan: { roles: owner, data: z.strictObject({ model, reason }) },
  CorrectModelPlan: { roles: board, data: z.strictObject({ model, plan: planDraft, reason }) },
  LaunchModel: { roles: owner, data: z.strictObject({ model, ...launch.shape }) },
  ReportModelProgress: { roles: owner, data: z.strictObject({ model, occurredOn, ...progress.shape }) },
  ReceiveModelContribution: {
    roles: owner,
    data: z.strictObject({ model, occurredOn, ...contribution.shape }),
  },
  HoldModelOutreach: { roles: owner, data: z.strictObject({ model, occurredOn, ...outreach.shape }) },
  CorrectModelProgress: {
    roles: owner,
    data: z.strictObject({ model, corrects: uuid, reason, occurredOn: correctedOn, ...progress.shape }),
  },
  CorrectModelContribution: {
    roles: owner,
    data: z.strictObject({ model, corrects: uuid, reason, occurredOn: correctedOn, ...contribution.shape }),
  },
  CorrectModelRecord: {
    roles: owner,
    data: z.strictObject({ model, corrects: uuid, reason, occurredOn: correctedOn, record: correctable }),
  },
  CorrectModelInspection: {
    roles: board,
    data: z.strictObject({ model, corrects: uuid, reason, ...inspectionContent.shape }),
  },
  WithdrawModelInspection: { roles: board, data: z.strictObject({ model, corrects: uuid, reason }) },
  ScheduleInspection: { roles: board, data: z.strictObject({ model, ...plannedInspection.shape }) },
  RescheduleInspection: {
    roles: board,
    data: z.strictObject({ model, inspection: slug, plannedOn: civilDate, reason }),
  },
  CancelInspection: { roles: board, data: z.strictObject({ model, inspection: slug, reason }) },
  InspectModel: { roles: board, data: z.strictObject({ model, ...inspection.shape }) },
  CompleteModelRemedy: {
    roles: owner,
    data: z.strictObject({ model, remedy, completedOn: civilDate, note: text(2000), evidence }),
  },
  ConfirmModelRemedy: { roles: board, data: z.strictObject({ model, remedy, note: text(2000).optional() }) },
  RejectModelRemedy: { roles: board, data: z.strictObject({ model, remedy, reason }) },
  WaiveModelRemedy: { roles: board, data: z.strictObject({ model, remedy, reason }) },
  KeepModel: { roles: owner, data: z.strictObject({ model, reason }) },
  ProposeModelReplication: {
    roles: owner,
    data: z.strictObject({ model, place: text(300), unit: uuid.optional(), reason }),
  },
  DropModel: { roles: owner, data: z.strictObject({ model, reason }) },
  ReinstateModel: { roles: owner, data: z.strictObject({ model, corrects: uuid, reason }) },
  ConcludeModel: {
    roles: owner,
    data: z.strictObject({ model, summary: text(4000), rating: z.enum(RATINGS).optional() }),
  },
  ReopenModel: { roles: owner, data: z.strictObject({ model, corrects: uuid, reason }) },
  SubmitModelForAppraisal: { roles: owner, data: z.strictObject({ model, ...submission }) },
  WithdrawModelFromAppraisal: { roles: owner, data: z.strictObject({ model, ...withdrawal }) },
  RecordModelAppraisal: { roles: caused, data: outcomes.appraisal },
  RecordModelAppraisalAnnulment: { roles: caused, data: outcomes.annulment },
  RecordModelAppraisalEnd: { roles: caused, data: outcomes.appraisalEnd },
  RecordModelAppraisalNotice: { roles: caused, data: outcomes.notice },
  RecordModelRecognition: { roles: caused, data: outcomes.recognition },
  RecordModelNonRecognition: { roles: caused, data: outcomes.nonRecognition },
  RecordModelRevocation: { roles: caused, data: outcomes.revocation },
  RecordModelReinstatement: { roles: caused, data: outcomes.reinstatement },
  RecordModelSelection: { roles: caused, data: outcomes.selection },
  RecordModelSelectionEnd: { roles: caused, data: outcomes.selectionEnd },
  RecordModelNomination: { roles: caused, data: outcomes.nomination },
  RecordModelNominationEnd: { roles: caused, data: outcomes.nominationEnd },
  RecordModelCommendation: { roles: caused, data: outcomes.commendation },
  RecordModelCommendationCancellation: { roles: caused, data: outcomes.commendationCancellation },
  RecordModelPaperCorrection: { roles: caused, data: outcomes.paperCorrection },
} as const;

export type ModelCommand = CommandsOf<typeof modelCommands>;
