import type { CivilDate } from '../../schema/civil-date.ts';
import type { Document } from '../../schema/fields.ts';
import type { PlannedInspectionState, RATINGS, RemedyState } from '../../schema/model/vocabulary.ts';

export type Rating = (typeof RATINGS)[number];

export interface FindingEntry {
  criterion: number;
  met: boolean;
  note?: string | undefined;
  evidence?: Document[] | undefined;
}

/** An inspection that was planned, carried out, or both. */
export interface InspectionEntry {
  /** Its key where it was planned beforehand. */
  inspection: string | null;
  /** The event that carried it out: the first in its chain of corrections. */
  event: string | null;
  state: PlannedInspectionState;
  plannedOn: CivilDate | null;
  purpose: string | null;
  criteria: number[];
  /** Days that it was planned for before, with why each was given up. */
  moves: { plannedOn: CivilDate; reason: string }[];
  cancelReason: string | null;
  adHoc: boolean;
  inspectedOn: CivilDate | null;
  inspectors: string[];
  /** As planned, once others carried it out. */
  plannedInspectors?: string[];
  findings: FindingEntry[];
  rating: Rating | null;
  evidence: Document[];
}

export interface RemedyEntry {
  remedy: string;
  title: string;
  dueOn: CivilDate;
  /** The event of the inspection that asked for it. */
  inspection: string;
  state: RemedyState;
  /** The event of the unit's last report, the day it states, and the day of its recording. */
  completion: string | null;
  completedOn: CivilDate | null;
  reportedOn: CivilDate | null;
  note: string | null;
  /** Why the Board did not take it, each time. */
  rejections: { reason: string; on: CivilDate }[];
  waiver: string | null;
}
