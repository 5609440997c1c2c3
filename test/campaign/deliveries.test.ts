import { describe, expect, test } from 'vitest';
import { campaignDecider } from '../../schema/campaign/decide.ts';
import { type DeliveryFacts, deliveriesOf } from '../../schema/campaign/deliveries.ts';
import type { Campaign } from '../../schema/campaign/state.ts';
import { countDeliveries } from '../../schema/report/count.ts';
import { fold } from '../given.ts';
import { CAMPAIGN, id, milestone, planned } from '../sample.ts';

const steps = { noticed: null, decided: null, sent: null, declined: null };
const nothing: DeliveryFacts = { sent: [], registrations: [], units: [], steps, typed: new Map() };
const campaignOf = (...milestones: object[]) =>
  fold(campaignDecider as never, `campaign-${CAMPAIGN}`, [planned({ milestones })]) as Campaign;
const owed = (over: object, facts: Partial<DeliveryFacts>, today = '2026-12-31') => {
  const [found] = deliveriesOf(campaignOf({ ...milestone, ...over }), { ...nothing, ...facts }, today);
  return [found?.expected, found?.onTime, found?.late];
};
const unit = (n: number, over: object = {}) => ({
  unit: id(n),
  ...{ establishedOn: '2026-01-05', endedOn: null, into: null },
  ...over,
});

describe('R-32 what is owed and what came, at a point of the log', () => {
  test('reports: all that it names, the last of them by the last day', () => {
    const both = {
      milestone: 'MOVEMENT',
      before: '2026-11-25',
      deliveredBy: ['MOVEMENT', 'TARGET_EVALUATION'],
    };
    const sent = (kind: 'MOVEMENT' | 'TARGET_EVALUATION', on: string) => ({ kind, unit: null, on });
    expect(owed(both, { sent: [sent('MOVEMENT', '2026-11-20')] })).toEqual([1, 0, 0]);
    expect(
      owed(both, { sent: [sent('MOVEMENT', '2026-11-20'), sent('TARGET_EVALUATION', '2026-11-24')] }),
    ).toEqual([1, 1, 0]);
    expect(
      owed(both, { sent: [sent('MOVEMENT', '2026-11-25'), sent('TARGET_EVALUATION', '2026-11-20')] }),
    ).toEqual([1, 0, 1]);
  });

  test('a report is that of its kind, and of the commune', () => {
    const movement = { milestone: 'MOVEMENT', before: '2026-11-25', deliveredBy: ['MOVEMENT'] };
    const sent = [
      { kind: 'MOVEMENT' as const, unit: id(1), on: '2026-11-10' },
      { kind: 'ANNUAL' as const, unit: null, on: '2026-11-20' },
    ];
    expect(owed(movement, { sent })).toEqual([1, 0, 0]);
    const own = { kind: 'MOVEMENT' as const, unit: null, on: '2026-11-25' };
    expect(owed(movement, { sent: [...sent, own] })).toEqual([1, 0, 1]);
    const list = { milestone: 'LIST', before: '2026-11-30', deliveredBy: ['UNIT_LIST'] };
    expect(owed(list, { sent, units: [unit(1)] })).toEqual([1, 0, 0]);
  });

  test('R-07 late also for another reason than its day; of two in time the first counts', () => {
    const registered = (on: string, late: boolean) => ({ unit: id(1), on, late });
    const of = (...registrations: ReturnType<typeof registered>[]) =>
      owed({}, { registrations, units: [unit(1)] });
    expect(of(registered('2026-03-01', true))).toEqual([1, 0, 1]);
    expect(of(registered('2026-03-10', false), registered('2026-03-01', false))).toEqual([1, 1, 0]);
    expect(of(registered('2026-03-01', false), registered('2026-03-10', false))).toEqual([1, 1, 0]);
  });

  test('what a unit delivered before it was dissolved was delivered', () => {
    const registrations = [{ unit: id(1), on: '2026-02-20', late: false }];
    expect(owed({}, { registrations, units: [unit(1, { endedOn: '2026-03-01' })] })).toEqual([1, 1, 0]);
  });

  test('registrations of each unit: the first in time, else late', () => {
    const registrations = [
      { unit: id(1), on: '2026-03-04', late: false },
      { unit: id(1), on: '2026-03-01', late: true },
      { unit: id(2), on: '2026-03-05', late: true },
    ];
    expect(owed({}, { registrations, units: [unit(1), unit(2), unit(3)] })).toEqual([3, 1, 1]);
  });

  test('R-49 what was merged by the last day is its successor’s; a later merger changes nothing of what was missed', () => {
    const registrations = [
      { unit: id(1), on: '2026-03-02', late: false },
      { unit: id(3), on: '2026-03-20', late: true },
    ];
    const merged = (endedOn: string) => [
      unit(1, { endedOn, into: id(2) }),
      unit(2, { endedOn, into: id(5) }),
      unit(3),
      unit(4, { endedOn, into: id(3) }),
      unit(5),
    ];
    // By 04/3: 5 stands for 1 and 2, which registered in time; 3 was late, also for 4.
    expect(owed({}, { registrations, units: merged('2026-03-04') })).toEqual([2, 1, 1]);
    // After it: 1 in time, 2, 4 and 5 missing, 3 late, whatever became of them.
    expect(owed({}, { registrations, units: merged('2026-03-05') })).toEqual([5, 1, 1]);
  });

  test('units: that stand on the last day and were there by then', () => {
    const list = { milestone: 'LIST', before: '2026-11-30', deliveredBy: ['UNIT_LIST'] };
    expect(
      owed(list, {
        units: [unit(1, { establishedOn: '2026-11-29' }), unit(2, { establishedOn: '2026-11-30' })],
      })[0],
    ).toBe(1);
    expect(
      owed(list, { units: [unit(1, { endedOn: '2026-11-29' }), unit(2, { endedOn: '2026-11-30' })] })[0],
    ).toBe(1);
    expect(owed({ ...list, exempt: [id(1)] }, { units: [unit(1), unit(2)] })[0]).toBe(1);
    const registrations = [{ unit: id(2), on: '2026-03-01', late: false }];
    expect(
      owed({ ...list, owing: 'UNITS_WITH_MODELS' }, { registrations, units: [unit(1), unit(2)] })[0],
    ).toBe(1);
    const sent = [{ kind: 'UNIT_LIST' as const, unit: id(1), on: '2026-11-29' }];
    expect(owed({ ...list, exempt: [id(1)] }, { sent, units: [unit(1), unit(2)] })).toEqual([2, 1, 0]);
  });

  test('the nomination: notice, decision and dossier, or the decision to send none, the last of them', () => {
    const step = { milestone: 'APPRAISAL_AND_NOMINATION', before: '2026-10-15' };
    const at = (over: Partial<DeliveryFacts['steps']>) => owed(step, { steps: { ...steps, ...over } });
    const [noticed, decided] = ['2026-09-20', '2026-10-01'];
    expect(at({ noticed, decided })).toEqual([1, 0, 0]);
    expect(at({ noticed, decided, sent: '2026-10-14' })).toEqual([1, 1, 0]);
    expect(at({ noticed, decided, sent: '2026-10-15' })).toEqual([1, 0, 1]);
    expect(at({ noticed, decided, declined: '2026-10-14', sent: '2026-10-20' })).toEqual([1, 1, 0]);
    expect(at({ noticed, decided, declined: '2026-10-10' })).toEqual([1, 1, 0]);
    expect(at({ noticed, decided, sent: '2026-10-14', declined: '2026-10-20' })).toEqual([1, 1, 0]);
    expect(at({ noticed, declined: '2026-10-10' })).toEqual([1, 1, 0]);
    expect(at({ decided, declined: '2026-10-10' })).toEqual([1, 0, 0]);
  });

  test('what people typed, where the system holds nothing', () => {
    const typed = new Map([['CONFERENCE', { on: '2026-03-01', late: false }]]);
    expect(owed({ milestone: 'CONFERENCE' }, { typed })).toEqual([1, 1, 0]);
    expect(owed({ milestone: 'OTHER' }, { typed })).toEqual([1, 0, 0]);
  });
});

describe('R-34 what a report counts of it', () => {
  const one = (key: string, lastDay: string, expected: number, onTime: number, late: number) => ({
    ...{ milestone: key, lastDay, expected, onTime, late },
  });

  test('what was due by its last day counted, whole or owed; what nobody owes is none', () => {
    const campaigns = [
      [one('A', '2026-06-29', 1, 1, 0), one('B', '2026-06-30', 3, 2, 1), one('C', '2026-07-01', 1, 0, 0)],
      [one('A', '2026-06-29', 1, 0, 0), one('B', '2026-06-30', 0, 0, 0)],
    ];
    expect(countDeliveries(campaigns, '2026-06-30')).toEqual({
      milestones: { due: 3, onTime: 1, late: 1, owed: 1 },
      deliveries: [
        { milestone: 'A', expected: 2, onTime: 1, late: 0, missing: 1 },
        { milestone: 'B', expected: 3, onTime: 2, late: 1, missing: 0 },
      ],
    });
    expect(countDeliveries(campaigns, '2026-06-29').milestones.due).toBe(2);
  });
});
