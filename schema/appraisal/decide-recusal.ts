import type { Actor } from '../event.ts';
import type { Model } from '../model/state.ts';
import type { Refusal } from '../refusal.ts';
import type { AppraisalFacts, Handle } from './circumstances.ts';
import { decided, ofCampaign } from './decide-round.ts';
import type { AppraisalEvent } from './events.ts';
import { groundIn } from './interest.ts';
import type { Round, Session } from './round.ts';
import * as refuse from './round-refusals.ts';

/** every member of the panel with an interest in the model, present or not. */
export const recusals = ({ panel, declared }: Round, model: Model, facts: AppraisalFacts) =>
  panel.flatMap((member) => {
    const known = groundIn(member, model, facts);
    const ground = known ?? (declared[model.model]?.includes(member.account) ? 'DECLARED' : undefined);
    return ground ? [{ member: member.account, ground }] : [];
  });

/** whose interest came up while the session was open. A ballot cast before is void; both stay in history. */
export function recusedSince(
  session: Session,
  { round, panel }: Round,
  facts: AppraisalFacts,
): AppraisalEvent[] {
  return session.models.flatMap((id) => {
    const model = facts[`model:${id}`];
    if (!model) return [];
    return panel.flatMap((member): AppraisalEvent[] => {
      const ground = groundIn(member, model, facts);
      if (!ground || session.recused[id]?.includes(member.account)) return [];
      const recused = { round, model: id, member: member.account, ground, reason: null };
      return [{ type: 'AppraisalMemberRecused', data: recused }, ...voided(session, recused)];
    });
  });
}

/** The ballot of a member who no longer votes on the model, where one was cast. */
function voided(
  { session, ballots }: Session,
  { round, model, member }: { round: string; model: string; member: string },
): AppraisalEvent[] {
  const ballot = ballots.find((each) => each.model === model && each.member === member);
  if (ballot?.event === undefined) return [];
  return [{ type: 'AppraisalBallotVoided', data: { round, session, model, member, ballot: ballot.event } }];
}

/** of itself a member says so; of another head, secretary or Board do. */
export function mayDeclare(member: string | undefined, state: Round, actor: Actor): Refusal[] {
  if (actor.role === 'BOARD_OFFICER' && member === undefined) return [refuse.memberUnnamed()];
  if (member === undefined || member === actor.account) return [];
  const refusals = refuse.requireDuty(state, actor, 'R-18', ['HEAD', 'SECRETARY']);
  return refuse.memberOf(state, member) ? refusals : [...refusals, refuse.notOnPanel(['member'])];
}

/** while the model is voted on, a ballot already cast is void from then on; both stay in history. */
export const declareInterest: Handle<'DeclareAppraisalInterest'> = (data, state, { facts, actor }) => {
  const { round, model, reason, member = actor.account } = data;
  const refusals = ofCampaign(state, facts[`model:${model}`], ['model']);
  refusals.push(...mayDeclare(data.member, state, actor));
  if (decided(state, model)) refusals.push(refuse.hasResult(['model'], 'R-18'));
  const open = state.sessions.find(({ status, models }) => status === 'OPEN' && models.includes(model));
  const known = [...(state.declared[model] ?? []), ...(open?.recused[model] ?? [])];
  if (known.includes(member)) refusals.push(refuse.alreadyRecused(data.member ? ['member'] : ['model']));
  if (refusals.length > 0) return { refusals };
  const recused = { round, model, member, ground: 'DECLARED' as const, reason };
  return {
    events: [{ type: 'AppraisalMemberRecused', data: recused }, ...(open ? voided(open, recused) : [])],
  };
};
