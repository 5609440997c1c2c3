import type { AppraisalEvent } from '../../schema/appraisal/events.ts';
import { existing, type Known } from '../known-event.ts';
import type { FoldedView } from '../view.ts';
import { type BallotRow, ballotTable } from './tables.ts';

type Event = Extract<Known<AppraisalEvent>, { type: 'AppraisalBallotCast' | 'AppraisalBallotVoided' }>;

const keyOf = ({ round, session, model, member }: Event['data']) => `${round}/${session}/${model}/${member}`;

function fold(row: BallotRow | undefined, event: Event): BallotRow {
  if (event.type === 'AppraisalBallotVoided') return { ...existing(row, event), voided: true };
  const { round, session, model, member, title, marks, approve, comment, confirmed } = event.data;
  const before = row
    ? [
        {
          ...{ event: row.event, marks: row.marks, approve: row.approve, comment: row.comment },
          ...{ at: row.cast_at, voided: row.voided },
        },
      ]
    : [];
  return {
    ...{ id: keyOf(event.data), round, session, model, member, title, marks, approve, comment, confirmed },
    ...{ event: event.id, cast_at: event.recordedAt, voided: false },
    earlier: [...(row?.earlier ?? []), ...before],
  };
}

export const ballotView: FoldedView<BallotRow> = {
  shape: 'folded',
  name: 'appraisal_ballot',
  version: 2,
  types: ['AppraisalBallotCast', 'AppraisalBallotVoided'],
  table: ballotTable,
  key: (event) => keyOf((event as Event).data),
  fold: (row, event) => fold(row, event as Event),
  scope: () => [],
};
