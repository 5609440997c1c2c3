import { plan2026 } from '../../schema/campaign/plan-2026.ts';
import { addDays } from '../../schema/civil-date.ts';
import { campaignChain } from './campaign.ts';
import { chanceFrom } from './chance.ts';
import { boardOf, cityOfficer } from './people.ts';
import { type Chain, startChain, workday } from './step.ts';

const milestoneOf = (key: string) => plan2026.milestones.find(({ milestone }) => milestone === key);

/** R-43, in October: the city asks for the annual report earlier, and says more closely what the movement report holds. */
export function changeOfCity(city: string): Chain {
  const chain = startChain(`change-${city}`, chanceFrom(310), { place: city, after: [campaignChain(city)] });
  const change = (key: string, changes: object, reason: string) =>
    chain.add('2026-10-19', cityOfficer(city), 'SetCampaignMilestone', {
      ...{ campaign: `${city}-2026`, ...milestoneOf(key), ...changes, reason },
    });
  change('ANNUAL_REPORT', { before: '2026-11-28' }, 'Thành uỷ tổng hợp báo cáo Trung ương sớm hơn.');
  change(
    'MOVEMENT_REPORT',
    { deliverable: `${milestoneOf('MOVEMENT_REPORT')?.deliverable}; kèm danh sách mô hình được công nhận` },
    'Thống nhất nội dung báo cáo toàn thành phố.',
  );
  return chain;
}

/**
 * What a commune makes of it: the sample one takes the date and has the wording before it, one keeps its own wording, two of
 * three of the others take both, and the rest has not come to it yet.
 */
export function answerOf(commune: string, index: number, city: string): Chain {
  const chain = startChain(`answer-${commune}`, chanceFrom(430 + index), {
    place: commune,
    after: [campaignChain(commune), `change-${city}`],
  });
  const campaign = `${commune}-2026`;
  const day = workday(addDays('2026-10-21', index % 9));
  const act = (type: string, data: object) => chain.add(day, boardOf(commune), type, { campaign, ...data });
  if (index === 0 || index === 1) act('TakeCampaignOffer', { milestones: ['ANNUAL_REPORT'] });
  if (index === 1)
    act('DeclineCampaignOffer', {
      milestones: ['MOVEMENT_REPORT'],
      reason: 'Kế hoạch của xã đã giao lập danh sách này trong báo cáo đánh giá chỉ tiêu.',
    });
  if (index > 1 && index % 3 !== 0) act('TakeCampaignOffer', {});
  return chain;
}
