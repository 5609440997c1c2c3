import { expect, test } from 'vitest';
import { notReady } from '../eventstore/commanded-answers.ts';
import { eventually } from '../eventstore/store.ts';
import { projectedStore } from './projected.ts';

const EVENTS = 2_000;
const EVERY = 300;

const here = projectedStore();

test('a subscription that the store ends amid 2,000 events is taken up by the same leader: nothing is missing', async () => {
  const { projector, lines } = await here.start();
  await eventually(() => projector.leading());
  const leader = async () =>
    (
      await here.database.query(
        `select pid, backend_start from pg_stat_activity
          where datname = current_database() and application_name = 'kheo projector'`,
      )
    ).rows;
  const before = await leader();
  let led = true;
  const looking = setInterval(() => {
    led &&= projector.leading();
  }, 5);
  try {
    here.front.endSubscriptionsAfter(EVERY);
    const position = await here.log.append(EVENTS);
    expect(await projector.waitFor(position, 20_000)).toBe(true);
    here.front.endSubscriptionsAfter(0);
    here.front.endSubscriptions();
    expect(await projector.waitFor(await here.log.append(4), 10_000)).toBe(true);
  } finally {
    clearInterval(looking);
  }
  const ends = here.front.calls().subscriptions - 1;
  expect(ends).toBeGreaterThanOrEqual(Math.floor(EVENTS / EVERY));
  expect(led).toBe(true);
  expect(await leader()).toEqual(before);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThanOrEqual(ends);
  expect(lines[0]).toMatchObject({ reason: expect.stringContaining('Consumer too slow') });
  const { rows } = await here.database.query('select count(*)::int as events from views.timeline');
  expect(rows[0].events).toBe(EVENTS + 4);
  await here.expectWhole();
}, 90_000);

test('ended again and again while nothing comes, it is one trouble, over when something has come', async () => {
  const { front } = here;
  let { subscriptions } = front.calls();
  const { projector, lines } = await here.start();
  for (let ends = 0; ends < 4; ends += 1) {
    await eventually(() => front.calls().subscriptions > subscriptions);
    subscriptions = front.calls().subscriptions;
    front.endSubscriptions(notReady);
  }
  expect(await projector.waitFor(await here.log.append(1), 10_000)).toBe(true);
  await eventually(() => lines.length === 2);
  expect(lines.map(({ msg, times }) => [msg, times])).toEqual([
    ['projector: trouble begins', undefined],
    ['projector: works again', 4],
  ]);
});
