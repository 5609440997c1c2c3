import type { CampaignSettings } from './events.ts';

/**
 * What holds where a campaign says nothing: accepted models that are not dropped count towards the targets,
 * “trước ngày X” excludes X, a replicated model need not be launched.
 */
export const DEFAULT_SETTINGS: CampaignSettings = {
  officialStage: 'STANDING',
  deadlineInclusive: false,
  replicatedMustLaunch: false,
};

/** What is left out keeps the value of `base`. */
export function mergeSettings(
  base: CampaignSettings,
  stated: { [Key in keyof CampaignSettings]?: CampaignSettings[Key] | undefined },
): CampaignSettings {
  return {
    officialStage: stated.officialStage ?? base.officialStage,
    deadlineInclusive: stated.deadlineInclusive ?? base.deadlineInclusive,
    replicatedMustLaunch: stated.replicatedMustLaunch ?? base.replicatedMustLaunch,
  };
}
