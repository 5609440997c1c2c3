import { describe, expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import type { Model } from '../../schema/model/state.ts';
import { modelStream } from '../../schema/model/stream.ts';
import { events, type Fact, fold, rule } from '../given.ts';
import { id, MIDYEAR, MODEL, place } from '../sample.ts';
import { command, running } from './sample-model.ts';

const [ROUND, OTHER, RESULT] = [id(800), id(801), id(960)];
const reason = 'Kết thúc khi một thành viên chưa kịp bỏ phiếu';
const fact = (type: string, data: object = {}, more: Partial<Fact> = {}): Fact => ({
  ...{ type, data: { model: MODEL, ...data } },
  ...more,
});
const report = { report: { title: 'Báo cáo' }, evidence: [] };
const submitted = fact('ModelSubmittedForAppraisal', { round: ROUND, ...report }, { id: id(950) });
const appraised = (passed = true, session = 's-1') =>
  fact('ModelAppraised', { round: ROUND, session, passed, eligible: 5, yes: 4, no: 1 }, { id: RESULT });
const annulled = fact('ModelAppraisalAnnulled', { round: ROUND, session: 's-1', reason, corrects: RESULT });
const dropped = fact('ModelDropped', { reason: 'Nhầm' });
const concluded = fact('ModelConcluded', { summary: 'Xong', rating: null });
const annul = (data: object = {}) =>
  command('RecordModelAppraisalAnnulment', { round: ROUND, session: 's-1', reason, ...data });
const become = (...facts: Fact[]) =>
  fold(deciders.model, modelStream(MODEL), [...running, submitted, ...facts]) as Model;

describe('R-38 R-20 the result of a session that was cancelled', () => {
  for (const passed of [true, false])
    rule(`R-38 is annulled, whether it ${passed ? 'passed' : 'failed'}, by an event that names it`)
      .given(place, running, submitted, appraised(passed))
      .when(annul(), MIDYEAR)
      .then(
        events({
          type: 'ModelAppraisalAnnulled',
          data: { model: MODEL, round: ROUND, session: 's-1', reason, corrects: RESULT },
        }),
      );
  for (const [what, facts, data] of [
    ['where another session decided', [appraised(true, 's-2')], {}],
    ['where another round did', [appraised()], { round: OTHER }],
    ['where none did', [], {}],
    ['twice', [appraised(), annulled], {}],
    [
      'where it has left the round since',
      [appraised(), annulled, fact('ModelWithdrawnFromAppraisal', { round: ROUND, reason })],
      {},
    ],
  ] as [string, Fact[], object][])
    rule(`R-38 nothing is annulled ${what}`)
      .given(place, running, submitted, facts)
      .when(annul(data), MIDYEAR)
      .then(events());
  for (const [how, end] of [
    ['dropped', dropped],
    ['concluded', concluded],
  ] as const)
    rule(`R-38 R-14 it is recorded of a model that was ${how} meanwhile`)
      .given(place, running, submitted, appraised(), end)
      .when(annul(), MIDYEAR)
      .then(events({ type: 'ModelAppraisalAnnulled' }));
});

describe('R-38 R-16 the model is under appraisal again', () => {
  test('with its report, and without a result', () => {
    const { appraised: _, ...before } = become().appraisal as NonNullable<Model['appraisal']>;
    const { status, appraisal } = become(appraised(), annulled);
    expect([status, appraisal]).toEqual(['UNDER_APPRAISAL', { ...before, appraised: null }]);
  });
  test('and takes the result of another session', () => {
    const { status, appraisal } = become(appraised(), annulled, appraised(false, 's-3'));
    expect([status, appraisal?.appraised]).toEqual([
      'APPRAISED',
      { session: 's-3', passed: false, event: RESULT },
    ]);
  });
  test.each([
    ['dropped', dropped, 'ModelReinstated', 'DROPPED'],
    ['concluded', concluded, 'ModelReopened', 'CONCLUDED'],
  ] as const)('R-14 one that was %s is so once that is taken back', (_, end, back, status) => {
    const facts = [appraised(), end, annulled];
    expect(become(...facts).status).toBe(status);
    expect(become(...facts, fact(back, { corrects: id(700), reason })).status).toBe('UNDER_APPRAISAL');
  });
});
