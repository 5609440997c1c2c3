import { type Refusal, refusal } from './refusal.ts';

/**
 * whatever part of the thing a command names, it would be refused: none is in such a state. What the decision says of
 * the one that was named follows (see decided).
 */
export const nothingWaits = (rule: string, vi: string, en: string): Refusal =>
  refusal('NOTHING_WAITS', rule, [], vi, en);
