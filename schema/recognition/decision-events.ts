// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import { RECOGNITION_BODIES } from '../campaign/vocabulary.ts';
import type { EventsOf } from '../event.ts';
import { campaignId, civilDate, document, organizationCode, text, uuid, year } from '../fields.ts';

export const recognition = uuid;
/** What makes it a paper: number, date, and the position of who signed it. */
export const signed = { number: text(60), issuedOn: civilDate, signatory: text(250) };
export const declined = z.array(z.strictObject({ model: uuid, reason: text(1000) })).max(200);
export const models = z.array(uuid).min(1).max(200);
export const reason = text(2000);

export const recognitionEvents = {
  RecognitionDecisionIssued: {
    version: 1,
    founds: true,
    data: z.strictObject({
      recognition,
      campaign: campaignId,
      year,
      organization: organizationCode,
      lineage: z.array(organizationCode),
      body: z.enum(RECOGNITION_BODIES),
      ...signed,
      models,
      declined,
      document: document.nullable(),
    }),
  },
  /** Of some or all of its models, by a decision of its own. */
  RecognitionRevoked: {
    version: 1,
    data: z.strictObject({ recognition, models, ...signed, reason, document: document.nullable() }),
  },
  /** the revocation that `corrects` names was a mistake; its models are recognised as before. */
  RecognitionReinstated: {
    version: 1,
    data: z.strictObject({ recognition, corrects: uuid, models, reason }),
  },
  /** `corrects` is the id of the event, an issue or a revocation, whose paper was recorded wrongly. */
  RecognitionDecisionCorrected: {
    version: 1,
    data: z.strictObject({
      recognition,
      corrects: uuid,
      paper: z.enum(['ISSUE', 'REVOCATION']),
      ...signed,
      reason,
      /** Those that the paper decided on, recognised, declined or revoked; none where only the signatory was wrong. */
      models: z.array(uuid).max(400),
    }),
  },
};

export type RecognitionEvent = EventsOf<typeof recognitionEvents>;
