import { z } from 'zod';
import type { CommandsOf } from '../decider.ts';
import { campaignId, civilDate, document, key, organizationCode, text, year } from '../fields.ts';
import { PASSED_SETTINGS } from './above.ts';
import { milestone, target } from './events.ts';
import { statedSettings } from './settings.ts';

const campaign = campaignId;
const reason = text(1000);

const offered = {
  targets: z.array(key).max(20).optional(),
  milestones: z.array(key).max(40).optional(),
  settings: z.array(z.enum(PASSED_SETTINGS)).max(PASSED_SETTINGS.length).optional(),
};

export const campaignCommands = {
  PlanCampaign: {
    roles: ['SYSTEM', 'BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({
      organization: organizationCode,
      year,
      title: text(300),
      basis: z.array(document).max(20),
      targets: z.array(target).max(20),
      milestones: z.array(milestone).max(40),
      /** What is left out takes the default. */
      settings: statedSettings.optional(),
    }),
  },
  PlanCampaignFromEarlier: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({
      organization: organizationCode,
      year,
      from: campaign,
      title: text(300),
      basis: z.array(document).max(20),
      /** What differs from the earlier campaign once its dates are moved to the new year. */
      changes: z
        .strictObject({
          /** In place of the entry with the same key, or added. */
          targets: z.array(target).max(20).optional(),
          milestones: z.array(milestone).max(40).optional(),
          withoutTargets: z.array(key).max(20).optional(),
          withoutMilestones: z.array(key).max(40).optional(),
          settings: statedSettings.optional(),
        })
        .optional(),
    }),
  },
  /** From the campaign of the level above. */
  PlanCampaignFromAbove: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({
      organization: organizationCode,
      year,
      title: text(300),
      basis: z.array(document).max(20),
      /** What is added, or asks for more. */
      changes: z
        .strictObject({
          targets: z.array(target).max(20).optional(),
          milestones: z.array(milestone).max(40).optional(),
          settings: statedSettings.optional(),
        })
        .optional(),
    }),
  },
  /** Of what the campaign above offers: all of it where no key is named. */
  TakeCampaignOffer: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({ campaign, ...offered }),
  },
  DeclineCampaignOffer: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({ campaign, ...offered, reason }),
  },
  WithdrawCampaignOpening: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({ campaign, reason }),
  },
  CancelCampaign: { roles: ['BOARD_OFFICER', 'CITY_OFFICER'], data: z.strictObject({ campaign, reason }) },
  OpenCampaign: { roles: ['SYSTEM', 'BOARD_OFFICER', 'CITY_OFFICER'], data: z.strictObject({ campaign }) },
  CloseCampaign: { roles: ['BOARD_OFFICER', 'CITY_OFFICER'], data: z.strictObject({ campaign, reason }) },
  SetCampaignTarget: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({ campaign, ...target.shape, reason }),
  },
  RemoveCampaignTarget: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({ campaign, target: key, reason }),
  },
  SetCampaignMilestone: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({ campaign, ...milestone.shape, reason }),
  },
  RemoveCampaignMilestone: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({ campaign, milestone: key, reason }),
  },
  DeliverCampaignMilestone: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({ campaign, milestone: key, deliveredOn: civilDate, document: document.optional() }),
  },
  CorrectMilestoneDelivery: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({
      campaign,
      milestone: key,
      deliveredOn: civilDate,
      document: document.optional(),
      reason,
    }),
  },
  WithdrawMilestoneDelivery: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({ campaign, milestone: key, reason }),
  },
  DeclineCityNomination: {
    roles: ['BOARD_OFFICER', 'COMMITTEE_SIGNATORY'],
    data: z.strictObject({ campaign, decidedOn: civilDate, reason, document: document.optional() }),
  },
  ReopenCityNomination: {
    roles: ['BOARD_OFFICER', 'COMMITTEE_SIGNATORY'],
    data: z.strictObject({ campaign, reason }),
  },
  ChangeCampaignSettings: {
    roles: ['BOARD_OFFICER', 'CITY_OFFICER'],
    data: z.strictObject({
      campaign,
      settings: statedSettings,
      /** Settings that have no value any more. */
      clear: z
        .array(z.enum(['rubric', 'reviewCutOff']))
        .max(2)
        .optional(),
      reason,
    }),
  },
} as const;

export type CampaignCommand = CommandsOf<typeof campaignCommands>;
