import { notDeclared } from '../appraisal/withdrawal-refusals.ts';
import type { Decision } from '../decider.ts';
import type { Actor } from '../event.ts';
import type { Refusal } from '../refusal.ts';
import type { SelectionCommand } from './selection-commands.ts';
import type { SelectionEvent } from './selection-events.ts';
import { onCommittee } from './selection-ready.ts';
import * as refuse from './selection-refusals.ts';
import { declaredIn, isRecused, type Selection } from './selection-state.ts';

type Data<Type extends SelectionCommand['type']> = Extract<SelectionCommand, { type: Type }>['data'];
type Decided = Decision<SelectionEvent>;

/** a member speaks for itself, the Board for anybody on the committee. */
function mayDeclare(member: string | undefined, state: Selection, { account, role }: Actor): Refusal[] {
  if (role === 'BOARD_OFFICER' && member === undefined) return [refuse.memberUnnamed()];
  const meant = member ?? account;
  if (role !== 'BOARD_OFFICER' && meant !== account) return [refuse.notYourself()];
  return onCommittee(state, meant) ? [] : [refuse.notOnCommittee()];
}

/** A vote for the model that was cast before no longer counts. */
export function recuse(
  { selection, model, reason, member }: Data<'RecuseFromSelection'>,
  state: Selection,
  actor: Actor,
): Decided {
  const recused = member ?? actor.account;
  const refusals = mayDeclare(member, state, actor);
  if (!state.candidates.includes(model)) refusals.push(refuse.notACandidate(['model']));
  if (isRecused(state, recused, model)) refusals.push(refuse.recusedAlready());
  if (refusals.length > 0) return { refusals };
  const data = { selection, account: recused, model, ground: 'DECLARED' as const, reason };
  return { events: [{ type: 'SelectionMemberRecused', data }] };
}

/** it counts again, since no ballot was ever void. */
export function withdrawRecusal(
  { selection, model, reason, member }: Data<'WithdrawSelectionRecusal'>,
  state: Selection,
  actor: Actor,
): Decided {
  const account = member ?? actor.account;
  const refusals = mayDeclare(member, state, actor);
  if (!declaredIn(state, account, model)) refusals.push(notDeclared());
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'SelectionRecusalWithdrawn', data: { selection, account, model, reason } }] };
}
