import type { CampaignTarget } from './events.ts';
import { TARGET_STAGES, type TargetMetric, type TargetStage } from './vocabulary.ts';

/** How many models stand at each stage, for each thing that a target may count. */
export type StageMetricCounts = Record<TargetStage, Record<TargetMetric, number>>;

export interface StageAttainment {
  stage: TargetStage;
  count: number;
  met: boolean;
}

export interface Attainment {
  /** Every stage side by side: the plan does not say which one “≥ 5” means. */
  stages: StageAttainment[];
  /** The count at the stage that the campaign sets as official, and whether it reaches the minimum. */
  official: number;
  met: boolean;
}

/** */
export function attainment(
  target: Pick<CampaignTarget, 'metric' | 'minimum'>,
  officialStage: TargetStage,
  counts: StageMetricCounts,
): Attainment {
  const stages = TARGET_STAGES.map((stage) => {
    const count = counts[stage][target.metric];
    return { stage, count, met: count >= target.minimum };
  });
  const official = counts[officialStage][target.metric];
  return { stages, official, met: official >= target.minimum };
}

/** A campaign without targets meets none. */
export function meetsEveryTarget(
  targets: readonly Pick<CampaignTarget, 'metric' | 'minimum'>[],
  officialStage: TargetStage,
  counts: StageMetricCounts,
): boolean {
  return targets.length > 0 && targets.every((target) => attainment(target, officialStage, counts).met);
}
