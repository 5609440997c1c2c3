import pg from 'pg';
import {
  attainments,
  getCampaigns,
  getCommunesMeetingTargets,
  getMetricCounts,
} from '../../projections/campaign/queries.ts';
import type { Views } from '../../projections/database.ts';
import {
  countGroups,
  countOrganizations,
  listResourceTotals,
  listResultTotals,
  listWeeks,
} from '../../projections/model/queries.ts';
import { getOrganizations } from '../../projections/organization/queries.ts';
import { getPosition } from '../../projections/timeline/queries.ts';
import { kyselyOnClient } from '../views/client.ts';
import { YEAR } from './growth-parts.ts';
import { percentile, type Row, rowOf } from './row.ts';

const ROUNDS = 400;

/** Everything that the overview of the whole country reads, one query after the other. */
export async function overview(db: Views): Promise<void> {
  const [organization, year] = ['VN', YEAR];
  await getOrganizations(db, [organization]);
  await countOrganizations(db, [{ organization, year }]);
  for (const by of ['field', 'kind', 'organization'] as const)
    await countGroups(db, { organization, year, by: [by] });
  const [campaign] = await getCampaigns(db, [`${organization}-${year}`]);
  const [counts] = await getMetricCounts(db, [{ organization, year }]);
  if (campaign && counts) attainments(campaign, counts);
  await getCommunesMeetingTargets(db, organization, year);
  await listResourceTotals(db, organization, year);
  await listResultTotals(db, organization, year);
  await listWeeks(db, organization, year);
  await getPosition(db);
}

/** The overview over the views in schema `large` against those in `small`, of the same database, by turns. */
export async function growthRow(
  databaseUrl: string,
  small: [string, number],
  large: [string, number],
): Promise<Row> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const samples: [number[], number[]] = [[], []];
  try {
    const sides = [kyselyOnClient(client, large[0]), kyselyOnClient(client, small[0])] as const;
    for (let round = -50; round < ROUNDS; round += 1) {
      for (const side of [0, 1] as const) {
        const start = performance.now();
        await overview(sides[side]);
        if (round >= 0) samples[side].push(performance.now() - start);
      }
    }
  } finally {
    await client.end();
  }
  const [numerator, denominator] = samples.map((side) => percentile(side, 0.99)) as [number, number];
  const unit = `ms (p99 overview at ${large[1].toLocaleString('en-US')} events / at ${small[1].toLocaleString('en-US')})`;
  return rowOf({
    name: 'growth',
    goal: 2,
    higherIsBetter: false,
    numerator,
    denominator,
    unit,
  });
}
