import type { CivilDate } from '../civil-date.ts';
import type { Actor } from '../event.ts';
import type { Document } from '../fields.ts';
import type { Confirmation, Filed } from './checklist.ts';
import type { ExemplarEvent } from './exemplar-events.ts';
import { nominationKey } from './stream.ts';
import type { CityOutcome, TaskRating } from './vocabulary.ts';

/** What the city decided, as recorded once; a correction adds another. */
export interface OutcomeRecord {
  /** Id of the event; an event that was only just decided has none yet. */
  event: string | undefined;
  decided: {
    outcome: CityOutcome;
    number: string | null;
    decidedOn: CivilDate;
    document: Document | null;
    note: string | null;
  };
  corrected: boolean;
}

/**
 *   ExemplarNominated ──▶ nominated ──ExemplarDossierSent──▶ sent ──ExemplarCityOutcomeRecorded──▶ decided
 *                            └──────────ExemplarWithdrawn────┴──▶ withdrawn
 */
export interface Exemplar {
  exemplar: string;
  campaign: string;
  organization: string;
  lineage: readonly string[];
  subject: 'COLLECTIVE' | 'INDIVIDUAL';
  leader: boolean;
  model: string;
  unit: string;
  rating: { level: TaskRating; provisional: boolean } | null;
  /** The reservation that keeps others from nominating the same again. */
  name: string;
  /** The newest paper of each item. */
  filed: readonly Filed[];
  /** Of the achievement report as last filed. */
  confirmations: readonly Confirmation[];
  sentOn: CivilDate | null;
  outcomes: readonly OutcomeRecord[];
  withdrawn: boolean;
}

/** Null until it is nominated. */
export type ExemplarState = Exemplar | null;
type Recorded = ExemplarEvent & { id?: string; actor?: Actor };

export function evolveExemplar(state: ExemplarState, event: Recorded): ExemplarState {
  if (event.type === 'ExemplarNominated') {
    const { exemplar, campaign, organization, lineage, subject, leader, model, unit, rating } = event.data;
    return {
      ...{ exemplar, campaign, organization, lineage, subject, leader, model, unit, rating },
      name: nominationKey(event.data),
      filed: [],
      confirmations: [],
      sentOn: null,
      outcomes: [],
      withdrawn: false,
    };
  }
  if (state === null) return state;
  switch (event.type) {
    case 'ExemplarRatingConfirmed':
    case 'ExemplarRatingCorrected':
      return { ...state, rating: { level: event.data.level, provisional: false } };
    case 'ExemplarDocumentFiled': {
      const { item, copies, bound } = event.data;
      const others = state.filed.filter((each) => each.item !== item);
      const confirmations = item === 'ACHIEVEMENT_REPORT' ? [] : state.confirmations;
      const filed = { item, copies, bound, filedBy: event.actor?.account ?? null };
      return { ...state, filed: [...others, filed], confirmations };
    }
    case 'ExemplarReportConfirmed':
      return { ...state, confirmations: [...state.confirmations, confirmationOf(event)] };
    case 'ExemplarDossierSent':
      return { ...state, sentOn: event.data.sentOn };
    case 'ExemplarCityOutcomeRecorded':
      return { ...state, outcomes: [recordOf(event)] };
    case 'ExemplarCityOutcomeCorrected': {
      const { corrects } = event.data;
      const earlier = state.outcomes.map((each) =>
        each.event === corrects ? { ...each, corrected: true } : each,
      );
      return { ...state, outcomes: [...earlier, recordOf(event)] };
    }
    case 'ExemplarWithdrawn':
      return { ...state, withdrawn: true };
  }
}

const confirmationOf = ({
  data: { by },
  actor,
}: Extract<Recorded, { type: 'ExemplarReportConfirmed' }>): Confirmation => ({
  by,
  account: actor?.account ?? null,
});

type Outcome = Extract<Recorded, { type: 'ExemplarCityOutcomeRecorded' | 'ExemplarCityOutcomeCorrected' }>;

function recordOf({ id: event, data }: Outcome): OutcomeRecord {
  const { outcome, number, decidedOn, document, note } = data;
  return { event, decided: { outcome, number, decidedOn, document, note }, corrected: false };
}
