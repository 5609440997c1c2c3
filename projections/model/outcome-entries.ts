import type { CivilDate } from '../../schema/civil-date.ts';
import type { SubjectKind } from '../../schema/model/vocabulary.ts';

/** The newest round that the model was submitted to. */
export interface AppraisalEntry {
  round: string;
  /** The event of the newest report to the panel; null where only the result is known. */
  submission: string | null;
  /** The day of recording of that report. */
  submittedOn: CivilDate | null;
  /** The last session that closed without a tie, with its votes. */
  result: { session: string; passed: boolean; eligible: number; yes: number; no: number } | null;
  notice: { number: string; issuedOn: CivilDate; passed: boolean } | null;
}

/** The newest decision on it: `declined` where the decision says that it is not recognised. */
export interface RecognitionEntry {
  recognition: string;
  number: string;
  issuedOn: CivilDate;
  declined: { reason: string } | null;
  /** `selections` are those that the revocation spent. */
  revoked: { number: string; issuedOn: CivilDate; reason: string; selections: SelectionEntry[] } | null;
}

export interface SelectionEntry {
  selection: string;
  votes: number;
  eligible: number;
}

/** Nominations and commendations that ended stay, with the reason. */
export interface NominationEntry {
  exemplar: string;
  subject: SubjectKind;
  ended: { reason: string } | null;
}

export interface CommendationEntry {
  commendation: string;
  number: string;
  decidedOn: CivilDate;
  cancelled: { reason: string } | null;
}
