import { weekStart } from '../../schema/civil-date.ts';
import type { Contribution, Counter } from '../view.ts';
import {
  modelCounterTable,
  resourceTotalTable,
  resultTotalTable,
  unitCounterTable,
  weekActivityTable,
} from './counter-tables.ts';
import { STAGES, WEEK_ACTIVITIES, type WeekActivity } from './stages.ts';
import type { ModelRow } from './tables.ts';

/** 1 for every stage that the model is counted at, in the order of STAGES. */
function stageVector({ stages }: ModelRow): number[] {
  return STAGES.map((stage) =>
    stages.some((entry) => entry.stage === stage && entry.toPosition === null) ? 1 : 0,
  );
}

const ACTIVITY: Record<string, WeekActivity> = {
  ModelRegistered: 'registrations',
  ModelLaunched: 'launches',
  ModelProgressReported: 'reports',
  ModelContributionReceived: 'contributions',
  ModelInspected: 'inspections',
};

const activityVectors = new Map(
  [...WEEK_ACTIVITIES].map((activity) => [
    activity,
    WEEK_ACTIVITIES.map((each) => (each === activity ? 1 : 0)),
  ]),
);

/** Monday of each day asked for; there are few days and many events. */
const mondays = new Map<string, string>();
function mondayOf(day: string): string {
  const known = mondays.get(day);
  if (known !== undefined) return known;
  const monday = weekStart(day);
  mondays.set(day, monday);
  return monday;
}

export const modelCounters: readonly Counter<ModelRow>[] = [
  {
    table: modelCounterTable,
    amounts: STAGES,
    of(row): Contribution[] {
      const { path, year, field, kind } = row;
      return field && kind ? [{ places: path, key: [year, field, kind], add: stageVector(row) }] : [];
    },
  },
  {
    table: unitCounterTable,
    amounts: STAGES,
    of: (row) => (row.field ? [{ places: [row.unit], key: [row.year], add: stageVector(row) }] : []),
  },
  {
    table: resourceTotalTable,
    amounts: ['quantity'],
    of: ({ path, year, resources }) =>
      resources.map(({ kind, source, unit, quantity }) => ({
        places: path,
        key: [year, kind, source, unit],
        add: [quantity],
      })),
  },
  {
    table: resultTotalTable,
    amounts: ['quantity'],
    of: ({ path, year, results }) =>
      results.map(({ unit, quantity }) => ({ places: path, key: [year, unit], add: [quantity] })),
  },
  {
    table: weekActivityTable,
    amounts: WEEK_ACTIVITIES,
    on({ path, year }, { type, occurredOn }) {
      const add = activityVectors.get(ACTIVITY[type] ?? 'other') as number[];
      return [{ places: path, key: [year, mondayOf(occurredOn)], add }];
    },
  },
];
