import { type Refusal, refusal } from '../refusal.ts';
import { enNumber, viNumber } from '../wording.ts';
import type { EarlierGoal, ModelFacts } from './circumstances.ts';
import { better } from './goal.ts';
import { DIRECTION_NAMES, METRIC_UNIT_NAMES } from './names.ts';
import type { Goal, Registration } from './registration.ts';

const at = (...path: (string | number)[]) => ['registration', ...path];

/** what holds for the goals of every registration. */
export function goalRefusals(registration: Registration): Refusal[] {
  const { kind, goals } = registration;
  const keys = goals.map(({ goal }) => goal);
  return goals.flatMap(({ goal: key, title, target, previousTarget }, index) => {
    const refusals: Refusal[] = [];
    // Progress refers to a goal by its key.
    if (keys.indexOf(key) !== index)
      refusals.push(
        refusal(
          'GOAL_REPEATED',
          'R-01',
          at('goals', index, 'goal'),
          `Mã mục tiêu “${key}” được dùng cho hai mục tiêu. Tiến độ được ghi theo mã này nên mỗi mục tiêu cần một mã riêng; hãy đổi một mã.`,
          `The goal key “${key}” stands for two goals. Progress is recorded by it, so each goal needs its own; change one.`,
        ),
      );
    if (target === 0)
      refusals.push(
        refusal(
          'TARGET_NOT_ABOVE_ZERO',
          'R-03',
          at('goals', index, 'target'),
          `Mục tiêu “${title}” có chỉ tiêu bằng 0 nên không đo được kết quả. Hãy ghi một số lớn hơn 0; với mục tiêu “không để xảy ra”, hãy ghi điều đạt được, ví dụ số tháng, số khu dân cư không có vụ việc.`,
          `The goal “${title}” has a target of 0, which nothing can be measured by. State a figure above 0; where nothing is to happen, state what is reached, such as the months or places without a case.`,
        ),
      );
    if (kind === 'NEW' && previousTarget !== undefined)
      refusals.push(
        refusal(
          'PREVIOUS_TARGET_OF_NEW',
          'R-03',
          at('goals', index, 'previousTarget'),
          `Mục tiêu “${title}” ghi chỉ tiêu năm trước, nhưng mô hình mới thì năm trước chưa có. Hãy bỏ trống mục này, hoặc đổi loại thành mô hình tiếp tục.`,
          `The goal “${title}” states a target of last year, which a new model cannot have. Leave it empty, or make the model a continued one.`,
        ),
      );
    return refusals;
  });
}

/** last year's target stands beside this year's, agrees with the record, and this year's is better. */
export function betterTargets({ goals }: Registration, { earlier }: ModelFacts): Refusal[] {
  return goals.flatMap((goal, index) => {
    const { title, target, previousTarget } = goal;
    const recorded = earlier?.registration?.goals.find((each) => each.goal === goal.goal);
    if (previousTarget === undefined)
      return [
        refusal(
          'PREVIOUS_TARGET_MISSING',
          'R-03',
          at('goals', index, 'previousTarget'),
          `Mục tiêu “${title}” chưa nêu chỉ tiêu năm trước. Mô hình tiếp tục phải ghi chỉ tiêu năm trước bên cạnh năm nay; mục tiêu mới bổ sung thì ghi 0.`,
          `The goal “${title}” does not state last year's target. A continued model states it beside this year's; for a goal that is new, state 0.`,
        ),
      ];
    return [
      ...(target === 0 || previousTarget === 0 || better(goal, previousTarget)
        ? []
        : [notBetter(goal, previousTarget, index, recorded !== undefined)]),
      ...(recorded ? asRecorded(goal, previousTarget, recorded, index) : []),
    ];
  });
}

function notBetter(
  { title, target, unit, direction }: Goal,
  previous: number,
  index: number,
  recorded: boolean,
): Refusal {
  const [measure, compared] = [METRIC_UNIT_NAMES[unit], DIRECTION_NAMES[direction]];
  const more = direction === 'MORE';
  // What was registered last year keeps its direction.
  const free = more && !recorded;
  return refusal(
    more ? 'TARGET_NOT_HIGHER' : 'TARGET_NOT_LOWER',
    'R-03',
    at('goals', index, 'target'),
    `Mục tiêu “${title}”: chỉ tiêu năm nay ${viNumber(target)} ${measure.vi} chưa ${compared.vi} năm trước (${viNumber(previous)} ${measure.vi}). Mô hình tiếp tục chỉ được đăng ký với chỉ tiêu tốt hơn; hãy ${more ? 'nâng' : 'hạ'} chỉ tiêu này${free ? ', hoặc chọn hướng “giảm” nếu mục tiêu là giảm' : ''}.`,
    `Goal “${title}”: this year's target of ${enNumber(target)} ${measure.en} is not ${compared.en} than last year's ${enNumber(previous)} ${measure.en}. A continued model is registered with better targets only; ${more ? 'raise this one' : 'lower this one'}${free ? ', or state the direction FEWER where the goal is to fall' : ''}.`,
  );
}

/** what is said of last year is what was registered then. */
function asRecorded(goal: Goal, previous: number, recorded: EarlierGoal, index: number): Refusal[] {
  const { title, unit, direction } = goal;
  const refusals: Refusal[] = [];
  if (recorded.target !== previous || recorded.unit !== unit) {
    const [stated, was] = [METRIC_UNIT_NAMES[unit], METRIC_UNIT_NAMES[recorded.unit]];
    refusals.push(
      refusal(
        'PREVIOUS_TARGET_DIFFERS',
        'R-03',
        at('goals', index, 'previousTarget'),
        `Mục tiêu “${title}”: chỉ tiêu năm trước ghi ${viNumber(previous)} ${stated.vi}, nhưng mô hình năm trước đã đăng ký ${viNumber(recorded.target)} ${was.vi}. Hãy ghi đúng chỉ tiêu và đơn vị tính đã đăng ký, hoặc dùng mã mục tiêu khác nếu là mục tiêu khác.`,
        `Goal “${title}”: last year's target is stated as ${enNumber(previous)} ${stated.en}, but the earlier model registered ${enNumber(recorded.target)} ${was.en}. State the registered target and unit, or use another goal key if it is another goal.`,
      ),
    );
  }
  if (recorded.direction !== direction)
    refusals.push(
      refusal(
        'DIRECTION_DIFFERS',
        'R-03',
        at('goals', index, 'direction'),
        `Mục tiêu “${title}” năm trước đăng ký theo hướng ${recorded.direction === 'MORE' ? 'tăng' : 'giảm'}. Hãy giữ hướng đó; nếu năm trước ghi sai hướng, hãy đề nghị Ban đính chính đăng ký của mô hình năm trước.`,
        `The goal “${title}” was registered with the direction ${recorded.direction} last year. Keep it; if that was wrong, ask the Board to correct the registration of the earlier model.`,
      ),
    );
  return refusals;
}

/** every goal of the earlier model is carried on under its key, or left out with a reason that the Board sees. */
export function carriedOn({ kind, goals, leftOut }: Registration, { earlier }: ModelFacts): Refusal[] {
  const recorded = (kind === 'CONTINUED' && earlier?.registration?.goals) || [];
  const carried = new Set(goals.map(({ goal }) => goal));
  const missing = recorded.filter(
    ({ goal }) => !carried.has(goal) && !leftOut.some((each) => each.goal === goal),
  );
  const wrong = leftOut.flatMap(({ goal }, index) => {
    const known = recorded.some((each) => each.goal === goal);
    const once = leftOut.findIndex((each) => each.goal === goal) === index;
    return known && once && !carried.has(goal) ? [] : [notLeftOut(goal, carried.has(goal), index)];
  });
  return [...missing.map(notCarriedOn), ...wrong];
}

const notCarriedOn = ({ goal, title, unit, target }: EarlierGoal) =>
  refusal(
    'GOAL_NOT_CARRIED_ON',
    'R-03',
    at('leftOut'),
    `Mục tiêu “${title}” (mã ${goal}, năm trước ${viNumber(target)} ${METRIC_UNIT_NAMES[unit].vi}) không được nêu lại. Hãy ghi mục tiêu này với đúng mã, chỉ tiêu tốt hơn; hoặc ghi lý do không tiếp tục để Ban xem xét khi tiếp nhận.`,
    `The goal “${title}” (key ${goal}, ${enNumber(target)} ${METRIC_UNIT_NAMES[unit].en} last year) is not carried on. State it under its key with a better target, or leave it out with a reason, which the Board sees before it accepts.`,
  );

const notLeftOut = (goal: string, carried: boolean, index: number) =>
  refusal(
    'GOAL_NOT_LEFT_OUT',
    'R-03',
    at('leftOut', index, 'goal'),
    carried
      ? `Mục tiêu mã “${goal}” vừa được tiếp tục, vừa được ghi là không tiếp tục. Hãy bỏ một trong hai.`
      : `Mã “${goal}” không phải mục tiêu của mô hình năm trước đã chọn, hoặc được ghi hai lần. Hãy chọn lại, hoặc bỏ dòng này.`,
    carried
      ? `The goal with the key “${goal}” is carried on and left out at the same time. Leave one of them.`
      : `The key “${goal}” is no goal of the earlier model, or stands here twice. Choose again, or remove it.`,
  );
