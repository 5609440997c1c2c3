import type { Role } from '../access/roles.ts';
import type { CivilDate } from '../civil-date.ts';
import { type Owed, officeOf, type WorkCalendar } from '../work/owed.ts';
import type { Difference } from './above.ts';
import {
  type CampaignStatus,
  type DeliveredBy,
  MILESTONE_REPORT_NAMES,
  type MilestoneReport,
} from './vocabulary.ts';

export interface CampaignWork {
  organization: string;
  status: CampaignStatus;
  /** Its year has ended. */
  over: boolean;
  /** An annual report that a milestone of it names is still to come, here or below. */
  annualAwaited: boolean;
  /** A commune's that asks for nothing yet. */
  empty: boolean;
  /** What the campaign above offers, or asks for, that does not stand here. */
  offered: readonly Pick<Difference, 'required'>[];
  /** A campaign below asks for its milestones: they are owed there. */
  owedBelow: boolean;
  milestones: readonly {
    milestone: string;
    /** The one that counts: of a deadline that was moved after it was due, the one that was missed. */
    lastDay: CivilDate;
    deliverable: string;
    by: DeliveredBy;
    deliveredBy: readonly MilestoneReport[];
    /** Reports of it that stand submitted. */
    received: readonly MilestoneReport[];
    delivered: boolean;
  }[];
}

/** Its year has ended. */
export const isOver = ({ year }: { year: number }, today: CivilDate): boolean =>
  Number(today.slice(0, 4)) > year;

/** The days on which what units owe is due. */
export function workCalendar({ status, over, milestones }: CampaignWork): WorkCalendar {
  const day = (found: CampaignWork['milestones'][number] | undefined) => found?.lastDay ?? null;
  return {
    open: status === 'OPEN',
    over,
    registration: day(milestones.find(({ by }) => by === 'REGISTRATIONS')),
    list: day(milestones.find(({ by }) => by === 'UNIT_LISTS')),
    nomination: day(milestones.find(({ by, delivered }) => by === 'NOMINATION' && !delivered)),
  };
}

/** The last day of the first milestone that still waits for such a report; null where none does. */
export function reportDue({ milestones, owedBelow }: CampaignWork, kind: MilestoneReport): CivilDate | null {
  if (owedBelow) return null;
  const [first] = milestones
    .filter((each) => each.deliveredBy.includes(kind) && !each.received.includes(kind))
    .filter(({ delivered }) => !delivered)
    .map(({ lastDay }) => lastDay)
    .sort();
  return first ?? null;
}

/**
 * what its own office owes a campaign: its opening, every report that a milestone names and that nobody has
 * begun, the milestones that no report delivers, and its closing. What the units owe waits with them, what a city plans with its communes.
 */
export function campaignOwed(campaign: CampaignWork, begun: ReadonlySet<MilestoneReport>): Owed[] {
  const role = officeOf(campaign.organization);
  if (campaign.status === 'CLOSED' || campaign.status === 'CANCELLED') return [];
  const offer = campaign.offered.length > 0 ? [offered(role, campaign.offered)] : [];
  if (campaign.status === 'PLANNED') return [...offer, ...opening(campaign, role)];
  const left = [...offer, ...(campaign.over && !campaign.annualAwaited ? [closing(role)] : [])];
  if (campaign.owedBelow) return left;
  const milestones = campaign.milestones.flatMap(({ milestone, deliverable, ...each }): Owed[] => {
    if (each.delivered) return [];
    const due = each.lastDay;
    const why = { vi: `Vì đến hạn: ${deliverable}.`, en: `Because it falls due: ${deliverable}.` };
    if (each.by === 'PEOPLE')
      return [
        {
          command: 'DeliverCampaignMilestone',
          role,
          due,
          why,
          about: milestone,
          part: { vi: deliverable, en: deliverable },
        },
      ];
    // See unitOwed, appraisalOwed.
    if (each.by !== 'REPORTS') return [];
    return each.deliveredBy
      .filter((kind) => !each.received.includes(kind) && !begun.has(kind))
      .map((kind) => ({
        ...{ command: 'DraftReport', role, due, why },
        ...{ about: kind, part: MILESTONE_REPORT_NAMES[kind] },
      }));
  });
  return [...left, ...firstOfEach(milestones)];
}

/** One report serves every milestone that names its kind: it is owed once, by the first day. */
function firstOfEach(owed: readonly Owed[]): Owed[] {
  const day = ({ due }: Owed) => due ?? '';
  const isSame = (one: Owed, other: Owed) => one.command === other.command && one.about === other.about;
  return owed.filter((each, at) =>
    owed.every(
      (other, index) =>
        index === at ||
        !isSame(each, other) ||
        day(each) < day(other) ||
        (day(each) === day(other) && at < index),
    ),
  );
}

/** Until somebody closes it, it goes on asking for what is missing of a year that is over. */
const closing = (role: Role): Owed => ({
  ...{ command: 'CloseCampaign', role, due: null },
  why: {
    vi: 'Vì năm kế hoạch đã hết, không còn báo cáo năm nào phải chờ mà kế hoạch chưa khép lại.',
    en: 'Because its year is over, no annual report is awaited any more, and it is not closed.',
  },
});

/** taken over, or declined where it asks for no less. */
const offered = (role: Role, found: CampaignWork['offered']): Owed => ({
  ...{ command: 'TakeCampaignOffer', role, due: null },
  why: found.some(({ required }) => required)
    ? {
        vi: 'Vì kế hoạch cấp trên có yêu cầu mà kế hoạch này chưa có hoặc đặt thấp hơn, phải tiếp nhận.',
        en: 'Because the campaign above asks for what is missing here, or asks for less, and has to be taken over.',
      }
    : {
        vi: 'Vì kế hoạch cấp trên có nội dung khác, đang chờ tiếp nhận hoặc giữ nguyên.',
        en: 'Because the campaign above says otherwise and waits to be taken over or declined.',
      },
});

/** the level above has opened its campaign of a year that the organization has none of. */
export const planOwed = (organization: string, above: { year: number; title: string }): Owed => ({
  ...{ command: 'PlanCampaignFromAbove', role: officeOf(organization), due: null },
  ...{ about: String(above.year), part: { vi: `năm ${above.year}`, en: `the year ${above.year}` } },
  why: {
    vi: `Vì cấp trên đã phát động “${above.title}” mà địa phương chưa lập kế hoạch năm ${above.year}.`,
    en: `Because the level above opened “${above.title}” and there is no campaign of ${above.year} here yet.`,
  },
});

/** what asks for nothing, or for less than the level above, is completed before it is opened. */
function opening({ empty, offered: found }: CampaignWork, role: Role): Owed[] {
  if (found.some(({ required }) => required)) return [];
  if (empty)
    return [
      {
        ...{ command: 'SetCampaignMilestone', role, due: null },
        why: {
          vi: 'Vì kế hoạch năm chưa có đủ chỉ tiêu và mốc thời gian nên chưa phát động được.',
          en: 'Because the campaign lacks targets or milestones and cannot be opened yet.',
        },
      },
    ];
  return [
    {
      ...{ command: 'OpenCampaign', role, due: null },
      why: {
        vi: 'Vì kế hoạch năm đã lập, chưa phát động.',
        en: 'Because the campaign is planned, not open.',
      },
    },
  ];
}

/** How far a commune has come on the way from appraisal to nomination. */
export interface AppraisalWork {
  /** Rounds that were not cancelled, and those of them that go on. */
  rounds: number;
  roundsOpen: number;
  /** Models whose results reach every target, and that are not before a panel yet. */
  ready: number;
  /** Models that a decision is awaited for. */
  undecided: number;
  recognised: number;
  /** Of them those selected as most exemplary. */
  selected: number;
  /** A vote is open, or ended with equals. */
  voting: boolean;
}

/**
 * the step of plan IV.2 that nobody has begun. Whatever was begun waits with its round, its vote,
 * its model; where nothing came of it the Committee says that it sends nobody.
 */
export function appraisalOwed(work: AppraisalWork, { open, nomination: due }: WorkCalendar): Owed[] {
  if (!open) return [];
  const board = (command: string, why: Owed['why']): Owed[] => [{ command, role: 'BOARD_OFFICER', due, why }];
  if (work.roundsOpen === 0 && (work.ready > 0 || (due !== null && work.rounds === 0)))
    return board('PlanAppraisalRound', {
      vi: 'Vì hiện không có đợt thẩm định nào đang nhận báo cáo kết quả của các mô hình.',
      en: 'Because there is no round now that models could be submitted to.',
    });
  if (due === null || work.roundsOpen > 0 || work.undecided > 0 || work.voting || work.selected > 0)
    return [];
  if (work.recognised > 0)
    return board('OpenSelection', {
      vi: 'Vì đã có mô hình được công nhận và chưa bình xét mô hình tiêu biểu nhất.',
      en: 'Because models are recognised and the most exemplary is not voted on.',
    });
  return board('DeclineCityNomination', {
    vi: 'Vì không có mô hình nào được công nhận; hãy ghi nhận việc không giới thiệu điển hình lên thành phố.',
    en: 'Because no model was recognised: say that nobody is nominated to the city.',
  });
}

/** what a unit owes the campaign beside its models: a registration, and the list after review. */
export function unitOwed(
  /** It owes a registration; it owes a list, and has not begun one. */
  { registration, list }: { registration: boolean; list: boolean },
  calendar: WorkCalendar,
): Owed[] {
  const role = 'UNIT_OFFICER';
  if (!calendar.open) return [];
  const owed: Owed[] = [];
  if (registration && calendar.registration !== null && !calendar.over)
    owed.push({
      ...{ command: 'RegisterModel', role, due: calendar.registration },
      why: {
        vi: 'Vì đơn vị chưa đăng ký mô hình nào trong năm.',
        en: 'Because the unit has not registered a model this year.',
      },
    });
  if (list && calendar.list !== null)
    owed.push({
      ...{ command: 'DraftReport', role, due: calendar.list },
      ...{ about: 'UNIT_LIST', part: MILESTONE_REPORT_NAMES.UNIT_LIST },
      why: {
        vi: 'Vì đơn vị chưa lập danh sách mô hình sau rà soát.',
        en: 'Because the unit has not drawn up its list after review.',
      },
    });
  return owed;
}
