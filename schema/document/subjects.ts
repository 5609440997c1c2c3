import { appraisalStream } from '../appraisal/stream.ts';
import { campaignStream } from '../campaign/stream.ts';
import { commendationStream } from '../commendation/stream.ts';
import type { Scope } from '../decider.ts';
import { difficultyStream } from '../difficulty/stream.ts';
import { modelStream } from '../model/stream.ts';
import { unitStream } from '../organization/stream.ts';
import type { DossierSubject } from './vocabulary.ts';

/** Whatever a dossier is kept of says whose it is: the state of its own stream has these. */
export type SubjectState = Scope | null;

interface SubjectHome {
  /** Name of the decider that folds the subject's stream. */
  decider: string;
  stream(id: string): string;
}

/** Where each subject lives. A dossier can be kept of those that are listed: a new capability adds its line. */
export const SUBJECT_HOMES: Partial<Record<DossierSubject, SubjectHome>> = {
  MODEL: { decider: 'model', stream: modelStream },
  CAMPAIGN: { decider: 'campaign', stream: campaignStream },
  UNIT: { decider: 'unit', stream: unitStream },
  APPRAISAL: { decider: 'appraisal', stream: appraisalStream },
  COMMENDATION: { decider: 'commendation', stream: commendationStream },
  DIFFICULTY: { decider: 'difficulty', stream: difficultyStream },
};

/** The subject whose own stream this is; undefined for any other stream. */
export function subjectOf(stream: string): { kind: DossierSubject; id: string } | undefined {
  const dash = stream.indexOf('-');
  const [prefix, id] = [stream.slice(0, dash), stream.slice(dash + 1)];
  const found = Object.entries(SUBJECT_HOMES).find(([, home]) => home.stream(id) === stream);
  return found && prefix ? { kind: found[0] as DossierSubject, id } : undefined;
}
