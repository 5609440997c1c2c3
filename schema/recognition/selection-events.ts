// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import { RECUSAL_GROUNDS } from '../appraisal/vocabulary.ts';
import type { EventsOf } from '../event.ts';
import { campaignId, document, organizationCode, text, uuid, year } from '../fields.ts';

export const selection = uuid;
export const account = text(200);
export const title = text(300);
export const seats = z.int().min(1).max(200);
export const candidates = z.array(uuid).min(1).max(200);
const votes = z.int().min(0).max(200);

/** A member of the committee, by account and position; `unit` is where the member belongs. */
export const committee = z
  .array(z.strictObject({ account, title: text(250), unit: uuid.nullable(), person: uuid.nullable() }))
  .min(1)
  .max(100);

/** What the ballots come to for one candidate; `eligible` is the committee less its recused members. */
export const result = z.strictObject({
  model: uuid,
  votes,
  eligible: votes,
  recused: votes,
  /** Recognised still when the vote was closed. */
  standing: z.boolean(),
  /** More than half of the eligible members. */
  passed: z.boolean(),
  selected: z.boolean(),
  /** Open for a re-vote. */
  tied: z.boolean(),
});
export type SelectionResult = z.infer<typeof result>;

export const selectionEvents = {
  /** Version 2 knows of grounds of recusal that version 1 does not. */
  SelectionOpened: {
    version: 2,
    upcast: { 1: (data: object) => data },
    founds: true,
    data: z.strictObject({
      selection,
      campaign: campaignId,
      year,
      organization: organizationCode,
      lineage: z.array(organizationCode),
      title,
      seats,
      committee,
      candidates,
      /** Known when it opens, from the record. */
      recusals: z.array(z.strictObject({ account, model: uuid, ground: z.enum(RECUSAL_GROUNDS) })),
      /** The selection whose tie is voted on again. */
      revoteOf: uuid.nullable(),
      document: document.nullable(),
    }),
  },
  /** Declared, with a reason; or known from the record when the vote was closed, which the ground says. */
  SelectionMemberRecused: {
    version: 2,
    upcast: { 1: (data: object) => ({ ...data, ground: 'DECLARED' }) },
    data: z.strictObject({
      selection,
      account,
      model: uuid,
      ground: z.enum(RECUSAL_GROUNDS),
      reason: text(1000).nullable(),
    }),
  },
  /** a declared interest was a mistake; the member's ballot counts as it was cast. */
  SelectionRecusalWithdrawn: {
    version: 1,
    data: z.strictObject({ selection, account, model: uuid, reason: text(1000) }),
  },
  /** `replaces` is the id of the ballot that the member cast before; both stay in history. */
  SelectionBallotCast: {
    version: 1,
    data: z.strictObject({
      selection,
      account,
      models: z.array(uuid).max(200),
      replaces: uuid.nullable(),
    }),
  },
  /**
   * it was opened or closed by mistake, and decides nothing. `revoteOf` may be voted on again in another; `models` are
   * those that it had chosen, of which version 1 knows none.
   */
  SelectionCancelled: {
    version: 2,
    upcast: { 1: (data: object) => ({ ...data, models: [] }) },
    data: z.strictObject({ selection, reason: text(1000), models: z.array(uuid).max(200) }),
  },
  SelectionClosed: {
    version: 1,
    data: z.strictObject({
      selection,
      results: z.array(result),
      /** Seats that a re-vote among the tied is about; 0 without a tie. */
      remaining: z.int().min(0).max(200),
    }),
  },
};

export type SelectionEvent = EventsOf<typeof selectionEvents>;
