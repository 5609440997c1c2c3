import { afterAll, beforeAll, expect, test } from 'vitest';
import { BOARD, CAMPAIGN, COMMUNE, establishUnit, officerOf } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

let world: World;
const units = new Map<string, string>();
const of = (name: string) => units.get(name) as string;
beforeAll(async () => {
  world = await startWorld();
  world.now = '2026-02-20T02:00:00.000Z';
  for (const name of ['sent', 'sent nothing', 'returned', 'returned to', 'stays'])
    units.set(name, await establishUnit(world, `Chi bộ ${name}`));
  world.now = '2026-11-10T02:00:00.000Z';
});
afterAll(() => world?.stop());

const codes = async (identity: string, name: string, input: Record<string, unknown>) =>
  (await command(world, identity, name, input)).errors.map(({ code }: { code: string }) => code);
async function done(identity: string, name: string, input: Record<string, unknown>) {
  const { errors } = await command(world, identity, name, input);
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
}
const draft = (unit: string, more: object = {}) => {
  const report = crypto.randomUUID();
  return { report, campaign: CAMPAIGN, kind: 'UNIT_LIST', unit: of(unit), ...more };
};
async function send(unit: string, number: string, more: object = {}) {
  const list = draft(unit, more);
  await done(officerOf(of(unit)), 'draftReport', list);
  await done(officerOf(of(unit)), 'reviewReport', { report: list.report });
  await done(officerOf(of(unit)), 'submitReport', { report: list.report, number, signatory: 'Bí thư' });
  return list.report;
}
const merge = (unit: string, into: string) =>
  done(BOARD, 'mergeUnit', { unit: of(unit), into: of(into), reason: 'Sáp nhập', effectiveOn: '2026-11-10' });
const READ = `{ myWork(first: 100) { nodes { command about subjectId due } }
  campaign(id: "${CAMPAIGN}") { actions { command due }
    milestones { key units { unitsNotDue { id } } } }
  reportingRates(organization: "${COMMUNE}", year: 2026, milestone: "UNIT_REVIEW_LIST") {
    groups { nodes { expected received notDue unit { id } } } } }`;
/** What the list of work, the campaign's action, the milestone and the rates tell of the unit's list. */
async function told(unit: string) {
  const { data, errors } = await ask(world, officerOf(of(unit)), READ);
  expect(errors).toEqual([]);
  const { milestones, actions } = data.campaign;
  const key = ({ key: each }: { key: string }) => each === 'UNIT_REVIEW_LIST';
  const named = ({ id }: { id: string }) => id === of(unit);
  const group = data.reportingRates.groups.nodes.find(
    (each: { unit: { id: string } | null }) => each.unit?.id === of(unit),
  );
  const lists = data.myWork.nodes.filter(({ command: name }: { command: string }) => name === 'draftReport');
  return {
    work: lists.map((each: { subjectId: string; due: string }) => [each.subjectId, each.due]),
    action: actions.find(({ command: name }: { command: string }) => name === 'draftReport').due,
    milestone: milestones.find(key).units.unitsNotDue.some(named),
    rates: [group.expected, group.received, group.notDue],
  };
}
const DUE = '2026-11-29';
const OWED = { work: [[CAMPAIGN, DUE]], action: DUE, milestone: true, rates: [1, 0, 1] };
const SENT = { work: [], action: null, milestone: false, rates: [1, 1, 0] };

test('R-45 R-46 R-49 the list that a merged unit had sent stays its own: its successor’s waits wherever it is told', async () => {
  const report = await send('sent', '01-DS');
  await done(BOARD, 'acknowledgeReport', { report });
  expect(await told('sent nothing')).toEqual(OWED);
  await merge('sent', 'sent nothing');
  expect(await told('sent nothing')).toEqual(OWED);
  await send('sent nothing', '02-DS');
  expect(await told('sent nothing')).toEqual(SENT);
  const again = await codes(officerOf(of('sent nothing')), 'draftReport', draft('sent nothing'));
  expect(again).toEqual(['REPORT_DRAFTED_ALREADY']);
});

test('R-36 R-49 one chain of lists per unit: what replaces a list that came by a merger is the successor’s list', async () => {
  const report = await send('returned', '01-DS');
  await done(BOARD, 'returnReport', { report, reasons: ['Thiếu mô hình'] });
  await merge('returned', 'returned to');
  const officer = officerOf(of('returned to'));
  expect(await told('returned to')).toEqual({ ...OWED, work: [[report, DUE]], action: null });
  expect(await codes(officer, 'draftReport', draft('returned to'))).toEqual(['REPORT_DRAFTED_ALREADY']);
  await send('returned to', '02-DS', { replaces: report });
  expect(await told('returned to')).toEqual(SENT);
  expect(await codes(officer, 'draftReport', draft('returned to'))).toEqual(['REPORT_DRAFTED_ALREADY']);
  expect(await told('stays')).toEqual(OWED);
});
