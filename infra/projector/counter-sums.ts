import type { Contribution, Counter } from '../../projections/view.ts';
import { add, removeZeros, type Write } from '../views/writes.ts';

const ROWS_PER_WRITE = 5_000;

type Key = readonly (string | number)[];

/**
 * Collects what many rows and events contribute to one counter, and writes each key once. A country's year has some
 * 400,000 keys, so that each costs little: one number in a map, and its amounts in one array for all.
 */
export class CounterSums {
  private readonly counter: Counter<unknown>;
  private readonly width: number;
  /** What follows the place in a key, numbered: the same few at every place. */
  private readonly numbers = new Map<string, number>();
  private readonly keys: Key[] = [];
  /** By place and number of the rest of the key: where its amounts begin in `amounts`. */
  private slots = new Map<string, Map<number, number>>();
  private amounts: Float64Array;
  private used = 0;
  /** For the places of the row that is being counted: most contributions in a row go to the same ones. */
  private readonly local = new Map<number, number[]>();
  private places: readonly string[] = [];

  constructor(counter: Counter<unknown>) {
    this.counter = counter;
    this.width = counter.amounts.length;
    this.amounts = new Float64Array(this.width * 16);
  }

  /** How many keys there are to write. */
  get size(): number {
    return this.used / this.width;
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
      const number = this.numberOf(key);
      const sum = this.local.get(number);
      if (!sum) this.local.set(number, sign === 1 ? [...amounts] : amounts.map((amount) => -amount));
      else for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + sign * (amounts[at] ?? 0);
    }
  }

  private numberOf(key: Key): number {
    const text = key.join(' ');
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.keys.length);
    return this.keys.push(key) - 1;
  }

  /** Adds what was collected for the places so far to each of them, and goes on with others. */
  private spread(next: readonly string[]): void {
    for (const place of this.places) {
      const slots: Map<number, number> = this.slots.get(place) ?? new Map();
      this.slots.set(place, slots);
      for (const [number, sum] of this.local) {
        let slot = slots.get(number);
        if (slot === undefined) {
          slot = this.newSlot();
          slots.set(number, slot);
        }
        for (let at = 0; at < sum.length; at += 1)
          this.amounts[slot + at] = (this.amounts[slot + at] ?? 0) + (sum[at] ?? 0);
      }
    }
    this.local.clear();
    this.places = next;
  }

  private newSlot(): number {
    if (this.used === this.amounts.length) {
      const larger = new Float64Array(this.amounts.length * 2);
      larger.set(this.amounts);
      this.amounts = larger;
    }
    const slot = this.used;
    this.used += this.width;
    return slot;
  }

  /** The statements that bring the table up to date, each of a bounded size; the sums start anew. */
  *writes(schema: string): Generator<Write> {
    const { table, amounts } = this.counter;
    this.spread([]);
    let rows: object[] = [];
    const lowered: object[] = [];
    for (const { key, sums } of this.drain()) {
      if (sums.every((sum) => sum === 0)) continue;
      const keyed = Object.fromEntries(table.key.map((column, at) => [column, key[at]]));
      if (sums.some((sum) => sum < 0)) lowered.push(keyed);
      rows.push({ ...keyed, ...Object.fromEntries(amounts.map((column, at) => [column, sums[at]])) });
      if (rows.length === ROWS_PER_WRITE) {
        yield add(schema, table, amounts, rows);
        rows = [];
      }
    }
    if (rows.length > 0) yield add(schema, table, amounts, rows);
    if (lowered.length > 0) yield removeZeros(schema, table, amounts, lowered);
  }

  private *drain(): Generator<{ key: Key; sums: Float64Array }> {
    const { slots, amounts } = this;
    this.slots = new Map();
    this.amounts = new Float64Array(this.width * 16);
    this.used = 0;
    for (const [place, ofPlace] of slots) {
      for (const [number, slot] of ofPlace) {
        yield { key: [place, ...(this.keys[number] ?? [])], sums: amounts.subarray(slot, slot + this.width) };
      }
    }
  }
}
