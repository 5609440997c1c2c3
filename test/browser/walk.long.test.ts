import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../infra/browser/browser.ts';
import { runningPostgres } from '../../infra/postgres/embedded.ts';
import { notedStore } from '../../infra/process/store-note.ts';
import { rebuild } from '../../infra/rebuild/rebuild.ts';
import { CITY, SAMPLE_ORGANIZATION as commune } from '../../infra/system-data.ts';
import { dumpTables } from '../projections/test-views.ts';
import { spawned } from '../setup/spawned.ts';
import { type Demo, graphql, startDemo } from './demo.ts';

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

async function open(path: string, o: { colorScheme?: 'light' | 'dark'; width?: number } = {}): Promise<Page> {
  const viewport = { width: o.width ?? 1280, height: 900 };
  const context = await browser.newContext({ viewport, colorScheme: o.colorScheme ?? 'light', locale: 'vi' });
  const page = await context.newPage();
  page.on('pageerror', (error) => broken.push(`${path}: ${error.message}`));
  await page.goto(demo.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
const broken: string[] = [];

/** The first implementing model of the sample commune. */
async function someModel(): Promise<{ id: string; name: string }> {
  const query = `query($filter: ModelFilter) { models(first: 1, filter: $filter) { nodes { id name } } }`;
  const filter = { organization: commune, status: ['IMPLEMENTING'] };
  const { models } = await graphql(demo.url, `LEADER@${CITY}`, query, { filter });
  const [model] = (models as { nodes: { id: string; name: string }[] }).nodes;
  if (!model) throw new Error('The sample commune has no implementing model');
  return model;
}

/** Counts of the sample commune, and of the year before on the same day. */
interface Counted {
  total: Record<string, number>;
  yearBefore: { year: number; total: Record<string, number> };
}

test('the played year goes all the way, beside the year before', async () => {
  const query = `query($organization: ID!, $campaign: ID!) {
    progress(organization: $organization, campaign: $campaign) {
      total { appraised recognised exemplar commended late dropped }
      yearBefore { year total(asOfSameDay: true) { registered recognised } }
    }
    revoked: models(filter: { organization: "${commune}", status: [RECOGNITION_REVOKED] }) { nodes { id } }
    reports(filter: { campaign: $campaign, kind: [SIX_MONTH] }) { nodes { status } }
  }`;
  const variables = { organization: commune, campaign: `${commune}-2026` };
  const found = await graphql(demo.url, `LEADER@${CITY}`, query, variables);
  const { total, yearBefore } = found.progress as Counted;
  for (const [stage, count] of Object.entries(total)) expect(count, stage).toBeGreaterThan(0);
  expect(yearBefore.year).toBe(2025);
  expect(yearBefore.total.registered).toBeGreaterThan(5);
  expect(yearBefore.total.recognised).toBeGreaterThan(0);
  expect((found.revoked as { nodes: object[] }).nodes).toHaveLength(1);
  const statuses = (found.reports as { nodes: { status: string }[] }).nodes.map(({ status }) => status);
  expect(statuses.sort()).toEqual(['ACKNOWLEDGED', 'RETURNED']);
});

test('the played year tells of a plan passed down, a merged unit, missing reports and a public page', async () => {
  const told = async <Told>(identity: string, query: string) =>
    (await graphql(demo.url, identity, query, {})) as Told;
  const campaign = (id: string, fields: string) => `campaign(id: "${id}") { ${fields} }`;
  const above = campaign(`${CITY}-2026`, 'targets { key } milestones { key before }');
  const own = campaign(`${commune}-2026`, 'milestones { key before } offered { key required }');
  const { above: city, own: sample } = await told<Plans>(`LEADER@${CITY}`, `{ above: ${above} own: ${own} }`);
  expect(city.targets.map(({ key }) => key)).toEqual(['MODELS', 'NEW_OR_REPLICATED']);
  // what the city asked for is taken, what it reworded lies before the Board.
  for (const { milestones } of [city, sample])
    expect(milestones).toContainEqual({ key: 'ANNUAL_REPORT', before: '2026-11-28' });
  expect(sample.offered).toContainEqual({ key: 'MOVEMENT_REPORT', required: false });
  // the difficulty of thôn 6 waits for thôn 5.
  const units = `{ organization(code: "${commune}") { units(includeEnded: true, first: 60) { nodes { id name standing { id name } } } } }`;
  const { organization } = await told<Units>(`LEADER@${commune}`, units);
  const merged = organization.units.nodes.find(({ name }) => name === 'Chi bộ thôn 6');
  expect(merged?.standing?.name).toBe('Chi bộ thôn 5');
  const { myWork } = await told<{ myWork: { nodes: object[] } }>(
    `UNIT_OFFICER@${commune}/${merged?.standing?.id}`,
    '{ myWork { nodes { command title } } }',
  );
  const title = 'Chưa rõ tổ nào phụ trách sau khi sáp nhập thôn';
  expect(myWork.nodes).toContainEqual({ command: 'closeDifficulty', title });
  // with names.
  const { reportingRates: rates } = await told<{
    reportingRates: { total: object; groups: { nodes: object[] } };
  }>(
    `LEADER@${CITY}`,
    '{ reportingRates(year: 2026, milestone: "SIX_MONTH_REPORT", only: MISSING) { total { expected received missing } groups { nodes { name } } } }',
  );
  expect(rates.total).toEqual({ expected: 114, received: 113, missing: 1 });
  expect(rates.groups.nodes).toEqual([{ name: expect.any(String) }]);
  //
  const page = await told(`LEADER@${CITY}`, '{ public { pages { nodes { organization } } } }');
  expect(page).toEqual({ public: { pages: { nodes: [{ organization: commune }] } } });
});
interface Plans {
  above: { targets: { key: string }[]; milestones: object[] };
  own: { milestones: object[]; offered: object[] };
}
interface Units {
  organization: {
    units: { nodes: { id: string; name: string; standing: { id: string; name: string } | null }[] };
  };
}

test('the whole played year is rebuilt beside the server, from the table and over gRPC, equal to the last row', {
  timeout: 60_000,
}, async () => {
  const databaseUrl = runningPostgres(join(demo.folder, 'postgres'))?.url as string;
  const eventstoreUrl = notedStore(demo.folder) as string;
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c timezone=UTC' });
  await client.connect();
  onTestFinished(() => client.end());
  const live = await dumpTables(client, 'views');
  expect(live.appraisal_ballot?.length).toBeGreaterThan(100);
  const command = spawned(['dist/infra/cli.js', 'rebuild'], { KHEO_DATA: demo.folder });
  expect([await command.ended, command.out()]).toEqual([
    0,
    expect.stringMatching(/^rebuilt organization, .*events \| đã dựng lại .*$/m),
  ]);
  expect(await dumpTables(client, 'views')).toEqual(live);
  const { degraded } = await rebuild({ databaseUrl, eventstoreUrl });
  expect(degraded).toEqual([]);
  expect(await dumpTables(client, 'views')).toEqual(live);
});

describe('the dashboard in a browser', () => {
  test('leads from the city to a commune to a model, in two languages', { timeout: 60_000 }, async () => {
    const page = await open('/');
    await page.getByRole('heading', { level: 1, name: 'Thành phố Hải Phòng' }).waitFor();
    await page.getByRole('button', { name: 'Hiện cả 114' }).click();
    await page.getByRole('link', { name: 'Xã Vĩnh Bảo' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Xã Vĩnh Bảo' }).waitFor();
    await page.getByText('Có ít nhất 05 mô hình “Dân vận khéo”').first().waitFor();
    expect(await page.getByText('Dữ liệu mẫu').count()).toBeGreaterThan(0);

    await page.getByRole('link', { name: 'Mô hình', exact: true }).first().click();
    await page.getByPlaceholder(/Tên, địa bàn/).fill('hien dat');
    await page.getByText('Đang hiện 4 trên 4 mô hình').waitFor(); // the list has settled on what was searched
    const found = page.getByRole('link', { name: /hiến đất/i });
    expect(await found.count()).toBe(4);
    const name = (await found.first().textContent()) as string;
    await found.first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('heading', { name: 'Quá trình thực hiện' }).waitFor();

    await page.getByRole('button', { name: 'EN English' }).click();
    await page.getByRole('link', { name: 'Overview' }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('link', { name: 'Overview' }).first().waitFor(); // the choice is remembered
  });

  test('shows a command that another client sends, without a reload', { timeout: 60_000 }, async () => {
    const model = await someModel();
    const page = await open(`/models/${model.id}`);
    await page.getByText('Đang theo dõi trực tiếp').waitFor();
    const summary = `Vừa xong một đoạn đường ${randomUUID().slice(0, 8)}`;
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    const send =
      'mutation($input: ReportModelProgressInput!) { reportModelProgress(input: $input) { errors { code } } }';
    const occurredOn = '2026-11-19';
    const input = {
      commandId: randomUUID(),
      model: model.id,
      occurredOn,
      summary,
      results: [],
      evidence: [],
    };
    const done = await graphql(demo.url, `BOARD_OFFICER@${commune}`, send, { input });
    expect(done).toEqual({ reportModelProgress: { errors: [] } });
    await page.getByText(summary).first().waitFor();
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  });

  test('says what to do when a place may not be seen, or is not there', { timeout: 30_000 }, async () => {
    const page = await open('/?org=99999');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/không/i);
    const lost = await open('/no-such-page');
    expect(await lost.getByRole('link', { name: /tổng quan/i }).count()).toBeGreaterThan(0);
  });

  describe('keeps nobody out (axe, WCAG 2.2 AA), and fits a phone', () => {
    test.each<[string, () => Promise<string> | string]>([
      ['the city', () => `/?org=${CITY}`],
      ['a commune', () => `/?org=${commune}`],
      ['the models', () => `/models?org=${commune}`],
      ['a model', async () => `/models/${(await someModel()).id}`],
      ['the units', () => `/units?org=${CITY}`],
      ['the calendar', () => `/calendar?org=${commune}`],
    ])('%s', { timeout: 90_000 }, async (_, pathOf) => {
      const path = await pathOf();
      const page = await open(path);
      // Added through the debugger, as the page's own policy lets no foreign script in.
      await page.evaluate(axe);
      for (const [colorScheme, language] of SHOWN) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
        await page.getByRole('button', { name: language }).click();
        await page.locator(`html[lang=${language.slice(0, 2).toLowerCase()}]`).waitFor();
        expect(await violationsOn(page), `${colorScheme}, ${language}`).toEqual([]);
      }
      await page.context().close();

      const phone = await open(path, { width: 390 });
      const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${path} is wider than a phone by`).toBeLessThanOrEqual(0);
      await phone.context().close();
    });
  });

  test('throws nothing on any page', () => {
    expect(broken).toEqual([]);
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Colours are told by the scheme alone, words by the language alone. */
const SHOWN = [
  ['light', 'VI Tiếng Việt'],
  ['dark', 'VI Tiếng Việt'],
  ['light', 'EN English'],
] as const;

async function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    type Violation = { id: string; nodes: { target: string[] }[] };
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
}
