import type { CivilDate } from '../civil-date.ts';
import type { Message } from '../refusal.ts';
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
  /** it is recorded that nobody is nominated this year. */
  declined: boolean;
  /** what the city granted, and recorded without its number. */
  numberless: boolean;
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

/** What a nomination stands on, beside the rating of its unit. */
const GROUNDS = ['RECOGNITION', 'SELECTION'] as const;
type Ground = (typeof GROUNDS)[number];

const LOST: Record<Ground, Message> = {
  RECOGNITION: {
    vi: 'mô hình không còn được công nhận',
    en: 'the recognition of the model no longer stands',
  },
  SELECTION: {
    vi: 'mô hình không còn được bình xét là tiêu biểu nhất',
    en: 'the model is no longer selected as most exemplary',
  },
};

const TOO_LOW: Message = {
  vi: 'xếp loại chính thức của đơn vị nay thấp hơn mức yêu cầu',
  en: 'the confirmed rating of the unit is too low now',
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
  declined,
  numberless,
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
  // a nomination rests on the recognition of its model, and on its selection.
  const lost = GROUNDS.find((ground) => checklist.some(({ item, present }) => item === ground && !present));
  if (lost && (status === 'NOMINATED' || status === 'SENT'))
    owed.push({
      ...{ command: 'WithdrawExemplar', role: 'BOARD_OFFICER', about: lost },
      due: status === 'NOMINATED' ? due : null,
      why:
        status === 'NOMINATED'
          ? { vi: `Vì ${LOST[lost].vi}; hãy rút đề nghị.`, en: `Because ${LOST[lost].en}: withdraw it.` }
          : {
              vi: `Vì ${LOST[lost].vi}; hãy rút đề nghị để thành phố biết.`,
              en: `Because ${LOST[lost].en}: withdraw it, so that the city is told.`,
            },
    });
  const city = cityOutsideSystem
    ? ({ role: 'BOARD_OFFICER', due: null } as const)
    : ({ role: 'CITY_OFFICER', due: null, above: true } as const);
  if (status === 'GRANTED' && numberless)
    owed.push({
      ...{ command: 'CorrectCityOutcome', ...city },
      why: {
        vi: 'Vì đã ghi là được công nhận nhưng thiếu số quyết định.',
        en: 'Because it was recorded as granted without the number of the decision.',
      },
    });
  if (status === 'SENT')
    owed.push({
      ...{ command: 'RecordCityOutcome', ...city },
      why: outcomeAwaited(below, lost),
    });
  // Nothing is gathered for what is to be withdrawn.
  if (status !== 'NOMINATED' || lost) return owed;
  if (declined)
    return [
      ...owed,
      {
        ...{ command: 'WithdrawExemplar', role: 'BOARD_OFFICER', due: null },
        why: {
          vi: 'Vì đã ghi là năm nay không giới thiệu điển hình; hãy rút đề nghị này, hoặc hủy nội dung đó.',
          en: 'Because it is recorded that nobody is nominated this year: withdraw this, or take that back.',
        },
      },
    ];
  const report = checklist.find(({ item }) => item === 'ACHIEVEMENT_REPORT');
  // A report that is not there is neither confirmed nor bound.
  const afterReport = ['DIRECT_CONFIRMATION', 'PROPOSING_CONFIRMATION', 'BOUND_COPIES'];
  const missing = checklist.filter(
    ({ item, present }) => !present && (report?.present || !afterReport.includes(item)),
  );
  for (const entry of missing) owed.push(...broughtBy(entry, hands, due));
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

function broughtBy(
  { item, message }: ChecklistEntry,
  hands: readonly string[],
  due: CivilDate | null,
): Owed[] {
  const [command, ...roles] = BRINGS[item];
  const why = { vi: `Vì ${lower(message.vi)}.`, en: `Because ${lower(message.en)}.` };
  const except = command === 'ConfirmAchievementReport' ? { except: hands } : {};
  return roles.map((role) => ({ command, role, due, about: item, why, ...except }));
}

/** What has become of it since is told to whoever decides. */
function outcomeAwaited(below: boolean, lost: Ground | undefined): Message {
  const [vi, en] = ['hồ sơ đã gửi và chưa có kết quả', 'the dossier was sent and is not decided'];
  const since = lost ? LOST[lost] : below ? TOO_LOW : null;
  return since
    ? { vi: `Vì ${vi}; ${since.vi}.`, en: `Because ${en}; ${since.en}.` }
    : { vi: `Vì ${vi}.`, en: `Because ${en}.` };
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
