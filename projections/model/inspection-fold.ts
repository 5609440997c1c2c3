import { civilDateAt } from '../../schema/civil-date.ts';
import type { ModelEvent } from '../../schema/model/events.ts';
import type { Known } from '../known-event.ts';
import type { InspectionEntry, RemedyEntry } from './inspection-entries.ts';
import { reach, restate } from './stage-intervals.ts';
import type { ModelRow } from './tables.ts';

const INSPECTION = [
  'ModelInspectionScheduled',
  'ModelInspectionRescheduled',
  'ModelInspectionCancelled',
  'ModelInspected',
  'ModelRemedyCompleted',
  'ModelRemedyConfirmed',
  'ModelRemedyRejected',
  'ModelRemedyWaived',
] as const satisfies ModelEvent['type'][];

type Event = Known<ModelEvent>;
export type InspectionEvent = Extract<Event, { type: (typeof INSPECTION)[number] }>;

export const isInspection = (event: Event): event is InspectionEvent =>
  (INSPECTION as readonly string[]).includes(event.type);

/** What is planned, found, and owed, as in schema/model/inspection-state.ts and remedy-state.ts. */
export function foldInspection(row: ModelRow, event: InspectionEvent): ModelRow {
  switch (event.type) {
    case 'ModelInspectionScheduled': {
      const { model: _, ...planned } = event.data;
      return { ...row, inspections: [...row.inspections, { ...NOT_YET, ...planned, state: 'PLANNED' }] };
    }
    case 'ModelInspectionRescheduled': {
      const { inspection, plannedOn, reason } = event.data;
      return withInspection(row, inspection, (old) => ({
        plannedOn,
        moves: [...old.moves, { plannedOn: old.plannedOn ?? plannedOn, reason }],
      }));
    }
    case 'ModelInspectionCancelled': {
      const { inspection, reason } = event.data;
      return withInspection(row, inspection, () => ({ state: 'CANCELLED', cancelReason: reason }));
    }
    case 'ModelInspected':
      return inspected(row, event);
    case 'ModelRemedyCompleted': {
      const { remedy, note } = event.data;
      const days = { completedOn: event.occurredOn, reportedOn: civilDateAt(event.recordedAt) };
      return withRemedy(row, remedy, () => ({ state: 'COMPLETED', completion: event.id, ...days, note }));
    }
    case 'ModelRemedyConfirmed':
      return withRemedy(row, event.data.remedy, () => ({ state: 'CONFIRMED' }));
    case 'ModelRemedyRejected': {
      const rejection = { reason: event.data.reason, on: civilDateAt(event.recordedAt) };
      return withRemedy(row, event.data.remedy, ({ rejections }) => ({
        state: 'OWED',
        completion: null,
        completedOn: null,
        reportedOn: null,
        note: null,
        rejections: [...rejections, rejection],
      }));
    }
    case 'ModelRemedyWaived':
      return withRemedy(row, event.data.remedy, () => ({ state: 'WAIVED', waiver: event.data.reason }));
  }
}

const NOT_FOUND = {
  event: null,
  adHoc: false,
  inspectedOn: null,
  findings: [],
  rating: null,
  evidence: [],
};

const NOT_YET = {
  ...NOT_FOUND,
  plannedOn: null,
  purpose: null,
  criteria: [],
  moves: [],
  cancelReason: null,
};

function inspected(row: ModelRow, event: Extract<Event, { type: 'ModelInspected' }>): ModelRow {
  const { model: _, remedies, inspection = null, ...found } = event.data;
  const done = { ...found, inspection, event: event.id, state: 'DONE' as const };
  const planned = inspection !== null && row.inspections.some((each) => each.inspection === inspection);
  const inspections = planned
    ? row.inspections.map((each) =>
        each.inspection === inspection ? { ...each, ...done, plannedInspectors: each.inspectors } : each,
      )
    : [...row.inspections, { ...NOT_YET, ...done }];
  const asked = restateRemedies(row.remedies, event.id, remedies);
  return earliest(reach({ ...row, inspections, remedies: asked }, event, 'inspected'), event);
}

type Restated = NonNullable<
  Extract<ModelEvent, { type: 'ModelRecordCorrected' }>['data']['record']['inspection']
>;

/** what was found, said again; `root` is the event that carried the inspection out. */
export function correctInspection(row: ModelRow, event: Event, root: string, restated: Restated): ModelRow {
  const { remedies, ...found } = restated;
  const inspections = row.inspections.map((each) => (each.event === root ? { ...each, ...found } : each));
  const asked = restateRemedies(row.remedies, root, remedies);
  return earliest({ ...row, inspections, remedies: asked }, event);
}

/** it never was: what was planned is to be carried out still, and what was not stays as cancelled, with why. */
export function withdrawInspection(
  row: ModelRow,
  event: Extract<Event, { type: 'ModelRecordCorrected' }>,
  root: string,
): ModelRow {
  const inspections = row.inspections.map((each): InspectionEntry => {
    if (each.event !== root) return each;
    const { plannedInspectors: inspectors = each.inspectors, ...entry } = each;
    if (entry.plannedOn === null) return { ...entry, state: 'CANCELLED', cancelReason: event.data.reason };
    return { ...entry, ...NOT_FOUND, inspectors, state: 'PLANNED' };
  });
  return earliest({ ...row, inspections, remedies: restateRemedies(row.remedies, root, []) }, event);
}

/** A model counts as inspected from the day of its earliest inspection. */
function earliest(row: ModelRow, event: Event): ModelRow {
  const days = row.inspections.flatMap(({ state, inspectedOn }) =>
    state === 'DONE' ? (inspectedOn ?? []) : [],
  );
  const [first] = days.sort();
  return restate(row, event, 'inspected', first ?? null);
}

type Asked = Pick<RemedyEntry, 'remedy' | 'title' | 'dueOn'>;

/** What was acted on stays; the rest of the inspection's remedies are as last stated. */
function restateRemedies(
  remedies: readonly RemedyEntry[],
  inspection: string,
  stated: readonly Asked[],
): RemedyEntry[] {
  const kept = remedies.filter((each) => each.inspection !== inspection || each.state !== 'OWED');
  const owed = stated.filter(({ remedy }) => !kept.some((each) => each.remedy === remedy));
  return [...kept, ...owed.map((each) => ({ ...UNTOUCHED, ...each, inspection }))];
}

const UNTOUCHED = {
  state: 'OWED' as const,
  completion: null,
  completedOn: null,
  reportedOn: null,
  note: null,
  rejections: [],
  waiver: null,
};

const withInspection = (
  row: ModelRow,
  key: string,
  change: (old: InspectionEntry) => Partial<InspectionEntry>,
): ModelRow => ({
  ...row,
  inspections: row.inspections.map((each) => (each.inspection === key ? { ...each, ...change(each) } : each)),
});

const withRemedy = (
  row: ModelRow,
  key: string,
  change: (old: RemedyEntry) => Partial<RemedyEntry>,
): ModelRow => ({
  ...row,
  remedies: row.remedies.map((each) => (each.remedy === key ? { ...each, ...change(each) } : each)),
});

/** What is due next, by the earliest day; nothing is once the model has ended. */
export function dueDays({ status, inspections, remedies }: ModelRow) {
  const ended = status === 'DROPPED' || status === 'CONCLUDED';
  const planned = inspections.flatMap(({ state, plannedOn }) =>
    state === 'PLANNED' ? (plannedOn ?? []) : [],
  );
  const owed = remedies.flatMap(({ state, dueOn }) => (state === 'OWED' ? dueOn : []));
  const first = (days: string[]) => (ended ? null : (days.sort()[0] ?? null));
  return { inspection_due_on: first(planned), remedy_due_on: first(owed) };
}
