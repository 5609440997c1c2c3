import { type Refusal, refusal } from '../refusal.ts';
import { quoted } from '../wording.ts';
import type { Handle, ModelData } from './circumstances.ts';
import { correctable, correctedDay } from './decide-corrections.ts';
import { METRIC_UNIT_NAMES, RESOURCE_KIND_NAMES } from './names.ts';
import { dayOfRecord } from './record-day.ts';
import type { Model } from './state.ts';
import type { MetricUnit, RESOURCE_KINDS } from './vocabulary.ts';

/** In which unit each resource is counted, so that a sum has one meaning. */
const UNITS_OF_RESOURCE: Record<(typeof RESOURCE_KINDS)[number], readonly MetricUnit[]> = {
  MONEY: ['VND'],
  LABOUR: ['WORKDAY'],
  LAND: ['SQUARE_METRE'],
  MATERIAL: ['ITEM', 'KILOGRAM'],
};

function resultsFitGoals(results: ModelData<'ReportModelProgress'>['results'], state: Model): Refusal[] {
  const goals = state.registration?.goals ?? [];
  return results.flatMap((result, index) => {
    if (result.goal === undefined) return [];
    const goal = goals.find((each) => each.goal === result.goal);
    if (!goal)
      return [
        refusal(
          'GOAL_NOT_FOUND',
          'R-12',
          ['results', index, 'goal'],
          `Mô hình không đăng ký mục tiêu mang mã “${result.goal}”. Các mã đã đăng ký: ${quoted(goals.map((each) => each.goal))}; hãy chọn lại, hoặc để trống nếu kết quả không gắn với mục tiêu nào.`,
          `The model has no goal with the key “${result.goal}”. Registered: ${quoted(goals.map((each) => each.goal))}; choose again, or leave it empty when the result belongs to no goal.`,
        ),
      ];
    if (goal.unit === result.unit) return [];
    const [stated, registered] = [METRIC_UNIT_NAMES[result.unit], METRIC_UNIT_NAMES[goal.unit]];
    return [
      refusal(
        'UNIT_NOT_OF_GOAL',
        'R-12',
        ['results', index, 'unit'],
        `Mục tiêu “${goal.title}” đăng ký theo “${registered.vi}” nhưng kết quả ghi theo “${stated.vi}”. Không cộng chung hai đơn vị tính; hãy ghi kết quả theo “${registered.vi}”.`,
        `The goal “${goal.title}” is registered in ${registered.en}, the result is stated in ${stated.en}. Units are never mixed; state the result in ${registered.en}.`,
      ),
    ];
  });
}

function unitFitsResource({
  kind,
  unit,
}: Pick<ModelData<'ReceiveModelContribution'>, 'kind' | 'unit'>): Refusal[] {
  const units = UNITS_OF_RESOURCE[kind];
  if (units.includes(unit)) return [];
  const [resource, stated] = [RESOURCE_KIND_NAMES[kind], METRIC_UNIT_NAMES[unit]];
  const names = units.map((each) => METRIC_UNIT_NAMES[each]);
  return [
    refusal(
      'UNIT_NOT_OF_RESOURCE',
      'R-12',
      ['unit'],
      `Nguồn lực “${resource.vi}” không tính theo “${stated.vi}”. Hãy ghi theo ${names.map(({ vi }) => `“${vi}”`).join(' hoặc ')}.`,
      `The resource “${resource.en}” is not counted in ${stated.en}. State it in ${names.map(({ en }) => en).join(' or ')}.`,
    ),
  ];
}

export const reportModelProgress: Handle<'ReportModelProgress'> = (data, state, at) => {
  const refusals = [...dayOfRecord(data.occurredOn, state, at), ...resultsFitGoals(data.results, state)];
  const { occurredOn, ...record } = data;
  return refusals.length > 0
    ? { refusals }
    : { events: [{ type: 'ModelProgressReported', occurredOn, data: record }] };
};

export const receiveModelContribution: Handle<'ReceiveModelContribution'> = (data, state, at) => {
  const refusals = [...dayOfRecord(data.occurredOn, state, at), ...unitFitsResource(data)];
  const { occurredOn, ...record } = data;
  return refusals.length > 0
    ? { refusals }
    : { events: [{ type: 'ModelContributionReceived', occurredOn, data: record }] };
};

export const holdModelOutreach: Handle<'HoldModelOutreach'> = (data, state, at) => {
  const refusals = dayOfRecord(data.occurredOn, state, at);
  const { occurredOn, ...record } = data;
  return refusals.length > 0
    ? { refusals }
    : { events: [{ type: 'ModelOutreachHeld', occurredOn, data: record }] };
};

export const correctModelProgress: Handle<'CorrectModelProgress'> = (data, state, at) => {
  const refusals = [
    ...correctable(state, data.corrects, ['PROGRESS']),
    ...dayOfRecord(data.occurredOn, state, at),
    ...resultsFitGoals(data.results, state),
  ];
  if (refusals.length > 0) return { refusals };
  const { occurredOn: _, ...record } = data;
  return {
    events: [
      {
        type: 'ModelProgressCorrected',
        ...correctedDay(state, data.corrects, data.occurredOn),
        data: record,
      },
    ],
  };
};

export const correctModelContribution: Handle<'CorrectModelContribution'> = (data, state, at) => {
  const refusals = [
    ...correctable(state, data.corrects, ['CONTRIBUTION']),
    ...dayOfRecord(data.occurredOn, state, at),
    ...unitFitsResource(data),
  ];
  if (refusals.length > 0) return { refusals };
  const { occurredOn: _, ...record } = data;
  return {
    events: [
      {
        type: 'ModelContributionCorrected',
        ...correctedDay(state, data.corrects, data.occurredOn),
        data: record,
      },
    ],
  };
};
