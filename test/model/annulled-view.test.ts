import { expect, test } from 'vitest';
import type { ModelRow } from '../../projections/model/tables.ts';
import { modelView } from '../../projections/model/view.ts';
import type { Counter } from '../../projections/view.ts';
import { registered, storyteller, uuid } from '../projections/events.ts';

const [model, round, other] = [uuid(11), uuid(71), uuid(72)];
const stream = `model-${model}`;
const reason = 'Kết thúc khi một thành viên chưa kịp bỏ phiếu';
const report = { model, report: { title: 'Báo cáo' }, evidence: [] };
const votes = { model, passed: true, eligible: 5, yes: 3, no: 2 };
const notice = { model, number: '05-TB/ĐTĐ', issuedOn: '2026-09-08', passed: false };

function begin() {
  const story = storyteller();
  registered(story, 11, 'Hiến đất');
  const row = (until = story.events.length) =>
    story.events.slice(0, until).reduce<ModelRow | undefined>(modelView.fold, undefined) as ModelRow;
  const counts = (stage: string) =>
    row().stages.some((entry) => entry.stage === stage && entry.toPosition === null);
  const submit = (to: string) => story.tell(stream, 'ModelSubmittedForAppraisal', { ...report, round: to });
  const decide = (of: string, session: string) =>
    story.tell(stream, 'ModelAppraised', { ...votes, round: of, session });
  const annul = (of: string, session: string, corrects: string) =>
    story.tell(stream, 'ModelAppraisalAnnulled', { model, round: of, session, reason, corrects });
  return { ...story, row, counts, submit, decide, annul };
}

test('R-38 the model is under appraisal again, with its report, and what said otherwise is corrected', () => {
  const { row, submit, decide, annul } = begin();
  const { id: submission } = submit(round);
  const wrong = decide(round, 'phien-1');
  expect(row()).toMatchObject({
    status: 'APPRAISED',
    appraisal: { result: { session: 'phien-1' } },
    overturned: [],
  });
  const { id: by } = annul(round, 'phien-1', wrong.id);
  expect(row()).toMatchObject({
    ...{ status: 'UNDER_APPRAISAL', appraisal: { round, submission, result: null, notice: null } },
    overturned: [{ event: wrong.id, by }],
  });
  decide(round, 'phien-2');
  expect(row()).toMatchObject({ status: 'APPRAISED', appraisal: { result: { session: 'phien-2' } } });
  expect(row().overturned).toHaveLength(1);
});

test('R-38 R-34 it counts as appraised no more, but in the log as it was before', () => {
  const { row, counts, submit, decide, annul } = begin();
  submit(round);
  const wrong = decide(round, 'phien-1');
  expect(counts('appraised')).toBe(true);
  const { position } = annul(round, 'phien-1', wrong.id);
  expect(counts('appraised')).toBe(false);
  expect(row().stages.filter(({ stage }) => stage === 'appraised')).toMatchObject([
    {
      ...{ fromPosition: Number(wrong.position), toPosition: Number(position) },
      ...{ fromOn: wrong.occurredOn, toOn: wrong.occurredOn },
    },
  ]);
  const { position: anew } = decide(round, 'phien-2');
  expect(counts('appraised')).toBe(true);
  expect(row().stages.filter(({ stage }) => stage === 'appraised')).toMatchObject([
    { toPosition: Number(position) },
    { fromPosition: Number(anew), toPosition: null },
  ]);
});

test('R-38 what another round decided and told stays', () => {
  const { row, counts, tell, submit, decide, annul } = begin();
  submit(round);
  const first = decide(round, 'phien-1');
  tell(stream, 'ModelAppraisalNotified', { ...notice, round });
  submit(other);
  const { id } = decide(other, 'phien-1');
  annul(other, 'phien-1', id);
  expect([row().status, counts('appraised'), counts('notified')]).toEqual(['UNDER_APPRAISAL', true, true]);
  expect(row().stages.filter(({ stage }) => stage === 'appraised')).toMatchObject([
    { fromPosition: Number(first.position), toPosition: null },
  ]);
});

test.each([
  ['ModelDropped', { reason }, 'ModelReinstated', 'DROPPED'],
  ['ModelConcluded', { summary: 'Xong', rating: null }, 'ModelReopened', 'CONCLUDED'],
] as const)(
  'R-14 R-38 what ended by %s stays so, and would be under appraisal else',
  (type, data, back, status) => {
    const { row, tell, submit, decide, annul } = begin();
    submit(round);
    const { id } = decide(round, 'phien-1');
    const end = tell(stream, type, { model, ...data } as never);
    annul(round, 'phien-1', id);
    expect(row()).toMatchObject({ status, ended_from: 'UNDER_APPRAISAL' });
    tell(stream, back, { model, corrects: end.id, reason });
    expect(row().status).toBe('UNDER_APPRAISAL');
  },
);

test('R-21 neither the day nor the number of its events tells the unit, until the notice of the round', () => {
  const { row, tell, submit, decide, annul } = begin();
  const { recordedAt } = submit(round);
  const { id } = decide(round, 'phien-1');
  annul(round, 'phien-1', id);
  expect(row()).toMatchObject({ told_at: recordedAt, kept_back: { [round]: 2 } });
  // Also once it has left the round, and another told of its own.
  tell(stream, 'ModelWithdrawnFromAppraisal', { model, round, reason });
  submit(other);
  decide(other, 'phien-1');
  expect(row().kept_back).toEqual({ [round]: 2, [other]: 1 });
  tell(stream, 'ModelAppraisalNotified', { ...notice, round: other });
  expect(row().kept_back).toEqual({ [round]: 2 });
  tell(stream, 'ModelAppraisalNotified', { ...notice, round });
  expect(row().kept_back).toEqual({});
});

test('R-21 nor does the number of what happened in a week', () => {
  const { events, row, submit, decide, annul } = begin();
  submit(round);
  const { id } = decide(round, 'phien-1');
  annul(round, 'phien-1', id);
  const week = modelView.counters?.find(({ table }) => table.name === 'week_activity') as Counter<ModelRow>;
  const counted = events.map((event, at) => week.on?.(row(at + 1), event as never).length);
  expect(counted.slice(-3)).toEqual([1, 0, 0]);
});
