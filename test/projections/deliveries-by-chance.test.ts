import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countDeliveries, getDeliveries, getRates } from '../../projections/campaign/queries.ts';
import { modelsAt } from '../../projections/model-history.ts';
import { campaignsAt, deliveriesAt } from '../../projections/report/campaigns.ts';
import { storyteller } from './events.ts';
import { EVERYTHING, play, years } from './random-deliveries.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'chance');
});
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const none = { expected: 0, received: 0, onTime: 0, late: 0, missing: 0, notDue: 0 };

/** What each milestone has, as the overview counts it in SQL, and the rates. */
async function counted(campaign: string, organization: string, today: string) {
  const [deliveries] = await getDeliveries(views.db, [campaign], today);
  const rates = await getRates(views.db, { organization, year: 2026, today });
  const byRates = new Map(rates.map(({ milestone, ...rest }) => [milestone, rest]));
  return (milestone: string) => {
    const rows = deliveries?.get(milestone) ?? [];
    const { expected, received, onTime, late: rated, missing, notDue } = byRates.get(milestone) ?? none;
    return {
      overview: countDeliveries(rows, today),
      rates: { expected, received, onTime, late: rated, missing, notDue },
    };
  };
}

/** The same from the events, by the rule itself. */
async function judged(organization: string, today: string) {
  const point = { position: Number.MAX_SAFE_INTEGER, cutOff: `${today}T10:00:00.000Z` };
  const place = { organization, year: 2026 };
  const campaigns = await campaignsAt(views.db, place, point);
  const models = await modelsAt(views.db, place, point);
  const [own] = await deliveriesAt(views.db, place, point, campaigns, models, undefined);
  return own ?? [];
}

test('R-31, R-32, R-45, R-49 whatever happened, the views count as the rule does: on time, late, missing, not due', async () => {
  const story = storyteller();
  const led = new Set<string>();
  let number = 0;
  const property = fc.asyncProperty(years, async (year) => {
    number += 1;
    const from = story.events.length;
    const { campaign, organization, today, happened } = play(story, year, number);
    await views.project(story.events.slice(from));
    const told = await counted(campaign, organization, today);
    const milestones = await judged(organization, today);
    expect(milestones).toHaveLength(6);
    for (const { milestone, lastDay, expected, onTime, late } of milestones) {
      const owed = expected - onTime - late;
      const overdue = today > lastDay;
      const counts = { expected, onTime, late, missing: overdue ? owed : 0, notDue: overdue ? 0 : owed };
      expect(told(milestone), milestone).toEqual({
        overview: counts,
        rates: { ...counts, received: onTime + late },
      });
    }
    for (const each of happened) led.add(each);
  });
  for (let times = 0; times < 5 && EVERYTHING.some((what) => !led.has(what)); times += 1)
    await fc.assert(property, { numRuns: 15 });
  expect(EVERYTHING.filter((what) => !led.has(what))).toEqual([]);
}, 120_000);
