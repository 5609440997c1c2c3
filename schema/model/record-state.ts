import type { CivilDate } from '../civil-date.ts';
import type { ModelEvent } from './events.ts';
import { REPLACING, type RecordKind } from './record-kinds.ts';

/** The facts that an event records, by its type; corrections take the kind of what they correct. */
const KIND_OF: Partial<Record<ModelEvent['type'], RecordKind>> = {
  ModelProposed: 'ENDORSEMENT',
  ModelEndorsed: 'ENDORSEMENT',
  ModelLaunched: 'LAUNCH',
  ModelProgressReported: 'PROGRESS',
  ModelContributionReceived: 'CONTRIBUTION',
  ModelOutreachHeld: 'OUTREACH',
  ModelInspected: 'INSPECTION',
  ModelRemedyCompleted: 'REMEDY_COMPLETION',
  ModelRemedyConfirmed: 'REMEDY_CONFIRMATION',
  ModelKept: 'KEEPING',
  ModelReplicationProposed: 'REPLICATION',
  ModelDropped: 'DROP',
  ModelConcluded: 'CONCLUSION',
  ModelSubmittedForAppraisal: 'SUBMISSION',
};

export const recordKindOf = (type: string): RecordKind | undefined => KIND_OF[type as ModelEvent['type']];

/** A recorded fact that a correction may name. */
export interface ModelRecord {
  kind: RecordKind;
  /** The first event in its chain of corrections. */
  root: string;
  occurredOn: CivilDate | undefined;
  /** Goals that it reports on. */
  goals: readonly string[];
  /** The event that corrects, withdraws or replaces it. */
  correctedBy: string | null;
  /** It says that what it corrects never was. */
  withdrawn: boolean;
}

export type ModelRecords = Readonly<Record<string, ModelRecord>>;

type Recorded = ModelEvent & { id?: string };

/**
 * Every fact by the id of its event, whatever its kind. An event just decided has no id yet: it is no record that anybody
 * can name. `round`: the appraisal round that the model stands in.
 */
export function evolveRecords(records: ModelRecords, event: Recorded, round?: string): ModelRecords {
  const { id, occurredOn } = event;
  if (id === undefined) return records;
  const corrects = correctsOf(event) ?? replaced(records, event, round);
  const wrong = corrects === undefined ? undefined : records[corrects];
  const kind = recordKindOf(event.type) ?? wrong?.kind;
  if (kind === undefined) return records;
  const before = wrong ? { ...records, [corrects as string]: { ...wrong, correctedBy: id } } : records;
  // An end that is taken back is no statement of its own.
  if (event.type === 'ModelReopened') return before;
  const goals = 'results' in event.data ? event.data.results.flatMap(({ goal }) => goal ?? []) : [];
  const withdrawn = event.type === 'ModelRecordCorrected' && event.data.record.withdrawn === true;
  const record = { kind, root: wrong?.root ?? id, occurredOn, goals, correctedBy: null, withdrawn };
  return { ...before, [id]: record };
}

/** What they correct is no record: a version of the whole registration, or a result. */
const OF_NO_RECORD: readonly string[] = [
  'ModelAmendmentProposed',
  'ModelRegistrationCorrected',
  'ModelAppraisalAnnulled',
];

export const correctsOf = ({ type, data }: { type: string; data: object }): string | undefined =>
  OF_NO_RECORD.includes(type) ? undefined : (data as { corrects?: string }).corrects;

/** The standing record whose place the event takes: an earlier endorsement, an earlier report to the same round. */
function replaced(records: ModelRecords, event: Recorded, round: string | undefined): string | undefined {
  const kind = recordKindOf(event.type);
  if (kind === undefined || !REPLACING.includes(kind)) return undefined;
  if (event.type === 'ModelSubmittedForAppraisal' && event.data.round !== round) return undefined;
  // What is corrected stands in a later record: the last of a kind is the one that stands.
  return Object.keys(records).findLast((id) => records[id]?.kind === kind);
}
