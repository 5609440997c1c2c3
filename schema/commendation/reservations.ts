import type { Reservation } from '../decider.ts';
import { numberReservation, wantedNumber } from '../paper-number.ts';
import { nameKey } from '../text.ts';
import { alreadyProposed, alsoSameDecision } from './commendation-refusals.ts';
import type { Award, Commendation } from './state.ts';

type Proposed = Pick<Commendation, 'commendation' | 'campaign' | 'recipient' | 'model' | 'exemplar' | 'form'>;

/** nobody is commended twice in one form for the same thing: an exemplar, a model, or the movement as a whole. */
export function recipientReservation(of: Proposed): Reservation {
  const { kind, unit, title, person } = of.recipient;
  const who = person ?? `${unit ?? ''}/${nameKey(title)}`;
  const what = of.exemplar ?? of.model ?? '';
  const key = `${of.campaign}:commendation:${of.form}:${what}:${kind}:${who}`;
  return { key, holder: of.commendation, refusal: alreadyProposed(title) };
}

const paper = (organization: string, { number, decidedOn }: Pick<Award, 'number' | 'decidedOn'>) => ({
  kind: 'COMMENDATION_DECISION' as const,
  organization,
  number,
  issuedOn: decidedOn,
});

/** The decision's number, as wanted by its first commendation. */
export const wantedDecision = (of: Commendation, award: Pick<Award, 'number' | 'decidedOn'>): Reservation =>
  wantedNumber(paper(of.organization, award), of.commendation, 'R-30', ['number'], alsoSameDecision);

/** The number that this commendation holds itself; a higher authority's numbers are not ours to keep. */
export function heldDecision({ form, award, organization, commendation }: Commendation): Reservation[] {
  if (form !== 'GIAY_KHEN' || !award || award.sameDecisionAs !== null) return [];
  return [numberReservation(paper(organization, award), commendation)];
}

/** A decision keeps its number when it is cancelled; its recipient may then be proposed again. */
export function heldBy(state: Commendation): Reservation[] {
  const over = ['DECLINED', 'WITHDRAWN', 'CANCELLED'].includes(state.status);
  return [...heldDecision(state), ...(over ? [] : [recipientReservation(state)])];
}
