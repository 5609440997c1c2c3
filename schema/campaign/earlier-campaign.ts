import { addYears } from '../civil-date.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { keyMissing } from './campaign-refusals.ts';
import type { CampaignCommand } from './commands.ts';
import type { CampaignMilestone, CampaignTarget } from './events.ts';
import { type CampaignSettings, mergeSettings } from './settings.ts';
import type { Campaign, CampaignState } from './state.ts';

type Data = Extract<CampaignCommand, { type: 'PlanCampaignFromEarlier' }>['data'];

/** The earlier campaign exists, is of the same organization, and of a year before. */
export function earlierRefusals(data: Data, earlier: CampaignState | undefined): Refusal[] {
  if (!earlier)
    return [
      refusal(
        'EARLIER_CAMPAIGN_NOT_FOUND',
        undefined,
        ['from'],
        `Không tìm thấy kế hoạch ${data.from}. Hãy chọn kế hoạch năm trước của địa phương, hoặc lập kế hoạch mới từ đầu.`,
        `There is no campaign ${data.from}. Choose an earlier one of the organization, or plan the year afresh.`,
      ),
    ];
  if (earlier.organization !== data.organization)
    return [
      refusal(
        'EARLIER_CAMPAIGN_ELSEWHERE',
        undefined,
        ['from'],
        'Kế hoạch được chọn thuộc địa phương khác. Hãy chọn kế hoạch năm trước của chính địa phương.',
        'The campaign belongs to another organization. Choose an earlier one of the same organization.',
      ),
    ];
  if (earlier.year < data.year) return [];
  return [
    refusal(
      'EARLIER_CAMPAIGN_NOT_EARLIER',
      undefined,
      ['from'],
      `Kế hoạch được chọn là của năm ${earlier.year}, không trước năm ${data.year}. Hãy chọn kế hoạch của năm trước.`,
      `The campaign is of ${earlier.year}, which is not before ${data.year}. Choose one of an earlier year.`,
    ),
  ];
}

/** The entries with those that differ in their place, then what is added. */
export function withChanges<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  changed: readonly Entry[] = [],
  without: readonly string[] = [],
): Entry[] {
  const kept = entries.filter((entry) => !without.includes(keyOf(entry)));
  const known = new Set(kept.map(keyOf));
  const replaced = kept.map((entry) => changed.find((each) => keyOf(each) === keyOf(entry)) ?? entry);
  return [...replaced, ...changed.filter((entry) => !known.has(keyOf(entry)))];
}

const unknownKeys = (path: string, without: readonly string[] = [], known: readonly string[]): Refusal[] =>
  without.filter((key) => !known.includes(key)).map((key) => keyMissing(['changes', path], key, known));

/** Everything of the earlier campaign in the new year: same day and month, 28/02 for 29/02. */
function moved(earlier: Campaign, year: number) {
  const years = year - earlier.year;
  const { reviewCutOff } = earlier.settings;
  return {
    targets: earlier.targets,
    milestones: earlier.milestones.map((each) => ({ ...each, before: addYears(each.before, years) })),
    settings: { ...earlier.settings, reviewCutOff: reviewCutOff && addYears(reviewCutOff, years) },
  };
}

export interface PlannedParts {
  targets: CampaignTarget[];
  milestones: CampaignMilestone[];
  settings: CampaignSettings;
}

/** What the new year begins with: the earlier campaign moved, then what differs. */
export function partsFromEarlier(data: Data, earlier: Campaign): PlannedParts | { refusals: Refusal[] } {
  const { changes = {} } = data;
  const { targets, milestones, settings } = moved(earlier, data.year);
  const targetKey = ({ target }: CampaignTarget) => target;
  const milestoneKey = ({ milestone }: CampaignMilestone) => milestone;
  const refusals = [
    ...unknownKeys('withoutTargets', changes.withoutTargets, targets.map(targetKey)),
    ...unknownKeys('withoutMilestones', changes.withoutMilestones, milestones.map(milestoneKey)),
  ];
  if (refusals.length > 0) return { refusals };
  return {
    targets: withChanges(targets, targetKey, changes.targets, changes.withoutTargets),
    milestones: withChanges(milestones, milestoneKey, changes.milestones, changes.withoutMilestones),
    settings: mergeSettings(settings, changes.settings ?? {}),
  };
}
