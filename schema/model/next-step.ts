import type { Role } from '../access/roles.ts';
import type { AppraisalStep } from '../appraisal/awaiting.ts';
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
  /** The notice of the appraisal's result is published. */
  notified: boolean;
  /** The campaign takes registrations, and accepts them. */
  campaignOpen: boolean;
  /** Its year is over: nobody is asked to register any more. */
  campaignOver: boolean;
  /** Units send a list after review. */
  listAsked: boolean;
  /** What the review of the year came to is recorded. */
  reviewed: boolean;
  /** What it waits for in the round that it was submitted to; left out where it is in none, or none is known. */
  awaited?: AppraisalStep | undefined;
  /** Left out where the decision does not look so far: a step that depends on it is not told then. */
  appraisal?: Ahead;
}

/** Where an implemented model stands on its way to a panel. */
export interface Ahead {
  /** The results reported reach every target. */
  goalsReached: boolean;
  /** A round of the campaign takes reports. */
  roundOpen: boolean;
  /** A session is scheduled for it. */
  sessionAhead: boolean;
}

export interface NextStep {
  step: NextStepKind;
  owner: Role;
}

/**
 * what is owed next and by whom, the one word of pages, refusals and lists of work; null when the model owes nothing
 * more, or nothing that is known here. Remedies come before progress.
 */
export function nextStep(model: Standing): NextStep | null {
  const remedy = remedyStep(model);
  switch (model.status) {
    case 'DRAFT':
      // a campaign that is closed takes no registration, and answers those that it has.
      if (!model.campaignOpen || model.campaignOver) return null;
      return { step: 'REGISTER', owner: 'UNIT_OFFICER' };
    case 'REGISTERED':
      return model.endorsed || !model.campaignOpen
        ? { step: 'ACCEPT_OR_RETURN', owner: 'BOARD_OFFICER' }
        : { step: 'ENDORSE', owner: 'UNIT_OFFICER' };
    case 'RETURNED':
      if (!model.campaignOpen) return null;
      return { step: 'RESUBMIT', owner: 'UNIT_OFFICER' };
    case 'ACCEPTED':
      return { step: 'PLAN', owner: 'UNIT_OFFICER' };
    case 'PLANNED':
      return { step: 'LAUNCH', owner: 'UNIT_OFFICER' };
    case 'IMPLEMENTING':
      return remedy ?? implementing(model);
    case 'UNDER_APPRAISAL':
      return remedy ?? (model.awaited ? { step: model.awaited, owner: atWork(model.awaited) } : null);
    case 'APPRAISED':
      if (remedy) return remedy;
      return model.notified
        ? { step: 'DECIDE_RECOGNITION', owner: 'COMMITTEE_SIGNATORY' }
        : { step: 'PUBLISH_NOTICE', owner: 'BOARD_OFFICER' };
    case 'RECOGNISED':
    case 'NOT_RECOGNISED':
    case 'RECOGNITION_REVOKED':
      // appraised, it is reviewed for the list of the year, and then concluded.
      return (
        remedy ?? { step: model.listAsked && !model.reviewed ? 'REVIEW' : 'CONCLUDE', owner: 'UNIT_OFFICER' }
      );
    default:
      return null;
  }
}

/** the panel votes; what comes before and after is the Board's. */
const atWork = (step: AppraisalStep): Role => (step === 'APPRAISE' ? 'PANEL_MEMBER' : 'BOARD_OFFICER');

/** with its results there, it waits for the Board while there is no round to send it to. */
function implementing({ appraisal, campaignOpen }: Standing): NextStep | null {
  if (!appraisal) return null;
  const { goalsReached, roundOpen, sessionAhead } = appraisal;
  if (sessionAhead) return { step: 'SUBMIT_FOR_APPRAISAL', owner: 'UNIT_OFFICER' };
  if (!goalsReached) return { step: 'REPORT_PROGRESS', owner: 'UNIT_OFFICER' };
  if (roundOpen) return { step: 'SUBMIT_FOR_APPRAISAL', owner: 'UNIT_OFFICER' };
  return campaignOpen ? { step: 'PLAN_ROUND', owner: 'BOARD_OFFICER' } : null;
}

function remedyStep(model: Standing): NextStep | null {
  if (model.remediesOwed > 0) return { step: 'COMPLETE_REMEDY', owner: 'UNIT_OFFICER' };
  if (model.remediesUnconfirmed > 0) return { step: 'CONFIRM_REMEDY', owner: 'BOARD_OFFICER' };
  return null;
}
