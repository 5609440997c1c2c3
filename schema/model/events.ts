// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { EventsOf } from '../event.ts';
import { civilDate, document, evidence, organizationCode, slug, text, uuid, year } from '../fields.ts';
import { correctedContent } from './corrections.ts';
import { outcomes, submission, withdrawal } from './outcomes.ts';
import { RECORD_KINDS } from './record-kinds.ts';
import { contribution, inspection, launch, outreach, plannedInspection, progress } from './records.ts';
import { campaign, type Goal, model, plan, type Registration, registration, unit } from './registration.ts';
import { RATINGS } from './vocabulary.ts';

const home = { campaign, year, organization: organizationCode, lineage: z.array(organizationCode), unit };
const endorsement = { authority: text(250), endorsedOn: civilDate, document: document.nullable() };
const versioned = {
  registration,
  registrationVersion: z.int().min(1),
  late: z.boolean(),
  lateReason: text(1000).nullable(),
};
const reason = text(2000);

type RegistrationV1 = Omit<Registration, 'goals' | 'leftOut'> & { goals: Omit<Goal, 'direction'>[] };

/** Version 1 knew goals that are to grow alone, and none that were left out with a reason. */
const directed = <Data extends { registration: RegistrationV1 }>(data: Data) => {
  const goals = data.registration.goals.map((goal) => ({ ...goal, direction: 'MORE' }));
  return { ...data, registration: { ...data.registration, goals, leftOut: [] } };
};

export const modelEvents = {
  /** Endorsed before registration: the stream begins here, in DRAFT. */
  ModelProposed: {
    version: 1,
    founds: true,
    data: z.strictObject({ model, ...home, name: text(300), ...endorsement }),
  },
  ModelEndorsed: { version: 1, data: z.strictObject({ model, ...endorsement }) },
  ModelRegistered: {
    version: 2,
    upcast: { 1: directed },
    data: z.strictObject({
      model,
      ...home,
      ...versioned,
      origin: z.enum(['REGISTERED', 'DISCOVERED']),
      /** when, and in the course of what, the Board found it. */
      discovery: z.strictObject({ foundOn: civilDate, foundIn: text(500) }).optional(),
    }),
  },
  ModelRegistrationReturned: {
    version: 1,
    data: z.strictObject({ model, reasons: z.array(text(1000)).min(1).max(20) }),
  },
  /** it was entered by mistake, twice or in the wrong campaign: it never was registered. */
  ModelRegistrationWithdrawn: { version: 1, data: z.strictObject({ model, reason }) },
  ModelResubmitted: {
    version: 2,
    upcast: { 1: directed },
    data: z.strictObject({ model, ...versioned }),
  },
  ModelAccepted: { version: 1, data: z.strictObject({ model }) },
  /** accepted by mistake: it awaits the Board again. */
  ModelAcceptanceWithdrawn: { version: 1, data: z.strictObject({ model, reason }) },
  /** After acceptance: the whole new registration, what changed, and why. */
  ModelAmended: {
    version: 2,
    upcast: { 1: directed },
    data: z.strictObject({
      model,
      registration,
      registrationVersion: z.int().min(1),
      changed: z.array(z.string()).min(1),
      reason,
      /** The event that proposed it, where the Board had to accept it. */
      proposal: uuid.optional(),
    }),
  },
  /** of a unit; it changes nothing until the Board accepts it. `corrects`: the event that it says was wrong. */
  ModelAmendmentProposed: {
    version: 1,
    data: z.strictObject({
      model,
      registration,
      changed: z.array(z.string()).min(1),
      reason,
      corrects: uuid.optional(),
    }),
  },
  ModelAmendmentDeclined: {
    version: 1,
    data: z.strictObject({ model, proposal: uuid, reasons: z.array(text(1000)).min(1).max(20) }),
  },
  ModelAmendmentWithdrawn: { version: 1, data: z.strictObject({ model, proposal: uuid, reason }) },
  /** `corrects` is the event whose registration was wrong; the new one stands whole. */
  ModelRegistrationCorrected: {
    version: 1,
    data: z.strictObject({
      model,
      registration,
      registrationVersion: z.int().min(1),
      changed: z.array(z.string()).min(1),
      reason,
      corrects: uuid,
      proposal: uuid.optional(),
    }),
  },
  ModelPlanned: { version: 1, data: z.strictObject({ model, plan, replaces: z.boolean() }) },
  /** planned by mistake, before anything rested on it: the model awaits its plan again. */
  ModelPlanWithdrawn: { version: 1, data: z.strictObject({ model, reason }) },
  /** what the plan said was wrong; the new one stands whole, and the model where it stood. */
  ModelPlanCorrected: { version: 1, data: z.strictObject({ model, plan, reason }) },
  ModelLaunched: { version: 1, data: z.strictObject({ model, ...launch.shape }) },
  ModelProgressReported: { version: 1, data: z.strictObject({ model, ...progress.shape }) },
  ModelContributionReceived: { version: 1, data: z.strictObject({ model, ...contribution.shape }) },
  ModelOutreachHeld: { version: 1, data: z.strictObject({ model, ...outreach.shape }) },
  /** `corrects` is the id of the event that was wrong; the new content stands whole. */
  ModelProgressCorrected: {
    version: 1,
    data: z.strictObject({ model, corrects: uuid, reason, ...progress.shape }),
  },
  ModelContributionCorrected: {
    version: 1,
    data: z.strictObject({ model, corrects: uuid, reason, ...contribution.shape }),
  },
  /** R-38 for every other kind of fact; `kind` is that of the corrected one. */
  ModelRecordCorrected: {
    version: 1,
    data: z.strictObject({
      model,
      corrects: uuid,
      kind: z.enum(RECORD_KINDS),
      reason,
      record: correctedContent,
    }),
  },
  /** Inspections. */
  ModelInspectionScheduled: { version: 1, data: z.strictObject({ model, ...plannedInspection.shape }) },
  ModelInspectionRescheduled: {
    version: 1,
    data: z.strictObject({ model, inspection: slug, plannedOn: civilDate, reason }),
  },
  ModelInspectionCancelled: { version: 1, data: z.strictObject({ model, inspection: slug, reason }) },
  ModelInspected: { version: 1, data: z.strictObject({ model, ...inspection.shape }) },
  ModelRemedyCompleted: {
    version: 1,
    data: z.strictObject({ model, remedy: z.string(), note: text(2000), evidence }),
  },
  ModelRemedyConfirmed: {
    version: 1,
    data: z.strictObject({ model, remedy: z.string(), note: text(2000).nullable() }),
  },
  /** The remedy is owed again; `corrects` names a confirmation given by mistake. */
  ModelRemedyRejected: {
    version: 1,
    data: z.strictObject({ model, remedy: z.string(), reason, corrects: uuid.optional() }),
  },
  /** The Board no longer asks for it. */
  ModelRemedyWaived: { version: 1, data: z.strictObject({ model, remedy: z.string(), reason }) },
  /** Review. */
  ModelKept: { version: 1, data: z.strictObject({ model, reason }) },
  ModelReplicationProposed: {
    version: 1,
    data: z.strictObject({ model, place: text(300), unit: uuid.nullable(), reason }),
  },
  ModelDropped: { version: 1, data: z.strictObject({ model, reason }) },
  /** the drop was a mistake; `corrects` is its event. */
  ModelReinstated: { version: 1, data: z.strictObject({ model, corrects: uuid, reason }) },
  ModelConcluded: {
    version: 1,
    data: z.strictObject({ model, summary: text(4000), rating: z.enum(RATINGS).nullable() }),
  },
  /** the conclusion was a mistake, or came too early; `corrects` is its event, as last corrected. */
  ModelReopened: { version: 1, data: z.strictObject({ model, corrects: uuid, reason }) },
  /** Appraisal. */
  ModelSubmittedForAppraisal: { version: 1, data: z.strictObject({ model, ...submission }) },
  ModelWithdrawnFromAppraisal: { version: 1, data: z.strictObject({ model, ...withdrawal }) },
  ModelAppraised: { version: 1, data: outcomes.appraisal },
  /** the session was cancelled after its vote, and decided nothing; `corrects` is the event of the result. */
  ModelAppraisalAnnulled: { version: 1, data: outcomes.annulment.extend({ corrects: uuid }) },
  ModelAppraisalNotified: { version: 1, data: outcomes.notice },
  /** Recognition. */
  ModelRecognised: { version: 1, data: outcomes.recognition },
  ModelNotRecognised: { version: 1, data: outcomes.nonRecognition },
  ModelRecognitionRevoked: { version: 1, data: outcomes.revocation },
  /** Selection and nomination. */
  ModelRecognitionReinstated: { version: 1, data: outcomes.reinstatement },
  ModelSelected: { version: 1, data: outcomes.selection },
  ModelSelectionEnded: { version: 1, data: outcomes.selectionEnd },
  ModelNominated: { version: 1, data: outcomes.nomination },
  ModelNominationEnded: { version: 1, data: outcomes.nominationEnd },
  /** Commendation. */
  ModelCommended: { version: 1, data: outcomes.commendation },
  ModelCommendationCancelled: { version: 1, data: outcomes.commendationCancellation },
  /** a paper that decided on the model bears another number or day than was recorded. */
  ModelPaperCorrected: { version: 1, data: outcomes.paperCorrection },
};

export type ModelEvent = EventsOf<typeof modelEvents>;
