import type { Figures } from '../../schema/report/figures.ts';

/** An event holds at most 60,000 bytes with its envelope; beyond this the places are left to the log. */
export const MAX_FIGURES_BYTES = 45_000;
export const MAX_PLACES = 200;

/** What fits into one event: the places beside are left out first, then the places. */
export function fitting(figures: Figures): Figures {
  if (!tooLarge(figures)) return figures;
  const alone = { ...figures, before: lone(figures.before), yearBefore: lone(figures.yearBefore) };
  return tooLarge(alone) ? { ...alone, places: [], placesLeftOut: true } : alone;
}

const tooLarge = (figures: Figures): boolean =>
  figures.places.length > MAX_PLACES ||
  new TextEncoder().encode(JSON.stringify(figures)).length > MAX_FIGURES_BYTES;

function lone(beside: Figures['before']): Figures['before'] {
  if (!beside) return beside;
  const { places: _, ...rest } = beside;
  return rest;
}
