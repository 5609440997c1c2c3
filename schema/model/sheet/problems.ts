import { type Refusal, refusal } from '../../refusal.ts';
import { columnLetter } from './grid.ts';
import type { SheetMeaning } from './meanings.ts';

/**
 * ERROR: to be corrected in the file. QUESTION: an answer in the mapping is enough. WARNING: imported, but not as the file
 * says. NOTE: nothing is in the way.
 */
export const SHEET_SEVERITIES = ['ERROR', 'QUESTION', 'WARNING', 'NOTE'] as const;
export type SheetSeverity = (typeof SHEET_SEVERITIES)[number];

/** What is to be said of a row or a cell; `refusal.path` is what the registration calls it. */
export interface SheetProblem {
  severity: SheetSeverity;
  /** As the program shows it; absent for the file as a whole. */
  row?: number | undefined;
  /** Letter of the column. */
  column?: string | undefined;
  meaning?: SheetMeaning | undefined;
  /** What the cell says, shortened. */
  value?: string | undefined;
  refusal: Refusal;
  /** Likely answers to a question. */
  candidates?: { value: string; label: string }[];
}

const SHOWN = 200;
export const shorten = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

export interface At {
  row?: number;
  /** Index from 0. */
  column?: number | undefined;
  meaning?: SheetMeaning;
  value?: string;
  path?: (string | number)[];
  rule?: string | undefined;
}

export function problem(severity: SheetSeverity, code: string, at: At, vi: string, en: string): SheetProblem {
  return {
    severity,
    row: at.row,
    column: at.column === undefined ? undefined : columnLetter(at.column),
    meaning: at.meaning,
    value: at.value === undefined ? undefined : shorten(at.value),
    refusal: refusal(code, at.rule, at.path ?? [], vi, en),
  };
}
