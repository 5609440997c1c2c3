import type { Plan } from '../../schema/campaign/above.ts';
import type { CampaignRow } from './tables.ts';

/** A campaign as the plan of those below: its entries as it states them, without what is known of their delivery. */
export const planOf = ({
  targets,
  milestones,
  settings,
}: Pick<CampaignRow, 'targets' | 'milestones' | 'settings'>): Plan => ({
  targets,
  milestones: milestones.map(({ milestone, before, owner, receiver, deliverable, deliveredBy, owing }) => ({
    ...{ milestone, before, owner, receiver, deliverable, owing },
    ...(deliveredBy.length > 0 && { deliveredBy }),
  })),
  settings,
});
