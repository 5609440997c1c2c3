import { requireFollowing } from '../schema/all.ts';
import type { RecordedEvent } from '../schema/event.ts';
import type { Views } from './database.ts';
import type { Table } from './table.ts';

/**
 * Adds `add` (one number per amount column, in order) to a row of a counter for each of `places`. The row's key is the place,
 * then `key`, in the order of the table's key.
 */
export interface Contribution {
  places: readonly string[];
  key: readonly (string | number)[];
  add: readonly number[];
}

/** Sums that follow the rows of a view: per batch, what the new row contributes less what the old one did. */
export interface Counter<Row> {
  table: Table;
  /** Columns of `table` beside its key. */
  amounts: readonly string[];
  /** What a row is worth as it stands. */
  of?(row: Row): Contribution[];
  /** What one event adds for good; `row` is the row after it. */
  on?(row: Row, event: RecordedEvent): Contribution[];
}

/** Rows of a second table that a row holds within itself. Rows may be added and change; none ever leaves. */
export interface Detail<Row> {
  table: Table;
  rows(row: Row): Record<string, unknown>[];
}

/**
 * A row per key, folded from the events of one stream and no other: so the result does not depend on the order in
 * which streams are read, and a rebuild may take stream after stream.
 */
export interface FoldedView<Row> {
  shape: 'folded';
  name: string;
  /** Raised when the fold gives other rows than before: the view is then rebuilt. */
  version: number;
  types: readonly string[];
  table: Table;
  key(event: RecordedEvent): string;
  /** Pure; returns a new row. Throws on an event that cannot follow; called by `folded`. */
  fold(row: Row | undefined, event: RecordedEvent): Row;
  details?: readonly Detail<Row>[];
  counters?: readonly Counter<Row>[];
  /** Organizations whose figures a change of the row may change. */
  scope(row: Row): readonly string[];
}

/** The row after an event. Throws on an event that cannot follow. */
export function folded<Row>(view: FoldedView<Row>, row: Row | undefined, event: RecordedEvent): Row {
  if (row !== undefined) requireFollowing(event);
  return view.fold(row, event);
}

/** Rows that an event adds and nothing changes later; no key comes twice. */
export interface AppendedView {
  shape: 'appended';
  name: string;
  version: number;
  /** Every event when absent. */
  types?: readonly string[];
  table: Table;
  rows(event: RecordedEvent): readonly Record<string, unknown>[];
}

/** Rows computed anew from the tables of other views whenever a row there changes. */
export interface JoinedView<Row> {
  shape: 'joined';
  name: string;
  version: number;
  table: Table;
  /** Per view that it reads: the keys (of `table`, one column of text) that a change of its row touches. */
  touched: Readonly<Record<string, (before: unknown, after: unknown) => readonly string[]>>;
  /** Pages through every key there may be, from `after` (exclusive), in order; for a rebuild. */
  keys(db: Views, after: string, limit: number): Promise<string[]>;
  compute(db: Views, keys: readonly string[]): Promise<Row[]>;
  counters?: readonly Counter<Row>[];
}

// biome-ignore lint/suspicious/noExplicitAny: rows of different views stand in one list
export type View = FoldedView<any> | AppendedView | JoinedView<any>;

/** Every table that a view writes. */
export function tablesOf(view: View): readonly Table[] {
  if (view.shape === 'appended') return [view.table];
  const details = view.shape === 'folded' ? (view.details ?? []) : [];
  return [view.table, ...[...details, ...(view.counters ?? [])].map((part) => part.table)];
}
