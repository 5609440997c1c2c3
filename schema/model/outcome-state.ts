import type { CivilDate } from '../civil-date.ts';
import type { Actor } from '../event.ts';
import type { ModelEvent } from './events.ts';
import type { KeptBack } from './kept-back.ts';
import type { ModelStatus } from './vocabulary.ts';

/** What appraisal, recognition, selection, nomination and commendation have come to. */
export interface Outcomes {
  /** Accounts that acted for the model: they are recused. */
  owners: readonly string[];
  /** The newest round that it was submitted to. */
  appraisal: {
    round: string;
    /** The day of recording of the newest report, and who sent it. */
    submittedOn: CivilDate | undefined;
    submittedBy: string | undefined;
    /** Absent until a session closed without a tie; `event` is the id of what said so. */
    appraised: { session: string; passed: boolean; event: string | undefined } | null;
    /** Absent until the notice is published. */
    notice: { number: string; issuedOn: CivilDate; passed: boolean } | null;
  } | null;
  /** What its owner's side is not told of yet. */
  keptBack: KeptBack;
  recognition: {
    recognition: string;
    number: string;
    issuedOn: CivilDate;
    revoked: boolean;
    /** What led to it, and is spent by the revocation: stands again where that was a mistake. */
    spent: Pick<Outcomes, 'appraisal' | 'selections'> | null;
  } | null;
  /** Selections that chose it; nominations and commendations that stand. */
  selections: readonly string[];
  exemplars: readonly string[];
  commendations: readonly string[];
}

type Recorded = ModelEvent & { id?: string; actor?: Actor };
type Standing = Outcomes & { status: ModelStatus; endedFrom: ModelStatus | null };

export const NO_OUTCOMES: Outcomes = {
  owners: [],
  appraisal: null,
  keptBack: {},
  recognition: null,
  selections: [],
  exemplars: [],
  commendations: [],
};

/**
 *   IMPLEMENTING ──ModelSubmittedForAppraisal──▶ UNDER_APPRAISAL ──ModelAppraised──▶ APPRAISED
 *        ▲──────────ModelWithdrawnFromAppraisal──────┘    ▲────ModelAppraisalAnnulled───┤
 *   APPRAISED (or tied) ──ModelAppraisalNotified, not passed──▶ NOT_RECOGNISED          │
 *   APPRAISED ──ModelNotRecognised──▶ NOT_RECOGNISED      RECOGNISED ◀──ModelRecognised─┘
 *   RECOGNISED ──ModelRecognitionRevoked──▶ RECOGNITION_REVOKED
 *   RECOGNITION_REVOKED ──ModelRecognitionReinstated──▶ RECOGNISED
 *   A model that did not pass may be submitted to another round. An end (DROPPED, CONCLUDED) stays what it is, but that
 *   a concluded model is recognised after all.
 */
export function evolveOutcome<Of extends Standing>(state: Of, event: Recorded): Of {
  switch (event.type) {
    case 'ModelSubmittedForAppraisal': {
      const { round } = event.data;
      const [submittedOn, submittedBy] = [event.occurredOn, event.actor?.account];
      const appraisal = { round, submittedOn, submittedBy, appraised: null, notice: null };
      return { ...state, status: 'UNDER_APPRAISAL', appraisal };
    }
    case 'ModelWithdrawnFromAppraisal':
      return { ...state, status: 'IMPLEMENTING', appraisal: null };
    case 'ModelAppraised': {
      const { round, session, passed } = event.data;
      const of = inRound(state, round);
      const appraised = { session, passed, event: event.id };
      return { ...turned(state, 'APPRAISED'), appraisal: { ...of, appraised } };
    }
    case 'ModelAppraisalAnnulled': {
      const of = inRound(state, event.data.round);
      return { ...turned(state, 'UNDER_APPRAISAL'), appraisal: { ...of, appraised: null } };
    }
    case 'ModelAppraisalNotified': {
      const { round, number, issuedOn, passed } = event.data;
      const notice = { number, issuedOn, passed };
      const status = passed ? 'APPRAISED' : 'NOT_RECOGNISED';
      return { ...turned(state, status), appraisal: { ...inRound(state, round), notice } };
    }
    case 'ModelRecognised': {
      const { recognition, number, issuedOn } = event.data;
      const next =
        state.status === 'CONCLUDED'
          ? { ...state, status: 'RECOGNISED' as const }
          : turned(state, 'RECOGNISED');
      return { ...next, recognition: { recognition, number, issuedOn, revoked: false, spent: null } };
    }
    case 'ModelNotRecognised':
      return turned(state, 'NOT_RECOGNISED');
    case 'ModelRecognitionRevoked': {
      // What led to the recognition is spent: another one needs another appraisal and another selection.
      const { recognition, appraisal, selections } = state;
      return {
        ...turned(state, 'RECOGNITION_REVOKED'),
        recognition: recognition && { ...recognition, revoked: true, spent: { appraisal, selections } },
        appraisal: null,
        selections: [],
      };
    }
    case 'ModelRecognitionReinstated': {
      const { recognition } = state;
      if (!recognition?.spent) return state;
      const standing = { ...recognition, revoked: false, spent: null };
      return { ...turned(state, 'RECOGNISED'), ...recognition.spent, recognition: standing };
    }
    case 'ModelSelected':
      return { ...state, selections: [...state.selections, event.data.selection] };
    case 'ModelSelectionEnded':
      return { ...state, ...unselected(state, event.data.selection) };
    case 'ModelNominated':
      return { ...state, exemplars: [...state.exemplars, event.data.exemplar] };
    case 'ModelNominationEnded':
      return { ...state, exemplars: without(state.exemplars, event.data.exemplar) };
    case 'ModelCommended':
      return { ...state, commendations: [...state.commendations, event.data.commendation] };
    case 'ModelCommendationCancelled':
      return { ...state, commendations: without(state.commendations, event.data.commendation) };
    case 'ModelPaperCorrected':
      return { ...state, ...restated(state, event.data) };
    default:
      return state;
  }
}

/** the status stays. A paper that the model no longer rests on changes nothing. */
function restated(
  { appraisal, recognition }: Outcomes,
  { paper, source, number, issuedOn }: Extract<ModelEvent, { type: 'ModelPaperCorrected' }>['data'],
): Partial<Outcomes> {
  if (paper === 'NOTICE' && appraisal?.round === source && appraisal.notice)
    return { appraisal: { ...appraisal, notice: { ...appraisal.notice, number, issuedOn } } };
  if (paper === 'DECISION' && recognition?.recognition === source)
    return { recognition: { ...recognition, number, issuedOn } };
  return {};
}

/** also of a recognition that was revoked since, and may be reinstated. */
function unselected({ selections, recognition }: Outcomes, selection: string): Partial<Outcomes> {
  const spent = recognition?.spent && {
    ...recognition.spent,
    selections: without(recognition.spent.selections, selection),
  };
  return {
    selections: without(selections, selection),
    ...(recognition && spent && { recognition: { ...recognition, spent } }),
  };
}

const without = (ids: readonly string[], id: string) => ids.filter((each) => each !== id);

/** An end stays what it is; the model would stand there if the end were a mistake. */
function turned<Of extends Standing>(state: Of, status: ModelStatus): Of {
  const ended = state.status === 'DROPPED' || state.status === 'CONCLUDED';
  return ended ? { ...state, endedFrom: status } : { ...state, status };
}

const inRound = ({ appraisal }: Outcomes, round: string): NonNullable<Outcomes['appraisal']> =>
  appraisal?.round === round
    ? appraisal
    : { round, submittedOn: undefined, submittedBy: undefined, appraised: null, notice: null };
