import type { CampaignSettings } from './events.ts';

/**
 * What holds where a campaign says nothing: accepted models that are not dropped count towards the targets,
 * “trước ngày X” excludes X, a replicated model need not be launched, the result report comes 3 calendar
 * days before the session, more than half makes a quorum and a majority, no points are given
 * the Party Committee recognises (plan IV.2.3), the city uses this system, no cut-off, no reward
 * beside the certificate.
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
};

type Stated = { [Key in keyof CampaignSettings]?: CampaignSettings[Key] | undefined };

/** What is left out keeps the value of `base`. */
export function mergeSettings(base: CampaignSettings, stated: Stated): CampaignSettings {
  const given = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  return { ...base, ...given };
}
