import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Kilobytes as people download them: gzip, except fonts, which are compressed already. */
const BUDGET = { entry: 190, charts: 130, route: 60, fonts: 60, css: 30 };

let folder: string;
const read = (name: string) => readFileSync(join(folder, name));
const gzipped = (name: string) => gzipSync(read(name)).length / 1000;
const files = (ending: string) =>
  readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith(ending))
    .map((name) => `assets/${name}`);
const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

/** A script with everything that it imports before it can run. */
function withImports(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const text = read(name).toString();
  for (const match of text.matchAll(/(?:^|[;}\s])(?:import|export)\b[^;"'()]*?["']\.\/([\w.-]+\.js)["']/g)) {
    withImports(`assets/${match[1]}`, found);
  }
  return found;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kheo-dashboard-'));
  // In a process of its own: the test runner's NODE_ENV would put the development build of React in.
  const command = ['node_modules/vite/bin/vite.js', 'build', '--config', 'dashboard/vite.config.ts'];
  const options = ['--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync(process.execPath, [...command, ...options], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function entry(): Set<string> {
  const html = read('index.html').toString();
  const main = /<script[^>]*src="\/(assets\/[^"]+)"/.exec(html)?.[1] ?? '';
  const scripts = withImports(main);
  // What the page preloads is what the entry imports: else this test does not see imports any more.
  const preloaded = [...html.matchAll(/rel="modulepreload"[^>]*href="\/(assets\/[^"]+)"/g)].map(
    (match) => match[1],
  );
  expect([...scripts].sort()).toEqual([main, ...preloaded].sort());
  return scripts;
}

test('the entry, with all that it needs to start', () => {
  expect(sum([...entry()].map(gzipped))).toBeLessThanOrEqual(BUDGET.entry);
});

test('charts come in a file of their own, after the page', () => {
  const charts = files('.js').filter((name) => name.includes('/charts-'));
  expect(charts).toHaveLength(1);
  expect(sum(charts.map(gzipped))).toBeLessThanOrEqual(BUDGET.charts);
  expect([...entry()].filter((name) => name.includes('/charts-'))).toEqual([]);
});

test('every page, with all that the entry has not brought', () => {
  const started = entry();
  const pages = files('.js').filter((name) => /-page-/.test(name));
  expect(pages.length).toBeGreaterThanOrEqual(5);
  for (const page of pages) {
    const own = [...withImports(page)].filter((name) => !started.has(name));
    expect(
      own.filter((name) => name.includes('/charts-')),
      page,
    ).toEqual([]);
    expect(sum(own.map(gzipped)), page).toBeLessThanOrEqual(BUDGET.route);
  }
});

test('fonts: two files, Latin and Vietnamese', () => {
  const fonts = files('.woff2');
  expect(fonts).toHaveLength(2);
  expect(sum(fonts.map((name) => read(name).length / 1000))).toBeLessThanOrEqual(BUDGET.fonts);
});

test('styles of all pages together', () => {
  expect(sum(files('.css').map(gzipped))).toBeLessThanOrEqual(BUDGET.css);
});

test('the documents that a build sends are the documents that the server allows', () => {
  const allowed = JSON.parse(read('persisted-documents.json').toString()) as Record<string, string>;
  expect(allowed).toEqual(JSON.parse(readFileSync('dashboard/generated/persisted-documents.json', 'utf8')));
  const sent = files('.js').flatMap(
    (name) =>
      read(name)
        .toString()
        .match(/sha256:[0-9a-f]{64}/g) ?? [],
  );
  expect([...new Set(sent)].sort()).toEqual(Object.keys(allowed).sort());
});
