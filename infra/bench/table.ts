import { type Row, reached } from './row.ts';

const number = (value: number) =>
  value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 0 });

/** The rows for people: a line each, the ratio first. */
export function tableOf(rows: Row[]): string {
  const lines = rows.map((row) => {
    const goal = `${row.higherIsBetter ? '≥' : '≤'} ${row.goal}`;
    const sides = `${number(row.numerator)} / ${number(row.denominator)} ${row.unit}`;
    return `${reached(row) ? '✓' : '✗'} ${row.name.padEnd(34)} ${number(row.ratio).padStart(7)}  goal ${goal.padEnd(7)} ${sides}`;
  });
  return lines.join('\n');
}
