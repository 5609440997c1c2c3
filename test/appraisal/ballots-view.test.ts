import { afterAll, beforeAll, expect, test } from 'vitest';
import { ballotView } from '../../projections/appraisal/ballot-view.ts';
import { getBallots, getModelResults, getSubmissions } from '../../projections/appraisal/queries.ts';
import { roundView } from '../../projections/appraisal/round-view.ts';
import { submissionView } from '../../projections/appraisal/submission-view.ts';
import type { Fact } from '../given.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { id } from '../sample.ts';
import {
  A,
  appointed,
  B,
  cast,
  closed,
  entered,
  fact,
  opened,
  paper,
  passed,
  result,
  scheduled,
} from './sample-round.ts';
import { showing } from './shown-round.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
let shown: ReturnType<typeof showing>;
beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'ballots', [roundView, ballotView, submissionView]);
  shown = showing(views);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

test('R-19 every ballot that another took the place of is kept, also a void one', async () => {
  const { id: round } = await shown.round(
    ...[appointed(), scheduled([A]), opened()],
    ...[cast('an', true), cast('an', false), cast('an', true, { comment: 'Lần ba' }), cast('chi', false)],
    fact('AppraisalBallotVoided', { session: 's-1', model: A, member: 'chi', ballot: id(1) }),
    cast('chi', true),
  );
  const [ballots] = await getBallots(views.db, [round]);
  const told = ballots?.map(({ member, approve, voided, earlier }) => [
    ...[member, approve, voided],
    earlier.map((each) => [each.approve, each.voided]),
  ]);
  expect(told).toEqual([
    [
      ...['an', true, false],
      [
        [true, false],
        [false, false],
      ],
    ],
    ['chi', true, false, [[false, true]]],
  ]);
});

test('R-20 a result stands no longer once that model, and no other of the session, was voted on again', async () => {
  const again = { session: 's-2', revoteOf: 's-1' };
  await shown.round(
    ...[appointed(), scheduled([A, B]), opened([entered(A), entered(B)])],
    closed([result({ ...passed, model: A }), result({ model: B })]),
    ...[scheduled([B], again), opened([entered(B)], { session: 's-2' })],
    closed([result({ ...passed, model: B })], { session: 's-2' }),
  );
  const results = await getModelResults(views.db, [A, B]);
  expect(results.map((each) => each.map(({ session, revoted }) => [session, revoted]))).toEqual([
    [['s-1', false]],
    [
      ['s-1', true],
      ['s-2', false],
    ],
  ]);
});

test('R-16 of the reports sent to a round the last one stands until it leaves that round', async () => {
  const [one, other] = [id(8801), id(8802)] as const;
  const sent = (round: string, title: string): Fact => ({
    type: 'ModelSubmittedForAppraisal',
    data: { model: A, round, report: { ...paper, title }, evidence: [] },
  });
  const left = (round: string, reason: string): Fact => ({
    type: 'ModelWithdrawnFromAppraisal',
    data: { model: A, round, reason },
  });
  await shown.happen(sent(one, 'Một'), sent(other, 'Hai'), sent(one, 'Ba'));
  const told = async () => {
    const [submissions] = await getSubmissions(views.db, [A]);
    return submissions?.map(({ report, standing, withdrawn }) => [
      ...[report.title, standing, withdrawn?.reason ?? null],
    ]);
  };
  expect(await told()).toEqual([
    ['Một', false, null],
    ['Hai', true, null],
    ['Ba', true, null],
  ]);
  await shown.happen(left(one, 'Thiếu số liệu'));
  const after = [
    ['Một', false, null],
    ['Hai', true, null],
    ['Ba', false, 'Thiếu số liệu'],
  ];
  expect(await told()).toEqual(after);
  await shown.happen(sent(one, 'Bốn'), left(one, 'Lại thiếu'));
  expect(await told()).toEqual([...after, ['Bốn', false, 'Lại thiếu']]);
});
