import type { StandingList } from '../../schema/report/standing-list.ts';
import type { Views } from '../database.ts';
import { unitsBehind } from '../standing-units.ts';

/** lists of a unit and of all that was merged into it that no later version has replaced, none given up. */
export const listsOfStandingUnit = (
  db: Views,
  { campaign, unit }: { campaign: string; unit: string },
): Promise<StandingList[]> =>
  db
    .selectFrom('report')
    .select(['id as report', 'unit', 'status'])
    .where('campaign', '=', campaign)
    .where('kind', '=', 'UNIT_LIST')
    .where('unit', 'in', unitsBehind(db, [unit]))
    .where('superseded_by', 'is', null)
    .where('status', '!=', 'DISCARDED')
    .execute();
