// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { EventsOf } from '../event.ts';
import { campaignId, civilDate, document, organizationCode, text, uuid, year } from '../fields.ts';
import { SUBJECT_KINDS } from '../model/vocabulary.ts';
import { CITY_OUTCOMES, CONFIRMERS, DOSSIER_ITEMS, TASK_RATINGS } from './vocabulary.ts';

export const exemplar = uuid;
export const reason = text(2000);
export const evidenceText = text(2000);
export const ideas = text(4000);
/** The collective, or the position of the individual: never a person's name. */
export const title = text(250);
export const rated = { level: z.enum(TASK_RATINGS), ratedBy: text(250), ratedOn: civilDate };
export const copies = z.int().min(1).max(100);
export const decidedByCity = { outcome: z.enum(CITY_OUTCOMES), decidedOn: civilDate };
const outcome = {
  ...decidedByCity,
  number: text(60).nullable(),
  document: document.nullable(),
  note: text(2000).nullable(),
};

export const exemplarEvents = {
  ExemplarNominated: {
    version: 1,
    founds: true,
    data: z.strictObject({
      exemplar,
      campaign: campaignId,
      year,
      organization: organizationCode,
      lineage: z.array(organizationCode),
      subject: z.enum(SUBJECT_KINDS),
      leader: z.boolean(),
      model: uuid,
      unit: uuid,
      title,
      person: uuid.nullable(),
      /** Of the unit, in the year of the campaign; provisional until that year's is known. */
      rating: z.strictObject({ ...rated, provisional: z.boolean() }).nullable(),
      /** An individual's direct part in the model. */
      part: evidenceText.nullable(),
      criteria: z
        .strictObject({
          creative: evidenceText,
          sharing: evidenceText,
          mobilising: evidenceText,
          skilled: evidenceText,
          ethics: evidenceText,
          integrity: evidenceText,
        })
        .nullable(),
      /** A leader's ideas, and the models directed this year. */
      leadership: z.strictObject({ ideas, models: z.array(uuid).min(1).max(20) }).nullable(),
    }),
  },
  ExemplarRatingConfirmed: {
    version: 1,
    data: z.strictObject({ exemplar, ...rated, document: document.nullable() }),
  },
  ExemplarRatingCorrected: {
    version: 1,
    data: z.strictObject({ exemplar, ...rated, document: document.nullable(), reason }),
  },
  /** In the place of what was filed for the item before. */
  ExemplarDocumentFiled: {
    version: 1,
    data: z.strictObject({
      exemplar,
      item: z.enum(DOSSIER_ITEMS),
      document,
      copies: copies.nullable(),
      bound: z.boolean(),
    }),
  },
  ExemplarReportConfirmed: {
    version: 1,
    data: z.strictObject({
      exemplar,
      by: z.enum(CONFIRMERS),
      confirmedOn: civilDate,
      document: document.nullable(),
    }),
  },
  ExemplarDossierSent: {
    version: 1,
    data: z.strictObject({ exemplar, number: text(60), sentOn: civilDate, document: document.nullable() }),
  },
  ExemplarCityOutcomeRecorded: { version: 1, data: z.strictObject({ exemplar, ...outcome }) },
  /** `corrects` is the id of the event that recorded the outcome wrongly. */
  ExemplarCityOutcomeCorrected: {
    version: 1,
    data: z.strictObject({ exemplar, corrects: uuid, reason, ...outcome }),
  },
  ExemplarWithdrawn: { version: 1, data: z.strictObject({ exemplar, model: uuid, reason }) },
};

export type ExemplarEvent = EventsOf<typeof exemplarEvents>;
