import { type PersonEvent, personEvents } from '../../schema/access/person-events.ts';
import { existing, type Known } from '../known-event.ts';
import type { FoldedView } from '../view.ts';
import { type PersonRow, personTable } from './tables.ts';

type Event = Known<PersonEvent>;

function fold(row: PersonRow | undefined, event: Event): PersonRow {
  const after = event.type === 'PersonRecorded' ? begin(event) : change(existing(row, event), event);
  return { ...after, updated_at: event.recordedAt, revision: event.revision };
}

function begin({ data, recordedAt, revision, simulated }: Extract<Event, { type: 'PersonRecorded' }>) {
  const { person, organization, lineage, unit, position } = data;
  const row: PersonRow = {
    id: person,
    ...{ organization, path: [...lineage, organization], unit, position },
    sealed_revision: revision,
    ratings: [],
    recorded_at: recordedAt,
    erased_at: null,
    erasure_ground: null,
    updated_at: recordedAt,
    revision,
    simulated: simulated ?? false,
  };
  return row;
}

function change(row: PersonRow, event: Exclude<Event, { type: 'PersonRecorded' }>): PersonRow {
  switch (event.type) {
    case 'PersonCorrected':
      return { ...row, sealed_revision: event.revision };
    case 'PersonMoved':
      return { ...row, unit: event.data.unit, position: event.data.position };
    case 'PersonRated':
    case 'PersonRatingCorrected': {
      const { year, ratedBy, ratedOn } = event.data;
      const rating = { year, revision: event.revision, rated_by: ratedBy, rated_on: ratedOn };
      const others = row.ratings.filter((each) => each.year !== year);
      return { ...row, ratings: [...others, rating].sort((one, other) => other.year - one.year) };
    }
    case 'SubjectErased':
      return { ...row, erased_at: event.recordedAt, erasure_ground: event.data.ground };
  }
}

export const personView: FoldedView<PersonRow> = {
  shape: 'folded',
  name: 'person',
  version: 1,
  types: Object.keys(personEvents),
  table: personTable,
  key: (event) => (event.data as { person: string }).person,
  fold: (row, event) => fold(row, event as Event),
  scope: (row) => row.path,
};
