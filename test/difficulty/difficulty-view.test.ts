import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  countDifficulties,
  countOwnDifficulties,
  countUnitDifficulties,
  getDifficulties,
  NONE,
} from '../../projections/difficulty/queries.ts';
import { difficultyView } from '../../projections/difficulty/view.ts';
import { unitView } from '../../projections/organization/unit-view.ts';
import { city, storyteller, uuid } from '../projections/events.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const story = storyteller();
const { events, tell } = story;

const statement = (title: string) => ({ title, detail: `${title}, chi tiết`, wish: null });
/** Of unit 1 in 11332, or of unit 2 in 11333. */
function raised(n: number, { commune = '11332', year = 2026 } = {}) {
  const difficulty = uuid(n);
  const stream = `difficulty-${difficulty}`;
  const { id } = tell(stream, 'DifficultyRaised', {
    ...{ difficulty, campaign: `${commune}-${year}`, year, organization: commune, lineage: ['VN', '31'] },
    ...{ unit: uuid(commune === '11332' ? 1 : 2), model: null, ...statement('Thiếu vốn'), evidence: [] },
  });
  const forwarded = (to: string) => tell(stream, 'DifficultyForwarded', { difficulty, to, note: null });
  return { difficulty, stream, raised: id, forwarded };
}

beforeAll(async () => {
  city(story);
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views', [unitView, difficultyView]);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const project = () => views.project(events.splice(0));
async function read(difficulty: string) {
  await project();
  const [row] = await getDifficulties(views.db, [difficulty]);
  if (!row) throw new Error('no such difficulty');
  return row;
}

test('R-38 a statement that was corrected twice tells everything that it said, and why', async () => {
  const one = raised(11, { commune: '11333' });
  const corrected = (corrects: string, title: string) =>
    tell(one.stream, 'DifficultyCorrected', {
      ...{ difficulty: one.difficulty, corrects, reason: `Đúng là ${title}`, evidence: [] },
      ...statement(title),
    }).id;
  const second = corrected(one.raised, 'Thiếu đất');
  corrected(second, 'Thiếu người');
  const row = await read(one.difficulty);
  expect(row).toMatchObject({ path: ['VN', '31', '11333'], ...statement('Thiếu người'), revision: 2 });
  expect(row.earlier_statements).toEqual([
    { event: one.raised, ...statement('Thiếu vốn'), reason: 'Đúng là Thiếu đất' },
    { event: second, ...statement('Thiếu đất'), reason: 'Đúng là Thiếu người' },
  ]);
});

test('R-42 a difficulty passed on, answered and opened again twice tells all of it', async () => {
  const { difficulty, stream, forwarded } = raised(12);
  const round = (n: number) => {
    const passed = forwarded(`Cơ quan ${n}`).recordedAt;
    const answer = tell(stream, 'DifficultyAnswered', {
      ...{ difficulty, answer: `Trả lời ${n}`, document: null, replaces: null },
    });
    tell(stream, 'DifficultyClosed', { difficulty, note: `Xong ${n}` });
    const reason = `Chưa xong ${n}`;
    const again = tell(stream, 'DifficultyReopened', { difficulty, reason }).recordedAt;
    return {
      forwarding: { to: `Cơ quan ${n}`, note: null, at: passed },
      answer: { event: answer.id, answer: `Trả lời ${n}`, superseded: true },
      reopening: { reason, at: again },
    };
  };
  const rounds = [round(1), round(2)];
  const row = await read(difficulty);
  expect(row).toMatchObject({ status: 'OPEN', closed_at: null, close_note: null });
  expect(row.forwardings).toEqual(rounds.map(({ forwarding }) => forwarding));
  expect(row.answers).toMatchObject(rounds.map(({ answer }) => answer));
  expect(row.reopenings).toEqual(rounds.map(({ reopening }) => reopening));
});

test('R-42 difficulties count by their state, each year and each place by itself', async () => {
  raised(13).forwarded('Ủy ban');
  raised(14, { year: 2025 });
  raised(15, { year: 2025 });
  raised(16, { commune: '11333', year: 2025 }).forwarded('Ủy ban');
  await project();
  const asked = ['11332', '11333', '31', '99'].flatMap((organization) =>
    [2025, 2026].map((year) => ({ organization, year })),
  );
  expect(await countDifficulties(views.db, asked)).toEqual([
    { ...NONE, open: 2 },
    { ...NONE, open: 1, forwarded: 1 },
    { ...NONE, forwarded: 1 },
    { ...NONE, open: 1 },
    { ...NONE, open: 2, forwarded: 1 },
    { ...NONE, open: 2, forwarded: 1 },
    NONE,
    NONE,
  ]);
  const units = [1, 2].flatMap((n) => [2025, 2026].map((year) => ({ unit: uuid(n), year })));
  expect(await countUnitDifficulties(views.db, units)).toEqual([
    { ...NONE, open: 2 },
    { ...NONE, open: 1, forwarded: 1 },
    { ...NONE, forwarded: 1 },
    { ...NONE, open: 1 },
  ]);
  const own = (organization: string) =>
    countOwnDifficulties(views.db, [uuid(1)], { organization, year: 2026 });
  expect(await own('31')).toEqual({ ...NONE, open: 1, forwarded: 1 });
  expect(await own('11333')).toEqual(NONE);
});
