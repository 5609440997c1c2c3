import type { Views } from '../database.ts';

/** Years in which a place has a campaign of its own or below it, newest first. */
export interface CampaignYears {
  years: number[];
  /** The newest whose own campaign was ever opened, else the newest; null without any. */
  current: number | null;
}

/** One per organization, in the order asked. Reads rolled-up rows: a few per organization, whatever lies below. */
export async function getCampaignYears(
  db: Views,
  organizations: readonly string[],
): Promise<CampaignYears[]> {
  const wanted = [...organizations, ''];
  const [own, below] = await Promise.all([
    db
      .selectFrom('campaign')
      .select(['organization', 'year', 'status'])
      .where('organization', 'in', wanted)
      .where('status', '!=', 'CANCELLED')
      .execute(),
    db
      .selectFrom('attainment_count')
      .select(['organization', 'year'])
      .where('organization', 'in', wanted)
      .where('campaigns', '>', 0)
      .execute(),
  ]);
  return organizations.map((organization) => {
    const mine = own.filter((row) => row.organization === organization);
    const all = [...mine, ...below.filter((row) => row.organization === organization)];
    const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => b - a);
    // A plan laid down ahead of its year is not yet what people look at.
    const ahead = new Set(mine.filter(({ status }) => status === 'PLANNED').map(({ year }) => year));
    return { years, current: years.find((year) => !ahead.has(year)) ?? years[0] ?? null };
  });
}
