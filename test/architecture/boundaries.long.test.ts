import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folders = ['schema', 'projections', 'api', 'infra', 'dashboard'];

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

function cruise(cwd: string): Cruise {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** A project of the files given, under the real rules; every import is told by its rule. */
function violations(files: Record<string, string>): string[] {
  const project = mkdtempSync(join('/tmp', 'kheo-boundaries-'));
  for (const folder of folders) mkdirSync(join(project, folder));
  for (const file of ['.dependency-cruiser.cjs', 'package.json'])
    cpSync(join(root, file), join(project, file));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(project, dirname(path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  try {
    return cruise(project).summary.violations.map(({ rule, from }) => `${from}: ${rule.name}`);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** Rule, file, and what must not stand in it. */
const forbidden = [
  ['schema-imports-of-ours', 'schema/model/a1.ts', "import '../../projections/x.ts';"],
  ['schema-vendors', 'schema/model/a2.ts', "import 'kysely';"],
  ['node-built-ins-in-infra-only', 'schema/model/a3.ts', "import 'node:crypto';"],
  ['node-built-ins-in-infra-only', 'api/model/a4.ts', "import 'crypto';"],
  [
    'projections-imports-of-ours',
    'projections/model/a5.ts',
    "import type { X } from '../../api/x.ts'; export type Y = X;",
  ],
  ['projections-vendors', 'projections/model/a6.ts', "import 'pg';"],
  ['api-imports-of-ours', 'api/model/a7.ts', "import '../../projections/x.ts';"],
  ['api-imports-of-ours', 'api/model/a8.ts', "import '../../infra/x.ts';"],
  ['api-vendors', 'api/model/a9.ts', "import type { Kysely } from 'kysely'; export type K = Kysely<object>;"],
  ['dashboard-imports-of-ours', 'dashboard/a10.tsx', "import '../schema/x.ts';"],
  ['dashboard-no-server-vendors', 'dashboard/a11.tsx', "import 'pg';"],
  ['projections-capabilities-apart', 'projections/model/a12.ts', "import '../campaign/x.ts';"],
  ['api-capabilities-apart', 'api/report/a13.ts', "import '../campaign/x.ts';"],
  ['infra-imports-of-ours', 'infra/a14.ts', "import '../dashboard/x.ts';"],
  ['no-cycles', 'schema/a15.ts', "import './a15.ts';"],
  ['resolvable', 'infra/a16.ts', "import './missing.ts';"],
  ['eventstore-knows-nobody', 'infra/eventstore/a17.ts', "import '../store/x.ts';"],
  ['eventstore-knows-nobody', 'infra/eventstore/a18.ts', "import '../../schema/x.ts';"],
  ['views-below-their-writers', 'infra/views/a19.ts', "import '../projector/x.ts';"],
  [
    'views-below-their-writers',
    'infra/views/a20.ts',
    "import type { X } from '../rebuild/x.ts'; export type Y = X;",
  ],
  [
    'start-known-to-programs',
    'infra/http/a21.ts',
    "import type { X } from '../process/start.ts'; export type Y = X;",
  ],
] as const;

/** File, and what may stand in it. */
const allowed = {
  'schema/model/events.ts': "import { z } from 'zod'; import '../campaign/events.ts'; export const e = z;",
  'schema/campaign/events.ts': 'export const c = 1;',
  'projections/model/queries.ts':
    "import '../../schema/model/events.ts'; import 'kysely'; export const q = 1;",
  'api/model/resolver.ts':
    "import '../../projections/model/queries.ts'; import 'type-graphql'; import 'graphql'; export const r = 1;",
  'infra/server.ts':
    "import { readFileSync } from 'node:fs'; import '../api/model/resolver.ts'; import 'pg'; readFileSync('');",
  'dashboard/app.tsx': "import 'react'; export const a = 1;",
};

describe('the boundaries of the folders', () => {
  test('are looked at in every folder: no module found would pass as well as no fault found', () => {
    const { modules } = cruise(root);
    for (const folder of folders) {
      const found = modules.filter(({ source }) => source.startsWith(`${folder}/`));
      expect(found.length, folder).toBeGreaterThan(0);
    }
  });

  describe('of a project that keeps and breaks them', () => {
    let found: string[];
    beforeAll(() => {
      const rooms = ['infra/store', 'infra/projector', 'infra/rebuild'];
      const others = [...folders, ...rooms, 'projections/campaign', 'api/campaign'];
      const text = 'export type X = 1; export const x = 1;';
      found = violations({
        ...Object.fromEntries(others.map((folder) => [`${folder}/x.ts`, text])),
        'infra/process/start.ts': text,
        ...allowed,
        ...Object.fromEntries(forbidden.map(([, path, source]) => [path, source])),
      });
    });

    test('let through what the table allows', () => {
      const paths = forbidden.map(([, path]) => path as string);
      expect(found.filter((violation) => !paths.includes(violation.split(': ')[0] as string))).toEqual([]);
    });

    test.each(forbidden)('catch %s in %s: %s', (rule, path) => {
      expect(found).toContain(`${path}: ${rule}`);
    });
  });
});
