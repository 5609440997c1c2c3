import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { agrees } from './agree.ts';

/** A story that comes to the city. */
const SEED = 3;
const REACHED = [
  ...['BOARD_OFFICER PresentCommendation', 'CITY_OFFICER RecordCityOutcome'],
  ...['REPORT_PROGRESS', 'CONCLUDE'],
];

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'work');
});
afterAll(async () => {
  await views.close();
  await postgres.stop();
});

test('R-46 whatever waits for somebody may be done by that person, whatever happened before', async () => {
  const seen = new Set<string>();
  await agrees(views, SEED, 4, seen);
  // The story led far enough to tell.
  expect([...seen]).toEqual(expect.arrayContaining(REACHED));
});
