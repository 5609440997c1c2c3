import { type Refusal, refusal } from './refusal.ts';

/**
 * whatever part of the thing a command names, it would be refused: none is in such a state. The decision on a command
 * that names one says more of it, so this alone is not what it refuses with.
 */
export const nothingWaits = (rule: string, vi: string, en: string): Refusal =>
  refusal(NOTHING_WAITS, rule, [], vi, en);

export const NOTHING_WAITS = 'NOTHING_WAITS';
