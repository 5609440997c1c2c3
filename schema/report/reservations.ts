import type { Reservation } from '../decider.ts';
import { numberReservation, wantedNumber } from '../paper-number.ts';
import { alreadyDrafted } from './report-refusals.ts';
import type { Report } from './state.ts';

type Drafted = Pick<Report, 'report' | 'campaign' | 'unit' | 'kind' | 'replaces'>;

/** one chain of versions per campaign, kind and unit; one next version of each. */
export function chainReservation({ report, campaign, unit, kind, replaces }: Drafted): Reservation {
  const key = replaces === null ? `${campaign}:report:${kind}:${unit ?? ''}` : `report-after:${replaces}`;
  return { key, holder: report, refusal: alreadyDrafted(kind) };
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
  return [chainReservation(state), ...numbered];
}
