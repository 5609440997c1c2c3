import { describe } from 'vitest';
import { events, type Fact, refused, rule } from '../given.ts';
import { CAMPAIGN, city, commune, id, milestone, OTHER_COMMUNE, opened, planned, unit } from '../sample.ts';

const place: Fact[] = [city, commune(), unit(1), unit(2, OTHER_COMMUNE)];
const set = (exempt: string[]) => ({
  type: 'SetCampaignMilestone',
  data: { campaign: CAMPAIGN, ...milestone, exempt, reason: 'Đang kiện toàn' },
});
const stranger = (...path: (string | number)[]) => refused({ code: 'UNIT_NOT_FOUND', rule: 'R-32', path });

describe('R-32 who is exempted', () => {
  rule('R-32 is a unit of the organization')
    .given(place, planned(), opened)
    .when(set([id(1)]), '2026-02-20')
    .then(events({ type: 'CampaignMilestoneSet', data: { exempt: [id(1)] } }));
  rule('R-32 is no unit of another')
    .given(place, planned(), opened)
    .when(set([id(1), id(2)]), '2026-02-20')
    .then(stranger('exempt', 1));
  rule('R-32 is nothing that is no unit')
    .given(place, planned(), opened)
    .when(set([id(9)]), '2026-02-20')
    .then(stranger('exempt', 0));
  rule('R-32 stays where it was recorded before, whatever it was')
    .given(place, planned({ milestones: [{ ...milestone, exempt: [id(9)] }] }), opened)
    .when(set([id(9), id(1)]), '2026-02-20')
    .then(events({ type: 'CampaignMilestoneSet', data: { exempt: [id(9), id(1)] } }));
  const plan = { organization: '10507', year: 2026, title: 'Kế hoạch', basis: [], targets: [] };
  rule('R-32 also from the beginning')
    .given(place)
    .when(
      { type: 'PlanCampaign', data: { ...plan, milestones: [{ ...milestone, exempt: [id(2)] }] } },
      '2026-02-20',
    )
    .then(stranger('milestones', 0, 'exempt', 0));
});
