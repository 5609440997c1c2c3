import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherWork } from '../../projections/work/queries.ts';
import { appraisalStream } from '../../schema/appraisal/stream.ts';
import type { Actor } from '../../schema/event.ts';
import { actionsOver } from '../actions.ts';
import {
  A,
  appointed,
  as,
  B,
  HELD,
  LAST,
  member,
  planned,
  ROUND,
  running,
  scheduled,
  submitted,
} from '../appraisal/sample-round.ts';
import type { Fact } from '../given.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { COMMUNE, place } from '../sample.ts';
import { happening } from './happening.ts';

const LATE = '2026-09-18';
let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

const people: [name: string, actor: Actor][] = [
  ...['an', 'binh', 'chi'].map((account): [string, Actor] => [account, as(account).actor]),
  ['board', { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE }],
];

/** What of the round waits for whom, each with what its action says. */
async function waits(views: TestViews, facts: readonly Fact[], today = HELD) {
  const found: string[] = [];
  for (const [name, actor] of people) {
    const items = await gatherWork(views.db, actor, today);
    const actions = actionsOver(facts, appraisalStream(ROUND), today, actor);
    for (const { kind, command, about } of items)
      if (kind === 'APPRAISAL_ROUND') found.push(`${name} ${command} ${about ?? ''} ${actions[command]}`);
  }
  return found;
}

const panel = [member('an', 'HEAD'), member('binh', 'SECRETARY'), member('chi')];
const before = [...place, planned, appointed(panel)];
const opening = ['an', 'binh'].map((name) => `${name} OpenAppraisalSession s-1 true`);
const override = `an OverrideAppraisalSubmission ${A} true`;
const waived = (submittedOn: string): Fact => ({
  type: 'AppraisalSubmissionOverridden',
  data: { round: ROUND, model: A, submittedOn, reason: 'Đường sá ngập lụt' },
});

test('R-16 R-46 a session whose every report is late waits for its head, and opens once one of them may enter', async () => {
  const views = await openTestViews(postgres.url, 'late_report');
  const happen = happening(views);
  const facts: Fact[] = [];
  const tell = async (...more: Fact[]) => {
    facts.push(...more);
    await happen(...more);
  };
  const opens = (name: string) => actionsOver(facts, appraisalStream(ROUND), HELD, as(name).actor);
  try {
    await tell(...before, ...submitted(A, LATE), ...running(B), scheduled([A, B]));
    expect(await waits(views, facts)).toEqual([override]);
    expect(opens('an').OpenAppraisalSession).toBe('REPORT_LATE');
    expect(opens('binh').OpenAppraisalSession).toBe('REPORT_LATE');
    // Another report than the one that is late.
    await tell(waived('2026-09-17'));
    expect(await waits(views, facts)).toEqual([override]);
    await tell(waived(LATE));
    expect(await waits(views, facts)).toEqual(opening);
    await tell(...submitted(B, LAST).slice(-1));
    expect(await waits(views, facts)).toEqual(opening);
    // Held later than scheduled, the days count back from the day that it is held on.
    expect(await waits(views, facts, '2026-09-25')).toEqual(opening);
  } finally {
    await views.close();
  }
});

test('R-16 R-46 a session that waits for reports waits for nobody of the panel, and for the Board once none can come', async () => {
  const views = await openTestViews(postgres.url, 'no_report');
  const happen = happening(views);
  const facts = [...before, ...running(A), scheduled([A])];
  try {
    await happen(...facts);
    expect(await waits(views, facts, '2026-09-12')).toEqual([]);
    expect(actionsOver(facts, appraisalStream(ROUND), HELD, as('an').actor).OpenAppraisalSession).toBe(
      'MODEL_NOT_SUBMITTED',
    );
    const dropped: Fact = { type: 'ModelDropped', data: { model: A, reason: 'Không còn phù hợp' } };
    await happen(dropped);
    expect(await waits(views, [...facts, dropped], '2026-09-12')).toEqual([
      'board CancelAppraisalSession s-1 true',
    ]);
  } finally {
    await views.close();
  }
});
