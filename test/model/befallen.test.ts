import { describe, expect, test } from 'vitest';
import { ownersAfter } from '../../schema/model/owners.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { id, MIDYEAR, MODEL, place, UNIT, unit } from '../sample.ts';
import { acceptedModel, command, endorsed, plannedModel, registered, running } from './sample-model.ts';

const ROUND = id(800);
const submitted: Fact = {
  type: 'ModelSubmittedForAppraisal',
  data: { model: MODEL, round: ROUND, report: { title: 'Báo cáo' }, evidence: [] },
};

describe('R-14 while the panel is at work on it', () => {
  for (const [type, data] of [
    ['DropModel', { reason: 'Không còn phù hợp' }],
    ['ConcludeModel', { summary: 'Đã xong' }],
  ] as const)
    rule(`R-14 ${type} waits for the result`)
      .given(place, running, submitted)
      .when(command(type, data), MIDYEAR)
      .then(refused({ code: 'MODEL_UNDER_APPRAISAL', rule: 'R-14', path: ['model'] }));
  rule('R-14 before that it is dropped')
    .given(place, running)
    .when(command('DropModel', { reason: 'Không còn phù hợp' }), MIDYEAR)
    .then(events({ type: 'ModelDropped' }));
  rule('R-14 and after it has left the round')
    .given(place, running, submitted, {
      type: 'ModelWithdrawnFromAppraisal',
      data: { model: MODEL, round: ROUND, reason: 'Chưa đủ' },
    })
    .when(command('DropModel', { reason: 'Không còn phù hợp' }), MIDYEAR)
    .then(events({ type: 'ModelDropped' }));
});

describe('R-13 what is not there', () => {
  for (const [type, data] of [
    ['ConfirmModelRemedy', {}],
    ['RejectModelRemedy', { reason: 'Chưa đạt' }],
    ['WaiveModelRemedy', { reason: 'Không cần' }],
    ['CompleteModelRemedy', { completedOn: MIDYEAR, note: 'Xong', evidence: [] }],
  ] as const)
    rule(`R-13 ${type} needs the remedy`)
      .given(place, running)
      .when(command(type, { remedy: 'x', ...data }), MIDYEAR)
      .then(refused({ code: 'REMEDY_NOT_FOUND', rule: 'R-13', path: ['remedy'] }));
  const planned = (inspection: string): Fact => ({
    type: 'ModelInspectionScheduled',
    data: {
      model: MODEL,
      inspection,
      plannedOn: '2026-07-01',
      inspectors: ['Ban'],
      criteria: [],
      purpose: 'Định kỳ',
    },
  });
  for (const [type, data] of [
    ['RescheduleInspection', { plannedOn: '2026-07-02', reason: 'Bận' }],
    ['CancelInspection', { reason: 'Bận' }],
  ] as const) {
    rule(`R-13 ${type} needs the inspection`)
      .given(place, running, planned('a'))
      .when(command(type, { inspection: 'x', ...data }), MIDYEAR)
      .then(refused({ code: 'INSPECTION_NOT_FOUND', rule: 'R-13', path: ['inspection'] }));
    rule(`R-13 ${type} of two: the one that is named`)
      .given(place, running, planned('a'), planned('b'))
      .when(command(type, { inspection: 'b', ...data }), MIDYEAR)
      .then(events({ data: { inspection: 'b' } } as never));
  }
  rule('R-13 an inspection is not moved into the past')
    .given(place, running, planned('a'))
    .when(
      command('RescheduleInspection', { inspection: 'a', plannedOn: '2026-06-14', reason: 'Bận' }),
      MIDYEAR,
    )
    .then(refused({ code: 'INSPECTION_IN_THE_PAST', rule: 'R-13', path: ['plannedOn'] }));
  rule('R-13 but may be today')
    .given(place, running, planned('a'))
    .when(command('RescheduleInspection', { inspection: 'a', plannedOn: MIDYEAR, reason: 'Bận' }), MIDYEAR)
    .then(events({ type: 'ModelInspectionRescheduled' }));
});

describe('R-18 whoever acted for the model', () => {
  const actor = (account: string, role = 'BOARD_OFFICER') => ({
    account,
    role,
    organization: '10507',
    unit: UNIT,
  });
  const ownersOnce = (fact: Fact, by?: object, owners: string[] = ['an']) =>
    ownersAfter(owners, { ...fact, ...(by && { actor: by }) } as never);
  test('has an interest in it from then on, the Board too', () => {
    expect(ownersOnce(registered(), actor('ban'))).toEqual(['an', 'ban']);
    expect(ownersOnce(submitted, actor('ban'))).toEqual(['an', 'ban']);
    expect(ownersOnce(registered(), actor('an'))).toEqual(['an']);
    expect(ownersOnce(registered())).toEqual(['an']);
  });
  test('not who decides about it, or finds it, unless an officer of a unit does', () => {
    const accepted: Fact = { type: 'ModelAccepted', data: { model: MODEL } };
    const kept: Fact = { type: 'ModelKept', data: { model: MODEL, reason: 'Tốt' } };
    const found = registered(undefined, { origin: 'DISCOVERED' });
    expect(ownersOnce(accepted, actor('ban'))).toEqual(['an']);
    expect(ownersOnce(found, actor('ban'))).toEqual(['an']);
    expect(ownersOnce(kept, actor('lan', 'UNIT_OFFICER'))).toEqual(['an', 'lan']);
    expect(ownersOnce(found, actor('lan', 'UNIT_OFFICER'))).toEqual(['an', 'lan']);
  });
});

describe('R-06 R-08 what a model waits for', () => {
  rule('R-06 an endorsed one is accepted')
    .given(place, registered(), endorsed)
    .when(command('AcceptModel'), MIDYEAR)
    .then(events({ type: 'ModelAccepted' }));
  rule('R-11 an accepted one is not launched before its plan')
    .given(place, unit(2), acceptedModel)
    .when(
      command('LaunchModel', {
        ...{ launchedOn: '2026-04-10', place: 'Nhà văn hóa', attendance: 1, evidence: [] },
        commitments: [{ signer: 'COLLECTIVE', title: 'Chi hội', content: 'Vận động', count: 1 }],
      }),
      MIDYEAR,
    )
    .then(refused({ code: 'WRONG_STATUS', rule: 'R-11', path: ['model'] }));
  rule('R-14 a planned one is kept')
    .given(place, plannedModel)
    .when(command('KeepModel', { reason: 'Hiệu quả' }), MIDYEAR)
    .then(events({ type: 'ModelKept' }));
});
