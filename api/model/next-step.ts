import type { Role } from '../../schema/access/roles.ts';
import type { ModelSource } from '../loaders.ts';

export interface NextStepSource {
  step:
    | 'ENDORSE'
    | 'REGISTER'
    | 'RESUBMIT'
    | 'ACCEPT_OR_RETURN'
    | 'PLAN'
    | 'LAUNCH'
    | 'REPORT_PROGRESS'
    | 'COMPLETE_REMEDY'
    | 'CONFIRM_REMEDY'
    | 'NONE';
  owner: Role;
}

type Standing = Pick<ModelSource, 'status' | 'endorsement' | 'remedies'>;

/** What the state of a model asks for next, and of whom; null once nothing is owed. A hint: the deciders judge. */
export function nextStep({ status, endorsement, remedies }: Standing): NextStepSource | null {
  switch (status) {
    case 'DRAFT':
      return { step: 'REGISTER', owner: 'UNIT_OFFICER' };
    case 'REGISTERED':
      return endorsement
        ? { step: 'ACCEPT_OR_RETURN', owner: 'BOARD_OFFICER' }
        : { step: 'ENDORSE', owner: 'UNIT_OFFICER' };
    case 'RETURNED':
      return { step: 'RESUBMIT', owner: 'UNIT_OFFICER' };
    case 'ACCEPTED':
      return { step: 'PLAN', owner: 'UNIT_OFFICER' };
    case 'PLANNED':
      return { step: 'LAUNCH', owner: 'UNIT_OFFICER' };
    case 'IMPLEMENTING':
      if (remedies.some(({ completedOn }) => completedOn === null))
        return { step: 'COMPLETE_REMEDY', owner: 'UNIT_OFFICER' };
      if (remedies.some(({ confirmed }) => !confirmed))
        return { step: 'CONFIRM_REMEDY', owner: 'BOARD_OFFICER' };
      return { step: 'REPORT_PROGRESS', owner: 'UNIT_OFFICER' };
    default:
      return null;
  }
}
