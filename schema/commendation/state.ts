import type { CivilDate } from '../civil-date.ts';
import type { Actor } from '../event.ts';
import type { CommendationEvent } from './events.ts';
import type { CommendationForm, CommendationStatus } from './vocabulary.ts';

type Proposal = Extract<CommendationEvent, { type: 'CommendationProposed' }>['data'];
type Reward = Extract<CommendationEvent, { type: 'CommendationAwarded' }>['data']['reward'];

/** The award that stands. */
export interface Award {
  number: string;
  decidedOn: CivilDate;
  legalBasis: readonly { title: string }[];
  reward: Reward;
  /** The commendation that holds the number; null: this one, or a higher authority's own. */
  sameDecisionAs: string | null;
  /** The event that states it; undefined on an event that was only just decided. */
  statedBy: string | undefined;
}

/**
 *   CommendationProposed ──▶ PROPOSED ──CommendationDeclined──────────▶ DECLINED
 *       either before the decision ──CommendationWithdrawn──▶ WITHDRAWN
 *       giấy khen ─────────────┤ └──CommendationSubmittedUpward──▶ SUBMITTED_UPWARD   (bằng khen)
 *                              │                                   │          │ not granted ──▶ DECLINED
 *          CommendationAwarded ▼  CommendationHigherAwardRecorded ◀┘
 *                           AWARDED ──CommendationPresented──▶ PRESENTED
 *                              └──────CommendationCancelled────────┴──▶ CANCELLED ──CommendationReinstated──▶ as it was
 */
export interface Commendation {
  commendation: string;
  campaign: string;
  organization: string;
  lineage: readonly string[];
  recipient: Proposal['recipient'];
  model: string | null;
  exemplar: string | null;
  form: CommendationForm;
  /** The account that proposed it. */
  proposedBy: string | null;
  status: CommendationStatus;
  award: Award | null;
  presentation: { presentedOn: CivilDate; occasion: string; statedBy: string | undefined } | null;
  /** Id of the event that cancelled it. */
  cancelledBy: string | undefined;
}

/** Null until it is proposed. */
export type CommendationState = Commendation | null;

type Recorded = CommendationEvent & { id?: string; actor?: Actor };

export function evolveCommendation(state: CommendationState, event: Recorded): CommendationState {
  if (event.type === 'CommendationProposed') {
    const { commendation, campaign, organization, lineage, recipient, model, exemplar, form } = event.data;
    return {
      ...{ commendation, campaign, organization, lineage, recipient, model, exemplar, form },
      proposedBy: event.actor?.account ?? null,
      ...{ status: 'PROPOSED', award: null, presentation: null, cancelledBy: undefined },
    };
  }
  return state && evolveExisting(state, event);
}

function evolveExisting(
  state: Commendation,
  event: Exclude<Recorded, { type: 'CommendationProposed' }>,
): Commendation {
  const statedBy = event.id;
  switch (event.type) {
    case 'CommendationAwarded':
    case 'CommendationAwardCorrected': {
      const { number, decidedOn, legalBasis, reward, sameDecisionAs } = event.data;
      const status = event.type === 'CommendationAwarded' ? 'AWARDED' : state.status;
      return { ...state, status, award: { number, decidedOn, legalBasis, reward, sameDecisionAs, statedBy } };
    }
    case 'CommendationDeclined':
      return { ...state, status: 'DECLINED' };
    case 'CommendationWithdrawn':
      return { ...state, status: 'WITHDRAWN' };
    case 'CommendationSubmittedUpward':
      return { ...state, status: 'SUBMITTED_UPWARD' };
    case 'CommendationHigherAwardRecorded': {
      const { granted, number, decidedOn, legalBasis } = event.data;
      if (!granted || number === null) return { ...state, status: 'DECLINED' };
      const stated = { number, decidedOn, legalBasis: legalBasis ?? [] };
      const award = { ...stated, reward: null, sameDecisionAs: null, statedBy };
      return { ...state, status: 'AWARDED', award };
    }
    case 'CommendationPresented':
    case 'CommendationPresentationCorrected': {
      const { presentedOn, occasion } = event.data;
      const status = event.type === 'CommendationPresented' ? 'PRESENTED' : state.status;
      return { ...state, status, presentation: { presentedOn, occasion, statedBy } };
    }
    case 'CommendationCancelled':
      return { ...state, status: 'CANCELLED', cancelledBy: event.id };
    case 'CommendationReinstated':
      return { ...state, status: state.presentation ? 'PRESENTED' : 'AWARDED', cancelledBy: undefined };
  }
}
