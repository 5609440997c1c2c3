/** One measured figure: a ratio of two measurements of the same run, so that the machine's noise cancels. */
export interface Row {
  name: string;
  ratio: number;
  goal: number;
  higherIsBetter: boolean;
  /** Both sides in `unit`. */
  numerator: number;
  denominator: number;
  unit: string;
}

export const rowOf = (row: Omit<Row, 'ratio'>): Row => ({ ...row, ratio: row.numerator / row.denominator });

export const reached = ({ ratio, goal, higherIsBetter }: Row): boolean =>
  higherIsBetter ? ratio >= goal : ratio <= goal;

/** The value below which `share` of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
