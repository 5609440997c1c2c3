import type { CampaignEvent, CampaignMilestone, CampaignTarget } from './events.ts';
import type { CampaignSettings } from './settings.ts';
import type { CampaignStatus } from './vocabulary.ts';

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
  /** Keys of the milestones delivered. */
  delivered: readonly string[];
  settings: CampaignSettings;
}

/** Null until it is planned. */
export type CampaignState = Campaign | null;

/** In place of the entry with the same key, or at the end. */
function replaced<Entry>(entries: readonly Entry[], entry: Entry, keyOf: (entry: Entry) => string): Entry[] {
  const known = entries.some((each) => keyOf(each) === keyOf(entry));
  return known ? entries.map((each) => (keyOf(each) === keyOf(entry) ? entry : each)) : [...entries, entry];
}

export function evolveCampaign(state: CampaignState, event: CampaignEvent): CampaignState {
  if (event.type === 'CampaignPlanned') {
    const { campaign, organization, lineage, year, targets, milestones, settings } = event.data;
    const status = 'PLANNED';
    return { campaign, organization, lineage, year, status, targets, milestones, delivered: [], settings };
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
    case 'CampaignMilestoneDelivered':
      return { ...state, delivered: [...state.delivered, event.data.milestone] };
    case 'CampaignSettingsChanged':
      return { ...state, settings: event.data.settings };
  }
}
