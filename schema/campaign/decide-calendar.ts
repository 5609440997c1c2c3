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
  const { campaign, reason, ...stated } = data;
  const standing = findMilestone(state, data.milestone);
  // A date is moved more often than a report is named: what is left out stays.
  const milestone = { ...(standing?.deliveredBy && { deliveredBy: standing.deliveredBy }), ...stated };
  if (standing && sameValue(standing, milestone)) return { refusals: [nothingChanged(['milestone'])] };
  return { events: [{ type: 'CampaignMilestoneSet', data: { campaign, ...milestone, reason } }] };
}

/** By a key that people choose: every object seems to have `constructor`. */
const deliveryOf = ({ deliveries }: Campaign, key: string) =>
  Object.hasOwn(deliveries, key) ? deliveries[key] : undefined;

function delivered(key: string): Refusal {
  return refusal(
    'MILESTONE_DELIVERED',
    undefined,
    ['milestone'],
    `Mốc “${key}” đã được ghi nhận hoàn thành. Kết quả đã ghi không xóa, không ghi lại; nếu ghi sai, hãy đính chính; nếu cần làm lại, hãy thêm một mốc mới.`,
    `The milestone “${key}” has been delivered. What is recorded is neither removed nor recorded twice; correct it where it is wrong, or add a new milestone where one is needed.`,
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
  return deliveryOf(state, key) ? [delivered(key)] : [];
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

/** the day and paper change; how late it was is judged on the first recording and stays. */
export function correctDelivery(
  data: Data<'CorrectMilestoneDelivery'>,
  state: Campaign,
  moment: Moment,
): Decision<CampaignEvent> {
  const standing = deliveryOf(state, data.milestone);
  if (!standing) {
    const owed = milestoneOwed(data.milestone, state);
    return { refusals: owed.length > 0 ? owed : [undelivered(data.milestone)] };
  }
  const { document = null, ...rest } = data;
  // What was recorded as delivered on one day was not delivered on a later one.
  const { deliveredOn, recordedOn: today = moment.today } = standing;
  const refusals = notAfterToday(['deliveredOn'], data.deliveredOn, { ...moment, today });
  if (sameValue([deliveredOn, standing.document], [data.deliveredOn, document]))
    refusals.push({ ...nothingChanged(['deliveredOn']), rule: 'R-38' });
  if (refusals.length > 0) return { refusals };
  return {
    events: [
      {
        type: 'CampaignMilestoneDeliveryCorrected',
        occurredOn: data.deliveredOn,
        data: { ...rest, document },
      },
    ],
  };
}

function undelivered(key: string): Refusal {
  return refusal(
    'MILESTONE_NOT_DELIVERED',
    'R-38',
    ['milestone'],
    `Mốc “${key}” chưa được ghi nhận hoàn thành nên không có gì để đính chính. Hãy ghi nhận hoàn thành trước.`,
    `The milestone “${key}” has not been delivered, so there is nothing to correct. Record its delivery first.`,
  );
}

/**
 * What a submitted report delivers. Never refuses: a report that no milestone waits for changes nothing, in whatever
 * state the campaign is. A list that every unit owes delivers nothing by itself; lists are counted per unit.
 */
export function recordSubmission(
  data: Data<'RecordMilestoneSubmission'>,
  state: Campaign,
  moment: Moment,
): Decision<CampaignEvent> {
  const { campaign, report, kind, submittedOn, recordedOn = moment.today, document = null } = data;
  if (kind === 'UNIT_LIST') return { events: [] };
  const events = state.milestones.flatMap((entry): CampaignEvent[] => {
    const { milestone, before, deliveredBy = [] } = entry;
    const received = state.received[milestone] ?? [];
    if (!deliveredBy.includes(kind) || received.includes(kind) || deliveryOf(state, milestone)) return [];
    const late = daysLate(before, state.settings.deadlineInclusive, recordedOn);
    const base = { campaign, milestone, report, daysLate: late };
    const complete = deliveredBy.every((each) => each === kind || received.includes(each));
    return complete
      ? [{ type: 'CampaignMilestoneDelivered', occurredOn: submittedOn, data: { ...base, document } }]
      : [{ type: 'CampaignMilestoneReportReceived', occurredOn: submittedOn, data: { ...base, kind } }];
  });
  return { events };
}
