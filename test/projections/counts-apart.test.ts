import { afterAll, beforeAll, expect, test } from 'vitest';
import { countOrganizations, countTopicGroups, listWeeks } from '../../projections/model/queries.ts';
import { computeFigures, getAwards } from '../../projections/report/queries.ts';
import type { FiguresMethod } from '../../schema/report/figures.ts';
import { city, registered, registration, storyteller, uuid } from './events.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const story = storyteller();
const { tell } = story;
const rated = { ratedBy: 'BTV', ratedOn: '2026-12-20' };

function exemplar(n: number, level: 'GOOD' | 'COMPLETED', commune = '11332', of = uuid(11)) {
  const stream = `exemplar-${uuid(n)}`;
  tell(stream, 'ExemplarNominated', {
    ...{ exemplar: uuid(n), campaign: `${commune}-2026`, year: 2026, organization: commune, lineage: ['31'] },
    ...{
      subject: 'COLLECTIVE',
      leader: false,
      model: of,
      unit: uuid(1),
      title: 'Chi bộ',
      person: null,
    },
    rating: { level: 'GOOD', ...rated, ratedOn: '2026-10-01', provisional: true },
    ...{ part: null, criteria: null, leadership: null },
  });
  tell(
    stream,
    'ExemplarDossierSent',
    { exemplar: uuid(n), number: '8', sentOn: '2026-10-10', document: null },
    { recordedAt: '2026-10-10T02:00:00.000Z', occurredOn: '2026-10-10' },
  );
  tell(
    stream,
    'ExemplarRatingConfirmed',
    { exemplar: uuid(n), level, ...rated, document: null },
    { recordedAt: '2026-12-20T02:00:00.000Z', occurredOn: '2026-12-20' },
  );
  return stream;
}

beforeAll(async () => {
  city(story);
  registered(story, 11, 'Hiến đất', { topics: ['LAND_DONATION', 'NEW_COUNTRYSIDE'] });
  registered(story, 12, 'Đường hoa', { topics: ['OTHER', 'LAND_DONATION'] });
  // As an old log has it: words of its own.
  registered(story, 13, 'Phố xanh', { topics: ['trồng cây', 'OTHER'], late: true });
  registered(story, 21, 'Ngõ đẹp', { commune: '11333', topics: ['LAND_DONATION'] });
  for (const [n, level] of [
    [41, 'GOOD'],
    [42, 'COMPLETED'],
    [43, 'COMPLETED'],
    [44, 'COMPLETED'],
  ] as const)
    exemplar(n, level);
  const decided = { number: '88-QĐ/TU', decidedOn: '2026-12-28', document: null, note: null };
  const later = { recordedAt: '2026-12-28T02:00:00.000Z', occurredOn: '2026-12-28' };
  tell(
    `exemplar-${uuid(43)}`,
    'ExemplarCityOutcomeRecorded',
    { exemplar: uuid(43), outcome: 'GRANTED', ...decided },
    later,
  );
  tell(
    `exemplar-${uuid(44)}`,
    'ExemplarWithdrawn',
    { exemplar: uuid(44), model: uuid(11), reason: 'Xếp loại' },
    later,
  );
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views');
  await views.project(story.events);
});
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

test('R-26 R-50 who is rated too low since counts apart, in the overview as in a report', async () => {
  const collective = { subject: 'COLLECTIVE', recognised: 0, commendations: [] };
  const apart = { ...collective, nominated: 2, granted: 1, belowCriterion: 1 };
  for (const organization of ['11332', '31'])
    expect(await getAwards(views.db, { organization, year: 2026 })).toEqual([apart]);
  const awardsBy = async (cutOff: string, method?: FiguresMethod) => {
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const ask = { organization: '11332', year: 2026, unit: null, period, cutOff };
    return (await computeFigures(views.db, { ...ask, ...(method && { method }) })).figures.awards;
  };
  const end = '2026-12-31T00:00:00.000Z';
  expect(await awardsBy(end)).toEqual([apart]);
  // Before the rating was confirmed they all met it.
  expect(await awardsBy('2026-12-01T00:00:00.000Z')).toEqual([
    { ...collective, nominated: 4, granted: 0, belowCriterion: 0 },
  ]);
  // Between the rating and what the city decided.
  expect(await awardsBy('2026-12-21T00:00:00.000Z')).toEqual([
    { ...collective, nominated: 1, granted: 0, belowCriterion: 3 },
  ]);
  // frozen before this was counted.
  expect(await awardsBy(end, 2)).toEqual([{ ...collective, nominated: 3, granted: 1 }]);
});

test('R-01 a model counts under each of its topics, and once in the total', async () => {
  const topics = async (organization: string, year = 2026) =>
    (await countTopicGroups(views.db, { organization, year })).map(({ topic, counts }) => [
      topic,
      counts.registered,
      counts.late,
    ]);
  expect(await topics('11332')).toEqual([
    ['LAND_DONATION', 2, 0],
    ['NEW_COUNTRYSIDE', 1, 0],
    ['OTHER', 2, 1],
  ]);
  expect(await topics('31')).toEqual([
    ['LAND_DONATION', 3, 0],
    ['NEW_COUNTRYSIDE', 1, 0],
    ['OTHER', 2, 1],
  ]);
  expect(await topics('31', 2025)).toEqual([]);
  const [total] = await countOrganizations(views.db, [{ organization: '11332', year: 2026 }]);
  expect(total?.registered).toBe(3);
});

test('R-01 a model without a topic counts as not classified, so that every model stands in a group', async () => {
  const topics = async (organization: string) =>
    (await countTopicGroups(views.db, { organization, year: 2026 })).map(({ topic, counts }) => [
      topic,
      counts.registered,
    ]);
  const before = await topics('11332');
  registered(story, 14, 'Ao bơi', { topics: [] });
  await views.project(story.events.slice(-1));
  expect(await topics('11332')).toEqual([...before, ['UNCLASSIFIED', 1]]);
  expect((await topics('31')).at(-1)).toEqual(['UNCLASSIFIED', 1]);
  // Once it has one, it counts there.
  tell(`model-${uuid(14)}`, 'ModelAmended', {
    ...{ model: uuid(14), registration: { ...registration('Ao bơi'), topics: ['OTHER'] } },
    ...{ registrationVersion: 2, changed: ['topics'], reason: 'Bổ sung' },
  });
  await views.project(story.events.slice(-1));
  expect((await topics('11332')).at(-1)).toEqual(['OTHER', 3]);
  tell(`model-${uuid(14)}`, 'ModelRegistrationWithdrawn', { model: uuid(14), reason: 'Nhập nhầm' });
  await views.project(story.events.slice(-1));
  expect(await topics('11332')).toEqual(before);
});

test('R-01 an amended topic, and a registration withdrawn by mistake, leave the counts', async () => {
  const amended = { ...registration('Đường hoa'), topics: ['GREEN_ROADS'] };
  tell(`model-${uuid(12)}`, 'ModelAmended', {
    ...{ model: uuid(12), registration: amended, registrationVersion: 2, changed: ['topics'], reason: 'Sửa' },
  });
  tell(`model-${uuid(13)}`, 'ModelRegistrationWithdrawn', { model: uuid(13), reason: 'Nhập nhầm' });
  await views.project(story.events.slice(-2));
  const groups = await countTopicGroups(views.db, { organization: '11332', year: 2026 });
  expect(groups.map(({ topic, counts }) => [topic, counts.registered])).toEqual([
    ['LAND_DONATION', 1],
    ['NEW_COUNTRYSIDE', 1],
    ['GREEN_ROADS', 1],
  ]);
});

test('R-38 a registration that was withdrawn counts in no week, and again in that of the one made anew', async () => {
  const weeks = async () =>
    (await listWeeks(views.db, '11332', 2026)).map(({ week_start: week, registrations }) => [
      week,
      registrations,
    ]);
  const withdrawn = [['2026-02-02', 2]];
  expect(await weeks()).toEqual(withdrawn);
  registered(story, 13, 'Phố xanh', {
    told: { recordedAt: '2026-02-10T02:00:00.000Z', occurredOn: '2026-02-10' },
  });
  await views.project(story.events.slice(-1));
  expect(await weeks()).toEqual([...withdrawn, ['2026-02-09', 1]]);
  // Dropped, it was registered all the same.
  tell(`model-${uuid(13)}`, 'ModelDropped', { model: uuid(13), reason: 'Trùng' });
  await views.project(story.events.slice(-1));
  expect(await weeks()).toEqual([...withdrawn, ['2026-02-09', 1]]);
  tell(`model-${uuid(13)}`, 'ModelReinstated', {
    model: uuid(13),
    corrects: story.events.at(-1)?.id as string,
    reason: 'Nhầm',
  });
  await views.project(story.events.slice(-1));
  expect(await weeks()).toEqual([...withdrawn, ['2026-02-09', 1]]);
});

test('R-24 R-50 an exemplar of a revoked recognition counts nowhere: one count in the stages, the awards and a report', async () => {
  const told = story.events.length;
  registered(story, 22, 'Ngõ sạch', { commune: '11333' });
  const day = (on: string) => ({ recordedAt: `${on}T03:00:00.000Z`, occurredOn: on });
  const decision = { recognition: uuid(90), number: '1', issuedOn: '2026-09-01' };
  for (const [n, model] of [
    [51, 21],
    [52, 22],
  ] as const) {
    const stream = `model-${uuid(model)}`;
    tell(stream, 'ModelRecognised', { model: uuid(model), ...decision }, day('2026-09-01'));
    const nominated = { model: uuid(model), exemplar: uuid(n), subject: 'COLLECTIVE' as const };
    tell(stream, 'ModelNominated', nominated, day('2026-10-01'));
    exemplar(n, 'GOOD', '11333', uuid(model));
    tell(
      `exemplar-${uuid(n)}`,
      'ExemplarCityOutcomeRecorded',
      {
        ...{ exemplar: uuid(n), outcome: 'GRANTED', number: '88', decidedOn: '2026-12-22' },
        ...{ document: null, note: null },
      },
      day('2026-12-22'),
    );
  }
  const revoked = {
    model: uuid(21),
    recognition: uuid(90),
    number: '2',
    issuedOn: '2026-12-24',
    reason: 'Sai',
  };
  tell(`model-${uuid(21)}`, 'ModelRecognitionRevoked', revoked, day('2026-12-24'));
  await views.project(story.events.slice(told));

  const place = { organization: '11333', year: 2026 };
  const one = { subject: 'COLLECTIVE', recognised: 1, nominated: 1, granted: 1, belowCriterion: 0 };
  const reported = async (cutOff: string, method?: FiguresMethod) => {
    const ask = { ...place, unit: null, period: { from: '2026-01-01', to: '2026-12-31' }, cutOff };
    const { figures } = await computeFigures(views.db, { ...ask, ...(method && { method }) });
    return [figures.total.exemplar, figures.awards];
  };
  const [total] = await countOrganizations(views.db, [place]);
  expect([total?.exemplar, await getAwards(views.db, place)]).toEqual([1, [{ ...one, commendations: [] }]]);
  const after = '2026-12-31T00:00:00.000Z';
  expect(await reported(after)).toEqual([1, [{ ...one, commendations: [] }]]);
  const both = { ...one, recognised: 2, nominated: 2, granted: 2, commendations: [] };
  expect(await reported('2026-12-23T00:00:00.000Z')).toEqual([2, [both]]);
  // frozen before this was counted.
  expect(await reported(after, 3)).toEqual([1, [{ ...both, recognised: 1 }]]);

  // Taken back, it is an exemplar again.
  const reinstated = { model: uuid(21), recognition: uuid(90), reason: 'Nhầm' };
  tell(`model-${uuid(21)}`, 'ModelRecognitionReinstated', reinstated, day('2026-12-26'));
  await views.project(story.events.slice(-1));
  expect(await getAwards(views.db, place)).toEqual([both]);
  expect(await reported(after)).toEqual([2, [both]]);
});
