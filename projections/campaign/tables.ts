import type { CampaignTarget } from '../../schema/campaign/events.ts';
import type { CampaignSettings } from '../../schema/campaign/settings.ts';
import type { CampaignStatus } from '../../schema/campaign/vocabulary.ts';
import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { Document } from '../../schema/fields.ts';
import type { Table } from '../table.ts';

export interface MilestoneEntry {
  milestone: string;
  before: CivilDate;
  owner: string;
  receiver: string;
  deliverable: string;
  deliveredOn: CivilDate | null;
  deliveredAt: Instant | null;
  daysLate: number | null;
  document: Document | null;
}

export interface CampaignRow {
  /** `<organization>-<year>` */
  id: string;
  organization: string;
  path: string[];
  year: number;
  title: string;
  status: CampaignStatus;
  basis: Document[];
  settings: CampaignSettings;
  targets: CampaignTarget[];
  milestones: MilestoneEntry[];
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
    title: 'text not null',
    status: 'text not null',
    basis: 'jsonb not null',
    settings: 'jsonb not null',
    targets: 'jsonb not null',
    milestones: 'jsonb not null',
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
