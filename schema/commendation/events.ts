// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { EventsOf } from '../event.ts';
import { campaignId, civilDate, document, organizationCode, uuid, year } from '../fields.ts';
import { achievement, award, commendation, number, occasion, position, reason, recipient } from './fields.ts';
import { COMMENDATION_FORMS } from './vocabulary.ts';

const model = uuid.nullable();

export const commendationEvents = {
  CommendationProposed: {
    version: 1,
    founds: true,
    data: z.strictObject({
      commendation,
      campaign: campaignId,
      year,
      organization: organizationCode,
      lineage: z.array(organizationCode),
      recipient: z.strictObject({ ...recipient, unit: uuid.nullable(), person: uuid.nullable() }),
      model,
      exemplar: uuid.nullable(),
      form: z.enum(COMMENDATION_FORMS),
      achievement,
      document: document.nullable(),
    }),
  },
  /** Giấy khen. `sameDecisionAs` is the commendation that holds the number: one decision may name many. */
  CommendationAwarded: {
    version: 1,
    data: z.strictObject({
      commendation,
      model,
      ...award,
      signatory: position,
      sameDecisionAs: uuid.nullable(),
      document: document.nullable(),
    }),
  },
  CommendationDeclined: { version: 1, data: z.strictObject({ commendation, reason }) },
  /** the proposal was taken back before it was decided. */
  CommendationWithdrawn: { version: 1, data: z.strictObject({ commendation, reason }) },
  CommendationSubmittedUpward: {
    version: 1,
    data: z.strictObject({
      commendation,
      number,
      sentOn: civilDate,
      authority: position,
      document: document.nullable(),
    }),
  },
  /** Bằng khen: what the higher authority decided. The legal basis is null where it was not granted. */
  CommendationHigherAwardRecorded: {
    version: 1,
    data: z.strictObject({
      commendation,
      model,
      granted: z.boolean(),
      number: number.nullable(),
      decidedOn: civilDate,
      legalBasis: award.legalBasis.nullable(),
      authority: position,
      document: document.nullable(),
    }),
  },
  CommendationPresented: {
    version: 1,
    data: z.strictObject({ commendation, presentedOn: civilDate, occasion }),
  },
  CommendationCancelled: {
    version: 1,
    data: z.strictObject({
      commendation,
      model,
      number: number.nullable(),
      cancelledOn: civilDate,
      reason,
      document: document.nullable(),
    }),
  },
  /** the cancellation that `corrects` names was a mistake; the award stands as it did. */
  CommendationReinstated: {
    version: 1,
    data: z.strictObject({ commendation, corrects: uuid, model, number, decidedOn: civilDate, reason }),
  },
  /** `corrects` is the id of the event that was wrong; the new content stands whole. */
  CommendationAwardCorrected: {
    version: 1,
    data: z.strictObject({
      commendation,
      corrects: uuid,
      reason,
      /** Null also where number and day stay as they were: nothing changes for the model. */
      model,
      ...award,
      sameDecisionAs: uuid.nullable(),
    }),
  },
  CommendationPresentationCorrected: {
    version: 1,
    data: z.strictObject({ commendation, corrects: uuid, reason, presentedOn: civilDate, occasion }),
  },
};

export type CommendationEvent = EventsOf<typeof commendationEvents>;
