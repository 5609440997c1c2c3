import type { CivilDate } from '../../schema/civil-date.ts';
import type { ModelEvent } from '../../schema/model/events.ts';
import type { Known } from '../known-event.ts';
import type { Stage } from './stages.ts';
import type { ModelRow, StageEntry } from './tables.ts';

type Event = Pick<Known<ModelEvent>, 'position' | 'recordedAt' | 'occurredOn'>;

export const open = (stage: Stage) => (entry: StageEntry) =>
  entry.stage === stage && entry.toPosition === null;

/** Opens the interval of each stage where the model does not stand already. */
export function reach(row: ModelRow, event: Event, ...stages: Stage[]): ModelRow {
  const from = { fromPosition: Number(event.position), fromAt: event.recordedAt, fromOn: event.occurredOn };
  const opened = stages
    .filter((stage) => !row.stages.some(open(stage)))
    .map((stage): StageEntry => ({ stage, ...from, toPosition: null, toAt: null, toOn: null }));
  return { ...row, stages: [...row.stages, ...opened] };
}

export function leave(row: ModelRow, event: Event, ...left: Stage[]): ModelRow {
  const to = { toPosition: Number(event.position), toAt: event.recordedAt, toOn: event.occurredOn };
  const stages = row.stages.map((entry) =>
    left.includes(entry.stage) && entry.toPosition === null ? { ...entry, ...to } : entry,
  );
  return { ...row, stages };
}

/** the stage was reached on another day than was said, or, without a day, never: what was said never held. */
export function restate(row: ModelRow, event: Event, stage: Stage, on: CivilDate | null): ModelRow {
  const at = row.stages.findIndex(open(stage));
  const wrong = row.stages[at];
  if (!wrong || wrong.fromOn === on) return row;
  const [position, recordedAt] = [Number(event.position), event.recordedAt];
  // Nobody has seen the log between.
  if (wrong.fromPosition === position && on !== null)
    return { ...row, stages: row.stages.with(at, { ...wrong, fromOn: on }) };
  // The log as it was before the correction still finds the stage; the days since find nothing.
  const never = { ...wrong, toPosition: position, toAt: recordedAt, toOn: wrong.fromOn };
  const stages = row.stages.with(at, never);
  if (on === null) return { ...row, stages };
  const from = { stage, fromPosition: position, fromAt: recordedAt, fromOn: on };
  return { ...row, stages: [...stages, { ...from, toPosition: null, toAt: null, toOn: null }] };
}

function beganByLaunch({ stages }: ModelRow): boolean {
  const launched = stages.find(open('launched'));
  return launched !== undefined && stages.find(open('implementing'))?.fromPosition === launched.fromPosition;
}

/** There was no launch, nor what it began, unless none is owed any longer. */
export function undoLaunch(row: ModelRow, event: Event): ModelRow {
  const unlaunched = restate({ ...row, launched_on: null }, event, 'launched', null);
  if (!beganByLaunch(row) || row.plan?.launchOn === null) return unlaunched;
  const status = row.status === 'IMPLEMENTING' ? 'PLANNED' : row.status;
  return restate({ ...unlaunched, status }, event, 'implementing', null);
}

/** The launch, and what began with it. */
export function restateLaunch(row: ModelRow, event: Event, on: CivilDate): ModelRow {
  const moved = restate(row, event, 'launched', on);
  return beganByLaunch(row) ? restate(moved, event, 'implementing', on) : moved;
}

/** A session decided nothing after all: unless another round did before, and said so, the model was not appraised. */
export function undoAppraisal(row: ModelRow, event: Event): ModelRow {
  return row.stages.some(open('notified')) ? row : restate(row, event, 'appraised', null);
}

/** A drop was a mistake: it never held, and what it ended goes on from that day. */
export function undoDrop(row: ModelRow, event: Event): ModelRow {
  const drop = row.stages.find(open('dropped'));
  if (!drop) return row;
  const resumed = row.stages
    .filter(({ toPosition }) => toPosition === drop.fromPosition)
    .map(({ stage }): StageEntry => {
      const from = { fromPosition: Number(event.position), fromAt: event.recordedAt, fromOn: drop.fromOn };
      return { stage, ...from, toPosition: null, toAt: null, toOn: null };
    });
  const without = restate(row, event, 'dropped', null);
  return { ...without, stages: [...without.stages, ...resumed] };
}

/** What the last revocation ended: recognised, and exemplar where it was one. */
function endedByRevocation({ stages }: ModelRow): StageEntry[] {
  const ended = stages.findLast(({ stage }) => stage === 'recognised')?.toPosition ?? undefined;
  return stages.filter(({ toPosition }) => toPosition === ended);
}

/** A revocation was a mistake: what it ended goes on from its day. The log as it was before still finds it ended. */
export function undoRevocation(row: ModelRow, event: Event): ModelRow {
  const resumed = endedByRevocation(row).map(({ stage, toOn, fromOn }): StageEntry => {
    const from = { fromPosition: Number(event.position), fromAt: event.recordedAt, fromOn: toOn ?? fromOn };
    return { stage, ...from, toPosition: null, toAt: null, toOn: null };
  });
  return { ...row, stages: [...row.stages, ...resumed] };
}

// R-38, a paper of another day than was said: unlike a stage that was never reached on that day, the interval keeps its
// recording, so that counts as of an instant stay (by position and instant). Its business day moves, as a report's period
// goes by that; a report of before is counted from the log up to its own cut-off, which does not know the correction.

/** The stage's newest interval that began on the day `was`. */
export function redateBegin(row: ModelRow, stage: Stage, was: CivilDate, on: CivilDate): ModelRow {
  const at = row.stages.findLastIndex((entry) => entry.stage === stage && entry.fromOn === was);
  const wrong = row.stages[at];
  return wrong ? { ...row, stages: row.stages.with(at, { ...wrong, fromOn: on }) } : row;
}

export function redateRevocation(row: ModelRow, on: CivilDate): ModelRow {
  const ended = endedByRevocation(row);
  return {
    ...row,
    stages: row.stages.map((entry) => (ended.includes(entry) ? { ...entry, toOn: on } : entry)),
  };
}
