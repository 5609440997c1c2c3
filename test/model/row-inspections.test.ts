import { expect, test } from 'vitest';
import { modelStory, on } from './model-row.ts';

const planned = (inspection: string, plannedOn: string) => ({
  ...{ inspection, plannedOn, inspectors: ['Ủy viên Ban'], criteria: [], purpose: 'Tiến độ' },
});
const asked = (remedy: string, dueOn: string) => ({ remedy, title: `Việc ${remedy}`, dueOn });
const found = (inspectedOn: string, remedies: ReturnType<typeof asked>[] = []) => ({
  ...{ inspectedOn, inspectors: ['Mặt trận'], rating: 'PASS' as const, evidence: [], remedies },
  findings: [{ criterion: 1 as const, met: true }],
});
const adHoc = { adHoc: true };
const correct = (corrects: string, record: object) => ({
  ...{ corrects, kind: 'INSPECTION' as const, reason: 'Ghi nhầm', record },
});
const states = ({ row }: ReturnType<typeof modelStory>) =>
  row().inspections.map(({ inspection, state }) => [inspection, state]);
const owed = ({ row }: ReturnType<typeof modelStory>) =>
  row().remedies.map(({ remedy, state, dueOn }) => [remedy, state, dueOn]);

/** Two are planned. */
function twoPlanned() {
  const story = modelStory();
  story.tell('ModelInspectionScheduled', planned('dau', '2026-06-10'));
  story.tell('ModelInspectionScheduled', planned('sau', '2026-05-20'));
  return story;
}

test('R-13 of two planned inspections one is moved, twice, and the other stays; the earlier day is due', () => {
  const { tell, row } = twoPlanned();
  expect(row().inspection_due_on).toBe('2026-05-20');
  const move = (plannedOn: string, reason: string) =>
    tell('ModelInspectionRescheduled', { inspection: 'sau', plannedOn, reason });
  move('2026-06-20', 'Mưa bão');
  move('2026-06-25', 'Trùng lịch');
  expect(row().inspections).toMatchObject([
    { inspection: 'dau', plannedOn: '2026-06-10', moves: [] },
    {
      ...{ inspection: 'sau', plannedOn: '2026-06-25', state: 'PLANNED' },
      moves: [
        { plannedOn: '2026-05-20', reason: 'Mưa bão' },
        { plannedOn: '2026-06-20', reason: 'Trùng lịch' },
      ],
    },
  ]);
  expect(row().inspection_due_on).toBe('2026-06-10');
});

test('R-13 one is cancelled, the other carried out by others than planned; then nothing is due', () => {
  const story = twoPlanned();
  const { tell, row } = story;
  tell('ModelInspectionCancelled', { inspection: 'dau', reason: 'Đã có đoàn khác' });
  expect(states(story)).toEqual([
    ['dau', 'CANCELLED'],
    ['sau', 'PLANNED'],
  ]);
  const done = tell('ModelInspected', { ...found('2026-05-21'), inspection: 'sau', adHoc: false });
  expect(row().inspections).toMatchObject([
    { inspection: 'dau', event: null, cancelReason: 'Đã có đoàn khác' },
    {
      ...{ inspection: 'sau', event: done.id, state: 'DONE', plannedOn: '2026-05-20', cancelReason: null },
      ...{ inspectors: ['Mặt trận'], plannedInspectors: ['Ủy viên Ban'] },
    },
  ]);
  expect(row().inspection_due_on).toBeNull();
});

test('R-13 an inspection beside the planned ones is one more, also under a key that nobody planned', () => {
  const story = twoPlanned();
  story.tell('ModelInspected', { ...found('2026-05-01'), ...adHoc });
  story.tell('ModelInspected', { ...found('2026-05-02'), inspection: 'khac', adHoc: false });
  expect(states(story)).toEqual([
    ['dau', 'PLANNED'],
    ['sau', 'PLANNED'],
    [null, 'DONE'],
    ['khac', 'DONE'],
  ]);
});

test('R-13 R-38 it counts as inspected from the earliest that stands, whichever is corrected', () => {
  const { tell, row, days, counts } = modelStory();
  const first = tell('ModelInspected', { ...found('2026-05-10'), ...adHoc }, on('2026-05-10'));
  const second = tell('ModelInspected', { ...found('2026-06-10'), ...adHoc }, on('2026-06-10'));
  tell('ModelRecordCorrected', correct(second.id, { inspection: found('2026-04-30') }), on('2026-04-30'));
  expect(row().inspections.map(({ inspectedOn }) => inspectedOn)).toEqual(['2026-05-10', '2026-04-30']);
  expect(days('inspected').at(-1)).toEqual(['2026-04-30', null]);
  tell('ModelRecordCorrected', correct(second.id, { withdrawn: true }));
  expect(row().inspections).toMatchObject([
    { event: first.id, state: 'DONE' },
    { state: 'CANCELLED', cancelReason: 'Ghi nhầm' },
  ]);
  expect(days('inspected').at(-1)).toEqual(['2026-05-10', null]);
  tell('ModelRecordCorrected', correct(first.id, { withdrawn: true }));
  expect(counts('inspected')).toBe(false);
});

test('R-38 a planned one that never was is to be carried out as planned, and the other stays', () => {
  const story = twoPlanned();
  const { tell, row } = story;
  const done = tell('ModelInspected', { ...found('2026-05-21'), inspection: 'sau', adHoc: false });
  tell('ModelInspected', { ...found('2026-06-10'), inspection: 'dau', adHoc: false });
  tell('ModelRecordCorrected', correct(done.id, { withdrawn: true }));
  expect(row().inspections).toMatchObject([
    { inspection: 'dau', state: 'DONE' },
    { inspection: 'sau', state: 'PLANNED', event: null, inspectors: ['Ủy viên Ban'], rating: null },
  ]);
  expect(row().inspection_due_on).toBe('2026-05-20');
});

/** Two inspections, each with a remedy that nobody has touched yet. */
function twoRemedies() {
  const story = modelStory();
  const first = story.tell('ModelInspected', {
    ...found('2026-05-10', [asked('rao', '2026-07-01')]),
    ...adHoc,
  });
  const second = story.tell('ModelInspected', {
    ...found('2026-05-20', [asked('cong', '2026-06-01')]),
    ...adHoc,
  });
  return { ...story, first: first.id, second: second.id };
}
const complete = (remedy: string, note = 'Đã làm') => ({ remedy, note, evidence: [] });

test('R-13 what one remedy comes to is its own; each rejection is kept, and the earlier day is due', () => {
  const { tell, row } = twoRemedies();
  expect(row().remedy_due_on).toBe('2026-06-01');
  const told = { recordedAt: '2026-05-25T18:00:00.000Z', occurredOn: '2026-05-24' };
  tell('ModelRemedyCompleted', complete('cong'), told);
  // In Vietnam it is recorded on the next day already.
  expect(row().remedies).toMatchObject([
    { remedy: 'rao', state: 'OWED', completion: null, note: null },
    {
      remedy: 'cong',
      state: 'COMPLETED',
      completedOn: '2026-05-24',
      reportedOn: '2026-05-26',
      note: 'Đã làm',
    },
  ]);
  expect(row().remedy_due_on).toBe('2026-07-01');
  const on = (day: string) => ({ recordedAt: `${day}T03:00:00.000Z` });
  tell('ModelRemedyRejected', { remedy: 'cong', reason: 'Chưa xong' }, on('2026-05-27'));
  tell('ModelRemedyCompleted', complete('cong'), on('2026-05-28'));
  tell('ModelRemedyRejected', { remedy: 'cong', reason: 'Vẫn chưa' }, on('2026-05-29'));
  expect(row().remedies).toMatchObject([
    { remedy: 'rao', rejections: [] },
    {
      ...{ remedy: 'cong', state: 'OWED', completion: null, completedOn: null, note: null },
      rejections: [
        { reason: 'Chưa xong', on: '2026-05-27' },
        { reason: 'Vẫn chưa', on: '2026-05-29' },
      ],
    },
  ]);
  tell('ModelRemedyWaived', { remedy: 'cong', reason: 'Không còn cần' });
  tell('ModelRemedyCompleted', complete('rao'));
  tell('ModelRemedyConfirmed', { remedy: 'rao', note: null });
  expect(row().remedies).toMatchObject([
    { remedy: 'rao', state: 'CONFIRMED', waiver: null },
    { remedy: 'cong', state: 'WAIVED', waiver: 'Không còn cần' },
  ]);
  expect(row().remedy_due_on).toBeNull();
});

test('R-38 of two reports on remedies the one that was wrong is stated anew', () => {
  const { tell, row } = twoRemedies();
  tell('ModelRemedyCompleted', complete('rao'), on('2026-05-22'));
  const wrong = tell('ModelRemedyCompleted', complete('cong'), on('2026-05-23'));
  const completion = { completedOn: '2026-05-24', note: 'Xây xong', evidence: [] };
  const data = { corrects: wrong.id, kind: 'REMEDY_COMPLETION' as const, reason: 'Sai ngày' };
  const again = tell('ModelRecordCorrected', { ...data, record: { completion } }, on('2026-05-24'));
  const completions = () => row().remedies.map(({ completedOn, note }) => [completedOn, note]);
  expect(completions()).toEqual([
    ['2026-05-22', 'Đã làm'],
    ['2026-05-24', 'Xây xong'],
  ]);
  // The correction was wrong as well: it belongs to the same report.
  const anew = { ...completion, completedOn: '2026-05-25' };
  tell('ModelRecordCorrected', { ...data, corrects: again.id, record: { completion: anew } });
  expect(completions()[1]).toEqual(['2026-05-25', 'Xây xong']);
});

test('R-13 R-38 an inspection is corrected: what was acted on stays, what was not is as stated last, the others’ too', () => {
  const story = twoRemedies();
  const { tell, first, second } = story;
  const restated = [asked('cong', '2026-06-09'), asked('den', '2026-06-15')];
  const third = tell('ModelRecordCorrected', correct(second, { inspection: found('2026-05-20', restated) }));
  expect(owed(story)).toEqual([
    ['rao', 'OWED', '2026-07-01'],
    ['cong', 'OWED', '2026-06-09'],
    ['den', 'OWED', '2026-06-15'],
  ]);
  tell('ModelRemedyCompleted', complete('den'));
  const last = [asked('den', '2026-06-30'), asked('bien', '2026-06-20')];
  tell('ModelRecordCorrected', correct(third.id, { inspection: found('2026-05-20', last) }));
  expect(owed(story)).toEqual([
    ['rao', 'OWED', '2026-07-01'],
    ['den', 'COMPLETED', '2026-06-15'],
    ['bien', 'OWED', '2026-06-20'],
  ]);
  expect(story.row().remedies.map(({ inspection }) => inspection)).toEqual([first, second, second]);
});

test.each([
  ['is dropped', 'ModelDropped', { reason: 'Không còn phù hợp' }],
  ['has concluded', 'ModelConcluded', { summary: 'Xong', rating: null }],
] as const)('R-14 nothing is due any more of a model that %s', (_, type, data) => {
  const { tell, row } = twoRemedies();
  tell('ModelInspectionScheduled', planned('dau', '2026-06-10'));
  expect([row().inspection_due_on, row().remedy_due_on]).toEqual(['2026-06-10', '2026-06-01']);
  tell(type, data);
  expect([row().inspection_due_on, row().remedy_due_on]).toEqual([null, null]);
});
