import {
  type CountGroup,
  type CountGrouping,
  countGroups,
  countUnitGroups,
} from '../projections/model/queries.ts';
import type { ViewsPosition } from '../projections/timeline/queries.ts';
import type { Context } from './context.ts';
import type { OrganizationSource } from './loaders.ts';
import { badInput } from './scope.ts';

export type Dimension = 'FIELD' | 'KIND' | 'ORGANIZATION' | 'UNIT';

export interface ProgressSource {
  organization: OrganizationSource;
  year: number;
  campaign: string;
  groupBy: Dimension[];
  position: () => Promise<ViewsPosition>;
}
export type GroupSource = CountGroup & { unit: string | null; targetsMet: boolean | null };

/** The parts of a place's figures, split as asked. */
export async function groupsOf(
  { groupBy, organization, year }: Pick<ProgressSource, 'groupBy' | 'organization' | 'year'>,
  context: Context,
): Promise<GroupSource[]> {
  if (groupBy.length === 0) return [];
  if (groupBy.includes('UNIT')) {
    if (groupBy.length > 1) throw badInput('"groupBy": UNIT cannot be combined', 'groupBy');
    const units = await countUnitGroups(context.db, { organization: organization.code, year });
    return units.map((group) => ({
      field: null,
      kind: null,
      organization: null,
      targetsMet: null,
      ...group,
    }));
  }
  const by = groupBy.map((dimension) => dimension.toLowerCase() as CountGrouping);
  const groups = await countGroups(context.db, { organization: organization.code, year, by });
  return Promise.all(
    groups.map(async (group) => {
      const whole = by.length === 1 && group.organization !== null;
      const met = whole ? await context.loaders.targetsMet.load(`${group.organization}-${year}`) : null;
      return { ...group, unit: null, targetsMet: met };
    }),
  );
}
