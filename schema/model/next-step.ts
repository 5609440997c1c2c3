import type { Role } from '../access/roles.ts';
import type { ModelStatus, NextStepKind } from './vocabulary.ts';

/** What a row of a view knows about a model. */
export interface Standing {
  status: ModelStatus;
  /** The same-level authority has agreed in principle. */
  endorsed: boolean;
  /** Remedies that the unit has not completed. */
  remediesOwed: number;
  /** Remedies completed that the Board has not confirmed. */
  remediesUnconfirmed: number;
  /** The results reported reach every target; left out where the sums are not at hand. */
  goalsReached?: boolean;
  /** What the review of the year came to is recorded; left out where that is not at hand. */
  reviewed?: boolean;
  /** The notice of the appraisal's result is published. */
  notified: boolean;
}

export interface NextStep {
  step: NextStepKind;
  owner: Role;
}

/** What is owed next and by whom; null when the model owes nothing more here. Remedies come before progress. */
export function nextStep(model: Standing): NextStep | null {
  const remedy = remedyStep(model);
  switch (model.status) {
    case 'DRAFT':
      return { step: 'REGISTER', owner: 'UNIT_OFFICER' };
    case 'REGISTERED':
      return model.endorsed
        ? { step: 'ACCEPT_OR_RETURN', owner: 'BOARD_OFFICER' }
        : { step: 'ENDORSE', owner: 'UNIT_OFFICER' };
    case 'RETURNED':
      return { step: 'RESUBMIT', owner: 'UNIT_OFFICER' };
    case 'ACCEPTED':
      return { step: 'PLAN', owner: 'UNIT_OFFICER' };
    case 'PLANNED':
      return { step: 'LAUNCH', owner: 'UNIT_OFFICER' };
    case 'IMPLEMENTING':
      if (remedy) return remedy;
      return { step: model.goalsReached ? 'SUBMIT_FOR_APPRAISAL' : 'REPORT_PROGRESS', owner: 'UNIT_OFFICER' };
    case 'UNDER_APPRAISAL':
      return remedy ?? { step: 'APPRAISE', owner: 'PANEL_MEMBER' };
    case 'APPRAISED':
      if (remedy) return remedy;
      return model.notified
        ? { step: 'DECIDE_RECOGNITION', owner: 'COMMITTEE_SIGNATORY' }
        : { step: 'PUBLISH_NOTICE', owner: 'BOARD_OFFICER' };
    case 'RECOGNISED':
    case 'NOT_RECOGNISED':
    case 'RECOGNITION_REVOKED':
      // appraised, it is reviewed for the list of the year, and then concluded.
      return remedy ?? { step: model.reviewed === false ? 'REVIEW' : 'CONCLUDE', owner: 'UNIT_OFFICER' };
    default:
      return null;
  }
}

function remedyStep(model: Standing): NextStep | null {
  if (model.remediesOwed > 0) return { step: 'COMPLETE_REMEDY', owner: 'UNIT_OFFICER' };
  if (model.remediesUnconfirmed > 0) return { step: 'CONFIRM_REMEDY', owner: 'BOARD_OFFICER' };
  return null;
}
