import { describe, expect, test } from 'vitest';
import { actionsOver } from '../actions.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { chosen, dropped, model, revoked, standing } from '../recognition/sample-recognition.ts';
import { COMMUNE, id, place, UNIT } from '../sample.ts';
import {
  as,
  awarded,
  CHAIR,
  CITY_OFFICER,
  COMMENDATION,
  cancel,
  cancelled,
  command,
  decide,
  declined,
  home,
  presented,
  propose,
  proposed,
  record,
  submitted,
  wholeThing,
  withSettings,
  YEAR_END,
} from './sample-commendation.ts';

const [EXEMPLAR, ANOTHER] = [id(850), id(851)];
const [A, B] = [id(100), id(101)];
const nominated = (over: object = {}): Fact => ({
  type: 'ExemplarNominated',
  data: {
    ...{ exemplar: EXEMPLAR, ...home, subject: 'COLLECTIVE', leader: false, model: A, unit: UNIT },
    ...{ title: 'Chi bộ thôn 1', person: null, rating: null, part: null, criteria: null, leadership: null },
    ...over,
  },
});
const withdrawn: Fact = {
  type: 'ExemplarWithdrawn',
  data: { exemplar: EXEMPLAR, model: A, reason: 'Xét lại' },
};
const exemplary = [...place, ...standing(A), chosen(A), nominated(), ...standing(B), chosen(B)];
const up = command('SubmitCommendationUpward', {
  ...{ number: '21-TTr/ĐU', sentOn: '2026-12-01', authority: 'UBND thành phố' },
});
const about = (code: string, path = ['exemplar']) => refused({ code, rule: 'R-30', path });

describe('R-30 a commendation for an exemplar', () => {
  for (const [what, over] of [
    ['alone', {}],
    ['with its model', { model: A }],
  ] as const)
    rule(`R-30 names it ${what}`)
      .given(exemplary)
      .when(propose({ exemplar: EXEMPLAR, ...over }), YEAR_END)
      .then(events({ type: 'CommendationProposed', data: { exemplar: EXEMPLAR } }));
  rule('R-30 it exists')
    .given(exemplary)
    .when(propose({ exemplar: ANOTHER }), YEAR_END)
    .then(about('EXEMPLAR_NOT_FOUND'));
  rule('R-30 it is of that campaign')
    .given(exemplary, nominated({ exemplar: ANOTHER, campaign: `${COMMUNE}-2025`, year: 2025 }))
    .when(propose({ exemplar: ANOTHER }), YEAR_END)
    .then(about('EXEMPLAR_ELSEWHERE'));
  rule('R-30 it is of the model that is named with it')
    .given(exemplary)
    .when(propose({ exemplar: EXEMPLAR, model: B }), YEAR_END)
    .then(about('EXEMPLAR_OF_ANOTHER_MODEL'));
  rule('R-30 its nomination stands')
    .given(exemplary, withdrawn)
    .when(propose({ exemplar: EXEMPLAR }), YEAR_END)
    .then(about('EXEMPLAR_WITHDRAWN'));
  for (const [what, since] of [
    ['lost its recognition', revoked(A)],
    ['was dropped', dropped(A)],
  ] as const)
    rule(`R-30 its model is still the most exemplary, not one that ${what}`)
      .given(exemplary, since)
      .when(propose({ exemplar: EXEMPLAR }), YEAR_END)
      .then(about('EXEMPLAR_NOT_SELECTED'));
  rule('R-30 nor one that was never selected')
    .given(place, standing(A), nominated())
    .when(propose({ exemplar: EXEMPLAR }), YEAR_END)
    .then(about('EXEMPLAR_NOT_SELECTED'));
  rule('R-30 nobody is commended for an exemplar that was withdrawn since')
    .given(exemplary, proposed({ exemplar: EXEMPLAR }), withdrawn)
    .when(decide(), YEAR_END, CHAIR)
    .then(about('EXEMPLAR_WITHDRAWN', ['commendation']));
  for (const [what, named] of [
    ['model', { model: A }],
    ['exemplar', { exemplar: EXEMPLAR }],
    ['model and exemplar', { model: A, exemplar: EXEMPLAR }],
  ] as const) {
    const lost = about('MODEL_NOT_RECOGNISED', ['commendation']);
    const own = [...exemplary, proposed(named)];
    rule(`R-24 nobody is commended for a ${what} whose recognition was revoked since`)
      .given(own, revoked(A))
      .when(decide(), YEAR_END, CHAIR)
      .then(lost);
    rule(`R-24 nor proposed upward: ${what}`)
      .given(exemplary, proposed({ ...named, form: 'BANG_KHEN' }), revoked(A))
      .when(up, YEAR_END)
      .then(lost);
    rule(`R-24 a revocation of another model changes nothing: ${what}`)
      .given(own, revoked(B))
      .when(decide(), YEAR_END, CHAIR)
      .then(events({ type: 'CommendationAwarded' }));
  }
  rule('R-30 nor for an exemplar whose model lost its selection')
    .given(place, standing(A), nominated(), proposed({ exemplar: EXEMPLAR }))
    .when(decide(), YEAR_END, CHAIR)
    .then(about('EXEMPLAR_NOT_SELECTED', ['commendation']));
  rule('R-29 what a higher authority decided is recorded all the same')
    .given(exemplary, proposed({ model: A, form: 'BANG_KHEN' }), submitted, revoked(A))
    .when(record(), YEAR_END, CITY_OFFICER)
    .then(events({ type: 'CommendationHigherAwardRecorded' }));
  rule('R-30 which holds another’s award up in nothing')
    .given(exemplary, nominated({ exemplar: ANOTHER, model: B }), withdrawn, proposed({ exemplar: ANOTHER }))
    .when(decide(), YEAR_END, CHAIR)
    .then(events({ type: 'CommendationAwarded' }));
  rule('R-30 without an exemplar nothing is asked of one')
    .given(place, model(A))
    .when(propose(), YEAR_END)
    .then(events({ type: 'CommendationProposed', data: { exemplar: null } }));
});

describe('R-38 a proposal is withdrawn before it is decided', () => {
  const why = { reason: 'Đề nghị nhầm chủ thể' };
  const withdraw = command('WithdrawCommendation', why);
  const taken: Fact = { type: 'CommendationWithdrawn', data: { commendation: COMMENDATION, ...why } };
  const [own, higher] = [proposed(), proposed({ form: 'BANG_KHEN' })];
  for (const [what, facts, form] of [
    ['proposed', [own], 'GIAY_KHEN'],
    ['sent upward', [higher, submitted], 'BANG_KHEN'],
  ] as const)
    rule(`R-38 while it is ${what}, and its recipient may be proposed anew`)
      .given(place, facts)
      .when(withdraw, YEAR_END)
      .then(
        events({ type: 'CommendationWithdrawn', data: why }).releasing({
          ...{ key: wholeThing.replace('GIAY_KHEN', form), holder: COMMENDATION },
        }),
      );
  for (const [what, facts] of [
    ['awarded', [own, awarded()]],
    ['presented', [own, awarded(), presented]],
    ['declined', [own, declined]],
    ['cancelled', [own, awarded(), cancelled]],
    ['withdrawn', [own, taken]],
  ] as const)
    rule(`R-38 not once it is ${what}`)
      .given(place, facts)
      .when(withdraw, YEAR_END)
      .then(refused({ code: 'WRONG_STATUS', rule: 'R-30', path: ['commendation'] }));
  for (const step of [decide(), command('DeclineCommendation', why)])
    rule(`R-38 and is not decided after that: ${step.type}`)
      .given(place, own, taken)
      .when(step, YEAR_END, CHAIR)
      .then(refused({ code: 'WRONG_STATUS', rule: 'R-30', path: ['commendation'] }));
  rule('R-30 the Board proposed it: the chair declines, and does not withdraw')
    .given(place, own)
    .when(withdraw, YEAR_END, CHAIR)
    .then(refused({ code: 'FORBIDDEN' }));
});

describe('R-30 two hands', () => {
  const by = (fact: Fact, account: string): Fact => ({
    ...fact,
    actor: { account, role: 'BOARD_OFFICER', organization: COMMUNE },
  });
  const own = by(proposed(), CHAIR.actor.account);
  const bangKhen = (account: string) => by(proposed({ form: 'BANG_KHEN' }), account);
  const decline = command('DeclineCommendation', { reason: 'Chưa rõ thành tích' });
  for (const [what, facts, step, sender] of [
    ['awards', [own], decide(), CHAIR],
    ['declines', [own], decline, CHAIR],
    ['cancels', [own, awarded()], cancel(), CHAIR],
    ['records for the city', [bangKhen(CITY_OFFICER.actor.account), submitted], record(), CITY_OFFICER],
  ] as const) {
    rule(`R-30 who proposed a commendation is not who ${what} it`)
      .given(place, facts)
      .when(step, YEAR_END, sender)
      .then(refused({ code: 'PROPOSER_DECIDES', rule: 'R-30', path: ['commendation'] }));
    rule(`R-30 another is, who ${what} it`)
      .given(place, facts)
      .when(step, YEAR_END, { actor: { ...sender.actor, account: 'another' } })
      .then(events({ type: expect.stringMatching(/^Commendation/) as never }));
  }
  rule('R-30 nor who reinstates it')
    .given(place, own, awarded(), { ...cancelled, id: id(860) })
    .when(command('ReinstateCommendation', { corrects: id(860), reason: 'Nhầm' }), YEAR_END, CHAIR)
    .then(refused({ code: 'PROPOSER_DECIDES', rule: 'R-30', path: ['commendation'] }));
  rule('R-30 what a city outside the system decided is recorded by the Board that proposed it')
    .given(withSettings({ cityOutsideSystem: true }), bangKhen('test'), submitted)
    .when(record(), YEAR_END, as('BOARD_OFFICER'))
    .then(events({ type: 'CommendationHigherAwardRecorded' }));
  test('R-30 R-46 the proposer is not offered to award, another chair is', () => {
    const awards = (account: string) =>
      actionsOver([...place, own], `commendation-${COMMENDATION}`, YEAR_END, { ...CHAIR.actor, account })
        .AwardCommendation;
    expect(awards(CHAIR.actor.account)).toBe('PROPOSER_DECIDES');
    expect(awards('another')).toBe(true);
  });
});
