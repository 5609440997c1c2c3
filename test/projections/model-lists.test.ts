import { afterAll, beforeAll, expect, test } from 'vitest';
import * as models from '../../projections/model/queries.ts';
import { city, registered, registration, storyteller, uuid } from './events.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

const story = storyteller();
const at = (recordedAt: string) => ({ recordedAt });
let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;

/** A draft of what copies, or continues, another. */
function later(n: number, more: { sourceModel?: string; earlierModel?: string }) {
  const home = { campaign: '11332-2026', year: 2026, organization: '11332', lineage: ['31'], unit: uuid(1) };
  const stated = { registration: { ...registration(`Mô hình ${n}`), ...more }, registrationVersion: 1 };
  const event = {
    model: uuid(n),
    ...home,
    ...stated,
    late: false,
    lateReason: null,
    origin: 'REGISTERED' as const,
  };
  story.tell(`model-${uuid(n)}`, 'ModelRegistered', event);
}

beforeAll(async () => {
  city(story);
  for (const n of [11, 12, 13]) registered(story, n, `Mô hình ${n}`);
  later(21, { sourceModel: uuid(11) });
  later(22, { sourceModel: uuid(12) });
  later(23, { sourceModel: uuid(11) });
  later(31, { earlierModel: uuid(11) });
  later(32, { earlierModel: uuid(12) });
  const returned = { model: uuid(13), reasons: ['Thiếu'] };
  story.tell(`model-${uuid(13)}`, 'ModelRegistrationReturned', returned, at('2026-03-01T03:00:00.000Z'));
  const again = {
    registration: registration('Mô hình 13'),
    registrationVersion: 2,
    late: false,
    lateReason: null,
  };
  story.tell(
    `model-${uuid(13)}`,
    'ModelResubmitted',
    { model: uuid(13), ...again },
    at('2026-04-01T03:00:00.000Z'),
  );
  const votes = { round: uuid(71), session: 's-1', passed: true, eligible: 5, yes: 4, no: 1 };
  story.tell(
    `model-${uuid(11)}`,
    'ModelAppraised',
    { model: uuid(11), ...votes },
    at('2026-09-01T03:00:00.000Z'),
  );
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'model_lists');
  await views.project(story.events);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const ids = (lists: readonly { id: string }[][]) => lists.map((rows) => rows.map(({ id }) => id));

test('R-03 R-04 what copies and what continues each of two, in the order asked', async () => {
  const asked = [uuid(12), uuid(13), uuid(11)];
  expect(ids(await models.getReplications(views.db, asked))).toEqual([[uuid(22)], [], [uuid(21), uuid(23)]]);
  expect(ids(await models.getContinuations(views.db, asked))).toEqual([[uuid(32)], [], [uuid(31)]]);
  expect(await models.getReplications(views.db, [])).toEqual([]);
});

test('R-21 a result moves a model neither in the order nor among the statuses of whoever awaits its notice', async () => {
  const list = async (filter: models.ModelFilter, orderBy: models.ModelOrder = 'UPDATED_DESC') =>
    (await models.listModels(views.db, { first: 3, orderBy, filter })).rows.map(({ id }) => id);
  expect((await list({})).slice(0, 2)).toEqual([uuid(11), uuid(13)]);
  expect((await list({ untold: true }))[0]).toBe(uuid(13));
  expect(await list({ untold: true }, 'REGISTERED_ASC')).toEqual([11, 12, 13].map(uuid));
  expect(await list({ status: ['APPRAISED'] })).toEqual([uuid(11)]);
  expect(await list({ status: ['APPRAISED'], untold: true })).toEqual([]);
  expect(await list({ status: ['UNDER_APPRAISAL'], untold: true })).toEqual([uuid(11)]);
  expect(await list({ status: ['UNDER_APPRAISAL'] })).toEqual([]);
});

test('R-34 as of an instant a model counts at the stages that it stood at then, also where it has left them since', async () => {
  const returned = async (instant: string) =>
    (await models.countOrganizationAsOf(views.db, { organization: '31', year: 2026, instant })).returned;
  expect(await returned('2026-03-01T03:00:00.000Z')).toBe(0);
  expect(await returned('2026-03-15T00:00:00.000Z')).toBe(1);
  expect(await returned('2026-04-15T00:00:00.000Z')).toBe(0);
});
