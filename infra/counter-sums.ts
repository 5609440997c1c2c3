import type { Contribution, Counter } from '../projections/view.ts';
import { add, removeZeros, type Write } from './view-writes.ts';

const ROWS_PER_WRITE = 5_000;

interface Sum {
  /** The table's key after the place. */
  key: readonly (string | number)[];
  amounts: number[];
}
type Sums = Map<string, Sum>;

/** Collects what many rows and events contribute to one counter, and writes each key once. */
export class CounterSums {
  private readonly counter: Counter<unknown>;
  /** By place, then by the rest of the key. */
  private sums = new Map<string, Sums>();
  /** For the places of the row that is being counted: most contributions in a row go to the same ones. */
  private readonly local: Sums = new Map();
  private places: readonly string[] = [];
  /** How many keys there are to write. */
  size = 0;

  constructor(counter: Counter<unknown>) {
    this.counter = counter;
  }

  /** What a row is worth now less what it was worth before. */
  moved(before: unknown, after: unknown): void {
    const { of } = this.counter;
    if (!of) return;
    if (before !== undefined) this.collect(of(before), -1);
    this.collect(of(after), 1);
  }

  happened(row: unknown, event: Parameters<NonNullable<Counter<unknown>['on']>>[1]): void {
    const { on } = this.counter;
    if (on) this.collect(on(row, event), 1);
  }

  private collect(contributions: Contribution[], sign: 1 | -1): void {
    for (const { places, key, add: amounts } of contributions) {
      if (places !== this.places) this.spread(places);
      addTo(this.local, key.join(' '), key, amounts, sign);
    }
  }

  /** Adds what was collected for the places so far to each of them, and goes on with others. */
  private spread(next: readonly string[]): void {
    for (const place of this.places) {
      const sums: Sums = this.sums.get(place) ?? new Map();
      this.sums.set(place, sums);
      const before = sums.size;
      for (const [id, { key, amounts }] of this.local) addTo(sums, id, key, amounts, 1);
      this.size += sums.size - before;
    }
    this.local.clear();
    this.places = next;
  }

  /** The statements that bring the table up to date, each of a bounded size; the sums start anew. */
  *writes(schema: string): Generator<Write> {
    const { table, amounts } = this.counter;
    this.spread([]);
    const all = this.sums;
    this.sums = new Map();
    this.size = 0;
    let rows: Record<string, string | number>[] = [];
    const lowered: Record<string, string | number>[] = [];
    for (const [place, sum] of entries(all)) {
      if (sum.amounts.every((amount) => amount === 0)) continue;
      const values = [place, ...sum.key];
      const key = Object.fromEntries(table.key.map((column, at) => [column, values[at] as string | number]));
      if (sum.amounts.some((amount) => amount < 0)) lowered.push(key);
      rows.push({
        ...key,
        ...Object.fromEntries(amounts.map((column, at) => [column, sum.amounts[at] as number])),
      });
      if (rows.length === ROWS_PER_WRITE) {
        yield add(schema, table, amounts, rows);
        rows = [];
      }
    }
    if (rows.length > 0) yield add(schema, table, amounts, rows);
    if (lowered.length > 0) yield removeZeros(schema, table, amounts, lowered);
  }
}

function* entries(all: ReadonlyMap<string, Sums>): Generator<[string, Sum]> {
  for (const [place, sums] of all) for (const sum of sums.values()) yield [place, sum];
}

function addTo(
  sums: Sums,
  id: string,
  key: readonly (string | number)[],
  amounts: readonly number[],
  sign: 1 | -1,
): void {
  const sum = sums.get(id);
  if (!sum) {
    sums.set(id, { key, amounts: amounts.map((amount) => sign * amount) });
    return;
  }
  for (let at = 0; at < amounts.length; at += 1) {
    sum.amounts[at] = (sum.amounts[at] as number) + sign * (amounts[at] as number);
  }
}
