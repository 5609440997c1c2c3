import type { ModelEvent } from '../../schema/model/events.ts';
import type { Known } from '../known-event.ts';
import type { Stage } from './stages.ts';
import type { ModelRow, StageEntry } from './tables.ts';

type Event = Pick<Known<ModelEvent>, 'position' | 'recordedAt' | 'occurredOn'>;

const open = (stage: Stage) => (entry: StageEntry) => entry.stage === stage && entry.toPosition === null;

/** Opens the interval of each stage where the model does not stand already. */
export function reach(row: ModelRow, event: Event, ...stages: Stage[]): ModelRow {
  const from = { fromPosition: Number(event.position), fromAt: event.recordedAt, fromOn: event.occurredOn };
  const opened = stages
    .filter((stage) => !row.stages.some(open(stage)))
    .map((stage): StageEntry => ({ stage, ...from, toPosition: null, toAt: null, toOn: null }));
  return opened.length > 0 ? { ...row, stages: [...row.stages, ...opened] } : row;
}

export function leave(row: ModelRow, event: Event, ...left: Stage[]): ModelRow {
  const to = { toPosition: Number(event.position), toAt: event.recordedAt, toOn: event.occurredOn };
  const stages = row.stages.map((entry) =>
    left.includes(entry.stage) && entry.toPosition === null ? { ...entry, ...to } : entry,
  );
  return { ...row, stages };
}
