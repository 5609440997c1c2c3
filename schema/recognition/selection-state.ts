import type { RecusalGround } from '../appraisal/vocabulary.ts';
import type { SelectionEvent, SelectionResult } from './selection-events.ts';

export interface SelectionMember {
  account: string;
  title: string;
  unit: string | null;
  person: string | null;
}

/** OPEN ──SelectionClosed──▶ CLOSED, either of them ──SelectionCancelled──▶ CANCELLED; a tie is voted on again in a selection of its own that names this one. */
export interface Selection {
  selection: string;
  campaign: string;
  organization: string;
  lineage: readonly string[];
  seats: number;
  committee: readonly SelectionMember[];
  candidates: readonly string[];
  revoteOf: string | null;
  recusals: readonly { account: string; model: string; ground: RecusalGround }[];
  /** The live ballot of each account. */
  ballots: readonly { account: string; event: string | undefined; models: readonly string[] }[];
  /** Null while it is open. */
  outcome: { results: readonly SelectionResult[]; remaining: number } | null;
  cancelled: boolean;
}

/** Null until it is opened. */
export type SelectionState = Selection | null;

export function evolveSelection(
  state: SelectionState,
  event: SelectionEvent & { id?: string },
): SelectionState {
  if (event.type === 'SelectionOpened') {
    const { selection, campaign, organization, lineage, seats, committee } = event.data;
    const { candidates, revoteOf, recusals } = event.data;
    const home = { selection, campaign, organization, lineage };
    return {
      ...home,
      seats,
      committee,
      candidates,
      revoteOf,
      recusals,
      ballots: [],
      outcome: null,
      cancelled: false,
    };
  }
  if (state === null) return state;
  switch (event.type) {
    case 'SelectionMemberRecused': {
      const { account, model, ground } = event.data;
      return { ...state, recusals: [...state.recusals, { account, model, ground }] };
    }
    case 'SelectionRecusalWithdrawn': {
      const { account, model } = event.data;
      const others = state.recusals.filter((each) => each.account !== account || each.model !== model);
      return { ...state, recusals: others };
    }
    case 'SelectionBallotCast': {
      const { account, models } = event.data;
      const others = state.ballots.filter((ballot) => ballot.account !== account);
      return { ...state, ballots: [...others, { account, event: event.id, models }] };
    }
    case 'SelectionCancelled':
      return { ...state, cancelled: true };
    case 'SelectionClosed': {
      const { results, remaining } = event.data;
      return { ...state, outcome: { results, remaining } };
    }
  }
}

export const isRecused = ({ recusals }: Selection, account: string, model: string): boolean =>
  recusals.some((each) => each.account === account && each.model === model);

/** What it chose, and equals, of whom another vote decides; none while it is open, and once it was cancelled. */
const counted = ({ outcome, cancelled }: Selection) => (cancelled ? [] : (outcome?.results ?? []));
export const chosenIn = (state: Selection): string[] =>
  counted(state).flatMap(({ model, selected }) => (selected ? [model] : []));
export const tiedIn = (state: Selection): string[] =>
  counted(state).flatMap(({ model, tied }) => (tied ? [model] : []));

/** what was declared may be taken back; what the record itself says keeps its ground. */
export const declaredIn = ({ recusals }: Selection, account: string | null, model?: string): boolean =>
  recusals.some(
    (each) =>
      each.ground === 'DECLARED' &&
      (account === null || each.account === account) &&
      (model === undefined || each.model === model),
  );
