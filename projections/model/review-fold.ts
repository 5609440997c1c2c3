import { civilDateAt } from '../../schema/civil-date.ts';
import type { ModelEvent } from '../../schema/model/events.ts';
import type { Known } from '../known-event.ts';
import { lapsed } from './amendment-fold.ts';
import type { ReviewEntry } from './review-entries.ts';
import { leave, reach, restate, undoDrop } from './stage-intervals.ts';
import type { ModelRow } from './tables.ts';

const REVIEW = [
  'ModelKept',
  'ModelReplicationProposed',
  'ModelDropped',
  'ModelReinstated',
  'ModelConcluded',
  'ModelReopened',
] as const satisfies ModelEvent['type'][];

type Event = Known<ModelEvent>;
export type ReviewEvent = Extract<Event, { type: (typeof REVIEW)[number] }>;

export const isReview = (event: Event): event is ReviewEvent =>
  (REVIEW as readonly string[]).includes(event.type);

/** The reviews of plan V.2, and the end. */
export function foldReview(row: ModelRow, event: ReviewEvent): ModelRow {
  switch (event.type) {
    case 'ModelKept':
      return reviewed(row, event, 'KEEP');
    case 'ModelReplicationProposed': {
      const { place, unit } = event.data;
      return reviewed(row, event, 'REPLICATE', { place, unit });
    }
    case 'ModelDropped': {
      const dropped: ModelRow = {
        ...row,
        ...lapsed(row),
        status: 'DROPPED',
        ended_from: row.status,
      };
      return reviewed(reach(leave(dropped, event, 'standing', 'returned'), event, 'dropped'), event, 'DROP');
    }
    case 'ModelReinstated': {
      const status = row.ended_from ?? row.status;
      const reviews = row.reviews.map((review) =>
        review.proposal === 'DROP' ? { ...review, withdrawn: true } : review,
      );
      return undoDrop({ ...row, status, ended_from: null, reviews }, event);
    }
    case 'ModelConcluded': {
      const { summary, rating } = event.data;
      const conclusion = { summary, rating, on: event.occurredOn };
      return reach(
        { ...row, ...lapsed(row), status: 'CONCLUDED', ended_from: row.status, conclusion },
        event,
        'concluded',
      );
    }
    case 'ModelReopened': {
      const status = row.ended_from ?? row.status;
      return restate({ ...row, status, ended_from: null, conclusion: null }, event, 'concluded', null);
    }
  }
}

function reviewed(
  row: ModelRow,
  event: Extract<ReviewEvent, { data: { reason: string } }>,
  proposal: ReviewEntry['proposal'],
  where: Pick<ReviewEntry, 'place' | 'unit'> = { place: null, unit: null },
): ModelRow {
  const days = { on: event.occurredOn, recordedOn: civilDateAt(event.recordedAt) };
  const review = { event: event.id, proposal, grounds: event.data.reason, ...where, ...days };
  return { ...row, reviews: [...row.reviews, { ...review, withdrawn: false }] };
}
