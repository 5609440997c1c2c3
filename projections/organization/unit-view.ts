import { type UnitEvent, unitEvents } from '../../schema/organization/events.ts';
import { existing, type Known } from '../known-event.ts';
import { searchText } from '../search-terms.ts';
import { sortKey } from '../sort-key.ts';
import type { FoldedView } from '../view.ts';
import { latest, withName } from './names.ts';
import { type UnitRow, unitCountTable, unitTable } from './tables.ts';

function fold(row: UnitRow | undefined, event: Known<UnitEvent>): UnitRow {
  const { revision } = event;
  switch (event.type) {
    case 'UnitEstablished': {
      const { unit, organization, lineage, name, kind } = event.data;
      const path = [...lineage, organization];
      const begun = {
        id: unit,
        organization,
        path,
        kind,
        active: true,
        established_on: event.occurredOn,
        ended_on: null,
        into: null,
        revision,
      };
      return named({ ...begun, name, names: [{ name, from: null }], search: '', sort_key: '' });
    }
    case 'UnitRenamed': {
      const { name, effectiveOn } = event.data;
      const before = existing(row, event);
      return named({ ...before, revision, names: withName(before.names, { name, from: effectiveOn }) });
    }
    case 'UnitMerged': {
      const { into, effectiveOn } = event.data;
      return { ...existing(row, event), revision, active: false, ended_on: effectiveOn, into };
    }
    case 'UnitDissolved':
      return { ...existing(row, event), revision, active: false, ended_on: event.data.effectiveOn };
    case 'UnitReinstated':
      return { ...existing(row, event), revision, active: true, ended_on: null, into: null };
  }
}

/** Every name it ever had is found by search. */
function named(row: UnitRow): UnitRow {
  const { name } = latest(row.names);
  return { ...row, name, search: searchText(...row.names.map((each) => each.name)), sort_key: sortKey(name) };
}

export const unitView: FoldedView<UnitRow> = {
  shape: 'folded',
  name: 'unit',
  version: 2,
  types: Object.keys(unitEvents),
  table: unitTable,
  key: (event) => (event.data as { unit: string }).unit,
  fold: (row, event) => fold(row, event as Known<UnitEvent>),
  counters: [
    {
      table: unitCountTable,
      amounts: ['units'],
      of: ({ active, path }) => (active ? [{ places: path, key: [], add: [1] }] : []),
    },
  ],
  scope: (row) => row.path,
};
