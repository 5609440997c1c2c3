import { z } from 'zod';
import { civilDate, evidence, quantity, slug, text } from '../fields.ts';
import {
  CRITERIA,
  METRIC_UNITS,
  OUTREACH_CHANNELS,
  RATINGS,
  RESOURCE_KINDS,
  RESOURCE_SOURCES,
  SUBJECT_KINDS,
} from './vocabulary.ts';

/** Results as metrics; `goal` links one to a registered goal. */
export const progress = z.strictObject({
  summary: text(4000),
  results: z
    .array(z.strictObject({ goal: z.string().max(40).optional(), unit: z.enum(METRIC_UNITS), quantity }))
    .max(20),
  evidence,
});

export const contribution = z.strictObject({
  kind: z.enum(RESOURCE_KINDS),
  source: z.enum(RESOURCE_SOURCES),
  unit: z.enum(METRIC_UNITS),
  quantity,
  note: text(500).optional(),
  evidence,
});

export const outreach = z.strictObject({
  channel: z.enum(OUTREACH_CHANNELS),
  title: text(300),
  reached: quantity,
  evidence,
});

export const launch = z.strictObject({
  launchedOn: civilDate,
  place: text(300),
  attendance: z.int().min(1).max(1_000_000),
  /** Who signed what: collectives and individuals by position, and how many signed. */
  commitments: z
    .array(
      z.strictObject({
        signer: z.enum(SUBJECT_KINDS),
        title: text(250),
        content: text(1000),
        count: z.int().min(1).max(100_000),
      }),
    )
    .min(1)
    .max(50),
  evidence,
});

const criterion = z.literal(CRITERIA);

/** Positions, not names. */
const inspectors = z.array(text(200)).min(1).max(20);

/** Planned beforehand; `inspection` is the key that the inspection itself will name. */
export const plannedInspection = z.strictObject({
  inspection: slug,
  plannedOn: civilDate,
  inspectors,
  /** What will be looked at; all of them when left empty. */
  criteria: z.array(criterion).max(8),
  purpose: text(1000),
});

/** What an inspection found. */
export const inspectionContent = z.strictObject({
  inspectedOn: civilDate,
  inspectors,
  findings: z
    .array(
      z.strictObject({
        criterion,
        met: z.boolean(),
        note: text(2000).optional(),
        evidence: evidence.optional(),
      }),
    )
    .min(1)
    .max(8),
  rating: z.enum(RATINGS),
  remedies: z
    .array(
      z.strictObject({
        remedy: slug,
        title: text(500),
        dueOn: civilDate,
      }),
    )
    .max(20),
  evidence,
});

export const inspection = inspectionContent.extend({
  /** The planned inspection that this one carries out. */
  inspection: slug.optional(),
  /** Planned beforehand or ad hoc. */
  adHoc: z.boolean(),
});
