import {
  type Attainment,
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
  communes?: Attainment['communes'];
}

/** Every target of a campaign with its count at each stage; of a city with the counts of each commune. */
export function attainments(
  campaign: { targets: readonly CampaignTarget[]; settings: CampaignSettings },
  counts: StageMetricCounts,
  communes?: readonly StageMetricCounts[],
): TargetAttainment[] {
  const { officialStage } = campaign.settings;
  return campaign.targets.map((target) => {
    const { stages, ...rest } = attainment(target, officialStage, counts, communes);
    return { ...target, attainment: stages, ...rest };
  });
}
