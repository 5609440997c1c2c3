import type { CampaignSettings, CampaignTarget } from '../../schema/campaign/events.ts';
import { TARGET_STAGES, type TargetMetric, type TargetStage } from '../../schema/campaign/vocabulary.ts';

/** How many models an organization has at each stage that a target may count, per metric. */
export type MetricCounts = Record<TargetMetric, Record<TargetStage, number>>;

export interface StageCount {
  stage: TargetStage;
  count: number;
  met: boolean;
}

export interface TargetAttainment extends CampaignTarget {
  /** One per stage, side by side. */
  attainment: StageCount[];
  /** Count at the campaign's official stage, and whether it reaches the minimum. */
  official: number;
  met: boolean;
}

export function attainments(
  campaign: { targets: readonly CampaignTarget[]; settings: CampaignSettings },
  counts: MetricCounts,
): TargetAttainment[] {
  return campaign.targets.map((target) => {
    const attainment = TARGET_STAGES.map((stage) => {
      const count = counts[target.metric][stage];
      return { stage, count, met: count >= target.minimum };
    });
    const official = counts[target.metric][campaign.settings.officialStage];
    return { ...target, attainment, official, met: official >= target.minimum };
  });
}
