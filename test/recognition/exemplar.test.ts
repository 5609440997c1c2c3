import { describe, expect, test } from 'vitest';
import { authorise } from '../../schema/access/authorise.ts';
import { exemplarCommands } from '../../schema/recognition/exemplar-commands.ts';
import { decideOver, events, type Fact, refused, rule } from '../given.ts';
import { accepted, newRegistration, registered } from '../model/sample-model.ts';
import { CAMPAIGN, changed, commune, id, OTHER_COMMUNE, settings, UNIT, unit } from '../sample.ts';
import {
  A,
  as,
  B,
  chosen,
  dropped,
  here,
  home,
  model,
  revoked,
  standing,
  TODAY,
} from './sample-recognition.ts';

const signatory = as('COMMITTEE_SIGNATORY', 'bi-thu');
const EXEMPLAR = id(500);
const OUTCOME = id(501);
const of = (data: object = {}) => ({ exemplar: EXEMPLAR, ...data });
const good = { level: 'GOOD', ratedBy: 'Ban Thường vụ', ratedOn: '2026-10-01', provisional: true };
const criteria = {
  creative: 'Có',
  sharing: 'Có',
  mobilising: 'Có',
  skilled: 'Có',
  ethics: 'Có',
  integrity: 'Có',
};
const collective = {
  campaign: CAMPAIGN,
  subject: 'COLLECTIVE',
  model: A,
  unit: UNIT,
  title: 'Chi bộ thôn 1',
};
const individual = {
  ...{ campaign: CAMPAIGN, subject: 'INDIVIDUAL', model: A, unit: UNIT, title: 'Bí thư chi bộ' },
  ...{ part: 'Trực tiếp vận động', criteria },
};
const leader = {
  ...individual,
  leader: true,
  rating: good,
  leadership: { ideas: 'Giao theo tổ', models: [B] },
};
const nominate = (data: object = { ...collective, rating: good }) => ({
  type: 'NominateExemplar',
  data: of(data),
});
const exemplary = [here, standing(A), chosen(A)];
/** A NEW model of the year that was accepted. */
const directed = [model(B), { ...accepted, data: { model: B } }];
const nominated = (over: object = {}): Fact => ({
  type: 'ExemplarNominated',
  data: of({
    ...{ ...home, subject: 'COLLECTIVE', leader: false, model: A, unit: UNIT, title: 'Chi bộ thôn 1' },
    ...{ person: null, rating: good, part: null, criteria: null, leadership: null, ...over },
  }),
});
const arrived: Fact = {
  type: 'ModelNominated',
  data: { model: A, exemplar: EXEMPLAR, subject: 'COLLECTIVE' },
};

const merged: Fact = {
  type: 'UnitMerged',
  data: { unit: UNIT, into: id(2), reason: 'Sắp xếp', effectiveOn: '2026-05-15' },
};

describe('R-26 a nomination', () => {
  rule('R-26 R-49 the unit that took over nominates for a merged unit’s model')
    .given(...exemplary, merged)
    .when(nominate({ ...collective, unit: id(2), rating: good }), TODAY)
    .then(events({ type: 'ExemplarNominated', data: { model: A, unit: id(2) } }));
  rule('R-26 R-49 another does not, nor the one that ended')
    .given(...exemplary, merged, unit(3))
    .when(nominate({ ...collective, unit: id(3), rating: good }), TODAY)
    .then(refused({ code: 'UNIT_NOT_OF_MODEL', rule: 'R-26', path: ['unit'] }));
  rule('R-26 of the collective that leads a recognised, selected model, rated well')
    .given(...exemplary)
    .when(nominate(), TODAY)
    .then(
      events({ type: 'ExemplarNominated', data: { ...home, leader: false, criteria: null } }).reserving({
        key: `exemplar:${CAMPAIGN}:${A}`,
        holder: EXEMPLAR,
      }),
    );
  rule('R-26 of an individual with a direct part and the personal criteria; no rating is needed')
    .given(...exemplary)
    .when(nominate(individual), TODAY)
    .then(
      events({ type: 'ExemplarNominated', data: { rating: null, criteria, leadership: null } }).reserving({
        key: `exemplar:${CAMPAIGN}:${UNIT}:bí thư chi bộ`,
        holder: EXEMPLAR,
      }),
    );
  rule('R-26 of a person, wherever the position')
    .given(...exemplary)
    .when(nominate({ ...individual, person: id(900) }), TODAY)
    .then(
      events({ type: 'ExemplarNominated' }).reserving({
        key: `exemplar:${CAMPAIGN}:${id(900)}`,
        holder: EXEMPLAR,
      }),
    );
  rule('R-26 a model that a leader directed exists')
    .given(...exemplary)
    .when(nominate({ ...leader, leadership: { ideas: 'Có', models: [B] } }), TODAY)
    .then(refused({ code: 'MODEL_NOT_FOUND', path: ['leadership', 'models', 0] }));
  rule('R-26 of a leader with ideas, a new model directed this year, and a unit rated well')
    .given(...exemplary, directed)
    .when(nominate(leader), TODAY)
    .then(events({ type: 'ExemplarNominated', data: { leader: true, leadership: leader.leadership } }));
  const refusals: [string, Fact[], object, object[]][] = [
    [
      'of a recognised model',
      [model(A)],
      { ...collective, rating: good },
      [{ code: 'MODEL_NOT_RECOGNISED', rule: 'R-26', path: ['model'] }],
    ],
    [
      'not of a revoked one',
      [...standing(A), chosen(A), revoked(A)],
      { ...collective, rating: good },
      [{ code: 'MODEL_NOT_RECOGNISED', rule: 'R-26', path: ['model'] }],
    ],
    [
      'not of a dropped one',
      [...standing(A), chosen(A), dropped(A)],
      { ...collective, rating: good },
      [{ code: 'MODEL_NOT_RECOGNISED', rule: 'R-26', path: ['model'] }],
    ],
    [
      'of a selected model',
      standing(A),
      { ...collective, rating: good },
      [{ code: 'MODEL_NOT_SELECTED', rule: 'R-26', path: ['model'] }],
    ],
    [
      'selected since it was recognised again',
      [...standing(A), chosen(A), revoked(A), ...standing(A).slice(1)],
      { ...collective, rating: good },
      [{ code: 'MODEL_NOT_SELECTED', rule: 'R-26', path: ['model'] }],
    ],
    [
      'a collective is rated',
      [...standing(A), chosen(A)],
      collective,
      [{ code: 'RATING_MISSING', rule: 'R-26', path: ['rating'] }],
    ],
    [
      'and rated well',
      [...standing(A), chosen(A)],
      { ...collective, rating: { ...good, level: 'COMPLETED' } },
      [{ code: 'RATING_TOO_LOW', rule: 'R-26', path: ['rating', 'level'] }],
    ],
    [
      'a collective leads the model',
      [...standing(A), chosen(A)],
      { ...collective, unit: id(2), rating: good },
      [{ code: 'UNIT_NOT_OF_MODEL', rule: 'R-26', path: ['unit'] }],
    ],
    [
      'every personal criterion that lacks evidence is named',
      [...standing(A), chosen(A)],
      { ...individual, part: undefined, criteria: { ...criteria, sharing: undefined, ethics: undefined } },
      [
        { code: 'PART_MISSING', rule: 'R-26', path: ['part'] },
        { code: 'PERSONAL_CRITERION_MISSING', rule: 'R-26', path: ['criteria', 'sharing'] },
        { code: 'PERSONAL_CRITERION_MISSING', rule: 'R-26', path: ['criteria', 'ethics'] },
      ],
    ],
    [
      'a leader has ideas, a model and a rating',
      [...standing(A), chosen(A)],
      { ...individual, leader: true },
      [
        { code: 'RATING_MISSING', rule: 'R-26', path: ['rating'] },
        { code: 'LEADER_IDEAS_MISSING', rule: 'R-26', path: ['leadership', 'ideas'] },
        { code: 'LEADER_MODEL_MISSING', rule: 'R-26', path: ['leadership', 'models'] },
      ],
    ],
    [
      'a leader directs new or replicated models of this year that were accepted',
      [...standing(A), chosen(A), registered(newRegistration, { model: B })],
      { ...leader, leadership: { ideas: 'Có', models: [B] } },
      [{ code: 'DIRECTED_MODEL_UNFIT', rule: 'R-26', path: ['leadership', 'models', 0] }],
    ],
    [
      'a collective is no leader',
      [...standing(A), chosen(A)],
      { ...collective, leader: true, rating: good },
      [{ code: 'LEADER_NOT_INDIVIDUAL', rule: 'R-26', path: ['leader'] }],
    ],
    [
      'the individual is of a unit of the commune',
      [...standing(A), chosen(A), commune(OTHER_COMMUNE, 'Hải Dương'), unit(3, OTHER_COMMUNE)],
      { ...individual, unit: id(3) },
      [{ code: 'UNIT_ELSEWHERE', rule: 'R-26', path: ['unit'] }],
    ],
    [
      'once',
      [...standing(A), chosen(A), nominated()],
      { ...collective, rating: good },
      [{ code: 'EXEMPLAR_EXISTS', path: ['exemplar'] }],
    ],
  ];
  for (const [name, facts, data, expected] of refusals)
    rule(`R-26 ${name}`)
      .given(here, facts)
      .when(nominate(data), TODAY)
      .then(refused(...(expected as Parameters<typeof refused>)));
});

const confirm = (level: string) => ({
  type: 'ConfirmExemplarRating',
  data: of({ level, ratedBy: 'Ban Thường vụ', ratedOn: TODAY }),
});
const confirmed = (level: string): Fact => ({
  type: 'ExemplarRatingConfirmed',
  data: of({ level, ratedBy: 'Ban Thường vụ', ratedOn: TODAY, document: null }),
});
const filed = (item: string, over: object = {}): Fact => ({
  type: 'ExemplarDocumentFiled',
  data: of({ item, document: { title: 'Văn bản' }, copies: null, bound: false, ...over }),
});
const hand = (account: string) => ({ actor: as('COMMITTEE_SIGNATORY', account).actor });
const report = { ...filed('ACHIEVEMENT_REPORT', { copies: 3, bound: true }), ...hand('nguoi-viet') };
const confirmation = (by: string): Fact => ({
  type: 'ExemplarReportConfirmed',
  data: of({ by, confirmedOn: TODAY, document: null }),
});
const papers = ['MINUTES', 'SUBMISSION', 'SUMMARY', 'LIST'].map((item) => filed(item));
const confirmations = ['DIRECT_COMMITTEE', 'PROPOSING_COMMITTEE'].map(confirmation);
const full = [...papers, report, ...confirmations];
const send = { type: 'SendExemplarDossier', data: of({ number: '88-CV/ĐU', sentOn: TODAY }) };
const sent: Fact = { type: 'ExemplarDossierSent', data: of({ number: '88', sentOn: TODAY, document: null }) };
const lacking = (...items: string[]) =>
  refused(...items.map((item) => ({ code: 'DOSSIER_INCOMPLETE', rule: 'R-28', path: ['dossier', item] })));

describe('R-26 the provisional rating', () => {
  rule('R-26 is confirmed')
    .given(...exemplary, nominated())
    .when(confirm('EXCELLENT'), TODAY)
    .then(events({ type: 'ExemplarRatingConfirmed', data: { level: 'EXCELLENT' } }));
  rule('R-26 once')
    .given(...exemplary, nominated(), confirmed('GOOD'))
    .when(confirm('EXCELLENT'), TODAY)
    .then(refused({ code: 'RATING_FINAL', rule: 'R-26', path: ['exemplar'] }));
  rule('R-26 a lower one takes the qualification')
    .given(...exemplary, nominated(), full, confirmed('COMPLETED'))
    .when(send, TODAY, signatory)
    .then(refused({ code: 'NOT_QUALIFIED', rule: 'R-26', path: ['dossier', 'RATING'] }));
  rule('R-26 and is recorded also where the dossier has been sent')
    .given(...exemplary, nominated(), full, sent)
    .when(confirm('NOT_COMPLETED'), TODAY)
    .then(events({ type: 'ExemplarRatingConfirmed' }));
});

describe('R-38 a rating confirmed by a slip', () => {
  const correct = (level: string, ratedOn = TODAY) => ({
    type: 'CorrectExemplarRating',
    data: of({ level, ratedBy: 'Ban Thường vụ', ratedOn, reason: 'Ghi nhầm mức' }),
  });
  const right: Fact = {
    type: 'ExemplarRatingCorrected',
    data: of({ ...correct('GOOD').data, document: null }),
  };
  rule('R-38 R-26 is corrected, also once the dossier is sent')
    .given(...exemplary, nominated(), full, sent, confirmed('COMPLETED'))
    .when(correct('GOOD'), TODAY)
    .then(events({ type: 'ExemplarRatingCorrected', data: { level: 'GOOD', reason: 'Ghi nhầm mức' } }));
  rule('R-38 R-26 and qualifies again')
    .given(...exemplary, nominated(), full, confirmed('COMPLETED'), right)
    .when(send, TODAY, signatory)
    .then(events({ type: 'ExemplarDossierSent' }));
  rule('R-38 the same level changes nothing')
    .given(...exemplary, nominated(), confirmed('GOOD'))
    .when(correct('GOOD'), TODAY)
    .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['level'] }));
  rule('R-38 a provisional one is confirmed, not corrected')
    .given(...exemplary, nominated())
    .when(correct('EXCELLENT'), TODAY)
    .then(refused({ code: 'RATING_NOT_CONFIRMED', rule: 'R-38', path: ['exemplar'] }));
  const unrated = nominated({ subject: 'INDIVIDUAL', rating: null });
  rule('R-38 nor is there one to correct where none is asked')
    .given(...exemplary, unrated)
    .when(correct('EXCELLENT'), TODAY)
    .then(refused({ code: 'RATING_NOT_CONFIRMED', rule: 'R-38', path: ['exemplar'] }));
  test.each([
    ['that is provisional', nominated(), 'is still provisional'],
    ['that states no rating', unrated, 'states no rating'],
  ] as const)('R-38 of a nomination %s it is said why nothing is corrected', (_, fact, why) => {
    const { decision } = decideOver([...exemplary, fact].flat(), correct('EXCELLENT'), TODAY);
    expect(decision).toMatchObject({ refusals: [{ message: { en: expect.stringContaining(why) } }] });
  });
});

test.each([
  ['the collective of a model', { ...collective, rating: good }, ['model'], 'Tập thể'],
  ['an individual', individual, ['title'], 'Cá nhân'],
] as const)('R-26 whoever nominates %s twice is told which entry it is', (_, data, path, who) => {
  const { decision } = decideOver(exemplary.flat(), nominate(data), TODAY);
  expect(decision).toMatchObject({
    reserve: [
      { refusal: { code: 'NOMINATED_ALREADY', path, message: { vi: expect.stringContaining(who) } } },
    ],
  });
});

describe('R-28 the dossier', () => {
  rule('R-28 is sent when it is complete, the rating may still be provisional')
    .given(...exemplary, nominated(), full)
    .when(send, TODAY, signatory)
    .then(events({ type: 'ExemplarDossierSent', occurredOn: TODAY }));
  const noneSent: Fact = {
    type: 'CampaignNominationDeclined',
    data: { campaign: CAMPAIGN, decidedOn: TODAY, reason: 'Chưa có điển hình', document: null },
  };
  rule('R-32 not while it is recorded that nobody is nominated')
    .given(...exemplary, nominated(), full, noneSent)
    .when(send, TODAY, signatory)
    .then(refused({ code: 'NOMINATION_DECLINED', rule: 'R-32', path: ['exemplar'] }));
  rule('R-32 but once that is taken back')
    .given(...exemplary, nominated(), full, noneSent, {
      type: 'CampaignNominationReopened',
      data: { campaign: CAMPAIGN, reason: 'Nhầm' },
    })
    .when(send, TODAY, signatory)
    .then(events({ type: 'ExemplarDossierSent' }));
  rule('R-28 not while anything is missing: each paper is named')
    .given(...exemplary, nominated())
    .when(send, TODAY, signatory)
    .then(
      lacking(
        ...['MINUTES', 'SUBMISSION', 'ACHIEVEMENT_REPORT', 'DIRECT_CONFIRMATION', 'PROPOSING_CONFIRMATION'],
        ...['BOUND_COPIES', 'SUMMARY', 'LIST'],
      ),
    );
  for (const [name, over] of [
    ['two copies', { copies: 2, bound: true }],
    ['copies that are not bound', { copies: 3, bound: false }],
  ] as const)
    rule(`R-28 not with ${name}`)
      .given(...exemplary, nominated(), papers, filed('ACHIEVEMENT_REPORT', over), confirmations)
      .when(send, TODAY, signatory)
      .then(lacking('BOUND_COPIES'));
  rule('R-28 a new report is confirmed anew')
    .given(...exemplary, nominated(), full, report)
    .when(send, TODAY, signatory)
    .then(lacking('DIRECT_CONFIRMATION', 'PROPOSING_CONFIRMATION'));
  rule('R-24 R-28 not when the recognition has been revoked')
    .given(...exemplary, nominated(), full, revoked(A))
    .when(send, TODAY, signatory)
    .then(
      refused(
        { code: 'NOT_QUALIFIED', rule: 'R-26', path: ['dossier', 'RECOGNITION'] },
        { code: 'NOT_QUALIFIED', rule: 'R-26', path: ['dossier', 'SELECTION'] },
      ),
    );
  rule('R-28 not twice')
    .given(...exemplary, nominated(), full, sent)
    .when(send, TODAY, signatory)
    .then(refused({ code: 'DOSSIER_SENT', rule: 'R-28', path: ['exemplar'] }));
  const file = (item: string) => ({
    type: 'FileExemplarDocument',
    data: of({ item, document: { title: 'Văn bản' } }),
  });
  rule('R-28 the unit files its report')
    .given(...exemplary, nominated())
    .when(file('ACHIEVEMENT_REPORT'), TODAY, {
      actor: { ...as('UNIT_OFFICER', 'lan').actor, unit: UNIT },
    })
    .then(events({ type: 'ExemplarDocumentFiled', data: { copies: null, bound: false } }));
  rule('R-28 and the Board the minutes of the Committee')
    .given(...exemplary, nominated())
    .when(file('MINUTES'), TODAY)
    .then(events({ type: 'ExemplarDocumentFiled', data: { item: 'MINUTES' } }));
  rule("R-28 not the Committee's papers")
    .given(...exemplary, nominated())
    .when(file('MINUTES'), TODAY, {
      actor: { ...as('UNIT_OFFICER', 'lan').actor, unit: UNIT },
    })
    .then(refused({ code: 'ITEM_OF_BOARD', rule: 'R-28', path: ['item'] }));
  rule('R-28 nothing changes once it is sent')
    .given(...exemplary, nominated(), full, sent)
    .when(file('LIST'), TODAY)
    .then(refused({ code: 'DOSSIER_SENT', rule: 'R-28', path: ['exemplar'] }));
  const attest = {
    type: 'ConfirmAchievementReport',
    data: of({ by: 'DIRECT_COMMITTEE', confirmedOn: TODAY }),
  };
  rule('R-28 a report that has been sent takes no confirmation')
    .given(...exemplary, nominated(), papers, report, sent)
    .when(attest, TODAY, signatory)
    .then(refused({ code: 'DOSSIER_SENT', rule: 'R-28', path: ['exemplar'] }));
  rule('R-32 no paper is dated after its recording')
    .given(...exemplary, nominated())
    .when(
      {
        type: 'FileExemplarDocument',
        data: of({ item: 'LIST', document: { title: 'Văn bản', issuedOn: '2026-12-01' } }),
      },
      TODAY,
    )
    .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['document', 'issuedOn'] }));
  const officer = { actor: { ...as('UNIT_OFFICER', 'bi-thu-chi-bo').actor, unit: UNIT } };
  const attestAs = (by: string) => ({ ...attest, data: { ...attest.data, by } });
  const direct = (account: string): Fact => ({ ...confirmation('DIRECT_COMMITTEE'), ...hand(account) });
  rule('R-28 the committee of the unit confirms as the direct one')
    .given(...exemplary, nominated(), report)
    .when(attest, TODAY, officer)
    .then(events({ type: 'ExemplarReportConfirmed' }));
  rule('R-28 where that is the Committee itself, its signatory does')
    .given(...exemplary, nominated(), report)
    .when(attest, TODAY, signatory)
    .then(events({ type: 'ExemplarReportConfirmed' }));
  rule('R-28 the proposing committee confirms by its signatory alone')
    .given(...exemplary, nominated(), report)
    .when(attestAs('PROPOSING_COMMITTEE'), TODAY, officer)
    .then(refused({ code: 'SIGNATORY_CONFIRMS', rule: 'R-28', path: ['by'] }));
  rule('R-28 the Board confirms for no committee')
    .given(...exemplary, nominated(), report)
    .when(attest, TODAY)
    .then(refused({ code: 'FORBIDDEN', path: [] }));
  rule('R-28 the two confirmations are of two accounts')
    .given(...exemplary, nominated(), report, direct('bi-thu'))
    .when(attestAs('PROPOSING_COMMITTEE'), TODAY, signatory)
    .then(refused({ code: 'SAME_CONFIRMER', rule: 'R-28', path: ['by'] }));
  rule('R-28 of which the second is another’s')
    .given(...exemplary, nominated(), report, direct('pho-bi-thu'))
    .when(attestAs('PROPOSING_COMMITTEE'), TODAY, signatory)
    .then(events({ type: 'ExemplarReportConfirmed', data: { by: 'PROPOSING_COMMITTEE' } }));
  rule('R-28 and neither is that of the report’s author')
    .given(...exemplary, nominated(), report)
    .when(attest, TODAY, hand('nguoi-viet'))
    .then(refused({ code: 'AUTHOR_CONFIRMS', rule: 'R-28', path: ['by'] }));
  for (const [name, one, other] of [
    ['by one hand', 'bi-thu', 'bi-thu'],
    ['by its author', 'bi-thu', 'nguoi-viet'],
  ] as const)
    rule(`R-28 what was once confirmed ${name} is not sent`)
      .given(...[...exemplary, nominated(), papers, report, direct(one)].flat(), {
        ...confirmation('PROPOSING_COMMITTEE'),
        ...hand(other),
      })
      .when(send, TODAY, signatory)
      .then(
        refused({ code: 'DOSSIER_INCOMPLETE', rule: 'R-28', path: ['dossier', 'PROPOSING_CONFIRMATION'] }),
      );
  rule('R-28 R-49 the officer of the unit that took over files and confirms')
    .given(...exemplary, nominated(), report, merged)
    .when(attest, TODAY, { actor: { ...officer.actor, unit: id(2) } })
    .then(events({ type: 'ExemplarReportConfirmed' }));
  rule('R-28 R-49 and that of the unit which ended does not')
    .given(...exemplary, nominated(), report, merged)
    .when(attest, TODAY, officer)
    .then(refused({ code: 'FORBIDDEN', path: [] }));
  rule('R-28 once by each committee')
    .given(...exemplary, nominated(), report, confirmations)
    .when(attest, TODAY, signatory)
    .then(refused({ code: 'REPORT_CONFIRMED', rule: 'R-28', path: ['by'] }));
  rule('R-28 each of them once, also while the other is awaited')
    .given(...exemplary, nominated(), report, direct('pho-bi-thu'))
    .when(attest, TODAY, signatory)
    .then(refused({ code: 'REPORT_CONFIRMED', rule: 'R-28', path: ['by'] }));
  rule('R-28 when it is there')
    .given(...exemplary, nominated())
    .when(attest, TODAY, signatory)
    .then(refused({ code: 'REPORT_NOT_FILED', rule: 'R-28', path: ['by'] }));
});

const record = (over: object = {}) => ({
  type: 'RecordCityOutcome',
  data: of({ outcome: 'GRANTED', decidedOn: TODAY, number: '45-QĐ', ...over }),
});
const recorded: Fact = {
  type: 'ExemplarCityOutcomeRecorded',
  id: OUTCOME,
  data: of({ outcome: 'GRANTED', decidedOn: TODAY, number: '45-QĐ', document: null, note: null }),
};
const city = as('CITY_OFFICER', 'can-bo-thanh-uy', '31');
const onTheWay = [...exemplary, nominated(), ...full, sent];

describe("R-29 the city's outcome", () => {
  rule('R-29 is recorded by the city')
    .given(...onTheWay)
    .when(record(), TODAY, city)
    .then(events({ type: 'ExemplarCityOutcomeRecorded', data: { outcome: 'GRANTED', number: '45-QĐ' } }));
  rule('R-29 not by the Board')
    .given(...onTheWay)
    .when(record(), TODAY)
    .then(refused({ code: 'CITY_IN_SYSTEM', rule: 'R-29', path: [] }));
  rule('R-29 but where the city is outside the system')
    .given(...onTheWay, changed({ ...settings, cityOutsideSystem: true }))
    .when(record({ outcome: 'DECLINED' }), TODAY)
    .then(events({ type: 'ExemplarCityOutcomeRecorded', data: { outcome: 'DECLINED' } }));
  rule('R-29 on a dossier that was sent')
    .given(...exemplary, nominated())
    .when(record(), TODAY, city)
    .then(refused({ code: 'DOSSIER_NOT_SENT', rule: 'R-29', path: ['exemplar'] }));
  rule('R-29 not before it was sent')
    .given(...onTheWay)
    .when(record({ decidedOn: '2026-10-09' }), TODAY, city)
    .then(refused({ code: 'OUTCOME_BEFORE_SENDING', rule: 'R-29', path: ['decidedOn'] }));
  rule('R-29 granted by a decision with its number')
    .given(...onTheWay)
    .when(record({ number: undefined }), TODAY, city)
    .then(refused({ code: 'NUMBER_MISSING', rule: 'R-29', path: ['number'] }));
  rule('R-29 what was declined may have none')
    .given(...onTheWay)
    .when(record({ outcome: 'DECLINED', number: undefined }), TODAY, city)
    .then(events({ type: 'ExemplarCityOutcomeRecorded', data: { outcome: 'DECLINED', number: null } }));
  rule('R-29 once')
    .given(...onTheWay, recorded)
    .when(record(), TODAY, city)
    .then(refused({ code: 'OUTCOME_RECORDED', rule: 'R-29', path: ['exemplar'] }));
  const correct = (over: object = {}) => ({
    type: 'CorrectCityOutcome',
    data: of({
      corrects: OUTCOME,
      reason: 'Nhầm',
      outcome: 'GRANTED',
      decidedOn: TODAY,
      number: '46-QĐ',
      ...over,
    }),
  });
  rule('R-38 recorded wrongly, it is corrected')
    .given(...onTheWay, recorded)
    .when(correct(), TODAY, city)
    .then(events({ type: 'ExemplarCityOutcomeCorrected', data: { corrects: OUTCOME, number: '46-QĐ' } }));
  rule('R-29 and keeps its number')
    .given(...onTheWay, recorded)
    .when(correct({ number: undefined }), TODAY, city)
    .then(refused({ code: 'NUMBER_MISSING', rule: 'R-29', path: ['number'] }));
  rule('R-29 R-38 recorded without one in an old log, it is corrected by its number')
    .given(...onTheWay, { ...recorded, data: { ...recorded.data, number: null } })
    .when(correct(), TODAY, city)
    .then(events({ type: 'ExemplarCityOutcomeCorrected', data: { number: '46-QĐ' } }));
  rule('R-38 with something else than before')
    .given(...onTheWay, recorded)
    .when(correct({ number: '45-QĐ' }), TODAY, city)
    .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['outcome'] }));
  rule('R-38 naming its record')
    .given(...onTheWay, recorded)
    .when(correct({ corrects: id(599) }), TODAY, city)
    .then(refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 the newest one')
    .given(...onTheWay, recorded, {
      type: 'ExemplarCityOutcomeCorrected',
      data: { ...correct().data, document: null, note: null },
    })
    .when(correct({ number: '47-QĐ' }), TODAY, city)
    .then(refused({ code: 'RECORD_CORRECTED', rule: 'R-38', path: ['corrects'] }));
});

const withdraw = { type: 'WithdrawExemplar', data: of({ reason: 'Đơn vị xin rút' }) };
describe('R-26 a withdrawal', () => {
  rule('R-26 frees the name')
    .given(...exemplary, nominated(), arrived)
    .when(withdraw, TODAY)
    .then(
      events({ type: 'ExemplarWithdrawn', data: { model: A } }).releasing({
        key: `exemplar:${CAMPAIGN}:${A}`,
        holder: EXEMPLAR,
      }),
    );
  rule('R-26 once the nomination has arrived at the model')
    .given(...exemplary, nominated())
    .when(withdraw, TODAY)
    .then(refused({ code: 'NOT_SETTLED', rule: 'R-26', path: ['exemplar'] }));
  rule('R-26 not after the city has decided')
    .given(...onTheWay, arrived, recorded)
    .when(withdraw, TODAY)
    .then(refused({ code: 'OUTCOME_RECORDED', rule: 'R-29', path: ['exemplar'] }));
  rule('R-26 takes nothing more')
    .given(...exemplary, nominated(), { type: 'ExemplarWithdrawn', data: of({ model: A, reason: 'Rút' }) })
    .when(send, TODAY, signatory)
    .then(refused({ code: 'EXEMPLAR_WITHDRAWN', rule: 'R-26', path: ['exemplar'] }));
});

test('R-26 R-28 who may not: a unit acts on the dossiers of its own people, the city on those below it', () => {
  const { scope } = decideOver([...exemplary.flat(), nominated()], send, TODAY, signatory);
  const may = (type: keyof typeof exemplarCommands, actor: Parameters<typeof authorise>[0]) =>
    authorise(actor, exemplarCommands[type], scope) === undefined;
  const officer = (of: string) => ({ ...as('UNIT_OFFICER', 'lan').actor, unit: of });
  expect(may('FileExemplarDocument', officer(UNIT))).toBe(true);
  expect(may('FileExemplarDocument', officer(id(2)))).toBe(false);
  expect(may('SendExemplarDossier', as('BOARD_OFFICER', 'x').actor)).toBe(false);
  expect(may('RecordCityOutcome', city.actor)).toBe(true);
  expect(may('RecordCityOutcome', as('CITY_OFFICER', 'x', '01').actor)).toBe(false);
});
