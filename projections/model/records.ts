import { METRIC_UNITS, RESOURCE_KINDS, RESOURCE_SOURCES } from '../../schema/model/vocabulary.ts';
import type { GoalEntry, ModelRow, RecordEntry, ResourceEntry, ResultEntry } from './tables.ts';

type Sums = Pick<ModelRow, 'goals' | 'resources' | 'results'>;

/** The records with what an event reported. */
export function recorded(
  records: readonly RecordEntry[],
  event: string,
  content: Pick<RecordEntry, 'results' | 'resource'>,
): RecordEntry[] {
  return [...records, { event, corrections: [], ...content }];
}

/**
 * the content in the place of that of `corrects`, which may itself be a correction. Throws when nothing of that id
 * was reported.
 */
export function corrected(
  records: readonly RecordEntry[],
  event: string,
  corrects: string,
  content: Pick<RecordEntry, 'results' | 'resource'>,
): RecordEntry[] {
  const at = records.findIndex((entry) => entry.event === corrects || entry.corrections.includes(corrects));
  const wrong = records[at];
  if (!wrong) throw new Error(`event ${event} corrects ${corrects}, which the model never reported`);
  return records.with(at, { event: wrong.event, corrections: [...wrong.corrections, event], ...content });
}

/** Sums of the records as they stand, in the order of the vocabulary; sums never mix units. */
export function sums(goals: readonly GoalEntry[], records: readonly RecordEntry[]): Sums {
  const achieved = new Map<string, number>();
  const results = new Map<string, ResultEntry>();
  const resources = new Map<string, ResourceEntry>();
  for (const record of records) {
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
    goals: goals.map((goal) => ({ ...goal, achieved: achieved.get(`${goal.goal} ${goal.unit}`) ?? 0 })),
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
