import {
  type CountGroup,
  type CountGrouping,
  countGroups,
  countTopicGroups,
  countUnitGroups,
} from '../projections/model/queries.ts';
import type { ViewsPosition } from '../projections/timeline/queries.ts';
import type { Context } from './context.ts';
import type { OrganizationSource } from './loaders.ts';
import { badInput } from './scope.ts';

export type Dimension = 'FIELD' | 'KIND' | 'ORGANIZATION' | 'TOPIC' | 'UNIT';

/** Of these a part may hold what another holds, or is of another table: split by nothing else besides. */
const ALONE: readonly Dimension[] = ['TOPIC', 'UNIT'];

export interface ProgressSource {
  organization: OrganizationSource;
  year: number;
  campaign: string;
  groupBy: Dimension[];
  position: () => Promise<ViewsPosition>;
}
export type GroupSource = CountGroup & {
  topic: string | null;
  unit: string | null;
  targetsMet: boolean | null;
};

const PART = { field: null, kind: null, organization: null, topic: null, unit: null, targetsMet: null };

/** The parts of a place's figures, split as asked. */
export async function groupsOf(
  { groupBy, organization, year }: Pick<ProgressSource, 'groupBy' | 'organization' | 'year'>,
  context: Context,
): Promise<GroupSource[]> {
  if (groupBy.length === 0) return [];
  const lone = groupBy.find((dimension) => ALONE.includes(dimension));
  if (lone && groupBy.length > 1) throw badInput(`"groupBy": ${lone} cannot be combined`, 'groupBy');
  const place = { organization: organization.code, year };
  if (lone) {
    const parts = await (lone === 'UNIT' ? countUnitGroups : countTopicGroups)(context.db, place);
    return parts.map((part) => ({ ...PART, ...part }));
  }
  const by = groupBy.map((dimension) => dimension.toLowerCase() as CountGrouping);
  const groups = await countGroups(context.db, { ...place, by });
  return Promise.all(
    groups.map(async (group) => {
      const whole = by.length === 1 && group.organization !== null;
      const met = whole ? await context.loaders.targetsMet.load(`${group.organization}-${year}`) : null;
      return { ...PART, ...group, targetsMet: met };
    }),
  );
}
