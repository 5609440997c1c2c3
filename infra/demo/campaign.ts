import { plan2026 } from '../../schema/campaign/plan-2026.ts';
import { addDays, type CivilDate } from '../../schema/civil-date.ts';
import type { Chance } from './chance.ts';
import { chanceFrom } from './chance.ts';
import { boardOf, cityOfficer } from './people.ts';
import { type Chain, startChain, workday } from './step.ts';

/** One chain for every year of an organization's campaign. */
export const campaignChain = (organization: string) => `campaign-${organization}`;

export function cityCampaign(city: string): Chain {
  const chain = startChain(campaignChain(city), chanceFrom(31), { place: city });
  const officer = cityOfficer(city);
  const { targets: _, milestones: __, ...plan } = plan2026;
  const none = { targets: [], milestones: [] };
  chain.add('2026-01-12', officer, 'PlanCampaign', { ...plan, organization: city, ...none });
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

/** The commune's plan; in full with that of the half year before. */
export function campaignOf(commune: string, chance: Chance, detail: 'full' | 'light'): Chain {
  const chain = startChain(campaignChain(commune), chance, { place: commune });
  const board = boardOf(commune);
  const campaign = `${commune}-2026`;
  if (detail === 'full') {
    planFirstYear(chain, commune);
    const { milestones, title, basis } = plan2026;
    const changes = { milestones, withoutMilestones: [] };
    chain.add('2026-01-12', board, 'PlanCampaignFromEarlier', {
      organization: commune,
      year: 2026,
      from: `${commune}-2025`,
      title,
      basis,
      changes,
    });
    chain.add('2026-01-12', board, 'OpenCampaign', { campaign });
  } else {
    const day = workday(addDays('2026-01-14', chance.between(0, 14)));
    chain.add(day, board, 'PlanCampaign', { ...plan2026, organization: commune });
    chain.add(day, board, 'OpenCampaign', { campaign });
  }
  return chain;
}
