// Storage format, in the events of a report. Change by a new version with an upcaster.
import { z } from 'zod';
import { TARGET_METRICS, TARGET_STAGES } from '../campaign/vocabulary.ts';
import { COMMENDATION_FORMS } from '../commendation/vocabulary.ts';
import { civilDate, key, text, uuid } from '../fields.ts';
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
  /** Those that were due, the report itself apart, by campaign. */
  milestones: z.strictObject({ due: number, onTime: number, late: number, owed: number }),
  /** Of each of those milestones how many owed it, and what had come; absent in method 1. */
  deliveries: z
    .array(
      z.strictObject({ milestone: key, expected: number, onTime: number, late: number, missing: number }),
    )
    .max(60)
    .optional(),
  /** collectives and individuals apart, with the sums of rewards in đồng; absent in method 1. */
  awards: z
    .array(
      z.strictObject({
        subject: z.enum(SUBJECT_KINDS),
        /** Models recognised. */
        recognised: number,
        /** Sent to the city, and granted by it. */
        nominated: number,
        granted: number,
        /** sent, of a unit rated too low since, and not decided on: in none of the two above. Absent in method 2. */
        belowCriterion: number.optional(),
        commendations: z
          .array(z.strictObject({ form: z.enum(COMMENDATION_FORMS), count: number, rewards: sum }))
          .max(COMMENDATION_FORMS.length),
      }),
    )
    .max(2)
    .optional(),
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
        /** of a city's, which every commune is to meet; absent up to method 4. */
        communes: z.strictObject({ meeting: number, of: number }).optional(),
      }),
    )
    .max(20),
};

/** What stands beside the period: nothing where the log knows nothing of that year. */
const place = z.strictObject({ place: z.string().min(2).max(36), counts });
const beside = z
  .strictObject({
    from: civilDate,
    to: civilDate,
    ...counted,
    /** Absent in method 1, and where there are too many. */
    places: z.array(place).max(200).optional(),
  })
  .nullable();

export const figures = z.strictObject({
  ...counted,
  /** By unit of a commune (its id), or by what lies directly below a city or the country (its code). */
  places: z.array(place).max(200),
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
  /** what was recorded later into the period of the report that was acknowledged last; absent where nothing was. */
  since: z
    .strictObject({
      report: uuid,
      differences: z
        .array(z.strictObject({ path: z.string().min(1).max(200), before: sum, after: sum }))
        .max(100),
      /** How many events, and the first of them. */
      recorded: number,
      events: z.array(uuid).max(50),
    })
    .optional(),
});

/**
 * How figures were counted, frozen with them: the same way goes on counting those that were. 1: a milestone was due by
 * the period's end alone, and delivered by what its campaign had recorded of it. 2: due by the cut-off, the report itself
 * apart, delivered by its deliverables; with deliveries, awards, places beside, and what came since into a report of the
 * same year. 3: what no longer meets its criterion is no nomination, and counts apart; what came since into a report of an
 * earlier year is told too. 4: an exemplar counts no more once its model's recognition is
 * revoked; what came since is counted from the freezing of the figures on, and told again by a version that replaces another.
 * 5: a city's target is met where each of its communes meets it, not by their sum. 6: a unit's list counts as appraised what
 * the unit was told.
 */
export const FIGURES_METHOD = 6;
export const FIGURES_METHODS = [1, 2, 3, 4, 5, FIGURES_METHOD] as const;
export type FiguresMethod = (typeof FIGURES_METHODS)[number];

export type Figures = z.infer<typeof figures>;
export type Counted = Omit<Figures, 'places' | 'placesLeftOut' | 'list' | 'before' | 'yearBefore' | 'since'>;
