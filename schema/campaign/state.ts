import { type CivilDate, civilDateAt, type Instant } from '../civil-date.ts';
import type { Document } from '../fields.ts';
import { NOTHING_SEEN, type Seen, seenAfter } from './above.ts';
import { type Dates, withDate } from './dates.ts';
import { lastDay } from './deadline.ts';
import type { CampaignEvent, CampaignMilestone, CampaignTarget } from './events.ts';
import type { CampaignSettings } from './settings.ts';
import type { CampaignStatus } from './vocabulary.ts';

export interface Delivery {
  /** Absent on an event that has not been recorded yet. */
  deliveredOn: CivilDate | undefined;
  /** The day of the first recording, by which lateness is judged. */
  recordedOn: CivilDate | undefined;
  document: Document | null;
}

/**
 * PLANNED ──CampaignOpened──▶ OPEN ──CampaignClosed──▶ CLOSED
 *    ▲ CampaignOpeningWithdrawn, of the first opening alone
 *    │ CampaignCancelled: none, as before it was planned
 *                              ▲                         │
 *                              └─────CampaignOpened──────┘
 */
export interface Campaign {
  campaign: string;
  organization: string;
  lineage: readonly string[];
  year: number;
  status: CampaignStatus;
  /** An opening since opened it again. */
  wasClosed?: true;
  targets: readonly CampaignTarget[];
  milestones: readonly CampaignMilestone[];
  /** Every date that each milestone had. */
  dates: Dates;
  /** By milestone: what people stated of its delivery, as corrected since. */
  deliveries: Readonly<Record<string, Delivery>>;
  /** The Committee sends nobody to the city. */
  nominationDeclined: boolean;
  settings: CampaignSettings;
  /** What is known of the campaign above; nothing when absent. */
  seen?: Seen;
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

/** A setting that moves the last day moves every deadline. */
export function dated(
  dates: Dates,
  milestones: readonly Pick<CampaignMilestone, 'milestone' | 'before'>[],
  { deadlineInclusive }: CampaignSettings,
  from: CivilDate | null,
): Dates {
  return milestones.reduce<Dates>(
    (known, { milestone, before }) =>
      withDate(known, milestone, { before, lastDay: lastDay(before, deadlineInclusive), from }),
    dates,
  );
}

export function evolveCampaign(
  state: CampaignState,
  event: CampaignEvent & { recordedAt?: Instant },
): CampaignState {
  if (event.type === 'CampaignPlanned') {
    if (state !== null) throw new Error(`CampaignPlanned begins ${state.campaign} again`);
    const { campaign, organization, lineage, year, targets, milestones, settings } = event.data;
    const status = 'PLANNED';
    const home = { campaign, organization, lineage, year };
    const plan = { targets, milestones, settings, dates: dated({}, milestones, settings, null) };
    return { ...home, status, ...plan, deliveries: {}, nominationDeclined: false };
  }
  if (state === null) return state;
  const today = event.recordedAt === undefined ? null : civilDateAt(event.recordedAt);
  switch (event.type) {
    case 'CampaignOpened':
      return { ...state, status: 'OPEN' };
    case 'CampaignOpeningWithdrawn':
      return { ...state, status: 'PLANNED' };
    case 'CampaignCancelled':
      return null;
    case 'CampaignOfferTaken':
    case 'CampaignOfferDeclined':
      return { ...state, seen: seenAfter(state.seen ?? NOTHING_SEEN, event.data) };
    case 'CampaignClosed':
      return { ...state, status: 'CLOSED', wasClosed: true };
    case 'CampaignTargetSet': {
      const { campaign: _, reason: __, ...target } = event.data;
      return { ...state, targets: replaced(state.targets, target, (each) => each.target) };
    }
    case 'CampaignTargetRemoved':
      return { ...state, targets: state.targets.filter((each) => each.target !== event.data.target) };
    case 'CampaignMilestoneSet': {
      const { campaign: _, reason: __, ...milestone } = event.data;
      const dates = dated(state.dates, [milestone], state.settings, today);
      return { ...state, dates, milestones: replaced(state.milestones, milestone, (each) => each.milestone) };
    }
    case 'CampaignMilestoneRemoved':
      return {
        ...state,
        milestones: state.milestones.filter((each) => each.milestone !== event.data.milestone),
      };
    case 'CampaignMilestoneDelivered': {
      const { milestone, document, report } = event.data;
      // Older programs recorded so what a report delivered: the report tells it.
      if (report !== undefined) return state;
      const recordedOn = event.recordedAt && civilDateAt(event.recordedAt);
      return delivered(state, milestone, { deliveredOn: event.occurredOn, recordedOn, document });
    }
    case 'CampaignMilestoneDeliveryCorrected': {
      const { milestone, deliveredOn, document } = event.data;
      const recordedOn = state.deliveries[milestone]?.recordedOn;
      if (!Object.hasOwn(state.deliveries, milestone)) return state;
      return delivered(state, milestone, { deliveredOn, recordedOn, document });
    }
    case 'CampaignMilestoneDeliveryWithdrawn': {
      const { [event.data.milestone]: _, ...deliveries } = state.deliveries;
      return { ...state, deliveries };
    }
    case 'CampaignMilestoneReportReceived':
      return state;
    case 'CampaignNominationDeclined':
      return { ...state, nominationDeclined: true };
    case 'CampaignNominationReopened':
      return { ...state, nominationDeclined: false };
    case 'CampaignSettingsChanged': {
      const { settings } = event.data;
      return { ...state, settings, dates: dated(state.dates, state.milestones, settings, today) };
    }
  }
}
