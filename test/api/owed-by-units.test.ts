import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptedModel, BOARD, CAMPAIGN, COMMUNE, establishUnit, officerOf, sections } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

let world: World;
const units = new Map<string, string>();
beforeAll(async () => {
  world = await startWorld();
  world.now = '2026-02-20T02:00:00.000Z';
  for (const name of ['with a model', 'with a list', 'without models', 'listing none', 'exempt', 'merged'])
    units.set(name, await establishUnit(world, `Chi bộ ${name}`));
  for (const name of ['with a model', 'with a list']) await acceptedModel(world, of(name), `Mô hình ${name}`);
  await exempt('UNIT_REGISTRATION');
  const gone = { unit: of('merged'), into: of('with a model'), reason: 'Sáp nhập' };
  await done(BOARD, 'mergeUnit', { ...gone, effectiveOn: '2026-02-20' });
  world.now = '2026-05-10T02:00:00.000Z';
  units.set('after the registrations', await establishUnit(world, 'Chi bộ mới'));
  for (const name of ['with a list', 'listing none']) {
    const report = crypto.randomUUID();
    await done(officerOf(of(name)), 'draftReport', {
      report,
      campaign: CAMPAIGN,
      kind: 'UNIT_LIST',
      unit: of(name),
    });
    await done(officerOf(of(name)), 'reviewReport', { report });
    await done(officerOf(of(name)), 'submitReport', { report, number: '01-DS', signatory: 'Bí thư' });
  }
});
afterAll(() => world?.stop());

const of = (name: string) => units.get(name) as string;
async function done(identity: string, name: string, input: Record<string, unknown>) {
  const { errors } = await command(world, identity, name, input);
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
}
async function exempt(milestone: string) {
  const read = `{ campaign(id: "${CAMPAIGN}") { milestones { key before owner receiver deliverable } } }`;
  const { data } = await ask(world, BOARD, read);
  const { key, ...entry } = data.campaign.milestones.find((each: { key: string }) => each.key === milestone);
  const set = { campaign: CAMPAIGN, milestone: key, ...entry, exempt: [of('exempt')], reason: 'Kiện toàn' };
  await done(BOARD, 'setCampaignMilestone', set);
}

const RATES = `query($milestone: ID) { reportingRates(organization: "${COMMUNE}", year: 2026, milestone: $milestone, first: 100) {
  groups { nodes { missing notDue unit { id } } } } }`;
/** Names of the units from which the milestone still has to come. */
async function awaited(milestone: string, when: 'missing' | 'notDue') {
  const { data, errors } = await ask(world, BOARD, RATES, { milestone });
  expect(errors).toEqual([]);
  const nodes: { missing: number; notDue: number; unit: { id: string } }[] = data.reportingRates.groups.nodes;
  const ids = nodes.filter((each) => each[when] > 0).map(({ unit }) => unit.id);
  return [...units].flatMap(([name, id]) => (ids.includes(id) ? [name] : []));
}
async function commands(identity: string): Promise<string[]> {
  const { data } = await ask(world, identity, '{ myWork(first: 100) { nodes { command } } }');
  return data.myWork.nodes.map((each: { command: string }) => each.command);
}
/** Names of the units in whose work it is, and in whose campaign the action has its day. */
async function shown(action: string, due: string) {
  const found: string[] = [];
  for (const [name, id] of units) {
    const { data } = await ask(
      world,
      officerOf(id),
      `{ myWork(first: 100) { nodes { command due } } campaign(id: "${CAMPAIGN}") { actions { command due } } }`,
    );
    const waits = ({ command: sent, due: day }: { command: string; due: string }) =>
      sent === action && day === due;
    const work: boolean = data.myWork.nodes.some(waits);
    // Of several days an action says the first.
    const days = data.campaign.actions.filter((each: { command: string }) => each.command === action);
    expect(days[0].due !== null, `${name} ${action}`).toBe(work);
    if (work) found.push(name);
  }
  return found;
}

test('R-45 R-46 a registration waits for exactly the units that owe one, and are named as missing once it is late', async () => {
  const [owed, due] = [['without models', 'listing none'], '2026-03-04'];
  world.now = '2026-03-01T02:00:00.000Z';
  expect(await awaited('UNIT_REGISTRATION', 'notDue')).toEqual(owed);
  expect(await shown('registerModel', due)).toEqual(owed);
  world.now = '2026-11-20T02:00:00.000Z';
  expect(await awaited('UNIT_REGISTRATION', 'missing')).toEqual(owed);
  expect(await shown('registerModel', due)).toEqual(owed);
});

test('R-33 R-45 R-46 the list after review waits for exactly the units that owe one, with models or without', async () => {
  const [owed, due] = [['with a model', 'without models', 'exempt', 'after the registrations'], '2026-11-29'];
  world.now = '2026-11-20T02:00:00.000Z';
  expect(await awaited('UNIT_REVIEW_LIST', 'notDue')).toEqual(owed);
  expect(await shown('draftReport', due)).toEqual(owed);
  world.now = '2026-12-02T02:00:00.000Z';
  const newest = await establishUnit(world, 'Chi bộ thành lập tháng 12');
  units.set('newest', newest);
  expect(await awaited('UNIT_REVIEW_LIST', 'missing')).toEqual(owed);
  expect(await shown('draftReport', due)).toEqual(owed);
});

test('R-46 a year that is over asks no unit to register, and its Board to close it once the annual report has come', async () => {
  world.now = '2027-01-04T02:00:00.000Z';
  for (const id of units.values()) expect(await commands(officerOf(id))).not.toContain('registerModel');
  expect(await commands(BOARD)).not.toContain('closeCampaign');
  const report = crypto.randomUUID();
  await done(BOARD, 'draftReport', { report, campaign: CAMPAIGN, kind: 'ANNUAL' });
  await done(BOARD, 'writeReport', { report, sections });
  await done(BOARD, 'reviewReport', { report });
  await done(BOARD, 'submitReport', { report, number: '90-BC/ĐU', signatory: 'Bí thư' });
  expect(await commands(BOARD)).toContain('closeCampaign');
  // Returned, it is to come again first.
  await done('CITY_OFFICER@31', 'returnReport', { report, reasons: ['Thiếu số liệu'] });
  expect(await commands(BOARD)).not.toContain('closeCampaign');
});

test('R-46 a campaign that is closed waits for nobody', async () => {
  await done(BOARD, 'closeCampaign', { campaign: CAMPAIGN, reason: 'Hết năm' });
  for (const id of units.values()) {
    const { data } = await ask(world, officerOf(id), '{ myWork(first: 100) { nodes { kind command } } }');
    expect(data.myWork.nodes.filter(({ kind }: { kind: string }) => kind === 'CAMPAIGN')).toEqual([]);
  }
});
