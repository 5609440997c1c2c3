import type { View } from '../../projections/view.ts';
import type { Degraded } from '../views/checkpoint.ts';
import type { ViewWriter } from '../views/client.ts';
import type { LogSource } from './log-source.ts';

export interface RebuildProgress {
  phase: 'loading' | 'indexing' | 'catching up' | 'swapping' | 'done';
  events: number;
  /** Position of the last event to be read. */
  upTo: number;
}

/** A rebuild under way: one transaction, a source, and what has been done. */
export interface Work {
  writer: ViewWriter;
  views: readonly View[];
  source: LogSource;
  /** Of the database whose table is read; undefined when the event store is asked. */
  tableUrl: string | undefined;
  upTo: number;
  events: number;
  /** What was looked at to find them. */
  read: number;
  /** Ids of the events that are passed over. */
  setAside: Set<string>;
  /** Views that stopped at an event which they cannot take. */
  degraded: Degraded[];
  report(phase: RebuildProgress['phase']): void;
}

/** The views that go on. */
export const healthyOf = ({ views, degraded }: Work): View[] =>
  views.filter(({ name }) => !degraded.some(({ view }) => view === name));
