// Storage format: these names and shapes are in every log ever written. Change by a new version with an upcaster.
import { z } from 'zod';
import type { EventsOf } from '../event.ts';
import { campaignId, civilDate, document, key, organizationCode, quantity, text, year } from '../fields.ts';
import { CRITERIA } from '../model/vocabulary.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { DAY_KINDS, RECOGNITION_BODIES, TARGET_METRICS, TARGET_STAGES } from './vocabulary.ts';

/** A share of a whole, exact: ½ is 1 / 2. */
const share = z
  .strictObject({ numerator: z.int().min(1).max(100), denominator: z.int().min(1).max(100) })
  .refine(({ numerator, denominator }) => numerator < denominator, 'share');
/** Hundredths of a base wage: 0.3 is 30. */
const coefficient = z
  .int()
  .min(1)
  .max(10_000)
  .nullish()
  .transform((value) => value ?? null);

/** What the plan leaves open, per campaign. */
export const settings = z.strictObject({
  /** The stage at which a target officially counts. */
  officialStage: z.enum(TARGET_STAGES),
  /** “Trước ngày X” includes X itself when true. */
  deadlineInclusive: z.boolean(),
  /** A replicated model must be launched before it is implementing. */
  replicatedMustLaunch: z.boolean(),
  /** The result report reaches the panel so many days before the session. */
  submissionDays: z.int().min(0).max(60),
  submissionDayKind: z.enum(DAY_KINDS),
  /** A session needs more than this share of all panel members. */
  quorumOver: share,
  /** A model passes with yes-votes of more than this share of the eligible members. */
  majorityOver: share,
  /** Points per criterion and the threshold to reach; null: no points are given. */
  rubric: z
    .strictObject({
      points: z
        .array(z.strictObject({ criterion: z.literal(CRITERIA), points: z.int().min(1).max(1000) }))
        .length(8),
      threshold: z.int().min(1).max(8000),
    })
    .nullable(),
  /** Who issues the decision of recognition. */
  recognitionBody: z.enum(RECOGNITION_BODIES),
  /** The city does not use this system: the Board records what it decides. */
  cityOutsideSystem: z.boolean(),
  /** Reviews recorded after this day are amendments to the units' list (R-33). */
  reviewCutOff: civilDate.nullable(),
  /** The base wage from a day on, in đồng, with the paper that sets it. */
  baseWages: z.array(z.strictObject({ from: civilDate, amount: quantity, basis: text(200) })).max(20),
  /** Reward that comes with giấy khen; null: none. */
  rewardCoefficients: z.strictObject({ collective: coefficient, individual: coefficient }),
});

/** Version 1 knew the first three settings alone. */
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
});

export const campaignEvents = {
  CampaignPlanned: {
    version: 2,
    upcast: { 1: settled },
    data: z.strictObject({
      campaign: campaignId,
      organization: organizationCode,
      lineage: z.array(organizationCode),
      year,
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
    }),
  },
  CampaignSettingsChanged: {
    version: 2,
    upcast: { 1: settled },
    data: z.strictObject({ campaign: campaignId, settings, reason: text(1000) }),
  },
};

export type CampaignEvent = EventsOf<typeof campaignEvents>;
export type CampaignSettings = z.infer<typeof settings>;
export type CampaignTarget = z.infer<typeof target>;
export type CampaignMilestone = z.infer<typeof milestone>;
