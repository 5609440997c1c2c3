import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { NoticeEntry, SessionEntry } from '../appraisal/tables.ts';
import type { Views } from '../database.ts';
import type { InspectionEntry, RemedyEntry } from '../model/inspection-entries.ts';
import type { ModelRow } from '../model/tables.ts';
import { unitsBehind } from '../standing-units.ts';

export type { InspectionEntry, RemedyEntry, SessionEntry };

/** An event that may have changed a day in the calendar. */
export interface DatedEvent {
  stream: string;
  revision: number;
  type: string;
  recordedAt: Instant;
  data: Record<string, unknown>;
}

export type DatedModel = Pick<ModelRow, 'id' | 'name' | 'status' | 'plan' | 'inspections' | 'remedies'> & {
  unitName: string | null;
  launchPlannedOn: CivilDate | null;
  launchedOn: CivilDate | null;
};

/** Events by which a model's days come, move and go. */
const MODEL_EVENTS = [
  ...[
    'ModelAccepted',
    'ModelAmended',
    'ModelRegistrationCorrected',
    'ModelPlanned',
    'ModelPlanCorrected',
    'ModelPlanWithdrawn',
    'ModelLaunched',
    'ModelRecordCorrected',
  ],
  ...['ModelInspectionScheduled', 'ModelInspectionRescheduled', 'ModelInspectionCancelled', 'ModelInspected'],
  ...['ModelRemedyCompleted', 'ModelRemedyConfirmed', 'ModelRemedyRejected', 'ModelRemedyWaived'],
  ...['ModelDropped', 'ModelReinstated', 'ModelConcluded', 'ModelReopened'],
];

/** Accepted models of a campaign; with `unit`, those of this unit and of what was merged into it. */
export async function listDatedModels(
  db: Views,
  { campaign, unit }: { campaign: string; unit?: string | undefined },
): Promise<DatedModel[]> {
  let query = db
    .selectFrom('model')
    .leftJoin('unit', 'unit.id', 'model.unit')
    .select(['model.id', 'model.name', 'model.status', 'model.plan', 'model.inspections', 'model.remedies'])
    .select(['model.launch_planned_on as launchPlannedOn', 'model.launched_on as launchedOn'])
    .select('unit.name as unitName')
    .where('model.campaign', '=', campaign)
    .where('model.accepted_at', 'is not', null);
  if (unit) query = query.where('model.unit', 'in', unitsBehind(db, [unit]));
  return query.orderBy('model.id').execute();
}

export interface DatedRound {
  id: string;
  title: string;
  sessions: SessionEntry[];
  notices: NoticeEntry[];
}

export function listDatedRounds(db: Views, campaign: string): Promise<DatedRound[]> {
  return db
    .selectFrom('appraisal_round')
    .select(['id', 'title', 'sessions', 'notices'])
    .where('campaign', '=', campaign)
    .orderBy('id')
    .execute();
}

/** Reports of a campaign that deliver its milestones; each rises with whatever becomes of it, its return too. */
export interface DatedReport {
  kind: string;
  revision: number;
  modified: Instant;
}

export function listDatedReports(db: Views, campaign: string): Promise<DatedReport[]> {
  return db
    .selectFrom('report')
    .select(['kind', 'revision', 'updated_at as modified'])
    .where('campaign', '=', campaign)
    .execute();
}

/** By stream, from the first on. Of a model's stream only those by which its days change. */
export async function listDatedEvents(
  db: Views,
  streams: readonly string[],
): Promise<Map<string, DatedEvent[]>> {
  if (streams.length === 0) return new Map();
  const rows = await db
    .selectFrom('timeline')
    .select(['stream', 'revision', 'type', 'recorded_at as recordedAt', 'data'])
    .where('stream', 'in', [...streams])
    .where((eb) => eb.or([eb('stream', 'not like', 'model-%'), eb('type', 'in', MODEL_EVENTS)]))
    .orderBy('stream')
    .orderBy('revision')
    .execute();
  return Map.groupBy(rows as DatedEvent[], ({ stream }) => stream);
}
