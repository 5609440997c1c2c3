import { documentDates } from '../business-date.ts';
import type { Decider, Decision, Need } from '../decider.ts';
import { activeOrganization } from '../organization/organization-refusals.ts';
import type { OrganizationState } from '../organization/state.ts';
import { organizationStream } from '../organization/stream.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import { campaignMissing, duplicateKey, nothingChanged, openCampaign } from './campaign-refusals.ts';
import { type CampaignCommand, campaignCommands } from './commands.ts';
import {
  deliverMilestone,
  removeMilestone,
  removeTarget,
  setMilestone,
  setTarget,
} from './decide-calendar.ts';
import type { CampaignEvent } from './events.ts';
import { DEFAULT_SETTINGS, mergeSettings } from './settings.ts';
import { type Campaign, type CampaignState, evolveCampaign } from './state.ts';
import { campaignIdOf, campaignStream, organizationOf } from './stream.ts';

export interface CampaignFacts {
  organization?: OrganizationState;
}

type Data<Type extends CampaignCommand['type']> = Extract<CampaignCommand, { type: Type }>['data'];

function repeated(entries: readonly string[], path: string, leaf: string): Refusal[] {
  return entries.flatMap((key, index) =>
    entries.indexOf(key) < index ? [duplicateKey([path, index, leaf], key)] : [],
  );
}

function plan(
  data: Data<'PlanCampaign'>,
  state: CampaignState,
  facts: CampaignFacts,
): Decision<CampaignEvent> {
  const refusals = activeOrganization(['organization'], data.organization, facts.organization);
  if (state !== null)
    refusals.push(
      refusal(
        'CAMPAIGN_EXISTS',
        undefined,
        ['year'],
        `Địa phương đã có kế hoạch phong trào năm ${data.year}. Mỗi năm một kế hoạch; hãy điều chỉnh chỉ tiêu, mốc thời gian của kế hoạch đã có.`,
        `The organization already has a campaign for ${data.year}. There is one a year; change the targets and milestones of the existing one.`,
      ),
    );
  refusals.push(
    ...repeated(
      data.targets.map(({ target }) => target),
      'targets',
      'target',
    ),
    ...repeated(
      data.milestones.map(({ milestone }) => milestone),
      'milestones',
      'milestone',
    ),
  );
  if (refusals.length > 0) return { refusals };
  const campaign = campaignIdOf(data.organization, data.year);
  const lineage = [...(facts.organization?.lineage ?? [])];
  const settings = mergeSettings(DEFAULT_SETTINGS, data.settings ?? {});
  return { events: [{ type: 'CampaignPlanned', data: { ...data, campaign, lineage, settings } }] };
}

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
  stream: ({ type, data }) =>
    campaignStream(type === 'PlanCampaign' ? campaignIdOf(data.organization, data.year) : data.campaign),
  needs({ type, data }): Record<string, Need> {
    if (type !== 'PlanCampaign' && type !== 'OpenCampaign') return {};
    const organization = type === 'PlanCampaign' ? data.organization : organizationOf(data.campaign);
    return { organization: { decider: 'organization', stream: organizationStream(organization) } };
  },
  scope(command, state, facts) {
    const place = state ?? (command.type === 'PlanCampaign' ? facts.organization : undefined);
    return place ? { organization: place.organization, lineage: place.lineage } : undefined;
  },
  decide(command, state, facts, moment) {
    const dated = documentDates(command.data, moment);
    if (dated.length > 0) return { refusals: dated };
    if (command.type === 'PlanCampaign') return plan(command.data, state, facts);
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
      case 'ChangeCampaignSettings':
        return changeSettings(command.data, state);
    }
  },
};
