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

export const modelCounters: readonly Counter<ModelRow>[] = [
  {
    table: modelCounterTable,
    amounts: STAGES,
    of(row): Contribution[] {
      const { path, year, field, kind } = row;
      if (!field || !kind) return [];
      const add = stageVector(row);
      return path.map((organization) => ({ key: [organization, year, field, kind], add }));
    },
  },
  {
    table: unitCounterTable,
    amounts: STAGES,
    of: (row) => (row.field ? [{ key: [row.unit, row.year], add: stageVector(row) }] : []),
  },
  {
    table: resourceTotalTable,
    amounts: ['quantity'],
    of: ({ path, year, resources }) =>
      resources.flatMap(({ kind, source, unit, quantity }) =>
        path.map((organization) => ({ key: [organization, year, kind, source, unit], add: [quantity] })),
      ),
  },
  {
    table: resultTotalTable,
    amounts: ['quantity'],
    of: ({ path, year, results }) =>
      results.flatMap(({ unit, quantity }) =>
        path.map((organization) => ({ key: [organization, year, unit], add: [quantity] })),
      ),
  },
  {
    table: weekActivityTable,
    amounts: WEEK_ACTIVITIES,
    on({ path, year }, event) {
      const add = activityVectors.get(ACTIVITY[event.type] ?? 'other') as number[];
      const week = weekStart(event.occurredOn);
      return path.map((organization) => ({ key: [organization, year, week], add }));
    },
  },
];
