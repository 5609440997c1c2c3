import type { CampaignTarget } from './events.ts';
import { TARGET_STAGES, type TargetMetric, type TargetStage } from './vocabulary.ts';

/** How many models stand at each stage, for each thing that a target may count. */
export type StageMetricCounts = Record<TargetStage, Record<TargetMetric, number>>;

export interface StageAttainment {
  stage: TargetStage;
  count: number;
  met: boolean;
}

/** a city's target is one for each of its communes: how many meet it, of those that have a campaign. */
export interface CommunesMeeting {
  meeting: number;
  of: number;
}

export interface Attainment {
  /** Every stage side by side: the plan does not say which one “≥ 5” means. */
  stages: StageAttainment[];
  /** The count at the stage that the campaign sets as official, and whether it reaches the minimum. */
  official: number;
  met: boolean;
  /** At the official stage; only of a city or the country. */
  communes?: CommunesMeeting;
}

/**
 * `communes`: the counts of each, where the target is one for each of them. It is met then where every one of
 * them meets it; the counts stay the sums.
 */
export function attainment(
  target: Pick<CampaignTarget, 'metric' | 'minimum'>,
  officialStage: TargetStage,
  counts: StageMetricCounts,
  communes?: readonly StageMetricCounts[],
): Attainment {
  const { metric, minimum } = target;
  const meeting = (stage: TargetStage) =>
    (communes ?? [counts]).filter((each) => each[stage][metric] >= minimum).length;
  const of = communes?.length ?? 1;
  const met = (stage: TargetStage) => of > 0 && meeting(stage) === of;
  return {
    stages: TARGET_STAGES.map((stage) => ({ stage, count: counts[stage][metric], met: met(stage) })),
    official: counts[officialStage][metric],
    met: met(officialStage),
    ...(communes && { communes: { meeting: meeting(officialStage), of } }),
  };
}

/** A campaign without targets meets none. */
export function meetsEveryTarget(
  targets: readonly Pick<CampaignTarget, 'metric' | 'minimum'>[],
  officialStage: TargetStage,
  counts: StageMetricCounts,
): boolean {
  return targets.length > 0 && targets.every((target) => attainment(target, officialStage, counts).met);
}
