import { z } from 'zod';
import { civilDate, document, evidence, slug, text, uuid } from '../fields.ts';
import { model } from './registration.ts';
import { PAPERS, SUBJECT_KINDS } from './vocabulary.ts';

const members = z.int().min(0).max(1000);
const number = text(60);
const reason = text(2000);

/** The owner's report to the panel (R-16, step 2). */
export const submission = { round: uuid, report: document, evidence };
export const withdrawal = { round: uuid, reason };

/** What other streams cause on a model's: the data of the internal command, and of the event that it makes. */
export const outcomes = {
  /** The session closed with a result that is no tie. */
  appraisal: z.strictObject({
    model,
    round: uuid,
    session: slug,
    passed: z.boolean(),
    eligible: members,
    yes: members,
    no: members,
  }),
  /** the session that decided on it was cancelled. */
  annulment: z.strictObject({ model, round: uuid, session: slug, reason }),
  /** the round was cancelled; the data is that of the owner's own withdrawal. */
  appraisalEnd: z.strictObject({ model, ...withdrawal }),
  /** The notice is published; a tie that was never voted on again comes as not passed. */
  notice: z.strictObject({ model, round: uuid, number, issuedOn: civilDate, passed: z.boolean() }),
  recognition: z.strictObject({ model, recognition: uuid, number, issuedOn: civilDate }),
  nonRecognition: z.strictObject({ model, recognition: uuid, number, issuedOn: civilDate, reason }),
  revocation: z.strictObject({ model, recognition: uuid, number, issuedOn: civilDate, reason }),
  /** the revocation was a mistake. */
  reinstatement: z.strictObject({ model, recognition: uuid, reason }),
  selection: z.strictObject({ model, selection: uuid, votes: members, eligible: members }),
  /** the selection was cancelled after it had chosen the model. */
  selectionEnd: z.strictObject({ model, selection: uuid, reason }),
  nomination: z.strictObject({ model, exemplar: uuid, subject: z.enum(SUBJECT_KINDS) }),
  nominationEnd: z.strictObject({ model, exemplar: uuid, reason }),
  commendation: z.strictObject({ model, commendation: uuid, number, decidedOn: civilDate }),
  commendationCancellation: z.strictObject({ model, commendation: uuid, reason }),
  /** the right number and day; `source` is the round, the recognition or the commendation that issued the paper. */
  paperCorrection: z.strictObject({
    model,
    paper: z.enum(PAPERS),
    source: uuid,
    number,
    issuedOn: civilDate,
  }),
};
