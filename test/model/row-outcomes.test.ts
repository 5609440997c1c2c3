import { describe, expect, test } from 'vitest';
import { uuid } from '../projections/events.ts';
import { modelStory, on } from './model-row.ts';

const round = uuid(71);
const recognition = uuid(72);
const decision = { recognition, number: '12-QĐ/ĐU', issuedOn: '2026-09-20' };
const revocation = (number: string, issuedOn: string) => ({
  recognition,
  number,
  issuedOn,
  reason: 'Sai số liệu',
});
const correct = (
  paper: 'DECISION' | 'NOTICE' | 'REVOCATION',
  source: string,
  number: string,
  issuedOn: string,
) => ({
  ...{ paper, source, number, issuedOn },
});

/** Recognised, and nominated once. */
function recognised() {
  const story = modelStory();
  story.tell('ModelRecognised', decision, on('2026-09-20'));
  story.tell('ModelNominated', { exemplar: uuid(81), subject: 'COLLECTIVE' }, on('2026-09-25'));
  return story;
}

test('R-25 R-26 every selection and nomination is kept; of two nominations one ends, and the model stays exemplar', () => {
  const { tell, row, counts } = recognised();
  const [first, second] = [74, 75].map((n) => ({ selection: uuid(n), votes: n - 70, eligible: 5 }));
  if (first && second) for (const each of [first, second]) tell('ModelSelected', each);
  expect(row().selections).toEqual([first, second]);
  tell('ModelNominated', { exemplar: uuid(82), subject: 'INDIVIDUAL' });
  tell('ModelNominationEnded', { exemplar: uuid(81), reason: 'Rút hồ sơ' });
  expect(row().nominations).toEqual([
    { exemplar: uuid(81), subject: 'COLLECTIVE', ended: { reason: 'Rút hồ sơ' } },
    { exemplar: uuid(82), subject: 'INDIVIDUAL', ended: null },
  ]);
  expect(counts('exemplar')).toBe(true);
});

describe('R-24 R-38 a revocation', () => {
  test('ends recognised and exemplar alone, from its own day, and is dated anew without the stages beside', () => {
    const { tell, counts, days } = recognised();
    tell('ModelRecognitionRevoked', revocation('20-QĐ/ĐU', '2026-10-01'), on('2026-10-01'));
    expect([counts('registered'), counts('recognised'), counts('exemplar')]).toEqual([true, false, false]);
    tell('ModelPaperCorrected', correct('REVOCATION', recognition, '21-QĐ/ĐU', '2026-10-03'));
    expect(days('registered', 'recognised', 'exemplar')).toEqual([
      ['2026-02-02', null],
      ['2026-09-20', '2026-10-03'],
      ['2026-09-25', '2026-10-03'],
    ]);
  });

  test('that was a mistake twice: each time what the last one ended goes on, what ended before does not', () => {
    const { tell, row, counts, days } = recognised();
    tell('ModelRecognitionRevoked', revocation('20-QĐ/ĐU', '2026-10-01'), on('2026-10-01'));
    tell('ModelRecognitionReinstated', { recognition, reason: 'Hủy nhầm' });
    tell('ModelNominationEnded', { exemplar: uuid(81), reason: 'Rút hồ sơ' }, on('2026-10-10'));
    tell('ModelRecognitionRevoked', revocation('30-QĐ/ĐU', '2026-11-01'), on('2026-11-01'));
    tell('ModelRecognitionReinstated', { recognition, reason: 'Lại nhầm' });
    expect([row().status, counts('recognised'), counts('exemplar')]).toEqual(['RECOGNISED', true, false]);
    expect(days('recognised')).toEqual([
      ['2026-09-20', '2026-10-01'],
      ['2026-10-01', '2026-11-01'],
      ['2026-11-01', null],
    ]);
    expect(days('exemplar')).toEqual([
      ['2026-09-25', '2026-10-01'],
      ['2026-10-01', '2026-10-10'],
    ]);
    // What was decided is corrected from its own day on, not from that of the return.
    tell('ModelPaperCorrected', correct('DECISION', recognition, '12-QĐ/ĐU', '2026-09-18'));
    expect(days('recognised').map(([from]) => from)).toEqual(['2026-09-18', '2026-10-01', '2026-11-01']);
    // Of one that was taken back no paper is corrected, and of another decision none of this one’s.
    const { recognition: held, stages } = row();
    tell('ModelPaperCorrected', correct('REVOCATION', recognition, '31-QĐ/ĐU', '2026-11-02'));
    tell('ModelPaperCorrected', correct('DECISION', uuid(79), '99-QĐ/ĐU', '2026-09-21'));
    expect(row()).toMatchObject({ recognition: held, stages });
  });

  test('of another decision than the one that the row shows is not corrected here', () => {
    const { tell, row } = recognised();
    tell('ModelRecognitionRevoked', revocation('20-QĐ/ĐU', '2026-10-01'), on('2026-10-01'));
    const { recognition: held, stages } = row();
    tell('ModelPaperCorrected', correct('REVOCATION', uuid(79), '31-QĐ/ĐU', '2026-11-02'));
    expect(row()).toMatchObject({ recognition: held, stages });
  });
});

test('R-38 a decision of another day moves what it began, and nothing else that began on that day', () => {
  const { tell, days } = modelStory();
  tell('ModelRecognised', decision, on('2026-09-20'));
  tell('ModelNominated', { exemplar: uuid(81), subject: 'COLLECTIVE' }, on('2026-09-20'));
  tell('ModelPaperCorrected', correct('DECISION', recognition, '12-QĐ/ĐU', '2026-09-18'));
  expect(days('recognised', 'exemplar')).toEqual([
    ['2026-09-18', null],
    ['2026-09-20', null],
  ]);
});

test('R-21 R-38 a notice is corrected once there is one, in its own round', () => {
  const { tell, row } = modelStory();
  tell('ModelAppraised', { round, session: 'a', passed: true, eligible: 3, yes: 2, no: 1 });
  tell('ModelPaperCorrected', correct('NOTICE', round, '06-TB', '2026-09-09'));
  expect(row().appraisal?.notice).toBeNull();
  tell('ModelAppraisalNotified', { round, number: '05-TB', issuedOn: '2026-09-08', passed: true });
  tell('ModelPaperCorrected', correct('NOTICE', uuid(70), '07-TB', '2026-09-10'));
  expect(row().appraisal?.notice?.number).toBe('05-TB');
});

describe('R-30 R-38 of two commendations', () => {
  const award = (n: number, decidedOn: string) => ({ commendation: uuid(n), number: `${n}/QĐ`, decidedOn });
  const rewrite = (n: number, number: string, issuedOn: string) => ({
    ...{ paper: 'COMMENDATION' as const, source: uuid(n), number, issuedOn },
  });

  test('it is commended from the earlier one, also where that shows by a correction alone', () => {
    const { tell, days } = modelStory();
    tell('ModelCommended', award(81, '2026-11-10'), on('2026-11-10'));
    tell('ModelCommended', award(82, '2026-11-20'), on('2026-11-20'));
    tell('ModelPaperCorrected', rewrite(82, '82/QĐ', '2026-11-25'));
    expect(days('commended')).toEqual([['2026-11-10', null]]);
    tell('ModelPaperCorrected', rewrite(82, '82/QĐ', '2026-11-05'));
    expect(days('registered', 'commended')).toEqual([
      ['2026-02-02', null],
      ['2026-11-05', null],
    ]);
    tell('ModelPaperCorrected', rewrite(82, '82/QĐ', '2026-11-15'));
    expect(days('commended')).toEqual([['2026-11-10', null]]);
  });

  test('one that was cancelled by mistake stands again, once, and is corrected as it stands', () => {
    const { tell, row, counts } = modelStory();
    tell('ModelCommended', award(81, '2026-11-10'), on('2026-11-10'));
    tell('ModelCommended', award(82, '2026-11-20'), on('2026-11-20'));
    tell('ModelCommendationCancelled', { commendation: uuid(81), reason: 'Nhầm tên' });
    tell('ModelCommended', award(81, '2026-11-10'), on('2026-11-10'));
    tell('ModelPaperCorrected', rewrite(81, '85/QĐ', '2026-11-11'));
    const seen = () => row().commendations.map(({ number, cancelled }) => [number, cancelled?.reason]);
    expect(seen().sort()).toEqual([
      ['82/QĐ', undefined],
      ['85/QĐ', undefined],
    ]);
    tell('ModelCommendationCancelled', { commendation: uuid(82), reason: 'Hồ sơ sai' });
    expect(counts('commended')).toBe(true);
  });

  test('it stays commended from the one that was cancelled since, while the other stands', () => {
    const { tell, days } = modelStory();
    tell('ModelCommended', award(81, '2026-11-10'), on('2026-11-10'));
    tell('ModelCommended', award(82, '2026-11-20'), on('2026-11-20'));
    tell('ModelCommendationCancelled', { commendation: uuid(81), reason: 'Nhầm tên' });
    tell('ModelPaperCorrected', rewrite(82, '82/QĐ', '2026-11-25'));
    expect(days('commended')).toEqual([['2026-11-10', null]]);
  });

  test('one that was cancelled before keeps its days', () => {
    const { tell, days } = modelStory();
    tell('ModelCommended', award(81, '2026-11-10'), on('2026-11-10'));
    tell('ModelCommendationCancelled', { commendation: uuid(81), reason: 'Nhầm tên' }, on('2026-11-12'));
    tell('ModelCommended', award(82, '2026-11-20'), on('2026-11-20'));
    tell('ModelPaperCorrected', rewrite(82, '82/QĐ', '2026-11-08'));
    expect(days('commended')).toEqual([
      ['2026-11-10', '2026-11-12'],
      ['2026-11-08', null],
    ]);
    tell('ModelPaperCorrected', rewrite(80, '80/QĐ', '2026-11-01'));
    expect(days('commended').at(-1)).toEqual(['2026-11-08', null]);
  });
});
