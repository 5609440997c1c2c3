import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCalendar, textOf } from '../campaign/calendar-feed.ts';
import { BOARD, CAMPAIGN, COMMUNE, establishUnit, officerOf } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

/** By milestone: who owes it by which command, about what, and the last day before and after it was moved. */
const MOVED = {
  UNIT_REGISTRATION: ['unit', 'registerModel', null, '2026-03-04', '2026-12-09'],
  SIX_MONTH_REPORT: ['board', 'draftReport', 'SIX_MONTH', '2026-06-29', '2026-12-11'],
  APPRAISAL_AND_NOMINATION: ['board', 'planAppraisalRound', null, '2026-10-14', '2026-12-12'],
  PAPER: ['board', 'deliverCampaignMilestone', 'PAPER', '2026-05-09', '2026-12-13'],
} as const;
/** Moved before it was due: nothing is missed. */
const AHEAD = ['board', 'draftReport', 'ANNUAL', '2026-11-29', '2026-12-14'] as const;

let world: World;
let unit = '';
beforeAll(async () => {
  world = await startWorld();
  world.now = '2026-02-20T02:00:00.000Z';
  unit = await establishUnit(world, 'Chi bộ thôn 1');
  const paper = { owner: 'Ban', receiver: 'Đảng ủy', deliverable: 'Kế hoạch hội nghị', reason: 'Thêm' };
  await done('setCampaignMilestone', {
    campaign: CAMPAIGN,
    milestone: 'PAPER',
    before: '2026-05-10',
    ...paper,
  });
  world.now = '2026-11-16T02:00:00.000Z';
});
afterAll(() => world?.stop());

async function done(name: string, input: Record<string, unknown>) {
  const { errors } = await command(world, BOARD, name, input);
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
}
async function move(key: string, lastDay: string) {
  const read = `{ campaign(id: "${CAMPAIGN}") { milestones { key before owner receiver deliverable } } }`;
  const { data } = await ask(world, BOARD, read);
  const { key: milestone, ...entry } = data.campaign.milestones.find(
    (each: { key: string }) => each.key === key,
  );
  const before = new Date(Date.parse(lastDay) + 86_400_000).toISOString().slice(0, 10);
  await done('setCampaignMilestone', { campaign: CAMPAIGN, milestone, ...entry, before, reason: 'Lùi' });
}

/** What the list of work and the action of the campaign say of it: day, state, days left; day. */
async function told([who, name, part]: readonly ['unit' | 'board', string, string | null, ...unknown[]]) {
  const { data } = await ask(
    world,
    who === 'unit' ? officerOf(unit) : BOARD,
    `{ myWork(first: 100) { nodes { command about due state daysLeft } }
       campaign(id: "${CAMPAIGN}") { actions { command dues { about due } } } }`,
  );
  const of = (each: { command: string; about: string | null }) =>
    each.command === name && each.about === part;
  const line = data.myWork.nodes.find(of);
  const action = data.campaign.actions.find((each: { command: string }) => each.command === name);
  const due = action.dues.find(({ about }: { about: string | null }) => about === part)?.due;
  return { ...line, action: due };
}
async function milestone(key: string) {
  const { data } = await ask(
    world,
    BOARD,
    `{ campaign(id: "${CAMPAIGN}") { milestones { key lastDay missedLastDay state daysLeft } }
       reportingRates(organization: "${COMMUNE}", year: 2026) { milestones { key lastDue missing } } }`,
  );
  const of = (each: { key: string }) => each.key === key;
  return { ...data.campaign.milestones.find(of), rates: data.reportingRates.milestones.find(of) };
}
async function title(key: string) {
  const response = await fetch(`${world.url}/calendar.ics?as=${BOARD}`);
  const events = parseCalendar(await response.text()).components;
  const uid = `${key.toLowerCase()}.${CAMPAIGN}@kheo`;
  return textOf(events.find((event) => textOf(event, 'UID') === uid) as never, 'SUMMARY');
}
const vi = (day: string) => day.split('-').reverse().join('/');

test.each(Object.entries(MOVED))(
  'R-31 R-46 %s, moved after it was due, waits by the day that was missed, wherever it is told',
  async (key, owed) => {
    const [, , , missed, next] = owed;
    const before = await told(owed);
    expect(before).toMatchObject({ due: missed, state: 'OVERDUE', action: missed });
    await move(key, next);
    expect(await told(owed)).toEqual(before);
    expect(await milestone(key)).toEqual({
      ...{ key, lastDay: next, missedLastDay: missed, state: 'OVERDUE', daysLeft: before.daysLeft },
      rates: { key, lastDue: missed, missing: 1 },
    });
    expect(await title(key)).toMatch(`Hạn ${vi(missed)}, đã qua trước khi dời đến ${vi(next)}: `);
  },
);

test('R-31 R-46 a report that was begun waits by the day that was missed as well', async () => {
  const report = crypto.randomUUID();
  await done('draftReport', { report, campaign: CAMPAIGN, kind: 'SIX_MONTH' });
  const { data } = await ask(world, BOARD, '{ myWork(first: 100) { nodes { subjectId due state } } }');
  expect(data.myWork.nodes.find((each: { subjectId: string }) => each.subjectId === report)).toEqual({
    ...{ subjectId: report, due: '2026-06-29', state: 'OVERDUE' },
  });
});

test('R-31 R-46 one that is moved before it is due waits by its new day', async () => {
  const [, , , first, next] = AHEAD;
  expect(await told(AHEAD)).toMatchObject({ due: first, action: first });
  await move('ANNUAL_REPORT', next);
  expect(await told(AHEAD)).toMatchObject({ due: next, state: 'UPCOMING', action: next });
  expect(await milestone('ANNUAL_REPORT')).toMatchObject({ lastDay: next, missedLastDay: null });
  expect(await title('ANNUAL_REPORT')).toMatch(`Chậm nhất ${vi(next)}: `);
});
