// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { EventsOf } from '../event.ts';
import { campaignId, civilDate, document, key, organizationCode, text, uuid, year } from '../fields.ts';
import { DEFAULT_SETTINGS, settings } from './settings.ts';
import { MILESTONE_REPORTS, OWING_UNITS, TARGET_METRICS } from './vocabulary.ts';

/** Version 1 knew the first three settings alone, version 2 no public page. */
const settled = <Data extends { settings: object }>(data: Data) => ({
  ...data,
  settings: { ...DEFAULT_SETTINGS, ...data.settings },
});

export const target = z.strictObject({
  target: key,
  title: text(300),
  metric: z.enum(TARGET_METRICS),
  minimum: z.int().min(1).max(1_000_000),
});

export const milestone = z.strictObject({
  milestone: key,
  /** “Trước ngày”: see settings.deadlineInclusive. */
  before: civilDate,
  owner: text(200),
  receiver: text(200),
  deliverable: text(300),
  /** The reports that deliver it, once all of them are submitted; absent where people say when it is delivered. */
  deliveredBy: z.array(z.enum(MILESTONE_REPORTS)).min(1).max(6).optional(),
  /** Of what units owe: which of them; ACTIVE_UNITS when absent. */
  owing: z.enum(OWING_UNITS).optional(),
  /** Units that owe nothing here. */
  exempt: z.array(uuid).max(200).optional(),
});

/** Entries of the campaign above that were taken over, or declined, as they were; keys of those that it has no more. */
const offer = {
  campaign: campaignId,
  above: campaignId,
  targets: z.array(target).max(20),
  milestones: z.array(milestone).max(40),
  without: z.array(key).max(60),
  settings: settings.partial(),
};

export const campaignEvents = {
  /** Begins the campaign, also anew after it was cancelled. */
  CampaignPlanned: {
    version: 3,
    upcast: { 1: settled, 2: settled },
    data: z.strictObject({
      campaign: campaignId,
      organization: organizationCode,
      lineage: z.array(organizationCode),
      year,
      /** The campaign whose targets, calendar and settings it began from. */
      earlier: campaignId.optional(),
      title: text(300),
      basis: z.array(document).max(20),
      targets: z.array(target).max(20),
      milestones: z.array(milestone).max(40),
      settings,
    }),
  },
  CampaignOpened: { version: 1, data: z.strictObject({ campaign: campaignId }) },
  CampaignClosed: { version: 1, data: z.strictObject({ campaign: campaignId, reason: text(1000) }) },
  CampaignTargetSet: {
    version: 1,
    data: z.strictObject({ campaign: campaignId, ...target.shape, reason: text(1000) }),
  },
  CampaignTargetRemoved: {
    version: 1,
    data: z.strictObject({ campaign: campaignId, target: key, reason: text(1000) }),
  },
  CampaignMilestoneSet: {
    version: 1,
    data: z.strictObject({ campaign: campaignId, ...milestone.shape, reason: text(1000) }),
  },
  CampaignMilestoneRemoved: {
    version: 1,
    data: z.strictObject({ campaign: campaignId, milestone: key, reason: text(1000) }),
  },
  CampaignMilestoneDelivered: {
    version: 1,
    data: z.strictObject({
      campaign: campaignId,
      milestone: key,
      document: document.nullable(),
      daysLate: z.int().min(0),
      /** Older programs recorded so which report delivered it. */
      report: uuid.optional(),
    }),
  },
  /** Older programs recorded so what reports delivered; today it follows from the reports. */
  CampaignMilestoneReportReceived: {
    version: 1,
    data: z.strictObject({
      campaign: campaignId,
      milestone: key,
      kind: z.enum(MILESTONE_REPORTS),
      report: uuid,
      daysLate: z.int().min(0),
    }),
  },
  /** The day and paper as they should have been recorded; how late it was stays as first recorded. */
  CampaignMilestoneDeliveryCorrected: {
    version: 1,
    data: z.strictObject({
      campaign: campaignId,
      milestone: key,
      deliveredOn: civilDate,
      document: document.nullable(),
      reason: text(1000),
    }),
  },
  /** it was not delivered; recorded for another, or too soon. */
  CampaignMilestoneDeliveryWithdrawn: {
    version: 1,
    data: z.strictObject({ campaign: campaignId, milestone: key, reason: text(1000) }),
  },
  /** The Committee sends nobody to the city this year: what completes the nomination beside a dossier. */
  CampaignNominationDeclined: {
    version: 1,
    data: z.strictObject({
      campaign: campaignId,
      decidedOn: civilDate,
      reason: text(1000),
      document: document.nullable(),
    }),
  },
  /** That decision holds no more. */
  CampaignNominationReopened: {
    version: 1,
    data: z.strictObject({ campaign: campaignId, reason: text(1000) }),
  },
  CampaignSettingsChanged: {
    version: 3,
    upcast: { 1: settled, 2: settled },
    data: z.strictObject({ campaign: campaignId, settings, reason: text(1000) }),
  },
  /** opened by mistake, before anything was entered for it: it is a plan again. */
  CampaignOpeningWithdrawn: {
    version: 1,
    data: z.strictObject({ campaign: campaignId, reason: text(1000) }),
  },
  /** A plan of the wrong year, or the wrong plan, before it was opened: as if it had never been. */
  CampaignCancelled: { version: 1, data: z.strictObject({ campaign: campaignId, reason: text(1000) }) },
  /** What it offered is followed by the changes that it makes. */
  CampaignOfferTaken: { version: 1, data: z.strictObject(offer) },
  CampaignOfferDeclined: { version: 1, data: z.strictObject({ ...offer, reason: text(1000) }) },
};

export type CampaignEvent = EventsOf<typeof campaignEvents>;
export type CampaignTarget = z.infer<typeof target>;
export type CampaignMilestone = z.infer<typeof milestone>;
