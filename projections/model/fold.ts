import type { ModelEvent } from '../../schema/model/events.ts';
import { keptBackAfter, saysResult } from '../../schema/model/kept-back.ts';
import { ownersAfter } from '../../schema/model/owners.ts';
import type { Registration } from '../../schema/model/registration.ts';
import { existing, type Known } from '../known-event.ts';
import { searchText } from '../search-terms.ts';
import { sortKey } from '../sort-key.ts';
import { foldAmendment, isAmendment } from './amendment-fold.ts';
import { foldCorrection } from './correction-fold.ts';
import { dueDays, foldInspection, isInspection } from './inspection-fold.ts';
import { foldOutcome, isOutcome } from './outcome-fold.ts';
import { overturn } from './overturned.ts';
import { registerFact, sums } from './records.ts';
import { foldReview, isReview } from './review-fold.ts';
import { leave, reach, restate } from './stage-intervals.ts';
import type { ModelRow } from './tables.ts';

type Event = Known<ModelEvent>;
type Beginning = Extract<Event, { type: 'ModelProposed' | 'ModelRegistered' }>;

/** The row after the event. Throws when the event cannot follow. */
export function foldModel(row: ModelRow | undefined, event: Event): ModelRow {
  const before =
    event.type === 'ModelProposed' || event.type === 'ModelRegistered'
      ? (row ?? begin(event))
      : existing(row, event);
  const after = change(registerFact(before, event), event);
  const { recordedAt, revision } = event;
  const told_at = saysResult(event) ? before.told_at : recordedAt;
  const kept_back = keptBackAfter(before.kept_back, event);
  const told = overturn(after, event);
  const owners = [...ownersAfter(before.owners, event)];
  return {
    ...after,
    ...told,
    ...dueDays(after),
    owners,
    kept_back,
    updated_at: recordedAt,
    told_at,
    revision,
  };
}

/** What a registration states, of a draft. */
const UNREGISTERED = {
  field: null,
  kind: null,
  topics: [],
  other_topic: null,
  subject_kind: null,
  subject_title: null,
  subject_basis: null,
  subject_person: null,
  place: null,
  situation: null,
  advantages: null,
  surveyed_difficulties: null,
  problem: null,
  priorities: [],
  solution: null,
  forces: null,
  goals: [],
  left_out: [],
  amendment: null,
  earlier_model: null,
  earlier_description: null,
  source_model: null,
  source_description: null,
  late: false,
  late_reason: null,
  origin: null,
  launch_planned_on: null,
  registered_at: null,
  accepted_at: null,
  discovery: null,
  status: 'DRAFT',
} satisfies Partial<ModelRow>;

function begin({ data, recordedAt, revision, simulated }: Beginning): ModelRow {
  const { model, campaign, year, organization, lineage, unit } = data;
  const name = 'name' in data ? data.name : data.registration.name;
  return {
    id: model,
    campaign,
    organization,
    path: [...lineage, organization],
    unit,
    year,
    name,
    ...UNREGISTERED,
    registration_version: 0,
    endorsement: null,
    launched_on: null,
    updated_at: recordedAt,
    told_at: recordedAt,
    plan: null,
    resources: [],
    results: [],
    remedies: [],
    inspections: [],
    inspection_due_on: null,
    remedy_due_on: null,
    reviews: [],
    conclusion: null,
    owners: [],
    ended_from: null,
    records: [],
    statements: {},
    overturned: [],
    kept_back: {},
    appraisal: null,
    recognition: null,
    selections: [],
    nominations: [],
    commendations: [],
    stages: [],
    search: searchText(name),
    sort_key: sortKey(name),
    listed_at: recordedAt,
    revision,
    simulated: simulated ?? false,
  };
}

function change(row: ModelRow, event: Event): ModelRow {
  if (isOutcome(event)) return foldOutcome(row, event);
  if (isInspection(event)) return foldInspection(row, event);
  if (isAmendment(event)) return foldAmendment(row, event);
  if (isReview(event)) return foldReview(row, event);
  switch (event.type) {
    case 'ModelProposed':
    case 'ModelEndorsed': {
      const { authority, endorsedOn, document } = event.data;
      return { ...row, endorsement: { authority, endorsedOn, document } };
    }
    case 'ModelRegistered': {
      const { unit, origin, discovery = null } = event.data;
      const dates = { registered_at: event.recordedAt, listed_at: event.recordedAt };
      return submitted({ ...row, ...dates, unit, origin, discovery }, event);
    }
    case 'ModelRegistrationReturned':
      return reach({ ...row, status: 'RETURNED' }, event, 'returned');
    case 'ModelResubmitted':
      return submitted(leave(row, event, 'returned'), event);
    case 'ModelAccepted':
      return reach(
        { ...row, status: 'ACCEPTED', accepted_at: event.recordedAt },
        event,
        'accepted',
        'standing',
      );
    case 'ModelRegistrationWithdrawn':
      return unregistered(row, event);
    case 'ModelAcceptanceWithdrawn': {
      const waiting: ModelRow = { ...row, status: 'REGISTERED', accepted_at: null, amendment: null };
      return restate(restate(waiting, event, 'accepted', null), event, 'standing', null);
    }
    case 'ModelAmended':
    case 'ModelRegistrationCorrected':
      return { ...stated(row, event.data.registration, event.data.registrationVersion), amendment: null };
    case 'ModelPlanned':
      return planned(row, event);
    case 'ModelPlanWithdrawn': {
      const unplanned: ModelRow = { ...row, plan: null, status: 'ACCEPTED' };
      return restate(restate(unplanned, event, 'planned', null), event, 'implementing', null);
    }
    case 'ModelPlanCorrected':
      return { ...row, plan: event.data.plan };
    case 'ModelLaunched': {
      const status = row.status === 'PLANNED' ? 'IMPLEMENTING' : row.status;
      const launched: ModelRow = { ...row, status, launched_on: event.data.launchedOn };
      return reach(launched, event, 'launched', 'implementing');
    }
    case 'ModelProgressReported':
    case 'ModelContributionReceived':
    case 'ModelProgressCorrected':
    case 'ModelContributionCorrected':
      return summed(row);
    case 'ModelRecordCorrected':
      return summed(foldCorrection(row, event));
    case 'ModelOutreachHeld':
      return row;
  }
}

/** A model that was late once counts as late everywhere. */
function submitted(
  row: ModelRow,
  event: Extract<Event, { type: 'ModelRegistered' | 'ModelResubmitted' }>,
): ModelRow {
  const { registration, registrationVersion, late, lateReason } = event.data;
  const lateness = { late: row.late || late, late_reason: lateReason ?? row.late_reason };
  const next = {
    ...stated(row, registration, registrationVersion),
    ...lateness,
    status: 'REGISTERED' as const,
  };
  return reach(next, event, 'registered', ...(late ? (['late'] as const) : []));
}

/** it never was registered. What it was endorsed by and what an inspection found stay. */
function unregistered(row: ModelRow, event: Event): ModelRow {
  const { name } = row;
  const draft = { ...row, ...UNREGISTERED, search: searchText(name), sort_key: sortKey(name) };
  const stages = ['registered', 'late', 'returned'] as const;
  return stages.reduce<ModelRow>((next, stage) => restate(next, event, stage, null), draft);
}

/** The registration as last stated; what was achieved stays. */
function stated(row: ModelRow, it: Registration, version: number): ModelRow {
  const goals = it.goals.map((goal) => ({
    ...goal,
    previousTarget: goal.previousTarget ?? null,
    achieved: 0,
    reached: false,
  }));
  return {
    ...row,
    name: it.name,
    field: it.field,
    kind: it.kind,
    topics: it.topics,
    other_topic: it.otherTopic ?? null,
    subject_kind: it.subject.kind,
    subject_title: it.subject.title,
    subject_basis: it.subject.basis ?? null,
    subject_person: it.subject.person ?? null,
    place: it.place,
    situation: it.situation ?? null,
    advantages: it.advantages ?? null,
    surveyed_difficulties: it.difficulties ?? null,
    problem: it.problem,
    priorities: it.priorities,
    solution: it.solution ?? null,
    forces: it.forces ?? null,
    goals: sums(row, goals).goals,
    left_out: it.leftOut,
    earlier_model: it.earlierModel ?? null,
    earlier_description: it.earlierDescription ?? null,
    source_model: it.sourceModel ?? null,
    source_description: it.sourceDescription ?? null,
    launch_planned_on: it.launchPlannedOn ?? null,
    registration_version: version,
    search: searchText(it.name, it.place, it.subject.title),
    sort_key: sortKey(it.name),
  };
}

/** a launch is owed exactly when the plan has a launch date; without one the model runs from its plan on. */
function planned(row: ModelRow, event: Extract<Event, { type: 'ModelPlanned' }>): ModelRow {
  const { plan } = event.data;
  const implementing = row.status === 'IMPLEMENTING' || plan.launchOn === null;
  const next: ModelRow = { ...row, plan, status: implementing ? 'IMPLEMENTING' : 'PLANNED' };
  return reach(next, event, 'planned', ...(implementing ? (['implementing'] as const) : []));
}

function summed(row: ModelRow): ModelRow {
  return { ...row, ...sums(row, row.goals) };
}
