import type { Decision } from '../decider.ts';
import type { Handle } from './circumstances.ts';
import { correctable, correctedDay } from './decide-corrections.ts';
import type { ModelEvent } from './events.ts';

export const withdrawModelPlan: Handle<'WithdrawModelPlan'> = (data) => ({
  events: [{ type: 'ModelPlanWithdrawn', data }],
});

/** it asked for nothing; what was done about its remedies stays, and is confirmed or waived as ever. */
export const withdrawModelInspection: Handle<'WithdrawModelInspection'> = (
  { model, corrects, reason },
  state,
): Decision<ModelEvent> => {
  const refusals = correctable(state, corrects, ['INSPECTION']);
  if (refusals.length > 0) return { refusals };
  const data = { model, corrects, kind: 'INSPECTION' as const, reason, record: { withdrawn: true as const } };
  return {
    events: [{ type: 'ModelRecordCorrected', ...correctedDay(state, corrects, undefined), data }],
  };
};
