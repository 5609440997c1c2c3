import type { Decision } from '../decider.ts';
import { activeOrganization } from '../organization/organization-refusals.ts';
import type { OrganizationState } from '../organization/state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { duplicateKey } from './campaign-refusals.ts';
import type { CampaignCommand } from './commands.ts';
import { earlierRefusals, partsFromEarlier } from './earlier-campaign.ts';
import type { CampaignEvent, CampaignMilestone, CampaignTarget } from './events.ts';
import { DEFAULT_SETTINGS, mergeSettings } from './settings.ts';
import type { CampaignState } from './state.ts';
import { campaignIdOf } from './stream.ts';

export interface CampaignFacts {
  organization?: OrganizationState;
  /** What a campaign is planned from. */
  earlier?: CampaignState;
}

type Data<Type extends CampaignCommand['type']> = Extract<CampaignCommand, { type: Type }>['data'];

/** The organization stands, and has no campaign of that year. */
function yearTaken(
  data: { organization: string; year: number },
  state: CampaignState,
  facts: CampaignFacts,
): Refusal[] {
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
  return refusals;
}

const repeated = (keys: readonly string[], path: string[], leaf: string): Refusal[] =>
  keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [duplicateKey([...path, index, leaf], key)] : [],
  );

/** Every target and milestone has a key of its own. */
function repeatedKeys(
  parts: { targets?: readonly CampaignTarget[]; milestones?: readonly CampaignMilestone[] },
  path: string[],
): Refusal[] {
  const { targets = [], milestones = [] } = parts;
  return [
    ...repeated(
      targets.map(({ target }) => target),
      [...path, 'targets'],
      'target',
    ),
    ...repeated(
      milestones.map(({ milestone }) => milestone),
      [...path, 'milestones'],
      'milestone',
    ),
  ];
}

const homeOf = (data: { organization: string; year: number }, { organization }: CampaignFacts) => ({
  campaign: campaignIdOf(data.organization, data.year),
  lineage: [...(organization?.lineage ?? [])],
});

export function planCampaign(
  data: Data<'PlanCampaign'>,
  state: CampaignState,
  facts: CampaignFacts,
): Decision<CampaignEvent> {
  const refusals = [...yearTaken(data, state, facts), ...repeatedKeys(data, [])];
  if (refusals.length > 0) return { refusals };
  const settings = mergeSettings(DEFAULT_SETTINGS, data.settings ?? {});
  return { events: [{ type: 'CampaignPlanned', data: { ...data, ...homeOf(data, facts), settings } }] };
}

/** The year before, moved to this one: the units are the organization's own and stay. */
export function planCampaignFromEarlier(
  data: Data<'PlanCampaignFromEarlier'>,
  state: CampaignState,
  facts: CampaignFacts,
): Decision<CampaignEvent> {
  const refusals = [
    ...yearTaken(data, state, facts),
    ...earlierRefusals(data, facts.earlier),
    ...repeatedKeys(data.changes ?? {}, ['changes']),
  ];
  if (refusals.length > 0 || !facts.earlier) return { refusals };
  const parts = partsFromEarlier(data, facts.earlier);
  if ('refusals' in parts) return parts;
  const { organization, year, from: earlier, title, basis } = data;
  const home = { ...homeOf(data, facts), organization, year };
  return { events: [{ type: 'CampaignPlanned', data: { ...home, earlier, title, basis, ...parts } }] };
}
