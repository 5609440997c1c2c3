import { afterAll, beforeAll, expect, test } from 'vitest';
import { roundView } from '../../projections/appraisal/round-view.ts';
import type { RoundRow } from '../../projections/appraisal/tables.ts';
import type { Fact } from '../given.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { id } from '../sample.ts';
import { A, appointed, B, closed, entered, fact, HELD, opened, scheduled } from './sample-round.ts';
import { recused, showing, unrecused } from './shown-round.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
let shown: ReturnType<typeof showing>;
beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'sessions', [roundView]);
  shown = showing(views);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

test('R-17 a session that is scheduled again before it opens keeps its place, and is shown once', async () => {
  const anew = { session: 's-1', scheduledOn: '2026-09-24', place: 'Nhà văn hóa' };
  const { sessions } = await shown.round(
    ...[appointed(), scheduled([A]), scheduled([B], { session: 's-2' }), scheduled([A, id(102)], anew)],
  );
  expect(
    sessions.map(({ session, scheduledOn, place, models }) => [session, scheduledOn, place, models]),
  ).toEqual([
    ['s-1', '2026-09-24', 'Nhà văn hóa', [A, id(102)]],
    ['s-2', HELD, 'Hội trường', [B]],
  ]);
});

test('R-17 a session shows each time that each member was away', async () => {
  const left = (account: string) => fact('AppraisalMemberLeft', { session: 's-1', member: account });
  const back = (account: string) => fact('AppraisalMemberAdmitted', { session: 's-1', member: account });
  const { sessions } = await shown.round(
    ...[appointed(), scheduled([A]), opened()],
    ...[left('an'), back('an'), left('binh'), left('an')],
  );
  const away = sessions[0]?.attendance.map(({ account, absences }) => [
    account,
    absences.map(({ to }) => to !== null),
  ]);
  expect(away).toEqual([
    ['an', [true, false]],
    ['binh', [false]],
    ...['chi', 'dung', 'em'].map((account) => [account, []]),
  ]);
});

test('R-18 an interest that comes up while a session is open stands with its model in that session alone', async () => {
  const entering = (model: string) => entered(model, [{ member: 'an', ground: 'OWN_UNIT' }]);
  const [ended, later] = [{ session: 's-1' }, { session: 's-2' }];
  const whole: Fact[] = [
    ...[appointed(), scheduled([A, B]), opened([entering(A), entering(B)]), closed([], ended)],
    ...[scheduled([A, B], later), opened([entering(A), entering(B)], later)],
  ];
  const recusals = ({ sessions }: RoundRow) =>
    sessions.map(({ entered }) => entered.map((each) => each.recusals.map(({ member }) => member)));
  const declared = [recused(A, 'chi'), recused(B, 'em')];
  expect(recusals(await shown.round(...whole, ...declared))).toEqual([
    [['an'], ['an']],
    [
      ['an', 'chi'],
      ['an', 'em'],
    ],
  ]);
  expect(recusals(await shown.round(...whole, ...declared, unrecused(A, 'an'), unrecused(B, 'em')))).toEqual([
    [['an'], ['an']],
    [['chi'], ['an']],
  ]);
});

test('R-38 a session shows what was stated before every correction', async () => {
  const right = (place: string, heldOn: string, reason: string) =>
    fact('AppraisalSessionCorrected', { session: 's-1', corrects: id(801), place, heldOn, reason });
  const { sessions } = await shown.round(
    ...[appointed(), scheduled([A]), opened(), closed()],
    ...[right('Hội trường A', '2026-09-19', 'Nhầm ngày'), right('Hội trường B', '2026-09-18', 'Nhầm nơi')],
  );
  expect(sessions[0]?.corrections).toEqual([
    { place: 'Hội trường', heldOn: HELD, reason: 'Nhầm ngày' },
    { place: 'Hội trường A', heldOn: '2026-09-19', reason: 'Nhầm nơi' },
  ]);
});
