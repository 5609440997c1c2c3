// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { EventsOf } from '../event.ts';
import { campaignId, document, organizationCode, uuid, year } from '../fields.ts';
import { answer, difficulty, reason, receiver, statement, wish } from './fields.ts';

const stated = { ...statement, wish: wish.nullable() };

export const difficultyEvents = {
  DifficultyRaised: {
    version: 1,
    founds: true,
    data: z.strictObject({
      difficulty,
      campaign: campaignId,
      year,
      organization: organizationCode,
      lineage: z.array(organizationCode),
      unit: uuid,
      model: uuid.nullable(),
      ...stated,
    }),
  },
  /** `corrects` is the id of the event whose statement was wrong; the new one stands whole. */
  DifficultyCorrected: {
    version: 1,
    data: z.strictObject({ difficulty, corrects: uuid, reason, ...stated }),
  },
  DifficultyForwarded: {
    version: 1,
    data: z.strictObject({ difficulty, to: receiver, note: reason.nullable() }),
  },
  /** `replaces` is the id of the answer that stood before; null for the first since it was opened. */
  DifficultyAnswered: {
    version: 1,
    data: z.strictObject({
      difficulty,
      answer,
      document: document.nullable(),
      replaces: uuid.nullable(),
    }),
  },
  DifficultyClosed: { version: 1, data: z.strictObject({ difficulty, note: reason }) },
  DifficultyReopened: { version: 1, data: z.strictObject({ difficulty, reason }) },
};

export type DifficultyEvent = EventsOf<typeof difficultyEvents>;
