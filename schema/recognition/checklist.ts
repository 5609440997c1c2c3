import type { Message } from '../refusal.ts';
import {
  type Confirmer,
  type DossierItem,
  REPORT_COPIES,
  ratedWell,
  TASK_RATING_NAMES,
  type TaskRating,
} from './vocabulary.ts';

/** A paper as filed; copies and binding matter for the achievement report. */
export interface Filed {
  item: DossierItem;
  copies: number | null;
  bound: boolean;
  /** Account that filed it; null where it is not known. */
  filedBy: string | null;
}

export interface Confirmation {
  by: Confirmer;
  /** Account that confirmed; null where it is not known. */
  account: string | null;
}

/** What the checklist looks at. */
export interface Checked {
  subject: 'COLLECTIVE' | 'INDIVIDUAL';
  leader: boolean;
  rating: { level: TaskRating; provisional: boolean } | null;
  filed: readonly Filed[];
  confirmations: readonly Confirmation[];
}

/** How the model of the exemplar stands now. */
export interface ModelStanding {
  recognised: boolean;
  selected: boolean;
}

/** What qualifies, then what the dossier holds. */
export const QUALIFICATIONS = ['RECOGNITION', 'SELECTION', 'RATING'] as const;
export const CHECKLIST_ITEMS = [
  ...QUALIFICATIONS,
  'MINUTES',
  'SUBMISSION',
  'ACHIEVEMENT_REPORT',
  'DIRECT_CONFIRMATION',
  'PROPOSING_CONFIRMATION',
  'BOUND_COPIES',
  'SUMMARY',
  'LIST',
] as const;
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];

export interface ChecklistEntry {
  item: ChecklistItem;
  present: boolean;
  /** What it is, and what is to be done where it is missing or provisional. */
  message: Message;
}

/** Present, and missing with the way out. */
const WORDS: Record<Exclude<ChecklistItem, 'RATING'>, [present: Message, missing: Message]> = {
  RECOGNITION: [
    { vi: 'Mô hình đang được công nhận', en: 'The recognition of the model stands' },
    {
      vi: 'Mô hình không còn được công nhận (đã hủy hoặc loại bỏ): không gửi được; Ban Xây dựng Đảng rút đề nghị',
      en: 'The model is no longer recognised (revoked or dropped): it cannot be sent; the Board withdraws the nomination',
    },
  ],
  SELECTION: [
    { vi: 'Mô hình được bình xét là tiêu biểu nhất', en: 'The model was selected as most exemplary' },
    {
      vi: 'Mô hình chưa được bình xét là tiêu biểu nhất: hãy tổ chức bình xét',
      en: 'The model was not selected as most exemplary: have it voted on',
    },
  ],
  MINUTES: [
    { vi: 'Có biên bản họp bình xét của Ban Thường vụ', en: "The minutes of the Committee's vote are filed" },
    {
      vi: 'Thiếu biên bản họp bình xét của Ban Thường vụ: hãy bổ sung',
      en: "The minutes of the Committee's vote are missing: file them",
    },
  ],
  SUBMISSION: [
    { vi: 'Có tờ trình của Ban Thường vụ', en: "The Committee's submission is filed" },
    {
      vi: 'Thiếu tờ trình của Ban Thường vụ: hãy bổ sung',
      en: "The Committee's submission is missing: file it",
    },
  ],
  ACHIEVEMENT_REPORT: [
    { vi: 'Có báo cáo thành tích', en: 'The achievement report is filed' },
    { vi: 'Thiếu báo cáo thành tích: hãy bổ sung', en: 'The achievement report is missing: file it' },
  ],
  DIRECT_CONFIRMATION: [
    {
      vi: 'Báo cáo có xác nhận của cấp ủy trực tiếp quản lý',
      en: 'The direct committee has confirmed the report',
    },
    {
      vi: 'Báo cáo thiếu xác nhận của cấp ủy trực tiếp quản lý: hãy xin xác nhận bản báo cáo mới nhất',
      en: 'The direct committee has not confirmed the report: have the newest report confirmed',
    },
  ],
  PROPOSING_CONFIRMATION: [
    {
      vi: 'Báo cáo có xác nhận của cấp ủy cấp đề nghị',
      en: 'The proposing committee has confirmed the report',
    },
    {
      vi: 'Báo cáo thiếu xác nhận của cấp ủy cấp đề nghị khen thưởng: hãy xin xác nhận bản báo cáo mới nhất',
      en: 'The proposing committee has not confirmed the report: have the newest report confirmed',
    },
  ],
  BOUND_COPIES: [
    {
      vi: `Báo cáo đủ ${REPORT_COPIES} bộ, đóng quyển`,
      en: `There are ${REPORT_COPIES} bound copies of the report`,
    },
    {
      vi: `Báo cáo phải làm ${REPORT_COPIES} bộ, đóng quyển: hãy làm đủ và ghi nhận lại`,
      en: `The report needs ${REPORT_COPIES} bound copies: make them and file it again`,
    },
  ],
  SUMMARY: [
    { vi: 'Có trích ngang thành tích', en: 'The achievement summary is filed' },
    { vi: 'Thiếu trích ngang thành tích: hãy bổ sung', en: 'The achievement summary is missing: file it' },
  ],
  LIST: [
    { vi: 'Có danh sách đề nghị công nhận', en: 'The list of the nominated is filed' },
    {
      vi: 'Thiếu danh sách đề nghị công nhận: hãy bổ sung',
      en: 'The list of the nominated is missing: file it',
    },
  ],
};

/** collectives and leaders need a unit that at least “hoàn thành tốt nhiệm vụ”; others need no rating. */
export const needsRating = ({ subject, leader }: Pick<Checked, 'subject' | 'leader'>): boolean =>
  subject === 'COLLECTIVE' || leader;

function ratingEntry(checked: Checked): ChecklistEntry[] {
  const { rating } = checked;
  if (!needsRating(checked)) return [];
  const level = rating && TASK_RATING_NAMES[rating.level];
  const present = rating !== null && ratedWell(rating.level);
  const vi = `Xếp loại của đơn vị: ${level?.vi ?? 'chưa có'}`;
  const en = `Rating of the unit: ${level?.en ?? 'none'}`;
  const entry = (more: Message): ChecklistEntry[] => [
    { item: 'RATING', present, message: { vi: vi + more.vi, en: en + more.en } },
  ];
  if (!present)
    return entry({
      vi: ': chưa đạt mức hoàn thành tốt nhiệm vụ trở lên, không đủ điều kiện đề nghị; hãy rút đề nghị và báo cho thành phố nếu hồ sơ đã gửi',
      en: ': lower than “completed its tasks well”, which does not qualify; withdraw the nomination, and tell the city where the dossier has been sent',
    });
  return entry(
    rating.provisional
      ? { vi: ' (tạm; phải xác nhận khi có kết quả của năm)', en: ' (provisional; to be confirmed)' }
      : { vi: '', en: '' },
  );
}

/** what the whole year came to is lower than a nomination needs; a provisional rating says nothing yet. */
export const fellBelow = (checked: Pick<Checked, 'subject' | 'leader' | 'rating'>): boolean =>
  needsRating(checked) &&
  checked.rating !== null &&
  !checked.rating.provisional &&
  !ratedWell(checked.rating.level);

/** who has confirmed: neither the author of the report, nor one hand for both committees. */
function confirmers(report: Filed | undefined, confirmations: readonly Confirmation[]): Confirmer[] {
  if (!report) return [];
  const others = confirmations.filter(({ account }) => account === null || account !== report.filedBy);
  return others
    .filter(
      ({ account }, index) =>
        account === null || others.findIndex((each) => each.account === account) === index,
    )
    .map(({ by }) => by);
}

/** everything that a nomination sent to the city has, in the order of the plan. */
export function checklist(checked: Checked, standing: ModelStanding): ChecklistEntry[] {
  const report = checked.filed.find(({ item }) => item === 'ACHIEVEMENT_REPORT');
  const has = (item: DossierItem) => checked.filed.some((filed) => filed.item === item);
  const confirmed = confirmers(report, checked.confirmations);
  const present: Record<keyof typeof WORDS, boolean> = {
    RECOGNITION: standing.recognised,
    SELECTION: standing.selected,
    MINUTES: has('MINUTES'),
    SUBMISSION: has('SUBMISSION'),
    ACHIEVEMENT_REPORT: report !== undefined,
    DIRECT_CONFIRMATION: confirmed.includes('DIRECT_COMMITTEE'),
    PROPOSING_CONFIRMATION: confirmed.includes('PROPOSING_COMMITTEE'),
    BOUND_COPIES: report !== undefined && (report.copies ?? 0) >= REPORT_COPIES && report.bound,
    SUMMARY: has('SUMMARY'),
    LIST: has('LIST'),
  };
  return CHECKLIST_ITEMS.flatMap((item): ChecklistEntry[] => {
    if (item === 'RATING') return ratingEntry(checked);
    return [{ item, present: present[item], message: WORDS[item][present[item] ? 0 : 1] }];
  });
}
