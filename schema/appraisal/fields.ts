import { z } from 'zod';
import { DAY_KINDS } from '../campaign/vocabulary.ts';
import { civilDate, slug, text, uuid } from '../fields.ts';
import { CRITERIA } from '../model/vocabulary.ts';
import { DUTIES } from './vocabulary.ts';

export const round = uuid;
/** A key that people choose inside a round: `hoi-nghi-1`. */
export const session = slug;
export const account = text(200);
export const reason = text(2000);
export const number = text(60);

export const member = z.strictObject({
  account,
  /** Position: never a person's name. */
  title: text(250),
  duty: z.enum(DUTIES),
  /** Where the member works: the member does not vote on models of that unit. */
  unit: uuid.optional(),
  person: uuid.optional(),
});
export const members = z.array(member).min(1).max(25);

const criterion = z.literal(CRITERIA);
/** One per criterion; points only where the campaign has a rubric. */
export const marks = z
  .array(
    z.strictObject({
      criterion,
      passed: z.boolean(),
      comment: text(1000).optional(),
      points: z.int().min(0).max(1000).optional(),
    }),
  )
  .length(CRITERIA.length);

export const models = z.array(uuid).min(1).max(30);
export const attendance = z.array(account).min(1).max(25);

const share = z.strictObject({ numerator: z.int(), denominator: z.int() });
/** The campaign's settings as they stood when the session was opened: a later change does not reach back. */
export const rules = z.strictObject({
  quorumOver: share,
  majorityOver: share,
  submissionDays: z.int(),
  submissionDayKind: z.enum(DAY_KINDS),
  rubric: z
    .strictObject({
      points: z.array(z.strictObject({ criterion, points: z.int() })),
      threshold: z.int(),
    })
    .nullable(),
});

const count = z.int().min(0);
export const result = z.strictObject({
  model: uuid,
  /** Panel members less the recused: what the majority is of. */
  eligible: count,
  /** Of the eligible, those who attended. */
  present: count,
  recused: count,
  yes: count,
  no: count,
  /** As many yes as no, none at all included: nothing is decided, and the model may be voted on again. */
  tied: z.boolean(),
  passed: z.boolean(),
  criteria: z.array(z.strictObject({ criterion, passed: count, failed: count })),
  /** Sum over the ballots; the mean, total / ballots, must reach the threshold. Null without a rubric. */
  points: z.strictObject({ total: count, ballots: count, threshold: count }).nullable(),
});

/** What a notice says of a model: a tie that was never voted on again has not passed. */
export const noticed = z.strictObject({ model: uuid, session, passed: z.boolean(), tied: z.boolean() });
export const heldOn = civilDate;
