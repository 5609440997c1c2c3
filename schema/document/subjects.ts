import { appraisalStream } from '../appraisal/stream.ts';
import { campaignStream } from '../campaign/stream.ts';
import { readsCommendation } from '../commendation/reading.ts';
import type { Commendation } from '../commendation/state.ts';
import { commendationStream } from '../commendation/stream.ts';
import type { Scope } from '../decider.ts';
import { readsDifficulty } from '../difficulty/reading.ts';
import type { Difficulty } from '../difficulty/state.ts';
import { difficultyStream } from '../difficulty/stream.ts';
import type { Actor } from '../event.ts';
import { modelStream } from '../model/stream.ts';
import { unitStream } from '../organization/stream.ts';
import { exemplarStream, recognitionStream, selectionStream } from '../recognition/stream.ts';
import { readsReport } from '../report/authority.ts';
import type { Report } from '../report/state.ts';
import { reportStream } from '../report/stream.ts';
import type { DossierSubject } from './vocabulary.ts';

/** Whatever a dossier is kept of says whose it is: the state of its own stream has these. */
export type SubjectState = (Omit<Scope, 'unit'> & { unit?: string | null }) | null;

/** `unit`: the one that stands in the place of the subject's today. */
type Reads<State> = (actor: Actor, subject: State, unit: string | null) => boolean;

interface SubjectHome {
  /** Name of the decider that folds the subject's stream. */
  decider: string;
  stream(id: string): string;
  /** Who reads the subject, where that is not everybody who reads its organization. */
  reads?: Reads<never>;
}

const report: Reads<Report> = (actor, subject, unit) => readsReport(actor, { ...subject, unit });
const difficulty: Reads<Difficulty> = (actor, subject, unit) =>
  readsDifficulty(actor, { ...subject, unit: unit ?? subject.unit });
const commendation: Reads<Commendation> = (actor, subject) =>
  readsCommendation(actor, { ...subject, unit: subject.recipient.unit });

/** Where each subject lives. */
export const SUBJECT_HOMES: Record<DossierSubject, SubjectHome> = {
  MODEL: { decider: 'model', stream: modelStream },
  CAMPAIGN: { decider: 'campaign', stream: campaignStream },
  UNIT: { decider: 'unit', stream: unitStream },
  APPRAISAL: { decider: 'appraisal', stream: appraisalStream },
  RECOGNITION: { decider: 'recognition', stream: recognitionStream },
  SELECTION: { decider: 'selection', stream: selectionStream },
  EXEMPLAR: { decider: 'exemplar', stream: exemplarStream },
  COMMENDATION: { decider: 'commendation', stream: commendationStream, reads: commendation },
  REPORT: { decider: 'report', stream: reportStream, reads: report },
  DIFFICULTY: { decider: 'difficulty', stream: difficultyStream, reads: difficulty },
};

/** Whether the actor, whose reach covers the subject, reads it. */
export const readsSubject = (
  kind: DossierSubject,
  actor: Actor,
  subject: SubjectState,
  unit: string | null,
): boolean => SUBJECT_HOMES[kind].reads?.(actor, subject as never, unit) ?? true;

/** The subject whose own stream this is; undefined for any other stream. */
export function subjectOf(stream: string): { kind: DossierSubject; id: string } | undefined {
  const dash = stream.indexOf('-');
  const [prefix, id] = [stream.slice(0, dash), stream.slice(dash + 1)];
  const found = Object.entries(SUBJECT_HOMES).find(([, home]) => home.stream(id) === stream);
  return found && prefix ? { kind: found[0] as DossierSubject, id } : undefined;
}
