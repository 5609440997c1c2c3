import { activeOrganization } from '../organization/organization-refusals.ts';
import type { Refusal } from '../refusal.ts';
import { alreadyOpen, nominationStands, nothingChanged, openCampaign } from './campaign-refusals.ts';
import type { CampaignCommand } from './commands.ts';
import type { CampaignFacts } from './decide-planning.ts';
import type { Campaign } from './state.ts';

export type Later = Exclude<CampaignCommand['type'], 'PlanCampaign' | 'PlanCampaignFromEarlier'>;

type Ready = (state: Campaign, facts: CampaignFacts) => Refusal[];

const whileOpen: Ready = (state) => openCampaign(['campaign'], state);
/** A closed campaign is opened again before anything in it changes. */
const notClosed: Ready = (state) => (state.status === 'CLOSED' ? openCampaign(['campaign'], state) : []);

/** Per command, why the campaign as it stands does not take it. */
export const ready: Record<Later, Ready> = {
  // A campaign that was never opened begins with its opening; one that was closed may be finished.
  OpenCampaign: (state, { organization }) => {
    if (state.status === 'OPEN') return [alreadyOpen(state.year)];
    return state.status === 'PLANNED'
      ? activeOrganization(['campaign'], state.organization, organization)
      : [];
  },
  CloseCampaign: whileOpen,
  SetCampaignTarget: notClosed,
  RemoveCampaignTarget: notClosed,
  SetCampaignMilestone: notClosed,
  RemoveCampaignMilestone: notClosed,
  DeliverCampaignMilestone: whileOpen,
  CorrectMilestoneDelivery: notClosed,
  DeclineCityNomination: (state, facts) => {
    const declined = state.nominationDeclined ? [{ ...nothingChanged(['campaign']), rule: 'R-32' }] : [];
    return [...notClosed(state, facts), ...declined];
  },
  ReopenCityNomination: (state, facts) => {
    const standing = state.nominationDeclined ? [] : [nominationStands()];
    return [...notClosed(state, facts), ...standing];
  },
  ChangeCampaignSettings: notClosed,
};
