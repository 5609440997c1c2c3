import { ROLE_NAMES } from '../access/roles.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { MODEL_STATUS_NAMES, NEXT_STEP_NAMES } from './names.ts';
import { nextStep, type Standing } from './next-step.ts';
import type { Model } from './state.ts';
import type { ModelStatus } from './vocabulary.ts';

export function modelMissing(path: string[]): Refusal {
  return refusal(
    'MODEL_NOT_FOUND',
    undefined,
    path,
    'Không có mô hình này. Hãy chọn mô hình trong danh sách, hoặc đăng ký mô hình trước.',
    'There is no such model. Choose one from the list, or register it first.',
  );
}

export function standingOf(state: Model): Standing {
  const remedies = Object.values(state.remedies);
  return {
    status: state.status,
    endorsed: state.endorsement !== null,
    remediesOwed: remedies.filter(({ completed }) => !completed).length,
    remediesUnconfirmed: remedies.filter(({ completed, confirmed }) => completed && !confirmed).length,
    notified: state.appraisal?.notice != null,
  };
}

/** R-14: a dropped model takes no further action; nor does one that is concluded. */
export function ended(state: Model): Refusal[] {
  if (state.status !== 'DROPPED' && state.status !== 'CONCLUDED') return [];
  const { vi, en } = MODEL_STATUS_NAMES[state.status];
  return [
    refusal(
      'MODEL_ENDED',
      'R-14',
      ['model'],
      `Mô hình ${vi} nên không nhận thêm việc nào; mô hình vẫn được tính trong số liệu của kỳ. Nếu cần làm tiếp, hãy đăng ký mô hình khác.`,
      `The model is ${en} and takes no further action; it stays in the counts of its period. To go on, register another model.`,
    ),
  ];
}

/** The command fits only some statuses; the way out is the step that is owed now. */
export function requireStatus(state: Model, rule: string, allowed: readonly ModelStatus[]): Refusal[] {
  if (allowed.includes(state.status)) return [];
  const names = allowed.map((status) => MODEL_STATUS_NAMES[status]);
  const now = MODEL_STATUS_NAMES[state.status];
  const owed = nextStep(standingOf(state));
  const step = owed && NEXT_STEP_NAMES[owed.step];
  const owner = owed && ROLE_NAMES[owed.owner];
  return [
    refusal(
      'WRONG_STATUS',
      rule,
      ['model'],
      `Mô hình đang ở trạng thái “${now.vi}”; việc này chỉ làm được ở trạng thái ${names.map(({ vi }) => `“${vi}”`).join(' hoặc ')}.${step && owner ? ` Việc cần làm tiếp theo: ${step.vi} (${owner.vi}).` : ''}`,
      `The model is ${now.en}; this can be done only when it is ${names.map(({ en }) => en).join(' or ')}.${step && owner ? ` What comes next: ${step.en} (${owner.en}).` : ''}`,
    ),
  ];
}
