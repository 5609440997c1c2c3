import { civilDateAt } from '../../schema/civil-date.ts';
import type { ModelEvent } from '../../schema/model/events.ts';
import type { Known } from '../known-event.ts';
import type { AppraisalEntry } from './outcome-entries.ts';
import { foldPaper } from './paper-fold.ts';
import { leave, reach, undoAppraisal, undoRevocation } from './stage-intervals.ts';
import type { ModelRow } from './tables.ts';

const OUTCOMES = [
  'ModelSubmittedForAppraisal',
  'ModelWithdrawnFromAppraisal',
  'ModelAppraised',
  'ModelAppraisalAnnulled',
  'ModelAppraisalNotified',
  'ModelRecognised',
  'ModelNotRecognised',
  'ModelRecognitionRevoked',
  'ModelRecognitionReinstated',
  'ModelSelected',
  'ModelSelectionEnded',
  'ModelNominated',
  'ModelNominationEnded',
  'ModelCommended',
  'ModelCommendationCancelled',
  'ModelPaperCorrected',
] as const satisfies ModelEvent['type'][];

export type OutcomeEvent = Extract<Known<ModelEvent>, { type: (typeof OUTCOMES)[number] }>;

export const isOutcome = (event: Known<ModelEvent>): event is OutcomeEvent =>
  (OUTCOMES as readonly string[]).includes(event.type);

/** What appraisal, recognition, selection, nomination and commendation have come to, as in schema/model/outcome-state.ts. */
export function foldOutcome(row: ModelRow, event: OutcomeEvent): ModelRow {
  switch (event.type) {
    case 'ModelSubmittedForAppraisal': {
      const submittedOn = civilDateAt(event.recordedAt);
      const { round } = event.data;
      const appraisal = { round, submission: event.id, submittedOn, result: null, notice: null };
      return { ...row, status: 'UNDER_APPRAISAL', appraisal };
    }
    case 'ModelWithdrawnFromAppraisal':
      return { ...row, status: 'IMPLEMENTING', appraisal: null };
    case 'ModelAppraised': {
      const { round, session, passed, eligible, yes, no } = event.data;
      const appraisal = { ...inRound(row, round), result: { session, passed, eligible, yes, no } };
      return reach({ ...turned(row, 'APPRAISED'), appraisal }, event, 'appraised');
    }
    case 'ModelAppraisalAnnulled': {
      const appraisal = { ...inRound(row, event.data.round), result: null };
      return undoAppraisal({ ...turned(row, 'UNDER_APPRAISAL'), appraisal }, event);
    }
    case 'ModelAppraisalNotified': {
      const { round, number, issuedOn, passed } = event.data;
      const appraisal = { ...inRound(row, round), notice: { number, issuedOn, passed } };
      const told = { ...turned(row, passed ? 'APPRAISED' : 'NOT_RECOGNISED'), appraisal };
      // What ended in a tie was not decided on.
      return appraisal.result === null ? told : reach(told, event, 'notified');
    }
    case 'ModelRecognised': {
      const { recognition, number, issuedOn } = event.data;
      const next: ModelRow =
        row.status === 'CONCLUDED' ? { ...row, status: 'RECOGNISED' } : turned(row, 'RECOGNISED');
      const entry = { recognition, number, issuedOn, declined: null, revoked: null };
      return reach({ ...next, recognition: entry }, event, 'recognised');
    }
    case 'ModelNotRecognised': {
      const { recognition, number, issuedOn, reason } = event.data;
      const entry = { recognition, number, issuedOn, declined: { reason }, revoked: null };
      return { ...turned(row, 'NOT_RECOGNISED'), recognition: entry };
    }
    case 'ModelRecognitionRevoked': {
      const { number, issuedOn, reason } = event.data;
      const spent = { number, issuedOn, reason, selections: row.selections };
      const recognition = row.recognition && { ...row.recognition, revoked: spent };
      const revoked = { ...turned(row, 'RECOGNITION_REVOKED'), recognition, selections: [] };
      return leave(revoked, event, 'recognised', 'exemplar');
    }
    case 'ModelRecognitionReinstated': {
      const { recognition } = row;
      if (!recognition?.revoked) return row;
      const { selections } = recognition.revoked;
      const standing = { ...recognition, revoked: null };
      return undoRevocation({ ...turned(row, 'RECOGNISED'), recognition: standing, selections }, event);
    }
    case 'ModelPaperCorrected':
      return foldPaper(row, event.data);
    default:
      return foldHonour(row, event);
  }
}

type Honour = Exclude<
  OutcomeEvent,
  { data: { round: string } } | { data: { recognition: string } } | { type: 'ModelPaperCorrected' }
>;

function foldHonour(row: ModelRow, event: Honour): ModelRow {
  switch (event.type) {
    case 'ModelSelected': {
      const { selection, votes, eligible } = event.data;
      return { ...row, selections: [...row.selections, { selection, votes, eligible }] };
    }
    case 'ModelSelectionEnded': {
      const others = (chosen: ModelRow['selections']) =>
        chosen.filter(({ selection }) => selection !== event.data.selection);
      const { recognition } = row;
      const revoked = recognition?.revoked && {
        ...recognition.revoked,
        selections: others(recognition.revoked.selections),
      };
      return {
        ...row,
        selections: others(row.selections),
        ...(recognition && revoked && { recognition: { ...recognition, revoked } }),
      };
    }
    case 'ModelNominated': {
      const { exemplar, subject } = event.data;
      const nominations = [...row.nominations, { exemplar, subject, ended: null }];
      return reach({ ...row, nominations }, event, 'exemplar');
    }
    case 'ModelNominationEnded': {
      const { exemplar, reason } = event.data;
      const nominations = row.nominations.map((each) =>
        each.exemplar === exemplar ? { ...each, ended: { reason } } : each,
      );
      const ended = { ...row, nominations };
      return nominations.some((each) => each.ended === null) ? ended : leave(ended, event, 'exemplar');
    }
    case 'ModelCommended': {
      const { commendation, number, decidedOn } = event.data;
      // one that was cancelled by mistake stands again, in its own place.
      const others = row.commendations.filter((each) => each.commendation !== commendation);
      const commendations = [...others, { commendation, number, decidedOn, cancelled: null }];
      return reach({ ...row, commendations }, event, 'commended');
    }
    case 'ModelCommendationCancelled': {
      const { commendation, reason } = event.data;
      const commendations = row.commendations.map((each) =>
        each.commendation === commendation ? { ...each, cancelled: { reason } } : each,
      );
      const cancelled = { ...row, commendations };
      // It counts as commended until the last of them is cancelled.
      return commendations.some((each) => each.cancelled === null)
        ? cancelled
        : leave(cancelled, event, 'commended');
    }
  }
}

/** An end stays what it is: what others decide on the model is still counted. */
function turned(row: ModelRow, status: ModelRow['status']): ModelRow {
  const ended = row.status === 'DROPPED' || row.status === 'CONCLUDED';
  return ended ? { ...row, ended_from: status } : { ...row, status };
}

const inRound = ({ appraisal }: ModelRow, round: string): AppraisalEntry =>
  appraisal?.round === round
    ? appraisal
    : { round, submission: null, submittedOn: null, result: null, notice: null };
