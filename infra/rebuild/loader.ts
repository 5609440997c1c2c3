import { type AppendedView, type FoldedView, folded } from '../../projections/view.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { wordsOf } from '../process/words-of.ts';
import { CounterSums } from '../projector/counter-sums.ts';
import type { Degraded } from '../views/checkpoint.ts';
import { CopyLines } from './copy-lines.ts';

type Row = Record<string, unknown>;

/** Makes one view's rows out of events that come stream after stream. */
export interface Loader {
  view: string;
  types: readonly string[] | undefined;
  take(event: RecordedEvent): void;
  /** The last stream has ended. */
  end(): void;
  copies: readonly CopyLines[];
  counters: readonly CounterSums[];
  failed?: Degraded;
}

/** After an event that the view cannot take, the rest tells whether another comes before it in the log. */
export function take(loader: Loader, event: RecordedEvent): void {
  try {
    loader.take(event);
  } catch (cause) {
    const [view, position, error] = [loader.view, Number(event.position), wordsOf(cause)];
    if (loader.failed && loader.failed.position < position) return;
    loader.failed = { view, position, eventId: event.id, error };
  }
}

export function loaderOf(view: FoldedView<Row> | AppendedView, schema: string): Loader {
  return view.shape === 'folded' ? foldingLoader(view, schema) : appendingLoader(view, schema);
}

function appendingLoader(view: AppendedView, schema: string): Loader {
  const copy = new CopyLines(schema, view.table);
  return {
    view: view.name,
    types: view.types,
    take(event) {
      for (const row of view.rows(event)) copy.add(row);
    },
    end() {},
    copies: [copy],
    counters: [],
  };
}

function foldingLoader(view: FoldedView<Row>, schema: string): Loader {
  const copy = new CopyLines(schema, view.table);
  const details = (view.details ?? []).map(({ table, rows }) => ({
    rows,
    copy: new CopyLines(schema, table),
  }));
  const counters = (view.counters ?? []).map((counter) => new CounterSums(counter as never));
  // Of the stream that is being read: its newest row apart, the others, to which it may come back, by their keys.
  let stream: string | undefined;
  let key: string | undefined;
  let row: Row | undefined;
  const others = new Map<string, Row>();
  const write = (done: Row) => {
    copy.add(done);
    for (const detail of details) for (const each of detail.rows(done)) detail.copy.add(each);
    for (const counter of counters) counter.moved(undefined, done);
  };
  const turnTo = (next: string | undefined) => {
    if (row) others.set(key as string, row);
    key = next;
    row = next === undefined ? undefined : others.get(next);
  };
  const end = () => {
    if (others.size === 0) {
      if (row) write(row);
    } else {
      turnTo(undefined);
      for (const each of others.values()) write(each);
      others.clear();
    }
    key = undefined;
    row = undefined;
  };
  return {
    view: view.name,
    types: view.types,
    take(event) {
      if (event.stream !== stream) {
        end();
        stream = event.stream;
      }
      const next = view.key(event);
      if (next !== key) turnTo(next);
      row = folded(view, row, event);
      for (const counter of counters) counter.happened(row, event);
    },
    end,
    copies: [copy, ...details.map((detail) => detail.copy)],
    counters,
  };
}
