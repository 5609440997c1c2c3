import { describe, expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import { decideOver, events, type Fact, fold, refused, rule } from '../given.ts';
import { id, MIDYEAR, MODEL, place } from '../sample.ts';
import {
  acceptedModel,
  command,
  endorsement,
  launch,
  modelPlanned,
  plannedModel,
  registered,
  running,
} from './sample-model.ts';

const [FIRST, SECOND, THIRD] = [id(601), id(602), id(603)];
const reason = 'Ghi nhầm';
const fact = (type: string, data: object, of = FIRST): Fact => ({
  type,
  id: of,
  occurredOn: '2026-06-01',
  data: { model: MODEL, ...data },
});
const correct = (record: object, over: object = {}) =>
  command('CorrectModelRecord', { corrects: FIRST, reason, record, ...over });
const outreach = { channel: 'PRESS', title: 'Tin về mô hình', reached: 400, evidence: [] };
const held = fact('ModelOutreachHeld', outreach);
const reported = fact('ModelProgressReported', { summary: 'Đã vận động', results: [], evidence: [] });
const received = fact('ModelContributionReceived', {
  ...{ kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 5, evidence: [] },
});
const kept = fact('ModelKept', { reason: 'Hiệu quả' });
const inspection = {
  ...{ inspectedOn: '2026-06-01', inspectors: ['Ban'], findings: [{ criterion: 2, met: true }] },
  ...{ rating: 'PASS', remedies: [], evidence: [] },
};
const inspected = fact('ModelInspected', { adHoc: true, ...inspection });
const correctInspection = (over: object = {}) =>
  command('CorrectModelInspection', { corrects: FIRST, reason, ...inspection, ...over });
const already = refused({ code: 'RECORD_CORRECTED', rule: 'R-38', path: ['corrects'] });

describe('R-12 R-38 the day of what counts in a period stays one of the model’s days', () => {
  for (const [name, recorded, record] of [
    ['publicity', held, { outreach }],
    ['progress that is withdrawn', reported, { withdrawn: true }],
    ['a contribution that is withdrawn', received, { withdrawn: true }],
  ] as const) {
    rule(`R-12 ${name}: not before it began`)
      .given(place, running, recorded)
      .when(correct(record, { occurredOn: '2026-04-09' }), MIDYEAR)
      .then(refused({ code: 'RECORD_BEFORE_BEGIN', rule: 'R-12', path: ['occurredOn'] }));
    rule(`R-12 ${name}: the first day will do`)
      .given(place, running, recorded)
      .when(correct(record, { occurredOn: '2026-04-10' }), MIDYEAR)
      .then(events({ type: 'ModelRecordCorrected', occurredOn: '2026-04-10' }));
  }
  rule('R-38 what is counted in no period may lie before it')
    .given(place, running, kept)
    .when(correct({ keeping: { grounds: 'Tốt' } }, { occurredOn: '2026-04-09' }), MIDYEAR)
    .then(events({ type: 'ModelRecordCorrected', occurredOn: '2026-04-09' }));
  rule('R-32 R-38 but is of no day to come')
    .given(place, running, kept)
    .when(correct({ keeping: { grounds: 'Tốt' } }, { occurredOn: '2026-06-16' }), MIDYEAR)
    .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['occurredOn'] }));

  test('R-12 the refusal says what the model began with', () => {
    const told = (...facts: Fact[]) => {
      const sent = command('HoldModelOutreach', { ...outreach, occurredOn: '2026-02-01' });
      const { decision } = decideOver([...place, ...facts], sent, MIDYEAR);
      return 'refusals' in decision && decision.refusals.map(({ message }) => message.en).join();
    };
    const unlaunched = { ...modelPlanned(null), occurredOn: '2026-03-20' };
    expect(told(...running)).toContain('was launched (2026-04-10)');
    expect(told(...acceptedModel, unlaunched)).toContain('was planned (2026-03-20)');
  });
});

describe('R-38 a correction that names the wrong record', () => {
  const corrected = (kind: string, record: object) =>
    fact('ModelRecordCorrected', { corrects: FIRST, kind, reason, record }, SECOND);
  rule('R-38 is told so, and no more than that')
    .given(place, running, held, corrected('OUTREACH', { outreach }))
    .when(correct({ keeping: { grounds: 'x' } }, { occurredOn: '2026-06-16' }), MIDYEAR)
    .then(already);
  rule('R-38 of an inspection too')
    .given(place, running, inspected, corrected('INSPECTION', { inspection }))
    .when(correctInspection({ inspectedOn: '2026-06-16' }), MIDYEAR)
    .then(already);
  rule('R-38 two contents for one record are not a withdrawal')
    .given(place, plannedModel, fact('ModelLaunched', launch))
    .when(correct({ withdrawn: true, keeping: { grounds: 'x' } }), MIDYEAR)
    .then(refused({ code: 'CONTENT_OF_ANOTHER_KIND', rule: 'R-38', path: ['record', 'keeping'] }));
  test('R-38 hears which kind the command corrects, where it is one', () => {
    const told = (sent: { type: string; data: object }, recorded: Fact) => {
      const { decision } = decideOver([...place, ...running, recorded], sent, MIDYEAR);
      return 'refusals' in decision ? decision.refusals[0]?.message.en : undefined;
    };
    expect(told(correctInspection(), held)).toMatch(/\binspection\b/);
    expect(told(correctInspection(), held)).not.toMatch(/can be corrected/);
    expect(told(correct({ outreach }), inspected)).toMatch(/a kind that can be corrected/);
  });
});

describe('R-38 what a later statement has taken the place of', () => {
  const submitted = (round: string, of: string) =>
    fact('ModelSubmittedForAppraisal', { round, report: { title: 'Báo cáo' }, evidence: [] }, of);
  const [ROUND, OTHER] = [id(800), id(801)];
  const left = (round: string): Fact => ({
    type: 'ModelWithdrawnFromAppraisal',
    data: { model: MODEL, round, reason: 'Chưa đủ' },
  });
  const standing = (facts: Fact[]) => {
    const state = fold(deciders.model, `model-${MODEL}`, [...running, ...facts]) as {
      records: Record<string, { correctedBy: string | null }>;
    };
    return Object.fromEntries(
      Object.entries(state.records).map(([key, { correctedBy }]) => [key, correctedBy]),
    );
  };
  test('R-16 a second report to the same round takes the place of the first, and of nothing else', () => {
    expect(standing([reported, submitted(ROUND, SECOND), submitted(ROUND, THIRD)])).toMatchObject({
      [FIRST]: null,
      [SECOND]: THIRD,
      [THIRD]: null,
    });
    const held = fact('ModelOutreachHeld', outreach, id(604));
    expect(standing([submitted(ROUND, SECOND), held, submitted(ROUND, THIRD)])).toMatchObject({
      [SECOND]: THIRD,
      [id(604)]: null,
    });
  });
  test('R-16 a report to another round stands beside it', () => {
    expect(standing([submitted(ROUND, SECOND), left(ROUND), submitted(OTHER, THIRD)])).toMatchObject({
      [SECOND]: null,
      [THIRD]: null,
    });
  });
  test('R-14 R-38 a conclusion that was taken back stands no more, and its end is no statement', () => {
    const facts = [
      fact('ModelConcluded', { summary: 'Xong', rating: null }),
      fact('ModelReopened', { corrects: FIRST, reason }, SECOND),
    ];
    expect(standing(facts)).toMatchObject({ [FIRST]: SECOND });
    expect(standing(facts)).not.toHaveProperty(SECOND);
  });
  rule('R-06 R-38 the endorsement that stands is corrected, with another record between the two')
    .given(
      place,
      registered(),
      fact('ModelEndorsed', endorsement, SECOND),
      fact('ModelEndorsed', { ...endorsement, authority: 'UBND' }),
    )
    .when(correct({ endorsement: { authority: 'Đảng ủy', endorsedOn: '2026-02-10' } }), MIDYEAR)
    .then(events({ type: 'ModelRecordCorrected', data: { corrects: FIRST } }));
});
