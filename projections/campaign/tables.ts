import type { Seen } from '../../schema/campaign/above.ts';
import type { Dates } from '../../schema/campaign/dates.ts';
import type { CampaignTarget } from '../../schema/campaign/events.ts';
import type { CampaignSettings } from '../../schema/campaign/settings.ts';
import type {
  CampaignStatus,
  DeliveredBy,
  MilestoneReport,
  OwingUnits,
} from '../../schema/campaign/vocabulary.ts';
import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { Actor } from '../../schema/event.ts';
import type { Document } from '../../schema/fields.ts';
import type { Table } from '../table.ts';

export interface MilestoneEntry {
  milestone: string;
  before: CivilDate;
  owner: string;
  receiver: string;
  deliverable: string;
  /** What delivers it, and the reports where it is those. */
  by: DeliveredBy;
  deliveredBy: MilestoneReport[];
  owing: OwingUnits;
  exempt: string[];
  /** What people typed of its delivery. Where the system holds the deliverable it stands beside, and delivers nothing. */
  typed: TypedDelivery | null;
}

export interface TypedDelivery {
  deliveredOn: CivilDate;
  deliveredAt: Instant;
  daysLate: number;
  document: Document | null;
  /** How often it was corrected. */
  corrections: number;
}

/** Who changed the calendar when and why. */
export interface CalendarChangeEntry {
  event: string;
  milestone: string;
  deliverable: string;
  change: 'ADDED' | 'MOVED' | 'REWORDED' | 'REMOVED' | 'DELIVERY_CORRECTED' | 'DELIVERY_WITHDRAWN';
  /** “Trước ngày” before and after, or the day of delivery before and after a correction. */
  dateBefore: CivilDate | null;
  dateAfter: CivilDate | null;
  reason: string;
  actor: Actor;
  recordedAt: Instant;
}

export interface CampaignRow {
  /** `<organization>-<year>` */
  id: string;
  organization: string;
  path: string[];
  year: number;
  /** The campaign that it was planned from. */
  earlier: string | null;
  title: string;
  status: CampaignStatus;
  basis: Document[];
  settings: CampaignSettings;
  targets: CampaignTarget[];
  milestones: MilestoneEntry[];
  /** Every date that each milestone ever had. */
  dates: Dates;
  /** By milestone: from which day on which last day counts. */
  judged: Record<string, { from: CivilDate | null; lastDay: CivilDate }[]>;
  /** That the Committee sends nobody to the city. */
  nomination_declined: {
    decidedOn: CivilDate;
    reason: string;
    document: Document | null;
    at: Instant;
  } | null;
  /** From the first on. */
  calendar_changes: CalendarChangeEntry[];
  revision: number;
  simulated: boolean;
  /** What is known of the campaign above. */
  seen: Seen;
}

export const campaignTable: Table<CampaignRow> = {
  name: 'campaign',
  columns: {
    id: 'text collate "C"',
    organization: 'text collate "C" not null',
    path: 'text[] not null',
    year: 'integer not null',
    earlier: 'text collate "C"',
    title: 'text not null',
    status: 'text not null',
    basis: 'jsonb not null',
    settings: 'jsonb not null',
    targets: 'jsonb not null',
    milestones: 'jsonb not null',
    dates: 'jsonb not null',
    judged: 'jsonb not null',
    nomination_declined: 'jsonb',
    calendar_changes: 'jsonb not null',
    revision: 'integer not null',
    simulated: 'boolean not null',
    seen: 'jsonb not null',
  },
  key: ['id'],
  indexes: ['(organization, year)'],
};

/** Whether a campaign meets every one of its targets at its official stage. */
export interface AttainmentRow {
  campaign: string;
  year: number;
  path: string[];
  met: boolean;
  /** Not of a campaign that was cancelled. */
  counts: boolean;
}

export const attainmentTable: Table<AttainmentRow> = {
  name: 'attainment',
  columns: {
    campaign: 'text collate "C"',
    year: 'integer not null',
    path: 'text[] not null',
    met: 'boolean not null',
    counts: 'boolean not null',
  },
  key: ['campaign'],
};

/** Campaigns of organizations strictly below `organization`, and how many of them meet their targets. */
export interface AttainmentCountRow {
  organization: string;
  year: number;
  campaigns: number;
  met: number;
}

export const attainmentCountTable: Table<AttainmentCountRow> = {
  name: 'attainment_count',
  columns: {
    organization: 'text collate "C"',
    year: 'integer',
    campaigns: 'integer not null',
    met: 'integer not null',
  },
  key: ['organization', 'year'],
};
