import { notAfterToday } from '../business-date.ts';
import type { CampaignState } from '../campaign/state.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Document } from '../fields.ts';
import { numberKey } from '../paper-number.ts';
import type { Refusal } from '../refusal.ts';
import type { Circumstances, Handle } from './circumstances.ts';
import * as refuse from './commendation-refusals.ts';
import { legalBasisOn } from './legal-basis.ts';
import { recipientReservation, wantedDecision } from './reservations.ts';
import type { Award, Commendation } from './state.ts';

type Found<Value> = { value: Value } | { refusals: Refusal[] };

/** chosen by the day of the decision, unless stated. */
export function legalBasisFor(day: CivilDate, stated: Document[] | undefined): Found<Document[]> {
  const value = stated ?? legalBasisOn(day);
  return value.length > 0 ? { value } : { refusals: [refuse.legalBasisUnknown(day)] };
}

/** coefficient × the base wage of the day, both settings of the campaign. */
export function rewardFor(
  { recipient }: Commendation,
  day: CivilDate,
  campaign: CampaignState | undefined,
): Found<NonNullable<Award['reward']>> {
  const { rewardCoefficients, baseWages } = campaign?.settings ?? {};
  const kind = recipient.kind === 'COLLECTIVE' ? 'collective' : 'individual';
  const coefficient = rewardCoefficients?.[kind] ?? null;
  const [wage] = (baseWages ?? [])
    .filter(({ from }) => from <= day)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  if (coefficient === null) return { refusals: [refuse.coefficientMissing(kind)] };
  if (!wage) return { refusals: [refuse.baseWageMissing(day)] };
  const { amount: baseWage, basis } = wage;
  const amount = Math.round((coefficient * baseWage) / 100);
  return { value: { coefficient, baseWage, basis, amount } };
}

/** One decision may name many: all but the first refer to the one that holds its number. */
export function sameDecision(
  state: Commendation,
  award: Pick<Award, 'number' | 'decidedOn' | 'sameDecisionAs'>,
  { facts }: Circumstances,
): Refusal[] {
  if (award.sameDecisionAs === null) return [];
  const { other } = facts;
  const same =
    other?.award &&
    other.commendation !== state.commendation &&
    other.organization === state.organization &&
    other.form === 'GIAY_KHEN' &&
    other.award.sameDecisionAs === null &&
    other.award.decidedOn === award.decidedOn &&
    numberKey(other.award.number) === numberKey(award.number);
  return same ? [] : [refuse.anotherDecision()];
}

/** */
export const awardCommendation: Handle<'AwardCommendation'> = (data, state, at) => {
  const { commendation, number, decidedOn, signatory, sameDecisionAs = null, document = null } = data;
  const basis = legalBasisFor(decidedOn, data.legalBasis);
  const reward = data.reward ? rewardFor(state, decidedOn, at.facts.campaign) : { value: null };
  const refusals = [
    ...notAfterToday(['decidedOn'], decidedOn, at.moment),
    ...('refusals' in basis ? basis.refusals : []),
    ...('refusals' in reward ? reward.refusals : []),
    ...sameDecision(state, { number, decidedOn, sameDecisionAs }, at),
  ];
  if (refusals.length > 0 || 'refusals' in basis || 'refusals' in reward) return { refusals };
  const award = { number, decidedOn, legalBasis: basis.value, reward: reward.value };
  return {
    events: [
      {
        type: 'CommendationAwarded',
        occurredOn: decidedOn,
        data: { commendation, model: state.model, ...award, signatory, sameDecisionAs, document },
      },
    ],
    ...(sameDecisionAs === null && { reserve: [wantedDecision(state, award)] }),
  };
};

export const declineCommendation: Handle<'DeclineCommendation'> = (data, state) => ({
  events: [{ type: 'CommendationDeclined', data }],
  release: [recipientReservation(state)],
});

/** the recipient may be proposed anew. */
export const withdrawCommendation: Handle<'WithdrawCommendation'> = (data, state) => ({
  events: [{ type: 'CommendationWithdrawn', data }],
  release: [recipientReservation(state)],
});

export const submitCommendationUpward: Handle<'SubmitCommendationUpward'> = (data, _, { moment }) => {
  const refusals = notAfterToday(['sentOn'], data.sentOn, moment);
  if (refusals.length > 0) return { refusals };
  const { document = null, ...sent } = data;
  const occurredOn = data.sentOn;
  return { events: [{ type: 'CommendationSubmittedUpward', occurredOn, data: { ...sent, document } }] };
};

export const recordHigherAward: Handle<'RecordHigherAward'> = (data, state, at) => {
  const { commendation, granted, number = null, decidedOn, authority, document = null } = data;
  const basis = granted ? legalBasisFor(decidedOn, data.legalBasis) : { value: null };
  const refusals = [
    ...notAfterToday(['decidedOn'], decidedOn, at.moment),
    ...(granted && number === null ? [refuse.numberMissing()] : []),
    ...('refusals' in basis ? basis.refusals : []),
  ];
  if (refusals.length > 0 || 'refusals' in basis) return { refusals };
  const decided = { granted, number, decidedOn, legalBasis: basis.value, authority, document };
  return {
    events: [
      {
        type: 'CommendationHigherAwardRecorded',
        occurredOn: decidedOn,
        data: { commendation, model: state.model, ...decided },
      },
    ],
    ...(!granted && { release: [recipientReservation(state)] }),
  };
};
