import {
  attainment,
  type StageAttainment,
  type StageMetricCounts,
} from '../../schema/campaign/attainment.ts';
import type { CampaignTarget } from '../../schema/campaign/events.ts';
import type { CampaignSettings } from '../../schema/campaign/settings.ts';

export interface TargetAttainment extends CampaignTarget {
  /** One per stage, side by side. */
  attainment: StageAttainment[];
  /** Count at the campaign's official stage, and whether it reaches the minimum. */
  official: number;
  met: boolean;
}

/** Every target of a campaign with its count at each stage. */
export function attainments(
  campaign: { targets: readonly CampaignTarget[]; settings: CampaignSettings },
  counts: StageMetricCounts,
): TargetAttainment[] {
  const { officialStage } = campaign.settings;
  return campaign.targets.map((target) => {
    const { stages, official, met } = attainment(target, officialStage, counts);
    return { ...target, attainment: stages, official, met };
  });
}
