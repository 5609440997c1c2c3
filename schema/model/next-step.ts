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
      return remedy ?? { step: 'REPORT_PROGRESS', owner: 'UNIT_OFFICER' };
    default:
      return null;
  }
}

function remedyStep(model: Standing): NextStep | null {
  if (model.remediesOwed > 0) return { step: 'COMPLETE_REMEDY', owner: 'UNIT_OFFICER' };
  if (model.remediesUnconfirmed > 0) return { step: 'CONFIRM_REMEDY', owner: 'BOARD_OFFICER' };
  return null;
}
