import type { Model } from '../model/state.ts';
import type { Exemplar } from '../recognition/exemplar-state.ts';
import { isRecognised, isSelected } from '../recognition/facts.ts';
import type { Refusal } from '../refusal.ts';
import type { Circumstances } from './circumstances.ts';
import type { CommendationCommand } from './commands.ts';
import * as refuse from './commendation-refusals.ts';
import { lostGround } from './ground.ts';
import type { Commendation } from './state.ts';

export type Later = Exclude<CommendationCommand['type'], 'ProposeCommendation'>;

const CHAIR = { vi: 'Chủ tịch Ủy ban nhân dân xã', en: "the chair of the People's Committee" };
const CITY = { vi: 'cán bộ thành phố', en: 'the city officer' };

/** Giấy khen is the chair's; a higher award is the city's, or the Board's where the city is outside. */
export function decides({ form }: Commendation, { actor, facts }: Circumstances): Refusal[] {
  if (form === 'GIAY_KHEN') return actor.role === 'CHAIR' ? [] : [refuse.notTheDecider(CHAIR)];
  if (actor.role === 'CITY_OFFICER') return [];
  if (actor.role === 'BOARD_OFFICER')
    return facts.campaign?.settings.cityOutsideSystem ? [] : [refuse.cityInside()];
  return [refuse.notTheDecider(CITY)];
}

/** what names a model rests on its recognition. */
export function commendable(model: Model): Refusal[] {
  if (model.status === 'DROPPED') return [refuse.modelDropped()];
  return isRecognised(model) ? [] : [refuse.modelNotRecognised()];
}

/** an exemplar is commended while its nomination stands and its model is the most exemplary. */
export function commendableExemplar({ withdrawn }: Exemplar, model: Model | null): Refusal[] {
  if (withdrawn) return [refuse.exemplarWithdrawn()];
  return model && isSelected(model) ? [] : [refuse.exemplarNotSelected()];
}

/** the Board proposes and another decides; what a city outside the system decided is merely recorded. */
const otherHand = ({ proposedBy }: Commendation, { actor }: Circumstances): Refusal[] =>
  actor.role !== 'BOARD_OFFICER' && proposedBy === actor.account ? [refuse.proposerDecides()] : [];

/** nothing is awarded, nor proposed upward, for what has fallen away. */
function grounded({ facts: { model, exemplar, exemplarModel } }: Circumstances): Refusal[] {
  const named = model ?? exemplarModel ?? null;
  const stands = named && {
    dropped: named.status === 'DROPPED',
    recognised: isRecognised(named),
    revoked: named.recognition?.revoked ?? false,
    selected: isSelected(named),
  };
  const lost = lostGround(stands, exemplar ?? null);
  return lost === null ? [] : [refuse.groundLost(lost)];
}

/** per command, why the commendation as it stands does not take it. */
export const ready: Record<Later, (state: Commendation, at: Circumstances) => Refusal[]> = {
  AwardCommendation: (state, at) => [
    ...refuse.requireStatus(state, 'PROPOSED'),
    ...otherHand(state, at),
    ...(state.form === 'GIAY_KHEN' ? [] : [refuse.wrongForm(state)]),
    ...grounded(at),
  ],
  DeclineCommendation: (state, at) => [...refuse.requireStatus(state, 'PROPOSED'), ...otherHand(state, at)],
  WithdrawCommendation: (state) => refuse.requireStatus(state, 'PROPOSED', 'SUBMITTED_UPWARD'),
  // What is above the chair goes up.
  SubmitCommendationUpward: (state, at) => [
    ...refuse.requireStatus(state, 'PROPOSED'),
    ...(state.form === 'BANG_KHEN' ? [] : [refuse.wrongForm(state)]),
    ...grounded(at),
  ],
  RecordHigherAward: (state, at) => [
    ...refuse.requireStatus(state, 'SUBMITTED_UPWARD'),
    ...otherHand(state, at),
    ...(at.actor.role === 'BOARD_OFFICER' && !at.facts.campaign?.settings.cityOutsideSystem
      ? [refuse.cityInside()]
      : []),
  ],
  PresentCommendation: (state) => refuse.requireStatus(state, 'AWARDED'),
  // By whoever decided.
  CancelCommendation: (state, at) => [
    ...refuse.requireStatus(state, 'AWARDED', 'PRESENTED'),
    ...decides(state, at),
    ...otherHand(state, at),
  ],
  ReinstateCommendation: (state, at) => [
    ...refuse.requireStatus(state, 'CANCELLED'),
    ...decides(state, at),
    ...otherHand(state, at),
  ],
  // The award is corrected by whoever decided, the presentation by the Board: which of them, is a matter of what it says.
  CorrectCommendation: (state, at) => [
    ...refuse.requireStatus(state, 'AWARDED', 'PRESENTED'),
    ...(state.presentation && at.actor.role === 'BOARD_OFFICER' ? [] : decides(state, at)),
  ],
};
