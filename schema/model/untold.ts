import { awaitsNotice, statusBeforeNotice } from '../appraisal/disclosure.ts';
import type { Untold } from '../decider.ts';
import type { Actor } from '../event.ts';
import { countKeptBack, saysResult } from './kept-back.ts';
import type { Model } from './state.ts';

/**
 * until the notice a model that was decided on is, for its owner's side, under appraisal like one whose vote was
 * tied: by its state, and by what has happened to it. So is one whose result was annulled, also once it has left the round.
 */
export function untold(state: Model, { role }: Actor): Untold<Model> | undefined {
  const { status, endedFrom, appraisal, keptBack } = state;
  const events = countKeptBack(keptBack);
  if (!awaitsNotice(role) || events === 0) return undefined;
  const notified = appraisal?.notice != null;
  return {
    told: {
      ...state,
      status: statusBeforeNotice(status, notified),
      endedFrom: endedFrom && statusBeforeNotice(endedFrom, notified),
      appraisal: notified ? appraisal : appraisal && { ...appraisal, appraised: null },
      keptBack: {},
    },
    events,
    hides: (event) => saysResult(event) && event.data.round in keptBack,
  };
}
