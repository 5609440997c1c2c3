import { describe, expect, test } from 'vitest';
import { better, reached } from '../../schema/model/goal.ts';
import { asked } from '../../schema/model/remedy-state.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { id, MIDYEAR, MODEL, place } from '../sample.ts';
import { command, endorsement, goal, proposed, registered, running } from './sample-model.ts';

const [FIRST, SECOND, THIRD] = [id(601), id(602), id(603)];
const fact = (type: string, key: string, data: object, more: object = {}): Fact => ({
  ...{ type, id: key, occurredOn: '2026-06-01', data: { model: MODEL, ...data } },
  ...more,
});
const reason = 'Ghi nhầm';
const outreach = { channel: 'PRESS', title: 'Tin', reached: 4, evidence: [] };
const progress = { summary: 'Đã làm', results: [{ unit: 'SQUARE_METRE', quantity: 1 }], evidence: [] };
const gift = { kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 5, evidence: [] };
const correct = (corrects: string, record: object) =>
  command('CorrectModelRecord', { corrects, reason, record });
const missing = refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] });
const replaced = refused({ code: 'RECORD_CORRECTED', rule: 'R-38', path: ['corrects'] });

describe('R-38 a correction is of one record, and of its kind', () => {
  const told = [
    fact('ModelProgressReported', FIRST, progress),
    fact('ModelContributionReceived', SECOND, gift),
  ];
  rule('R-38 progress is no contribution')
    .given(place, running, told)
    .when(command('CorrectModelContribution', { corrects: FIRST, reason, ...gift, quantity: 7 }), MIDYEAR)
    .then(missing);
  rule('R-38 nor a contribution progress')
    .given(place, running, told)
    .when(
      command('CorrectModelProgress', { corrects: SECOND, reason, ...progress, summary: 'Khác' }),
      MIDYEAR,
    )
    .then(missing);
  rule('R-38 of two records the one that is named is corrected')
    .given(place, running, told, fact('ModelProgressReported', THIRD, progress))
    .when(command('CorrectModelProgress', { corrects: THIRD, reason, ...progress, summary: 'Khác' }), MIDYEAR)
    .then(events({ type: 'ModelProgressCorrected', data: { corrects: THIRD } }));
  rule('R-12 R-38 what is corrected fits the goals as what was reported does')
    .given(place, running, told)
    .when(
      command('CorrectModelProgress', {
        ...{ corrects: FIRST, reason, ...progress },
        results: [
          { goal: goal.goal, unit: 'HOUSEHOLD', quantity: 1 },
          { goal: 'khac', unit: 'SQUARE_METRE', quantity: 1 },
        ],
      }),
      MIDYEAR,
    )
    .then(
      refused(
        { code: 'UNIT_NOT_OF_GOAL', rule: 'R-12', path: ['results', 0, 'unit'] },
        { code: 'GOAL_NOT_FOUND', rule: 'R-12', path: ['results', 1, 'goal'] },
      ),
    );
  rule('R-38 with one content, not two')
    .given(place, running, fact('ModelOutreachHeld', FIRST, outreach))
    .when(correct(FIRST, { outreach: { ...outreach, reached: 5 }, keeping: { grounds: 'Tốt' } }), MIDYEAR)
    .then(refused({ code: 'CONTENT_OF_ANOTHER_KIND', rule: 'R-38', path: ['record', 'keeping'] }));
  rule('R-38 and is not withdrawn beside')
    .given(place, running, fact('ModelEndorsed', FIRST, endorsement))
    .when(
      correct(FIRST, { withdrawn: true, endorsement: { authority: 'A', endorsedOn: '2026-02-11' } }),
      MIDYEAR,
    )
    .then(refused({ code: 'CONTENT_OF_ANOTHER_KIND', rule: 'R-38', path: ['record', 'withdrawn'] }));
});

describe('R-38 what takes the place of another', () => {
  const restated = { endorsement: { authority: 'UBND xã', endorsedOn: '2026-02-11' } };
  const twice = [
    { ...proposed, id: THIRD },
    registered(),
    fact('ModelEndorsed', FIRST, endorsement),
    fact('ModelEndorsed', SECOND, endorsement),
  ];
  rule('R-06 R-38 an endorsement takes the place of the one before')
    .given(place, twice)
    .when(correct(FIRST, restated), MIDYEAR)
    .then(replaced);
  rule('R-06 R-38 and stands itself')
    .given(place, twice)
    .when(correct(SECOND, restated), MIDYEAR)
    .then(events({ type: 'ModelRecordCorrected', data: { corrects: SECOND } }));
  const held = [fact('ModelOutreachHeld', FIRST, outreach), fact('ModelOutreachHeld', SECOND, outreach)];
  rule('R-12 R-38 a second publicity takes no place: both stand')
    .given(place, running, held)
    .when(correct(FIRST, { outreach: { ...outreach, reached: 5 } }), MIDYEAR)
    .then(events({ type: 'ModelRecordCorrected', data: { corrects: FIRST } }));
});

describe('R-13 remedies of two inspections', () => {
  const remedy = (key: string, title = `Việc ${key}`) => ({ remedy: key, title, dueOn: '2026-06-30' });
  const inspection = (...remedies: object[]) => ({
    ...{ inspectedOn: '2026-06-01', inspectors: ['Ban'], rating: 'PASS', remedies, evidence: [] },
    findings: [{ criterion: 2, met: false }],
  });
  const inspected = (key: string, ...remedies: object[]) =>
    fact('ModelInspected', key, { adHoc: true, ...inspection(...remedies) });
  const again = (corrects: string, ...remedies: object[]) =>
    command('CorrectModelInspection', { corrects, reason, ...inspection(...remedies), rating: 'GOOD' });
  const completed = fact('ModelRemedyCompleted', THIRD, { remedy: 'b', note: 'Xong', evidence: [] });
  const two = [inspected(FIRST, remedy('a')), inspected(SECOND, remedy('b'))];
  rule('R-13 R-38 one inspection is corrected whatever was done about the other')
    .given(place, running, two, completed)
    .when(again(FIRST, remedy('a', 'Việc a khác')), MIDYEAR)
    .then(events({ type: 'ModelRecordCorrected', data: { corrects: FIRST } }));
  rule('R-13 R-38 and what was acted on stays as it was asked for')
    .given(place, running, two, completed)
    .when(again(SECOND, remedy('b', 'Việc b khác')), MIDYEAR)
    .then(refused({ code: 'REMEDY_ACTED_ON', rule: 'R-38', path: ['remedies', 0] }));
  rule('R-13 a key is asked for once in an inspection')
    .given(place, running)
    .when(command('InspectModel', { adHoc: true, ...inspection(remedy('a'), remedy('a')) }), MIDYEAR)
    .then(refused({ code: 'REMEDY_REPEATED', rule: 'R-13', path: ['remedies', 1, 'remedy'] }));
  rule('R-13 a remedy may be due on the day of the inspection')
    .given(place, running)
    .when(
      command('InspectModel', { adHoc: true, ...inspection({ ...remedy('a'), dueOn: '2026-06-01' }) }),
      MIDYEAR,
    )
    .then(events({ type: 'ModelInspected' }));
  test('R-38 a restated inspection takes back what it asked for, save what was acted on, and leaves the other', () => {
    const standing = (of: string, state: string) => ({
      ...{ title: 'Việc', dueOn: '2026-06-30', inspection: of, state, confirmation: null },
    });
    const before = {
      a: standing(FIRST, 'OWED'),
      b: standing(FIRST, 'COMPLETED'),
      c: standing(SECOND, 'OWED'),
      d: standing(SECOND, 'COMPLETED'),
    };
    const after = asked(before as never, FIRST, [remedy('e')]);
    expect(Object.keys(after).sort()).toEqual(['b', 'c', 'd', 'e']);
  });
});

test('R-03 a target is better in the direction of its goal, and reached by what was reported alone', () => {
  const [more, fewer] = [
    { direction: 'MORE' as const, target: 10 },
    { direction: 'FEWER' as const, target: 10 },
  ];
  expect([9, 10, 11].map((than) => better(more, than))).toEqual([true, false, false]);
  expect([9, 10, 11].map((than) => better(fewer, than))).toEqual([false, false, true]);
  expect([undefined, 9, 10, 11].map((achieved) => reached(more, achieved))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect([undefined, 9, 10, 11].map((achieved) => reached(fewer, achieved))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
