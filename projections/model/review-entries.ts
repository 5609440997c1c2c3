import type { CivilDate } from '../../schema/civil-date.ts';
import type { ReviewProposal } from '../../schema/model/vocabulary.ts';
import type { Rating } from './inspection-entries.ts';

/** One review of plan V.2. */
export interface ReviewEntry {
  /** The first event in its chain of corrections. */
  event: string;
  proposal: ReviewProposal;
  grounds: string;
  /** REPLICATE: where, and by which unit. */
  place: string | null;
  unit: string | null;
  on: CivilDate;
  /** The civil day of its recording, or of its last correction: what the cut-off judges by. */
  recordedOn: CivilDate;
  withdrawn: boolean;
}

export interface ConclusionEntry {
  summary: string;
  rating: Rating | null;
  on: CivilDate;
}
