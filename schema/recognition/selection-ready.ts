import { groundIn } from '../appraisal/interest.ts';
import { notDeclared } from '../appraisal/withdrawal-refusals.ts';
import type { Actor } from '../event.ts';
import type { Refusal } from '../refusal.ts';
import { type Facts as Known, modelIn } from './facts.ts';
import type { SelectionCommand } from './selection-commands.ts';
import * as refuse from './selection-refusals.ts';
import { chosenIn, declaredIn, isRecused, type Selection, tiedIn } from './selection-state.ts';

export type Later = Exclude<SelectionCommand['type'], 'OpenSelection'>;
/** `revoted`: whether a vote on its tie stands, where it is looked up (begins.ts). */
type Facts = Known & { revoted?: boolean };
type Ready = (state: Selection, actor: Actor, facts: Facts) => Refusal[];

export const onCommittee = ({ committee }: Selection, account: string): boolean =>
  committee.some((member) => member.account === account);

const always: Ready = () => [];
const asMember: Ready = (state, { account }) =>
  onCommittee(state, account) ? [] : [refuse.notOnCommittee()];

/** a member declares for itself, the Board for anybody, while there is a candidate without such an interest. */
const undeclared: Ready = (state, { account, role }) => {
  const voters = role === 'BOARD_OFFICER' ? state.committee.map((member) => member.account) : [account];
  const all = voters.every((voter) => state.candidates.every((model) => isRecused(state, voter, model)));
  return all ? [refuse.recusedAlready()] : [];
};

/** whoever has an interest in every candidate, recorded or come up since it opened, votes for none of them. */
const free: Ready = (state, { account }, facts) => {
  const voter = state.committee.find((member) => member.account === account);
  const mayVoteFor = (id: string): boolean => {
    const model = modelIn(facts, id);
    const ground = voter && model ? groundIn(voter, model, facts) : undefined;
    return ground === undefined && !isRecused(state, account, id);
  };
  return state.candidates.some(mayVoteFor) ? [] : [refuse.recusedFromAll()];
};

/** Per command, why a selection that is open does not take it. */
const READY: Record<Later, Ready> = {
  RecuseFromSelection: (state, actor, facts) => [
    ...(actor.role === 'BOARD_OFFICER' ? [] : asMember(state, actor, facts)),
    ...undeclared(state, actor, facts),
  ],
  WithdrawSelectionRecusal: (state, actor, facts) => [
    ...(actor.role === 'BOARD_OFFICER' ? [] : asMember(state, actor, facts)),
    ...(declaredIn(state, actor.role === 'BOARD_OFFICER' ? null : actor.account) ? [] : [notDeclared()]),
  ],
  CastSelectionBallot: (state, actor, facts) => [
    ...asMember(state, actor, facts),
    ...free(state, actor, facts),
  ],
  // of one that has decided, while nobody is nominated for what it chose.
  CancelSelection: (state, _, facts) => {
    const nominated = chosenIn(state).some((id) => (modelIn(facts, id)?.exemplars.length ?? 0) > 0);
    return [
      ...(nominated ? [refuse.nominatedSince()] : []),
      ...(facts.revoted && tiedIn(state).length > 0 ? [refuse.revoteStands()] : []),
    ];
  },
  CloseSelection: always,
};

/** one that has ended takes nothing more, but that its end was a mistake. */
export function ready(type: Later, state: Selection, actor: Actor, facts: Facts): Refusal[] {
  if (state.cancelled) return [refuse.cancelled()];
  if (state.outcome && type !== 'CancelSelection') return [refuse.closed()];
  return READY[type](state, actor, facts);
}

/** what another vote begins on: equals at the last seat. */
export const revotable = (state: Selection): Refusal[] =>
  tiedIn(state).length > 0 ? [] : [refuse.notTied()];
