import { notAfterToday } from '../business-date.ts';
import { openCampaign } from '../campaign/campaign-refusals.ts';
import { bindingOn, datesOf } from '../campaign/dates.ts';
import { daysAfter } from '../campaign/deadline.ts';
import type { Campaign } from '../campaign/state.ts';
import { UNIT_REGISTRATION } from '../campaign/vocabulary.ts';
import type { Decision } from '../decider.ts';
import { activeOrganization } from '../organization/organization-refusals.ts';
import { activeUnit } from '../organization/unit-refusals.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import { viDate } from '../wording.ts';
import type { Circumstances, Handle, ModelData, ModelFacts } from './circumstances.ts';
import type { ModelEvent } from './events.ts';
import { registrationRefusals } from './registration-rules.ts';
import { wanted } from './reservations.ts';
import type { ModelState } from './state.ts';

/** The campaign takes registrations. */
export function takesModels(campaign: ModelFacts['campaign'], organization: ModelFacts['organization']) {
  return [
    ...openCampaign(['campaign'], campaign),
    // The campaign of an organization that has ended may still be open: what runs in it is finished, nothing begins.
    ...(campaign ? activeOrganization(['campaign'], campaign.organization, organization) : []),
  ];
}

/** The campaign takes registrations, and the unit is one of its organization's. */
function homeRefusals(facts: ModelFacts): Refusal[] {
  const refusals = [...takesModels(facts.campaign, facts.organization), ...activeUnit(['unit'], facts.unit)];
  if (facts.campaign && facts.unit && facts.unit.organization !== facts.campaign.organization)
    refusals.push(
      refusal(
        'UNIT_ELSEWHERE',
        'R-01',
        ['unit'],
        'Đơn vị này không thuộc địa phương của kế hoạch năm này. Hãy chọn đơn vị của địa phương, hoặc đăng ký vào kế hoạch của địa phương mà đơn vị trực thuộc.',
        "The unit does not belong to the campaign's organization. Choose a unit of it, or register in the campaign of the unit's own organization.",
      ),
    );
  return refusals;
}

const exists = () =>
  refusal(
    'MODEL_EXISTS',
    undefined,
    ['model'],
    'Mã mô hình này đã được dùng. Hãy mở mô hình đã có để làm tiếp, hoặc đăng ký với mã khác.',
    'This model id is taken. Open the existing model to go on, or register under another id.',
  );

const homeOf = (campaign: Campaign, unit: string) => ({
  campaign: campaign.campaign,
  year: campaign.year,
  organization: campaign.organization,
  lineage: [...campaign.lineage],
  unit,
});

/** The stream begins with the endorsement in principle. */
export function proposeModel(
  data: ModelData<'ProposeModel'>,
  state: ModelState,
  { facts, moment }: Circumstances,
): Decision<ModelEvent> {
  if (state) return { refusals: [exists()] };
  const refusals = homeRefusals(facts);
  refusals.push(...notAfterToday(['endorsedOn'], data.endorsedOn, moment));
  if (refusals.length > 0 || !facts.campaign) return { refusals };
  const { model, name, authority, endorsedOn, document = null } = data;
  const home = homeOf(facts.campaign, data.unit);
  return {
    events: [
      {
        type: 'ModelProposed',
        occurredOn: endorsedOn,
        data: { model, ...home, name, authority, endorsedOn, document },
      },
    ],
  };
}

export const endorseModel: Handle<'EndorseModel'> = (data, state, { moment }) => {
  const refusals = notAfterToday(['endorsedOn'], data.endorsedOn, moment);
  const { model, authority, endorsedOn, document = null } = data;
  if (sameValue(state.endorsement, { authority, endorsedOn, document }))
    refusals.push(
      refusal(
        'NOTHING_CHANGED',
        'R-06',
        ['authority'],
        'Chủ trương này đã được ghi nhận, không cần ghi lại.',
        'This endorsement is recorded already; there is no need to repeat it.',
      ),
    );
  if (refusals.length > 0) return { refusals };
  return {
    events: [
      { type: 'ModelEndorsed', occurredOn: endorsedOn, data: { model, authority, endorsedOn, document } },
    ],
  };
};

/** A draft stays in the campaign and unit that it was proposed in, or in the unit that this was merged into. */
function draftMoved(data: ModelData<'RegisterModel'>, state: ModelState, { lead }: ModelFacts): Refusal[] {
  if (!state) return [];
  return (['campaign', 'unit'] as const)
    .filter((field) => state[field] !== data[field] && !(field === 'unit' && lead?.unit === data.unit))
    .map((field) =>
      refusal(
        'DRAFT_ELSEWHERE',
        'R-06',
        [field],
        'Chủ trương của mô hình được cho trong kế hoạch năm và đơn vị khác. Hãy đăng ký đúng kế hoạch, đơn vị đã được cho chủ trương, hoặc xin chủ trương mới.',
        'The model was endorsed in another campaign or unit. Register it there, or have it endorsed anew.',
      ),
    );
}

/** judged on the day of recording. A reason given without need is left out. */
function lateness(
  campaign: Campaign,
  lateReason: string | undefined,
  today: string,
): { late: boolean; lateReason: string | null; refusals: Refusal[] } {
  const asked = campaign.milestones.some(({ milestone }) => milestone === UNIT_REGISTRATION);
  const dates = datesOf(campaign.dates, UNIT_REGISTRATION);
  // a deadline that was moved after it was due makes nobody punctual.
  const { lastDay: last } = asked ? bindingOn(dates, today) : { lastDay: today };
  const days = daysAfter(last, today);
  if (days === 0) return { late: false, lateReason: null, refusals: [] };
  if (lateReason !== undefined) return { late: true, lateReason, refusals: [] };
  return {
    late: true,
    lateReason: null,
    refusals: [
      refusal(
        'LATE_REASON_MISSING',
        'R-07',
        ['lateReason'],
        `Hạn đăng ký của đơn vị chậm nhất ngày ${viDate(last)}, hôm nay ${viDate(today)} đã quá ${days} ngày. Vẫn đăng ký được dưới dạng đăng ký muộn; hãy ghi lý do đăng ký muộn.`,
        `Units register by ${last}; today, ${today}, is ${days} day(s) past it. It can still be registered as late; state the reason for being late.`,
      ),
    ],
  };
}

export function registerModel(
  data: ModelData<'RegisterModel'>,
  state: ModelState,
  { facts, moment }: Circumstances,
): Decision<ModelEvent> {
  if (state && state.status !== 'DRAFT') return { refusals: [exists()] };
  const { campaign } = facts;
  const refusals = [...homeRefusals(facts), ...draftMoved(data, state, facts)];
  if (!campaign) return { refusals };
  const { late, lateReason, refusals: tooLate } = lateness(campaign, data.lateReason, moment.today);
  const { model, registration } = data;
  const home = homeOf(campaign, data.unit);
  const first = { ...home, model, registration: null, registeredOn: late ? undefined : moment.today };
  refusals.push(...tooLate, ...registrationRefusals(registration, first, facts));
  if (refusals.length > 0) return { refusals };
  return {
    events: [
      {
        type: 'ModelRegistered',
        data: {
          model,
          ...home,
          registration,
          registrationVersion: (state?.registrationVersion ?? 0) + 1,
          late,
          lateReason,
          origin: 'REGISTERED',
        },
      },
    ],
    reserve: wanted({ ...home, model }, registration),
  };
}

/** the Board registers what it found, late and with a reason; every other criterion is still to be met. */
export function discoverModel(
  data: ModelData<'DiscoverModel'>,
  state: ModelState,
  at: Circumstances,
): Decision<ModelEvent> {
  if (state) return { refusals: [exists()] };
  const { foundOn, foundIn, ...registering } = data;
  const late = notAfterToday(['foundOn'], foundOn, at.moment);
  const decision = registerModel(registering, state, at);
  if ('refusals' in decision) return { refusals: [...late, ...decision.refusals] };
  if (late.length > 0) return { refusals: late };
  const events = decision.events.map((event) =>
    event.type === 'ModelRegistered'
      ? { ...event, data: { ...event.data, origin: 'DISCOVERED' as const, discovery: { foundOn, foundIn } } }
      : event,
  );
  return { ...decision, events };
}
