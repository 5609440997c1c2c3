import { describe, expect, test } from 'vitest';
import { type ModelCalendar, type ModelWork, modelOwed } from '../../schema/model/owed.ts';
import type { ModelStatus } from '../../schema/model/vocabulary.ts';

const calendar: ModelCalendar = {
  ...{ open: true, over: false, registration: '2026-03-04', list: '2026-11-29', nomination: null },
  ...{ session: null, round: true },
};
const commands = (status: ModelStatus, over: Partial<ModelWork> = {}, days: Partial<ModelCalendar> = {}) => {
  const model: ModelWork = {
    ...{ status, endorsed: true, notified: false, goalsReached: false, reviewed: true },
    plan: { launchOn: '2026-04-10', reportOn: '2026-10-25', wrapUpOn: '2026-10-20' },
    ...{ remedies: [], inspections: [], proposed: false, advisedBy: null, nominable: false },
    ...over,
  };
  return modelOwed(model, { ...calendar, ...days }).map(({ command }) => command);
};

describe('R-13 R-46 what an inspection asked for waits from the acceptance to the end of the model', () => {
  const remedies = [{ remedy: 'a', title: 'Việc a', state: 'OWED', dueOn: '2026-07-01' }] as const;
  test.each([
    ['DRAFT', ['RegisterModel']],
    ['REGISTERED', ['AcceptModel']],
    ['RETURNED', ['ResubmitModel']],
    ['ACCEPTED', ['PlanModel', 'CompleteModelRemedy']],
    ['PLANNED', ['LaunchModel', 'CompleteModelRemedy']],
    ['IMPLEMENTING', ['ReportModelProgress', 'CompleteModelRemedy']],
    ['UNDER_APPRAISAL', ['CompleteModelRemedy']],
    ['RECOGNISED', ['CompleteModelRemedy']],
    ['CONCLUDED', []],
    ['DROPPED', []],
  ] as const)('%s', (status, expected) => {
    expect(commands(status, { remedies })).toEqual(expected);
  });
});

describe('R-14 R-46 the review of the year', () => {
  const unreviewed = (status: ModelStatus, list: string | null = '2026-11-29') =>
    commands(status, { reviewed: false }, { list });
  test('waits for what runs, and for nothing that has not begun', () => {
    expect(unreviewed('IMPLEMENTING')).toEqual(['ReportModelProgress', 'KeepModel']);
    expect(unreviewed('UNDER_APPRAISAL')).toEqual(['KeepModel']);
    expect(unreviewed('ACCEPTED')).toEqual(['PlanModel']);
    expect(unreviewed('PLANNED')).toEqual(['LaunchModel']);
  });
  test('is owed where the campaign asks for the list; where it does not, the conclusion waits for none', () => {
    expect(unreviewed('IMPLEMENTING', null)).toEqual(['ReportModelProgress']);
    expect(unreviewed('RECOGNISED')).toEqual(['KeepModel']);
    expect(unreviewed('RECOGNISED', null)).toEqual(['ConcludeModel']);
  });
});

test('R-16 R-46 a report is owed to a session by what is not there yet', () => {
  const session = { heldOn: '2026-09-20', reportBy: '2026-09-17' };
  expect(commands('IMPLEMENTING', {}, { session })).toEqual(['SubmitModelForAppraisal']);
  expect(commands('UNDER_APPRAISAL', {}, { session })).toEqual([]);
  expect(commands('PLANNED', {}, { session })).toEqual(['LaunchModel']);
});
