import type { CivilDate } from '../civil-date.ts';
import type { Actor } from '../event.ts';
import type { Proposal } from './amendment.ts';
import type { ModelEvent } from './events.ts';
import { evolvePlannedInspections, type PlannedInspections } from './inspection-state.ts';
import { keptBackAfter } from './kept-back.ts';
import { evolveOutcome, NO_OUTCOMES, type Outcomes } from './outcome-state.ts';
import { ownersAfter } from './owners.ts';
import { evolveRecords, type ModelRecords } from './record-state.ts';
import type { Plan, Registration } from './registration.ts';
import { asked, evolveRemedies, type Remedies } from './remedy-state.ts';
import type { ModelStatus } from './vocabulary.ts';

/**
 * Status, from events alone:
 *
 *   ModelProposed ──▶ DRAFT ──ModelRegistered──▶ REGISTERED ◀──ModelResubmitted── RETURNED
 *   ModelRegistered (without a draft) ──────────────▲ │ └──ModelRegistrationReturned──▲
 *                                                     │ ModelAccepted (endorsed, R-06)
 *                                                     ▼
 *                                                 ACCEPTED
 *                       ModelPlanned, launch owed ──┤ └── ModelPlanned, no launch owed
 *                                                   ▼                │
 *                                                PLANNED             │
 *                                                   │ ModelLaunched  │
 *                                                   ▼                ▼
 *                                                   IMPLEMENTING ──ModelSubmittedForAppraisal──▶ outcome-state.ts
 *
 *   IMPLEMENTING, and what follows an appraisal ──ModelConcluded──▶ CONCLUDED
 *   Any but CONCLUDED and UNDER_APPRAISAL ──ModelDropped──▶ DROPPED ──ModelReinstated──▶ where it stood.
 *   CONCLUDED ──ModelReopened──▶ where it stood. REGISTERED, RETURNED ──ModelRegistrationWithdrawn──▶ DRAFT.
 *   ACCEPTED ──ModelAcceptanceWithdrawn──▶ REGISTERED. PLANNED, IMPLEMENTING ──ModelPlanWithdrawn──▶ ACCEPTED.
 *   IMPLEMENTING ──a launch withdrawn──▶ PLANNED.
 *   Both ends take no further action, but corrections of what was recorded of a concluded one; what others
 *   decide is still recorded.
 *   A launch is owed exactly when the plan has a launch date.
 */
export interface Model extends Outcomes {
  model: string;
  campaign: string;
  year: number;
  organization: string;
  lineage: readonly string[];
  unit: string;
  status: ModelStatus;
  /** Where a dropped or concluded model stands again when its end was a mistake. */
  endedFrom: ModelStatus | null;
  endorsement: { authority: string; endorsedOn: CivilDate; document: unknown } | null;
  registration: Registration | null;
  registrationVersion: number;
  /** The event that stated it last. */
  registrationEvent: string;
  /** Waits for the Board; lapses when the model ends. */
  proposal: Proposal | null;
  /** The day of the first registration; absent for one that was late. */
  registeredOn: CivilDate | undefined;
  late: boolean;
  lateReason: string | null;
  plan: Plan | null;
  launchedOn: CivilDate | null;
  /** Since when it is implemented, and whether by its launch or, where none was owed, by its plan. */
  begun: { on: CivilDate | undefined; by: 'LAUNCH' | 'PLAN' } | null;
  /** By event id. */
  records: ModelRecords;
  /** By remedy key. */
  remedies: Remedies;
  /** By key. */
  inspections: PlannedInspections;
}

/** Null until it is proposed or registered. */
export type ModelState = Model | null;
type Recorded = ModelEvent & { id?: string; actor?: Actor };

const NOTHING_YET = {
  endorsement: null,
  registration: null,
  registrationVersion: 0,
  registrationEvent: '',
  proposal: null,
  registeredOn: undefined,
  late: false,
  lateReason: null,
  plan: null,
  launchedOn: null,
  begun: null,
  records: {},
  remedies: {},
  inspections: {},
  endedFrom: null,
  ...NO_OUTCOMES,
};

export function evolveModel(state: ModelState, event: Recorded): ModelState {
  const next = evolveStanding(state, event);
  if (next === null) return null;
  const records = evolveRecords(next.records, event, state?.appraisal?.round);
  const remedies = evolveRemedies(next.remedies, event);
  const inspections = evolvePlannedInspections(next.inspections, event, (id) => records[id]?.root ?? id);
  const owners = ownersAfter(next.owners, event);
  const keptBack = keptBackAfter(next.keptBack, event);
  return { ...next, owners, keptBack, records, remedies, inspections };
}

function evolveStanding(state: ModelState, event: Recorded): ModelState {
  if (event.type === 'ModelProposed') {
    const { name: _, authority, endorsedOn, document, ...home } = event.data;
    return { ...NOTHING_YET, ...home, status: 'DRAFT', endorsement: { authority, endorsedOn, document } };
  }
  if (event.type === 'ModelRegistered') {
    const { origin: _, discovery: __, ...registered } = event.data;
    const registeredOn = registered.late ? undefined : event.occurredOn;
    const registrationEvent = event.id ?? '';
    return {
      ...NOTHING_YET,
      ...state,
      ...registered,
      registeredOn,
      registrationEvent,
      status: 'REGISTERED',
    };
  }
  return state && evolveExisting(state, event);
}

function evolveExisting(
  state: Model,
  event: Exclude<Recorded, { type: 'ModelProposed' | 'ModelRegistered' }>,
): Model {
  switch (event.type) {
    case 'ModelEndorsed': {
      const { authority, endorsedOn, document } = event.data;
      return { ...state, endorsement: { authority, endorsedOn, document } };
    }
    case 'ModelRegistrationReturned':
      return { ...state, status: 'RETURNED' };
    case 'ModelResubmitted':
      return { ...state, ...event.data, registrationEvent: event.id ?? '', status: 'REGISTERED' };
    // It never was registered: a draft again, whose versions go on.
    case 'ModelRegistrationWithdrawn':
      return {
        ...state,
        status: 'DRAFT',
        registration: null,
        registeredOn: undefined,
        late: false,
        lateReason: null,
      };
    case 'ModelAcceptanceWithdrawn':
      return { ...state, status: 'REGISTERED', proposal: null };
    case 'ModelAccepted':
      return { ...state, status: 'ACCEPTED' };
    case 'ModelAmended':
    case 'ModelRegistrationCorrected': {
      const { registration, registrationVersion } = event.data;
      const registrationEvent = event.id ?? '';
      return { ...state, registration, registrationVersion, registrationEvent, proposal: null };
    }
    case 'ModelAmendmentProposed': {
      const { registration, changed, reason, corrects = null } = event.data;
      return { ...state, proposal: { event: event.id ?? '', registration, changed, reason, corrects } };
    }
    case 'ModelAmendmentDeclined':
    case 'ModelAmendmentWithdrawn':
      return { ...state, proposal: null };
    case 'ModelPlanned': {
      const { plan } = event.data;
      const running = state.status === 'IMPLEMENTING' || plan.launchOn === null;
      const begun = state.begun ?? (running ? { on: event.occurredOn, by: 'PLAN' as const } : null);
      return { ...state, plan, begun, status: running ? 'IMPLEMENTING' : 'PLANNED' };
    }
    case 'ModelPlanWithdrawn':
      return { ...state, plan: null, begun: null, status: 'ACCEPTED' };
    case 'ModelPlanCorrected':
      return { ...state, plan: event.data.plan };
    case 'ModelLaunched': {
      const { launchedOn } = event.data;
      const begun = state.begun ?? { on: launchedOn, by: 'LAUNCH' as const };
      // A launch that none was owed for may be recorded late: whatever has followed stays.
      return {
        ...state,
        launchedOn,
        begun,
        status: state.status === 'PLANNED' ? 'IMPLEMENTING' : state.status,
      };
    }
    case 'ModelInspected':
      return { ...state, remedies: asked(state.remedies, event.id ?? '', event.data.remedies) };
    case 'ModelRecordCorrected':
      return corrected(state, event.data);
    case 'ModelDropped':
      return { ...state, status: 'DROPPED', endedFrom: state.status, proposal: null };
    case 'ModelReinstated':
    case 'ModelReopened':
      return { ...state, status: state.endedFrom ?? state.status, endedFrom: null };
    case 'ModelConcluded':
      return { ...state, status: 'CONCLUDED', endedFrom: state.status, proposal: null };
    default:
      return evolveOutcome(state, event);
  }
}

/** Of what a correction states, the part that later rules look at. */
function corrected(
  state: Model,
  { corrects, kind, record }: Extract<ModelEvent, { type: 'ModelRecordCorrected' }>['data'],
): Model {
  const { endorsement, launch, inspection } = record;
  if (endorsement)
    return { ...state, endorsement: { ...endorsement, document: endorsement.document ?? null } };
  if (launch) {
    const { launchedOn } = launch;
    const begun = state.begun?.by === 'LAUNCH' ? { on: launchedOn, by: 'LAUNCH' as const } : state.begun;
    return { ...state, launchedOn, begun };
  }
  if (inspection || (kind === 'INSPECTION' && record.withdrawn)) {
    const root = state.records[corrects]?.root ?? corrects;
    return { ...state, remedies: asked(state.remedies, root, inspection?.remedies ?? []) };
  }
  return kind === 'LAUNCH' && record.withdrawn ? unlaunched(state) : state;
}

/** What no longer owes a launch runs by its plan. */
function unlaunched(state: Model): Model {
  const { begun, plan, status } = state;
  const next = { ...state, launchedOn: null };
  if (begun?.by !== 'LAUNCH') return next;
  if (plan?.launchOn === null) return { ...next, begun: { on: begun.on, by: 'PLAN' } };
  return { ...next, begun: null, status: status === 'IMPLEMENTING' ? 'PLANNED' : status };
}
