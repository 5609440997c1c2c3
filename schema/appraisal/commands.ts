import { z } from 'zod';
import type { CommandsOf } from '../decider.ts';
import { campaignId, civilDate, document, text, uuid } from '../fields.ts';
import {
  account,
  attendance,
  heldOn,
  marks,
  members,
  models,
  number,
  reason,
  round,
  session,
} from './fields.ts';

const board = ['BOARD_OFFICER'] as const;
const panel = ['PANEL_MEMBER'] as const;
/** Of the panel only head and secretary: the decider looks at the duty. */
const chairing = ['BOARD_OFFICER', 'PANEL_MEMBER'] as const;
const model = uuid;
const stated = { title: text(300), plan: document };

export const appraisalCommands = {
  PlanAppraisalRound: { roles: board, data: z.strictObject({ round, campaign: campaignId, ...stated }) },
  AmendAppraisalRound: { roles: board, data: z.strictObject({ round, ...stated, reason }) },
  /** planned by mistake, or given up, before a session decided anything. */
  CancelAppraisalRound: { roles: board, data: z.strictObject({ round, reason }) },
  AppointAppraisalPanel: {
    roles: board,
    data: z.strictObject({ round, members, decision: document, reason: reason.optional() }),
  },
  ScheduleAppraisalSession: {
    roles: board,
    data: z.strictObject({
      round,
      session,
      scheduledOn: civilDate,
      place: text(300),
      models,
      revoteOf: session.optional(),
    }),
  },
  CancelAppraisalSession: { roles: board, data: z.strictObject({ round, session, reason }) },
  OverrideAppraisalSubmission: { roles: panel, data: z.strictObject({ round, model, reason }) },
  DeclareAppraisalInterest: {
    roles: chairing,
    data: z.strictObject({ round, model, member: account.optional(), reason }),
  },
  /** left out, one's own. */
  WithdrawAppraisalRecusal: {
    roles: chairing,
    data: z.strictObject({ round, model, member: account.optional(), reason }),
  },
  OpenAppraisalSession: {
    roles: chairing,
    /** `models` left out: every model that the session was scheduled for. */
    data: z.strictObject({ round, session, heldOn, attendance, models: models.optional() }),
  },
  AdmitToAppraisalSession: { roles: chairing, data: z.strictObject({ round, session, member: account }) },
  RecordAppraisalDeparture: { roles: chairing, data: z.strictObject({ round, session, member: account }) },
  WithdrawAppraisalOpening: { roles: chairing, data: z.strictObject({ round, session, reason }) },
  CastAppraisalBallot: {
    roles: panel,
    data: z.strictObject({
      round,
      session,
      model,
      marks,
      approve: z.boolean(),
      comment: text(2000).optional(),
      /** A vote that its own marks speak against is meant so. */
      confirmed: z.boolean().optional(),
    }),
  },
  CloseAppraisalSession: { roles: chairing, data: z.strictObject({ round, session }) },
  PublishAppraisalNotice: {
    roles: board,
    data: z.strictObject({ round, number, issuedOn: civilDate, document: document.optional() }),
  },
  AdviseOnAppraisal: {
    roles: board,
    data: z.strictObject({ round, number, issuedOn: civilDate, models: z.array(model).max(300), document }),
  },
  WithdrawAppraisalAdvice: { roles: board, data: z.strictObject({ round, reason }) },
  CorrectAppraisalSession: {
    roles: board,
    data: z.strictObject({
      round,
      session,
      place: text(300).optional(),
      heldOn: heldOn.optional(),
      reason,
    }),
  },
  CorrectAppraisalNotice: {
    roles: board,
    data: z.strictObject({ round, corrects: uuid, number, issuedOn: civilDate, reason }),
  },
} as const;

export type AppraisalCommand = CommandsOf<typeof appraisalCommands>;
