import { afterAll, beforeAll, expect, test } from 'vitest';
import { awardsAt } from '../../projections/awards-at.ts';
import type { TaskRating } from '../../schema/recognition/vocabulary.ts';
import { city, storyteller, uuid } from './events.ts';
import { openTestViews, startTestPostgres, type TestViews } from './test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const story = storyteller();
const { events, tell } = story;
const home = { campaign: '11332-2026', year: 2026, organization: '11332', lineage: ['31'] };
const rated = { ratedBy: 'BTV', ratedOn: '2026-11-01' };

function nominated(n: number, level: TaskRating): string {
  const exemplar = uuid(n);
  tell(`exemplar-${exemplar}`, 'ExemplarNominated', {
    ...{ exemplar, ...home, subject: 'COLLECTIVE', leader: false, model: uuid(11), unit: uuid(1) },
    ...{ title: 'Chi bộ', person: null, rating: { level: 'GOOD', ...rated, provisional: true } },
    ...{ part: null, criteria: null, leadership: null },
  });
  tell(`exemplar-${exemplar}`, 'ExemplarDossierSent', {
    ...{ exemplar, number: '8', sentOn: '2026-10-10', document: null },
  });
  tell(`exemplar-${exemplar}`, 'ExemplarRatingConfirmed', { exemplar, level, ...rated, document: null });
  return exemplar;
}
function decided(exemplar: string, outcome: 'GRANTED' | 'DECLINED'): string {
  tell(`exemplar-${exemplar}`, 'ExemplarCityOutcomeRecorded', {
    ...{ exemplar, outcome, number: '45', decidedOn: '2026-11-20', document: null, note: null },
  });
  return exemplar;
}

function proposed(n: number): { commendation: string; stream: string } {
  const [commendation, stream] = [uuid(n), `commendation-${uuid(n)}`];
  tell(stream, 'CommendationProposed', {
    ...{ commendation, ...home, model: null, exemplar: null, form: 'GIAY_KHEN', achievement: 'Tốt' },
    recipient: { kind: 'INDIVIDUAL', title: 'Trưởng thôn', unit: uuid(1), person: null },
    document: null,
  });
  return { commendation, stream };
}
function awarded(n: number, amount: number | null) {
  const { commendation, stream } = proposed(n);
  const reward = amount && { coefficient: 15, baseWage: 2_340_000, basis: 'Nghị định', amount };
  tell(stream, 'CommendationAwarded', {
    ...{ commendation, model: null, number: `${n}`, decidedOn: '2026-11-21', reward: reward || null },
    ...{ legalBasis: [{ title: 'Luật' }], signatory: 'Chủ tịch', sameDecisionAs: null, document: null },
  });
  return { commendation, stream };
}

beforeAll(async () => {
  city(story);
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views');
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const point = { position: Number.MAX_SAFE_INTEGER, cutOff: '2027-01-01T00:00:00.000Z' };
async function found(year = 2026, at = point) {
  await views.project(events.splice(0));
  return awardsAt(views.db, { organization: '31', year }, at);
}

test('R-26 R-34 nominations are told with what the city decided, who fell below, and who was withdrawn', async () => {
  nominated(41, 'GOOD');
  nominated(42, 'COMPLETED');
  decided(nominated(43, 'GOOD'), 'GRANTED');
  decided(nominated(44, 'GOOD'), 'DECLINED');
  const exemplar = nominated(45, 'COMPLETED');
  tell(`exemplar-${exemplar}`, 'ExemplarWithdrawn', { exemplar, model: uuid(11), reason: 'Xếp loại' });
  const one = {
    ...{ unit: uuid(1), model: uuid(11), subject: 'COLLECTIVE', sentOn: '2026-10-10', grantedOn: null },
    ...{ decidedOn: null, belowSince: null, withdrawn: false },
  };
  const { nominations, awards } = await found();
  expect(nominations).toEqual([
    one,
    { ...one, belowSince: '2026-11-01' },
    { ...one, grantedOn: '2026-11-20', decidedOn: '2026-11-20' },
    { ...one, decidedOn: '2026-11-20' },
    { ...one, withdrawn: true },
  ]);
  expect(awards).toEqual([]);
});

test('R-30 R-34 only what was awarded is an award, until the day of its cancellation', async () => {
  proposed(51);
  awarded(52, null);
  const { commendation, stream } = awarded(53, 351_000);
  tell(stream, 'CommendationCancelled', {
    ...{ commendation, model: null, number: '60', cancelledOn: '2026-12-01', reason: 'Sai', document: null },
  });
  const one = { unit: uuid(1), subject: 'INDIVIDUAL', form: 'GIAY_KHEN', on: '2026-11-21' };
  expect((await found()).awards).toEqual([
    { ...one, until: null, reward: 0 },
    { ...one, until: '2026-12-01', reward: 351_000 },
  ]);
  const none = { nominations: [], awards: [] };
  expect(await found(2025)).toEqual(none);
  expect(await found(2026, { ...point, position: 0 })).toEqual(none);
});
