import { plan2026 } from '../../schema/campaign/plan-2026.ts';
import { addDays } from '../../schema/civil-date.ts';
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

/** The half year in which the commune began: the calendar of a year would be over. */
function planFirstYear(chain: Chain, commune: string): void {
  const board = boardOf(commune);
  const milestones = plan2026.milestones.flatMap((each) => {
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
  for (const { milestone, before } of milestones) {
    const deliveredOn = workday(addDays(before, -4));
    chain.add(deliveredOn, board, 'DeliverCampaignMilestone', { campaign, milestone, deliveredOn });
  }
}

/** The commune's plan, and what is delivered by each milestone without a report in the system; some late. */
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
  for (const [milestone, lastDay] of [
    ['UNIT_REGISTRATION', '2026-03-04'],
    ...(detail === 'light' ? [['CITY_REGISTRATION_REPORT', '2026-03-09'] as const] : []),
    ['APPRAISAL_AND_NOMINATION', '2026-10-14'],
  ] as const) {
    const inFull = detail === 'full' && milestone === 'APPRAISAL_AND_NOMINATION';
    const deliveredOn = workday(
      inFull
        ? lastDay // the dossiers of the story go out until the day before
        : chance.happens(0.15)
          ? addDays(lastDay, chance.between(1, 6))
          : addDays(lastDay, -chance.between(2, 6)),
    );
    chain.add(deliveredOn, board, 'DeliverCampaignMilestone', { campaign, milestone, deliveredOn });
  }
  return chain;
}
