import type { UnitState } from '../organization/unit-state.ts';
import type { SubjectState } from './subjects.ts';
import type { MediaType } from './vocabulary.ts';

/** What the lookup `content` answers about a hash; null where nothing of it was ever uploaded. */
export interface StoredContent {
  size: number;
  mediaType: MediaType;
  /** Codes of the organizations that uploaded it. */
  broughtBy: readonly string[];
}

export interface DossierFacts {
  /** State of what the dossier is kept of. */
  subject?: SubjectState;
  /** The unit that stands in the place of the subject's. */
  standing?: UnitState;
  content?: StoredContent | null;
}
