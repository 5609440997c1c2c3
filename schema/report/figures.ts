// Storage format, in the events of a report. Change by a new version with an upcaster.
import { z } from 'zod';
import { TARGET_METRICS, TARGET_STAGES } from '../campaign/vocabulary.ts';
import { civilDate, key, text } from '../fields.ts';
import {
  FIELDS,
  METRIC_UNITS,
  MODEL_KINDS,
  RESOURCE_KINDS,
  RESOURCE_SOURCES,
  SUBJECT_KINDS,
} from '../model/vocabulary.ts';
import { FIGURE_STAGES, type FigureStage } from './vocabulary.ts';

/** Whole numbers only, so that sums are exact. */
const number = z.int().min(0).max(10_000_000);
const sum = z.int().min(0);

/** How many models are counted at each stage; 0 is left out. */
const counts = z.strictObject(
  Object.fromEntries(FIGURE_STAGES.map((stage) => [stage, number.optional()])) as {
    [Stage in FigureStage]: z.ZodOptional<typeof number>;
  },
);
export type Counts = z.infer<typeof counts>;

const counted = {
  total: counts,
  kinds: z.array(z.strictObject({ kind: z.enum(MODEL_KINDS), counts })).max(3),
  fields: z.array(z.strictObject({ field: z.enum(FIELDS), counts })).max(4),
  subjects: z.array(z.strictObject({ subject: z.enum(SUBJECT_KINDS), counts })).max(2),
  /** What was reported and received within the period, as corrected; sums never mix units. */
  results: z.array(z.strictObject({ unit: z.enum(METRIC_UNITS), quantity: sum })).max(20),
  resources: z
    .array(
      z.strictObject({
        kind: z.enum(RESOURCE_KINDS),
        source: z.enum(RESOURCE_SOURCES),
        unit: z.enum(METRIC_UNITS),
        quantity: sum,
      }),
    )
    .max(320),
  outreach: z.strictObject({ times: number, reached: sum }),
  registrations: z.strictObject({ onTime: number, late: number }),
  /** Of those whose last day lies within the period, by campaign. */
  milestones: z.strictObject({ due: number, onTime: number, late: number, owed: number }),
  /** every stage side by side, and the one that the campaign sets as official. */
  targets: z
    .array(
      z.strictObject({
        target: key,
        title: text(300),
        metric: z.enum(TARGET_METRICS),
        minimum: sum,
        stages: z
          .array(z.strictObject({ stage: z.enum(TARGET_STAGES), count: number, met: z.boolean() }))
          .max(4),
        official: number,
        met: z.boolean(),
      }),
    )
    .max(20),
};

/** What stands beside the period: nothing where the log knows nothing of that year. */
const beside = z.strictObject({ from: civilDate, to: civilDate, ...counted }).nullable();

export const figures = z.strictObject({
  ...counted,
  /** By unit of a commune (its id), or by what lies directly below a city or the country (its code). */
  places: z.array(z.strictObject({ place: z.string().min(2).max(36), counts })).max(200),
  /** Too many to be held in the record: they follow from the log all the same. */
  placesLeftOut: z.boolean(),
  /** The list of models (Phụ lục 02) by its hash: its rows follow from the log. */
  list: z.strictObject({
    models: number,
    /** Reviews recorded after the cut-off of the campaign. */
    amendments: number,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256'),
  }),
  before: beside,
  yearBefore: beside,
});

export type Figures = z.infer<typeof figures>;
export type Counted = Omit<Figures, 'places' | 'placesLeftOut' | 'list' | 'before' | 'yearBefore'>;
