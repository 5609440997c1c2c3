import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsAt } from '../../projections/past-events.ts';
import { deliveryFactsAt } from '../../projections/report/deliveries-at.ts';
import type { DeliveryFacts } from '../../schema/campaign/deliveries.ts';
import type { Fact } from '../given.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { CAMPAIGN, CITY, city, commune, id, milestone, OTHER_COMMUNE, planned, unit } from '../sample.ts';
import { happening } from '../work/happening.ts';
import { drafted, returned, submitted } from './sample-report.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
let happen: (...facts: Fact[]) => Promise<void>;

const ended = (n: number, type: string, day: string, over: object = {}): Fact => ({
  ...{ type, occurredOn: day },
  data: { unit: id(n), reason: 'Sắp xếp', effectiveOn: day, ...over },
});
const merged = (n: number, into: number, day: string) => ended(n, 'UnitMerged', day, { into: id(into) });
const reinstated = (n: number, corrects: string): Fact => ({
  type: 'UnitReinstated',
  data: { unit: id(n), corrects, reason: 'Nhầm' },
});
const ofCampaign = (type: string, data: object, day: string): Fact => ({
  ...{ type, occurredOn: day },
  data: { campaign: CAMPAIGN, ...data },
});
const conference = { ...milestone, milestone: 'CONFERENCE' };
const meeting = { ...milestone, milestone: 'MEETING' };

beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'facts');
  happen = happening(views);
  const units = [1, 2, 3, 4].map((n) => ({ ...unit(n), occurredOn: '2026-01-20' }));
  await happen(
    ...[city, commune(), commune(OTHER_COMMUNE, 'Hải Tân'), ...units, unit(9, OTHER_COMMUNE)],
    planned({ milestones: [milestone, conference, meeting] }),
  );
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

/** Of the commune's campaign, in the city's year. */
async function facts(cutOff = '2026-12-31T00:00:00.000Z'): Promise<DeliveryFacts> {
  const point = { position: Number.MAX_SAFE_INTEGER, cutOff };
  const of = await deliveryFactsAt(views.db, { organization: CITY, year: 2026 }, point, []);
  const [events = []] = await eventsAt(views.db, [`campaign-${CAMPAIGN}`], point);
  return of(CAMPAIGN, events);
}

test('R-32 R-49 the units of a commune with the day on which each ended; one that stands again has none', async () => {
  await happen(
    merged(1, 2, '2026-03-01'),
    ended(3, 'UnitDissolved', '2026-04-01'),
    { ...merged(4, 2, '2026-05-01'), id: id(7004) },
    reinstated(4, id(7004)),
  );
  const units = [...(await facts()).units].sort((a, b) => (a.unit < b.unit ? -1 : 1));
  expect(units.map(({ unit, into, endedOn }) => [unit, into, endedOn])).toEqual([
    [id(1), id(2), '2026-03-01'],
    [id(2), null, null],
    [id(3), null, '2026-04-01'],
    [id(4), null, null],
  ]);
  expect(units[0]?.establishedOn).toBe('2026-01-20');
  expect((await facts('2026-04-02T00:00:00.000Z')).units.find(({ unit }) => unit === id(4))).toMatchObject({
    endedOn: null,
  });
  // Before any of them was known.
  expect((await facts('2025-01-01T00:00:00.000Z')).units).toEqual([]);
});

test('R-32 R-36 of each report the first version that was not returned has delivered', async () => {
  const annual = { kind: 'ANNUAL' };
  await happen(
    ...[drafted(1), submitted(1, {}, {}, '2026-06-20'), drafted(2), submitted(2, {}, {}, '2026-06-28')],
    ...[drafted(3, annual), submitted(3, {}, annual, '2026-11-20'), returned(3, '2026-11-21')],
    ...[drafted(4, annual), submitted(4, {}, annual, '2026-11-25')],
    ...[
      drafted(5, { kind: 'MOVEMENT' }),
      submitted(5, {}, { kind: 'MOVEMENT' }, '2026-11-20'),
      returned(5, '2026-11-22'),
    ],
  );
  const sent = (await facts()).sent.map(({ kind, on }) => [kind, on]);
  expect(sent.sort()).toEqual([
    ['ANNUAL', '2026-11-25'],
    ['SIX_MONTH', '2026-06-20'],
  ]);
});

test('R-32 what people typed of a milestone, late or not; what a report delivered is no typing', async () => {
  const delivered = (key: string, daysLate: number, day: string, over: object = {}) =>
    ofCampaign('CampaignMilestoneDelivered', { milestone: key, document: null, daysLate, ...over }, day);
  await happen(
    ...[delivered('CONFERENCE', 0, '2026-03-02'), delivered('MEETING', 1, '2026-03-05')],
    delivered('UNIT_REGISTRATION', 0, '2026-03-06', { report: id(6001) }),
  );
  expect([...(await facts()).typed]).toEqual([
    ['CONFERENCE', { on: '2026-03-02', late: false }],
    ['MEETING', { on: '2026-03-05', late: true }],
  ]);
  await happen(
    ofCampaign('CampaignMilestoneSet', { ...conference, owner: 'Ban', reason: 'Ghi rõ' }, '2026-03-10'),
    ofCampaign(
      'CampaignMilestoneDeliveryWithdrawn',
      { milestone: 'MEETING', reason: 'Nhầm mốc' },
      '2026-03-11',
    ),
  );
  expect([...(await facts()).typed.keys()]).toEqual(['CONFERENCE']);
});

test('R-32 that nobody is nominated holds until it is undone', async () => {
  const declined = (day: string) =>
    ofCampaign('CampaignNominationDeclined', { decidedOn: day, reason: 'Chưa có', document: null }, day);
  const reopened = ofCampaign('CampaignNominationReopened', { reason: 'Nhầm' }, '2026-10-03');
  const settled = ofCampaign('CampaignOpened', {}, '2026-10-20');
  const now = async () => (await facts()).steps.declined;
  expect(await now()).toBeNull();
  await happen(declined('2026-10-01'));
  expect(await now()).toBe('2026-10-01');
  await happen(reopened);
  expect(await now()).toBeNull();
  await happen(declined('2026-10-09'), settled);
  expect(await now()).toBe('2026-10-09');
});
