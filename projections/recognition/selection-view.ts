import { type SelectionEvent, selectionEvents } from '../../schema/recognition/selection-events.ts';
import { existing, type Known } from '../known-event.ts';
import type { FoldedView } from '../view.ts';
import { candidateTable, type SelectionRow, selectionTable } from './selection-tables.ts';

type Event = Known<SelectionEvent>;
type Opened = Extract<Event, { type: 'SelectionOpened' }>;

function begin({ data, recordedAt, revision, simulated }: Opened): SelectionRow {
  const { selection, campaign, organization, lineage, year, title, seats, committee } = data;
  return {
    id: selection,
    ...{ campaign, organization, path: [...lineage, organization], year, title, seats, committee },
    candidates: data.candidates,
    recusals: data.recusals.map((each) => ({ ...each, reason: null })),
    ballots: [],
    revote_of: data.revoteOf,
    document: data.document,
    results: null,
    remaining: 0,
    opened_at: recordedAt,
    closed_at: null,
    cancelled: null,
    updated_at: recordedAt,
    revision,
    simulated: simulated ?? false,
  };
}

function change(row: SelectionRow, event: Exclude<Event, Opened>): SelectionRow {
  const at = event.recordedAt;
  switch (event.type) {
    case 'SelectionMemberRecused': {
      const { account, model, ground, reason } = event.data;
      return { ...row, recusals: [...row.recusals, { account, model, ground, reason }] };
    }
    case 'SelectionRecusalWithdrawn': {
      const { account, model } = event.data;
      const recusals = row.recusals.filter((each) => each.account !== account || each.model !== model);
      return { ...row, recusals };
    }
    case 'SelectionBallotCast': {
      const { account, models } = event.data;
      const before = row.ballots.map((each) =>
        each.account === account ? { ...each, superseded: true } : each,
      );
      const cast = { event: event.id, account, models, at, superseded: false };
      return { ...row, ballots: [...before, cast] };
    }
    case 'SelectionCancelled':
      return { ...row, cancelled: { reason: event.data.reason, at } };
    case 'SelectionClosed': {
      const { results, remaining } = event.data;
      return { ...row, results, remaining, closed_at: at };
    }
  }
}

export const selectionView: FoldedView<SelectionRow> = {
  shape: 'folded',
  name: 'selection',
  version: 3,
  types: Object.keys(selectionEvents),
  table: selectionTable,
  key: (event) => (event.data as { selection: string }).selection,
  fold(row, recorded) {
    const event = recorded as Event;
    const after = event.type === 'SelectionOpened' ? begin(event) : change(existing(row, event), event);
    return { ...after, updated_at: event.recordedAt, revision: event.revision };
  },
  details: [
    {
      table: candidateTable,
      rows: ({ id, candidates, opened_at }) =>
        candidates.map((model) => ({ selection: id, model, opened_at })),
    },
  ],
  scope: (row) => row.path,
};
