import { afterAll, beforeAll, expect, test } from 'vitest';
import { modelsAt } from '../../projections/model-history.ts';
import type { CountedModel } from '../../schema/report/counted-model.ts';
import { city, contribution, progress, registered, storyteller, uuid } from './events.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const story = storyteller();
const { events, tell } = story;
const stream = (n: number) => `model-${uuid(n)}`;
/** Recorded on the day that it is of. */
const on = (day: string) => ({ recordedAt: `2026-${day}T02:00:00.000Z`, occurredOn: `2026-${day}` });

beforeAll(async () => {
  city(story);
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views');
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

async function counted(year = 2026, told = false): Promise<CountedModel[]> {
  await views.project(events.splice(0));
  const point = { position: Number.MAX_SAFE_INTEGER, cutOff: '2027-01-01T00:00:00.000Z' };
  return modelsAt(views.db, { organization: '11332', year }, point, told);
}
async function history(n: number): Promise<CountedModel> {
  const found = (await counted()).find(({ model }) => model === uuid(n));
  if (!found) throw new Error('it is not counted');
  return found;
}

test('R-34 a model counts from its registration on, and no more once that was withdrawn', async () => {
  registered(story, 11, 'Hiến đất');
  registered(story, 12, 'Đường hoa');
  registered(story, 21, 'Phố xanh', { commune: '11333' });
  tell(stream(12), 'ModelRegistrationWithdrawn', { model: uuid(12), reason: 'Nhập nhầm' });
  tell(stream(13), 'ModelProposed', {
    ...{ model: uuid(13), campaign: '11332-2026', year: 2026, organization: '11332', lineage: ['31'] },
    ...{ unit: uuid(1), name: 'Ao cá', authority: 'Chi bộ', endorsedOn: '2026-02-01', document: null },
  });
  expect((await counted()).map(({ model }) => model)).toEqual([uuid(11)]);
  expect(await counted(2025)).toEqual([]);
});

test('R-12 R-38 outreach, results and resources count as last corrected, and not once withdrawn', async () => {
  registered(story, 31, 'Thắp sáng');
  const model = uuid(31);
  const held = (day: string, reached: number) =>
    tell(
      stream(31),
      'ModelOutreachHeld',
      { model, channel: 'PRESS', title: 'Tin', reached, evidence: [] },
      on(day),
    ).id;
  const corrected = (corrects: string, day: string, record: object) =>
    tell(
      stream(31),
      'ModelRecordCorrected',
      { model, corrects, kind: 'OUTREACH', reason: 'Ghi nhầm', record },
      on(day),
    ).id;
  const outreach = (reached: number) => ({
    outreach: { channel: 'PRESS', title: 'Tin', reached, evidence: [] },
  });
  const [twice, , gone] = [held('05-01', 30), held('05-02', 25), held('05-03', 9)];
  corrected(corrected(twice, '05-04', outreach(40)), '05-05', outreach(50));
  corrected(gone, '05-06', { withdrawn: true });
  tell(stream(31), 'ModelProgressReported', { model, ...progress(300) }, on('05-07'));
  tell(stream(31), 'ModelContributionReceived', { model, ...contribution(7) }, on('05-08'));
  const found = await history(31);
  expect(found.outreach).toEqual([
    { on: '2026-05-05', reached: 50 },
    { on: '2026-05-02', reached: 25 },
  ]);
  expect(found.results).toEqual([{ on: '2026-05-07', unit: 'SQUARE_METRE', quantity: 300 }]);
  expect(found.resources).toEqual([
    { on: '2026-05-08', kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 7 },
  ]);
});

test('R-13 ratings are those of inspections that were held and of the conclusion, in the order of their days', async () => {
  registered(story, 41, 'Ngõ đẹp');
  const model = uuid(41);
  const inspected = (day: string, rating: 'GOOD' | 'PASS') =>
    tell(
      stream(41),
      'ModelInspected',
      {
        ...{ model, adHoc: true, inspectedOn: `2026-${day}`, inspectors: ['Ban'], rating, remedies: [] },
        ...{ findings: [{ criterion: 1, met: true }], evidence: [] },
      },
      on('09-01'),
    ).id;
  inspected('08-02', 'GOOD');
  inspected('08-01', 'PASS');
  const wrong = inspected('08-04', 'PASS');
  const gone = { corrects: wrong, kind: 'INSPECTION' as const, reason: 'Nhầm mô hình' };
  tell(stream(41), 'ModelRecordCorrected', { model, ...gone, record: { withdrawn: true } }, on('09-02'));
  tell(stream(41), 'ModelConcluded', { model, summary: 'Xong', rating: 'GOOD' }, on('07-31'));
  registered(story, 42, 'Tuyến đường');
  tell(stream(42), 'ModelConcluded', { model: uuid(42), summary: 'Xong', rating: null }, on('07-31'));
  expect((await history(42)).ratings).toEqual([]);
  expect((await history(41)).ratings).toEqual([
    { on: '2026-07-31', rating: 'GOOD' },
    { on: '2026-08-01', rating: 'PASS' },
    { on: '2026-08-02', rating: 'GOOD' },
  ]);
});

test('R-38 each paper bears the number and day of its own last correction; an award lasts until it was cancelled', async () => {
  registered(story, 51, 'Nhà sạch');
  const model = uuid(51);
  const day = '10-01';
  for (const n of [91, 92])
    tell(
      stream(51),
      'ModelRecognised',
      { model, recognition: uuid(n), number: `${n}-QĐ`, issuedOn: `2026-${day}` },
      on(day),
    );
  // Whatever bears the id of a decision besides: a correction is of one kind of paper.
  for (const n of [91, 93])
    tell(
      stream(51),
      'ModelCommended',
      { model, commendation: uuid(n), number: `${n}-KT`, decidedOn: `2026-${day}` },
      on(day),
    );
  const corrected = (paper: 'DECISION' | 'COMMENDATION', n: number, number: string, issuedOn: string) =>
    tell(stream(51), 'ModelPaperCorrected', { model, paper, source: uuid(n), number, issuedOn });
  corrected('DECISION', 91, '1', '2026-10-02');
  corrected('DECISION', 91, '2', '2026-10-03');
  corrected('COMMENDATION', 93, '3', '2026-10-04');
  tell(
    stream(51),
    'ModelCommendationCancelled',
    { model, commendation: uuid(91), reason: 'Sai' },
    on('11-01'),
  );
  const { recognitions, commendations, stages } = await history(51);
  expect(recognitions).toEqual([
    { on: '2026-10-03', number: '2' },
    { on: '2026-10-01', number: '92-QĐ' },
  ]);
  expect(commendations).toEqual([
    { on: '2026-10-01', number: '91-KT', until: '2026-11-01' },
    { on: '2026-10-04', number: '3', until: null },
  ]);
  expect(stages.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['registered', 'recognised']));
});

test('R-21 R-34 to its owner it counts as appraised from the notice on, and to everybody else from its session on', async () => {
  const [round, session] = [uuid(700), 'phien-1'];
  for (const n of [81, 82, 83]) {
    registered(story, n, `Mô hình ${n}`);
    const model = uuid(n);
    const report = { model, round, report: { title: 'Báo cáo' }, evidence: [] };
    tell(stream(n), 'ModelSubmittedForAppraisal', report, on('09-01'));
    // One of them was tied, and is told of as not passed.
    if (n !== 83)
      tell(
        stream(n),
        'ModelAppraised',
        { model, round, session, passed: true, eligible: 5, yes: 4, no: 1 },
        on('09-10'),
      );
  }
  for (const n of [82, 83])
    tell(
      stream(n),
      'ModelAppraisalNotified',
      { model: uuid(n), round, number: '03-TB', issuedOn: '2026-09-20', passed: n === 82 },
      on('09-20'),
    );
  const appraised = async (told: boolean) =>
    (await counted(2026, told)).flatMap(({ model, stages }) =>
      [81, 82, 83].flatMap((n) =>
        uuid(n) === model
          ? [[n, ...stages.flatMap(({ stage, from }) => (stage === 'appraised' ? [from] : []))]]
          : [],
      ),
    );
  expect(await appraised(false)).toEqual([[81, '2026-09-10'], [82, '2026-09-10'], [83]]);
  expect(await appraised(true)).toEqual([[81], [82, '2026-09-20'], [83]]);
});
