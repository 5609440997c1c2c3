import type { Actor } from '../event.ts';
import type { ModelEvent } from './events.ts';

/**
 * What is done for a model, whoever does it: the Board too, where it acts in the unit's place. What is decided about a
 * model (accepted, inspected, confirmed, reviewed, corrected) is not, nor is finding one in monitoring.
 */
const DONE_FOR_IT: readonly ModelEvent['type'][] = [
  'ModelProposed',
  'ModelRegistered',
  'ModelResubmitted',
  'ModelPlanned',
  'ModelLaunched',
  'ModelProgressReported',
  'ModelContributionReceived',
  'ModelOutreachHeld',
  'ModelRemedyCompleted',
  'ModelSubmittedForAppraisal',
];

/** whoever acted for the model has an interest in it. An officer of its unit does so with everything. */
export function ownersAfter(
  owners: readonly string[],
  event: ModelEvent & { actor?: Actor },
): readonly string[] {
  const { actor } = event;
  if (actor === undefined || owners.includes(actor.account)) return owners;
  const found = event.type === 'ModelRegistered' && event.data.origin === 'DISCOVERED';
  const acted = DONE_FOR_IT.includes(event.type) && !found;
  return acted || actor.role === 'UNIT_OFFICER' ? [...owners, actor.account] : owners;
}
