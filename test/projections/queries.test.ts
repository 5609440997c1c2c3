import { afterAll, beforeAll, expect, test } from 'vitest';
import * as campaigns from '../../projections/campaign/queries.ts';
import * as models from '../../projections/model/queries.ts';
import * as organizations from '../../projections/organization/queries.ts';
import * as timeline from '../../projections/timeline/queries.ts';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { city, contribution, progress, registered, registration, storyteller, uuid } from './events.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const story = storyteller();
const { tell } = story;
const endorsement = { authority: 'Chi uỷ', endorsedOn: '2026-02-01', document: null };
const plan = {
  forces: 'MTTQ',
  goals: 'a',
  criteria: 'b',
  expectedResults: 'c',
  methods: 'd',
  schedule: 'e',
  resources: 'f',
  surveyOn: '2026-06-01',
  inspectionOn: '2026-08-01',
  wrapUpOn: '2026-10-01',
  reportOn: '2026-11-01',
  leader: 'Bí thư',
  officer: 'Trưởng ban',
  document: null,
};
const model = (n: number) => `model-${uuid(n)}`;
const wrong = () => story.events.find(({ type }) => type === 'ModelProgressReported')?.id as string;

beforeAll(async () => {
  city(story);
  tell('organization-33', 'OrganizationEstablished', {
    organization: '33',
    name: 'Hưng Yên',
    fullName: 'tỉnh Hưng Yên',
    kind: 'CITY',
    parent: 'VN',
    lineage: ['VN'],
  });
  tell(
    'campaign-33-2026',
    'CampaignPlanned',
    {
      campaign: '33-2026',
      organization: '33',
      lineage: ['VN'],
      year: 2026,
      title: 'Dân vận khéo 2026',
      basis: [],
      targets: [],
      milestones: [],
      settings: DEFAULT_SETTINGS,
    },
    { simulated: true },
  );
  registered(story, 11, 'Hiến đất làm đường');
  registered(story, 12, 'Thắp sáng đường quê', { kind: 'CONTINUED', late: true });
  registered(story, 13, 'Ao cá Bác Hồ', { field: 'CULTURE_SOCIETY' });
  registered(story, 21, 'Hiền hoà phố xá', { commune: '11333' });
  tell(model(11), 'ModelEndorsed', { model: uuid(11), ...endorsement });
  tell(model(11), 'ModelAccepted', { model: uuid(11) });
  tell(model(12), 'ModelAccepted', { model: uuid(12) });
  tell(model(13), 'ModelRegistrationReturned', { model: uuid(13), reasons: ['Thiếu'] });
  tell(model(11), 'ModelPlanned', {
    model: uuid(11),
    plan: { ...plan, launchOn: '2026-04-01' },
    replaces: false,
  });
  tell(model(12), 'ModelPlanned', { model: uuid(12), plan: { ...plan, launchOn: null }, replaces: false });
  tell(
    model(12),
    'ModelProgressReported',
    { model: uuid(12), ...progress(300) },
    { occurredOn: '2026-05-06' },
  );
  tell(
    model(12),
    'ModelProgressReported',
    { model: uuid(12), ...progress(50) },
    { occurredOn: '2026-05-08' },
  );
  tell(model(12), 'ModelContributionReceived', { model: uuid(12), ...contribution(7_000_000) });
  tell(
    model(12),
    'ModelProgressCorrected',
    { model: uuid(12), corrects: wrong(), reason: 'nhầm', ...progress(30) },
    { occurredOn: story.events.find(({ id }) => id === wrong())?.occurredOn as string },
  );
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views');
  await views.project(story.events);
});

afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const zero = Object.fromEntries(models.STAGES.map((stage) => [stage, 0]));

test('counts are rolled up, and one per key in the order asked', async () => {
  const year = 2026;
  const [commune, none, whole] = await models.countOrganizations(views.db, [
    { organization: '11332', year },
    { organization: '11332', year: 2025 },
    { organization: '31', year },
  ]);
  expect(commune).toEqual({
    ...zero,
    registered: 3,
    late: 1,
    returned: 1,
    accepted: 2,
    standing: 2,
    planned: 2,
    implementing: 1,
  });
  expect(none).toEqual(zero);
  expect(whole).toEqual({ ...commune, registered: 4 });
  const units = await models.countUnits(views.db, [
    { unit: uuid(2), year },
    { unit: uuid(99), year },
  ]);
  expect(units.map(({ registered: n }) => n)).toEqual([1, 0]);
});

test('groups: by field and kind, by child with its zeros, by unit', async () => {
  const by = (...dimensions: models.CountGrouping[]) =>
    models.countGroups(views.db, { organization: '31', year: 2026, by: dimensions });
  expect((await by('field')).map(({ field, counts }) => [field, counts.registered])).toEqual([
    ['CULTURE_SOCIETY', 1],
    ['ECONOMY', 3],
  ]);
  expect(
    (await by('field', 'kind')).map(({ field, kind, counts }) => [field, kind, counts.registered]),
  ).toEqual([
    ['CULTURE_SOCIETY', 'NEW', 1],
    ['ECONOMY', 'CONTINUED', 1],
    ['ECONOMY', 'NEW', 2],
  ]);
  expect(
    (await by('organization')).map(({ organization, counts }) => [organization, counts.registered]),
  ).toEqual([
    ['11332', 3],
    ['11333', 1],
  ]);
  expect((await by())[0]?.counts.registered).toBe(4);
  const [unit] = await models.countUnitGroups(views.db, { organization: '11333', year: 2026 });
  expect([unit?.unit, unit?.counts.registered]).toEqual([uuid(2), 1]);
});

test('R-38: a correction gives the corrected value in totals and goals, and the timeline names it', async () => {
  expect(await models.listResultTotals(views.db, '31', 2026)).toEqual([
    { unit: 'SQUARE_METRE', quantity: 80 },
  ]);
  expect(await models.listResourceTotals(views.db, '11332', 2026)).toEqual([
    { kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 7_000_000 },
  ]);
  const [corrected] = await models.getModels(views.db, [uuid(12)]);
  expect(corrected?.goals[0]?.achieved).toBe(80);
  const page = await timeline.listTimeline(views.db, model(12), { first: 100, newestFirst: false });
  const correction = page.rows.find(({ type }) => type === 'ModelProgressCorrected');
  expect(page.rows.find(({ id }) => id === wrong())?.corrected_by).toBe(correction?.id);
  expect(page.rows.filter(({ corrected_by: by }) => by !== null)).toHaveLength(1);
});

test('weeks begin on Monday and count what occurred in them', async () => {
  const weeks = await models.listWeeks(views.db, '31', 2026);
  const may = weeks.find(({ week_start: week }) => week === '2026-05-04');
  expect(may).toEqual({
    week_start: '2026-05-04',
    registrations: 0,
    launches: 0,
    reports: 2,
    contributions: 0,
    inspections: 0,
    other: 1,
  });
});

test('R-37: attainment at every stage; a commune meets its targets at the official one', async () => {
  const [campaign] = await campaigns.getCampaigns(views.db, ['11332-2026', 'x']);
  const [counts] = await campaigns.getMetricCounts(views.db, [{ organization: '11332', year: 2026 }]);
  if (!campaign || !counts) throw new Error('no campaign');
  const [all, fresh] = campaigns.attainments(campaign, counts);
  expect(all?.attainment.map(({ count }) => count)).toEqual([3, 2, 1, 0]);
  expect([all?.official, all?.met, fresh?.official, fresh?.met]).toEqual([2, true, 1, true]);
  // None of the last two has a target to meet: one has no campaign, the other's states none.
  const met = await campaigns.getTargetsMet(views.db, ['11332-2026', '11333-2026', '33-2026']);
  expect(met).toEqual([true, null, null]);
  expect(await campaigns.getCommunesMeetingTargets(views.db, '31', 2026)).toEqual({
    withCampaign: 1,
    meetingTargets: 1,
  });
});

test('a played campaign directly below is told, by its year', async () => {
  expect(await campaigns.hasSimulatedBelow(views.db, 'VN', 2026)).toBe(true);
  expect(await campaigns.hasSimulatedBelow(views.db, 'VN', 2025)).toBe(false);
  expect(await campaigns.hasSimulatedBelow(views.db, '31', 2026)).toBe(false);
});

test('R-14: a dropped model stays in every count of its period, and the campaign no longer meets its target', async () => {
  const more = storyteller();
  more.events.push(...story.events);
  const dropped = await openTestViews(postgres.url, 'dropped');
  const { revision = 0 } = story.events.findLast(({ stream }) => stream === model(12)) ?? {};
  const last = story.events.at(-1) as (typeof story.events)[number];
  const drop = { ...last, id: uuid(77), type: 'ModelDropped', stream: model(12), revision: revision + 1 };
  await dropped.project(story.events);
  await dropped.project([
    { ...drop, position: last.position + 10n, data: { model: uuid(12), reason: 'Không hiệu quả' } },
  ]);
  const [counts] = await models.countOrganizations(dropped.db, [{ organization: '31', year: 2026 }]);
  expect(counts).toMatchObject({
    registered: 4,
    late: 1,
    accepted: 2,
    implementing: 1,
    standing: 1,
    dropped: 1,
  });
  expect((await campaigns.getCommunesMeetingTargets(dropped.db, '31', 2026)).meetingTargets).toBe(0);
  await dropped.close();
});

test('models: search without tone marks by the beginnings of words, in name, place, subject and unit', async () => {
  const found = async (search: string, filter: models.ModelFilter = {}) =>
    (
      await models.listModels(views.db, { first: 10, orderBy: 'NAME_ASC', filter: { search, ...filter } })
    ).rows.map(({ name }) => name);
  expect(await found('hien dat')).toEqual(['Hiến đất làm đường']);
  expect(await found('HIEN')).toEqual(['Hiến đất làm đường', 'Hiền hoà phố xá']);
  expect(await found('ao')).toEqual(['Ao cá Bác Hồ']);
  expect(await found('ất')).toEqual([]);
  expect(await found('pho huyen')).toEqual(['Hiền hoà phố xá']);
  expect(await found('%')).toHaveLength(4);
  expect(await found('hien', { organization: '11332' })).toEqual(['Hiến đất làm đường']);
});

test('models: filters narrow, orders page through without gaps or repeats', async () => {
  const count = (filter: models.ModelFilter) => models.countModels(views.db, filter);
  expect(await count({ organization: '31' })).toBe(4);
  expect(await count({ organization: '11333', year: 2026 })).toBe(1);
  expect(await count({ field: ['ECONOMY'], kind: ['NEW'] })).toBe(2);
  expect(await count({ status: ['RETURNED', 'IMPLEMENTING'] })).toBe(2);
  expect(await count({ late: true, subject: 'COLLECTIVE', unit: uuid(1) })).toBe(1);
  expect(await count({ status: [] })).toBe(0);
  for (const orderBy of models.MODEL_ORDERS) {
    const all = await models.listModels(views.db, { first: 10, orderBy });
    const paged: string[] = [];
    let after: string | undefined;
    for (let page = await models.listModels(views.db, { first: 1, orderBy }); ; ) {
      paged.push(...page.rows.map(({ id }) => id));
      if (!page.hasNext) break;
      after = page.cursors.at(-1);
      page = await models.listModels(views.db, { first: 1, orderBy, after });
      expect(page.hasPrevious).toBe(true);
    }
    expect(paged).toEqual(all.rows.map(({ id }) => id));
    expect(paged).toHaveLength(4);
  }
  await expect(models.listModels(views.db, { first: 1, after: 'WyJ4Il0' })).rejects.toThrow(
    models.InvalidCursor,
  );
});

test('R-23 R-24 R-25 models are found by a recognition that stands and by their selection', async () => {
  const decided = await openTestViews(postgres.url, 'decided');
  await decided.project(story.events);
  const more = storyteller();
  const decision = { number: '1', issuedOn: '2026-09-01' };
  for (const n of [11, 12])
    more.tell(model(n), 'ModelRecognised', { model: uuid(n), recognition: uuid(90), ...decision });
  more.tell(model(11), 'ModelSelected', { model: uuid(11), selection: uuid(91), votes: 3, eligible: 5 });
  const revoked = { recognition: uuid(90), number: '2', issuedOn: '2026-10-01', reason: 'Sai thực tế' };
  more.tell(model(12), 'ModelRecognitionRevoked', { model: uuid(12), ...revoked });
  const next = (stream: string) => story.events.findLast((event) => event.stream === stream)?.revision ?? 0;
  await decided.project(
    more.events.map((event) => ({
      ...event,
      id: uuid(800_000 + Number(event.position)),
      position: event.position + 100_000n,
      revision: event.revision + next(event.stream) + 1,
    })),
  );
  const found = async (filter: models.ModelFilter) =>
    (await models.listModels(decided.db, { first: 9, orderBy: 'REGISTERED_ASC', filter })).rows.map(
      ({ id }) => id,
    );
  expect(await found({ recognised: true })).toEqual([uuid(11)]);
  expect(await found({ recognised: false })).not.toContain(uuid(11));
  expect(await found({ recognised: false })).toContain(uuid(12));
  expect(await found({ selected: true })).toEqual([uuid(11)]);
  expect(await found({ status: ['RECOGNITION_REVOKED'] })).toEqual([uuid(12)]);
  await decided.close();
});

test('organizations by name in dictionary order, by search, with their sizes', async () => {
  const { rows, totalCount } = await organizations.listOrganizations(views.db, { first: 1, parent: '31' });
  expect([rows[0]?.name, totalCount]).toEqual(['An Biên', 2]);
  const found = await organizations.listOrganizations(views.db, { first: 9, search: 'duong' });
  expect(found.rows.map(({ code }) => code)).toEqual(['11332']);
  expect(
    (await organizations.listOrganizations(views.db, { first: 9 })).rows.map(({ code }) => code),
  ).toEqual(['31']);
  expect(await organizations.getOrganizationSizes(views.db, ['11332', '31'])).toEqual([
    { organization: '11332', communes: 0, units: 1 },
    { organization: '31', communes: 2, units: 2 },
  ]);
});

test('a unit keeps the name valid at each date', async () => {
  const later = await openTestViews(postgres.url, 'names');
  await later.project(story.events);
  const begun = story.events.find(({ type }) => type === 'UnitEstablished') as (typeof story.events)[number];
  const data = { unit: uuid(1), name: 'Chi bộ thôn Đoài', effectiveOn: '2026-06-01' };
  await later.project([
    { ...begun, id: uuid(78), type: 'UnitRenamed', revision: 1, position: 100_000n, data },
  ]);
  const [unit] = await organizations.getUnits(later.db, [uuid(1)]);
  const on = (date: string) => organizations.nameOn(unit?.names ?? [], date);
  expect([on('2026-05-31'), on('2026-06-01')]).toEqual(['Chi bộ thôn Đông', 'Chi bộ thôn Đoài']);
  expect(await organizations.listUnits(later.db, { organization: '11332', search: 'doai' })).toHaveLength(1);
  await later.close();
});

test('a model that changes its field leaves no row of zeros behind, as a rebuild would not make one', async () => {
  const moving = storyteller();
  city(moving);
  registered(moving, 11, 'Hiến đất');
  const change = { registrationVersion: 2, changed: ['field'], reason: 'nhầm' };
  const amended = registration('Hiến đất', 'NEW', 'CULTURE_SOCIETY');
  moving.tell(model(11), 'ModelAmended', { model: uuid(11), registration: amended, ...change });
  const dumps: Record<string, string[]>[] = [];
  for (const batch of [1, 100]) {
    const moved = await openTestViews(postgres.url, `moved_${batch}`);
    await moved.project(moving.events, batch);
    dumps.push(await moved.dump());
    await moved.close();
  }
  expect(dumps[0]?.model_counter).toHaveLength(2);
  expect(dumps[0]).toEqual(dumps[1]);
});

test('a text is shown as it is or not at all', async () => {
  const odd = await openTestViews(postgres.url, 'odd');
  await odd.project(story.events);
  const [first] = story.events.filter(({ stream }) => stream === model(13));
  const resubmitted = (name: string): RecordedEvent => ({
    ...(first as RecordedEvent),
    id: uuid(79),
    type: 'ModelResubmitted',
    revision: 9,
    position: 100_000n,
    data: {
      model: uuid(13),
      registration: { ...registration(name), problem: 'a\\u0000b' },
      registrationVersion: 2,
      late: false,
      lateReason: null,
    },
  });
  await expect(odd.project([resubmitted('Tên\u0000 lạ')])).rejects.toThrow(
    'unsupported Unicode escape sequence',
  );
  await odd.client.query('rollback');
  await odd.project([resubmitted('Tên lạ')]);
  const [row] = await models.getModels(odd.db, [uuid(13)]);
  expect([row?.name, row?.problem]).toEqual(['Tên lạ', 'a\\u0000b']);
  await odd.close();
});

test('stage intervals answer for any position', async () => {
  const returned = story.events.find(({ type }) => type === 'ModelRegistrationReturned');
  const { rows } = await views.client.query(
    "select model, from_position, to_position from views.model_stage where stage = 'returned'",
  );
  expect(rows).toEqual([{ model: uuid(13), from_position: Number(returned?.position), to_position: null }]);
});
