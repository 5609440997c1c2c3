import type { ReportStatus } from './vocabulary.ts';

/** A list after review that no later version has replaced, of a unit or of what was merged into it. */
export interface StandingList {
  report: string;
  unit: string | null;
  status: ReportStatus;
}

/**
 * a list is only ever that of the unit that sent it. What a merged unit had in hand is its successor's to go on
 * with; what it had sent stays its own, and its successor owes another.
 */
export const isListOf = (unit: string, { unit: of, status }: StandingList): boolean =>
  status !== 'DISCARDED' && (of === unit || status === 'DRAFT' || status === 'REVIEWED');

/** The same, or one that was returned and is to be replaced: no other is begun beside it. */
export const beginsNone = (unit: string, list: StandingList): boolean =>
  isListOf(unit, list) || list.status === 'RETURNED';
