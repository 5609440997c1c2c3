import { expect, test } from 'vitest';
import { fitting, MAX_FIGURES_BYTES, MAX_PLACES } from '../../projections/report/fitting.ts';
import type { Figures } from '../../schema/report/figures.ts';
import { HALF_YEAR, nothing } from './sample-report.ts';

const places = (n: number) =>
  Array.from({ length: n }, (_, at) => ({ place: String(10_000 + at), counts: { registered: 1 } }));
const bytes = (figures: Figures) => new TextEncoder().encode(JSON.stringify(figures)).length;
const beside = (n: number) => ({ ...nothing, ...HALF_YEAR, places: places(n) }) as Figures['before'];
const target = (title: string) => ({
  ...{ target: 'T', title, metric: 'MODELS' as const, minimum: 1, stages: [], official: 0, met: false },
});
/** Exactly so long, of letters that take two bytes each where there is room for them. */
function padded(figures: Figures, size: number): Figures {
  const missing = size - bytes({ ...figures, targets: [target('')] });
  return { ...figures, targets: [target('é'.repeat(missing >> 1) + 'e'.repeat(missing % 2))] };
}

test('R-34 figures hold as many places as fit into one event', () => {
  const whole = { ...nothing, places: places(MAX_PLACES), before: beside(3) };
  expect(fitting(whole)).toBe(whole);
  const more = { ...nothing, places: places(MAX_PLACES + 1) };
  expect(fitting(more)).toEqual({ ...nothing, places: [], placesLeftOut: true });
});

test('R-34 of too many bytes the places beside are left out first, then the places', () => {
  const figures = { ...nothing, places: places(2), before: beside(3), yearBefore: beside(4) };
  const exact = padded(figures, MAX_FIGURES_BYTES);
  expect(fitting(exact)).toBe(exact);
  const { targets, ...rest } = padded(figures, MAX_FIGURES_BYTES + 1);
  const fits = fitting({ targets, ...rest });
  expect([fits.places, fits.placesLeftOut]).toEqual([places(2), false]);
  for (const each of [fits.before, fits.yearBefore]) {
    expect(each).not.toHaveProperty('places');
    expect(each).toMatchObject({ ...HALF_YEAR, total: {} });
  }
  const none = fitting(
    padded({ ...nothing, places: places(2), yearBefore: beside(4) }, 2 * MAX_FIGURES_BYTES),
  );
  expect(none).toMatchObject({ places: [], placesLeftOut: true, before: null });
});
