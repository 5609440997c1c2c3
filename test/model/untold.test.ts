import { describe, expect, test } from 'vitest';
import type { Actor } from '../../schema/event.ts';
import { modelCommands } from '../../schema/model/commands.ts';
import { modelDecider } from '../../schema/model/decide.ts';
import type { Model } from '../../schema/model/state.ts';
import { modelStream } from '../../schema/model/stream.ts';
import { actionsOver } from '../actions.ts';
import {
  A,
  B,
  before,
  closed,
  entered,
  HELD,
  noticed,
  opened,
  paper,
  passed,
  planned,
  ROUND,
  result,
  scheduled,
  submitted,
} from '../appraisal/sample-round.ts';
import { decideOver, type Fact, fold } from '../given.ts';
import { CAMPAIGN, COMMUNE, id, UNIT } from '../sample.ts';
import { draftPlan, endorsement, launch, newRegistration } from './sample-model.ts';

const officer: Actor = { account: 'a', role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT };
const board: Actor = { account: 'b', role: 'BOARD_OFFICER', organization: COMMUNE };
const SECOND = id(870);
const second: Fact = { ...planned, data: { ...planned.data, round: SECOND } };

const appraised = (pass: boolean, session = 's-1'): Fact => ({
  type: 'ModelAppraised',
  id: id(960),
  data: { model: A, round: ROUND, session, passed: pass, eligible: 5, yes: pass ? 3 : 1, no: 2 },
});
const annulled = (session = 's-1'): Fact => ({
  type: 'ModelAppraisalAnnulled',
  data: { model: A, round: ROUND, session, reason: 'Kết thúc sớm', corrects: id(960) },
});
const cancelled = (session: string, models: string[]): Fact => ({
  type: 'AppraisalSessionCancelled',
  data: { round: ROUND, session, reason: 'Kết thúc sớm', models },
});
const numbered = (fact: Fact, index: number): Fact => ({ id: id(1000 + index), ...fact });
const OPEN = [...before, second, ...submitted(A).map(numbered), scheduled(), opened()];
const again = { session: 's-2', revoteOf: 's-1' };
const TIED = [...OPEN, closed([result()])];
const REVOTE = [...TIED, scheduled([A], again), opened([entered()], { session: 's-2', heldOn: HELD })];
const PASSED = [...OPEN, closed(), appraised(true)];
const FAILED = [...OPEN, closed([result({ yes: 1, no: 2, tied: false })]), appraised(false)];
const SECOND_PASSED = [...REVOTE, closed([result(passed)], { session: 's-2' }), appraised(true, 's-2')];
const SECOND_CANCELLED = [...SECOND_PASSED, cancelled('s-2', [A]), annulled('s-2')];
/** Everything that a session may have come to, none of which the unit has been told, beside a tie. */
const STATES: [string, Fact[]][] = [
  ['passed', PASSED],
  ['failed', FAILED],
  ['tied, and voted on again', REVOTE],
  ['passed on the second vote', SECOND_PASSED],
  ['passed on a second vote that was cancelled', SECOND_CANCELLED],
];
const none = cancelled('s-1', []);
const undone = [cancelled('s-1', [A]), annulled()];
/** The same once the session is cancelled: the model awaits another, has left the round, or was decided on anew. */
const AFTER: [string, (facts: Fact[]) => Fact[]][] = [
  ['awaits another session', (facts) => facts],
  [
    'has left the round',
    (facts) => [
      ...facts,
      { type: 'ModelWithdrawnFromAppraisal', data: { model: A, round: ROUND, reason: 'Chưa đủ' } },
    ],
  ],
  [
    'is heard in another',
    (facts) => [...facts, scheduled([A], { session: 's-3' }), opened([entered()], { session: 's-3' })],
  ],
];

const say = { reason: 'Lý do' };
const evidence = [{ title: 'Ảnh' }];
const changed = { ...newRegistration, problem: 'Đường hẹp' };
const measured = { unit: 'SQUARE_METRE', quantity: 5 };
const given = { kind: 'LAND', source: 'PEOPLE', ...measured, evidence };
const reported = { summary: 'Đã làm', results: [measured], evidence };
const dated = { occurredOn: '2026-09-01' };
const corrects = id(990);
const home = { campaign: CAMPAIGN, unit: UNIT };
/** Per command of a unit's officer, what it may say about the model. */
const COMMANDS: [string, object][] = [
  ['ProposeModel', { ...home, name: 'Mô hình', authority: 'Chi bộ', endorsedOn: '2026-02-10' }],
  ['RegisterModel', { ...home, registration: newRegistration, lateReason: 'Muộn' }],
  ['EndorseModel', { authority: endorsement.authority, endorsedOn: endorsement.endorsedOn }],
  ['ResubmitModel', { registration: changed, lateReason: 'Muộn' }],
  ['WithdrawModelRegistration', say],
  ['AmendModel', { registration: changed, ...say }],
  ['CorrectModelRegistration', { registration: changed, ...say }],
  ['WithdrawModelAmendment', say],
  ['PlanModel', { plan: { ...draftPlan, launchOn: '2026-04-10' } }],
  ['WithdrawModelPlan', say],
  ['LaunchModel', launch],
  ['ReportModelProgress', { ...dated, ...reported }],
  ['ReceiveModelContribution', { ...dated, ...given }],
  ['HoldModelOutreach', { ...dated, channel: 'MEETING', title: 'Họp dân', reached: 30, evidence }],
  ['CorrectModelProgress', { corrects, ...say, ...reported }],
  ['CorrectModelContribution', { corrects, ...say, ...given }],
  ['CorrectModelRecord', { corrects, ...say, record: { withdrawn: true } }],
  ['CompleteModelRemedy', { remedy: 'bien-bao', completedOn: '2026-09-01', note: 'Xong', evidence }],
  ['KeepModel', say],
  ['ProposeModelReplication', { place: 'Thôn 2', ...say }],
  ['DropModel', say],
  ['ReinstateModel', { corrects, ...say }],
  ['ConcludeModel', { summary: 'Đã xong' }],
  ['ReopenModel', { corrects, ...say }],
  ['SubmitModelForAppraisal', { round: ROUND, report: paper, evidence }],
  ['SubmitModelForAppraisal', { round: SECOND, report: paper, evidence }],
  ['SubmitModelForAppraisal', { round: id(999), report: paper, evidence }],
  ['WithdrawModelFromAppraisal', { round: ROUND, ...say }],
  ['WithdrawModelFromAppraisal', { round: SECOND, ...say }],
];
const answer = (facts: Fact[], type: string, data: object, actor: Actor) =>
  decideOver(facts, { type, data: { model: A, ...data } }, HELD, { actor }).decision;

describe('R-21 before the notice the unit is answered as of a tie, whatever the session came to, on', () => {
  test('every command that its officer may send', () => {
    const owners = Object.entries(modelCommands).filter(([, { roles }]) =>
      (roles as readonly string[]).includes('UNIT_OFFICER'),
    );
    expect([...new Set(COMMANDS.map(([type]) => type))].sort()).toEqual(owners.map(([type]) => type).sort());
  });
  test.each(COMMANDS)('%s', (type, data) => {
    const tied = answer(TIED, type, data, officer);
    for (const [name, facts] of STATES) expect(answer(facts, type, data, officer), name).toEqual(tied);
  });
  test('what may be done', () => {
    const actions = (facts: Fact[]) => actionsOver(facts, modelStream(A), HELD, officer);
    for (const [name, facts] of STATES) expect(actions(facts), name).toEqual(actions(TIED));
    expect(actions(TIED)).toMatchObject({ DropModel: 'MODEL_UNDER_APPRAISAL', ReportModelProgress: true });
  });
  test('nor is a model that another is continued from shown otherwise', () => {
    const registration = { ...newRegistration, kind: 'CONTINUED', earlierModel: A };
    const { launchPlannedOn: _, ...stated } = registration;
    const data = { ...home, model: B, registration: stated, lateReason: 'Muộn' };
    const answers = [TIED, ...STATES.map(([, facts]) => facts)].map(
      (facts) => decideOver(facts, { type: 'RegisterModel', data }, HELD, { actor: officer }).decision,
    );
    for (const each of answers) expect(each).toEqual(answers[0]);
  });
});

describe.each(AFTER)(
  'R-21 R-38 of a session that was cancelled the unit is answered alike where the model %s',
  (_, goOn) => {
    const tied = goOn([...TIED, none]);
    const states = [
      [...PASSED, ...undone],
      [...FAILED, ...undone],
      [...SECOND_CANCELLED, none],
    ].map((facts) => goOn(facts));
    test.each(COMMANDS)('%s', (type, data) => {
      for (const facts of states)
        expect(answer(facts, type, data, officer)).toEqual(answer(tied, type, data, officer));
    });
    test('what may be done', () => {
      const actions = (facts: Fact[]) => actionsOver(facts, modelStream(A), HELD, officer);
      for (const facts of states) expect(actions(facts)).toEqual(actions(tied));
    });
  },
);

test('R-21 what is kept back is counted by round, until the notice of each', () => {
  const other = (fact: Fact): Fact => ({ ...fact, data: { ...fact.data, round: SECOND } });
  const notified = (fact: Fact): Fact => ({
    type: 'ModelAppraisalNotified',
    data: {
      model: A,
      round: (fact.data as { round: string }).round,
      number: '1',
      issuedOn: HELD,
      passed: true,
    },
  });
  const kept = (facts: Fact[], actor = officer) =>
    modelDecider.untold?.(
      fold(modelDecider, modelStream(A), [...submitted(A).map(numbered), ...facts]) as Model,
      actor,
    );
  const pair = [appraised(true), annulled()];
  expect(kept([])).toBeUndefined();
  expect(kept(pair)?.events).toBe(2);
  expect(kept([...pair, appraised(true, 's-3')])?.events).toBe(3);
  expect(kept([...pair, other(appraised(true))])?.events).toBe(3);
  expect(kept(pair, board)).toBeUndefined();
  expect(kept([...pair, appraised(true, 's-3'), notified(annulled())])).toBeUndefined();
  const later = kept([...pair, other(appraised(true)), notified(other(annulled()))]);
  expect(later?.events).toBe(2);
  // Decided on and told by another round, it is what that one said.
  expect(later?.told).toMatchObject({
    status: 'APPRAISED',
    appraisal: { round: SECOND, appraised: { passed: true } },
  });
  const hidden = [...pair, other(annulled()), ...submitted(A).slice(-1)];
  expect(hidden.map((event) => later?.hides(event))).toEqual([true, true, false, false]);
});

describe('R-16 once its session has opened', () => {
  test.each([
    ['is open', OPEN],
    ['ended with a tie', TIED],
  ])('a model whose session %s is neither submitted nor withdrawn, whichever round is named', (_, facts) => {
    for (const actor of [officer, board]) {
      expect(actionsOver(facts, modelStream(A), HELD, actor)).toMatchObject({
        SubmitModelForAppraisal: 'SESSION_OPENED',
        WithdrawModelFromAppraisal: 'SESSION_OPENED',
      });
      for (const [type, data] of COMMANDS.slice(-5))
        expect(answer(facts, type, data, actor), type).toMatchObject({
          refusals: [{ code: 'SESSION_OPENED', path: ['round'] }],
        });
    }
  });
  test('before it, both may be done', () => {
    const actions = actionsOver([...before, ...submitted(A), scheduled()], modelStream(A), HELD, officer);
    expect(actions).toMatchObject({ SubmitModelForAppraisal: true, WithdrawModelFromAppraisal: true });
  });
});

test('R-21 the Board knows, and so does the unit once the notice is out', () => {
  const facts = [...OPEN, closed(), appraised(true)];
  const submit = (known: Fact[], actor: Actor) =>
    actionsOver(known, modelStream(A), HELD, actor).SubmitModelForAppraisal;
  expect(submit(facts, board)).toBe('NOTICE_AWAITED');
  const notified: Fact = {
    type: 'ModelAppraisalNotified',
    data: { model: A, round: ROUND, number: '1', issuedOn: HELD, passed: true },
  };
  expect(submit([...facts, noticed(), notified], officer)).toBe('MODEL_PASSED');
});
