import { civilDateAt } from '../../schema/civil-date.ts';
import type { ModelEvent } from '../../schema/model/events.ts';
import type { Known } from '../known-event.ts';
import { correctInspection, withdrawInspection } from './inspection-fold.ts';
import { rootOf } from './records.ts';
import type { ReviewEntry } from './review-entries.ts';
import { restate, restateLaunch, undoLaunch } from './stage-intervals.ts';
import type { ModelRow } from './tables.ts';

type Corrected = Extract<Known<ModelEvent>, { type: 'ModelRecordCorrected' }>;

/** the row as the correction has it; what the sums take is in the records already. */
export function foldCorrection(row: ModelRow, event: Corrected): ModelRow {
  const { corrects, record } = event.data;
  const { endorsement, launch, inspection, completion, keeping, replication, conclusion } = record;
  const root = rootOf(row, corrects);
  if (endorsement) return { ...row, endorsement: { ...endorsement, document: endorsement.document ?? null } };
  if (launch) return restateLaunch({ ...row, launched_on: launch.launchedOn }, event, launch.launchedOn);
  if (inspection) return correctInspection(row, event, root, inspection);
  if (completion) {
    const { completedOn, note } = completion;
    const remedies = row.remedies.map((each) =>
      each.completion === root ? { ...each, completedOn, note } : each,
    );
    return { ...row, remedies };
  }
  if (conclusion) {
    const { summary, rating = null } = conclusion;
    return restate(
      { ...row, conclusion: { summary, rating, on: event.occurredOn } },
      event,
      'concluded',
      event.occurredOn,
    );
  }
  if (keeping) return withReview(row, event, root, { grounds: keeping.grounds, on: event.occurredOn });
  if (replication) {
    const { unit = null, ...stated } = replication;
    return withReview(row, event, root, { ...stated, unit, on: event.occurredOn });
  }
  return record.withdrawn ? withdrawn(row, event, root) : row;
}

/** Of other kinds only the sums know. */
function withdrawn(row: ModelRow, event: Corrected, root: string): ModelRow {
  switch (event.data.kind) {
    case 'LAUNCH':
      return undoLaunch(row, event);
    case 'INSPECTION':
      return withdrawInspection(row, event, root);
    default:
      return withReview(row, event, root, { withdrawn: true });
  }
}

function withReview(row: ModelRow, event: Corrected, root: string, change: Partial<ReviewEntry>): ModelRow {
  const recordedOn = civilDateAt(event.recordedAt);
  const reviews = row.reviews.map((each) =>
    each.event === root ? { ...each, withdrawn: false, ...change, recordedOn } : each,
  );
  return { ...row, reviews };
}
