import { type CivilDate, weekStart } from '../../schema/civil-date.ts';
import { saysResult } from '../../schema/model/kept-back.ts';
import type { RecordKind } from '../../schema/model/record-kinds.ts';
import { countedTopics } from '../../schema/model/topics.ts';
import type { Contribution, Counter } from '../view.ts';
import {
  modelCounterTable,
  resourceTotalTable,
  resultTotalTable,
  topicCounterTable,
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

/** Registrations apart: those count as they stand, all else once for each event. */
const ACTIVITY: Record<string, WeekActivity> = {
  ModelLaunched: 'launches',
  ModelProgressReported: 'reports',
  ModelContributionReceived: 'contributions',
  ModelInspected: 'inspections',
};

const ACTIVITY_OF_KIND: Partial<Record<RecordKind, WeekActivity>> = {
  LAUNCH: 'launches',
  PROGRESS: 'reports',
  CONTRIBUTION: 'contributions',
  INSPECTION: 'inspections',
};

/** The record that this event corrected, before another did. */
const correctedBy = ({ records }: ModelRow, event: string) =>
  records.find(({ corrections }) => corrections.at(-1) === event);

const activityVectors = new Map(
  [...WEEK_ACTIVITIES].map((activity) => [
    activity,
    WEEK_ACTIVITIES.map((each) => (each === activity ? 1 : 0)),
  ]),
);

/** Monday of each day asked for; there are few days and many events. */
const mondays = new Map<string, string>();
function mondayOf(day: string): string {
  const monday = mondays.get(day) ?? weekStart(day);
  mondays.set(day, monday);
  return monday;
}

function inWeek(
  { path, year }: ModelRow,
  activity: WeekActivity,
  day: CivilDate,
  sign: 1 | -1 = 1,
): Contribution {
  const vector = activityVectors.get(activity) as number[];
  return { places: path, key: [year, mondayOf(day)], add: sign === 1 ? vector : vector.map((n) => -n) };
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
    table: topicCounterTable,
    amounts: STAGES,
    of(row) {
      if (!row.field) return [];
      return countedTopics(row.topics).map((topic) => ({
        places: row.path,
        key: [row.year, topic],
        add: stageVector(row),
      }));
    },
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
    of(row) {
      const registered = row.stages.find(
        ({ stage, toPosition }) => stage === 'registered' && toPosition === null,
      );
      return registered ? [inWeek(row, 'registrations', registered.fromOn)] : [];
    },
    on(row, event) {
      // what is kept back shows in no count either.
      if (event.type === 'ModelRegistered' || saysResult(event)) return [];
      const one = (activity: WeekActivity, day: CivilDate, sign?: -1) => inWeek(row, activity, day, sign);
      const counted = one(ACTIVITY[event.type] ?? 'other', event.occurredOn);
      const corrected = correctedBy(row, event.id);
      if (!corrected) return [counted];
      // what happened on another day, or never, leaves the week that it was counted in.
      const activity = ACTIVITY_OF_KIND[corrected.kind];
      if (!activity) return [counted];
      const { day, dayBefore } = corrected;
      return [
        counted,
        ...(dayBefore ? [one(activity, dayBefore, -1)] : []),
        ...(day ? [one(activity, day)] : []),
      ];
    },
  },
];
