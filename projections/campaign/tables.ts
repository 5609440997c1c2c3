import type { CampaignTarget } from '../../schema/campaign/events.ts';
import type { CampaignSettings } from '../../schema/campaign/settings.ts';
import type { CampaignStatus, MilestoneReport } from '../../schema/campaign/vocabulary.ts';
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
  deliveredBy: MilestoneReport[];
  /** Reports received so far. */
  received: MilestoneReport[];
  deliveredOn: CivilDate | null;
  deliveredAt: Instant | null;
  daysLate: number | null;
  document: Document | null;
  /** The report that delivered it. */
  report: string | null;
  /** How often its delivery was corrected. */
  corrections: number;
}

/** Who changed the calendar when and why. */
export interface CalendarChangeEntry {
  event: string;
  milestone: string;
  deliverable: string;
  change: 'ADDED' | 'MOVED' | 'REWORDED' | 'REMOVED' | 'DELIVERY_CORRECTED';
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
  /** From the first on. */
  calendar_changes: CalendarChangeEntry[];
  revision: number;
  simulated: boolean;
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
    calendar_changes: 'jsonb not null',
    revision: 'integer not null',
    simulated: 'boolean not null',
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
}

export const attainmentTable: Table<AttainmentRow> = {
  name: 'attainment',
  columns: {
    campaign: 'text collate "C"',
    year: 'integer not null',
    path: 'text[] not null',
    met: 'boolean not null',
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
