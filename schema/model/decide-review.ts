import { activeUnit } from '../organization/unit-refusals.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Handle, ModelFacts } from './circumstances.ts';
import { isLeftBehind } from './decide-appraisal.ts';
import { correctable } from './decide-corrections.ts';
import { nameFree } from './namesakes.ts';
import { held, wanted } from './reservations.ts';
import type { Model } from './state.ts';

/** the review of plan V.2 keeps, drops, or replicates. */
export const keepModel: Handle<'KeepModel'> = (data) => ({ events: [{ type: 'ModelKept', data }] });

/** only what is being done can be copied. The unit may still be open. */
export const proposeModelReplication: Handle<'ProposeModelReplication'> = (data, _, { facts }) => {
  const refusals = data.unit === undefined ? [] : activeUnit(['unit'], facts.unit);
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'ModelReplicationProposed', data: { ...data, unit: data.unit ?? null } }] };
};

/** The panel is at work on it: the model first leaves the round, or waits for the result. */
export function notUnderAppraisal(state: Model, facts: ModelFacts): Refusal[] {
  if (state.status !== 'UNDER_APPRAISAL') return [];
  if (isLeftBehind(state, facts))
    return [
      refusal(
        'MODEL_UNDER_APPRAISAL',
        'R-14',
        ['model'],
        'Mô hình còn nằm trong một đợt thẩm định đã kết thúc mà chưa thẩm định mô hình. Ban Xây dựng Đảng hoặc đơn vị hãy rút mô hình khỏi đợt đó, rồi loại bỏ hoặc tổng kết.',
        'The model is still in a round that is over and did not appraise it. The Board or the unit withdraws it from that round; then it can be dropped or concluded.',
      ),
    ];
  return [
    refusal(
      'MODEL_UNDER_APPRAISAL',
      'R-14',
      ['model'],
      'Mô hình đang được thẩm định nên chưa loại bỏ hay tổng kết được. Hãy rút mô hình khỏi đợt thẩm định (khi hội nghị chưa khai mạc), hoặc đợi kết quả thẩm định.',
      'The model is under appraisal and can be neither dropped nor concluded yet. Withdraw it from the round (before the session opens), or wait for the result.',
    ),
  ];
}

/** The name becomes free for another model of the unit. */
export const dropModel: Handle<'DropModel'> = (data, state) => ({
  events: [{ type: 'ModelDropped', data }],
  release: held(state),
});

/** a drop by mistake. The model stands where it stood, under its name, if that is still free. */
export const reinstateModel: Handle<'ReinstateModel'> = (data, state, { facts }) => {
  const refusals = correctable(state, data.corrects, ['DROP']);
  refusals.push(...nameFree(state.registration?.name, state.model, facts.namesakes));
  if (refusals.length > 0) return { refusals };
  return {
    events: [{ type: 'ModelReinstated', data }],
    ...(state.registration && { reserve: wanted(state, state.registration) }),
  };
};

/** The name stays taken: the model was one of its campaign. */
export const concludeModel: Handle<'ConcludeModel'> = (data) => ({
  events: [{ type: 'ModelConcluded', data: { ...data, rating: data.rating ?? null } }],
});

/** it stands where it stood. */
export const reopenModel: Handle<'ReopenModel'> = (data, state) => {
  const refusals = correctable(state, data.corrects, ['CONCLUSION']);
  return refusals.length > 0 ? { refusals } : { events: [{ type: 'ModelReopened', data }] };
};
