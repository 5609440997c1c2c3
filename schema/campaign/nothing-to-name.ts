import type { Decision, Moment } from '../decider.ts';
import { nothingWaits } from '../nothing-waits.ts';
import type { Refusal } from '../refusal.ts';
import { notLeftOut } from './above-refusals.ts';
import { deliverMilestone, removeMilestone, removeTarget } from './decide-calendar.ts';
import { declineOffer, offered } from './decide-offer.ts';
import type { CampaignFacts } from './decide-planning.ts';
import type { CampaignEvent } from './events.ts';
import type { Later } from './ready.ts';
import type { Campaign } from './state.ts';

const taken = (decision: Decision<CampaignEvent>) => 'events' in decision;

/** whether there is a target, a milestone, a delivery or an offer that the command could be about, as its own decision says. */
export function nothingToName(type: Later, state: Campaign, facts: CampaignFacts, moment: Moment): Refusal[] {
  const { campaign, targets, milestones } = state;
  const keys = milestones.map(({ milestone }) => milestone);
  switch (type) {
    case 'RemoveCampaignTarget': {
      const free = targets.filter(({ target }) => notLeftOut(['target'], target, facts.above).length === 0);
      return free.some(({ target }) => taken(removeTarget({ campaign, target, reason: '' }, state)))
        ? []
        : [noTarget()];
    }
    case 'RemoveCampaignMilestone': {
      const free = keys.filter((milestone) => notLeftOut(['milestone'], milestone, facts.above).length === 0);
      return free.some((milestone) =>
        taken(removeMilestone({ campaign, milestone, reason: '' }, state, moment)),
      )
        ? []
        : [noMilestone()];
    }
    case 'DeliverCampaignMilestone': {
      const deliveredOn = moment.today;
      return keys.some((milestone) =>
        taken(deliverMilestone({ campaign, milestone, deliveredOn }, state, moment)),
      )
        ? []
        : [noneToDeliver()];
    }
    case 'CorrectMilestoneDelivery':
    case 'WithdrawMilestoneDelivery':
      return Object.keys(state.deliveries).length > 0 ? [] : [noDelivery()];
    case 'DeclineCampaignOffer': {
      if (offered(state, facts).some(({ required }) => !required)) return [];
      const decision = declineOffer({ campaign, reason: '' }, state, facts);
      return 'refusals' in decision ? decision.refusals.slice(0, 1) : [];
    }
    default:
      return [];
  }
}

const noTarget = () =>
  nothingWaits(
    'R-37',
    'Kế hoạch không có chỉ tiêu nào bỏ được: chưa có chỉ tiêu, hoặc chỉ tiêu do cấp trên yêu cầu.',
    'The campaign has no target that could be removed: there is none, or the level above asks for it.',
  );

const noMilestone = () =>
  nothingWaits(
    'R-31',
    'Kế hoạch không có mốc nào bỏ được: mốc đã đến hạn, đã hoàn thành hoặc do cấp trên yêu cầu. Nếu phải dời hạn, hãy đặt ngày mới có lý do.',
    'The campaign has no milestone that could be removed: each was due, is delivered, or is asked for by the level above. Set a new date with a reason where it has to move.',
  );

const noneToDeliver = () =>
  nothingWaits(
    'R-32',
    'Không có mốc nào chờ ghi nhận bằng tay: các mốc hoàn thành khi có báo cáo, danh sách, đăng ký, hồ sơ, hoặc đã được ghi nhận.',
    'No milestone waits to be stated as delivered: each is delivered by its reports, lists, registrations or dossier, or is delivered already.',
  );

const noDelivery = () =>
  nothingWaits(
    'R-38',
    'Chưa có mốc nào được ghi nhận hoàn thành bằng tay nên không có gì để đính chính hoặc rút.',
    'No delivery was recorded by hand that could be corrected or withdrawn.',
  );
