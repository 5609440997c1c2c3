import type { CivilDate } from '../civil-date.ts';
import type { Actor } from '../event.ts';
import type { ModelEvent } from './events.ts';
import { evolveOutcome, NO_OUTCOMES, type Outcomes } from './outcome-state.ts';
import type { Plan, Registration } from './registration.ts';
import type { ModelStatus } from './vocabulary.ts';

/** A progress or contribution record that a correction may name. */
export interface ModelRecord {
  kind: 'PROGRESS' | 'CONTRIBUTION';
  occurredOn: CivilDate | undefined;
  /** Goals that it reports on. */
  goals: readonly string[];
  correctedBy: string | null;
}

export interface Remedy {
  title: string;
  completed: boolean;
  confirmed: boolean;
}

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
 *   Any but CONCLUDED and UNDER_APPRAISAL ──ModelDropped──▶ DROPPED. Both ends take no further action; what
 *   others decide on a concluded model is still recorded.
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
  endorsement: { authority: string; endorsedOn: CivilDate; document: unknown } | null;
  registration: Registration | null;
  registrationVersion: number;
  late: boolean;
  lateReason: string | null;
  plan: Plan | null;
  launchedOn: CivilDate | null;
  /** By event id. */
  records: Readonly<Record<string, ModelRecord>>;
  /** By remedy key. */
  remedies: Readonly<Record<string, Remedy>>;
}

/** Null until it is proposed or registered. */
export type ModelState = Model | null;
type Recorded = ModelEvent & { id?: string; actor?: Actor };

const NOTHING_YET = {
  endorsement: null,
  registration: null,
  registrationVersion: 0,
  late: false,
  lateReason: null,
  plan: null,
  launchedOn: null,
  records: {},
  remedies: {},
  ...NO_OUTCOMES,
};

/** Who registers or submits a model has an interest in it. */
const owned = (state: { owners: readonly string[] } | null, actor: Actor | undefined) => {
  const owners = state?.owners ?? [];
  return actor === undefined || owners.includes(actor.account) ? owners : [...owners, actor.account];
};

export function evolveModel(state: ModelState, event: Recorded): ModelState {
  if (event.type === 'ModelProposed') {
    const { name: _, authority, endorsedOn, document, ...home } = event.data;
    return { ...NOTHING_YET, ...home, status: 'DRAFT', endorsement: { authority, endorsedOn, document } };
  }
  if (event.type === 'ModelRegistered') {
    const { origin: _, ...registered } = event.data;
    const owners = owned(state, event.actor);
    return { ...NOTHING_YET, ...state, ...registered, owners, status: 'REGISTERED' };
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
      return { ...state, ...event.data, status: 'REGISTERED' };
    case 'ModelAccepted':
      return { ...state, status: 'ACCEPTED' };
    case 'ModelAmended': {
      const { registration, registrationVersion } = event.data;
      return { ...state, registration, registrationVersion };
    }
    case 'ModelPlanned': {
      const { plan } = event.data;
      const running = state.status === 'IMPLEMENTING' || plan.launchOn === null || state.launchedOn !== null;
      return { ...state, plan, status: running ? 'IMPLEMENTING' : 'PLANNED' };
    }
    case 'ModelLaunched':
      return { ...state, launchedOn: event.data.launchedOn, status: 'IMPLEMENTING' };
    case 'ModelInspected': {
      const found = event.data.remedies.map(({ remedy, title }) => [
        remedy,
        { title, completed: false, confirmed: false },
      ]);
      return { ...state, remedies: { ...state.remedies, ...Object.fromEntries(found) } };
    }
    case 'ModelRemedyCompleted':
      return withRemedy(state, event.data.remedy, { completed: true });
    case 'ModelRemedyConfirmed':
      return withRemedy(state, event.data.remedy, { confirmed: true });
    case 'ModelDropped':
      return { ...state, status: 'DROPPED' };
    case 'ModelConcluded':
      return { ...state, status: 'CONCLUDED' };
    case 'ModelSubmittedForAppraisal':
      return evolveOutcome({ ...state, owners: owned(state, event.actor) }, event);
    default:
      return evolveOutcome(evolveRecords(state, event), event);
  }
}

/** By a key that people choose: every object seems to have `constructor`. */
export const remedyOf = ({ remedies }: Model, key: string): Remedy | undefined =>
  Object.hasOwn(remedies, key) ? remedies[key] : undefined;

function withRemedy(state: Model, key: string, change: Partial<Remedy>): Model {
  const remedy = remedyOf(state, key);
  return remedy ? { ...state, remedies: { ...state.remedies, [key]: { ...remedy, ...change } } } : state;
}

/** An event just decided has no id yet: it is no record that anybody can name. */
function evolveRecords(state: Model, event: Recorded): Model {
  if (event.id === undefined) return state;
  const base = { occurredOn: event.occurredOn, correctedBy: null };
  switch (event.type) {
    case 'ModelProgressReported':
    case 'ModelProgressCorrected': {
      const goals = event.data.results.flatMap(({ goal }) => (goal === undefined ? [] : [goal]));
      return withRecord(state, event.id, { ...base, kind: 'PROGRESS', goals }, correctsOf(event));
    }
    case 'ModelContributionReceived':
    case 'ModelContributionCorrected':
      return withRecord(state, event.id, { ...base, kind: 'CONTRIBUTION', goals: [] }, correctsOf(event));
    default:
      return state;
  }
}

const correctsOf = (event: Recorded) => ('corrects' in event.data ? event.data.corrects : undefined);

function withRecord(state: Model, id: string, record: ModelRecord, corrects: string | undefined): Model {
  const wrong = corrects === undefined ? undefined : state.records[corrects];
  return {
    ...state,
    records: {
      ...state.records,
      ...(corrects !== undefined && wrong && { [corrects]: { ...wrong, correctedBy: id } }),
      [id]: record,
    },
  };
}
