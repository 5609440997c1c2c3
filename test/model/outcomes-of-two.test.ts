import { expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import type { Model } from '../../schema/model/state.ts';
import { type Fact, fold } from '../given.ts';
import { id, MODEL } from '../sample.ts';
import { running } from './sample-model.ts';

const [ROUND, DECISION] = [id(800), id(300)];
const fact = (type: string, data: object): Fact => ({ type, data: { model: MODEL, ...data } });
const after = (...facts: Fact[]) => fold(deciders.model, `model-${MODEL}`, [...running, ...facts]) as Model;
const selected = (selection: string) => fact('ModelSelected', { selection, votes: 3, eligible: 5 });
const nominated = (exemplar: string) => fact('ModelNominated', { exemplar, subject: 'COLLECTIVE' });
const commended = (commendation: string) =>
  fact('ModelCommended', { commendation, number: '5', decidedOn: '2026-12-10' });
const recognised = fact('ModelRecognised', { recognition: DECISION, number: '1', issuedOn: '2026-10-01' });
const noticed = [
  fact('ModelSubmittedForAppraisal', { round: ROUND, report: { title: 'Báo cáo' }, evidence: [] }),
  fact('ModelAppraised', { round: ROUND, session: 's-1', passed: true, eligible: 5, yes: 4, no: 1 }),
  fact('ModelAppraisalNotified', { round: ROUND, number: '3', issuedOn: '2026-09-20', passed: true }),
];
const corrected = (paper: string, source: string) =>
  fact('ModelPaperCorrected', { paper, source, number: '99', issuedOn: '2026-09-21' });

test('R-25 R-26 R-30 a second selection, nomination, commendation stands beside the first', () => {
  const { selections, exemplars, commendations } = after(
    ...[
      selected(id(1)),
      selected(id(2)),
      nominated(id(3)),
      nominated(id(4)),
      commended(id(5)),
      commended(id(6)),
    ],
  );
  expect([selections, exemplars, commendations]).toEqual([
    [id(1), id(2)],
    [id(3), id(4)],
    [id(5), id(6)],
  ]);
});
test('R-26 R-30 of two, the one that ended is gone, and no other', () => {
  const { exemplars, commendations } = after(
    ...[nominated(id(3)), nominated(id(4)), commended(id(5)), commended(id(6))],
    fact('ModelNominationEnded', { exemplar: id(3), reason: 'Đơn vị đề nghị rút.' }),
    fact('ModelCommendationCancelled', { commendation: id(6), reason: 'Ghi nhầm đối tượng.' }),
  );
  expect([exemplars, commendations]).toEqual([[id(4)], [id(5)]]);
});
test('R-38 a notice or a decision that is corrected is restated where the model rests on it, nowhere else', () => {
  const number = (...facts: Fact[]) => {
    const { appraisal, recognition } = after(...noticed, recognised, ...facts);
    return [appraisal?.notice?.number, recognition?.number];
  };
  expect(number()).toEqual(['3', '1']);
  expect(number(corrected('NOTICE', ROUND))).toEqual(['99', '1']);
  expect(number(corrected('NOTICE', id(801)))).toEqual(['3', '1']);
  expect(number(corrected('DECISION', DECISION))).toEqual(['3', '99']);
  expect(number(corrected('DECISION', id(301)))).toEqual(['3', '1']);
  expect(number(corrected('DECISION', ROUND))).toEqual(['3', '1']);
});
test('R-23 a concluded model may still be recognised', () => {
  const concluded = fact('ModelConcluded', { summary: 'Xong', rating: null });
  expect(after(...noticed, concluded, recognised).status).toBe('RECOGNISED');
});
test('R-38 of two selections, the one that was cancelled is gone, also of a recognition that was revoked since', () => {
  const gone = fact('ModelSelectionEnded', { selection: id(1), reason: 'Kết thúc nhầm' });
  const revoked = fact('ModelRecognitionRevoked', {
    ...{ recognition: DECISION, number: '9', issuedOn: '2026-10-05', reason: 'Sai số liệu' },
  });
  const chosen = [recognised, selected(id(1)), selected(id(2))];
  expect(after(...chosen, gone).selections).toEqual([id(2)]);
  expect(after(...chosen, gone).recognition).toEqual(after(...chosen).recognition);
  expect(after(...chosen, revoked, gone).recognition?.spent?.selections).toEqual([id(2)]);
  expect(after(...chosen, revoked, gone).recognition?.revoked).toBe(true);
});
