import type { CivilDate } from '../civil-date.ts';
import { type Owed, officeOf, type WorkCalendar } from '../work/owed.ts';
import { lastDay } from './deadline.ts';
import type { CampaignStatus, DeliveredBy, MilestoneReport } from './vocabulary.ts';

export interface CampaignWork {
  organization: string;
  status: CampaignStatus;
  inclusive: boolean;
  milestones: readonly {
    milestone: string;
    before: CivilDate;
    deliverable: string;
    by: DeliveredBy;
    deliveredBy: readonly MilestoneReport[];
    /** Reports of it that stand submitted. */
    received: readonly MilestoneReport[];
    delivered: boolean;
  }[];
}

/** The days on which what units owe is due. */
export function workCalendar({ milestones, inclusive }: CampaignWork): WorkCalendar {
  const day = (found: CampaignWork['milestones'][number] | undefined) =>
    found ? lastDay(found.before, inclusive) : null;
  return {
    registration: day(milestones.find(({ by }) => by === 'REGISTRATIONS')),
    list: day(milestones.find(({ by }) => by === 'UNIT_LISTS')),
  };
}

/** The last day of the first milestone that still waits for such a report; null where none does. */
export function reportDue({ milestones, inclusive }: CampaignWork, kind: MilestoneReport): CivilDate | null {
  const [first] = milestones
    .filter((each) => each.deliveredBy.includes(kind) && !each.received.includes(kind))
    .filter(({ delivered }) => !delivered)
    .sort((a, b) => (a.before < b.before ? -1 : 1));
  return first ? lastDay(first.before, inclusive) : null;
}

/**
 * what its own office owes a campaign: its opening, every report that a milestone names and that nobody has
 * begun, and the milestones that no report delivers. What the units owe waits with them.
 */
export function campaignOwed(campaign: CampaignWork, begun: ReadonlySet<MilestoneReport>): Owed[] {
  const role = officeOf(campaign.organization);
  if (campaign.status === 'CLOSED') return [];
  if (campaign.status === 'PLANNED')
    return [
      {
        ...{ command: 'OpenCampaign', role, due: null },
        why: {
          vi: 'Vì kế hoạch năm đã lập, chưa phát động.',
          en: 'Because the campaign is planned, not open.',
        },
      },
    ];
  return campaign.milestones.flatMap(({ milestone, before, deliverable, ...each }): Owed[] => {
    if (each.delivered || each.by === 'REGISTRATIONS' || each.by === 'UNIT_LISTS') return [];
    const due = lastDay(before, campaign.inclusive);
    const why = { vi: `Vì đến hạn: ${deliverable}.`, en: `Because it falls due: ${deliverable}.` };
    if (each.by === 'PEOPLE')
      return [{ command: 'DeliverCampaignMilestone', role, due, why, about: milestone }];
    // Whatever of notice, decision and dossier is missing waits with its own thing; this one tells the day.
    if (each.by === 'NOMINATION') return [{ command: 'NominateExemplar', role, due, why, about: milestone }];
    return each.deliveredBy
      .filter((kind) => !each.received.includes(kind) && !begun.has(kind))
      .map((kind) => ({ command: 'DraftReport', role, due, why, about: kind }));
  });
}

/** what a unit owes the campaign beside its models: a registration, and the list after review. */
export function unitOwed(
  { registered, list }: { registered: boolean; list: boolean },
  calendar: WorkCalendar,
): Owed[] {
  const role = 'UNIT_OFFICER';
  if (!registered)
    return calendar.registration === null
      ? []
      : [
          {
            ...{ command: 'RegisterModel', role, due: calendar.registration },
            why: {
              vi: 'Vì đơn vị chưa đăng ký mô hình nào trong năm.',
              en: 'Because the unit has not registered a model this year.',
            },
          },
        ];
  return list || calendar.list === null
    ? []
    : [
        {
          ...{ command: 'DraftReport', role, due: calendar.list, about: 'UNIT_LIST' },
          why: {
            vi: 'Vì đơn vị chưa lập danh sách mô hình sau rà soát.',
            en: 'Because the unit has not drawn up its list after review.',
          },
        },
      ];
}
