import type { CivilDate } from '../../schema/civil-date.ts';
import type { Field, MetricUnit, ModelKind } from '../../schema/model/vocabulary.ts';
import type { Table } from '../table.ts';
import { STAGES, type StageCounts, WEEK_ACTIVITIES, type WeekActivity } from './stages.ts';
import type { ResourceKind, ResourceSource } from './tables.ts';

const amounts = <Name extends string>(names: readonly Name[], type: string) =>
  Object.fromEntries(names.map((name) => [name, `${type} not null`])) as Record<Name, string>;

/** Models of the organization and of every one below it. */
export interface ModelCounterRow extends StageCounts {
  organization: string;
  year: number;
  field: Field;
  kind: ModelKind;
}

export const modelCounterTable: Table<ModelCounterRow> = {
  name: 'model_counter',
  columns: {
    organization: 'text collate "C"',
    year: 'integer',
    field: 'text collate "C"',
    kind: 'text collate "C"',
    ...amounts(STAGES, 'integer'),
  },
  key: ['organization', 'year', 'field', 'kind'],
};

export interface UnitCounterRow extends StageCounts {
  unit: string;
  year: number;
}

export const unitCounterTable: Table<UnitCounterRow> = {
  name: 'unit_counter',
  columns: { unit: 'uuid', year: 'integer', ...amounts(STAGES, 'integer') },
  key: ['unit', 'year'],
};

/** A model with several topics counts under each, one without any as not classified. */
export interface TopicCounterRow extends StageCounts {
  organization: string;
  year: number;
  topic: string;
}

export const topicCounterTable: Table<TopicCounterRow> = {
  name: 'topic_counter',
  columns: {
    organization: 'text collate "C"',
    year: 'integer',
    topic: 'text collate "C"',
    ...amounts(STAGES, 'integer'),
  },
  key: ['organization', 'year', 'topic'],
};

/** What models of the organization and below received; sums never mix units. */
export interface ResourceTotalRow {
  organization: string;
  year: number;
  kind: ResourceKind;
  source: ResourceSource;
  unit: MetricUnit;
  quantity: number;
}

export const resourceTotalTable: Table<ResourceTotalRow> = {
  name: 'resource_total',
  columns: {
    organization: 'text collate "C"',
    year: 'integer',
    kind: 'text collate "C"',
    source: 'text collate "C"',
    unit: 'text collate "C"',
    quantity: 'bigint not null',
  },
  key: ['organization', 'year', 'kind', 'source', 'unit'],
};

export interface ResultTotalRow {
  organization: string;
  year: number;
  unit: MetricUnit;
  quantity: number;
}

export const resultTotalTable: Table<ResultTotalRow> = {
  name: 'result_total',
  columns: {
    organization: 'text collate "C"',
    year: 'integer',
    unit: 'text collate "C"',
    quantity: 'bigint not null',
  },
  key: ['organization', 'year', 'unit'],
};

/** How many events of each sort occurred in the week that begins on `week_start`, a Monday. */
export interface WeekActivityRow extends Record<WeekActivity, number> {
  organization: string;
  year: number;
  week_start: CivilDate;
}

export const weekActivityTable: Table<WeekActivityRow> = {
  name: 'week_activity',
  columns: {
    organization: 'text collate "C"',
    year: 'integer',
    week_start: 'date',
    ...amounts(WEEK_ACTIVITIES, 'integer'),
  },
  key: ['organization', 'year', 'week_start'],
};
