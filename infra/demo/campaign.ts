import { plan2026 } from '../../schema/campaign/plan-2026.ts';
import { addDays, type CivilDate } from '../../schema/civil-date.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { boardOf, cityOfficer } from './people.ts';
import { type Chain, startChain, workday } from './step.ts';

/** One chain for every year of an organization's campaign. */
export const campaignChain = (organization: string) => `campaign-${organization}`;

/** the plan of its communes, which each of them opens its own from. */
export function cityCampaign(city: string): Chain {
  const chain = startChain(campaignChain(city), chanceFrom(31), { place: city });
  const officer = cityOfficer(city);
  const title = 'Kế hoạch tổ chức phong trào thi đua “Dân vận khéo” toàn thành phố năm 2026';
  chain.add('2026-01-12', officer, 'PlanCampaign', { ...plan2026, title, organization: city });
  chain.add('2026-01-12', officer, 'OpenCampaign', { campaign: `${city}-2026` });
  return chain;
}

const FIRST_YEAR: Record<string, string> = {
  UNIT_REGISTRATION: '2025-08-15',
  CITY_REGISTRATION_REPORT: '2025-08-20',
  APPRAISAL_AND_NOMINATION: '2025-11-30',
  MOVEMENT_REPORT: '2025-12-05',
  ANNUAL_REPORT: '2025-12-10',
  UNIT_REVIEW_LIST: '2025-12-10',
};

/** Reported on paper: the commune had no system yet. */
const ON_PAPER = ['CITY_REGISTRATION_REPORT', 'MOVEMENT_REPORT', 'ANNUAL_REPORT', 'UNIT_REVIEW_LIST'];

/** The half year in which the commune began: the calendar of a year would be over. */
function planFirstYear(chain: Chain, commune: string): void {
  const board = boardOf(commune);
  const milestones = plan2026.milestones.flatMap(({ deliveredBy: _, ...each }) => {
    const before = FIRST_YEAR[each.milestone];
    return before === undefined ? [] : [{ ...each, before }];
  });
  chain.add('2025-07-15', board, 'PlanCampaign', {
    ...plan2026,
    organization: commune,
    year: 2025,
    title: 'Kế hoạch thực hiện phong trào thi đua “Dân vận khéo” 06 tháng cuối năm 2025',
    basis: [],
    milestones,
  });
  const campaign = `${commune}-2025`;
  chain.add('2025-07-16', board, 'OpenCampaign', { campaign });
  for (const { milestone, before } of milestones.filter((each) => ON_PAPER.includes(each.milestone))) {
    const deliveredOn = workday(addDays(before, -4));
    chain.add(deliveredOn, board, 'DeliverCampaignMilestone', { campaign, milestone, deliveredOn });
  }
  declineNomination(chain, commune, 2025, '2025-11-26');
}

/** what completes the year's nomination where the Committee sends nobody to the city. */
export function declineNomination(chain: Chain, commune: string, year: number, decidedOn: CivilDate): void {
  const reason =
    'Chưa có mô hình thật tiêu biểu để đề nghị công nhận cấp thành phố; tập trung bồi dưỡng năm sau.';
  const declined = { campaign: `${commune}-${year}`, decidedOn, reason };
  chain.add(decidedOn, boardOf(commune), 'DeclineCityNomination', declined);
}

/** Above the city's: what one of them asks of itself. */
const MORE = {
  ...{ target: 'MODELS', metric: 'MODELS', minimum: 6 },
  title: 'Có ít nhất 06 mô hình “Dân vận khéo” gắn với việc thực hiện nhiệm vụ chính trị của địa phương',
};

/** The commune's plan, once the city's is there; in full with that of the half year before. */
export function campaignOf(
  commune: string,
  chance: Chance,
  o: { detail: 'full' | 'light'; city: string; more?: boolean },
): Chain {
  const chain = startChain(campaignChain(commune), chance, {
    place: commune,
    after: [campaignChain(o.city)],
  });
  const board = boardOf(commune);
  const campaign = `${commune}-2026`;
  const { milestones, title, basis } = plan2026;
  const plan = { organization: commune, year: 2026, title, basis };
  if (o.detail === 'full') {
    planFirstYear(chain, commune);
    const changes = { milestones, withoutMilestones: [] };
    chain.add('2026-01-13', board, 'PlanCampaignFromEarlier', { ...plan, from: `${commune}-2025`, changes });
    chain.add('2026-01-13', board, 'OpenCampaign', { campaign });
  } else {
    const day = workday(addDays('2026-01-14', chance.between(0, 14)));
    const changes = o.more ? { changes: { targets: [MORE] } } : {};
    chain.add(day, board, 'PlanCampaignFromAbove', { ...plan, ...changes });
    chain.add(day, board, 'OpenCampaign', { campaign });
  }
  return chain;
}

/** once there are recognised models, the Board shows them to everybody. */
export function publicPage(commune: string): Chain {
  const chain = startChain(`public-page-${commune}`, chanceFrom(48), {
    place: commune,
    after: [campaignChain(commune)],
  });
  chain.add('2026-10-14', boardOf(commune), 'ChangeCampaignSettings', {
    campaign: `${commune}-2026`,
    settings: { publicPage: true },
    reason: 'Công khai mô hình, điển hình được công nhận để Nhân dân biết, giám sát.',
  });
  return chain;
}
