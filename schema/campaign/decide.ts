import { documentDates } from '../business-date.ts';
import type { Decider, Decision, Need } from '../decider.ts';
import { organizationStream } from '../organization/stream.ts';
import { sameValue } from '../same-value.ts';
import { campaignMissing, nothingChanged } from './campaign-refusals.ts';
import { type CampaignCommand, campaignCommands } from './commands.ts';
import {
  correctDelivery,
  declineNomination,
  deliverMilestone,
  removeMilestone,
  removeTarget,
  setMilestone,
  setTarget,
} from './decide-calendar.ts';
import { type CampaignFacts, planCampaign, planCampaignFromEarlier } from './decide-planning.ts';
import type { CampaignEvent } from './events.ts';
import { type Later, ready } from './ready.ts';
import { mergeSettings } from './settings.ts';
import { type Campaign, type CampaignState, evolveCampaign } from './state.ts';
import { campaignIdOf, campaignStream, organizationOf } from './stream.ts';

type Data<Type extends CampaignCommand['type']> = Extract<CampaignCommand, { type: Type }>['data'];

function changeSettings(data: Data<'ChangeCampaignSettings'>, state: Campaign): Decision<CampaignEvent> {
  const { clear = [], ...change } = data;
  const cleared = Object.fromEntries(clear.map((setting) => [setting, null]));
  const settings = { ...mergeSettings(state.settings, data.settings), ...cleared };
  if (sameValue(settings, state.settings)) return { refusals: [nothingChanged(['settings'])] };
  return { events: [{ type: 'CampaignSettingsChanged', data: { ...change, settings } }] };
}

const readyNeeds = ({ organization }: Pick<Campaign, 'organization'>): Record<string, Need> => ({
  organization: { decider: 'organization', stream: organizationStream(organization) },
});

const isLater = (type: CampaignCommand['type']): type is Later => Object.hasOwn(ready, type);

export const campaignDecider: Decider<CampaignCommand, CampaignState, CampaignEvent, CampaignFacts> = {
  name: 'campaign',
  commands: campaignCommands,
  initial: null,
  evolve: evolveCampaign,
  stream: ({ data }) =>
    campaignStream('campaign' in data ? data.campaign : campaignIdOf(data.organization, data.year)),
  needs({ type, data }): Record<string, Need> {
    const organization = 'campaign' in data ? organizationOf(data.campaign) : data.organization;
    const found = readyNeeds({ organization });
    if (type === 'PlanCampaignFromEarlier')
      found.earlier = { decider: 'campaign', stream: campaignStream(data.from) };
    return found;
  },
  scope({ data }, state, facts) {
    const place = state ?? ('campaign' in data ? undefined : facts.organization);
    return place ? { organization: place.organization, lineage: place.lineage } : undefined;
  },
  decide(command, state, facts, moment) {
    const dated = documentDates(command.data, moment);
    if (command.type === 'PlanCampaign' || command.type === 'PlanCampaignFromEarlier') {
      if (dated.length > 0) return { refusals: dated };
      return command.type === 'PlanCampaign'
        ? planCampaign(command.data, state, facts)
        : planCampaignFromEarlier(command.data, state, facts);
    }
    if (state === null) return { refusals: [campaignMissing(['campaign'])] };
    const refusals = [...ready[command.type](state, facts), ...dated];
    if (refusals.length > 0) return { refusals };
    switch (command.type) {
      case 'OpenCampaign':
        return { events: [{ type: 'CampaignOpened', data: command.data }] };
      case 'CloseCampaign':
        return { events: [{ type: 'CampaignClosed', data: command.data }] };
      case 'SetCampaignTarget':
        return setTarget(command.data, state);
      case 'RemoveCampaignTarget':
        return removeTarget(command.data, state);
      case 'SetCampaignMilestone':
        return setMilestone(command.data, state, moment);
      case 'RemoveCampaignMilestone':
        return removeMilestone(command.data, state, moment);
      case 'DeliverCampaignMilestone':
        return deliverMilestone(command.data, state, moment);
      case 'CorrectMilestoneDelivery':
        return correctDelivery(command.data, state, moment);
      case 'DeclineCityNomination':
        return declineNomination(command.data, moment);
      case 'ReopenCityNomination':
        return { events: [{ type: 'CampaignNominationReopened', data: command.data }] };
      case 'ChangeCampaignSettings':
        return changeSettings(command.data, state);
    }
  },
  ready: (type, state, facts) => (isLater(type) ? ready[type](state, facts) : undefined),
  readyNeeds,
};
