import { sameValue } from '../same-value.ts';
import { lastDay } from './deadline.ts';
import type { CampaignMilestone, CampaignTarget } from './events.ts';
import type { CampaignSettings } from './settings.ts';
import { type OfferedChange, type OfferedPart, TARGET_STAGES } from './vocabulary.ts';

/** what the campaign of the level above is to those below: targets, milestones and settings. */
export interface Plan {
  targets: readonly CampaignTarget[];
  milestones: readonly CampaignMilestone[];
  settings: CampaignSettings;
}

/** What is passed down of the settings; who decides, who is outside and what is rewarded is each organization's own. */
export const PASSED_SETTINGS = [
  'officialStage',
  'deadlineInclusive',
  'replicatedMustLaunch',
  'submissionDays',
  'submissionDayKind',
  'quorumOver',
  'majorityOver',
  'rubric',
  'reviewCutOff',
  'baseWages',
] as const satisfies readonly (keyof CampaignSettings)[];
export type PassedSetting = (typeof PASSED_SETTINGS)[number];

/** A milestone as it is passed down: which units owe nothing is each commune's own. */
export const passedMilestone = ({
  exempt: _,
  owing,
  ...milestone
}: CampaignMilestone): CampaignMilestone => ({
  ...milestone,
  ...(owing !== 'ACTIVE_UNITS' && { owing }),
});

/** The entries above as they were when they were last taken over, or declined. */
export interface Seen {
  targets: readonly CampaignTarget[];
  milestones: readonly CampaignMilestone[];
  settings: Partial<CampaignSettings>;
}
export const NOTHING_SEEN: Seen = { targets: [], milestones: [], settings: {} };

/** Where a campaign differs from the one above in what that one has changed, or asks for. */
export interface Difference {
  part: OfferedPart;
  key: string;
  change: OfferedChange;
  /** The campaign asks for less than the one above: it is taken over, not declined. */
  required: boolean;
}

/** Whether a target asks for less than the one above with the same key. */
export const laxerTarget = (own: CampaignTarget, above: CampaignTarget): boolean =>
  own.metric !== above.metric || own.minimum < above.minimum;

/** Whether a milestone ends later, or is delivered by less, than the one above with the same key. */
export const laxerMilestone = (
  own: CampaignMilestone,
  above: CampaignMilestone,
  inclusive: { own: boolean; above: boolean },
): boolean =>
  lastDay(own.before, inclusive.own) > lastDay(above.before, inclusive.above) ||
  (above.deliveredBy ?? []).some((kind) => !own.deliveredBy?.includes(kind));

type Share = CampaignSettings['quorumOver'];
const less = (own: Share, above: Share) =>
  own.numerator * above.denominator < above.numerator * own.denominator;

/** Per setting, whether one asks for less than the other; base wages are nobody's to lower or raise. */
const LAXER: {
  [Name in PassedSetting]: (own: CampaignSettings[Name], above: CampaignSettings[Name]) => boolean;
} = {
  officialStage: (own, above) => TARGET_STAGES.indexOf(own) < TARGET_STAGES.indexOf(above),
  deadlineInclusive: (own, above) => own && !above,
  replicatedMustLaunch: (own, above) => !own && above,
  submissionDays: (own, above) => own < above,
  submissionDayKind: (own, above) => own === 'CALENDAR' && above === 'WORKING',
  quorumOver: less,
  majorityOver: less,
  rubric: (own, above) => own === null && above !== null,
  reviewCutOff: (own, above) => above !== null && (own === null || own > above),
  baseWages: () => false,
};

export const laxerSetting = (name: PassedSetting, own: CampaignSettings, above: CampaignSettings): boolean =>
  (LAXER[name] as (one: unknown, other: unknown) => boolean)(own[name], above[name]);

/** what the level above offers, or asks for, that does not stand here yet. */
export function differences(own: Plan, above: Plan, seen: Seen): Difference[] {
  const inclusive = { own: own.settings.deadlineInclusive, above: above.settings.deadlineInclusive };
  return [
    ...ofEntries('TARGET', ({ target }) => target, laxerTarget, own.targets, above.targets, seen.targets),
    ...ofEntries(
      'MILESTONE',
      ({ milestone }) => milestone,
      (one, other) => laxerMilestone(one, other, inclusive),
      own.milestones.map(passedMilestone),
      above.milestones.map(passedMilestone),
      seen.milestones,
    ),
    ...PASSED_SETTINGS.flatMap((name): Difference[] => {
      const [mine, wanted] = [own.settings[name], above.settings[name]];
      const required = laxerSetting(name, own.settings, above.settings);
      const known = sameValue(seen.settings[name], wanted);
      if (sameValue(mine, wanted) || (known && !required)) return [];
      return [{ part: 'SETTING', key: name, change: 'CHANGED', required }];
    }),
  ];
}

function ofEntries<Entry>(
  part: OfferedPart,
  keyOf: (entry: Entry) => string,
  laxer: (own: Entry, above: Entry) => boolean,
  own: readonly Entry[],
  above: readonly Entry[],
  seen: readonly Entry[],
): Difference[] {
  const find = (entries: readonly Entry[], key: string) => entries.find((each) => keyOf(each) === key);
  const offered = above.flatMap((wanted): Difference[] => {
    const key = keyOf(wanted);
    const mine = find(own, key);
    if (mine === undefined) return [{ part, key, change: 'ADDED', required: true }];
    const required = laxer(mine, wanted);
    if (sameValue(mine, wanted) || (!required && sameValue(find(seen, key), wanted))) return [];
    return [{ part, key, change: 'CHANGED', required }];
  });
  const gone = seen.map(keyOf).filter((key) => !find(above, key) && find(own, key));
  return [...offered, ...gone.map((key): Difference => ({ part, key, change: 'REMOVED', required: false }))];
}

/** What is known of the campaign above once these differences were taken over, or declined. */
export function seenAfter(seen: Seen, { targets, milestones, settings, without }: Offer): Seen {
  const kept = <Entry>(known: readonly Entry[], now: readonly Entry[], keyOf: (entry: Entry) => string) => [
    ...known.filter(
      (each) => !without.includes(keyOf(each)) && !now.some((one) => keyOf(one) === keyOf(each)),
    ),
    ...now,
  ];
  return {
    targets: kept(seen.targets, targets, ({ target }) => target),
    milestones: kept(seen.milestones, milestones, ({ milestone }) => milestone),
    settings: { ...seen.settings, ...settings },
  };
}

/** The entries of the campaign above that some differences are about, and the keys of those that it has no more. */
export interface Offer {
  targets: CampaignTarget[];
  milestones: CampaignMilestone[];
  without: string[];
  settings: Partial<CampaignSettings>;
}

export function offerOf(above: Plan, found: readonly Pick<Difference, 'part' | 'key' | 'change'>[]): Offer {
  const keys = (part: OfferedPart) =>
    new Set(found.filter((each) => each.part === part).map(({ key }) => key));
  const [targets, milestones, settings] = [keys('TARGET'), keys('MILESTONE'), keys('SETTING')];
  const passed = PASSED_SETTINGS.filter((name) => settings.has(name));
  return {
    targets: above.targets.filter(({ target }) => targets.has(target)),
    milestones: above.milestones.map(passedMilestone).filter(({ milestone }) => milestones.has(milestone)),
    without: found.filter(({ change }) => change === 'REMOVED').map(({ key }) => key),
    settings: Object.fromEntries(passed.map((name) => [name, above.settings[name]])),
  };
}
