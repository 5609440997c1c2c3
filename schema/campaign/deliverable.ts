import type { CampaignMilestone } from './events.ts';
import { APPRAISAL_AND_NOMINATION, type DeliveredBy, UNIT_REGISTRATION } from './vocabulary.ts';

/** what the system holds that delivers a milestone; PEOPLE say so where it holds nothing. */
export function deliverableOf({
  milestone,
  deliveredBy = [],
}: Pick<CampaignMilestone, 'milestone' | 'deliveredBy'>): DeliveredBy {
  if (deliveredBy.includes('UNIT_LIST')) return 'UNIT_LISTS';
  if (deliveredBy.length > 0) return 'REPORTS';
  if (milestone === UNIT_REGISTRATION) return 'REGISTRATIONS';
  return milestone === APPRAISAL_AND_NOMINATION ? 'NOMINATION' : 'PEOPLE';
}
