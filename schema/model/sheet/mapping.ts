import { z } from 'zod';
import { civilDate, quantity, slug, text, uuid } from '../../fields.ts';
import {
  DIRECTIONS,
  FIELDS,
  METRIC_UNITS,
  MODEL_KINDS,
  SUBJECT_BASES,
  SUBJECT_KINDS,
} from '../vocabulary.ts';
import { SHEET_MEANINGS } from './meanings.ts';

const rowNumber = z.int().min(1).max(1_048_576);
const wording = z.string().max(1000);

export const PERSONAL_DATA_ANSWERS = ['LEAVE_OUT', 'KEEP'] as const;

/** Answers that hold for every row, or for one. */
const answers = {
  unit: uuid.optional(),
  field: z.enum(FIELDS).optional(),
  kind: z.enum(MODEL_KINDS).optional(),
  subjectKind: z.enum(SUBJECT_KINDS).optional(),
  subjectBasis: z.enum(SUBJECT_BASES).optional(),
  subjectTitle: text(250).optional(),
  place: text(300).optional(),
  problem: text(4000).optional(),
  sourceDescription: text(1000).optional(),
  /** CONTINUED: the sheet's own words describe the earlier model, whatever the register of last year holds. */
  describeEarlier: z.boolean().optional(),
  /** What looks like a phone number or a person's name in a text: it stays as stated, or goes. */
  personalData: z.enum(PERSONAL_DATA_ANSWERS).optional(),
};

/** What a person answered to the questions of a preview; with the file it fixes what is imported. */
export const sheetMapping = z.strictObject({
  /** Name of the sheet; the only one that holds a register when absent. */
  sheet: z.string().max(200).optional(),
  /** First row of the heading, as the program numbers it, and how many rows it takes. */
  headerRow: rowNumber.optional(),
  headerRows: z.int().min(1).max(3).optional(),
  columns: z
    .array(z.strictObject({ column: z.string().regex(/^[A-Za-z]{1,2}$/), meaning: z.enum(SHEET_MEANINGS) }))
    .max(100)
    .default([]),
  fields: z
    .array(z.strictObject({ wording, value: z.enum(FIELDS) }))
    .max(500)
    .default([]),
  kinds: z
    .array(z.strictObject({ wording, value: z.enum(MODEL_KINDS) }))
    .max(500)
    .default([]),
  subjectKinds: z
    .array(z.strictObject({ wording, value: z.enum(SUBJECT_KINDS) }))
    .max(5000)
    .default([]),
  goalUnits: z
    .array(z.strictObject({ wording, value: z.enum(METRIC_UNITS) }))
    .max(500)
    .default([]),
  units: z
    .array(z.strictObject({ wording, unit: uuid }))
    .max(5000)
    .default([]),
  /** “Tháng 4/2026” and “quý II” name no day: which one they stand for. */
  partialDates: z.enum(['FIRST_DAY', 'LAST_DAY']).optional(),
  everywhere: z.strictObject(answers).default({}),
  rows: z
    .array(
      z.strictObject({
        row: rowNumber,
        /** The row registers nothing, whatever it looks like. */
        noModel: z.boolean().optional(),
        ...answers,
        name: text(300).optional(),
        /** In place of what the row says of goals. */
        goals: z
          .array(
            z.strictObject({
              title: text(300),
              unit: z.enum(METRIC_UNITS),
              direction: z.enum(DIRECTIONS).optional(),
              target: quantity,
              previousTarget: quantity.optional(),
            }),
          )
          .min(1)
          .max(20)
          .optional(),
        /** CONTINUED: goals of the earlier model, by their keys, that are not carried on, and why. */
        leftOut: z
          .array(z.strictObject({ goal: slug, reason: text(1000) }))
          .max(20)
          .optional(),
        earlierModel: uuid.optional(),
        earlierDescription: text(1000).optional(),
        launchPlannedOn: civilDate.optional(),
      }),
    )
    .max(10_000)
    .default([]),
});
export type SheetMapping = z.infer<typeof sheetMapping>;
export const NO_ANSWERS: SheetMapping = sheetMapping.parse({});
