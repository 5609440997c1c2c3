import { expect, test } from 'vitest';
import { appraisalConsequences } from '../../schema/appraisal/consequences.ts';
import { decideOver, events, type Fact, refused, rule } from '../given.ts';
import { id, UNIT } from '../sample.ts';
import {
  A,
  appointed,
  as,
  B,
  before,
  CRITERIA,
  cast,
  command,
  entered,
  HELD,
  marks,
  of,
  open,
  opened,
  over,
  panel,
  rules,
  scheduled,
  submitted,
  waiting,
} from './sample-round.ts';

/** One member is of the unit of the models. */
const panelOfUnit = panel.map((each) => (each.account === 'chi' ? { ...each, unit: UNIT } : each));
const vote = (more: object = {}) =>
  command('CastAppraisalBallot', { session: 's-1', model: A, marks: marks(), approve: true, ...more });

rule('R-19 a member votes on the eight criteria and as a whole')
  .given(open)
  .when(vote({ comment: 'Nên nhân rộng' }), HELD, as('chi'))
  .then(
    events({
      type: 'AppraisalBallotCast',
      data: { member: 'chi', title: 'Chức vụ chi', approve: true, comment: 'Nên nhân rộng', replaces: null },
    }),
  );
const first = { ...cast('chi', false), id: id(870) };
rule('R-19 before the close another ballot replaces it, and says so')
  .given(open, first)
  .when(vote(), HELD, as('chi'))
  .then(events({ type: 'AppraisalBallotCast', data: { replaces: id(870) } }));
rule('R-19 each criterion is marked once')
  .given(open)
  .when(vote({ marks: [...marks().slice(0, 7), { criterion: 1, passed: true }] }), HELD, as('chi'))
  .then(refused({ code: 'CRITERION_REPEATED', rule: 'R-19', path: ['marks', 7, 'criterion'] }));
test('R-19 a ballot of seven criteria is none', () => {
  expect(() => decideOver(open, vote({ marks: marks().slice(0, 7) }), HELD, as('chi'))).toThrow();
});
rule('R-17 no ballot before the session opens')
  .given(waiting)
  .when(vote(), HELD, as('chi'))
  .then(refused({ code: 'SESSION_STATUS', rule: 'R-17', path: ['session'] }));
rule('R-17 none after it closed')
  .given(over)
  .when(vote(), HELD, as('chi'))
  .then(refused({ code: 'SESSION_STATUS', rule: 'R-17', path: ['session'] }));
rule('R-19 none in a session that is not there')
  .given(open)
  .when(vote({ session: 's-9' }), HELD, as('chi'))
  .then(refused({ code: 'SESSION_NOT_FOUND', rule: 'R-17', path: ['session'] }));
rule('R-19 none on a model of another session')
  .given(open)
  .when(vote({ model: B }), HELD, as('chi'))
  .then(refused({ code: 'MODEL_NOT_IN_SESSION', rule: 'R-19', path: ['model'] }));
rule('R-19 and nothing is said of the interest in it')
  .given(before, submitted(), submitted(B), scheduled(), opened(), appointed(panelOfUnit))
  .when(vote({ model: B }), HELD, as('chi'))
  .then(refused({ code: 'MODEL_NOT_IN_SESSION', rule: 'R-19', path: ['model'] }));
rule('R-19 a panel member of the commune who does not sit in this panel does not vote')
  .given(open)
  .when(vote(), HELD, as('khach'))
  .then(refused({ code: 'NOT_ON_PANEL', rule: 'R-19', path: ['round'] }));
const few = [...waiting, opened([entered()], { attendance: ['an', 'binh', 'chi'] })];
rule('R-17 nobody votes who is not recorded as present')
  .given(few)
  .when(vote(), HELD, as('dung'))
  .then(refused({ code: 'NOT_PRESENT', rule: 'R-17', path: ['session'] }));
rule('R-17 who came late votes once admitted')
  .given(few, { type: 'AppraisalMemberAdmitted', data: of({ session: 's-1', member: 'dung' }) })
  .when(vote(), HELD, as('dung'))
  .then(events({ type: 'AppraisalBallotCast', data: { member: 'dung' } }));

const odd = (approve: boolean, more: object = {}) =>
  vote({ approve, marks: marks(undefined, approve ? [3] : []), ...more });
for (const approve of [true, false]) {
  const name = approve ? 'in favour with a criterion that failed' : 'against with all of them met';
  rule(`R-19 a vote ${name} is asked back`)
    .given(open)
    .when(odd(approve), HELD, as('chi'))
    .then(refused({ code: 'CONFIRM_BALLOT', rule: 'R-19', path: ['approve'] }));
  rule(`R-19 a vote ${name} counts once it is confirmed, which is kept`)
    .given(open)
    .when(odd(approve, { confirmed: true }), HELD, as('chi'))
    .then(events({ type: 'AppraisalBallotCast', data: { approve, confirmed: true } }));
}
rule('R-19 what is refused anyway is not asked back as well')
  .given(open)
  .when(odd(true, { model: B }), HELD, as('chi'))
  .then(refused({ code: 'MODEL_NOT_IN_SESSION', rule: 'R-19', path: ['model'] }));
rule('R-19 what was not asked is not kept as confirmed')
  .given(open)
  .when(vote({ confirmed: true }), HELD, as('chi'))
  .then(events({ type: 'AppraisalBallotCast', data: { confirmed: false } }));
rule('R-19 nor is a vote against with a criterion that failed asked back')
  .given(open)
  .when(vote({ approve: false, marks: marks(undefined, [8]) }), HELD, as('chi'))
  .then(events({ type: 'AppraisalBallotCast', data: { approve: false, confirmed: false } }));

const left = (...accounts: string[]): Fact[] =>
  accounts.map((account) => ({
    type: 'AppraisalMemberLeft',
    data: of({ session: 's-1', member: account }),
  }));
const back = (account: string): Fact => ({
  type: 'AppraisalMemberAdmitted',
  data: of({ session: 's-1', member: account }),
});
rule('R-17 three of five that are left still vote')
  .given(open, left('an', 'binh'))
  .when(vote(), HELD, as('chi'))
  .then(events({ type: 'AppraisalBallotCast' }));
rule('R-17 with two of five voting pauses')
  .given(open, left('an', 'binh', 'dung'))
  .when(vote(), HELD, as('chi'))
  .then(refused({ code: 'VOTING_PAUSED', rule: 'R-17', path: ['session'] }));
rule('R-17 until enough are back')
  .given(open, left('an', 'binh', 'dung'), back('binh'))
  .when(vote(), HELD, as('chi'))
  .then(events({ type: 'AppraisalBallotCast' }));
rule('R-17 who left does not vote, also where enough are there')
  .given(open, left('an', 'chi'))
  .when(vote(), HELD, as('chi'))
  .then(refused({ code: 'NOT_PRESENT', rule: 'R-17', path: ['session'] }));
rule('R-17 who came back does, and who left meanwhile does not')
  .given(open, left('an', 'chi'), back('chi'))
  .when(vote(), HELD, as('chi'))
  .then(events({ type: 'AppraisalBallotCast', data: { member: 'chi' } }));

rule('R-18 a recused member does not vote on that model')
  .given(waiting, opened([entered(A, [{ member: 'chi', ground: 'OWN_UNIT' }])]))
  .when(vote(), HELD, as('chi'))
  .then(refused({ code: 'RECUSED', rule: 'R-18', path: ['model'] }));
rule('R-18 but votes on the others')
  .given(
    before,
    submitted(),
    submitted(B),
    scheduled([A, B]),
    opened([entered(A, [{ member: 'chi', ground: 'DECLARED' }]), entered(B)]),
  )
  .when(vote({ model: B }), HELD, as('chi'))
  .then(events({ type: 'AppraisalBallotCast', data: { model: B } }));
rule('R-18 an interest declared after voting voids the ballot')
  .given(open, first)
  .when(command('DeclareAppraisalInterest', { model: A, reason: 'Người nhà' }), HELD, as('chi'))
  .then(
    events(
      { type: 'AppraisalMemberRecused', data: { member: 'chi' } },
      { type: 'AppraisalBallotVoided', data: { session: 's-1', model: A, member: 'chi', ballot: id(870) } },
    ),
  );
const voided: Fact[] = [
  {
    type: 'AppraisalMemberRecused',
    data: of({ model: A, member: 'chi', ground: 'DECLARED', reason: 'Người nhà' }),
  },
  { type: 'AppraisalBallotVoided', data: of({ session: 's-1', model: A, member: 'chi', ballot: id(870) }) },
];
rule('R-18 and there is no other')
  .given(open, first, voided)
  .when(vote(), HELD, as('chi'))
  .then(refused({ code: 'RECUSED', rule: 'R-18', path: ['model'] }));

const rubric = { points: CRITERIA.map((criterion) => ({ criterion, points: 10 })), threshold: 60 };
const scored = [...waiting, opened([entered()], { rules: { ...rules, rubric } })];
rule('R-19 with a rubric each criterion has points')
  .given(scored)
  .when(vote({ marks: marks(10) }), HELD, as('chi'))
  .then(events({ type: 'AppraisalBallotCast', data: { marks: marks(10) } }));
rule('R-19 and no more than it gives')
  .given(scored)
  .when(vote({ marks: marks(10).with(2, { criterion: 3, passed: true, points: 11 }) }), HELD, as('chi'))
  .then(refused({ code: 'POINTS_TOO_MANY', rule: 'R-19', path: ['marks', 2, 'points'] }));
rule('R-19 none is left out')
  .given(scored)
  .when(vote({ marks: marks(10).with(2, { criterion: 3, passed: true }) }), HELD, as('chi'))
  .then(refused({ code: 'POINTS_MISSING', rule: 'R-19', path: ['marks', 2, 'points'] }));
rule('R-19 without a rubric there are no points')
  .given(open)
  .when(vote({ marks: marks().with(2, { criterion: 3, passed: true, points: 1 }) }), HELD, as('chi'))
  .then(refused({ code: 'NO_RUBRIC', rule: 'R-19', path: ['marks', 2, 'points'] }));

const close = command('CloseAppraisalSession', { session: 's-1' });
const yes = (...members: string[]) => members.map((member) => cast(member, true));
const no = (...members: string[]) => members.map((member) => cast(member, false));
/** What the close says of the model. */
function closing(name: string, facts: Fact[], expected: object) {
  rule(`R-20 ${name}`)
    .given(facts)
    .when(close, HELD, as('an'))
    .then(events({ type: 'AppraisalSessionClosed', data: { results: [expected] } }));
}
closing('three of five pass', [...open, ...yes('an', 'binh', 'chi'), ...no('dung', 'em')], {
  ...{ eligible: 5, present: 5, yes: 3, no: 2, tied: false, passed: true },
});
closing('two of five do not, whoever else attends', [...few, ...yes('an', 'binh')], {
  ...{ eligible: 5, present: 3, yes: 2, no: 0, tied: false, passed: false },
});
const recused = (...members: string[]) => [
  ...waiting,
  opened([
    entered(
      A,
      members.map((member) => ({ member, ground: 'DECLARED' })),
    ),
  ]),
];
closing(
  'R-18 a recused member is not in the denominator: two of three pass',
  [...recused('dung', 'em'), ...yes('an', 'binh')],
  { eligible: 3, present: 3, recused: 2, yes: 2, passed: true },
);
closing(
  'two of four are exactly half and do not pass',
  [...recused('em'), ...yes('an', 'binh'), ...no('chi')],
  {
    ...{ eligible: 4, yes: 2, no: 1, tied: false, passed: false },
  },
);
closing('as many yes as no is a tie', [...open, ...yes('an', 'binh'), ...no('chi', 'dung')], {
  ...{ yes: 2, no: 2, tied: true, passed: false },
});
closing('nobody voted: nothing is decided', open, { yes: 0, no: 0, tied: true, passed: false });
closing('R-19 the last ballot counts', [...open, ...yes('an', 'binh', 'chi'), ...no('chi')], {
  ...{ yes: 2, no: 1, passed: false },
});
closing(
  'R-18 a void ballot does not count',
  [...open, ...yes('an', 'binh'), first, ...voided, ...yes('dung')],
  {
    ...{ eligible: 4, recused: 1, yes: 3, no: 0, passed: true },
  },
);
closing(
  'a tie passes under no share',
  [
    ...waiting,
    opened([entered()], { rules: { ...rules, majorityOver: { numerator: 1, denominator: 3 } } }),
    ...yes('an', 'binh'),
    ...no('chi', 'dung'),
  ],
  { tied: true, passed: false },
);
closing(
  'the campaign may ask for more than two thirds',
  [
    ...waiting,
    opened([entered()], { rules: { ...rules, majorityOver: { numerator: 2, denominator: 3 } } }),
    ...yes('an', 'binh', 'chi'),
  ],
  { yes: 3, passed: false },
);
const marking = (account: string, failed: number[]) =>
  cast(account, true, { marks: marks(undefined, failed) });
closing(
  'R-21 with the tallies of every criterion',
  [...open, marking('an', [7]), marking('binh', [7, 2]), marking('chi', [])],
  {
    criteria: CRITERIA.map((criterion) => {
      const failed = { 7: 2, 2: 1 }[criterion] ?? 0;
      return { criterion, passed: 3 - failed, failed };
    }),
  },
);
const scoring = (...points: number[]) => [
  ...scored,
  ...points.map((each, at) =>
    cast(['an', 'binh', 'chi', 'dung'][at] as string, true, { marks: marks(each) }),
  ),
];
closing('R-19 the mean of the points reaches the threshold: 64, 64 and 56 make 61⅓', scoring(8, 8, 7), {
  ...{ passed: true, points: { total: 184, ballots: 3, threshold: 60 } },
});
closing('R-19 just so: 64, 64, 56 and 56 make 60', scoring(8, 8, 7, 7), {
  ...{ passed: true, points: { total: 240, ballots: 4, threshold: 60 } },
});
closing('R-19 or does not: 64, 56 and 56 make 58⅔', scoring(8, 7, 7), {
  ...{ passed: false, tied: false, points: { total: 176, ballots: 3, threshold: 60 } },
});
closing(
  'R-17 R-20 ballots stand of those who left, and a paused session is closed',
  [...open, ...yes('an', 'binh', 'chi'), ...left('an', 'binh', 'dung')],
  { eligible: 5, present: 5, yes: 3, passed: true },
);
rule('R-20 R-40 it closes once')
  .given(over)
  .when(close, HELD, as('an'))
  .then(refused({ code: 'SESSION_STATUS', rule: 'R-20', path: ['session'] }));
rule('R-20 by head, secretary or Board')
  .given(open)
  .when(close, HELD, as('chi'))
  .then(refused({ code: 'DUTY_REQUIRED', rule: 'R-20', path: ['round'] }));

test('R-20 the close carries what it decided to the models, and no tie', () => {
  const caused = appraisalConsequences.AppraisalSessionClosed({
    data: {
      round: id(800),
      session: 's-1',
      results: [
        { model: A, tied: true },
        { model: B, tied: false, passed: true, eligible: 5, yes: 3, no: 1 },
      ],
    },
  } as never);
  expect(caused).toEqual([
    {
      type: 'RecordModelAppraisal',
      data: { model: B, round: id(800), session: 's-1', passed: true, eligible: 5, yes: 3, no: 1 },
    },
  ]);
});
