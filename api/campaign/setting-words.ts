import type { PassedSetting } from '../../schema/campaign/above.ts';
import type { CampaignSettings } from '../../schema/campaign/settings.ts';
import type { DayKind, TargetStage } from '../../schema/campaign/vocabulary.ts';
import { viDate, viNumber } from '../../schema/wording.ts';

const STAGES: Record<TargetStage, string> = {
  REGISTERED: 'đã đăng ký',
  STANDING: 'được chấp nhận',
  IMPLEMENTING: 'đang thực hiện',
  RECOGNISED: 'được công nhận',
};
const DAYS: Record<DayKind, string> = { CALENDAR: 'ngày theo lịch', WORKING: 'ngày làm việc' };

const yesNo = (value: boolean) => (value ? 'có' : 'không');
const moreThan = ({ numerator, denominator }: CampaignSettings['quorumOver']) =>
  `trên ${numerator}/${denominator}`;

const WORDS: { [Name in PassedSetting]: (value: CampaignSettings[Name]) => string } = {
  officialStage: (stage) => STAGES[stage],
  deadlineInclusive: yesNo,
  replicatedMustLaunch: yesNo,
  submissionDays: (days) => `${days} ngày`,
  submissionDayKind: (kind) => DAYS[kind],
  quorumOver: moreThan,
  majorityOver: moreThan,
  rubric: (rubric) => {
    if (rubric === null) return 'không chấm điểm';
    const points = rubric.points.map(({ criterion, points: most }) => `tiêu chí ${criterion}: ${most}`);
    return `điểm chuẩn ${rubric.threshold} (${points.join('; ')})`;
  },
  reviewCutOff: (day) => (day === null ? 'không đặt' : viDate(day)),
  baseWages: (wages) =>
    wages.map(({ from, amount }) => `${viNumber(amount)} đồng từ ${viDate(from)}`).join('; ') || 'chưa đặt',
};

/** What a setting says, as people read it. */
export const settingWords = (name: PassedSetting, settings: CampaignSettings): string =>
  (WORDS[name] as (value: unknown) => string)(settings[name]);
