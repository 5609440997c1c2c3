import type { ModelEvent } from '../../schema/model/events.ts';
import type { ModelRow, Statement } from './tables.ts';

const STATES: Partial<Record<ModelEvent['type'], Statement>> = {
  ModelRegistered: 'REGISTRATION',
  ModelResubmitted: 'REGISTRATION',
  ModelAmended: 'REGISTRATION',
  ModelRegistrationCorrected: 'REGISTRATION',
  ModelAccepted: 'ACCEPTANCE',
  ModelPlanned: 'PLAN',
  ModelPlanCorrected: 'PLAN',
  ModelAppraised: 'APPRAISAL',
  ModelRecognitionRevoked: 'REVOCATION',
  ModelSelected: 'SELECTION',
};

const OVERTURNS: Partial<Record<ModelEvent['type'], Statement>> = {
  ModelRegistrationCorrected: 'REGISTRATION',
  ModelRegistrationWithdrawn: 'REGISTRATION',
  ModelAcceptanceWithdrawn: 'ACCEPTANCE',
  ModelPlanCorrected: 'PLAN',
  ModelPlanWithdrawn: 'PLAN',
  ModelAppraisalAnnulled: 'APPRAISAL',
  ModelRecognitionReinstated: 'REVOCATION',
  ModelSelectionEnded: 'SELECTION',
};

/** Corrections of records are in the records (records.ts); these are of what the model has one of at a time. */
export function overturn(
  { statements, overturned }: ModelRow,
  { id, type }: { id: string; type: ModelEvent['type'] },
): Pick<ModelRow, 'statements' | 'overturned'> {
  const [states, overturns] = [STATES[type], OVERTURNS[type]];
  const wrong = overturns && statements[overturns];
  return {
    statements: {
      ...statements,
      ...(overturns && { [overturns]: undefined }),
      ...(states && { [states]: id }),
    },
    overturned: wrong === undefined ? overturned : [...overturned, { event: wrong, by: id }],
  };
}
