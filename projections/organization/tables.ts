import type { CivilDate } from '../../schema/civil-date.ts';
import type { OrganizationKind, UnitKind } from '../../schema/organization/vocabulary.ts';
import type { Table } from '../table.ts';

/** A name, and the first day on which it is valid; `from` is null for the first name. */
export interface DatedName {
  name: string;
  fullName?: string;
  from: CivilDate | null;
}

export interface OrganizationRow {
  code: string;
  name: string;
  full_name: string;
  kind: OrganizationKind;
  parent: string | null;
  /** Ancestors from the root down, then itself. */
  path: string[];
  names: DatedName[];
  active: boolean;
  ended_on: CivilDate | null;
  into: string | null;
  search: string;
  sort_key: string;
  revision: number;
}

export const organizationTable: Table<OrganizationRow> = {
  name: 'organization',
  columns: {
    code: 'text collate "C"',
    name: 'text not null',
    full_name: 'text not null',
    kind: 'text not null',
    parent: 'text collate "C"',
    path: 'text[] not null',
    names: 'jsonb not null',
    active: 'boolean not null',
    ended_on: 'date',
    into: 'text',
    search: 'text not null',
    sort_key: 'text collate "C" not null',
    revision: 'integer not null',
  },
  key: ['code'],
  indexes: ['(parent, sort_key, code)', '(sort_key, code)', 'using gin (search gin_trgm_ops)'],
};

/** Organizations without children of their own, active, strictly below `organization`. */
export interface CommuneCountRow {
  organization: string;
  communes: number;
}

export const communeCountTable: Table<CommuneCountRow> = {
  name: 'commune_count',
  columns: { organization: 'text collate "C"', communes: 'integer not null' },
  key: ['organization'],
};

export interface UnitRow {
  id: string;
  organization: string;
  path: string[];
  name: string;
  kind: UnitKind;
  names: DatedName[];
  active: boolean;
  established_on: CivilDate;
  ended_on: CivilDate | null;
  /** The unit that it was merged into. */
  into: string | null;
  search: string;
  sort_key: string;
  revision: number;
}

export const unitTable: Table<UnitRow> = {
  name: 'unit',
  columns: {
    id: 'uuid',
    organization: 'text collate "C" not null',
    path: 'text[] not null',
    name: 'text not null',
    kind: 'text not null',
    names: 'jsonb not null',
    active: 'boolean not null',
    established_on: 'date not null',
    ended_on: 'date',
    into: 'uuid',
    search: 'text not null',
    sort_key: 'text collate "C" not null',
    revision: 'integer not null',
  },
  key: ['id'],
  indexes: ['(organization, sort_key, id)', '("into")', 'using gin (search gin_trgm_ops)'],
};

/** Active units of the organization and of every one below it. */
export interface UnitCountRow {
  organization: string;
  units: number;
}

export const unitCountTable: Table<UnitCountRow> = {
  name: 'unit_count',
  columns: { organization: 'text collate "C"', units: 'integer not null' },
  key: ['organization'],
};
