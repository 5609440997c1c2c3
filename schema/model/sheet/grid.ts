import type { CivilDate } from '../../civil-date.ts';

/** One cell as a file holds it; a formula is its last computed value. */
export interface SheetCell {
  /** As a person reads it, normalised (schema/text.ts); never empty. */
  text: string;
  /** Of a cell that holds a number. */
  number?: number;
  /** Of a number that the file formats as a day. */
  date?: CivilDate;
  /** `#REF!` and the like. */
  error?: string;
  /** A formula that was saved without its value. */
  uncomputed?: true;
  /** Written in the letters of an old font, and read here in Unicode. */
  converted?: true;
  /** In the letters of an old font or of none: what it says cannot be told. */
  garbled?: true;
  /** Some of it is hidden, or struck through. */
  unseen?: true;
}

export interface SheetRow {
  /** As the program shows it: from 1. */
  number: number;
  hidden?: true;
  /** By column from 0; null where nothing is written. */
  cells: (SheetCell | null)[];
}

/** Rows and columns that one cell spans; rows from 1, columns from 0, both ends within. */
export interface SheetMerge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Sheet {
  name: string;
  hidden?: true;
  /** A text with separators: a cell too many in a row has moved all that follow. */
  text?: true;
  /** Only rows with something in them, in order. */
  rows: SheetRow[];
  merges: SheetMerge[];
}

/** A spreadsheet of any format. */
export interface Workbook {
  sheets: Sheet[];
}

/** 0 → A, 26 → AA */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** A → 0; undefined for what is no column. */
export function columnIndex(letter: string): number | undefined {
  if (!/^[A-Z]{1,3}$/i.test(letter)) return undefined;
  return [...letter.toUpperCase()].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;
}

export const textOf = (row: SheetRow | undefined, column: number): string => row?.cells[column]?.text ?? '';
