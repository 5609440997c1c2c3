import { z } from 'zod';
import { campaignId, civilDate, document, quantity, slug, text, uuid } from '../fields.ts';
import {
  DIRECTIONS,
  FIELDS,
  METRIC_UNITS,
  MODEL_KINDS,
  PRIORITIES,
  SUBJECT_BASES,
  SUBJECT_KINDS,
} from './vocabulary.ts';

/** A goal with its measurable target, and last year's beside it where there was one. */
const goal = z.strictObject({
  /** Stable inside the model: progress refers to it. */
  goal: slug,
  title: text(300),
  unit: z.enum(METRIC_UNITS),
  /** Which way it is to go: “số vụ” falls. */
  direction: z.enum(DIRECTIONS),
  target: quantity,
  /** 0 where the goal is new this year. */
  previousTarget: quantity.optional(),
});
export type Goal = z.infer<typeof goal>;

/** A goal of the earlier model that is not carried on, and why: the Board sees it before it accepts. */
const leftOut = z.strictObject({ goal: slug, reason: text(1000) });

/** What a unit states when it registers a model: Phụ lục 01. */
export const registration = z.strictObject({
  name: text(300),
  field: z.enum(FIELDS),
  /** Codes of plan II.2, or OTHER with words: see topics.ts. Old logs hold free texts. */
  topics: z.array(text(60)).max(10),
  otherTopic: text(200).optional(),
  kind: z.enum(MODEL_KINDS),
  subject: z.strictObject({
    kind: z.enum(SUBJECT_KINDS),
    /** The collective, or the position of the individual: never a person's name. */
    title: text(250),
    basis: z.enum(SUBJECT_BASES).optional(),
    /** Who the individual is, sealed elsewhere. */
    person: uuid.optional(),
  }),
  place: text(300),
  /** What the survey found before the model was chosen (plan III.2, step 1). */
  situation: text(2000).optional(),
  advantages: text(2000).optional(),
  difficulties: text(2000).optional(),
  problem: text(4000),
  priorities: z.array(z.enum(PRIORITIES)).max(4),
  goals: z.array(goal).min(1).max(20),
  leftOut: z.array(leftOut).max(20),
  solution: text(4000).optional(),
  forces: text(1000).optional(),
  /** CONTINUED: the earlier model, or its description when it predates the system. */
  earlierModel: uuid.optional(),
  earlierDescription: text(1000).optional(),
  /** REPLICATED: the model that it copies, or its description when it is elsewhere. */
  sourceModel: uuid.optional(),
  sourceDescription: text(1000).optional(),
  launchPlannedOn: civilDate.optional(),
});
export type Registration = z.infer<typeof registration>;

/** what a plan names. Optional here so that a missing item gets its own clear refusal. */
export const planDraft = z.strictObject({
  forces: text(1000).optional(),
  goals: text(4000).optional(),
  criteria: text(4000).optional(),
  expectedResults: text(4000).optional(),
  methods: text(4000).optional(),
  schedule: text(4000).optional(),
  resources: text(4000).optional(),
  launchOn: civilDate.optional(),
  surveyOn: civilDate.optional(),
  inspectionOn: civilDate.optional(),
  wrapUpOn: civilDate.optional(),
  reportOn: civilDate.optional(),
  /** Position of the leader in charge, and of the officer who follows the model. */
  leader: text(200).optional(),
  officer: text(200).optional(),
  /** Who they are, sealed elsewhere. */
  leaderPerson: uuid.optional(),
  officerPerson: uuid.optional(),
  document: document.optional(),
});

export const plan = planDraft.required().extend({
  launchOn: civilDate.nullable(),
  document: document.nullable(),
  leaderPerson: uuid.optional(),
  officerPerson: uuid.optional(),
});
export type Plan = z.infer<typeof plan>;

export const model = uuid;
export const campaign = campaignId;
export const unit = uuid;
