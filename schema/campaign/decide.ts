import { documentDates } from '../business-date.ts';
import type { Decider, Decision, Need } from '../decider.ts';
import { organizationStream } from '../organization/stream.ts';
import type { Refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import { milestoneNotLaxer, notLeftOut, settingsNotLaxer, targetNotLaxer } from './above-refusals.ts';
import { campaignMissing, countBehind, nothingChanged, viewsBehind } from './campaign-refusals.ts';
import { type CampaignCommand, campaignCommands } from './commands.ts';
import {
  correctDelivery,
  declineNomination,
  deliverMilestone,
  removeMilestone,
  removeTarget,
  setMilestoneAhead,
  setTarget,
  withdrawDelivery,
} from './decide-calendar.ts';
import { aboveNeed, declineOffer, takeOffer } from './decide-offer.ts';
import {
  type CampaignFacts,
  planCampaign,
  planCampaignFromAbove,
  planCampaignFromEarlier,
} from './decide-planning.ts';
import type { CampaignEvent } from './events.ts';
import { exemptKnown, exemptNeeds } from './exempt.ts';
import { nothingToName } from './nothing-to-name.ts';
import { type Later, ready } from './ready.ts';
import { mergeSettings } from './settings.ts';
import { type Campaign, type CampaignState, evolveCampaign } from './state.ts';
import { campaignIdOf, campaignStream, organizationOf } from './stream.ts';

type Data<Type extends CampaignCommand['type']> = Extract<CampaignCommand, { type: Type }>['data'];

function changeSettings(
  data: Data<'ChangeCampaignSettings'>,
  state: Campaign,
  { above }: CampaignFacts,
): Decision<CampaignEvent> {
  const { clear = [], ...change } = data;
  const cleared = Object.fromEntries(clear.map((setting) => [setting, null]));
  const settings = { ...mergeSettings(state.settings, data.settings), ...cleared };
  if (sameValue(settings, state.settings)) return { refusals: [nothingChanged(['settings'])] };
  const stated = [...Object.keys(data.settings), ...clear];
  const laxer = settingsNotLaxer(['settings'], settings, above, stated);
  if (laxer.length > 0) return { refusals: laxer };
  return { events: [{ type: 'CampaignSettingsChanged', data: { ...change, settings } }] };
}

const home = (organization: string): Record<string, Need> => ({
  organization: { decider: 'organization', stream: organizationStream(organization) },
});
const readyNeeds = (state: Campaign): Record<string, Need> => ({
  ...home(state.organization),
  ...aboveNeed(state),
});
/** What the city has of this campaign, which only the views know. */
const dossiersNeed = ({ campaign }: Campaign): Record<string, Need> => ({
  dossiers: { lookup: 'dossiersSent', ask: { campaign } },
});

/** What was entered for it, which only the views know. */
const begunNeed = ({ campaign }: Campaign): Record<string, Need> => ({
  begun: { lookup: 'campaignBegun', ask: { campaign } },
});

/** A campaign that begins, and every change of what it asks for, is judged by the one above. */
function judgedByAbove(command: CampaignCommand, state: Campaign, { above }: CampaignFacts): Refusal[] {
  switch (command.type) {
    case 'SetCampaignTarget':
      return targetNotLaxer(['minimum'], command.data, above);
    case 'RemoveCampaignTarget':
      return notLeftOut(['target'], command.data.target, above);
    case 'SetCampaignMilestone': {
      const standing = state.milestones.find(({ milestone }) => milestone === command.data.milestone);
      const milestone = {
        ...(standing?.deliveredBy && { deliveredBy: standing.deliveredBy }),
        ...command.data,
      };
      return milestoneNotLaxer(['before'], milestone, state.settings.deadlineInclusive, above);
    }
    case 'RemoveCampaignMilestone':
      return notLeftOut(['milestone'], command.data.milestone, above);
    default:
      return [];
  }
}

const placeOf = (data: CampaignCommand['data']): string =>
  'campaign' in data ? organizationOf(data.campaign) : data.organization;

const isLater = (type: CampaignCommand['type']): type is Later => Object.hasOwn(ready, type);

export const campaignDecider: Decider<CampaignCommand, CampaignState, CampaignEvent, CampaignFacts> = {
  name: 'campaign',
  commands: campaignCommands,
  initial: null,
  evolve: evolveCampaign,
  stream: ({ data }) =>
    campaignStream('campaign' in data ? data.campaign : campaignIdOf(data.organization, data.year)),
  needs(command, state): Record<string, Need> {
    const { type, data } = command;
    const found = {
      ...(state ? readyNeeds(state) : home(placeOf(data))),
      ...exemptNeeds(command, state),
      ...(type === 'DeclineCityNomination' && state && dossiersNeed(state)),
      ...((type === 'WithdrawCampaignOpening' || type === 'CancelCampaign') && state && begunNeed(state)),
    };
    if (type === 'PlanCampaignFromEarlier')
      found.earlier = { decider: 'campaign', stream: campaignStream(data.from) };
    return found;
  },
  needsThen: ({ data }, _, { organization }): Record<string, Need> =>
    'campaign' in data || !organization ? {} : aboveNeed({ lineage: organization.lineage, year: data.year }),
  scope({ data }, state, facts) {
    const place = state ?? ('campaign' in data ? undefined : facts.organization);
    return place ? { organization: place.organization, lineage: place.lineage } : undefined;
  },
  decide(command, state, facts, moment) {
    const dated = documentDates(command.data, moment);
    const unknown = exemptKnown(command, state, facts, placeOf(command.data));
    if (!('campaign' in command.data) && dated.length + unknown.length > 0)
      return { refusals: [...dated, ...unknown] };
    if (command.type === 'PlanCampaign') return planCampaign(command.data, state, facts);
    if (command.type === 'PlanCampaignFromEarlier')
      return planCampaignFromEarlier(command.data, state, facts);
    if (command.type === 'PlanCampaignFromAbove') return planCampaignFromAbove(command.data, state, facts);
    if (state === null) return { refusals: [campaignMissing(['campaign'])] };
    const refusals = [
      ...ready[command.type](state, facts),
      ...dated,
      ...unknown,
      ...judgedByAbove(command, state, facts),
    ];
    if (refusals.length > 0) return { refusals };
    switch (command.type) {
      case 'OpenCampaign':
        return { events: [{ type: 'CampaignOpened', data: command.data }] };
      case 'WithdrawCampaignOpening':
        return facts.begun === 0
          ? { events: [{ type: 'CampaignOpeningWithdrawn', data: command.data }] }
          : { refusals: [countBehind()] };
      case 'CancelCampaign':
        return { events: [{ type: 'CampaignCancelled', data: command.data }] };
      case 'TakeCampaignOffer':
        return takeOffer(command.data, state, facts, moment);
      case 'DeclineCampaignOffer':
        return declineOffer(command.data, state, facts);
      case 'CloseCampaign':
        return { events: [{ type: 'CampaignClosed', data: command.data }] };
      case 'SetCampaignTarget':
        return setTarget(command.data, state);
      case 'RemoveCampaignTarget':
        return removeTarget(command.data, state);
      case 'SetCampaignMilestone':
        return setMilestoneAhead(command.data, state, moment);
      case 'RemoveCampaignMilestone':
        return removeMilestone(command.data, state, moment);
      case 'DeliverCampaignMilestone':
        return deliverMilestone(command.data, state, moment);
      case 'CorrectMilestoneDelivery':
        return correctDelivery(command.data, state, moment);
      case 'WithdrawMilestoneDelivery':
        return withdrawDelivery(command.data, state);
      case 'DeclineCityNomination':
        return facts.dossiers === null
          ? { refusals: [viewsBehind()] }
          : declineNomination(command.data, moment);
      case 'ReopenCityNomination':
        return { events: [{ type: 'CampaignNominationReopened', data: command.data }] };
      case 'ChangeCampaignSettings':
        return changeSettings(command.data, state, facts);
    }
  },
  ready(type, state, facts, moment) {
    if (!isLater(type)) return undefined;
    const refusals = ready[type](state, facts);
    return refusals.length > 0 ? refusals : nothingToName(type, state, facts, moment);
  },
  readyNeeds: (state) => ({ ...readyNeeds(state), ...dossiersNeed(state), ...begunNeed(state) }),
};
