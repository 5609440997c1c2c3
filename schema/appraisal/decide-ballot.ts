import type { Refusal } from '../refusal.ts';
import * as refuse from './ballot-refusals.ts';
import type { Data, Handle } from './circumstances.ts';
import { sessionOf } from './decide-session.ts';
import { resultOf } from './result.ts';
import type { SessionRules } from './round.ts';
import * as rounds from './round-refusals.ts';
import { requireSession, sessionMissing } from './session-refusals.ts';

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

/** by a member who is there and has no interest, while the session is open. The last ballot counts. */
export const castBallot: Handle<'CastAppraisalBallot'> = (data, state, { actor }) => {
  const { round, model, marks, approve, comment = null } = data;
  const voter = rounds.memberOf(state, actor.account);
  if (!voter) return { refusals: [rounds.notOnPanel()] };
  const session = sessionOf(state, data.session);
  if (!session) return { refusals: [sessionMissing(data.session)] };
  const refusals = requireSession(session, 'R-17', 'OPEN');
  if (refusals.length > 0) return { refusals };
  if (!session.models.includes(model)) refusals.push(refuse.modelNotHere());
  if (!session.attendance.includes(voter.account)) refusals.push(refuse.notPresent());
  if (session.recused[model]?.includes(voter.account)) refusals.push(refuse.recused());
  refusals.push(...marksFit(marks, session.rules?.rubric ?? null));
  if (refusals.length > 0) return { refusals };
  const before = session.ballots.find((each) => each.model === model && each.member === voter.account);
  const { account: member, title } = voter;
  const cast = { round, session: session.session, model, member, title, marks, approve, comment };
  return {
    events: [{ type: 'AppraisalBallotCast', data: { ...cast, replaces: before?.event ?? null } }],
  };
};

/** nobody has to vote; who does not, counts among the eligible all the same. */
export const closeSession: Handle<'CloseAppraisalSession'> = (data, state, { actor }) => {
  const refusals = rounds.requireDuty(state, actor, 'R-20', ['HEAD', 'SECRETARY']);
  const session = sessionOf(state, data.session);
  if (!session) return { refusals: [...refusals, sessionMissing(data.session)] };
  refusals.push(...requireSession(session, 'R-20', 'OPEN'));
  if (refusals.length > 0) return { refusals };
  const results = session.models.map((model) => resultOf(session, model, state.panel));
  return { events: [{ type: 'AppraisalSessionClosed', data: { ...data, results } }] };
};
