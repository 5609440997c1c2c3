import type { Actor } from '../event.ts';
import type { Refusal } from '../refusal.ts';
import type { SelectionCommand } from './selection-commands.ts';
import * as refuse from './selection-refusals.ts';
import { isRecused, type Selection, tiedIn } from './selection-state.ts';

export type Later = Exclude<SelectionCommand['type'], 'OpenSelection'>;
type Ready = (state: Selection, actor: Actor) => Refusal[];

export const onCommittee = ({ committee }: Selection, account: string): boolean =>
  committee.some((member) => member.account === account);

const always: Ready = () => [];
const asMember: Ready = (state, { account }) =>
  onCommittee(state, account) ? [] : [refuse.notOnCommittee()];

/** a member declares for itself, while there is a candidate that it has not declared an interest in. */
const undeclared: Ready = (state, { account }) =>
  state.candidates.every((model) => isRecused(state, account, model)) ? [refuse.recusedAlready()] : [];

/** Per command, why a selection that is open does not take it. */
const READY: Record<Later, Ready> = {
  RecuseFromSelection: (state, actor) =>
    actor.role === 'BOARD_OFFICER' ? [] : [...asMember(state, actor), ...undeclared(state, actor)],
  CastSelectionBallot: asMember,
  CancelSelection: always,
  CloseSelection: always,
};

/** one that has ended takes nothing more. */
export function ready(type: Later, state: Selection, actor: Actor): Refusal[] {
  if (state.outcome) return [refuse.closed()];
  return state.cancelled ? [refuse.cancelled()] : READY[type](state, actor);
}

/** what another vote begins on: equals at the last seat. */
export const revotable = (state: Selection): Refusal[] =>
  tiedIn(state).length > 0 ? [] : [refuse.notTied()];
