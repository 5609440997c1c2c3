import { type Refusal, refusal } from '../refusal.ts';
import { enNumber, viNumber } from '../wording.ts';
import type { ModelFacts } from './circumstances.ts';
import { METRIC_UNIT_NAMES } from './names.ts';
import type { Registration } from './registration.ts';

const at = (...path: (string | number)[]) => ['registration', ...path];

/** the earlier model is named, or described when it predates the system. */
export function earlierModel(registration: Registration, year: number, facts: ModelFacts): Refusal[] {
  const { kind, earlierModel: named, earlierDescription } = registration;
  if (named === undefined) {
    if (kind !== 'CONTINUED' || earlierDescription !== undefined) return [];
    return [
      refusal(
        'EARLIER_MODEL_MISSING',
        'R-03',
        at('earlierModel'),
        'Mô hình tiếp tục phải nêu mô hình đã đăng ký năm trước. Hãy chọn mô hình năm trước, hoặc mô tả mô hình đó nếu chưa có trong hệ thống.',
        'A continued model names the one registered in an earlier year. Choose it, or describe it when it is not in the system.',
      ),
    ];
  }
  if (!facts.earlier?.registration)
    return [
      refusal(
        'EARLIER_MODEL_NOT_FOUND',
        'R-03',
        at('earlierModel'),
        'Không tìm thấy mô hình năm trước đã chọn. Hãy chọn lại, hoặc bỏ chọn và mô tả mô hình đó.',
        'The earlier model cannot be found. Choose again, or leave it out and describe the model.',
      ),
    ];
  if (facts.earlier.year < year) return [];
  return [
    refusal(
      'EARLIER_MODEL_NOT_EARLIER',
      'R-03',
      at('earlierModel'),
      `Mô hình “${facts.earlier.registration.name}” thuộc kế hoạch năm ${facts.earlier.year}, không phải năm trước của kế hoạch năm ${year}. Hãy chọn mô hình của năm trước, hoặc đổi loại đăng ký.`,
      `The model “${facts.earlier.registration.name}” belongs to ${facts.earlier.year}, which is not before ${year}. Choose a model of an earlier year, or change the kind.`,
    ),
  ];
}

/** last year's target stands beside this year's, agrees with the record, and is exceeded. */
export function higherTargets({ goals }: Registration, facts: ModelFacts): Refusal[] {
  return goals.flatMap((goal, index) => {
    const path = (leaf: string) => at('goals', index, leaf);
    const unit = METRIC_UNIT_NAMES[goal.unit];
    const { title, target, previousTarget } = goal;
    if (previousTarget === undefined)
      return [
        refusal(
          'PREVIOUS_TARGET_MISSING',
          'R-03',
          path('previousTarget'),
          `Mục tiêu “${title}” chưa nêu chỉ tiêu năm trước. Mô hình tiếp tục phải ghi chỉ tiêu năm trước bên cạnh năm nay; mục tiêu mới bổ sung thì ghi 0.`,
          `The goal “${title}” does not state last year's target. A continued model states it beside this year's; for a goal that is new, state 0.`,
        ),
      ];
    const refusals: Refusal[] = [];
    if (target <= previousTarget)
      refusals.push(
        refusal(
          'TARGET_NOT_HIGHER',
          'R-03',
          path('target'),
          `Mục tiêu “${title}”: chỉ tiêu năm nay ${viNumber(target)} ${unit.vi} chưa cao hơn năm trước (${viNumber(previousTarget)} ${unit.vi}). Mô hình tiếp tục chỉ được đăng ký với chỉ tiêu cao hơn; hãy nâng chỉ tiêu này.`,
          `Goal “${title}”: this year's target of ${enNumber(target)} ${unit.en} is not higher than last year's ${enNumber(previousTarget)} ${unit.en}. A continued model is registered with higher targets only; raise this one.`,
        ),
      );
    const recorded = facts.earlier?.registration?.goals.find((each) => each.goal === goal.goal);
    if (recorded && (recorded.target !== previousTarget || recorded.unit !== goal.unit)) {
      const was = METRIC_UNIT_NAMES[recorded.unit];
      refusals.push(
        refusal(
          'PREVIOUS_TARGET_DIFFERS',
          'R-03',
          path('previousTarget'),
          `Mục tiêu “${title}”: chỉ tiêu năm trước ghi ${viNumber(previousTarget)} ${unit.vi}, nhưng mô hình năm trước đã đăng ký ${viNumber(recorded.target)} ${was.vi}. Hãy ghi đúng chỉ tiêu và đơn vị tính đã đăng ký, hoặc dùng mã mục tiêu khác nếu là mục tiêu khác.`,
          `Goal “${title}”: last year's target is stated as ${enNumber(previousTarget)} ${unit.en}, but the earlier model registered ${enNumber(recorded.target)} ${was.en}. State the registered target and unit, or use another goal key if it is another goal.`,
        ),
      );
    }
    return refusals;
  });
}
