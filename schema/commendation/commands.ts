import { z } from 'zod';
import type { CommandsOf } from '../decider.ts';
import { campaignId, civilDate, document, uuid } from '../fields.ts';
import {
  achievement,
  commendation,
  legalBasis,
  number,
  occasion,
  position,
  reason,
  recipient,
} from './fields.ts';
import { COMMENDATION_FORMS } from './vocabulary.ts';

const board = ['BOARD_OFFICER'] as const;
const chair = ['CHAIR'] as const;
/** Who decided may cancel and correct: see `deciders` in decide.ts. */
const deciding = ['CHAIR', 'CITY_OFFICER', 'BOARD_OFFICER'] as const;
const paper = document.optional();
/** Stated only for a day of which no legal basis is known. */
const basis = legalBasis.optional();
/** A commendation awarded by the same decision before. */
const sameDecisionAs = uuid.optional();

export const commendationCommands = {
  ProposeCommendation: {
    roles: board,
    data: z.strictObject({
      commendation,
      campaign: campaignId,
      recipient: z.strictObject({ ...recipient, unit: uuid.optional(), person: uuid.optional() }),
      model: uuid.optional(),
      exemplar: uuid.optional(),
      form: z.enum(COMMENDATION_FORMS),
      achievement,
      document: paper,
    }),
  },
  AwardCommendation: {
    roles: chair,
    data: z.strictObject({
      commendation,
      number,
      decidedOn: civilDate,
      signatory: position,
      reward: z.boolean(),
      legalBasis: basis,
      sameDecisionAs,
      document: paper,
    }),
  },
  DeclineCommendation: { roles: chair, data: z.strictObject({ commendation, reason }) },
  /** before it is decided, by the Board that proposed it. */
  WithdrawCommendation: { roles: board, data: z.strictObject({ commendation, reason }) },
  SubmitCommendationUpward: {
    roles: ['BOARD_OFFICER', 'COMMITTEE_SIGNATORY'],
    data: z.strictObject({ commendation, number, sentOn: civilDate, authority: position, document: paper }),
  },
  RecordHigherAward: {
    roles: ['CITY_OFFICER', 'BOARD_OFFICER'],
    reach: 'below',
    data: z.strictObject({
      commendation,
      granted: z.boolean(),
      number: number.optional(),
      decidedOn: civilDate,
      authority: position,
      legalBasis: basis,
      document: paper,
    }),
  },
  PresentCommendation: {
    roles: board,
    data: z.strictObject({ commendation, presentedOn: civilDate, occasion }),
  },
  CancelCommendation: {
    roles: deciding,
    reach: 'below',
    data: z.strictObject({
      commendation,
      number: number.optional(),
      cancelledOn: civilDate,
      reason,
      document: paper,
    }),
  },
  /** `corrects` is the id of the cancellation that was a mistake. */
  ReinstateCommendation: {
    roles: deciding,
    reach: 'below',
    data: z.strictObject({ commendation, corrects: uuid, reason }),
  },
  CorrectCommendation: {
    roles: deciding,
    reach: 'below',
    data: z.strictObject({
      commendation,
      corrects: uuid,
      reason,
      /** Of the award; what is left out stands. */
      number: number.optional(),
      decidedOn: civilDate.optional(),
      legalBasis: basis,
      sameDecisionAs,
      /** Of the presentation. */
      presentedOn: civilDate.optional(),
      occasion: occasion.optional(),
    }),
  },
} as const;

export type CommendationCommand = CommandsOf<typeof commendationCommands>;
