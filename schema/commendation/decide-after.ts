import { notAfterToday } from '../business-date.ts';
import type { Refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import type { Circumstances, Data, Handle } from './circumstances.ts';
import * as refuse from './commendation-refusals.ts';
import { legalBasisFor, rewardFor, sameDecision } from './decide-award.ts';
import { decides } from './ready.ts';
import { heldDecision, recipientReservation, wantedDecision } from './reservations.ts';
import type { Award, Commendation } from './state.ts';

const BOARD = { vi: 'Ban Xây dựng Đảng', en: 'the Party Building Board' };

const notBefore = (path: string, day: string, award: Award | null): Refusal[] =>
  award && day < award.decidedOn ? [refuse.beforeDecision(path, day, award.decidedOn)] : [];

/** at the year-end conference, or another occasion. */
export const presentCommendation: Handle<'PresentCommendation'> = (data, state, { moment }) => {
  const refusals = [
    ...notAfterToday(['presentedOn'], data.presentedOn, moment),
    ...notBefore('presentedOn', data.presentedOn, state.award),
  ];
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'CommendationPresented', occurredOn: data.presentedOn, data }] };
};

/** by whoever decided; what was recorded stays in history. */
export const cancelCommendation: Handle<'CancelCommendation'> = (data, state, at) => {
  const refusals = [
    ...notAfterToday(['cancelledOn'], data.cancelledOn, at.moment),
    ...notBefore('cancelledOn', data.cancelledOn, state.award),
  ];
  if (refusals.length > 0) return { refusals };
  const { number = null, document = null, ...cancelled } = data;
  const stated = { ...cancelled, model: state.model, number, document };
  return {
    events: [{ type: 'CommendationCancelled', occurredOn: data.cancelledOn, data: stated }],
    release: [recipientReservation(state)],
  };
};

/** as if it had never been cancelled, unless its recipient was proposed anew since. */
export const reinstateCommendation: Handle<'ReinstateCommendation'> = (data, state) => {
  const { award, cancelledBy, model } = state;
  if (!award || data.corrects !== cancelledBy) return { refusals: [refuse.notCorrectable([cancelledBy])] };
  const { number, decidedOn } = award;
  return {
    events: [{ type: 'CommendationReinstated', data: { ...data, model, number, decidedOn } }],
    reserve: [recipientReservation(state)],
  };
};

/** */
export const correctCommendation: Handle<'CorrectCommendation'> = (data, state, at) => {
  const { award, presentation } = state;
  if (presentation && data.corrects === presentation.statedBy)
    return correctPresentation(data, state, presentation, at);
  if (award && data.corrects === award.statedBy) return correctAward(data, state, award, at);
  return { refusals: [refuse.notCorrectable([award?.statedBy, presentation?.statedBy])] };
};

function correctPresentation(
  data: Data<'CorrectCommendation'>,
  state: Commendation,
  stands: NonNullable<Commendation['presentation']>,
  at: Circumstances,
): ReturnType<Handle<'CorrectCommendation'>> {
  const { presentedOn = stands.presentedOn, occasion = stands.occasion, corrects, reason } = data;
  const same = presentedOn === stands.presentedOn && occasion === stands.occasion;
  const refusals = [
    ...(at.actor.role === 'BOARD_OFFICER' ? [] : [refuse.notTheDecider(BOARD)]),
    ...notAfterToday(['presentedOn'], presentedOn, at.moment),
    ...notBefore('presentedOn', presentedOn, state.award),
    ...(same ? [refuse.nothingChanged()] : []),
  ];
  if (refusals.length > 0) return { refusals };
  const { commendation } = state;
  const corrected = { commendation, corrects, reason, presentedOn, occasion };
  return {
    events: [{ type: 'CommendationPresentationCorrected', occurredOn: presentedOn, data: corrected }],
  };
}

/** The legal basis and the base wage follow the day. */
function correctAward(
  data: Data<'CorrectCommendation'>,
  state: Commendation,
  stands: Award,
  at: Circumstances,
): ReturnType<Handle<'CorrectCommendation'>> {
  const { number = stands.number, decidedOn = stands.decidedOn } = data;
  const sameDecisionAs =
    data.sameDecisionAs ?? (data.number === undefined && !data.decidedOn ? stands.sameDecisionAs : null);
  const basis = legalBasisFor(decidedOn, data.legalBasis);
  const reward = stands.reward ? rewardFor(state, decidedOn, at.facts.campaign) : { value: null };
  const refusals = [
    ...decides(state, at),
    ...notAfterToday(['decidedOn'], decidedOn, at.moment),
    ...('refusals' in basis ? basis.refusals : []),
    ...('refusals' in reward ? reward.refusals : []),
    ...sameDecision(state, { number, decidedOn, sameDecisionAs }, at),
  ];
  if (refusals.length > 0 || 'refusals' in basis || 'refusals' in reward) return { refusals };
  const award = { number, decidedOn, legalBasis: basis.value, reward: reward.value, sameDecisionAs };
  const { statedBy: _, ...before } = stands;
  if (sameValue(award, before)) return { refusals: [refuse.nothingChanged()] };
  const { commendation } = state;
  const { corrects, reason } = data;
  const restated = number !== stands.number || decidedOn !== stands.decidedOn;
  const wanted = state.form === 'GIAY_KHEN' && sameDecisionAs === null ? [wantedDecision(state, award)] : [];
  const left = heldDecision(state).filter(({ key }) => !wanted.some((each) => each.key === key));
  return {
    events: [
      {
        type: 'CommendationAwardCorrected',
        occurredOn: decidedOn,
        data: { commendation, corrects, reason, model: restated ? state.model : null, ...award },
      },
    ],
    reserve: wanted,
    release: left,
  };
}
