import type { Decision } from '../decider.ts';
import { activeOrganization } from '../organization/organization-refusals.ts';
import type { OrganizationState } from '../organization/state.ts';
import type { UnitState } from '../organization/unit-state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { type Difference, differences, NOTHING_SEEN, offerOf, PASSED_SETTINGS, type Plan } from './above.ts';
import { aboveMissing, milestoneNotLaxer, settingsNotLaxer, targetNotLaxer } from './above-refusals.ts';
import { duplicateKey } from './campaign-refusals.ts';
import type { CampaignCommand } from './commands.ts';
import { earlierRefusals, partsFromEarlier, withChanges } from './earlier-campaign.ts';
import type { CampaignEvent, CampaignMilestone, CampaignTarget } from './events.ts';
import { DEFAULT_SETTINGS, mergeSettings } from './settings.ts';
import type { Campaign, CampaignState } from './state.ts';
import { campaignIdOf } from './stream.ts';

export interface CampaignFacts {
  organization?: OrganizationState;
  /** What a campaign is planned from. */
  earlier?: CampaignState;
  /** The campaign of the same year one level above. */
  above?: CampaignState;
  /** Dossiers of exemplars that the city has or granted; null where the views may not know of every one yet. */
  dossiers?: number | null;
  /** What was entered for the campaign, drafts too; null where the views may not know of everything yet. */
  begun?: number | null;
  /** Units by id. */
  [unit: `unit:${string}`]: UnitState | undefined;
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
  const settings = mergeSettings(DEFAULT_SETTINGS, data.settings ?? {});
  const refusals = [...yearTaken(data, state, facts), ...repeatedKeys(data, [])];
  refusals.push(...laxerParts({ ...data, settings }, facts.above, data, []));
  if (refusals.length > 0) return { refusals };
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
  const laxer = laxerParts(parts, facts.above, data.changes ?? {}, ['changes']);
  if (laxer.length > 0) return { refusals: laxer };
  const { organization, year, from: earlier, title, basis } = data;
  const home = { ...homeOf(data, facts), organization, year };
  return { events: [{ type: 'CampaignPlanned', data: { ...home, earlier, title, basis, ...parts } }] };
}

/** what the level above asks for, with what the organization adds or asks for beyond it. */
export function planCampaignFromAbove(
  data: Data<'PlanCampaignFromAbove'>,
  state: CampaignState,
  facts: CampaignFacts,
): Decision<CampaignEvent> {
  const { organization, year, title, basis, changes = {} } = data;
  const refusals = [...yearTaken(data, state, facts), ...repeatedKeys(changes, ['changes'])];
  if (!facts.above) refusals.push(aboveMissing());
  if (refusals.length > 0 || !facts.above) return { refusals };
  const { above } = facts;
  const passed = Object.fromEntries(PASSED_SETTINGS.map((name) => [name, above.settings[name]]));
  const settings = mergeSettings(mergeSettings(DEFAULT_SETTINGS, passed), changes.settings ?? {});
  const parts = {
    targets: withChanges(above.targets, ({ target }) => target, changes.targets),
    milestones: withChanges(above.milestones, ({ milestone }) => milestone, changes.milestones),
    settings,
  };
  const laxer = laxerParts(parts, above, changes, ['changes']);
  if (laxer.length > 0) return { refusals: laxer };
  const home = { ...homeOf(data, facts), organization, year };
  return {
    events: [
      { type: 'CampaignPlanned', data: { ...home, title, basis, ...parts } },
      takenWhole(home.campaign, above),
    ],
  };
}

/** nothing asks for less than the level above; said where the command states it, else of the whole. */
function laxerParts(
  plan: Plan,
  above: CampaignState | undefined,
  stated: {
    targets?: readonly CampaignTarget[] | undefined;
    milestones?: readonly CampaignMilestone[] | undefined;
  },
  path: string[],
): Refusal[] {
  const at = (list: 'targets' | 'milestones', index: number, leaf: string) =>
    index < 0 ? path.concat(list) : [...path, list, index, leaf];
  const inclusive = plan.settings.deadlineInclusive;
  return [
    ...plan.targets.flatMap((each) => {
      const index = stated.targets?.findIndex(({ target }) => target === each.target) ?? -1;
      return targetNotLaxer(at('targets', index, 'minimum'), each, above);
    }),
    ...plan.milestones.flatMap((each) => {
      const index = stated.milestones?.findIndex(({ milestone }) => milestone === each.milestone) ?? -1;
      return milestoneNotLaxer(at('milestones', index, 'before'), each, inclusive, above);
    }),
    ...settingsNotLaxer([...path, 'settings'], plan.settings, above),
  ];
}

/** that a campaign begins with what the level above asks for. */
const takenWhole = (campaign: string, above: Campaign): CampaignEvent => ({
  type: 'CampaignOfferTaken',
  data: {
    campaign,
    above: above.campaign,
    ...offerOf(above, [
      ...differences({ targets: [], milestones: [], settings: above.settings }, above, NOTHING_SEEN),
      ...settingsOf(above),
    ]),
  },
});

const settingsOf = (above: Campaign): Pick<Difference, 'part' | 'key' | 'change'>[] =>
  Object.keys(above.settings).map((key) => ({ part: 'SETTING', key, change: 'CHANGED' }));
