export interface BarCategory {
  name: string;
  /** One value per series. */
  values: readonly number[];
  /** What stands at the end of each bar; the value when absent. */
  labels?: readonly string[];
}

/** Pixels that the bars need; known before the drawing library has loaded. */
export function barsHeight(categories: number, series: number): number {
  return categories * (14 + series * 20) + 12;
}
