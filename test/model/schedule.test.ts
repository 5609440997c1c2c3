import { expect, test } from 'vitest';
import { inspectionOn, remedyDaysLate } from '../../schema/model/overdue.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { id, MIDYEAR, MODEL, place } from '../sample.ts';
import { command, registered, running } from './sample-model.ts';

const plan = {
  inspection: 'giua-nam',
  plannedOn: '2026-06-20',
  inspectors: ['Phó trưởng Ban Xây dựng Đảng'],
  criteria: [2, 4],
  purpose: 'Kiểm tra tiến độ',
};
const scheduled: Fact = { type: 'ModelInspectionScheduled', data: { model: MODEL, ...plan } };
const key = { inspection: 'giua-nam', reason: 'Trùng lịch' };
const cancelled: Fact = { type: 'ModelInspectionCancelled', data: { model: MODEL, ...key } };
const found = {
  adHoc: false,
  inspectedOn: '2026-06-14',
  inspectors: ['Ban'],
  findings: [{ criterion: 2, met: true }],
  rating: 'GOOD',
  remedies: [{ remedy: 'a', title: 'Bổ sung tiến độ', dueOn: '2026-06-30' }],
  evidence: [],
};
const carriedOut: Fact = {
  type: 'ModelInspected',
  id: id(700),
  data: { model: MODEL, inspection: 'giua-nam', ...found },
};
const at = (path: string) => ({ rule: 'R-13', path: [path] });

rule('R-13 an inspection is planned for today or later')
  .given(place, running)
  .when(command('ScheduleInspection', plan), MIDYEAR)
  .then(events({ type: 'ModelInspectionScheduled', data: plan }));
rule('R-13 an inspection is not planned for a day that is past')
  .given(place, running)
  .when(command('ScheduleInspection', { ...plan, plannedOn: '2026-06-14' }), MIDYEAR)
  .then(refused({ code: 'INSPECTION_IN_THE_PAST', ...at('plannedOn') }));
rule('R-13 what is not accepted is not planned to be inspected')
  .given(place, registered())
  .when(command('ScheduleInspection', plan), MIDYEAR)
  .then(refused({ code: 'WRONG_STATUS', ...at('model') }));
rule('R-13 the key of a planned inspection is used once')
  .given(place, running, scheduled, cancelled)
  .when(command('ScheduleInspection', plan), MIDYEAR)
  .then(refused({ code: 'INSPECTION_REPEATED', ...at('inspection') }));
rule('R-13 a criterion is planned once')
  .given(place, running)
  .when(command('ScheduleInspection', { ...plan, criteria: [2, 2] }), MIDYEAR)
  .then(refused({ code: 'CRITERION_REPEATED', rule: 'R-13', path: ['criteria', 1] }));
rule('R-13 a planned inspection is moved with a reason')
  .given(place, running, scheduled)
  .when(command('RescheduleInspection', { ...key, plannedOn: '2026-06-25' }), MIDYEAR)
  .then(events({ type: 'ModelInspectionRescheduled', data: { plannedOn: '2026-06-25' } }));
rule('R-13 an inspection is not moved to where it stands')
  .given(place, running, scheduled)
  .when(command('RescheduleInspection', { ...key, plannedOn: plan.plannedOn }), MIDYEAR)
  .then(refused({ code: 'NOTHING_CHANGED', ...at('plannedOn') }));
rule('R-13 a planned inspection is cancelled with a reason')
  .given(place, running, scheduled)
  .when(command('CancelInspection', key), MIDYEAR)
  .then(events({ type: 'ModelInspectionCancelled', data: key }));
rule('R-13 nothing is cancelled that nobody planned')
  .given(place, running)
  .when(command('CancelInspection', { ...key, inspection: 'constructor' }), MIDYEAR)
  .then(refused({ code: 'INSPECTION_NOT_FOUND', ...at('inspection') }));
rule('R-13 what was carried out is not cancelled')
  .given(place, running, scheduled, carriedOut)
  .when(command('CancelInspection', key), MIDYEAR)
  .then(refused({ code: 'INSPECTION_DONE', ...at('inspection') }));
const { adHoc: _, ...stated } = found;
rule('R-38 what was carried out stays so when what it found is corrected')
  .given(place, running, scheduled, carriedOut, {
    type: 'ModelRecordCorrected',
    id: id(703),
    data: {
      ...{ model: MODEL, corrects: id(700), kind: 'INSPECTION', reason: 'Ghi nhầm' },
      record: { inspection: { ...stated, rating: 'PASS' } },
    },
  })
  .when(command('CancelInspection', key), MIDYEAR)
  .then(refused({ code: 'INSPECTION_DONE', ...at('inspection') }));
rule('R-13 an inspection carries out the one that was planned')
  .given(place, running, scheduled)
  .when(command('InspectModel', { ...found, inspection: 'giua-nam' }), MIDYEAR)
  .then(events({ type: 'ModelInspected', data: { inspection: 'giua-nam', adHoc: false } }));
rule('R-13 what carries out a plan is not ad hoc')
  .given(place, running, scheduled)
  .when(command('InspectModel', { ...found, adHoc: true, inspection: 'giua-nam' }), MIDYEAR)
  .then(refused({ code: 'INSPECTION_NOT_AD_HOC', ...at('adHoc') }));
rule('R-13 a cancelled plan is not carried out')
  .given(place, running, scheduled, cancelled)
  .when(command('InspectModel', { ...found, inspection: 'giua-nam' }), MIDYEAR)
  .then(refused({ code: 'INSPECTION_CANCELLED', ...at('inspection') }));

const of = (type: string, data: object = {}, more: object = {}): Fact => ({
  type,
  data: { model: MODEL, remedy: 'a', ...data },
  ...more,
});
const completed = of('ModelRemedyCompleted', { note: 'Xong', evidence: [] }, { id: id(701) });
const confirmed = of('ModelRemedyConfirmed', { note: null }, { id: id(702) });
const rejected = of('ModelRemedyRejected', { reason: 'Chưa rõ' });
const waived = of('ModelRemedyWaived', { reason: 'Không còn cần' });
const asked = [place, running, scheduled, carriedOut].flat();
const judge = (type: string) => command(type, { remedy: 'a', reason: 'Chưa đúng yêu cầu' });
const complete = command('CompleteModelRemedy', {
  remedy: 'a',
  completedOn: '2026-06-15',
  note: 'Xong',
  evidence: [],
});

rule('R-13 the Board rejects what is not done as asked')
  .given(asked, completed)
  .when(judge('RejectModelRemedy'), MIDYEAR)
  .then(events({ type: 'ModelRemedyRejected', data: { remedy: 'a', reason: 'Chưa đúng yêu cầu' } }));
rule('R-13 a rejected remedy is owed again, and completed again')
  .given(asked, completed, rejected)
  .when(complete, MIDYEAR)
  .then(events({ type: 'ModelRemedyCompleted' }));
rule('R-13 a rejected remedy is not confirmed')
  .given(asked, completed, rejected)
  .when(command('ConfirmModelRemedy', { remedy: 'a' }), MIDYEAR)
  .then(refused({ code: 'REMEDY_NOT_COMPLETED', ...at('remedy') }));
rule('R-13 what is not completed is not rejected')
  .given(asked)
  .when(judge('RejectModelRemedy'), MIDYEAR)
  .then(refused({ code: 'REMEDY_NOT_COMPLETED', ...at('remedy') }));
rule('R-38 a confirmation by mistake is rejected, and named')
  .given(asked, completed, confirmed)
  .when(judge('RejectModelRemedy'), MIDYEAR)
  .then(events({ type: 'ModelRemedyRejected', data: { corrects: id(702) } }));
rule('R-13 the Board waives what is owed')
  .given(asked)
  .when(judge('WaiveModelRemedy'), MIDYEAR)
  .then(events({ type: 'ModelRemedyWaived' }));
rule('R-13 a waived remedy is not completed')
  .given(asked, waived)
  .when(complete, MIDYEAR)
  .then(refused({ code: 'REMEDY_WAIVED', ...at('remedy') }));

const conclude = command('ConcludeModel', { summary: 'Hoàn thành' });
for (const [name, facts] of [
  ['owed', []],
  ['unconfirmed', [completed]],
  ['owed again', [completed, rejected]],
] as const)
  rule(`R-13 a model is not concluded with a remedy ${name}`)
    .given(asked, facts)
    .when(conclude, MIDYEAR)
    .then(refused({ code: 'REMEDIES_OPEN', ...at('model') }));
for (const [name, facts] of [
  ['confirmed', [completed, confirmed]],
  ['waived', [waived]],
] as const)
  rule(`R-13 a model is concluded once its remedies are ${name}`)
    .given(asked, facts)
    .when(conclude, MIDYEAR)
    .then(events({ type: 'ModelConcluded' }));

test('R-13 a planned inspection is overdue from the day after, until it takes place', () => {
  const planned = { state: 'PLANNED' as const, plannedOn: '2026-06-20', inspectedOn: null };
  expect(inspectionOn('2026-06-20', planned, false)).toEqual({ state: 'PLANNED', daysLate: 0 });
  expect(inspectionOn('2026-06-23', planned, false)).toEqual({ state: 'OVERDUE', daysLate: 3 });
  expect(inspectionOn('2026-06-23', planned, true)).toEqual({ state: 'CANCELLED', daysLate: 0 });
  const done = { ...planned, state: 'DONE' as const, inspectedOn: '2026-06-22' };
  expect(inspectionOn('2026-12-01', done, false)).toEqual({ state: 'DONE', daysLate: 2 });
});

test('R-13 R-32 a remedy is late by the day on which its completion was recorded', () => {
  const owed = { state: 'OWED', dueOn: '2026-06-30', reportedOn: null };
  expect(remedyDaysLate('2026-06-30', owed)).toBe(0);
  expect(remedyDaysLate('2026-07-04', owed)).toBe(4);
  expect(remedyDaysLate('2026-09-01', { ...owed, state: 'COMPLETED', reportedOn: '2026-07-02' })).toBe(2);
  expect(remedyDaysLate('2026-09-01', { ...owed, state: 'WAIVED' })).toBe(0);
});
