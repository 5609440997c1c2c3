import { awaitsNotice, statusBeforeNotice } from '../appraisal/disclosure.ts';
import type { Untold } from '../decider.ts';
import type { Actor } from '../event.ts';
import type { Model } from './state.ts';

/**
 * until the notice a model that was decided on is, for its owner's side, under appraisal like one whose vote was
 * tied: by its state, and by what has happened to it.
 */
export function untold(state: Model, { role }: Actor): Untold<Model> | undefined {
  const { status, endedFrom, appraisal } = state;
  if (!awaitsNotice(role) || !appraisal?.appraised || appraisal.notice) return undefined;
  const { round } = appraisal;
  return {
    told: {
      ...state,
      status: statusBeforeNotice(status, false),
      endedFrom: endedFrom && statusBeforeNotice(endedFrom, false),
      appraisal: { ...appraisal, appraised: null },
    },
    // Decided once: only what was tied is voted on again.
    events: 1,
    hides: ({ type, data }) => type === 'ModelAppraised' && (data as { round: string }).round === round,
  };
}
