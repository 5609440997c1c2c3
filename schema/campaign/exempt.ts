import type { Need } from '../decider.ts';
import { unitStream } from '../organization/stream.ts';
import { activeUnit } from '../organization/unit-refusals.ts';
import type { Refusal } from '../refusal.ts';
import type { CampaignCommand } from './commands.ts';
import type { CampaignFacts } from './decide-planning.ts';
import type { CampaignState } from './state.ts';

interface Exempted {
  unit: string;
  path: (string | number)[];
}

type Stated = readonly { exempt?: readonly string[] | undefined }[];

const inList = (milestones: Stated | undefined, path: string[]): Exempted[] =>
  (milestones ?? []).flatMap(({ exempt = [] }, index) =>
    exempt.map((unit, at) => ({ unit, path: [...path, index, 'exempt', at] })),
  );

/** The units that a command exempts, but those that are exempted already. */
function exemptedBy({ type, data }: CampaignCommand, state: CampaignState): Exempted[] {
  switch (type) {
    case 'PlanCampaign':
      return inList(data.milestones, ['milestones']);
    case 'PlanCampaignFromEarlier':
    case 'PlanCampaignFromAbove':
      return inList(data.changes?.milestones, ['changes', 'milestones']);
    case 'SetCampaignMilestone': {
      const standing = state?.milestones.find(({ milestone }) => milestone === data.milestone)?.exempt ?? [];
      return (data.exempt ?? [])
        .map((unit, at) => ({ unit, path: ['exempt', at] }))
        .filter(({ unit }) => !standing.includes(unit));
    }
    default:
      return [];
  }
}

export const exemptNeeds = (command: CampaignCommand, state: CampaignState): Record<string, Need> =>
  Object.fromEntries(
    exemptedBy(command, state).map(({ unit }) => [
      `unit:${unit}`,
      { decider: 'unit', stream: unitStream(unit) },
    ]),
  );

/** only a unit of the organization owes what it could be exempted from; one that has ended may have owed it. */
export const exemptKnown = (
  command: CampaignCommand,
  state: CampaignState,
  facts: CampaignFacts,
  organization: string,
): Refusal[] =>
  exemptedBy(command, state).flatMap(({ unit, path }) =>
    facts[`unit:${unit}`]?.organization === organization
      ? []
      : activeUnit(path, undefined).map((each) => ({ ...each, rule: 'R-32' })),
  );
