import { describe, expect, test } from 'vitest';
import { uuid } from '../projections/events.ts';
import { modelStory, on } from './model-row.ts';

const plan = (launchOn: string | null) => ({
  ...{ forces: 'Chi bộ', goals: 'a', criteria: 'b', expectedResults: 'c', methods: 'd', schedule: 'e' },
  ...{ resources: 'f', launchOn, surveyOn: '2026-03-01', inspectionOn: '2026-06-01' },
  ...{ wrapUpOn: '2026-10-01', reportOn: '2026-10-10', leader: 'Bí thư', officer: 'Chi ủy', document: null },
});
const planned = (launchOn: string | null, replaces = false) => ({ plan: plan(launchOn), replaces });
const launch = (launchedOn: string, place = 'Nhà văn hóa') => {
  const commitments = [{ signer: 'COLLECTIVE' as const, title: 'Chi hội', content: 'Giữ đường', count: 1 }];
  return { launchedOn, place, attendance: 50, commitments, evidence: [] };
};
const correct = (corrects: string, record: object) => ({
  ...{ corrects, kind: 'LAUNCH' as const, reason: 'Ghi nhầm', record },
});

/** Accepted, and planned with or without a launch. */
function begin(launchOn: string | null) {
  const story = modelStory();
  story.tell('ModelAccepted', {});
  story.tell('ModelPlanned', planned(launchOn), on('2026-02-20'));
  return story;
}

describe('R-11 R-38 a launch', () => {
  test('begins what runs, and its withdrawal takes that back', () => {
    const { tell, row, days, counts } = begin('2026-03-10');
    expect([row().status, counts('implementing')]).toEqual(['PLANNED', false]);
    const { id } = tell('ModelLaunched', launch('2026-03-10'), on('2026-03-10'));
    expect([row().status, row().launched_on]).toEqual(['IMPLEMENTING', '2026-03-10']);
    tell('ModelRecordCorrected', correct(id, { launch: launch('2026-03-12') }), on('2026-03-12'));
    // The log as it was before still finds it; the days since find the right one alone.
    expect(days('launched', 'implementing')).toEqual([
      ['2026-03-10', '2026-03-10'],
      ['2026-03-10', '2026-03-10'],
      ['2026-03-12', null],
      ['2026-03-12', null],
    ]);
    tell('ModelRecordCorrected', correct(id, { withdrawn: true }));
    expect([row().status, row().launched_on]).toEqual(['PLANNED', null]);
    expect([counts('planned'), counts('launched'), counts('implementing')]).toEqual([true, false, false]);
  });

  test('that is corrected in its place alone leaves the days as they are', () => {
    const { tell, row, days } = begin('2026-03-10');
    const { id } = tell('ModelLaunched', launch('2026-03-10'), on('2026-03-10'));
    const { stages } = row();
    tell('ModelRecordCorrected', correct(id, { launch: launch('2026-03-10', 'Sân đình') }), on('2026-03-10'));
    expect(row().stages).toEqual(stages);
    expect(days('launched')).toEqual([['2026-03-10', null]]);
  });

  test('that was held while it ran by its plan began nothing', () => {
    const { tell, row, days, counts } = begin(null);
    tell('ModelPlanned', planned('2026-03-10', true));
    expect(row().status).toBe('IMPLEMENTING');
    const { id } = tell('ModelLaunched', launch('2026-03-10'), on('2026-03-10'));
    tell('ModelRecordCorrected', correct(id, { launch: launch('2026-03-12') }), on('2026-03-12'));
    expect(days('launched', 'implementing')).toEqual([
      ['2026-02-20', null],
      ['2026-03-10', '2026-03-10'],
      ['2026-03-12', null],
    ]);
    tell('ModelRecordCorrected', correct(id, { withdrawn: true }));
    expect([row().status, counts('launched'), counts('implementing')]).toEqual(['IMPLEMENTING', false, true]);
  });

  test('that is withdrawn when none is owed any longer leaves the model running', () => {
    const { tell, row, counts } = begin('2026-03-10');
    const { id } = tell('ModelLaunched', launch('2026-03-10'), on('2026-03-10'));
    tell('ModelPlanCorrected', { plan: plan(null), reason: 'Không tổ chức' });
    tell('ModelRecordCorrected', correct(id, { withdrawn: true }));
    expect([row().status, counts('launched'), counts('implementing')]).toEqual(['IMPLEMENTING', false, true]);
  });

  test('that is recorded late leaves the model where it stands, and so does its withdrawal', () => {
    const { tell, row, counts } = begin('2026-03-10');
    const { id } = tell('ModelLaunched', launch('2026-03-10'), on('2026-03-10'));
    tell('ModelSubmittedForAppraisal', { round: uuid(71), report: { title: 'Báo cáo' }, evidence: [] });
    tell('ModelRecordCorrected', correct(id, { withdrawn: true }));
    expect([row().status, counts('implementing')]).toEqual(['UNDER_APPRAISAL', false]);
    tell('ModelLaunched', launch('2026-03-11'), on('2026-03-11'));
    expect([row().status, row().launched_on]).toEqual(['UNDER_APPRAISAL', '2026-03-11']);
  });
});

test('R-13 it is inspected on the day of the inspection, whatever day the entry bears', () => {
  const { tell, days } = begin(null);
  const found = { inspectedOn: '2026-05-08', inspectors: ['Ban'], rating: 'PASS' as const, evidence: [] };
  const findings = [{ criterion: 1 as const, met: true }];
  tell('ModelInspected', { ...found, findings, remedies: [], adHoc: true }, on('2026-05-10'));
  expect(days('inspected')).toEqual([['2026-05-08', null]]);
});

describe('R-14 R-38 a drop', () => {
  test('ends what stands and nothing else; taken back, that goes on, and the first drop stays in its place', () => {
    const { tell, row, days, counts } = begin(null);
    tell('ModelKept', { reason: 'Hiệu quả' });
    for (const day of ['2026-05-05', '2026-06-05']) {
      const { id } = tell('ModelDropped', { reason: 'Không còn phù hợp' }, on(day));
      expect([row().status, counts('dropped'), counts('standing')]).toEqual(['DROPPED', true, false]);
      expect([counts('registered'), counts('accepted'), counts('implementing')]).toEqual([true, true, true]);
      tell('ModelReinstated', { corrects: id, reason: 'Nhầm mô hình' }, on('2026-07-01'));
      expect([row().status, counts('dropped'), counts('standing')]).toEqual(['IMPLEMENTING', false, true]);
    }
    expect(days('standing')).toEqual([
      ['2026-02-02', '2026-05-05'],
      ['2026-05-05', '2026-06-05'],
      ['2026-06-05', null],
    ]);
    expect(days('dropped')).toEqual([
      ['2026-05-05', '2026-05-05'],
      ['2026-06-05', '2026-06-05'],
    ]);
    expect(row().reviews.map(({ proposal, withdrawn }) => [proposal, withdrawn])).toEqual([
      ['KEEP', false],
      ['DROP', true],
      ['DROP', true],
    ]);
  });
});

describe('R-14 R-38 of two reviews', () => {
  const keep = (reason: string, day: string) => [{ reason }, { recordedAt: `${day}T03:00:00.000Z` }] as const;
  test('the one that was wrong is stated anew, dated by its recording, or withdrawn', () => {
    const { tell, row } = begin(null);
    tell('ModelKept', ...keep('Hiệu quả', '2026-10-01'));
    const wrong = tell('ModelKept', ...keep('Bền vững', '2026-10-02'));
    const correction = { corrects: wrong.id, kind: 'KEEPING' as const, reason: 'Viết lại' };
    const anew = { ...correction, record: { keeping: { grounds: 'Lan tỏa' } } };
    tell('ModelRecordCorrected', anew, { recordedAt: '2026-10-05T03:00:00.000Z' });
    const seen = () =>
      row().reviews.map(({ grounds, recordedOn, withdrawn }) => [grounds, recordedOn, withdrawn]);
    expect(seen()).toEqual([
      ['Hiệu quả', '2026-10-01', false],
      ['Lan tỏa', '2026-10-05', false],
    ]);
    const gone = { ...correction, record: { withdrawn: true as const } };
    tell('ModelRecordCorrected', gone, { recordedAt: '2026-10-06T03:00:00.000Z' });
    expect(seen().map(([, , withdrawn]) => withdrawn)).toEqual([false, true]);
  });

  test('that propose another place, one is moved', () => {
    const { tell, row } = begin(null);
    const places = () => row().reviews.map(({ place, unit, grounds }) => [place, unit, grounds]);
    tell('ModelReplicationProposed', { place: 'Thôn 3', unit: uuid(2), reason: 'Tốt' });
    const wrong = tell('ModelReplicationProposed', { place: 'Thôn 4', unit: uuid(3), reason: 'Tốt' });
    const correction = { corrects: wrong.id, kind: 'REPLICATION' as const, reason: 'Sai thôn' };
    tell('ModelRecordCorrected', {
      ...{ ...correction, record: { replication: { place: 'Thôn 5', grounds: 'Rất tốt' } } },
    });
    expect(places()).toEqual([
      ['Thôn 3', uuid(2), 'Tốt'],
      ['Thôn 5', null, 'Rất tốt'],
    ]);
  });
});
