import type { Model } from '../model/state.ts';
import { isRecognised } from '../recognition/facts.ts';
import type { Refusal } from '../refusal.ts';
import type { Circumstances } from './circumstances.ts';
import type { CommendationCommand } from './commands.ts';
import * as refuse from './commendation-refusals.ts';
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
  if (model.status === 'DROPPED') return [refuse.modelDropped('model')];
  return isRecognised(model) ? [] : [refuse.modelNotRecognised()];
}

/** per command, why the commendation as it stands does not take it. */
export const ready: Record<Later, (state: Commendation, at: Circumstances) => Refusal[]> = {
  AwardCommendation: (state, { facts }) => [
    ...refuse.requireStatus(state, 'PROPOSED'),
    ...(state.form === 'GIAY_KHEN' ? [] : [refuse.wrongForm(state)]),
    ...(facts.model?.status === 'DROPPED' ? [refuse.modelDropped('commendation')] : []),
  ],
  DeclineCommendation: (state) => refuse.requireStatus(state, 'PROPOSED'),
  // What is above the chair goes up.
  SubmitCommendationUpward: (state) => [
    ...refuse.requireStatus(state, 'PROPOSED'),
    ...(state.form === 'BANG_KHEN' ? [] : [refuse.wrongForm(state)]),
  ],
  RecordHigherAward: (state, { actor, facts }) => [
    ...refuse.requireStatus(state, 'SUBMITTED_UPWARD'),
    ...(actor.role === 'BOARD_OFFICER' && !facts.campaign?.settings.cityOutsideSystem
      ? [refuse.cityInside()]
      : []),
  ],
  PresentCommendation: (state) => refuse.requireStatus(state, 'AWARDED'),
  // By whoever decided.
  CancelCommendation: (state, at) => [
    ...refuse.requireStatus(state, 'AWARDED', 'PRESENTED'),
    ...decides(state, at),
  ],
  ReinstateCommendation: (state, at) => [...refuse.requireStatus(state, 'CANCELLED'), ...decides(state, at)],
  // Who corrects what depends on which event it names.
  CorrectCommendation: (state) => refuse.requireStatus(state, 'AWARDED', 'PRESENTED'),
};
