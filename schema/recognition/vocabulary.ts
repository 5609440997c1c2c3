import type { Message } from '../refusal.ts';

/** Mức xếp loại của cơ quan, tổ chức, đơn vị trong năm, best first (plan IV.1.b). */
export const TASK_RATINGS = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const;
export type TaskRating = (typeof TASK_RATINGS)[number];

export const TASK_RATING_NAMES: Record<TaskRating, Message> = {
  EXCELLENT: { vi: 'hoàn thành xuất sắc nhiệm vụ', en: 'completed its tasks excellently' },
  GOOD: { vi: 'hoàn thành tốt nhiệm vụ', en: 'completed its tasks well' },
  COMPLETED: { vi: 'hoàn thành nhiệm vụ', en: 'completed its tasks' },
  NOT_COMPLETED: { vi: 'không hoàn thành nhiệm vụ', en: 'did not complete its tasks' },
};

/** “Hoàn thành tốt nhiệm vụ trở lên” (plan IV.1.b). */
export const ratedWell = (level: TaskRating) => level === 'EXCELLENT' || level === 'GOOD';

/** The personal criteria of an individual, in the order of plan IV.1.b. */
export const PERSONAL_CRITERIA = [
  'creative',
  'sharing',
  'mobilising',
  'skilled',
  'ethics',
  'integrity',
] as const;
export type PersonalCriterion = (typeof PERSONAL_CRITERIA)[number];

export const PERSONAL_CRITERION_NAMES: Record<PersonalCriterion, Message> = {
  creative: { vi: 'có nhiều sáng tạo, cách làm hay đem lại hiệu quả cao', en: 'creative, with good effect' },
  sharing: {
    vi: 'tích cực động viên, giúp đỡ, chia sẻ kinh nghiệm',
    en: 'encourages, helps and shares experience',
  },
  mobilising: {
    vi: 'trực tiếp tuyên truyền, vận động tham gia mô hình',
    en: 'mobilises people for the model directly',
  },
  skilled: {
    vi: 'khéo trong tuyên truyền, vận động; nói đi đôi với làm',
    en: 'skilled in mobilising; words match deeds',
  },
  ethics: {
    vi: 'phẩm chất đạo đức tốt, bản thân và gia đình gương mẫu',
    en: 'good ethics; exemplary, as is the family',
  },
  integrity: {
    vi: 'gương mẫu, kiên quyết chống tham nhũng, lãng phí, tiêu cực',
    en: 'sets an example against corruption, waste and negativity',
  },
};

/** Papers of the city dossier (plan IV.2.3). */
export const DOSSIER_ITEMS = ['MINUTES', 'SUBMISSION', 'ACHIEVEMENT_REPORT', 'SUMMARY', 'LIST'] as const;
export type DossierItem = (typeof DOSSIER_ITEMS)[number];

/** Who confirms the achievement report: cấp ủy trực tiếp quản lý, cấp ủy cấp đề nghị (plan IV.2.3). */
export const CONFIRMERS = ['DIRECT_COMMITTEE', 'PROPOSING_COMMITTEE'] as const;
export type Confirmer = (typeof CONFIRMERS)[number];

/** “Báo cáo làm 03 bộ, đóng quyển” (plan IV.2.3). */
export const REPORT_COPIES = 3;

export const CITY_OUTCOMES = ['GRANTED', 'DECLINED'] as const;
export type CityOutcome = (typeof CITY_OUTCOMES)[number];
