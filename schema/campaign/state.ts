import { type CivilDate, civilDateAt, type Instant } from '../civil-date.ts';
import type { Document } from '../fields.ts';
import type { CampaignEvent, CampaignMilestone, CampaignTarget } from './events.ts';
import type { CampaignSettings } from './settings.ts';
import type { CampaignStatus, MilestoneReport } from './vocabulary.ts';

export interface Delivery {
  /** Absent on an event that has not been recorded yet. */
  deliveredOn: CivilDate | undefined;
  /** The day of the first recording, by which lateness is judged. */
  recordedOn: CivilDate | undefined;
  document: Document | null;
}

/**
 * PLANNED ──CampaignOpened──▶ OPEN ──CampaignClosed──▶ CLOSED
 *                              ▲                         │
 *                              └─────CampaignOpened──────┘
 */
export interface Campaign {
  campaign: string;
  organization: string;
  lineage: readonly string[];
  year: number;
  status: CampaignStatus;
  targets: readonly CampaignTarget[];
  milestones: readonly CampaignMilestone[];
  /** By milestone: what was recorded with its delivery, as corrected since. */
  deliveries: Readonly<Record<string, Delivery>>;
  /** By milestone: kinds of the reports received while others are still owed. */
  received: Readonly<Record<string, readonly MilestoneReport[]>>;
  settings: CampaignSettings;
}

/** Null until it is planned. */
export type CampaignState = Campaign | null;

/** In place of the entry with the same key, or at the end. */
function replaced<Entry>(entries: readonly Entry[], entry: Entry, keyOf: (entry: Entry) => string): Entry[] {
  const known = entries.some((each) => keyOf(each) === keyOf(entry));
  return known ? entries.map((each) => (keyOf(each) === keyOf(entry) ? entry : each)) : [...entries, entry];
}

const delivered = (state: Campaign, milestone: string, delivery: Delivery): Campaign => ({
  ...state,
  deliveries: { ...state.deliveries, [milestone]: delivery },
});

export function evolveCampaign(
  state: CampaignState,
  event: CampaignEvent & { recordedAt?: Instant },
): CampaignState {
  if (event.type === 'CampaignPlanned') {
    const { campaign, organization, lineage, year, targets, milestones, settings } = event.data;
    const status = 'PLANNED';
    const home = { campaign, organization, lineage, year };
    return { ...home, status, targets, milestones, deliveries: {}, received: {}, settings };
  }
  if (state === null) return state;
  switch (event.type) {
    case 'CampaignOpened':
      return { ...state, status: 'OPEN' };
    case 'CampaignClosed':
      return { ...state, status: 'CLOSED' };
    case 'CampaignTargetSet': {
      const { campaign: _, reason: __, ...target } = event.data;
      return { ...state, targets: replaced(state.targets, target, (each) => each.target) };
    }
    case 'CampaignTargetRemoved':
      return { ...state, targets: state.targets.filter((each) => each.target !== event.data.target) };
    case 'CampaignMilestoneSet': {
      const { campaign: _, reason: __, ...milestone } = event.data;
      return { ...state, milestones: replaced(state.milestones, milestone, (each) => each.milestone) };
    }
    case 'CampaignMilestoneRemoved':
      return {
        ...state,
        milestones: state.milestones.filter((each) => each.milestone !== event.data.milestone),
      };
    case 'CampaignMilestoneDelivered': {
      const { milestone, document } = event.data;
      const recordedOn = event.recordedAt && civilDateAt(event.recordedAt);
      return delivered(state, milestone, { deliveredOn: event.occurredOn, recordedOn, document });
    }
    case 'CampaignMilestoneDeliveryCorrected': {
      const { milestone, deliveredOn, document } = event.data;
      const recordedOn = state.deliveries[milestone]?.recordedOn;
      return delivered(state, milestone, { deliveredOn, recordedOn, document });
    }
    case 'CampaignMilestoneReportReceived': {
      const { milestone, kind } = event.data;
      const kinds = [...(state.received[milestone] ?? []), kind];
      return { ...state, received: { ...state.received, [milestone]: kinds } };
    }
    case 'CampaignSettingsChanged':
      return { ...state, settings: event.data.settings };
  }
}
