import { activeOrganization } from '../organization/organization-refusals.ts';
import type { Refusal } from '../refusal.ts';
import { asksForLess, nothingPlanned } from './above-refusals.ts';
import {
  alreadyOpen,
  begunAll,
  dossiersSent,
  nominationStands,
  nothingChanged,
  notPlanned,
  openCampaign,
  reopened,
  somethingBegun,
} from './campaign-refusals.ts';
import type { CampaignCommand } from './commands.ts';
import { offered, somethingOffered } from './decide-offer.ts';
import type { CampaignFacts } from './decide-planning.ts';
import type { Campaign } from './state.ts';

export type Later = Exclude<
  CampaignCommand['type'],
  'PlanCampaign' | 'PlanCampaignFromEarlier' | 'PlanCampaignFromAbove'
>;

type Ready = (state: Campaign, facts: CampaignFacts) => Refusal[];

const whileOpen: Ready = (state) => openCampaign(['campaign'], state);
/** A closed campaign is opened again before anything in it changes. */
const notClosed: Ready = (state) => (state.status === 'CLOSED' ? openCampaign(['campaign'], state) : []);

/** a commune does not open what asks for nothing. */
const complete = (state: Campaign): Refusal[] => (asksForNothing(state) ? [nothingPlanned()] : []);

export const asksForNothing = ({
  organization,
  targets,
  milestones,
}: {
  organization: string;
  targets: readonly unknown[];
  milestones: readonly unknown[];
}): boolean => organization.length === 5 && (targets.length === 0 || milestones.length === 0);

/** Per command, why the campaign as it stands does not take it. */
export const ready: Record<Later, Ready> = {
  // A campaign that was never opened begins with its opening; one that was closed may be finished.
  OpenCampaign: (state, facts) => {
    if (state.status === 'OPEN') return [alreadyOpen(state.year)];
    if (state.status !== 'PLANNED') return [];
    return [
      ...activeOrganization(['campaign'], state.organization, facts.organization),
      ...complete(state),
      ...asksForLess(offered(state, facts), [facts.above, state]),
    ];
  },
  WithdrawCampaignOpening: (state, facts) => {
    if (state.status !== 'OPEN') return whileOpen(state, facts);
    if (state.wasClosed) return [reopened(state.year)];
    const delivered = Object.keys(state.deliveries).length > 0 || state.nominationDeclined;
    return delivered || facts.begun ? [somethingBegun(state.year)] : [];
  },
  // What was entered while it was open, or plans of the level below, would be left of a campaign that never was.
  CancelCampaign: (state, facts) => {
    if (state.status !== 'PLANNED') return [notPlanned(state.year)];
    return facts.begun ? [begunAll(state.year)] : [];
  },
  TakeCampaignOffer: (state, facts) => [...notClosed(state, facts), ...somethingOffered(state, facts)],
  DeclineCampaignOffer: (state, facts) => [...notClosed(state, facts), ...somethingOffered(state, facts)],
  CloseCampaign: whileOpen,
  SetCampaignTarget: notClosed,
  RemoveCampaignTarget: notClosed,
  SetCampaignMilestone: notClosed,
  RemoveCampaignMilestone: notClosed,
  DeliverCampaignMilestone: whileOpen,
  CorrectMilestoneDelivery: notClosed,
  WithdrawMilestoneDelivery: notClosed,
  DeclineCityNomination: (state, facts) => {
    const declined = state.nominationDeclined ? [{ ...nothingChanged(['campaign']), rule: 'R-32' }] : [];
    const sent = facts.dossiers ? [dossiersSent(facts.dossiers)] : [];
    return [...notClosed(state, facts), ...declined, ...sent];
  },
  ReopenCityNomination: (state, facts) => {
    const standing = state.nominationDeclined ? [] : [nominationStands()];
    return [...notClosed(state, facts), ...standing];
  },
  ChangeCampaignSettings: notClosed,
};
