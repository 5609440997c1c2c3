import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import type { Round, RoundState, Session } from '../../schema/appraisal/round.ts';
import { appraisalStream } from '../../schema/appraisal/stream.ts';
import type { Actor } from '../../schema/event.ts';
import { holdsByChance } from '../by-chance.ts';
import { decideOver, type Fact, fold } from '../given.ts';
import { COMMUNE, id, place, UNIT } from '../sample.ts';
import { A, appointed, as, B, marks, member, paper, planned, ROUND, submitted } from './sample-round.ts';

const TODAY = '2026-09-20';
const MODELS = [A, B];
const panel = [
  member('an', 'HEAD'),
  member('binh', 'SECRETARY'),
  member('chi'),
  member('dung'),
  member('em', 'MEMBER', { unit: UNIT }),
];
const ACCOUNTS = panel.map(({ account }) => account);
const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
const start: Fact[] = [
  ...place,
  planned,
  appointed(panel),
  ...MODELS.flatMap((model) => submitted(model, '2026-09-10')),
];

interface Step {
  type: string;
  data: object;
  actor: Actor;
}
const account = fc.constantFrom(...ACCOUNTS, 'khach');
const panelist = account.map((name) => as(name).actor);
const model = fc.constantFrom(...MODELS);
const session = fc.constantFrom('s-1', 's-1', 's-1', 's-2');
const some = fc.subarray(MODELS, { minLength: 1 });
const step = (type: string, data: fc.Arbitrary<object>, actor: fc.Arbitrary<Actor>, weight: number) => ({
  weight,
  arbitrary: fc
    .tuple(data, actor)
    .map(([rest, who]): Step => ({ type, data: { round: ROUND, ...rest }, actor: who })),
});
const either = fc.oneof(fc.constant(board), panelist);
const reason = fc.constant('Lý do');
const schedule = fc.record({
  ...{ session, models: some, scheduledOn: fc.constant(TODAY), place: fc.constant('Hội trường') },
  revoteOf: fc.option(session, { nil: undefined }),
});
const opening = fc.record({
  ...{ session, heldOn: fc.constant(TODAY), attendance: fc.shuffledSubarray(ACCOUNTS, { minLength: 2 }) },
  models: fc.option(some, { nil: undefined }),
});
const ballot = fc.record({
  ...{ session, model, marks: fc.constant(marks()), approve: fc.boolean() },
  confirmed: fc.boolean(),
});
const notice = fc.record({
  number: fc.constantFrom('1-TB', '2-TB'),
  issuedOn: fc.constant(TODAY),
});
const stray = fc.oneof(
  step('ScheduleAppraisalSession', schedule, fc.constant(board), 6),
  step('CancelAppraisalSession', fc.record({ session, reason }), fc.constant(board), 1),
  step('OpenAppraisalSession', opening, either, 6),
  step('AdmitToAppraisalSession', fc.record({ session, member: account }), either, 3),
  step('RecordAppraisalDeparture', fc.record({ session, member: account }), either, 2),
  step('DeclareAppraisalInterest', fc.record({ model, reason }), panelist, 2),
  step('WithdrawAppraisalRecusal', fc.record({ model, reason }), panelist, 3),
  step('WithdrawAppraisalOpening', fc.record({ session, reason }), either, 1),
  step('OverrideAppraisalSubmission', fc.record({ model, reason }), panelist, 2),
  step('CastAppraisalBallot', ballot, panelist, 30),
  step('CloseAppraisalSession', fc.record({ session }), either, 4),
  step('PublishAppraisalNotice', notice, fc.constant(board), 2),
  step(
    'AdviseOnAppraisal',
    notice.map((each) => ({ ...each, models: [], document: paper })),
    fc.constant(board),
    1,
  ),
  step('WithdrawAppraisalAdvice', fc.record({ reason }), fc.constant(board), 3),
  step(
    'SubmitModelForAppraisal',
    fc.record({ model, report: fc.constant(paper), evidence: fc.constant([paper]) }),
    fc.constant(board),
    1,
  ),
  step('WithdrawModelFromAppraisal', fc.record({ model, reason }), fc.constant(board), 1),
);
/** The straight way to an open session, of which a sequence walks a random part before it strays. */
const straight = fc
  .tuple(schedule, opening, fc.constantFrom(0, 1, 2, 2, 2))
  .map(([plan, way, length]): Step[] =>
    [
      {
        type: 'ScheduleAppraisalSession',
        data: { ...plan, round: ROUND, session: 's-1', models: MODELS, revoteOf: undefined },
      },
      { type: 'OpenAppraisalSession', data: { ...way, round: ROUND, session: 's-1' } },
    ]
      .slice(0, length)
      .map((each) => ({ ...each, actor: board })),
  );
const sequence = fc
  .tuple(straight, fc.array(stray, { minLength: 25, maxLength: 60 }))
  .map((parts) => parts.flat());

/** The ballots that count, from the log alone: the last of each member and model, unless it became void. */
interface Cast {
  session: string;
  model: string;
  member: string;
  approve: boolean;
}
function counting(facts: readonly Fact[], key: string, of: string): Cast[] {
  const live = new Map<string, Cast>();
  for (const { type, data } of facts) {
    const cast = data as Cast;
    if (cast.session !== key || cast.model !== of) continue;
    if (type === 'AppraisalBallotCast') live.set(cast.member, cast);
    if (type === 'AppraisalBallotVoided') live.delete(cast.member);
  }
  return [...live.values()];
}

function checkSession(session: Session, round: Round, facts: readonly Fact[]): void {
  if (session.status === 'CANCELLED') {
    expect(session.results, 'a result of a session that decides nothing').toEqual([]);
    return;
  }
  if (session.status === 'SCHEDULED') {
    expect(session.ballots, 'a ballot before the session opens').toEqual([]);
    return;
  }
  expect(new Set(session.attendance).size).toBe(session.attendance.length);
  for (const present of session.attendance) expect(ACCOUNTS).toContain(present);
  expect(session.attendance.length * 2, 'no quorum').toBeGreaterThan(round.panel.length);
  for (const { member: voter, model: on } of session.ballots) {
    expect(session.attendance, 'a ballot of an absent member').toContain(voter);
    expect(session.recused[on] ?? [], 'a ballot of a recused member').not.toContain(voter);
    expect(voter, 'a ballot on the own unit').not.toBe('em');
  }
  for (const result of session.results) {
    const ballots = counting(facts, session.session, result.model);
    expect(result.yes).toBe(ballots.filter(({ approve }) => approve).length);
    expect(result.no).toBe(ballots.length - result.yes);
    expect(result.eligible + result.recused).toBe(round.panel.length);
    expect(result.yes + result.no).toBeLessThanOrEqual(result.present);
    expect(result.present).toBeLessThanOrEqual(result.eligible);
    expect(result.tied).toBe(result.yes === result.no);
    expect(result.passed).toBe(!result.tied && result.yes * 2 > result.eligible);
    for (const { passed, failed } of result.criteria) {
      expect(Math.min(passed, failed)).toBeGreaterThanOrEqual(0);
      expect(passed + failed).toBe(ballots.length);
    }
  }
}

const stateOf = (facts: readonly Fact[]) =>
  fold(deciders.appraisal, appraisalStream(ROUND), facts) as RoundState;

const EVERYWHERE = [
  'AppraisalAdviceGiven',
  'AppraisalAdviceWithdrawn',
  'AppraisalBallotCast',
  'AppraisalBallotVoided',
  'AppraisalMemberAdmitted',
  'AppraisalMemberLeft',
  'AppraisalMemberRecused',
  'AppraisalNoticePublished',
  'AppraisalOpeningWithdrawn',
  'AppraisalRecusalWithdrawn',
  'AppraisalSessionCancelled',
  'AppraisalSessionClosed',
  'AppraisalSessionOpened',
  'AppraisalSessionScheduled',
  'AppraisalSubmissionOverridden',
  'ModelSubmittedForAppraisal',
  'ModelWithdrawnFromAppraisal',
];

test('R-15…R-21 no sequence of commands breaks what always holds', { timeout: 120_000 }, () => {
  const reached = new Set<string>();
  holdsByChance(
    fc.property(sequence, (steps) => {
      const facts = [...start];
      for (const { type, data, actor } of steps) {
        const { decision } = decideOver(facts, { type, data }, TODAY, { actor });
        if ('refusals' in decision) continue;
        for (const event of decision.events as Fact[]) {
          facts.push({ occurredOn: TODAY, ...event, id: id(1000 + facts.length), actor });
          reached.add(event.type);
        }
        const round = stateOf(facts) as Round;
        for (const each of round.sessions) checkSession(each, round, facts);
        for (const each of MODELS) {
          const results = round.sessions.flatMap((held) => held.results.filter((one) => one.model === each));
          expect(results.filter(({ tied }) => !tied).length, 'decided twice').toBeLessThanOrEqual(1);
          const busy = round.sessions.filter(
            ({ status, models }) => (status === 'SCHEDULED' || status === 'OPEN') && models.includes(each),
          );
          expect(busy.length, 'in two sessions at once').toBeLessThanOrEqual(1);
        }
        const numbers = round.notices.map(({ number }) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
      }
      expect(stateOf(facts), 'replayed again').toEqual(stateOf(structuredClone(facts)));
    }),
    60,
    () => EVERYWHERE.filter((type) => !reached.has(type)),
  );
  // The sequences are worth something only where they lead everywhere.
  expect([...reached].sort()).toEqual(EVERYWHERE);
});
