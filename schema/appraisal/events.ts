// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { EventsOf } from '../event.ts';
import { campaignId, civilDate, document, organizationCode, text, uuid, year } from '../fields.ts';
import {
  account,
  attendance,
  heldOn,
  marks,
  members,
  models,
  noticed,
  number,
  reason,
  result,
  round,
  rules,
  session,
} from './fields.ts';
import { RECUSAL_GROUNDS } from './vocabulary.ts';

const model = uuid;
const stated = { title: text(300), plan: document };

export const appraisalEvents = {
  AppraisalRoundPlanned: {
    version: 1,
    founds: true,
    data: z.strictObject({
      round,
      campaign: campaignId,
      year,
      organization: organizationCode,
      lineage: z.array(organizationCode),
      ...stated,
    }),
  },
  AppraisalRoundAmended: { version: 1, data: z.strictObject({ round, ...stated, reason }) },
  /** it appraises nothing. `models` are those that had sent their reports: they leave it. */
  AppraisalRoundCancelled: {
    version: 1,
    data: z.strictObject({ round, reason, models: z.array(model).max(1000) }),
  },
  /** Before the first session opens, another takes its place. */
  AppraisalPanelAppointed: {
    version: 1,
    data: z.strictObject({ round, members, decision: document, reason: reason.nullable() }),
  },
  /** The same session again before it opens: another day, place or list. */
  AppraisalSessionScheduled: {
    version: 1,
    data: z.strictObject({
      round,
      session,
      scheduledOn: civilDate,
      place: text(300),
      models,
      /** The session that ended in a tie over these models. */
      revoteOf: session.nullable(),
    }),
  },
  /** `models` are those that it had decided on, after its vote; version 1 knew none. */
  AppraisalSessionCancelled: {
    version: 2,
    upcast: { 1: (data: object) => ({ ...data, models: [] }) },
    data: z.strictObject({ round, session, reason, models: z.array(model) }),
  },
  /** holds for the report that was submitted on this day, not for a later one. */
  AppraisalSubmissionOverridden: {
    version: 1,
    data: z.strictObject({ round, model, submittedOn: civilDate, reason }),
  },
  /** Declared, with a reason; or known from the record when a session over the model closed, which the ground says. */
  AppraisalMemberRecused: {
    version: 2,
    upcast: { 1: (data: object) => ({ ...data, ground: 'DECLARED' }) },
    data: z.strictObject({
      round,
      model,
      member: account,
      ground: z.enum(RECUSAL_GROUNDS),
      reason: reason.nullable(),
    }),
  },
  /** declared by mistake; a ballot that became void by it stays so. */
  AppraisalRecusalWithdrawn: { version: 1, data: z.strictObject({ round, model, member: account, reason }) },
  /** Version 2 knows of grounds that version 1 does not. */
  AppraisalSessionOpened: {
    version: 2,
    upcast: { 1: (data: object) => data },
    data: z.strictObject({
      round,
      session,
      heldOn,
      attendance,
      rules,
      models: z.array(
        z.strictObject({
          model,
          unit: uuid,
          submittedOn: civilDate,
          overridden: z.boolean(),
          recusals: z.array(z.strictObject({ member: account, ground: z.enum(RECUSAL_GROUNDS) })),
        }),
      ),
    }),
  },
  /** opened by mistake, before anybody voted: it is scheduled again, for these. */
  AppraisalOpeningWithdrawn: {
    version: 1,
    data: z.strictObject({ round, session, models: z.array(model).min(1), reason }),
  },
  /** Came late, or came back. */
  AppraisalMemberAdmitted: { version: 1, data: z.strictObject({ round, session, member: account }) },
  AppraisalMemberLeft: { version: 1, data: z.strictObject({ round, session, member: account }) },
  /**
   * `replaces` is the id of the member's ballot that stood before; `confirmed` says that marks and vote do not go
   * together and that the member was asked.
   */
  AppraisalBallotCast: {
    version: 2,
    upcast: { 1: (data: object) => ({ ...data, confirmed: false }) },
    data: z.strictObject({
      round,
      session,
      model,
      member: account,
      title: text(250),
      marks,
      approve: z.boolean(),
      comment: text(2000).nullable(),
      confirmed: z.boolean(),
      replaces: uuid.nullable(),
    }),
  },
  /** the member recused itself after voting; `ballot` is the id of the event that cast it. */
  AppraisalBallotVoided: {
    version: 1,
    data: z.strictObject({ round, session, model, member: account, ballot: uuid }),
  },
  AppraisalSessionClosed: {
    version: 1,
    data: z.strictObject({ round, session, results: z.array(result) }),
  },
  /** `sessions` are those closed since the notice before. */
  AppraisalNoticePublished: {
    version: 1,
    data: z.strictObject({
      round,
      number,
      issuedOn: civilDate,
      document: document.nullable(),
      sessions: z.array(session),
      results: z.array(noticed),
    }),
  },
  AppraisalAdviceGiven: {
    version: 1,
    data: z.strictObject({ round, number, issuedOn: civilDate, models: z.array(model), document }),
  },
  /** recorded by mistake, before the Committee decided: the round goes on. */
  AppraisalAdviceWithdrawn: { version: 1, data: z.strictObject({ round, reason }) },
  /** `corrects` is the id of the event that was wrong. Results are never corrected: they follow from ballots. */
  AppraisalSessionCorrected: {
    version: 1,
    data: z.strictObject({ round, session, corrects: uuid, place: text(300), heldOn, reason }),
  },
  AppraisalNoticeCorrected: {
    version: 1,
    /** `models` are those that the notice covers. */
    data: z.strictObject({
      round,
      corrects: uuid,
      number,
      issuedOn: civilDate,
      reason,
      models: z.array(model),
    }),
  },
};

export type AppraisalEvent = EventsOf<typeof appraisalEvents>;
