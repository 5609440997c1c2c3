import type { ModelEvent } from '../../schema/model/events.ts';
import { reached } from '../../schema/model/goal.ts';
import { REPLACING, type RecordKind } from '../../schema/model/record-kinds.ts';
import { correctsOf, recordKindOf } from '../../schema/model/record-state.ts';
import { METRIC_UNITS, RESOURCE_KINDS, RESOURCE_SOURCES } from '../../schema/model/vocabulary.ts';
import { lies, wholeYear } from '../../schema/report/period.ts';
import type { Known } from '../known-event.ts';
import type { GoalEntry, ModelRow, RecordEntry, ResourceEntry, ResultEntry } from './tables.ts';

type Event = Known<ModelEvent>;
type Sums = Pick<ModelRow, 'goals' | 'resources' | 'results'>;

/** What the sums take from one event. */
type Content = Pick<RecordEntry, 'results' | 'resource'>;

/**
 * every recorded fact, each chain of corrections in one entry with its last content and day. Throws on a correction of
 * what was never recorded. Mirrors schema/model/record-state.ts.
 */
export function registerFact(row: ModelRow, event: Event): ModelRow {
  const kind = recordKindOf(event.type);
  const corrects = correctsOf(event) ?? (kind && replaced(row, event, kind));
  if (corrects !== undefined) {
    const at = chainOf(row.records, corrects);
    const wrong = row.records[at];
    if (!wrong) throw new Error(`event ${event.id} corrects ${corrects}, which the model never recorded`);
    const gone = isWithdrawal(event) || event.type === 'ModelReinstated' || event.type === 'ModelReopened';
    const chain = { corrections: [...wrong.corrections, event.id], day: gone ? null : event.occurredOn };
    const entry = { event: wrong.event, kind: wrong.kind, dayBefore: wrong.day, ...chain };
    return { ...row, records: row.records.with(at, { ...entry, ...contentOf(event) }) };
  }
  if (kind === undefined) return row;
  const entry = { event: event.id, kind, corrections: [], day: event.occurredOn, dayBefore: null };
  return { ...row, records: [...row.records, { ...entry, ...contentOf(event) }] };
}

/** Where the chain stands that holds this event; -1 where none does. */
const chainOf = (records: readonly RecordEntry[], event: string) =>
  records.findIndex((entry) => entry.event === event || entry.corrections.includes(event));

/** The first event of the chain that holds this one. */
export const rootOf = ({ records }: ModelRow, event: string): string =>
  records[chainOf(records, event)]?.event ?? event;

const isWithdrawal = (event: Event) =>
  event.type === 'ModelRecordCorrected' && event.data.record.withdrawn === true;

/** There is one endorsement, and one report to a round: a new one takes the place of the last. */
function replaced(row: ModelRow, event: Event, kind: RecordKind): string | undefined {
  if (!REPLACING.includes(kind)) return undefined;
  if (event.type === 'ModelSubmittedForAppraisal' && event.data.round !== row.appraisal?.round)
    return undefined;
  return row.records.findLast((entry) => entry.kind === kind)?.event;
}

function contentOf(event: Event): Content {
  switch (event.type) {
    case 'ModelProgressReported':
    case 'ModelProgressCorrected':
      return { results: event.data.results };
    case 'ModelContributionReceived':
    case 'ModelContributionCorrected': {
      const { kind, source, unit, quantity } = event.data;
      return { results: [], resource: { kind, source, unit, quantity } };
    }
    default:
      return { results: [] };
  }
}

/**
 * Sums of the records as they stand, in the order of the vocabulary; sums never mix units. What an old log dates
 * outside the year of the campaign counts nowhere, as in reports.
 */
export function sums(
  { year, records }: Pick<ModelRow, 'year' | 'records'>,
  goals: readonly GoalEntry[],
): Sums {
  const period = wholeYear(year);
  const achieved = new Map<string, number>();
  const results = new Map<string, ResultEntry>();
  const resources = new Map<string, ResourceEntry>();
  for (const record of records) {
    if (record.day === null || !lies(record.day, period)) continue;
    for (const { goal, unit, quantity } of record.results) {
      const total = results.get(unit) ?? { unit, quantity: 0 };
      results.set(unit, { unit, quantity: total.quantity + quantity });
      const towards = `${goal} ${unit}`;
      achieved.set(towards, (achieved.get(towards) ?? 0) + quantity);
    }
    if (record.resource) {
      const { kind, source, unit, quantity } = record.resource;
      const key = `${kind} ${source} ${unit}`;
      resources.set(key, { kind, source, unit, quantity: (resources.get(key)?.quantity ?? 0) + quantity });
    }
  }
  return {
    goals: goals.map((goal) => {
      const sum = achieved.get(`${goal.goal} ${goal.unit}`);
      return { ...goal, achieved: sum ?? 0, reached: reached(goal, sum) };
    }),
    results: [...results.values()]
      .filter(some)
      .sort((a, b) => place(METRIC_UNITS, a.unit) - place(METRIC_UNITS, b.unit)),
    resources: [...resources.values()]
      .filter(some)
      .sort(
        (a, b) =>
          place(RESOURCE_KINDS, a.kind) - place(RESOURCE_KINDS, b.kind) ||
          place(RESOURCE_SOURCES, a.source) - place(RESOURCE_SOURCES, b.source) ||
          place(METRIC_UNITS, a.unit) - place(METRIC_UNITS, b.unit),
      ),
  };
}

const some = ({ quantity }: { quantity: number }): boolean => quantity > 0;
const place = (vocabulary: readonly string[], word: string): number => vocabulary.indexOf(word);
