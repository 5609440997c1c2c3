import { type OrganizationEvent, organizationEvents } from '../../schema/organization/events.ts';
import { existing, type Known } from '../known-event.ts';
import { searchText } from '../search-terms.ts';
import { sortKey } from '../sort-key.ts';
import type { FoldedView } from '../view.ts';
import { latest, withName } from './names.ts';
import { communeCountTable, type OrganizationRow, organizationTable } from './tables.ts';

const COMMUNE_KINDS: readonly string[] = ['WARD', 'COMMUNE', 'SPECIAL_ZONE'];

function fold(row: OrganizationRow | undefined, event: Known<OrganizationEvent>): OrganizationRow {
  const { revision } = event;
  switch (event.type) {
    case 'OrganizationEstablished': {
      const { organization, name, fullName, kind, parent, lineage } = event.data;
      const path = [...lineage, organization];
      const names = [{ name, fullName, from: null }];
      const begun = {
        code: organization,
        kind,
        parent,
        path,
        active: true,
        ended_on: null,
        into: null,
        revision,
      };
      return named({ ...begun, name, full_name: fullName, names, search: '', sort_key: '' });
    }
    case 'OrganizationRenamed': {
      const { name, fullName, effectiveOn } = event.data;
      const before = existing(row, event);
      return named({
        ...before,
        revision,
        names: withName(before.names, { name, fullName, from: effectiveOn }),
      });
    }
    case 'OrganizationDissolved': {
      const { into, effectiveOn } = event.data;
      return { ...existing(row, event), revision, active: false, ended_on: effectiveOn, into };
    }
    case 'OrganizationReinstated':
      return { ...existing(row, event), revision, active: true, ended_on: null, into: null };
  }
}

/** Every name it ever had is found by search. */
function named(row: OrganizationRow): OrganizationRow {
  const { name, fullName = name } = latest(row.names);
  const search = searchText(...row.names.map((each) => each.fullName ?? each.name), name);
  return { ...row, name, full_name: fullName, search, sort_key: sortKey(name) };
}

export const organizationView: FoldedView<OrganizationRow> = {
  shape: 'folded',
  name: 'organization',
  version: 1,
  types: Object.keys(organizationEvents),
  table: organizationTable,
  key: (event) => (event.data as { organization: string }).organization,
  fold: (row, event) => fold(row, event as Known<OrganizationEvent>),
  counters: [
    {
      table: communeCountTable,
      amounts: ['communes'],
      of: ({ active, kind, path }) =>
        active && COMMUNE_KINDS.includes(kind) ? [{ places: path.slice(0, -1), key: [], add: [1] }] : [],
    },
  ],
  scope: (row) => row.path,
};
