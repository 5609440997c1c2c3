import type { Reservation } from '../decider.ts';
import { numberReservation, wantedNumber } from '../paper-number.ts';
import { alreadyDrafted } from './report-refusals.ts';
import type { Report } from './state.ts';

type Drafted = Pick<Report, 'report' | 'campaign' | 'unit' | 'kind' | 'replaces'>;

const chain = ({ report, campaign, unit, kind }: Drafted): Reservation => ({
  ...{ key: `${campaign}:report:${kind}:${unit ?? ''}`, holder: report, refusal: alreadyDrafted(kind) },
});
const next = ({ report, kind }: Drafted, replaces: string): Reservation => ({
  ...{ key: `report-after:${replaces}`, holder: report, refusal: alreadyDrafted(kind) },
});

/**
 * one chain of versions per campaign, kind and unit; one next version of each. What takes the place of the list of a
 * unit that was merged begins the chain of its successor.
 */
export function chainReservations(drafted: Drafted, replacedUnit: string | null): Reservation[] {
  if (drafted.replaces === null) return [chain(drafted)];
  const own = next(drafted, drafted.replaces);
  return replacedUnit === drafted.unit ? [own] : [own, chain(drafted)];
}

/** A unit numbers its own papers. */
const paper = ({ organization, unit }: Report, number: string, issuedOn: string) => ({
  kind: 'REPORT' as const,
  organization: unit === null ? organization : `${organization}/${unit}`,
  number,
  issuedOn,
});

export const wantedReportNumber = (state: Report, number: string, issuedOn: string): Reservation =>
  wantedNumber(paper(state, number, issuedOn), state.report, 'R-36', ['number']);

/** What a report holds for good: it never goes away, nor does its number. A draft that was given up holds nothing. */
export function heldBy(state: Report): Reservation[] {
  const { number, issuedOn, report } = state;
  if (state.status === 'DISCARDED') return [];
  const numbered =
    number !== null && issuedOn !== null ? [numberReservation(paper(state, number, issuedOn), report)] : [];
  // Only where it holds the chain as well it is asked about it, or gives it free.
  const first = state.replaces === null ? [] : [next(state, state.replaces)];
  return [...first, ...(state.replaces === null || state.unit !== null ? [chain(state)] : []), ...numbered];
}
