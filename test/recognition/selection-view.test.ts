import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  getRevotes,
  getSelections,
  getSelectionsOfModels,
  isRevoted,
} from '../../projections/recognition/queries.ts';
import { selectionView } from '../../projections/recognition/selection-view.ts';
import { storyteller, uuid } from '../projections/events.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
const { events, tell } = storyteller();
const [A, B] = [uuid(11), uuid(12)];

function opened(n: number, revoteOf: string | null = null, candidates = [A, B]): string {
  const member = (account: string) => ({ account, title: 'Ủy viên', unit: null, person: null });
  tell(`selection-${uuid(n)}`, 'SelectionOpened', {
    ...{ selection: uuid(n), campaign: '11332-2026', year: 2026, organization: '11332', lineage: ['31'] },
    ...{ title: 'Bình xét', seats: 1, committee: [member('mai'), member('son')], candidates },
    ...{ recusals: [{ account: 'mai', model: A, ground: 'OWN_UNIT' }], revoteOf, document: null },
  });
  return uuid(n);
}

beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'views', [selectionView]);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

async function read(selection: string) {
  await views.project(events.splice(0));
  const [row] = await getSelections(views.db, [selection]);
  if (!row) throw new Error('no such selection');
  return row;
}

test('R-25 a withdrawn recusal is that of one member on one model: every other stays', async () => {
  const selection = opened(1);
  const stream = `selection-${selection}`;
  const declared = (account: string, model: string) => {
    const recusal = { account, model, ground: 'DECLARED' as const, reason: `${account} khai` };
    tell(stream, 'SelectionMemberRecused', { selection, ...recusal });
    return recusal;
  };
  const known = { account: 'mai', model: A, ground: 'OWN_UNIT', reason: null };
  const others = [declared('mai', B), declared('son', A)];
  declared('son', B);
  expect((await read(selection)).recusals).toHaveLength(4);
  tell(stream, 'SelectionRecusalWithdrawn', { selection, account: 'son', model: B, reason: 'Khai nhầm' });
  expect((await read(selection)).recusals).toEqual([known, ...others]);
});

test('R-25 a member’s new ballot takes the place of the old one, and of no other member’s', async () => {
  const selection = opened(2);
  const cast = (account: string, models: string[]) =>
    tell(`selection-${selection}`, 'SelectionBallotCast', { selection, account, models, replaces: null });
  const ballots = [cast('mai', [A]), cast('son', [B]), cast('mai', [])];
  const superseded = [true, false, false];
  expect((await read(selection)).ballots).toEqual(
    ballots.map(({ id, recordedAt, data }, at) => {
      const { account, models } = data as { account: string; models: string[] };
      return { event: id, account, models, at: recordedAt, superseded: superseded[at] };
    }),
  );
});

test('R-25 equals are voted on again in the selection that says so, unless it was cancelled', async () => {
  const [tied, other] = [opened(3), opened(4)];
  const again = opened(5, tied);
  await views.project(events.splice(0));
  expect([await isRevoted(views.db, tied), await isRevoted(views.db, other)]).toEqual([true, false]);
  tell(`selection-${again}`, 'SelectionCancelled', { selection: again, reason: 'Mở nhầm', models: [] });
  expect((await read(again)).cancelled?.reason).toBe('Mở nhầm');
  expect(await isRevoted(views.db, tied)).toBe(false);
});

test('R-25 each model is told with the selections that it was a candidate of, each selection with its re-votes', async () => {
  const first = opened(6, null, [uuid(21)]);
  const again = opened(7, first, [uuid(21), uuid(22)]);
  expect((await read(again)).path).toEqual(['31', '11332']);
  const ids = (lists: { id: string }[][]) => lists.map((rows) => rows.map(({ id }) => id));
  const ofModels = await getSelectionsOfModels(views.db, [uuid(22), uuid(99), uuid(21)]);
  expect(ids(ofModels)).toEqual([[again], [], [again, first]]);
  expect(ids(await getRevotes(views.db, [again, first]))).toEqual([[], [again]]);
});
