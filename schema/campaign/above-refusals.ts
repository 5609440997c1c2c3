import { fieldName } from '../field-names.ts';
import { type Message, type Refusal, refusal } from '../refusal.ts';
import { quoted, viDate } from '../wording.ts';
import {
  type Difference,
  laxerMilestone,
  laxerSetting,
  laxerTarget,
  PASSED_SETTINGS,
  type Plan,
} from './above.ts';
import { lastDay } from './deadline.ts';
import type { CampaignMilestone, CampaignTarget } from './events.ts';
import { offerName } from './offer-names.ts';
import { MILESTONE_REPORT_NAMES, TARGET_METRIC_NAMES } from './vocabulary.ts';

type Path = (string | number)[];

const laxer = (path: Path, vi: string, en: string): Refusal =>
  refusal(
    'LAXER_THAN_ABOVE',
    'R-43',
    path,
    `${vi} Địa phương được đặt cao hơn, sớm hơn, không được thấp hơn, muộn hơn kế hoạch cấp trên; hãy sửa lại, hoặc tiếp nhận nội dung của cấp trên.`,
    `${en} An organization may ask for more than the level above, or earlier, and not for less or later; correct it, or take over what the level above asks for.`,
  );

/** R-43: a target with the key of one above asks for no less. */
export function targetNotLaxer(path: Path, own: CampaignTarget, above: Plan | null | undefined): Refusal[] {
  const wanted = above?.targets.find(({ target }) => target === own.target);
  if (!wanted || !laxerTarget(own, wanted)) return [];
  const [mine, theirs] = [TARGET_METRIC_NAMES[own.metric], TARGET_METRIC_NAMES[wanted.metric]];
  return [
    laxer(
      path,
      `Chỉ tiêu “${wanted.title}” của cấp trên đặt tối thiểu ${wanted.minimum} ${theirs.vi}, ở đây là ${own.minimum} ${mine.vi}.`,
      `The target “${wanted.title}” above asks for at least ${wanted.minimum} ${theirs.en}; here it is ${own.minimum} ${mine.en}.`,
    ),
  ];
}

/** R-43: nor does a milestone end later, or wait for less. */
export function milestoneNotLaxer(
  path: Path,
  own: CampaignMilestone,
  ownInclusive: boolean,
  above: Plan | null | undefined,
): Refusal[] {
  if (!above) return [];
  const wanted = above.milestones.find(({ milestone }) => milestone === own.milestone);
  const inclusive = { own: ownInclusive, above: above.settings.deadlineInclusive };
  if (!wanted || !laxerMilestone(own, wanted, inclusive)) return [];
  const [mine, theirs] = [lastDay(own.before, inclusive.own), lastDay(wanted.before, inclusive.above)];
  const reports = (language: keyof Message) =>
    quoted((wanted.deliveredBy ?? []).map((kind) => MILESTONE_REPORT_NAMES[kind][language]));
  return [
    laxer(
      path,
      `Mốc “${wanted.deliverable}” của cấp trên chậm nhất ${viDate(theirs)}${wanted.deliveredBy ? `, hoàn thành bằng ${reports('vi')}` : ''}; ở đây là ${viDate(mine)}.`,
      `The milestone “${wanted.deliverable}” above ends with ${theirs}${wanted.deliveredBy ? ` and is delivered by ${reports('en')}` : ''}; here it ends with ${mine}.`,
    ),
  ];
}

/** R-43: what the level above has is not left out. */
export const notLeftOut = (path: Path, key: string, above: Plan | null | undefined): Refusal[] => {
  const wanted =
    above?.targets.find(({ target }) => target === key)?.title ??
    above?.milestones.find(({ milestone }) => milestone === key)?.deliverable;
  if (wanted === undefined) return [];
  return [
    laxer(
      path,
      `“${wanted}” có trong kế hoạch cấp trên nên không bỏ được.`,
      `“${wanted}” is in the plan of the level above and cannot be left out.`,
    ),
  ];
};

/** R-43: of the settings that `stated` names; of others the command says nothing. */
export const settingsNotLaxer = (
  path: Path,
  own: Plan['settings'],
  above: Plan | null | undefined,
  stated: readonly string[] = PASSED_SETTINGS,
): Refusal[] =>
  PASSED_SETTINGS.flatMap((name) =>
    above && stated.includes(name) && laxerSetting(name, own, above.settings)
      ? [
          laxer(
            [...path, name],
            `Thiết lập “${fieldName([name]).vi}” thấp hơn kế hoạch cấp trên.`,
            `The setting “${fieldName([name]).en}” asks for less than the plan of the level above.`,
          ),
        ]
      : [],
  );

export const aboveMissing = (): Refusal =>
  refusal(
    'ABOVE_CAMPAIGN_NOT_FOUND',
    'R-43',
    ['year'],
    'Cấp trên chưa có kế hoạch phong trào của năm này. Hãy đợi kế hoạch của cấp trên, hoặc lập kế hoạch riêng của địa phương.',
    'The level above has no campaign of this year. Wait for its plan, or lay down one of your own.',
  );

/** R-43, D: a campaign asks for what the one above asks for before it opens. */
export const asksForLess = (
  found: readonly Difference[],
  plans: Parameters<typeof offerName>[1],
): Refusal[] => {
  const required = found.filter((each) => each.required).map((each) => offerName(each, plans));
  const names = (language: keyof Message) => quoted(required.map((each) => each[language]));
  if (required.length === 0) return [];
  return [
    refusal(
      'LESS_THAN_ABOVE',
      'R-43',
      ['campaign'],
      `Kế hoạch còn thiếu hoặc thấp hơn kế hoạch cấp trên ở: ${names('vi')}. Hãy tiếp nhận các nội dung này của cấp trên rồi phát động.`,
      `The campaign lacks, or asks for less than the level above in: ${names('en')}. Take these over, then open it.`,
    ),
  ];
};

export const nothingOffered = (): Refusal =>
  refusal(
    'NOTHING_OFFERED',
    'R-43',
    ['campaign'],
    'Cấp trên không có nội dung nào khác với kế hoạch này để tiếp nhận.',
    'The level above offers nothing that differs from this campaign.',
  );

export const notOffered = (path: Path, key: string, offered: readonly Message[]): Refusal => {
  const names = (language: keyof Message) => quoted(offered.map((each) => each[language]));
  return refusal(
    'NOT_OFFERED',
    'R-43',
    path,
    `“${key}” không có trong những nội dung khác với kế hoạch cấp trên (${names('vi') || 'không còn nội dung nào'}). Hãy chọn lại.`,
    `“${key}” is not among what differs from the level above (${names('en') || 'nothing is left'}). Choose again.`,
  );
};

export const requiredOffer = (path: Path, { vi, en }: Message): Refusal =>
  refusal(
    'OFFER_REQUIRED',
    'R-43',
    path,
    `“${vi}” là yêu cầu của cấp trên mà kế hoạch này chưa có hoặc đặt thấp hơn, nên không từ chối được. Hãy tiếp nhận nội dung này.`,
    `“${en}” is asked for by the level above and is missing here, or asks for less, so it cannot be declined. Take it over.`,
  );

/** R-43 */
export const nothingPlanned = (): Refusal =>
  refusal(
    'CAMPAIGN_EMPTY',
    'R-43',
    ['campaign'],
    'Kế hoạch chưa có chỉ tiêu hoặc chưa có mốc thời gian nên chưa phát động được. Hãy lập từ kế hoạch của cấp trên, hoặc đặt chỉ tiêu và mốc thời gian trước.',
    'The campaign has no targets or no milestones and cannot be opened yet. Plan it from the campaign above, or set targets and milestones first.',
  );
