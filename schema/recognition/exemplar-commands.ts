import { z } from 'zod';
import type { CommandsOf } from '../decider.ts';
import { campaignId, civilDate, document, text, uuid } from '../fields.ts';
import { SUBJECT_KINDS } from '../model/vocabulary.ts';
import {
  copies,
  decidedByCity,
  evidenceText,
  exemplar,
  ideas,
  rated,
  reason,
  title,
} from './exemplar-events.ts';
import { CONFIRMERS, DOSSIER_ITEMS } from './vocabulary.ts';

const nominating = ['BOARD_OFFICER', 'COMMITTEE_SIGNATORY'] as const;
const recording = ['CITY_OFFICER', 'BOARD_OFFICER'] as const;
/** What is missing here is named by the rule. */
const evidence = evidenceText.optional();
const outcome = {
  ...decidedByCity,
  number: text(60).optional(),
  document: document.optional(),
  note: text(2000).optional(),
};

export const exemplarCommands = {
  NominateExemplar: {
    roles: nominating,
    data: z.strictObject({
      exemplar,
      campaign: campaignId,
      subject: z.enum(SUBJECT_KINDS),
      leader: z.boolean().optional(),
      model: uuid,
      unit: uuid,
      title,
      person: uuid.optional(),
      rating: z.strictObject({ ...rated, provisional: z.boolean() }).optional(),
      part: evidence,
      criteria: z
        .strictObject({
          creative: evidence,
          sharing: evidence,
          mobilising: evidence,
          skilled: evidence,
          ethics: evidence,
          integrity: evidence,
        })
        .optional(),
      leadership: z.strictObject({ ideas: ideas.optional(), models: z.array(uuid).max(20) }).optional(),
    }),
  },
  ConfirmExemplarRating: {
    roles: nominating,
    data: z.strictObject({ exemplar, ...rated, document: document.optional() }),
  },
  CorrectExemplarRating: {
    roles: nominating,
    data: z.strictObject({ exemplar, ...rated, document: document.optional(), reason }),
  },
  FileExemplarDocument: {
    roles: ['UNIT_OFFICER', 'BOARD_OFFICER'],
    data: z.strictObject({
      exemplar,
      item: z.enum(DOSSIER_ITEMS),
      document,
      /** How many, and whether bound: of the achievement report. */
      copies: copies.optional(),
      bound: z.boolean().optional(),
    }),
  },
  ConfirmAchievementReport: {
    roles: ['UNIT_OFFICER', 'COMMITTEE_SIGNATORY'],
    data: z.strictObject({
      exemplar,
      by: z.enum(CONFIRMERS),
      confirmedOn: civilDate,
      document: document.optional(),
    }),
  },
  SendExemplarDossier: {
    roles: ['COMMITTEE_SIGNATORY'],
    data: z.strictObject({ exemplar, number: text(60), sentOn: civilDate, document: document.optional() }),
  },
  RecordCityOutcome: { roles: recording, reach: 'below', data: z.strictObject({ exemplar, ...outcome }) },
  CorrectCityOutcome: {
    roles: recording,
    reach: 'below',
    data: z.strictObject({ exemplar, corrects: uuid, reason, ...outcome }),
  },
  WithdrawExemplar: { roles: nominating, data: z.strictObject({ exemplar, reason }) },
} as const;

export type ExemplarCommand = CommandsOf<typeof exemplarCommands>;
