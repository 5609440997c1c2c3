import { describe, expect, test } from 'vitest';
import { consequencesOf } from '../../schema/all.ts';
import { commendationStream } from '../../schema/commendation/stream.ts';
import type { Actor, RecordedEvent } from '../../schema/event.ts';
import { numberKey } from '../../schema/paper-number.ts';
import { actionsOver } from '../actions.ts';
import { decideOver, events, type Fact, refused, rule } from '../given.ts';
import { registered, running } from '../model/sample-model.ts';
import { COMMUNE, commune, id, MODEL, OTHER_COMMUNE, place, unit } from '../sample.ts';
import {
  AWARDED,
  as,
  award,
  awarded,
  CHAIR,
  CITY_OFFICER,
  COMMENDATION,
  CORRECTED,
  cancel,
  cancelled,
  command,
  correct,
  decide,
  decision,
  declined,
  higher,
  home,
  OTHER,
  of,
  PRESENTED,
  present,
  presented,
  propose,
  proposed,
  REWARD,
  recipient,
  record,
  rewarding,
  submitted,
  wholeThing,
  withSettings,
  YEAR_END,
} from './sample-commendation.ts';

describe('R-30 proposal', () => {
  rule('R-30 the Board proposes, without asking for an appraisal or a recognition')
    .given(place)
    .when(propose(), YEAR_END)
    .then(
      events({
        type: 'CommendationProposed',
        data: {
          ...home,
          recipient: { ...recipient, person: null },
          model: null,
          exemplar: null,
          document: null,
        },
      }).reserving({ key: wholeThing, holder: COMMENDATION }),
    );
  const paper = { model: MODEL, recognition: id(820), number: '120-QĐ/ĐU', issuedOn: '2026-10-01' };
  const recognised: Fact = { type: 'ModelRecognised', data: paper };
  const revoked: Fact = { type: 'ModelRecognitionRevoked', data: { ...paper, reason: 'Sai' } };
  rule('R-30 for a model of the campaign that is recognised')
    .given(place, running, recognised)
    .when(propose({ model: MODEL }), YEAR_END)
    .then(events({ type: 'CommendationProposed', data: { model: MODEL } }));
  for (const [name, facts] of [
    ['was never', []],
    ['is no longer', [recognised, revoked]],
  ] as const)
    rule(`R-30 not for one that ${name} recognised`)
      .given(place, running, [...facts])
      .when(propose({ model: MODEL }), YEAR_END)
      .then(refused({ code: 'MODEL_NOT_RECOGNISED', rule: 'R-30', path: ['model'] }));
  rule('R-30 the model exists')
    .given(place)
    .when(propose({ model: MODEL }), YEAR_END)
    .then(refused({ code: 'MODEL_NOT_FOUND', path: ['model'] }));
  rule('R-30 the model is of that campaign')
    .given(place, registered(undefined, { campaign: `${COMMUNE}-2025`, year: 2025 }))
    .when(propose({ model: MODEL }), YEAR_END)
    .then(refused({ code: 'MODEL_ELSEWHERE', rule: 'R-30', path: ['model'] }));
  rule('R-30 nobody is commended for a dropped model')
    .given(place, running, { type: 'ModelDropped', data: { model: MODEL, reason: 'Không phù hợp' } })
    .when(propose({ model: MODEL }), YEAR_END)
    .then(refused({ code: 'MODEL_DROPPED', rule: 'R-30', path: ['model'] }));
  rule('R-30 the campaign exists')
    .given(place)
    .when(propose({ campaign: `${COMMUNE}-2027` }), YEAR_END)
    .then(refused({ code: 'CAMPAIGN_NOT_FOUND', path: ['campaign'] }));
  rule('R-30 the unit exists')
    .given(place)
    .when(propose({ recipient: { ...recipient, unit: id(9) } }), YEAR_END)
    .then(refused({ code: 'UNIT_NOT_FOUND', path: ['recipient', 'unit'] }));
  rule('R-30 the unit is of that organization')
    .given(place, commune(OTHER_COMMUNE, 'Hải Dương'), unit(2, OTHER_COMMUNE))
    .when(propose({ recipient: { ...recipient, unit: id(2) } }), YEAR_END)
    .then(refused({ code: 'UNIT_ELSEWHERE', rule: 'R-30', path: ['recipient', 'unit'] }));
  rule('R-30 a collective is no person')
    .given(place)
    .when(propose({ recipient: { ...recipient, person: id(5) } }), YEAR_END)
    .then(refused({ code: 'PERSON_OF_COLLECTIVE', rule: 'R-30', path: ['recipient', 'person'] }));
  rule('R-30 once')
    .given(place, proposed())
    .when(propose(), YEAR_END)
    .then(refused({ code: 'COMMENDATION_EXISTS', path: ['commendation'] }));

  test('R-30 the same recipient twice for the same thing meets one reservation, whatever the wording of the title', () => {
    const keyOf = (over: object) => {
      const { decision } = decideOver([...place, ...running], propose(over), YEAR_END);
      return 'events' in decision ? decision.reserve?.map(({ key }) => key) : decision.refusals;
    };
    const again = { recipient: { ...recipient, title: '  CHI BỘ “thôn 1” ' } };
    expect(keyOf(again)).toEqual([wholeThing]);
    expect(keyOf({ form: 'BANG_KHEN' })).not.toEqual([wholeThing]);
    expect(keyOf({ model: MODEL })).not.toEqual([wholeThing]);
    const { decision } = decideOver(place, propose(), YEAR_END);
    expect('events' in decision && decision.reserve?.[0]?.refusal?.code).toBe('RECIPIENT_PROPOSED');
  });
});

describe('R-30 award', () => {
  rule('R-30 the chair awards giấy khen; the legal basis is that of the day')
    .given(place, proposed())
    .when(decide(), YEAR_END, CHAIR)
    .then(
      events({
        type: 'CommendationAwarded',
        occurredOn: '2026-12-10',
        data: {
          model: null,
          reward: null,
          legalBasis: [{ number: '06/2022/QH15' }, { number: '152/2025/NĐ-CP' }],
        },
      }).reserving({ key: decision('5/qđ-ubnd'), holder: COMMENDATION }),
    );
  rule('R-30 before July 2025 it rests on the decree of that time')
    .given(place, proposed())
    .when(decide({ decidedOn: '2025-06-30' }), YEAR_END, CHAIR)
    .then(
      events({
        type: 'CommendationAwarded',
        data: { legalBasis: [{ number: '06/2022/QH15' }, { number: '98/2023/NĐ-CP' }] },
      }),
    );
  rule('R-30 a day without a known basis asks for one')
    .given(place, proposed())
    .when(decide({ decidedOn: '2023-12-31' }), YEAR_END, CHAIR)
    .then(refused({ code: 'LEGAL_BASIS_UNKNOWN', rule: 'R-30', path: ['legalBasis'] }));
  rule('R-30 and takes what is stated')
    .given(place, proposed())
    .when(
      decide({ decidedOn: '2023-12-31', legalBasis: [{ title: 'Luật Thi đua, khen thưởng 2003' }] }),
      YEAR_END,
      CHAIR,
    )
    .then(
      events({
        type: 'CommendationAwarded',
        data: { legalBasis: [{ title: 'Luật Thi đua, khen thưởng 2003' }] },
      }),
    );
  rule('R-30 the reward is the coefficient × the base wage of the day')
    .given(rewarding, proposed())
    .when(decide({ reward: true }), YEAR_END, CHAIR)
    .then(
      events({
        type: 'CommendationAwarded',
        data: {
          reward: { coefficient: 150, baseWage: 2_530_000, basis: 'văn bản thử', amount: 3_795_000 },
        },
      }),
    );
  rule('R-30 the base wage before the raise')
    .given(rewarding, proposed())
    .when(decide({ reward: true, decidedOn: '2026-06-30' }), YEAR_END, CHAIR)
    .then(events({ type: 'CommendationAwarded', data: { reward: { amount: 3_510_000 } } }));
  rule('R-30 no reward without a coefficient, which is a setting')
    .given(rewarding, proposed({ recipient: { ...recipient, kind: 'INDIVIDUAL', person: null } }))
    .when(decide({ reward: true }), YEAR_END, CHAIR)
    .then(refused({ code: 'REWARD_COEFFICIENT_MISSING', rule: 'R-30', path: ['reward'] }));
  rule('R-30 nor without a base wage of that day')
    .given(rewarding, proposed())
    .when(decide({ reward: true, decidedOn: '2024-06-30' }), YEAR_END, CHAIR)
    .then(refused({ code: 'BASE_WAGE_MISSING', rule: 'R-30', path: ['reward'] }));
  rule('R-32 not decided in the future')
    .given(place, proposed())
    .when(decide({ decidedOn: '2026-12-16' }), YEAR_END, CHAIR)
    .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['decidedOn'] }));
  rule('R-30 bằng khen is not the chair’s to give')
    .given(place, proposed({ form: 'BANG_KHEN' }))
    .when(decide(), YEAR_END, CHAIR)
    .then(refused({ code: 'ABOVE_AUTHORITY', rule: 'R-30', path: ['commendation'] }));
  rule('R-30 nobody is commended for a model dropped since')
    .given(place, running, proposed({ model: MODEL }), {
      type: 'ModelDropped',
      data: { model: MODEL, reason: 'Không phù hợp' },
    })
    .when(decide(), YEAR_END, CHAIR)
    .then(refused({ code: 'MODEL_DROPPED', rule: 'R-30', path: ['commendation'] }));
  rule('R-30 one decision may commend several: the others refer to the first, and reserve nothing')
    .given(place, proposed(), proposed({ commendation: OTHER }), awarded({ commendation: OTHER }))
    .when(decide({ sameDecisionAs: OTHER, number: '5/QĐ-UBND' }), YEAR_END, CHAIR)
    .then(events({ type: 'CommendationAwarded', data: { sameDecisionAs: OTHER } }).reserving());
  for (const [name, other] of [
    ['another number', { number: '06/QĐ-UBND' }],
    ['another day', { decidedOn: '2026-12-09' }],
    ['one that itself refers', { sameDecisionAs: id(802) }],
  ] as const)
    rule(`R-30 ${name} is not the same decision`)
      .given(place, proposed(), proposed({ commendation: OTHER }), awarded({ commendation: OTHER, ...other }))
      .when(decide({ sameDecisionAs: OTHER }), YEAR_END, CHAIR)
      .then(refused({ code: 'NOT_THE_SAME_DECISION', rule: 'R-30', path: ['sameDecisionAs'] }));
  rule('R-30 the chair declines, and the recipient may be proposed again')
    .given(place, proposed())
    .when(command('DeclineCommendation', { reason: 'Chưa rõ thành tích' }), YEAR_END, CHAIR)
    .then(events({ type: 'CommendationDeclined' }).releasing({ key: wholeThing, holder: COMMENDATION }));

  test('numbers are compared as people read them', () => {
    expect(numberKey(' 005 / QĐ-UBND')).toBe(numberKey('5/qđ-ubnd'));
    expect(numberKey('50/QĐ-UBND')).not.toBe(numberKey('5/QĐ-UBND'));
  });
});

rule('R-38 the Board corrects what it recorded of the presentation, and not what the chair decided')
  .given(place, proposed(), awarded(), presented)
  .when(correct({ number: '6/QĐ-UBND' }), YEAR_END)
  .then(refused({ code: 'FORBIDDEN', rule: 'R-30', path: ['commendation'] }));

describe('R-30 a higher award', () => {
  const up = command('SubmitCommendationUpward', {
    number: '21-TTr/ĐU',
    sentOn: '2026-12-01',
    authority: 'UBND thành phố',
  });
  const bangKhen = proposed({ form: 'BANG_KHEN' });
  rule('R-30 goes up')
    .given(place, bangKhen)
    .when(up, YEAR_END)
    .then(events({ type: 'CommendationSubmittedUpward', occurredOn: '2026-12-01' }));
  rule('R-30 giấy khen does not')
    .given(place, proposed())
    .when(up, YEAR_END)
    .then(refused({ code: 'WITHIN_AUTHORITY', rule: 'R-30', path: ['commendation'] }));
  rule('R-30 the city records what it decided')
    .given(place, bangKhen, submitted)
    .when(record(), YEAR_END, CITY_OFFICER)
    .then(
      events({
        type: 'CommendationHigherAwardRecorded',
        data: { granted: true, legalBasis: [{ number: '06/2022/QH15' }, { number: '152/2025/NĐ-CP' }] },
      }),
    );
  rule('R-30 what is not granted may be proposed again')
    .given(place, bangKhen, submitted)
    .when(record({ granted: false, number: undefined }), YEAR_END, CITY_OFFICER)
    .then(
      events({
        type: 'CommendationHigherAwardRecorded',
        data: { granted: false, number: null, legalBasis: null },
      }).releasing({ key: wholeThing.replace('GIAY', 'BANG'), holder: COMMENDATION }),
    );
  rule('R-30 what is granted has a number')
    .given(place, bangKhen, submitted)
    .when(record({ number: undefined }), YEAR_END, CITY_OFFICER)
    .then(refused({ code: 'NUMBER_MISSING', rule: 'R-30', path: ['number'] }));
  rule('R-29 the Board records it only where the city is outside')
    .given(place, bangKhen, submitted)
    .when(record(), YEAR_END)
    .then(refused({ code: 'CITY_RECORDS_IT', rule: 'R-30', path: ['commendation'] }));
  rule('R-29 where the city is outside, the Board records it')
    .given(withSettings({ cityOutsideSystem: true }), bangKhen, submitted)
    .when(record(), YEAR_END)
    .then(events({ type: 'CommendationHigherAwardRecorded' }));
  rule('R-30 not before it went up')
    .given(place, bangKhen)
    .when(record(), YEAR_END, CITY_OFFICER)
    .then(refused({ code: 'WRONG_STATUS', rule: 'R-30', path: ['commendation'] }));
  rule('R-30 a higher award is cancelled by the city')
    .given(place, bangKhen, submitted, higher())
    .when(cancel(), YEAR_END, CITY_OFFICER)
    .then(events({ type: 'CommendationCancelled' }));
  rule('R-30 and not by the chair')
    .given(place, bangKhen, submitted, higher())
    .when(cancel(), YEAR_END, CHAIR)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-30', path: ['commendation'] }));
});

describe('R-30 after the award', () => {
  rule('R-30 it is presented at the year-end conference')
    .given(place, proposed(), awarded())
    .when(present(), YEAR_END)
    .then(events({ type: 'CommendationPresented', occurredOn: '2026-12-14' }));
  rule('R-30 not before it is decided')
    .given(place, proposed(), awarded())
    .when(present('2026-12-09'), YEAR_END)
    .then(refused({ code: 'BEFORE_DECISION', rule: 'R-30', path: ['presentedOn'] }));
  for (const [name, before] of [
    ['proposed', []],
    ['presented', [awarded(), presented]],
    ['declined', [declined]],
    ['cancelled', [awarded(), cancelled]],
  ] as const)
    rule(`R-30 what is ${name} is not presented`)
      .given(place, proposed(), before)
      .when(present(), YEAR_END)
      .then(refused({ code: 'WRONG_STATUS', rule: 'R-30', path: ['commendation'] }));
  rule('R-30 cancelled with a reason by the chair; the recipient is free, the number is not')
    .given(place, proposed(), awarded(), presented)
    .when(cancel({ number: '09/QĐ-UBND' }), YEAR_END, CHAIR)
    .then(
      events({ type: 'CommendationCancelled', data: { number: '09/QĐ-UBND', model: null } }).releasing({
        key: wholeThing,
        holder: COMMENDATION,
      }),
    );
  rule('R-30 giấy khen is not cancelled by the Board')
    .given(place, proposed(), awarded())
    .when(cancel(), YEAR_END)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-30', path: ['commendation'] }));
  rule('R-30 nor before it was decided')
    .given(place, proposed(), awarded())
    .when(cancel({ cancelledOn: '2026-12-01' }), YEAR_END, CHAIR)
    .then(refused({ code: 'BEFORE_DECISION', rule: 'R-30', path: ['cancelledOn'] }));
  for (const step of [decide(), present(), cancel(), correct({ number: '1' })])
    rule(`R-30 ${step.type} needs a commendation`)
      .given(place)
      .when(step, YEAR_END, CHAIR)
      .then(refused({ code: 'COMMENDATION_NOT_FOUND', path: ['commendation'] }));
});

describe('R-38 corrections', () => {
  rule('R-38 a wrong number gives way to the right one')
    .given(place, proposed(), awarded())
    .when(correct({ number: '15/QĐ-UBND' }), YEAR_END, CHAIR)
    .then(
      events({
        type: 'CommendationAwardCorrected',
        data: { corrects: AWARDED, number: '15/QĐ-UBND', decidedOn: '2026-12-10', sameDecisionAs: null },
      })
        .reserving({ key: decision('15/qđ-ubnd'), holder: COMMENDATION })
        .releasing({ key: decision('5/qđ-ubnd'), holder: COMMENDATION }),
    );
  rule('R-38 the model is named where its number or day changes')
    .given(place, proposed({ model: MODEL }), awarded({ model: MODEL }))
    .when(correct({ number: '15/QĐ-UBND' }), YEAR_END, CHAIR)
    .then(events({ type: 'CommendationAwardCorrected', data: { model: MODEL } }));
  rule('R-38 and not where they stay')
    .given(rewarding, proposed({ model: MODEL }), awarded({ model: MODEL, reward: REWARD }))
    .when(correct(), YEAR_END, CHAIR)
    .then(events({ type: 'CommendationAwardCorrected', data: { model: null } }));
  rule('R-38 with the day go the base wage and the basis')
    .given(rewarding, proposed(), awarded({ reward: REWARD }))
    .when(correct({ decidedOn: '2025-06-30' }), YEAR_END, CHAIR)
    .then(
      events({
        type: 'CommendationAwardCorrected',
        occurredOn: '2025-06-30',
        data: {
          legalBasis: [{ number: '06/2022/QH15' }, { number: '98/2023/NĐ-CP' }],
          reward: { baseWage: 2_340_000, amount: 3_510_000 },
        },
      }),
    );
  rule('R-38 the day and the occasion of the presentation are corrected by the Board')
    .given(place, proposed(), awarded(), presented)
    .when(correct({ corrects: PRESENTED, presentedOn: '2026-12-13' }), YEAR_END)
    .then(
      events({
        type: 'CommendationPresentationCorrected',
        data: { corrects: PRESENTED, presentedOn: '2026-12-13', occasion: 'Hội nghị tổng kết' },
      }),
    );
  rule('R-38 what was corrected already is not corrected again')
    .given(place, proposed(), awarded(), {
      type: 'CommendationAwardCorrected',
      id: CORRECTED,
      data: of({ corrects: AWARDED, reason: 'Ghi nhầm', model: null, ...award({ number: '15/QĐ-UBND' }) }),
    })
    .when(correct({ number: '16/QĐ-UBND' }), YEAR_END, CHAIR)
    .then(refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 a correction changes something')
    .given(place, proposed(), awarded())
    .when(correct({ number: '05/QĐ-UBND' }), YEAR_END, CHAIR)
    .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 the Board does not correct what the chair decided')
    .given(place, proposed(), awarded())
    .when(correct({ number: '15/QĐ-UBND' }), YEAR_END)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-30', path: ['commendation'] }));
});

describe('what follows for a model', () => {
  const recorded = (fact: Fact) => fact as unknown as RecordedEvent;
  const commended = { model: MODEL, commendation: COMMENDATION };
  test('it carries the award and its cancellation; without a model nothing follows', () => {
    const carried = { type: 'RecordModelCommendation', data: { ...commended, decidedOn: '2026-12-10' } };
    expect(consequencesOf(recorded(awarded({ model: MODEL })))).toMatchObject([carried]);
    expect(consequencesOf(recorded(higher({ model: MODEL })))).toMatchObject([carried]);
    expect(consequencesOf(recorded(higher({ model: MODEL, granted: false })))).toEqual([]);
    const corrected = (model: string | null): Fact => ({
      type: 'CommendationAwardCorrected',
      data: of({ corrects: AWARDED, reason: 'Ghi nhầm', model, ...award({ number: '15/QĐ-UBND' }) }),
    });
    const restated = { paper: 'COMMENDATION', source: COMMENDATION, issuedOn: '2026-12-10' };
    expect(consequencesOf(recorded(corrected(MODEL)))).toEqual([
      { type: 'RecordModelPaperCorrection', data: { model: MODEL, number: '15/QĐ-UBND', ...restated } },
    ]);
    expect(consequencesOf(recorded(corrected(null)))).toEqual([]);
    const over = { ...cancelled, data: { ...cancelled.data, model: MODEL } };
    expect(consequencesOf(recorded(over))).toMatchObject([
      { type: 'RecordModelCommendationCancellation', data: { ...commended, reason: 'Khai sai' } },
    ]);
    for (const fact of [awarded(), higher(), cancelled]) expect(consequencesOf(recorded(fact))).toEqual([]);
  });
});

test('R-46 R-30 the chair awards or declines a giấy khen, the Board presents it, and the city does neither', () => {
  const of = (facts: Fact[], actor: Actor) =>
    actionsOver([...place, ...facts], commendationStream(COMMENDATION), YEAR_END, actor);
  const board = as('BOARD_OFFICER').actor;
  expect(of([proposed()], CHAIR.actor)).toEqual({
    AwardCommendation: true,
    DeclineCommendation: true,
    WithdrawCommendation: 'FORBIDDEN',
    SubmitCommendationUpward: 'FORBIDDEN',
    RecordHigherAward: 'FORBIDDEN',
    PresentCommendation: 'FORBIDDEN',
    CancelCommendation: 'WRONG_STATUS',
    ReinstateCommendation: 'WRONG_STATUS',
    CorrectCommendation: 'WRONG_STATUS',
  });
  expect(of([proposed()], board)).toMatchObject({
    AwardCommendation: 'FORBIDDEN',
    SubmitCommendationUpward: 'WITHIN_AUTHORITY',
    PresentCommendation: 'WRONG_STATUS',
  });
  const given = [proposed(), awarded()];
  expect(of(given, board)).toMatchObject({
    PresentCommendation: true,
    CancelCommendation: 'FORBIDDEN',
  });
  expect(of(given, CHAIR.actor)).toMatchObject({
    AwardCommendation: 'WRONG_STATUS',
    CancelCommendation: true,
  });
  expect(of(given, CITY_OFFICER.actor)).toMatchObject({ CancelCommendation: 'FORBIDDEN' });
});
