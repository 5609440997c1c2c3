import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  getPersons,
  getSeals,
  listErased,
  listErasingOrganizations,
  listPersons,
} from '../../projections/access/queries.ts';
import type { PersonEvent } from '../../schema/access/person-events.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { city, storyteller, uuid } from '../projections/events.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';

const story = storyteller();
const [AN, BINH, CHI, DUNG] = [31, 32, 33, 34].map(uuid) as [string, string, string, string];
const sealOf = (subject: string) => ({ subject, ct: '9f'.repeat(32), commit: '60'.repeat(32) });

/** Of a person; what names or rates somebody is sealed. */
function tell<Type extends PersonEvent['type']>(
  type: Type,
  person: string,
  data: Omit<Extract<PersonEvent, { type: Type }>['data'], 'person'>,
) {
  const event = story.tell(`person-${person}`, type as never, { person, ...data } as never);
  if (type !== 'PersonMoved' && type !== 'SubjectErased') Object.assign(event, { sealed: sealOf(person) });
  return event;
}
const record = (person: string, unit: number | null, organization = '11332') => {
  const [of, position] = [unit === null ? null : uuid(unit), 'Bí thư chi bộ'];
  return tell('PersonRecorded', person, { organization, lineage: ['31'], unit: of, position });
};
const rated = (year: number, ratedOn = `${year}-12-20`) => ({ year, ratedBy: 'BTV', ratedOn });

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
let wrong: RecordedEvent;
beforeAll(async () => {
  city(story);
  record(AN, 1);
  wrong = record(BINH, 1);
  record(CHI, 1);
  record(DUNG, 2, '11333');
  tell('PersonCorrected', BINH, { corrects: wrong.id });
  tell('PersonRated', AN, rated(2024));
  tell('PersonRated', AN, rated(2026));
  const first = tell('PersonRated', AN, rated(2025));
  tell('PersonRatingCorrected', AN, { ...rated(2025, '2025-12-24'), corrects: first.id });
  tell('PersonRated', BINH, rated(2025));
  tell('PersonMoved', BINH, { unit: null, position: 'Phó Bí thư', effectiveOn: '2026-03-05' });
  tell('SubjectErased', CHI, {
    ground: 'SUBJECT_REQUEST',
    document: { number: '03/ĐN', issuedOn: '2026-03-05' },
  });
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'person_rows');
  await views.project(story.events);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const person = async (id: string) => (await getPersons(views.db, [id]))[0];

test('R-41 the row of a person says where they are now and what was sealed last, theirs alone', async () => {
  expect(await person(AN)).toMatchObject({ unit: uuid(1), position: 'Bí thư chi bộ', sealed_revision: 0 });
  expect(await person(BINH)).toMatchObject({
    ...{ unit: null, position: 'Phó Bí thư', sealed_revision: 1, path: ['31', '11332'], erased_at: null },
  });
  expect(await person(CHI)).toMatchObject({ erasure_ground: 'SUBJECT_REQUEST', unit: uuid(1) });
  const all = await getPersons(views.db, [AN, CHI, uuid(99)]);
  expect(all.map(({ id }) => id).sort()).toEqual([AN, CHI]);
  expect(await getPersons(views.db, [])).toEqual([]);
});

test('R-38 R-41 there is one rating a year, the newest year first, each as it was last stated', async () => {
  const row = await person(AN);
  expect(row?.ratings.map(({ year, rated_on }) => [year, rated_on])).toEqual([
    [2026, '2026-12-20'],
    [2025, '2025-12-24'],
    [2024, '2024-12-20'],
  ]);
  expect((await person(BINH))?.ratings).toHaveLength(1);
});

test('R-41 persons of an organization, of a unit, the erased where they are asked for, page by page', async () => {
  const ids = async (filter: Partial<Parameters<typeof listPersons>[1]['filter']> = {}) =>
    (await listPersons(views.db, { first: 9, filter: { organization: '11332', ...filter } })).rows.map(
      ({ id }) => id,
    );
  expect(await ids()).toEqual([AN, BINH]);
  expect(await ids({ erased: true })).toEqual([AN, BINH, CHI]);
  expect(await ids({ unit: uuid(1) })).toEqual([AN]);
  expect(await ids({ unit: uuid(1), erased: true })).toEqual([AN, CHI]);
  expect(await ids({ organization: '11333' })).toEqual([DUNG]);
  const filter = { organization: '11332', erased: true };
  const first = await listPersons(views.db, { first: 2, filter });
  expect([first.rows.map(({ id }) => id), first.hasNext]).toEqual([[AN, BINH], true]);
  const rest = await listPersons(views.db, { first: 2, filter, after: first.cursors[1] ?? null });
  expect([rest.rows.map(({ id }) => id), rest.hasNext]).toEqual([[CHI], false]);
});

test('R-41 what is to be proved of a sealed part is kept for each, in order; what seals nothing has none', async () => {
  const seals = await getSeals(views.db, [BINH, DUNG]);
  const of = (subject: string) => seals.filter((seal) => seal.subject === subject).map(({ type }) => type);
  expect(of(BINH)).toEqual(['PersonRecorded', 'PersonCorrected', 'PersonRated']);
  expect(of(DUNG)).toEqual(['PersonRecorded']);
  expect(seals).toHaveLength(4);
  expect(await getSeals(views.db, [])).toEqual([]);
});

test('R-41 who is erased is known, and where', async () => {
  expect(await listErased(views.db)).toEqual([CHI]);
  expect(await listErasingOrganizations(views.db)).toEqual(['11332']);
});
