import { meetsEveryTarget, type StageMetricCounts } from '../../schema/campaign/attainment.ts';
import type { JoinedView } from '../view.ts';
import { getMetricCounts } from './counts.ts';
import { type AttainmentRow, attainmentCountTable, attainmentTable, type CampaignRow } from './tables.ts';

/** What a model's row says that can change whether a target is met. */
interface Counted {
  path: string[];
  year: number;
  kind: string | null;
  stages: readonly { stage: string; toPosition: number | null }[];
}

const countedAs = ({ kind, stages }: Counted): string =>
  `${kind} ${stages.filter(({ toPosition }) => toPosition === null).map(({ stage }) => stage)}`;

/** Communes have codes of five digits, what stands above them shorter ones. */
const ofCommune = (campaign: string): boolean => /^\d{5}-/.test(campaign);

export const attainmentView: JoinedView<AttainmentRow> = {
  shape: 'joined',
  name: 'attainment',
  version: 2,
  table: attainmentTable,
  touched: {
    campaign: (_, after) => [(after as CampaignRow).id],
    model(before, after) {
      const model = after as Counted;
      const same = before && countedAs(before as Counted) === countedAs(model);
      return same ? [] : model.path.map((organization) => `${organization}-${model.year}`);
    },
  },
  async keys(db, after, limit) {
    const rows = await db
      .selectFrom('campaign')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  },
  async compute(db, keys) {
    const campaigns = await db
      .selectFrom('campaign')
      .select(['id', 'organization', 'year', 'path', 'targets', 'settings', 'status'])
      .where('id', 'in', keys)
      .execute();
    const counts = await getMetricCounts(db, campaigns);
    return campaigns.map(({ id, year, path, targets, settings, status }, at) => {
      const met = meetsEveryTarget(targets, settings.officialStage, counts[at] as StageMetricCounts);
      return { campaign: id, year, path, met, counts: status !== 'CANCELLED' };
    });
  },
  counters: [
    {
      table: attainmentCountTable,
      amounts: ['campaigns', 'met'],
      of: ({ campaign, path, year, met, counts }) =>
        counts && ofCommune(campaign)
          ? [{ places: path.slice(0, -1), key: [year], add: [1, met ? 1 : 0] }]
          : [],
    },
  ],
};
