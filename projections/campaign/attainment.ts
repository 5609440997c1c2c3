import { type Attainment, attainment, type StageMetricCounts } from '../../schema/campaign/attainment.ts';
import type { CampaignSettings, CampaignTarget } from '../../schema/campaign/events.ts';

export type TargetAttainment = CampaignTarget & Attainment;

/** Every target of a campaign with its count at each stage side by side. */
export function attainments(
  campaign: { targets: readonly CampaignTarget[]; settings: CampaignSettings },
  counts: StageMetricCounts,
): TargetAttainment[] {
  const { officialStage } = campaign.settings;
  return campaign.targets.map((target) => ({ ...target, ...attainment(target, officialStage, counts) }));
}
