import { isRecognised } from '../recognition/facts.ts';
import type { Refusal } from '../refusal.ts';
import type { AppraisalFacts, Handle } from './circumstances.ts';
import { adviceNumber } from './decide-notice.ts';
import { mayDeclare } from './decide-recusal.ts';
import { decided, nameOf } from './decide-round.ts';
import { inAnother, sessionOf } from './decide-session.ts';
import type { Round } from './round.ts';
import * as rounds from './round-refusals.ts';
import { requireSession, sessionMissing } from './session-refusals.ts';
import * as refuse from './withdrawal-refusals.ts';

/** what was declared; what the record itself says keeps its ground. The member votes anew. */
export const withdrawRecusal: Handle<'WithdrawAppraisalRecusal'> = (data, state, { actor }) => {
  const { round, model, reason, member = actor.account } = data;
  const refusals = mayDeclare(data.member, state, actor);
  if (decided(state, model)) refusals.push(rounds.hasResult(['model'], 'R-38'));
  if (!state.declared[model]?.includes(member)) refusals.push(refuse.notDeclared());
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'AppraisalRecusalWithdrawn', data: { round, model, member, reason } }] };
};

/** before anybody voted. What was left out at the opening may be in another session by now. */
export const withdrawOpening: Handle<'WithdrawAppraisalOpening'> = (data, state) => {
  const session = sessionOf(state, data.session);
  if (!session) return { refusals: [sessionMissing(data.session)] };
  const refusals = requireSession(session, 'R-38', 'OPEN');
  if (session.voted) refusals.push(refuse.votedAlready());
  if (refusals.length > 0) return { refusals };
  const models = session.listed.filter((model) => !inAnother(state, data.session, model));
  return { events: [{ type: 'AppraisalOpeningWithdrawn', data: { ...data, models } }] };
};

/** before the Committee decided on what it was advised of. */
export const undecidedOn = ({ advice }: Round, facts: AppraisalFacts): Refusal[] =>
  (advice?.models ?? []).flatMap((id) => {
    const model = facts[`model:${id}`];
    const decidedOn = model && (isRecognised(model) || model.status === 'NOT_RECOGNISED');
    return decidedOn ? [refuse.decisionIssued(nameOf(model))] : [];
  });

export const withdrawAdvice: Handle<'WithdrawAppraisalAdvice'> = (data, state, { facts }) => {
  const refusals = undecidedOn(state, facts);
  if (refusals.length > 0 || !state.advice) return { refusals };
  return {
    events: [{ type: 'AppraisalAdviceWithdrawn', data }],
    release: [adviceNumber(state, state.advice)],
  };
};
