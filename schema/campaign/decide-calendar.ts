import { notAfterToday } from '../business-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Decision, Moment } from '../decider.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import { viDate } from '../wording.ts';
import { keyMissing, nothingChanged } from './campaign-refusals.ts';
import type { CampaignCommand } from './commands.ts';
import { bindingOn, datesOf } from './dates.ts';
import { daysAfter, lastDay } from './deadline.ts';
import { deliverableOf } from './deliverable.ts';
import type { CampaignEvent } from './events.ts';
import type { Campaign } from './state.ts';
import { type DeliveredBy, MILESTONE_REPORT_NAMES, type MilestoneReport } from './vocabulary.ts';

type Data<Type extends CampaignCommand['type']> = Extract<CampaignCommand, { type: Type }>['data'];

const findMilestone = (state: Campaign, key: string) =>
  state.milestones.find(({ milestone }) => milestone === key);
/** What people call it. */
const nameOf = (state: Campaign, key: string) => findMilestone(state, key)?.deliverable ?? key;

export function setTarget(data: Data<'SetCampaignTarget'>, state: Campaign): Decision<CampaignEvent> {
  const { campaign: _, reason: __, ...target } = data;
  const standing = state.targets.find((each) => each.target === data.target);
  if (sameValue(standing, target)) return { refusals: [nothingChanged(['target'])] };
  return { events: [{ type: 'CampaignTargetSet', data }] };
}

export function removeTarget(data: Data<'RemoveCampaignTarget'>, state: Campaign): Decision<CampaignEvent> {
  const known = state.targets.map(({ target }) => target);
  if (!known.includes(data.target)) return { refusals: [keyMissing(['target'], data.target, known)] };
  return { events: [{ type: 'CampaignTargetRemoved', data }] };
}

/** a date that was due keeps counting, whatever the milestone says later; so does what was to deliver it. */
export function setMilestone(
  data: Data<'SetCampaignMilestone'>,
  state: Campaign,
  { today }: Moment,
): Decision<CampaignEvent> {
  const { campaign, reason, ...stated } = data;
  const standing = findMilestone(state, data.milestone);
  // A date is moved more often than a report is named: what is left out stays.
  const milestone = { ...standing, ...stated };
  if (sameValue(standing, milestone)) return { refusals: [nothingChanged(['milestone'])] };
  const otherwise = standing && !sameValue(standing.deliveredBy, milestone.deliveredBy);
  if (otherwise && wasDue(state, data.milestone, today))
    return { refusals: [due(['deliveredBy'], state, data.milestone, today)] };
  return { events: [{ type: 'CampaignMilestoneSet', data: { campaign, ...milestone, reason } }] };
}

/** nobody could have met a date that had passed when it was set; that of the level above is taken as it is. */
export function setMilestoneAhead(
  data: Data<'SetCampaignMilestone'>,
  state: Campaign,
  moment: Moment,
): Decision<CampaignEvent> {
  const last = lastDay(data.before, state.settings.deadlineInclusive);
  const moved = findMilestone(state, data.milestone)?.before !== data.before;
  return moved && last < moment.today ? { refusals: [passed(last)] } : setMilestone(data, state, moment);
}

const passed = (last: CivilDate): Refusal =>
  refusal(
    'DEADLINE_PASSED',
    'R-31',
    ['before'],
    `Hạn mới (chậm nhất ${viDate(last)}) đã qua khi đặt nên không ai nộp đúng hạn được. Hãy chọn ngày từ hôm nay trở đi.`,
    `The new deadline (by ${last}) has passed already, so nobody could meet it. Choose a day from today on.`,
  );

const wasDue = ({ dates }: Campaign, key: string, today: CivilDate) =>
  bindingOn(datesOf(dates, key), today).lastDay < today;

function due(path: string[], state: Campaign, key: string, today: CivilDate): Refusal {
  const { lastDay } = bindingOn(datesOf(state.dates, key), today);
  const name = nameOf(state, key);
  return refusal(
    'MILESTONE_WAS_DUE',
    'R-31',
    path,
    `Mốc “${name}” đã đến hạn (chậm nhất ${viDate(lastDay)}) nên không bỏ, không đổi sản phẩm phải nộp được. Hãy nộp muộn; nếu phải dời hạn, hãy đặt ngày mới có lý do (cả hai ngày đều được ghi); nếu cần nội dung khác, hãy thêm một mốc mới.`,
    `The milestone “${name}” was due (by ${lastDay}): it can neither be removed nor be delivered by something else. Deliver it late; set a new date with a reason where it has to move (both dates stand), or add a new milestone.`,
  );
}

/** By a key that people choose: every object seems to have `constructor`. */
const deliveryOf = ({ deliveries }: Campaign, key: string) =>
  Object.hasOwn(deliveries, key) ? deliveries[key] : undefined;

function delivered(name: string): Refusal {
  return refusal(
    'MILESTONE_DELIVERED',
    undefined,
    ['milestone'],
    `Mốc “${name}” đã được ghi nhận hoàn thành. Kết quả đã ghi không xóa, không ghi lại; nếu ghi sai, hãy đính chính; nếu cần làm lại, hãy thêm một mốc mới.`,
    `The milestone “${name}” has been delivered. What is recorded is neither removed nor recorded twice; correct it where it is wrong, or add a new milestone where one is needed.`,
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
  return deliveryOf(state, key) ? [delivered(nameOf(state, key))] : [];
}

export function removeMilestone(
  data: Data<'RemoveCampaignMilestone'>,
  state: Campaign,
  { today }: Moment,
): Decision<CampaignEvent> {
  const refusals = milestoneOwed(data.milestone, state);
  if (refusals.length === 0 && wasDue(state, data.milestone, today))
    refusals.push(due(['milestone'], state, data.milestone, today));
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'CampaignMilestoneRemoved', data }] };
}

/** the deliverable itself says so wherever the system holds it. */
function deliveredByItself(key: string, state: Campaign): Refusal[] {
  const milestone = findMilestone(state, key);
  if (!milestone) return [];
  const by = deliverableOf(milestone);
  if (by === 'PEOPLE') return [];
  const [vi, en] = waysOf(by, milestone.deliveredBy);
  return [
    refusal(
      'DELIVERED_BY_DELIVERABLE',
      'R-32',
      ['milestone'],
      `Mốc “${milestone.deliverable}” hoàn thành khi ${vi}; hệ thống tự ghi nhận, không ai nhập tay.`,
      `The milestone “${milestone.deliverable}” is delivered by ${en}; the system sees it by itself, nobody types it.`,
    ),
  ];
}

function waysOf(
  by: Exclude<DeliveredBy, 'PEOPLE'>,
  kinds: readonly MilestoneReport[] = [],
): [vi: string, en: string] {
  const names = (language: 'vi' | 'en') => kinds.map((kind) => MILESTONE_REPORT_NAMES[kind][language]);
  switch (by) {
    case 'REPORTS':
      return [
        `gửi qua hệ thống: ${names('vi').join(', ')}`,
        `submitting in the system: ${names('en').join(', ')}`,
      ];
    case 'UNIT_LISTS':
      return ['từng đơn vị gửi danh sách sau rà soát', 'the list after review of every unit'];
    case 'REGISTRATIONS':
      return ['từng đơn vị đăng ký mô hình', 'the registration of every unit'];
    case 'NOMINATION':
      return [
        'đã ra thông báo kết quả, quyết định công nhận và gửi hồ sơ lên thành phố (hoặc ghi quyết định không đề nghị)',
        'the notice, the decision of recognition, and a dossier sent to the city (or the recorded decision to send none)',
      ];
  }
}

/** On time or late is judged on the day of recording; the stated day is kept beside it. */
export function deliverMilestone(
  data: Data<'DeliverCampaignMilestone'>,
  state: Campaign,
  moment: Moment,
): Decision<CampaignEvent> {
  const itself = deliveredByItself(data.milestone, state);
  if (itself.length > 0) return { refusals: itself };
  const refusals = milestoneOwed(data.milestone, state);
  refusals.push(...notAfterToday(['deliveredOn'], data.deliveredOn, moment));
  const milestone = findMilestone(state, data.milestone);
  if (refusals.length > 0 || !milestone) return { refusals };
  const { deliveredOn, document = null, ...rest } = data;
  const { lastDay } = bindingOn(datesOf(state.dates, data.milestone), moment.today);
  const late = daysAfter(lastDay, moment.today);
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
  if (!standing) return { refusals: [noneTyped(data.milestone, state)] };
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

/** it is owed as before; what is recorded then is judged by its own day. */
export const withdrawDelivery = (
  data: Data<'WithdrawMilestoneDelivery'>,
  state: Campaign,
): Decision<CampaignEvent> =>
  deliveryOf(state, data.milestone)
    ? { events: [{ type: 'CampaignMilestoneDeliveryWithdrawn', data }] }
    : { refusals: [noneTyped(data.milestone, state)] };

function noneTyped(key: string, state: Campaign): Refusal {
  const [first = undelivered(nameOf(state, key))] = [
    ...deliveredByItself(key, state),
    ...milestoneOwed(key, state),
  ];
  return first;
}

function undelivered(name: string): Refusal {
  return refusal(
    'MILESTONE_NOT_DELIVERED',
    'R-38',
    ['milestone'],
    `Mốc “${name}” chưa được ghi nhận hoàn thành nên không có gì để đính chính. Hãy ghi nhận hoàn thành trước.`,
    `The milestone “${name}” has not been delivered, so there is nothing to correct. Record its delivery first.`,
  );
}

/** what completes the nomination where the Committee sends nobody. */
export function declineNomination(
  data: Data<'DeclineCityNomination'>,
  moment: Moment,
): Decision<CampaignEvent> {
  const { campaign, decidedOn, reason, document = null } = data;
  const refusals = notAfterToday(['decidedOn'], decidedOn, moment);
  if (refusals.length > 0) return { refusals };
  const declined = { campaign, decidedOn, reason, document };
  return { events: [{ type: 'CampaignNominationDeclined', occurredOn: decidedOn, data: declined }] };
}
