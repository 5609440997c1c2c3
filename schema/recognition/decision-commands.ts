import { z } from 'zod';
import { RECOGNITION_BODIES } from '../campaign/vocabulary.ts';
import type { CommandsOf } from '../decider.ts';
import { campaignId, document, uuid } from '../fields.ts';
import { declined, models, reason, recognition, signed } from './decision-events.ts';

const signatory = ['COMMITTEE_SIGNATORY'] as const;

export const recognitionCommands = {
  IssueRecognitionDecision: {
    roles: signatory,
    data: z.strictObject({
      recognition,
      campaign: campaignId,
      body: z.enum(RECOGNITION_BODIES),
      ...signed,
      models,
      declined,
      document: document.optional(),
    }),
  },
  RevokeRecognition: {
    roles: signatory,
    data: z.strictObject({ recognition, models, ...signed, reason, document: document.optional() }),
  },
  /** a revocation that was a mistake never held; `corrects` names it. */
  ReinstateRecognition: {
    roles: signatory,
    data: z.strictObject({ recognition, corrects: uuid, reason }),
  },
  CorrectRecognitionDecision: {
    roles: signatory,
    data: z.strictObject({ recognition, corrects: uuid, ...signed, reason }),
  },
} as const;

export type RecognitionCommand = CommandsOf<typeof recognitionCommands>;
