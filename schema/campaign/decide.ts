import { documentDates } from '../business-date.ts';
import type { Decider, Decision, Need } from '../decider.ts';
import { activeOrganization } from '../organization/organization-refusals.ts';
import { organizationStream } from '../organization/stream.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import { campaignMissing, nothingChanged, openCampaign } from './campaign-refusals.ts';
import { type CampaignCommand, campaignCommands } from './commands.ts';
import {
  correctDelivery,
  deliverMilestone,
  recordSubmission,
  removeMilestone,
  removeTarget,
  setMilestone,
  setTarget,
} from './decide-calendar.ts';
import { type CampaignFacts, planCampaign, planCampaignFromEarlier } from './decide-planning.ts';
import type { CampaignEvent } from './events.ts';
import { mergeSettings } from './settings.ts';
import { type Campaign, type CampaignState, evolveCampaign } from './state.ts';
import { campaignIdOf, campaignStream, organizationOf } from './stream.ts';

type Data<Type extends CampaignCommand['type']> = Extract<CampaignCommand, { type: Type }>['data'];

/** A campaign that was never opened begins with its opening; one that was closed may be finished. */
function open(state: Campaign, facts: CampaignFacts): Decision<CampaignEvent> {
  const ended =
    state.status === 'PLANNED'
      ? activeOrganization(['campaign'], state.organization, facts.organization)
      : [];
  if (ended.length > 0) return { refusals: ended };
  if (state.status !== 'OPEN')
    return { events: [{ type: 'CampaignOpened', data: { campaign: state.campaign } }] };
  return {
    refusals: [
      refusal(
        'CAMPAIGN_ALREADY_OPEN',
        undefined,
        ['campaign'],
        `Kế hoạch năm ${state.year} đang thực hiện rồi, không cần phát động lại.`,
        `The campaign of ${state.year} is open already; there is no need to open it again.`,
      ),
    ],
  };
}

function changeSettings(data: Data<'ChangeCampaignSettings'>, state: Campaign): Decision<CampaignEvent> {
  const { clear = [], ...change } = data;
  const cleared = Object.fromEntries(clear.map((setting) => [setting, null]));
  const settings = { ...mergeSettings(state.settings, data.settings), ...cleared };
  if (sameValue(settings, state.settings)) return { refusals: [nothingChanged(['settings'])] };
  return { events: [{ type: 'CampaignSettingsChanged', data: { ...change, settings } }] };
}

/** A closed campaign is opened again before anything in it changes. */
function notClosed(command: CampaignCommand, state: Campaign): Refusal[] {
  const needsOpen = command.type === 'DeliverCampaignMilestone' || command.type === 'CloseCampaign';
  if (command.type === 'OpenCampaign') return [];
  return needsOpen || state.status === 'CLOSED' ? openCampaign(['campaign'], state) : [];
}

export const campaignDecider: Decider<CampaignCommand, CampaignState, CampaignEvent, CampaignFacts> = {
  name: 'campaign',
  commands: campaignCommands,
  initial: null,
  evolve: evolveCampaign,
  stream: ({ data }) =>
    campaignStream('campaign' in data ? data.campaign : campaignIdOf(data.organization, data.year)),
  needs({ type, data }): Record<string, Need> {
    const found: Record<string, Need> = {};
    if (!('campaign' in data) || type === 'OpenCampaign') {
      const organization = 'campaign' in data ? organizationOf(data.campaign) : data.organization;
      found.organization = { decider: 'organization', stream: organizationStream(organization) };
    }
    if (type === 'PlanCampaignFromEarlier')
      found.earlier = { decider: 'campaign', stream: campaignStream(data.from) };
    return found;
  },
  scope({ type, data }, state, facts) {
    const place = state ?? ('campaign' in data ? undefined : facts.organization);
    if (place) return { organization: place.organization, lineage: place.lineage };
    // Nobody sends it, and a campaign that does not exist owes nothing.
    if (type !== 'RecordMilestoneSubmission') return undefined;
    return { organization: organizationOf(data.campaign), lineage: [] };
  },
  decide(command, state, facts, moment) {
    if (command.type === 'RecordMilestoneSubmission')
      return state ? recordSubmission(command.data, state, moment) : { events: [] };
    const dated = documentDates(command.data, moment);
    if (dated.length > 0) return { refusals: dated };
    if (command.type === 'PlanCampaign') return planCampaign(command.data, state, facts);
    if (command.type === 'PlanCampaignFromEarlier')
      return planCampaignFromEarlier(command.data, state, facts);
    if (state === null) return { refusals: [campaignMissing(['campaign'])] };
    const closed = notClosed(command, state);
    if (closed.length > 0) return { refusals: closed };
    switch (command.type) {
      case 'OpenCampaign':
        return open(state, facts);
      case 'CloseCampaign':
        return { events: [{ type: 'CampaignClosed', data: command.data }] };
      case 'SetCampaignTarget':
        return setTarget(command.data, state);
      case 'RemoveCampaignTarget':
        return removeTarget(command.data, state);
      case 'SetCampaignMilestone':
        return setMilestone(command.data, state);
      case 'RemoveCampaignMilestone':
        return removeMilestone(command.data, state);
      case 'DeliverCampaignMilestone':
        return deliverMilestone(command.data, state, moment);
      case 'CorrectMilestoneDelivery':
        return correctDelivery(command.data, state, moment);
      case 'ChangeCampaignSettings':
        return changeSettings(command.data, state);
    }
  },
};
