import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countAwards } from '../../schema/report/awards.ts';
import { differences } from '../../schema/report/compare.ts';
import { countFigures, countPlaces, countStages } from '../../schema/report/count.ts';
import type { CountedModel } from '../../schema/report/counted-model.ts';
import type { Counts } from '../../schema/report/figures.ts';
import { listModels } from '../../schema/report/list.ts';
import { defaultPeriod, periodBefore, yearBefore } from '../../schema/report/period.ts';
import { differencesOf, laterInto } from '../../schema/report/since.ts';
import { FIGURE_STAGES } from '../../schema/report/vocabulary.ts';
import { id, target } from '../sample.ts';

const SIX_MONTHS = { from: '2026-01-01', to: '2026-06-30' };
const none = { targets: [], officialStage: 'STANDING' as const };
const from = (stage: CountedModel['stages'][number]['stage'], day: string, to: string | null = null) => ({
  stage,
  from: day,
  to,
});

const model = (n: number, over: Partial<CountedModel> = {}): CountedModel => ({
  model: id(n),
  path: ['VN', '31', '10507'],
  campaign: '10507-2026',
  unit: id(1),
  name: `Mô hình ${n}`,
  field: 'ECONOMY',
  kind: 'NEW',
  subject: 'COLLECTIVE',
  subjectTitle: 'Chi bộ thôn 1',
  status: 'IMPLEMENTING',
  registeredAt: '2026-02-20T02:00:00.000Z',
  late: false,
  stages: [from('registered', '2026-02-20')],
  results: [],
  resources: [],
  outreach: [],
  ratings: [],
  reviews: [],
  recognitions: [],
  commendations: [],
  ...over,
});

describe('R-34 what a period counts', () => {
  const counted = (over: Partial<CountedModel>, period = SIX_MONTHS) =>
    countFigures([model(100, over)], [], none, period);

  test('stages that were reached by its last day, that day included, and not left by then', () => {
    const stages = (...all: CountedModel['stages'][number][]) =>
      countStages([model(1, { stages: all })], SIX_MONTHS);
    expect(stages(from('launched', '2026-06-30'))).toEqual({ launched: 1 });
    expect(stages(from('launched', '2026-07-01'))).toEqual({});
    expect(stages(from('standing', '2026-03-01', '2026-07-01'))).toEqual({ standing: 1 });
    expect(stages(from('standing', '2026-03-01', '2026-06-30'))).toEqual({});
    // revoked and recognised again.
    const twice = [from('recognised', '2026-03-01', '2026-04-01'), from('recognised', '2026-05-01')];
    expect(stages(...twice)).toEqual({ recognised: 1 });
  });

  test('results, resources and publicity of its days alone, each unit by itself', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];
    const figures = counted({
      results: days.map((on, index) => ({ on, unit: 'HOUSEHOLD', quantity: 10 ** index })),
      resources: days.flatMap((on) => [
        { on, kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 5 },
        { on, kind: 'LABOUR', source: 'PEOPLE', unit: 'WORKDAY', quantity: 2 },
      ]),
      outreach: days.map((on) => ({ on, reached: 50 })),
    });
    expect(figures.results).toEqual([{ unit: 'HOUSEHOLD', quantity: 110 }]);
    expect(figures.resources).toEqual([
      { kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 10 },
      { kind: 'LABOUR', source: 'PEOPLE', unit: 'WORKDAY', quantity: 4 },
    ]);
    expect(figures.outreach).toEqual({ times: 2, reached: 100 });
  });

  test('registrations in time and late; milestones due by its last day', () => {
    const late = model(2, { stages: [from('registered', '2026-03-06'), from('late', '2026-03-06')] });
    const milestones = [
      { lastDay: '2026-03-04', daysLate: 0 },
      { lastDay: '2026-06-29', daysLate: 3 },
      { lastDay: '2026-06-30', daysLate: null },
      { lastDay: '2026-10-14', daysLate: null },
    ];
    const figures = countFigures([model(1), late], [{ milestones }], none, SIX_MONTHS);
    expect(figures.registrations).toEqual({ onTime: 1, late: 1 });
    expect(figures.milestones).toEqual({ due: 3, onTime: 1, late: 1, owed: 1 });
  });

  test('R-37 targets at every stage side by side, and at the official one', () => {
    const standing = [from('registered', '2026-02-20'), from('standing', '2026-03-01')];
    const models = [
      model(1, { stages: standing }),
      model(2, { kind: 'CONTINUED', stages: [...standing, from('implementing', '2026-04-01')] }),
      model(3, { kind: 'REPLICATED' }),
    ];
    const targets = [
      { ...target, metric: 'MODELS' as const, minimum: 3 },
      { ...target, target: 'FRESH', metric: 'NEW_OR_REPLICATED_MODELS' as const, minimum: 1 },
    ];
    const [all, fresh] = countFigures(models, [], { targets, officialStage: 'STANDING' }, SIX_MONTHS).targets;
    expect(all).toMatchObject({ official: 2, met: false });
    expect(all?.stages).toEqual([
      { stage: 'REGISTERED', count: 3, met: true },
      { stage: 'STANDING', count: 2, met: false },
      { stage: 'IMPLEMENTING', count: 1, met: false },
      { stage: 'RECOGNISED', count: 0, met: false },
    ]);
    expect(fresh).toMatchObject({ official: 1, met: true });
    expect(fresh?.stages.map(({ count }) => count)).toEqual([2, 1, 0, 0]);
  });
});

describe('R-33 the list of models', () => {
  test('tells what the period brought, and marks what was reviewed after the cut-off of the campaign', () => {
    const reviewed = (recordedOn: string) =>
      model(2, {
        reviews: [
          { on: '2026-05-01', recordedOn: '2026-05-01', review: 'KEEP' },
          { on: '2026-06-20', recordedOn, review: 'REPLICATE' },
          { on: '2026-07-20', recordedOn: '2026-07-20', review: 'DROP' },
        ],
        recognitions: [{ on: '2026-06-01', number: '12-QĐ/ĐU' }],
        stages: [from('registered', '2026-02-20'), from('recognised', '2026-06-01', '2026-07-15')],
        commendations: [
          { on: '2026-06-05', number: '5/QĐ-UBND', until: null },
          { on: '2026-06-06', number: '6/QĐ-UBND', until: '2026-06-20' },
        ],
      });
    const draft = model(1, { stages: [] });
    const rows = listModels([reviewed('2026-06-25'), draft], SIX_MONTHS, '2026-06-24');
    expect(rows).toMatchObject([
      { review: 'REPLICATE', amendment: true, recognition: '12-QĐ/ĐU', commendations: ['5/QĐ-UBND'] },
    ]);
    expect(listModels([reviewed('2026-06-24')], SIX_MONTHS, '2026-06-24')).toMatchObject([
      { amendment: false },
    ]);
    expect(listModels([reviewed('2026-06-25')], SIX_MONTHS, null)).toMatchObject([{ amendment: false }]);
    const autumn = { from: '2026-01-01', to: '2026-11-30' };
    expect(listModels([reviewed('2026-06-25')], autumn, null)).toMatchObject([
      { review: 'DROP', recognition: null },
    ]);
  });
});

describe('R-34, R-35 periods', () => {
  test('of each kind', () => {
    expect(defaultPeriod('SIX_MONTH', 2026, '2026-06-20')).toEqual(SIX_MONTHS);
    expect(defaultPeriod('ANNUAL', 2026, '2026-11-20')).toEqual({ from: '2026-01-01', to: '2026-11-30' });
    expect(defaultPeriod('MOVEMENT', 2026, '2026-11-20').to).toBe('2026-11-20');
    expect(defaultPeriod('MOVEMENT', 2026, '2027-01-05').to).toBe('2026-12-31');
  });
  test('before: the six months of the year, else the year before; beside: the same days of the year before', () => {
    expect(periodBefore({ from: '2026-01-01', to: '2026-11-30' })).toEqual({ year: 2026, ...SIX_MONTHS });
    expect(periodBefore(SIX_MONTHS)).toEqual({ year: 2025, from: '2025-01-01', to: '2025-11-30' });
    expect(yearBefore({ from: '2028-01-01', to: '2028-02-29' })).toEqual({
      year: 2027,
      from: '2027-01-01',
      to: '2027-02-28',
    });
  });
});

describe('of any models', () => {
  const day = fc
    .integer({ min: 0, max: 364 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const stay = fc
    .tuple(fc.constantFrom(...FIGURE_STAGES), day, fc.option(day))
    .map(([stage, a, b]) => from(stage, b !== null && b < a ? b : a, b !== null && b < a ? a : b));
  const models = fc.array(
    fc
      .record({
        unit: fc.constantFrom(id(1), id(2), id(3)),
        kind: fc.constantFrom('NEW', 'CONTINUED', 'REPLICATED'),
        field: fc.constantFrom('ECONOMY', 'POLITICAL_SYSTEM'),
        subject: fc.constantFrom('COLLECTIVE', 'INDIVIDUAL'),
        stages: fc.array(stay, { maxLength: 6 }),
      })
      .map((over) => model(1, over as Partial<CountedModel>)),
    { maxLength: 12 },
  );
  const sum = (all: Counts[]) =>
    Object.fromEntries(
      FIGURE_STAGES.map((stage) => [stage, all.reduce((n, counts) => n + (counts[stage] ?? 0), 0)]).filter(
        ([, n]) => n !== 0,
      ),
    );

  test('the parts sum to the whole, by unit, kind, field and subject', () => {
    fc.assert(
      fc.property(models, day, (all, to) => {
        const period = { from: '2026-01-01', to };
        const { total, kinds, fields, subjects } = countFigures(all, [], none, period);
        const places = countPlaces(all, period, ({ unit }) => unit);
        for (const parts of [kinds, fields, subjects, places])
          expect(sum(parts.map(({ counts }) => counts))).toEqual(total);
      }),
    );
  });

  test('the order of the models does not count, and what was never left only grows with the period', () => {
    fc.assert(
      fc.property(models, day, (all, to) => {
        const period = { from: '2026-01-01', to };
        expect(countFigures([...all].reverse(), [], none, period)).toEqual(
          countFigures(all, [], none, period),
        );
        const kept = all.map((each) => ({
          ...each,
          stages: each.stages.map((stage) => ({ ...stage, to: null })),
        }));
        const [early, whole] = [
          countStages(kept, period),
          countStages(kept, { ...period, to: '2026-12-31' }),
        ];
        for (const stage of FIGURE_STAGES) expect(early[stage] ?? 0).toBeLessThanOrEqual(whole[stage] ?? 0);
      }),
    );
  });
});

test('differences are told by their path', () => {
  expect(
    differences({ total: { registered: 1 }, list: [1] }, { total: { registered: 1 }, list: [1] }),
  ).toEqual([]);
  expect(
    differences({ total: { registered: 1 }, list: [1] }, { total: { registered: 2, late: 1 }, list: [] }),
  ).toEqual(['total.registered', 'total.late', 'list.0']);
});

describe('R-47 what comes into a report after it was acknowledged', () => {
  const report = { from: '2026-01-01', to: '2026-06-30', cutOff: '2026-07-05T02:00:00.000Z' };
  const later = (occurredOn: string, recordedAt = '2026-07-05T02:00:00.001Z') =>
    laterInto(report, { occurredOn, recordedAt });

  test('is recorded later, of a day in its period, both ends of it included', () => {
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => later(day))).toEqual([
      ...[false, true, true, false],
    ]);
    expect(later('2026-06-30', report.cutOff)).toBe(false);
  });

  test('is told figure by figure, also what one of the counts left out, and nothing that the old way did not know', () => {
    const before = countFigures([model(1)], [], none, SIX_MONTHS);
    const result = { on: '2026-05-01', unit: 'HOUSEHOLD' as const, quantity: 7 };
    const after = countFigures([model(1, { results: [result] }), model(2)], [], none, SIX_MONTHS);
    expect(differencesOf(before, after)).toEqual([
      { path: 'total.registered', before: 1, after: 2 },
      { path: 'kinds.NEW.registered', before: 1, after: 2 },
      { path: 'fields.ECONOMY.registered', before: 1, after: 2 },
      { path: 'subjects.COLLECTIVE.registered', before: 1, after: 2 },
      { path: 'registrations.onTime', before: 1, after: 2 },
      { path: 'results.HOUSEHOLD', before: 0, after: 7 },
    ]);
    const award = (count: number) => [
      {
        ...{ subject: 'INDIVIDUAL' as const, recognised: 0, nominated: 1, granted: 0 },
        commendations: [{ form: 'GIAY_KHEN' as const, count, rewards: count * 702_000 }],
      },
    ];
    expect(differencesOf(before, { ...before, awards: award(1) })).toEqual([]);
    expect(differencesOf({ ...before, awards: award(1) }, { ...before, awards: award(2) })).toEqual([
      { path: 'awards.INDIVIDUAL.GIAY_KHEN.count', before: 1, after: 2 },
      { path: 'awards.INDIVIDUAL.GIAY_KHEN.rewards', before: 702_000, after: 1_404_000 },
    ]);
  });
});

describe('R-50 awards by collective and individual', () => {
  test('as they stand on the last day of the period, with the sums of rewards', () => {
    const models = [
      model(1, { stages: [from('recognised', '2026-06-30')] }),
      model(2, { stages: [from('recognised', '2026-03-01', '2026-06-30')] }),
      model(3, { subject: 'INDIVIDUAL', stages: [from('recognised', '2026-07-01')] }),
    ];
    const nomination = (over: object) => ({
      ...{ subject: 'COLLECTIVE' as const, sentOn: '2026-06-30', grantedOn: null, withdrawn: false },
      ...{ decidedOn: null, belowSince: null, revokedSince: null },
      ...over,
    });
    const award = (over: object) => ({
      ...{
        subject: 'INDIVIDUAL' as const,
        form: 'GIAY_KHEN' as const,
        on: '2026-06-30',
        until: null,
        reward: 100,
      },
      ...over,
    });
    const nominations = [
      nomination({ grantedOn: '2026-06-30' }),
      nomination({ grantedOn: '2026-07-01' }),
      nomination({ belowSince: '2026-06-30' }),
      nomination({ belowSince: '2026-06-30', decidedOn: '2026-07-01' }),
      nomination({ belowSince: '2026-06-30', decidedOn: '2026-06-30' }),
      nomination({ belowSince: '2026-07-01' }),
      nomination({ belowSince: '2026-06-30', sentOn: null }),
      nomination({ belowSince: '2026-06-30', withdrawn: true }),
      nomination({ subject: 'INDIVIDUAL', belowSince: '2026-06-30' }),
      nomination({ sentOn: '2026-07-01' }),
      nomination({ sentOn: null }),
      nomination({ withdrawn: true }),
      nomination({ grantedOn: '2026-06-30', revokedSince: '2026-06-30' }),
      nomination({ belowSince: '2026-06-30', revokedSince: '2026-06-30' }),
      nomination({ revokedSince: '2026-07-01' }),
    ];
    const awards = [
      award({}),
      award({ on: '2026-01-01', reward: 50 }),
      award({ on: '2025-12-31' }),
      award({ on: '2026-07-01' }),
      award({ until: '2026-06-30' }),
      award({ until: '2026-07-01', form: 'BANG_KHEN', reward: 0 }),
    ];
    // what fell below its criterion counts apart until the city decides.
    const counted = countAwards(models, nominations, awards, SIX_MONTHS, 4);
    expect(counted).toEqual([
      {
        subject: 'COLLECTIVE',
        recognised: 1,
        nominated: 5,
        granted: 1,
        belowCriterion: 2,
        commendations: [],
      },
      {
        ...{ subject: 'INDIVIDUAL', recognised: 0, nominated: 0, granted: 0, belowCriterion: 1 },
        commendations: [
          { form: 'GIAY_KHEN', count: 2, rewards: 150 },
          { form: 'BANG_KHEN', count: 1, rewards: 0 },
        ],
      },
    ]);
    // a report that was frozen before counts them as it did.
    const [third] = countAwards(models, nominations, awards, SIX_MONTHS, 3);
    expect(third).toMatchObject({ nominated: 6, granted: 2, belowCriterion: 3 });
    const before = countAwards(models, nominations, awards, SIX_MONTHS, 2);
    expect(before.map(({ nominated }) => nominated)).toEqual([9, 1]);
    for (const each of before) expect(each).not.toHaveProperty('belowCriterion');
  });
});
