import { notAfterToday } from '../business-date.ts';
import type { Decision, Moment } from '../decider.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import { keyMissing, nothingChanged } from './campaign-refusals.ts';
import type { CampaignCommand } from './commands.ts';
import { daysLate } from './deadline.ts';
import type { CampaignEvent } from './events.ts';
import type { Campaign } from './state.ts';

type Data<Type extends CampaignCommand['type']> = Extract<CampaignCommand, { type: Type }>['data'];

const findMilestone = (state: Campaign, key: string) =>
  state.milestones.find(({ milestone }) => milestone === key);

export function setTarget(data: Data<'SetCampaignTarget'>, state: Campaign): Decision<CampaignEvent> {
  const { campaign: _, reason: __, ...target } = data;
  const standing = state.targets.find((each) => each.target === data.target);
  if (standing && sameValue(standing, target)) return { refusals: [nothingChanged(['target'])] };
  return { events: [{ type: 'CampaignTargetSet', data }] };
}

export function removeTarget(data: Data<'RemoveCampaignTarget'>, state: Campaign): Decision<CampaignEvent> {
  const known = state.targets.map(({ target }) => target);
  if (!known.includes(data.target)) return { refusals: [keyMissing(['target'], data.target, known)] };
  return { events: [{ type: 'CampaignTargetRemoved', data }] };
}

/** A delivered milestone keeps the lateness that was recorded with its delivery, whatever its date becomes. */
export function setMilestone(data: Data<'SetCampaignMilestone'>, state: Campaign): Decision<CampaignEvent> {
  const { campaign: _, reason: __, ...milestone } = data;
  const standing = findMilestone(state, data.milestone);
  if (standing && sameValue(standing, milestone)) return { refusals: [nothingChanged(['milestone'])] };
  return { events: [{ type: 'CampaignMilestoneSet', data }] };
}

function delivered(key: string): Refusal {
  return refusal(
    'MILESTONE_DELIVERED',
    undefined,
    ['milestone'],
    `Mốc “${key}” đã được ghi nhận hoàn thành. Kết quả đã ghi không xóa, không ghi lại; nếu cần, hãy thêm một mốc mới.`,
    `The milestone “${key}” has been delivered. What is recorded is neither removed nor recorded twice; add a new milestone where one is needed.`,
  );
}

function milestoneOwed(key: string, state: Campaign): Refusal[] {
  if (!findMilestone(state, key))
    return [
      keyMissing(
        ['milestone'],
        key,
        state.milestones.map(({ milestone }) => milestone),
      ),
    ];
  return state.delivered.includes(key) ? [delivered(key)] : [];
}

export function removeMilestone(
  data: Data<'RemoveCampaignMilestone'>,
  state: Campaign,
): Decision<CampaignEvent> {
  const refusals = milestoneOwed(data.milestone, state);
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'CampaignMilestoneRemoved', data }] };
}

/** On time or late is judged on the day of recording; the stated day is kept beside it. */
export function deliverMilestone(
  data: Data<'DeliverCampaignMilestone'>,
  state: Campaign,
  moment: Moment,
): Decision<CampaignEvent> {
  const refusals = milestoneOwed(data.milestone, state);
  refusals.push(...notAfterToday(['deliveredOn'], data.deliveredOn, moment));
  const milestone = findMilestone(state, data.milestone);
  if (refusals.length > 0 || !milestone) return { refusals };
  const { deliveredOn, document = null, ...rest } = data;
  const late = daysLate(milestone.before, state.settings.deadlineInclusive, moment.today);
  return {
    events: [
      {
        type: 'CampaignMilestoneDelivered',
        occurredOn: deliveredOn,
        data: { ...rest, document, daysLate: late },
      },
    ],
  };
}
