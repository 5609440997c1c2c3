import { type DifficultyEvent, difficultyEvents } from '../../schema/difficulty/events.ts';
import { DIFFICULTY_STATUSES } from '../../schema/difficulty/vocabulary.ts';
import { existing, type Known } from '../known-event.ts';
import { searchText } from '../search-terms.ts';
import type { FoldedView } from '../view.ts';
import { type DifficultyRow, difficultyCountTable, difficultyTable } from './tables.ts';

type Event = Known<DifficultyEvent>;

function fold(row: DifficultyRow | undefined, event: Event): DifficultyRow {
  const after = event.type === 'DifficultyRaised' ? begin(event) : change(existing(row, event), event);
  return { ...after, updated_at: event.recordedAt, revision: event.revision };
}

function begin({ data, id, recordedAt, revision, simulated }: Extract<Event, { type: 'DifficultyRaised' }>) {
  const { difficulty, campaign, organization, lineage, unit, year, model } = data;
  const { title, detail, wish, evidence } = data;
  const row: DifficultyRow = {
    id: difficulty,
    ...{ campaign, organization, path: [...lineage, organization], unit, year, model },
    ...{ title, detail, wish, evidence },
    status: 'OPEN',
    forwardings: [],
    answers: [],
    stated_by: id,
    earlier_statements: [],
    reopenings: [],
    raised_at: recordedAt,
    closed_at: null,
    close_note: null,
    updated_at: recordedAt,
    search: searchText(title, detail, wish),
    revision,
    simulated: simulated ?? false,
  };
  return row;
}

const superseded = ({ answers }: DifficultyRow) => answers.map((each) => ({ ...each, superseded: true }));

function change(row: DifficultyRow, event: Exclude<Event, { type: 'DifficultyRaised' }>): DifficultyRow {
  const at = event.recordedAt;
  switch (event.type) {
    case 'DifficultyCorrected': {
      const { title, detail, wish, evidence, reason } = event.data;
      const wrong = {
        event: row.stated_by,
        ...{ title: row.title, detail: row.detail, wish: row.wish },
        reason,
      };
      return {
        ...row,
        ...{ title, detail, wish, evidence },
        stated_by: event.id,
        earlier_statements: [...row.earlier_statements, wrong],
        search: searchText(title, detail, wish),
      };
    }
    case 'DifficultyForwarded': {
      const { to, note } = event.data;
      return { ...row, status: 'FORWARDED', forwardings: [...row.forwardings, { to, note, at }] };
    }
    case 'DifficultyAnswered': {
      const { answer, document } = event.data;
      const { role } = event.actor;
      const given = { event: event.id, answer, document, role, at, superseded: false };
      return { ...row, status: 'ANSWERED', answers: [...superseded(row), given] };
    }
    case 'DifficultyClosed':
      return { ...row, status: 'CLOSED', closed_at: at, close_note: event.data.note };
    case 'DifficultyReopened':
      return {
        ...row,
        status: 'OPEN',
        answers: superseded(row),
        closed_at: null,
        close_note: null,
        reopenings: [...row.reopenings, { reason: event.data.reason, at }],
      };
  }
}

export const difficultyView: FoldedView<DifficultyRow> = {
  shape: 'folded',
  name: 'difficulty',
  version: 1,
  types: Object.keys(difficultyEvents),
  table: difficultyTable,
  key: (event) => (event.data as { difficulty: string }).difficulty,
  fold: (row, event) => fold(row, event as Event),
  counters: [
    {
      table: difficultyCountTable,
      amounts: DIFFICULTY_STATUSES.map((status) => status.toLowerCase()),
      of: ({ path, year, status }) => [
        { places: path, key: [year], add: DIFFICULTY_STATUSES.map((each) => (each === status ? 1 : 0)) },
      ],
    },
  ],
  scope: (row) => row.path,
};
