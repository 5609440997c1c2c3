import type { Refusal } from '../refusal.ts';
import * as refuse from './ballot-refusals.ts';
import type { AppraisalFacts, Data, Handle } from './circumstances.ts';
import { recusedSince } from './decide-recusal.ts';
import { sessionOf } from './decide-session.ts';
import { groundIn } from './interest.ts';
import { resultOf } from './result.ts';
import type { PanelMember, Session, SessionRules } from './round.ts';
import * as rounds from './round-refusals.ts';
import { requireSession, sessionMissing } from './session-refusals.ts';
import { evolveSession } from './session-state.ts';

/** eight criteria, each once; points exactly where there is a rubric, and within each criterion's. */
function marksFit(marks: Data<'CastAppraisalBallot'>['marks'], rubric: SessionRules['rubric']): Refusal[] {
  const criteria = marks.map(({ criterion }) => criterion);
  return marks.flatMap(({ criterion, points }, index) => {
    if (criteria.indexOf(criterion) < index) return [refuse.criterionRepeated(index, criterion)];
    if (!rubric) return points === undefined ? [] : [refuse.noRubric(index)];
    const most = rubric.points.find((each) => each.criterion === criterion)?.points ?? 0;
    if (points === undefined) return [refuse.pointsMissing(index, most)];
    return points > most ? [refuse.pointsTooMany(index, most)] : [];
  });
}

/** an interest that came up since the session opened counts as well. */
export function mayNotVote(voter: PanelMember, session: Session, id: string, facts: AppraisalFacts): boolean {
  const model = facts[`model:${id}`];
  const recused = session.recused[id]?.includes(voter.account) ?? false;
  return recused || (model ? groundIn(voter, model, facts) !== undefined : false);
}

/** in favour with a criterion that failed, or against with none. */
const speaksAgainst = (marks: Data<'CastAppraisalBallot'>['marks'], approve: boolean) =>
  marks.every(({ passed }) => passed) !== approve;

/** by a member who is there and has no interest, while the session is open. The last ballot counts. */
export const castBallot: Handle<'CastAppraisalBallot'> = (data, state, { facts, actor }) => {
  const { round, model, marks, approve, comment = null, confirmed = false } = data;
  const voter = rounds.memberOf(state, actor.account);
  if (!voter) return { refusals: [] };
  const session = sessionOf(state, data.session);
  if (!session) return { refusals: [sessionMissing(data.session)] };
  const refusals = requireSession(session, 'R-17', 'OPEN');
  if (refusals.length > 0) return { refusals };
  if (!session.models.includes(model)) refusals.push(refuse.modelNotHere());
  refusals.push(...refuse.mayVoteNow(session, state, voter.account));
  if (session.models.includes(model) && mayNotVote(voter, session, model, facts))
    refusals.push(refuse.recused());
  refusals.push(...marksFit(marks, session.rules?.rubric ?? null));
  const odd = speaksAgainst(marks, approve);
  if (refusals.length === 0 && odd && !confirmed) refusals.push(refuse.voteAgainstMarks(approve));
  if (refusals.length > 0) return { refusals };
  const before = session.ballots.find((each) => each.model === model && each.member === voter.account);
  const { account: member, title } = voter;
  const cast = {
    round,
    session: session.session,
    model,
    member,
    title,
    marks,
    approve,
    comment,
    confirmed: odd,
  };
  return {
    events: [{ type: 'AppraisalBallotCast', data: { ...cast, replaces: before?.event ?? null } }],
  };
};

/** nobody has to vote; who does not, counts among the eligible all the same. */
export const closeSession: Handle<'CloseAppraisalSession'> = (data, state, { facts }) => {
  const session = sessionOf(state, data.session);
  if (!session) return { refusals: [sessionMissing(data.session)] };
  const refusals = requireSession(session, 'R-20', 'OPEN');
  if (refusals.length > 0) return { refusals };
  const since = recusedSince(session, state, facts);
  const voted = since.reduce(evolveSession, session);
  const results = session.models.map((model) => resultOf(voted, model, state.panel));
  return { events: [...since, { type: 'AppraisalSessionClosed', data: { ...data, results } }] };
};
