import { z } from 'zod';
import { civilDate, document, quantity, text, uuid } from '../fields.ts';
import { SUBJECT_KINDS } from '../model/vocabulary.ts';

export const commendation = uuid;
export const reason = text(2000);
export const number = text(60);
/** Office or position, never a person's name. */
export const position = text(250);
export const achievement = text(4000);
export const occasion = text(300);

/** Whom it honours: a collective by its name, an individual by the position; `person` seals who it is. */
export const recipient = {
  kind: z.enum(SUBJECT_KINDS),
  title: text(250),
};

export const legalBasis = z.array(document).min(1).max(5);

/** What comes with the certificate: coefficient in hundredths × base wage, in whole đồng, and what that rests on. */
export const reward = z.strictObject({
  coefficient: z.int().min(1).max(10_000),
  baseWage: quantity,
  basis: text(200),
  amount: quantity,
});

/** What a decision of award states. */
export const award = {
  number,
  decidedOn: civilDate,
  legalBasis,
  reward: reward.nullable(),
};
