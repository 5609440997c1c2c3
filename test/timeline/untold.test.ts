import { afterAll, beforeAll, expect, test } from 'vitest';
import { listTimeline } from '../../projections/timeline/queries.ts';
import { registered, storyteller, uuid } from '../projections/events.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';

const [model, round, later] = [uuid(11), uuid(71), uuid(72)];
const stream = `model-${model}`;
let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
beforeAll(async () => {
  const story = storyteller();
  registered(story, 11, 'Hiến đất');
  registered(story, 12, 'Đường hoa');
  const appraised = (of: string) => {
    const votes = { session: 'phien-1', passed: true, eligible: 5, yes: 3, no: 2 };
    return story.tell(stream, 'ModelAppraised', { model, round: of, ...votes });
  };
  appraised(round);
  const notice = { number: '05-TB/ĐTĐ', issuedOn: '2026-09-08', passed: true };
  story.tell(stream, 'ModelAppraisalNotified', { model, round, ...notice });
  const { id: corrects } = appraised(later);
  const annulled = { session: 'phien-1', reason: 'Kết thúc sớm', corrects };
  story.tell(stream, 'ModelAppraisalAnnulled', { model, round: later, ...annulled });
  story.tell(stream, 'ModelKept', { model, reason: 'Hiệu quả' });
  story.tell(stream, 'ModelConcluded', { model, summary: 'Xong', rating: null });
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'untold');
  await views.project(story.events);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const TOLD = ['ModelRegistered', 'ModelAppraised', 'ModelAppraisalNotified', 'ModelKept', 'ModelConcluded'];
const types = ({ rows }: Awaited<ReturnType<typeof listTimeline>>) => rows.map(({ type }) => type);

test('R-21 to whoever awaits the notice a result is not there before it, nor that it was annulled, nor a gap where they would be', async () => {
  const all = await listTimeline(views.db, stream, { first: 9 });
  const whole = TOLD.toSpliced(3, 0, 'ModelAppraised', 'ModelAppraisalAnnulled');
  expect(types(all).toReversed()).toEqual(whole);
  const told = await listTimeline(views.db, stream, { first: 9, untold: true });
  expect(types(told).toReversed()).toEqual(TOLD);
  expect(told.rows.map(({ revision }) => revision)).toEqual([4, 3, 2, 1, 0]);
});

test.each([
  ['the newest first', true, TOLD.toReversed()],
  ['the oldest first', false, TOLD],
] as const)('R-21 page by page they see the same, %s', async (_, newestFirst, expected) => {
  const seen: string[] = [];
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const request = { first: 2, untold: true, newestFirst, after };
    const page: Awaited<ReturnType<typeof listTimeline>> = await listTimeline(views.db, stream, request);
    seen.push(...types(page));
    after = page.hasNext ? page.cursors.at(-1) : undefined;
  }
  expect(seen).toEqual(expected);
});
