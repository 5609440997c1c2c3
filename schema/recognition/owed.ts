import type { CivilDate } from '../civil-date.ts';
import type { Owed } from '../work/owed.ts';
import type { ChecklistEntry, ChecklistItem } from './checklist.ts';

export interface SelectionWork {
  closed: boolean;
  /** Members of the committee that may vote and have not. */
  unvoted: readonly string[];
  /** Equals at the last seat that are to be voted on again, and are not. */
  tied: boolean;
}

/** */
export function selectionOwed({ closed, unvoted, tied }: SelectionWork): Owed[] {
  if (closed)
    return tied
      ? [
          {
            ...{ command: 'OpenSelection', role: 'BOARD_OFFICER', due: null },
            why: {
              vi: 'Vì số phiếu bằng nhau, phải bình xét lại.',
              en: 'Because a tie has to be voted on again.',
            },
          },
        ]
      : [];
  const ballots = unvoted.map(
    (account): Owed => ({
      ...{ command: 'CastSelectionBallot', role: 'COMMITTEE_MEMBER', due: null, account },
      why: {
        vi: 'Vì đang bình xét và bạn chưa bỏ phiếu.',
        en: 'Because the vote is open and you have not voted.',
      },
    }),
  );
  const close: Owed = {
    ...{ command: 'CloseSelection', role: 'BOARD_OFFICER', due: null },
    why: { vi: 'Vì cuộc bình xét đang mở.', en: 'Because the vote is open.' },
  };
  return [...ballots, close];
}

export interface ExemplarWork {
  status: 'NOMINATED' | 'SENT' | 'GRANTED' | 'DECLINED' | 'WITHDRAWN';
  checklist: readonly ChecklistEntry[];
  /** Who filed the achievement report, and who has confirmed it: neither confirms it (again). */
  hands: readonly string[];
  /** By when it is to be sent; null where no milestone waits for it. */
  due: CivilDate | null;
  provisional: boolean;
  /** its unit's confirmed rating is too low. */
  below: boolean;
  cityOutsideSystem: boolean;
}

/** What brings a missing item of the dossier, and who does it; what qualifies cannot be brought. */
const BRINGS: Record<ChecklistItem, [command: string, ...roles: Owed['role'][]]> = {
  RECOGNITION: ['WithdrawExemplar', 'BOARD_OFFICER'],
  SELECTION: ['WithdrawExemplar', 'BOARD_OFFICER'],
  RATING: ['WithdrawExemplar', 'BOARD_OFFICER'],
  MINUTES: ['FileExemplarDocument', 'BOARD_OFFICER'],
  SUBMISSION: ['FileExemplarDocument', 'BOARD_OFFICER'],
  ACHIEVEMENT_REPORT: ['FileExemplarDocument', 'UNIT_OFFICER'],
  // The committee of the unit, or the proposing one by another hand.
  DIRECT_CONFIRMATION: ['ConfirmAchievementReport', 'UNIT_OFFICER', 'COMMITTEE_SIGNATORY'],
  PROPOSING_CONFIRMATION: ['ConfirmAchievementReport', 'COMMITTEE_SIGNATORY'],
  BOUND_COPIES: ['FileExemplarDocument', 'UNIT_OFFICER'],
  SUMMARY: ['FileExemplarDocument', 'BOARD_OFFICER'],
  LIST: ['FileExemplarDocument', 'BOARD_OFFICER'],
};

/**
 * R-26…: the dossier item by item, its sending, the city's word; a provisional rating all the while. What fell
 * below its criterion once sent waits for both: the Board withdraws it, or the city decides.
 */
export function exemplarOwed({
  status,
  checklist,
  hands,
  due,
  provisional,
  below,
  cityOutsideSystem,
}: ExemplarWork): Owed[] {
  const owed: Owed[] = [];
  if (provisional && (status === 'NOMINATED' || status === 'SENT' || status === 'GRANTED'))
    owed.push({
      ...{ command: 'ConfirmExemplarRating', role: 'BOARD_OFFICER', due: null },
      why: { vi: 'Vì xếp loại của đơn vị mới là tạm.', en: 'Because the rating of the unit is provisional.' },
    });
  if (status === 'SENT' && below)
    owed.push({
      ...{ command: 'WithdrawExemplar', role: 'BOARD_OFFICER', due: null, about: 'RATING' },
      why: {
        vi: 'Vì xếp loại chính thức của đơn vị thấp hơn “hoàn thành tốt nhiệm vụ”; hãy rút đề nghị, hoặc để thành phố quyết định.',
        en: 'Because the confirmed rating of the unit is below “completed well”: withdraw the nomination, or leave it to the city to decide.',
      },
    });
  if (status === 'SENT') {
    const role = cityOutsideSystem ? 'BOARD_OFFICER' : 'CITY_OFFICER';
    owed.push({
      ...{
        command: 'RecordCityOutcome',
        role,
        due: null,
        ...(!cityOutsideSystem && { above: true as const }),
      },
      why: below
        ? {
            vi: 'Vì hồ sơ đã gửi và chưa có kết quả; xếp loại chính thức của đơn vị nay thấp hơn mức yêu cầu.',
            en: 'Because the dossier was sent and is not decided; the confirmed rating of the unit is too low now.',
          }
        : {
            vi: 'Vì hồ sơ đã gửi và chưa có kết quả.',
            en: 'Because the dossier was sent and is not decided.',
          },
    });
  }
  if (status !== 'NOMINATED') return owed;
  const report = checklist.find(({ item }) => item === 'ACHIEVEMENT_REPORT');
  // A report that is not there is neither confirmed nor bound.
  const afterReport = ['DIRECT_CONFIRMATION', 'PROPOSING_CONFIRMATION', 'BOUND_COPIES'];
  const missing = checklist.filter(
    ({ item, present }) => !present && (report?.present || !afterReport.includes(item)),
  );
  for (const { item, message } of missing) {
    const [command, ...roles] = BRINGS[item];
    const why = { vi: `Vì ${lower(message.vi)}.`, en: `Because ${lower(message.en)}.` };
    const except = command === 'ConfirmAchievementReport' ? { except: hands } : {};
    owed.push(...roles.map((role) => ({ command, role, due, about: item, why, ...except })));
  }
  if (missing.length === 0)
    owed.push({
      ...{ command: 'SendExemplarDossier', role: 'COMMITTEE_SIGNATORY', due },
      why: {
        vi: 'Vì hồ sơ đã đủ và chưa gửi thành phố.',
        en: 'Because the dossier is complete and not sent.',
      },
    });
  return owed;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
