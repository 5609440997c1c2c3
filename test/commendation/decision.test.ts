import { describe, expect, test } from 'vitest';
import { legalBasisOn } from '../../schema/commendation/legal-basis.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { CITY, commune, id, MODEL, OTHER_COMMUNE, place, UNIT, unit } from '../sample.ts';
import {
  AWARDED,
  awarded,
  CHAIR,
  CITY_OFFICER,
  COMMENDATION,
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
  PRESENTED,
  present,
  presented,
  propose,
  proposed,
  REWARD,
  recipient,
  rewarding,
  submitted,
  withSettings,
  YEAR_END,
} from './sample-commendation.ts';

const elsewhere = { organization: OTHER_COMMUNE, lineage: [CITY] };
const wrongStatus = refused({ code: 'WRONG_STATUS', rule: 'R-30', path: ['commendation'] });
const bangKhen = proposed({ form: 'BANG_KHEN' });

describe('R-30 one decision for several', () => {
  const other = (of: object = {}, decided: object = {}): Fact[] => [
    proposed({ commendation: OTHER, ...of }),
    awarded({ commendation: OTHER, ...decided }),
  ];
  const refers = decide({ sameDecisionAs: OTHER });
  const not = refused({ code: 'NOT_THE_SAME_DECISION', rule: 'R-30', path: ['sameDecisionAs'] });
  const otherHigher: Fact[] = [
    proposed({ commendation: OTHER, form: 'BANG_KHEN' }),
    { ...submitted, data: { ...submitted.data, commendation: OTHER } },
    higher({ commendation: OTHER, number: '05/QĐ-UBND' }),
  ];
  for (const [name, given] of [
    ['of another commune', other({ ...elsewhere, campaign: `${OTHER_COMMUNE}-2026` })],
    ['of a higher award', otherHigher],
    ['that was never taken', other().slice(0, 1)],
    ['that nobody knows', []],
  ] as const)
    rule(`R-30 a commendation does not refer to a decision ${name}`)
      .given(place, proposed(), given)
      .when(refers, YEAR_END, CHAIR)
      .then(not);
  rule('R-30 nor a correction to the commendation itself')
    .given(place, proposed(), awarded())
    .when(correct({ sameDecisionAs: COMMENDATION }), YEAR_END, CHAIR)
    .then(not);
  rule('R-30 nor a correction to a decision of another number')
    .given(place, proposed(), awarded(), other({}, { number: '06/QĐ-UBND' }))
    .when(correct({ sameDecisionAs: OTHER }), YEAR_END, CHAIR)
    .then(not);
  rule('R-38 R-30 a correction that refers to the right one gives its own number free')
    .given(place, proposed(), awarded({ number: '07/QĐ-UBND' }), other())
    .when(correct({ number: '05/QĐ-UBND', sameDecisionAs: OTHER }), YEAR_END, CHAIR)
    .then(
      events({ type: 'CommendationAwardCorrected', data: { sameDecisionAs: OTHER } })
        .reserving()
        .releasing({ key: decision('7/qđ-ubnd'), holder: COMMENDATION }),
    );
  const referring = awarded({ sameDecisionAs: OTHER });
  rule('R-38 what referred goes on referring where number and day stay')
    .given(rewarding, proposed(), { ...referring, data: { ...referring.data, reward: REWARD } }, other())
    .when(correct(), YEAR_END, CHAIR)
    .then(
      events({ type: 'CommendationAwardCorrected', data: { sameDecisionAs: OTHER, model: null } })
        .reserving()
        .releasing(),
    );
  for (const [name, over] of [
    ['number', { number: '08/QĐ-UBND' }],
    ['day', { decidedOn: '2026-12-09' }],
  ] as const)
    rule(`R-38 with another ${name} it stands for itself, and takes its number`)
      .given(place, proposed(), referring, other())
      .when(correct(over), YEAR_END, CHAIR)
      .then(
        events({ type: 'CommendationAwardCorrected', data: { sameDecisionAs: null, ...over } })
          .reserving({ key: decision('number' in over ? '8/qđ-ubnd' : '5/qđ-ubnd'), holder: COMMENDATION })
          .releasing(),
      );
});

describe('R-30 what stands is decided once', () => {
  const up = command('SubmitCommendationUpward', {
    ...{ number: '21', sentOn: '2026-12-01', authority: 'UBND thành phố' },
  });
  for (const [name, given] of [
    ['sent', [submitted]],
    ['declined', [declined]],
  ] as const)
    rule(`R-30 what was ${name} does not go up again`)
      .given(place, bangKhen, given)
      .when(up, YEAR_END)
      .then(wrongStatus);
  for (const [name, given] of [
    ['proposed', []],
    ['declined', [declined]],
    ['cancelled', [awarded(), cancelled]],
  ] as const) {
    rule(`R-30 what is ${name} is not cancelled`)
      .given(place, proposed(), given)
      .when(cancel(), YEAR_END, CHAIR)
      .then(wrongStatus);
    rule(`R-38 what is ${name} is not corrected`)
      .given(place, proposed(), given)
      .when(correct({ number: '1' }), YEAR_END, CHAIR)
      .then(wrongStatus);
  }
  rule('R-30 what was awarded is not awarded again')
    .given(place, proposed(), awarded())
    .when(decide(), YEAR_END, CHAIR)
    .then(wrongStatus);
});

describe('R-30 whoever decided', () => {
  const granted = [bangKhen, submitted, higher()];
  const outside = withSettings({ cityOutsideSystem: true });
  rule('R-29 R-30 the Board does not cancel what the city decided')
    .given(place, granted)
    .when(cancel(), YEAR_END)
    .then(refused({ code: 'CITY_RECORDS_IT', rule: 'R-30', path: ['commendation'] }));
  rule('R-29 R-30 save where the city is outside')
    .given(outside, granted)
    .when(cancel(), YEAR_END)
    .then(events({ type: 'CommendationCancelled' }));
  rule('R-38 R-30 the city corrects its own, and reserves no number of ours')
    .given(place, granted)
    .when(correct({ number: '906/QĐ-UBND' }), YEAR_END, CITY_OFFICER)
    .then(
      events({ type: 'CommendationAwardCorrected', data: { number: '906/QĐ-UBND' } })
        .reserving()
        .releasing(),
    );
  rule('R-30 a giấy khen is not the city’s to cancel')
    .given(place, proposed(), awarded())
    .when(cancel(), YEAR_END, CITY_OFFICER)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-30', path: ['commendation'] }));
});

describe('R-30 the day of the decision', () => {
  rule('R-30 it may be presented on that day')
    .given(place, proposed(), awarded())
    .when(present('2026-12-10'), YEAR_END)
    .then(events({ type: 'CommendationPresented' }));
  rule('R-30 and cancelled on that day')
    .given(place, proposed(), awarded())
    .when(cancel({ cancelledOn: '2026-12-10' }), YEAR_END, CHAIR)
    .then(events({ type: 'CommendationCancelled' }));
  rule('R-30 the base wage holds from its first day')
    .given(rewarding, proposed())
    .when(decide({ reward: true, decidedOn: '2026-07-01' }), YEAR_END, CHAIR)
    .then(events({ type: 'CommendationAwarded', data: { reward: { baseWage: 2_530_000 } } }));
  test('R-30 a decree holds from its first day to its last', () => {
    const numbers = (day: string) => legalBasisOn(day).map(({ number }) => number);
    expect(numbers('2025-06-30')).toEqual(['06/2022/QH15', '98/2023/NĐ-CP']);
    expect(numbers('2025-07-01')).toEqual(['06/2022/QH15', '152/2025/NĐ-CP']);
    expect(numbers('2024-01-01')).toContain('06/2022/QH15');
    expect(numbers('2023-12-31')).toEqual([]);
  });
  rule('R-38 R-30 a correction to a day without a known basis asks for one, and for a base wage')
    .given(rewarding, proposed(), awarded({ reward: REWARD }))
    .when(correct({ decidedOn: '2023-12-31' }), YEAR_END, CHAIR)
    .then(
      refused(
        { code: 'LEGAL_BASIS_UNKNOWN', rule: 'R-30', path: ['legalBasis'] },
        { code: 'BASE_WAGE_MISSING', rule: 'R-30', path: ['reward'] },
      ),
    );
  rule('R-38 R-30 a reward is not counted anew without a coefficient')
    .given(
      withSettings({ rewardCoefficients: { collective: null, individual: 150 } }),
      proposed(),
      awarded({ reward: REWARD }),
    )
    .when(correct({ number: '9' }), YEAR_END, CHAIR)
    .then(refused({ code: 'REWARD_COEFFICIENT_MISSING', rule: 'R-30', path: ['reward'] }));
  rule('R-30 a higher award of a day without a known basis asks for one')
    .given(place, bangKhen, submitted)
    .when(
      command('RecordHigherAward', {
        ...{ granted: true, number: '1', decidedOn: '2023-12-31', authority: 'UBND thành phố' },
      }),
      YEAR_END,
      CITY_OFFICER,
    )
    .then(refused({ code: 'LEGAL_BASIS_UNKNOWN', rule: 'R-30', path: ['legalBasis'] }));
  rule('R-38 the model is named where the day alone changes')
    .given(place, proposed({ model: MODEL }), awarded({ model: MODEL }))
    .when(correct({ decidedOn: '2026-12-09' }), YEAR_END, CHAIR)
    .then(events({ type: 'CommendationAwardCorrected', data: { model: MODEL } }));
});

describe('R-38 the presentation', () => {
  const given = [proposed(), awarded(), presented];
  const again = (over: object = {}) => correct({ corrects: PRESENTED, ...over });
  rule('R-38 is corrected in its occasion alone')
    .given(place, given)
    .when(again({ occasion: 'Đại hội' }), YEAR_END)
    .then(
      events({
        type: 'CommendationPresentationCorrected',
        data: { presentedOn: '2026-12-14', occasion: 'Đại hội' },
      }),
    );
  rule('R-38 and not without a change')
    .given(place, given)
    .when(again({ presentedOn: '2026-12-14' }), YEAR_END)
    .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-38', path: ['corrects'] }));
  rule('R-38 R-30 nor to a day before the decision')
    .given(place, given)
    .when(again({ presentedOn: '2026-12-09' }), YEAR_END)
    .then(refused({ code: 'BEFORE_DECISION', rule: 'R-30', path: ['presentedOn'] }));
  rule('R-38 R-30 nor by the chair')
    .given(place, given)
    .when(again({ presentedOn: '2026-12-13' }), YEAR_END, CHAIR)
    .then(refused({ code: 'FORBIDDEN', rule: 'R-30', path: ['commendation'] }));
  rule('R-38 the award is corrected after the presentation too')
    .given(place, given)
    .when(correct({ corrects: AWARDED, number: '15/QĐ-UBND' }), YEAR_END, CHAIR)
    .then(events({ type: 'CommendationAwardCorrected', data: { number: '15/QĐ-UBND' } }));
});

describe('R-30 a proposal', () => {
  rule('R-30 of a person, by name of office, with a unit or without')
    .given(place)
    .when(propose({ recipient: { kind: 'INDIVIDUAL', title: 'Bí thư', person: id(5) } }), YEAR_END)
    .then(
      events({
        type: 'CommendationProposed',
        data: { ...home, recipient: { kind: 'INDIVIDUAL', title: 'Bí thư', person: id(5), unit: null } },
      }),
    );
  rule('R-30 of one of two units: the one that is named')
    .given(place, unit(2))
    .when(propose({ recipient: { ...recipient, unit: UNIT } }), YEAR_END)
    .then(events({ type: 'CommendationProposed', data: { recipient: { unit: UNIT } } }));
  rule('R-30 of a unit that has ended since')
    .given(place, {
      type: 'UnitDissolved',
      data: { unit: UNIT, reason: 'Giải thể', effectiveOn: '2026-06-01' },
    })
    .when(propose(), YEAR_END)
    .then(events({ type: 'CommendationProposed', data: { recipient: { unit: UNIT } } }));
  rule('R-30 of a commune beside: not by this Board')
    .given(place, commune(OTHER_COMMUNE))
    .when(propose(), YEAR_END, {
      actor: { account: 'x', role: 'BOARD_OFFICER', organization: OTHER_COMMUNE },
    })
    .then(refused({ code: 'FORBIDDEN' }));
});
