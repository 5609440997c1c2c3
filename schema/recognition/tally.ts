import type { SelectionResult } from './selection-events.ts';
import { isRecused, type Selection } from './selection-state.ts';

interface Count {
  model: string;
  votes: number;
  eligible: number;
  recused: number;
  standing: boolean;
}

/** A recused member neither counts for a model nor against it, whenever the interest was declared. */
function count(state: Selection, model: string, standing: boolean): Count {
  const eligible = state.committee.filter(({ account }) => !isRecused(state, account, model));
  const voters = eligible.filter(({ account }) =>
    state.ballots.some((ballot) => ballot.account === account && ballot.models.includes(model)),
  );
  const recused = state.committee.length - eligible.length;
  return { model, votes: voters.length, eligible: eligible.length, recused, standing };
}

/**
 * selected with votes of more than half of all members who may vote on the model. More such models than seats:
 * those with the most votes; where the last seats fall among equals, these are tied for what remains. Nobody passes
 * and two or more share the most votes: they are tied for every seat. Nothing is decided by chance or order.
 */
export function tally(
  state: Selection,
  isStanding: (model: string) => boolean,
): { results: SelectionResult[]; remaining: number } {
  const counts = state.candidates.map((model) => count(state, model, isStanding(model)));
  const votable = counts.filter(({ standing, eligible }) => standing && eligible > 0);
  const passed = votable.filter(({ votes, eligible }) => votes * 2 > eligible);
  const { selected, tied } =
    passed.length > 0 ? fillSeats(passed, state.seats) : { selected: [], tied: sharingMost(votable) };
  return {
    results: counts.map((each) => ({
      ...each,
      passed: passed.includes(each),
      selected: selected.includes(each),
      tied: tied.includes(each),
    })),
    remaining: tied.length > 0 ? state.seats - selected.length : 0,
  };
}

function fillSeats(passed: Count[], seats: number): { selected: Count[]; tied: Count[] } {
  if (passed.length <= seats) return { selected: passed, tied: [] };
  const last = passed.map(({ votes }) => votes).sort((a, b) => b - a)[seats - 1] as number;
  const above = passed.filter(({ votes }) => votes > last);
  const equal = passed.filter(({ votes }) => votes === last);
  if (above.length + equal.length === seats) return { selected: [...above, ...equal], tied: [] };
  return { selected: above, tied: equal };
}

function sharingMost(counts: Count[]): Count[] {
  const most = Math.max(...counts.map(({ votes }) => votes));
  const sharing = counts.filter(({ votes }) => votes === most);
  return sharing.length > 1 ? sharing : [];
}
