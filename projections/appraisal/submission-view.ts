import type { ModelEvent } from '../../schema/model/events.ts';
import { existing, type Known } from '../known-event.ts';
import type { FoldedView } from '../view.ts';
import { type SubmissionRow, submissionTable } from './tables.ts';

type Event = Extract<
  Known<ModelEvent>,
  { type: 'ModelSubmittedForAppraisal' | 'ModelWithdrawnFromAppraisal' }
>;

function fold(row: SubmissionRow | undefined, event: Event): SubmissionRow {
  const { model, round } = event.data;
  const at = event.recordedAt;
  if (event.type === 'ModelWithdrawnFromAppraisal') {
    const { reason } = event.data;
    const before = existing(row, event);
    const submissions = before.submissions.map((each) =>
      each.round === round && each.standing ? { ...each, standing: false, withdrawn: { reason, at } } : each,
    );
    return { ...before, submissions };
  }
  const { report, evidence } = event.data;
  const earlier = (row?.submissions ?? []).map((each) =>
    each.round === round ? { ...each, standing: false } : each,
  );
  const added = {
    ...{ event: event.id, round, report, evidence, submittedOn: event.occurredOn, at },
    ...{ standing: true, withdrawn: null },
  };
  return { model, submissions: [...earlier, added] };
}

/** Result reports sent to panels, from the stream of each model. */
export const submissionView: FoldedView<SubmissionRow> = {
  shape: 'folded',
  name: 'appraisal_submission',
  version: 1,
  types: ['ModelSubmittedForAppraisal', 'ModelWithdrawnFromAppraisal'],
  table: submissionTable,
  key: (event) => (event as Event).data.model,
  fold: (row, event) => fold(row, event as Event),
  scope: () => [],
};
