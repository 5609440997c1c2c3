// Storage format, in the events of a campaign. Change by a new version with an upcaster.
import { z } from 'zod';
import { civilDate, quantity, text } from '../fields.ts';
import { CRITERIA } from '../model/vocabulary.ts';
import { DAY_KINDS, RECOGNITION_BODIES, TARGET_STAGES } from './vocabulary.ts';

/** A share of a whole, exact: ½ is 1 / 2. */
const share = z
  .strictObject({ numerator: z.int().min(1).max(100), denominator: z.int().min(1).max(100) })
  .refine(({ numerator, denominator }) => numerator < denominator, 'share');
/** Hundredths of a base wage: 0.3 is 30. */
const coefficient = z.int().min(1).max(10_000).nullable();

/** What the plan leaves open, per campaign. */
export const settings = z.strictObject({
  /** The stage at which a target officially counts. */
  officialStage: z.enum(TARGET_STAGES),
  /** “Trước ngày X” includes X itself when true. */
  deadlineInclusive: z.boolean(),
  /** A replicated model must be launched before it is implementing. */
  replicatedMustLaunch: z.boolean(),
  /** The result report reaches the panel so many days before the session. */
  submissionDays: z.int().min(0).max(60),
  submissionDayKind: z.enum(DAY_KINDS),
  /** A session needs more than this share of all panel members. */
  quorumOver: share,
  /** A model passes with yes-votes of more than this share of the eligible members. */
  majorityOver: share,
  /** Points per criterion and the threshold to reach; null: no points are given. */
  rubric: z
    .strictObject({
      points: z
        .array(z.strictObject({ criterion: z.literal(CRITERIA), points: z.int().min(1).max(1000) }))
        .length(8),
      threshold: z.int().min(1).max(8000),
    })
    .nullable(),
  /** Who issues the decision of recognition. */
  recognitionBody: z.enum(RECOGNITION_BODIES),
  /** The city does not use this system: the Board records what it decides. */
  cityOutsideSystem: z.boolean(),
  /** Reviews recorded after this day are amendments to the units' list (R-33). */
  reviewCutOff: civilDate.nullable(),
  /** The base wage from a day on, in đồng, with the paper that sets it. */
  baseWages: z.array(z.strictObject({ from: civilDate, amount: quantity, basis: text(200) })).max(20),
  /** Reward that comes with giấy khen; null: none. */
  rewardCoefficients: z.strictObject({ collective: coefficient, individual: coefficient }),
  /** What was recognised may be read by everybody. */
  publicPage: z.boolean(),
});
export type CampaignSettings = z.infer<typeof settings>;

/**
 * What holds where a campaign says nothing: accepted models that are not dropped count towards the targets,
 * “trước ngày X” excludes X, a replicated model need not be launched, the result report comes 3 calendar
 * days before the session, more than half makes a quorum and a majority, no points are given
 * the Party Committee recognises (plan IV.2.3), the city uses this system, no cut-off, no reward
 * beside the certificate, nothing is public.
 */
export const DEFAULT_SETTINGS: CampaignSettings = {
  officialStage: 'STANDING',
  deadlineInclusive: false,
  replicatedMustLaunch: false,
  submissionDays: 3,
  submissionDayKind: 'CALENDAR',
  quorumOver: { numerator: 1, denominator: 2 },
  majorityOver: { numerator: 1, denominator: 2 },
  rubric: null,
  recognitionBody: 'PARTY_COMMITTEE',
  cityOutsideSystem: false,
  reviewCutOff: null,
  baseWages: [{ from: '2024-07-01', amount: 2_340_000, basis: 'Nghị định số 73/2024/NĐ-CP' }],
  rewardCoefficients: { collective: null, individual: null },
  publicPage: false,
};

type Stated = { [Key in keyof CampaignSettings]?: CampaignSettings[Key] | undefined };

const stated = (value: number | null | undefined) => value ?? null;

type Rubric = NonNullable<CampaignSettings['rubric']>;

/** every criterion has its points, and a model can reach the threshold. */
const reachable = ({ points, threshold }: Rubric) =>
  new Set(points.map(({ criterion }) => criterion)).size === points.length &&
  threshold <= points.reduce((sum, each) => sum + each.points, 0);

/** on any day one base wage holds. */
const oneADay = settings.shape.baseWages.superRefine((wages, context) => {
  const days = wages.map(({ from }) => from);
  for (const [index, day] of days.entries())
    if (days.indexOf(day) < index)
      context.addIssue({ code: 'custom', message: 'wage-day', path: [index, 'from'] });
});

/** What a command states of them: only what differs; a coefficient that is left out is none. */
export const statedSettings = settings.partial().extend({
  rubric: settings.shape.rubric.refine((rubric) => rubric === null || reachable(rubric), 'rubric').optional(),
  baseWages: oneADay.optional(),
  rewardCoefficients: z
    .strictObject({
      collective: coefficient.optional().transform(stated),
      individual: coefficient.optional().transform(stated),
    })
    .optional(),
});

/** What is left out keeps the value of `base`. */
export function mergeSettings(base: CampaignSettings, stated: Stated): CampaignSettings {
  const given = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  return { ...base, ...given };
}
