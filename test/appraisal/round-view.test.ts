import { afterAll, beforeAll, expect, test } from 'vitest';
import { getRoundsAhead, hasOpenRound } from '../../projections/appraisal/queries.ts';
import { roundView } from '../../projections/appraisal/round-view.ts';
import type { Fact } from '../given.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { COMMUNE, id } from '../sample.ts';
import {
  A,
  advised,
  appointed,
  B,
  closed,
  entered,
  fact,
  noticed,
  opened,
  panel,
  paper,
  planned,
  scheduled,
} from './sample-round.ts';
import { recused, showing, unrecused } from './shown-round.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
let shown: ReturnType<typeof showing>;
beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'rounds', [roundView]);
  shown = showing(views);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

const amended = (title: string, reason: string) =>
  fact('AppraisalRoundAmended', { title, plan: { ...paper, title }, reason });
const replaced = (size: number, title: string, reason: string | null) =>
  fact('AppraisalPanelAppointed', { members: panel.slice(0, size), decision: { ...paper, title }, reason });
const overridden = (model: string, submittedOn: string) =>
  fact('AppraisalSubmissionOverridden', { model, submittedOn, reason: 'Bão' });

test('R-15 a round shows every plan that was amended, and why', async () => {
  const { title, amendments } = await shown.round(
    amended('Đợt hai', 'Đổi tên'),
    amended('Đợt ba', 'Đổi nữa'),
  );
  expect(title).toBe('Đợt ba');
  expect(amendments).toEqual([
    { title: 'Đợt 1', plan: paper, reason: 'Đổi tên' },
    { title: 'Đợt hai', plan: { ...paper, title: 'Đợt hai' }, reason: 'Đổi nữa' },
  ]);
});

test('R-15 a round shows every panel that another took the place of; the first took no place', async () => {
  expect((await shown.round(replaced(3, 'QĐ 1', null))).earlier_panels).toEqual([]);
  const { panel: last, earlier_panels } = await shown.round(
    ...[replaced(3, 'QĐ 1', null), replaced(4, 'QĐ 2', 'Thêm người'), replaced(5, 'QĐ 3', 'Thêm nữa')],
  );
  expect(last).toHaveLength(5);
  expect(earlier_panels).toEqual([
    { members: panel.slice(0, 3), decision: { ...paper, title: 'QĐ 1' }, reason: 'Thêm người' },
    { members: panel.slice(0, 4), decision: { ...paper, title: 'QĐ 2' }, reason: 'Thêm nữa' },
  ]);
});

test('R-16 a round shows each report that the head let in late', async () => {
  const { overrides } = await shown.round(
    appointed(),
    overridden(A, '2026-09-18'),
    overridden(B, '2026-09-19'),
  );
  expect(overrides.map(({ model, submittedOn }) => [model, submittedOn])).toEqual([
    [A, '2026-09-18'],
    [B, '2026-09-19'],
  ]);
});

test('R-18 R-38 who takes an interest back takes back that one alone, and every one taken back is shown', async () => {
  const named = (list: readonly { model: string; member: string }[]) =>
    list.map(({ model, member }) => [model, member]);
  const declared = [recused(A, 'an'), recused(A, 'chi'), recused(B, 'an'), recused(B, 'chi')];
  const first = await shown.round(appointed(), ...declared, unrecused(A, 'an'));
  expect(named(first.recusals)).toEqual([
    [A, 'chi'],
    [B, 'an'],
    [B, 'chi'],
  ]);
  expect(named(first.withdrawn_recusals)).toEqual([[A, 'an']]);
  const both = await shown.round(appointed(), ...declared, unrecused(A, 'an'), unrecused(B, 'chi'));
  expect(named(both.recusals)).toEqual([
    [A, 'chi'],
    [B, 'an'],
  ]);
  expect(named(both.withdrawn_recusals)).toEqual([
    [A, 'an'],
    [B, 'chi'],
  ]);
});

test('R-21 R-38 a round shows each of its notices, and what each said before every correction', async () => {
  const [first, second, third] = [id(851), id(852), id(853)] as const;
  const right = (corrects: string, number: string, itself: string, reason: string): Fact => ({
    ...fact('AppraisalNoticeCorrected', { corrects, number, issuedOn: '2026-09-23', reason, models: [A] }),
    id: itself,
  });
  const { notices } = await shown.round(
    ...[appointed(), scheduled([A]), opened(), closed()],
    { ...noticed({ number: '1-TB' }), id: first },
    ...[scheduled([B], { session: 's-2' }), opened([entered(B)], { session: 's-2' })],
    closed([], { session: 's-2' }),
    { ...noticed({ number: '5-TB', sessions: ['s-2'] }), id: second },
    right(first, '2-TB', third, 'Nhầm số'),
    right(third, '3-TB', id(854), 'Lại nhầm'),
  );
  expect(notices.map(({ number, corrections }) => [number, corrections])).toEqual([
    [
      '3-TB',
      [
        { number: '1-TB', issuedOn: '2026-09-22', reason: 'Nhầm số' },
        { number: '2-TB', issuedOn: '2026-09-23', reason: 'Lại nhầm' },
      ],
    ],
    ['5-TB', []],
  ]);
});

test('R-16 a campaign takes reports while a round of it is neither cancelled nor over', async () => {
  const [none, over, going] = [`${COMMUNE}-2030`, `${COMMUNE}-2031`, `${COMMUNE}-2032`];
  const of = (campaign: string) => ({ ...planned, data: { ...planned.data, campaign } });
  await shown.begun(of(over), fact('AppraisalRoundCancelled', { reason: 'Hoãn', models: [A] }));
  await shown.begun(of(over), appointed(), scheduled([A]), advised);
  const held = { session: 's-2' };
  const later = scheduled([id(102)], { session: 's-3' });
  await shown.begun(
    ...[of(going), appointed(), scheduled([A]), scheduled([B], held), later],
    opened([entered(B)], held),
  );
  const ahead = await getRoundsAhead(views.db, [going, none, over]);
  expect(ahead.map(({ open, scheduled }) => [open, [...scheduled]])).toEqual([
    [true, [A, id(102)]],
    [false, []],
    [false, []],
  ]);
  expect(await Promise.all([going, none, over].map((each) => hasOpenRound(views.db, each)))).toEqual([
    ...[true, false, false],
  ]);
});
