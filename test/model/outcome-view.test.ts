import { describe, expect, test } from 'vitest';
import type { ModelRow } from '../../projections/model/tables.ts';
import { modelView } from '../../projections/model/view.ts';
import { PAPERS } from '../../schema/model/vocabulary.ts';
import { registered, storyteller, uuid } from '../projections/events.ts';

const stream = `model-${uuid(11)}`;
const model = uuid(11);
const round = uuid(71);
const recognition = uuid(72);
const decision = { model, recognition, number: '12-QĐ/ĐU', issuedOn: '2026-09-20' };

function begin() {
  const story = storyteller();
  registered(story, 11, 'Hiến đất');
  const row = () => story.events.reduce<ModelRow | undefined>(modelView.fold, undefined) as ModelRow;
  const standing = () => row().stages.filter((entry) => entry.toPosition === null);
  const counts = (stage: string) => standing().some((entry) => entry.stage === stage);
  return { ...story, row, counts };
}

test('R-20 R-21 the row carries the report, the result with its votes, and the notice', () => {
  const { tell, row, counts } = begin();
  const submitted = tell(
    stream,
    'ModelSubmittedForAppraisal',
    { model, round, report: { title: 'Báo cáo' }, evidence: [] },
    { recordedAt: '2026-09-01T18:00:00.000Z' },
  );
  expect(row()).toMatchObject({
    status: 'UNDER_APPRAISAL',
    // In Vietnam it is the next day already.
    appraisal: { round, submission: submitted.id, submittedOn: '2026-09-02', result: null, notice: null },
  });
  const votes = { session: 'phien-1', passed: true, eligible: 5, yes: 3, no: 2 };
  tell(stream, 'ModelAppraised', { model, round, ...votes });
  tell(stream, 'ModelAppraisalNotified', {
    model,
    round,
    number: '05-TB/ĐTĐ',
    issuedOn: '2026-09-08',
    passed: true,
  });
  expect(row().status).toBe('APPRAISED');
  expect(row().appraisal).toMatchObject({ result: votes, notice: { number: '05-TB/ĐTĐ', passed: true } });
  expect([counts('appraised'), counts('notified')]).toEqual([true, true]);
});

test('R-20 R-21 a unit counts as appraised what was decided on, from the notice on', () => {
  const { tell, row, counts } = begin();
  const votes = { session: 'phien-1', passed: false, eligible: 5, yes: 2, no: 3 };
  const notice = { model, round, number: '05-TB/ĐTĐ', issuedOn: '2026-09-08', passed: false };
  tell(stream, 'ModelSubmittedForAppraisal', { model, round, report: { title: 'Báo cáo' }, evidence: [] });
  tell(stream, 'ModelAppraisalNotified', notice);
  expect([row().status, counts('appraised'), counts('notified')]).toEqual(['NOT_RECOGNISED', false, false]);
  tell(stream, 'ModelAppraised', { model, round, ...votes });
  expect([counts('appraised'), counts('notified')]).toEqual([true, false]);
  tell(stream, 'ModelAppraisalNotified', notice);
  expect([counts('appraised'), counts('notified')]).toEqual([true, true]);
});

test('R-24 a revocation ends recognised and exemplar, and keeps the decision beside it', () => {
  const { tell, row, counts } = begin();
  tell(stream, 'ModelRecognised', decision);
  tell(stream, 'ModelNominated', { model, exemplar: uuid(73), subject: 'COLLECTIVE' });
  expect([counts('recognised'), counts('exemplar')]).toEqual([true, true]);
  const revoked = { number: '20-QĐ/ĐU', issuedOn: '2026-10-01', reason: 'Không đúng thực tế' };
  tell(stream, 'ModelRecognitionRevoked', { model, recognition, ...revoked });
  expect(row()).toMatchObject({
    status: 'RECOGNITION_REVOKED',
    recognition: { number: '12-QĐ/ĐU', issuedOn: '2026-09-20', declined: null, revoked },
  });
  expect([counts('recognised'), counts('exemplar')]).toEqual([false, false]);
});

test('R-38 R-24 a revocation that was a mistake: recognised and exemplar go on from its day, and the selection stands', () => {
  const { tell, row, counts } = begin();
  const selected = { selection: uuid(74), votes: 4, eligible: 5 };
  tell(stream, 'ModelRecognised', decision);
  tell(stream, 'ModelSelected', { model, ...selected });
  tell(stream, 'ModelNominated', { model, exemplar: uuid(73), subject: 'COLLECTIVE' });
  const before = row();
  const revoked = { number: '20-QĐ/ĐU', issuedOn: '2026-10-01', reason: 'Không đúng thực tế' };
  const revocation = tell(stream, 'ModelRecognitionRevoked', { model, recognition, ...revoked });
  expect(row().selections).toEqual([]);
  tell(stream, 'ModelRecognitionReinstated', { model, recognition, reason: 'Hủy nhầm' });
  expect(row()).toMatchObject({
    ...{ status: 'RECOGNISED', recognition: before.recognition, selections: [selected] },
  });
  expect([counts('recognised'), counts('exemplar')]).toEqual([true, true]);
  for (const stage of ['recognised', 'exemplar'] as const) {
    const [first, again] = row().stages.filter((entry) => entry.stage === stage);
    expect(first).toMatchObject({ toPosition: Number(revocation.position) });
    expect(again).toMatchObject({ fromOn: first?.toOn, toPosition: null, toOn: null });
  }
});

test('R-38 a selection that was cancelled is gone, also from what a revocation keeps', () => {
  const { tell, row } = begin();
  const won = (n: number) => ({ selection: uuid(n), votes: 4, eligible: 5 });
  const [first, second] = [won(74), won(75)];
  tell(stream, 'ModelRecognised', decision);
  tell(stream, 'ModelSelected', { model, ...first });
  tell(stream, 'ModelSelected', { model, ...second });
  const before = row();
  tell(stream, 'ModelSelectionEnded', { model, selection: first.selection, reason: 'Kết thúc nhầm' });
  expect(row()).toMatchObject({ selections: [second], recognition: before.recognition });
  const revoked = { number: '20-QĐ/ĐU', issuedOn: '2026-10-01', reason: 'Không đúng thực tế' };
  tell(stream, 'ModelRecognitionRevoked', { model, recognition, ...revoked });
  tell(stream, 'ModelSelectionEnded', { model, selection: second.selection, reason: 'Kết thúc nhầm' });
  expect(row().recognition?.revoked).toMatchObject({ ...revoked, selections: [] });
});

test('R-30 it counts as commended until the last commendation is cancelled', () => {
  const { tell, row, counts } = begin();
  const award = (n: number) => ({
    model,
    commendation: uuid(n),
    number: `${n}/QĐ-UBND`,
    decidedOn: '2026-12-01',
  });
  tell(stream, 'ModelCommended', award(81));
  tell(stream, 'ModelCommended', award(82));
  tell(stream, 'ModelCommendationCancelled', { model, commendation: uuid(81), reason: 'Nhầm tên' });
  expect(counts('commended')).toBe(true);
  tell(stream, 'ModelCommendationCancelled', { model, commendation: uuid(82), reason: 'Nhầm tên' });
  expect(counts('commended')).toBe(false);
  expect(row().commendations).toMatchObject([
    { number: '81/QĐ-UBND', cancelled: { reason: 'Nhầm tên' } },
    { number: '82/QĐ-UBND', cancelled: { reason: 'Nhầm tên' } },
  ]);
});

test('R-26 it counts as exemplar until the last nomination ends', () => {
  const { tell, counts } = begin();
  tell(stream, 'ModelNominated', { model, exemplar: uuid(91), subject: 'COLLECTIVE' });
  tell(stream, 'ModelNominated', { model, exemplar: uuid(92), subject: 'INDIVIDUAL' });
  tell(stream, 'ModelNominationEnded', { model, exemplar: uuid(91), reason: 'Rút' });
  expect(counts('exemplar')).toBe(true);
  tell(stream, 'ModelNominationEnded', { model, exemplar: uuid(92), reason: 'Rút' });
  expect(counts('exemplar')).toBe(false);
});

test('R-14 what others decide on a dropped model is kept, and it stays dropped', () => {
  const { tell, row } = begin();
  tell(stream, 'ModelDropped', { model, reason: 'Không còn phù hợp' });
  tell(stream, 'ModelAppraised', { model, round, session: 'a', passed: true, eligible: 3, yes: 2, no: 1 });
  tell(stream, 'ModelRecognised', decision);
  expect(row()).toMatchObject({ status: 'DROPPED', recognition: { number: '12-QĐ/ĐU' } });
});

type Paper = (typeof PAPERS)[number];

describe('R-38 a corrected paper', () => {
  const correct = (paper: Paper, source: string, number: string, issuedOn: string) => ({
    ...{ model, paper, source, number, issuedOn },
  });
  const days = (row: ModelRow, ...stages: string[]) =>
    row.stages.filter(({ stage }) => stages.includes(stage)).map(({ fromOn, toOn }) => [fromOn, toOn]);
  const on = (occurredOn: string) => ({ occurredOn });

  test('shows the right number and day; the business days move, the recording and the status do not', () => {
    const { tell, row, counts } = begin();
    tell(stream, 'ModelRecognised', decision, on('2026-09-20'));
    const nominated = { model, exemplar: uuid(73), subject: 'COLLECTIVE' as const };
    tell(stream, 'ModelNominated', nominated, on('2026-09-25'));
    const before = row();
    tell(stream, 'ModelPaperCorrected', correct('DECISION', recognition, '13-QĐ/ĐU', '2026-09-22'));
    expect(row()).toMatchObject({
      status: 'RECOGNISED',
      recognition: { number: '13-QĐ/ĐU', issuedOn: '2026-09-22', revoked: null },
    });
    const recording = ({ stages }: ModelRow) => stages.map(({ fromOn: _, ...rest }) => rest);
    expect(recording(row())).toEqual(recording(before));
    expect(days(row(), 'recognised', 'exemplar')).toEqual([
      ['2026-09-22', null],
      ['2026-09-25', null],
    ]);
    const revoked = { number: '20-QĐ/ĐU', issuedOn: '2026-10-01', reason: 'Không đúng thực tế' };
    tell(stream, 'ModelRecognitionRevoked', { model, recognition, ...revoked }, on('2026-10-01'));
    tell(stream, 'ModelPaperCorrected', correct('REVOCATION', recognition, '21-QĐ/ĐU', '2026-10-03'));
    expect(row()).toMatchObject({
      status: 'RECOGNITION_REVOKED',
      recognition: { number: '13-QĐ/ĐU', revoked: { number: '21-QĐ/ĐU', issuedOn: '2026-10-03' } },
    });
    expect(days(row(), 'recognised', 'exemplar')).toEqual([
      ['2026-09-22', '2026-10-03'],
      ['2026-09-25', '2026-10-03'],
    ]);
    expect([counts('recognised'), counts('exemplar')]).toEqual([false, false]);
  });

  test('that a newer one has followed changes nothing', () => {
    const { tell, row } = begin();
    tell(stream, 'ModelRecognised', decision, on('2026-09-20'));
    const revoked = { model, recognition, number: '20-QĐ/ĐU', issuedOn: '2026-10-01', reason: 'Sai' };
    tell(stream, 'ModelRecognitionRevoked', revoked, on('2026-10-01'));
    const anew = { ...decision, recognition: uuid(74), number: '30-QĐ/ĐU', issuedOn: '2026-11-05' };
    tell(stream, 'ModelRecognised', anew, on('2026-11-05'));
    const { recognition: held, stages } = row();
    for (const paper of PAPERS)
      tell(stream, 'ModelPaperCorrected', correct(paper, recognition, '9-QĐ/ĐU', '2026-09-01'));
    expect(row()).toMatchObject({ recognition: held, stages });
    expect(held).toMatchObject({ number: '30-QĐ/ĐU', revoked: null });
  });

  test('of a notice, of a refusal', () => {
    const { tell, row } = begin();
    tell(stream, 'ModelAppraised', { model, round, session: 'a', passed: true, eligible: 3, yes: 2, no: 1 });
    const notice = { model, round, number: '05-TB', issuedOn: '2026-09-08', passed: true };
    tell(stream, 'ModelAppraisalNotified', notice);
    tell(stream, 'ModelPaperCorrected', correct('NOTICE', round, '06-TB', '2026-09-09'));
    expect(row().appraisal?.notice).toEqual({ number: '06-TB', issuedOn: '2026-09-09', passed: true });
    tell(stream, 'ModelNotRecognised', { ...decision, reason: 'Chưa lan tỏa' }, on('2026-09-20'));
    tell(stream, 'ModelPaperCorrected', correct('DECISION', recognition, '13-QĐ/ĐU', '2026-09-22'));
    expect(row()).toMatchObject({
      status: 'NOT_RECOGNISED',
      recognition: { number: '13-QĐ/ĐU', declined: { reason: 'Chưa lan tỏa' } },
    });
  });

  test('of a commendation moves the day from which it is commended, but not past another that stands', () => {
    const { tell, row } = begin();
    const award = (n: number) => ({ model, commendation: uuid(n), number: `${n}`, decidedOn: '2026-12-01' });
    tell(stream, 'ModelCommended', award(81), on('2026-12-01'));
    tell(stream, 'ModelPaperCorrected', correct('COMMENDATION', uuid(81), '85', '2026-12-03'));
    expect(row().commendations).toMatchObject([{ number: '85', decidedOn: '2026-12-03' }]);
    expect(days(row(), 'commended')).toEqual([['2026-12-03', null]]);
    tell(stream, 'ModelCommended', { ...award(82), decidedOn: '2026-12-03' }, on('2026-12-03'));
    tell(stream, 'ModelPaperCorrected', correct('COMMENDATION', uuid(81), '85', '2026-12-05'));
    expect(days(row(), 'commended')).toEqual([['2026-12-03', null]]);
  });
});
