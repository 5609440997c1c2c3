import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { isAlive } from '../../infra/postgres/processes.ts';
import { descendants, spawned, spawnProgram, until } from './spawned.ts';

// Whole programs are started: seconds on a quiet machine, more on a busy one.
vi.setConfig({ testTimeout: 90_000 });

const root = resolve(import.meta.dirname, '../..');
let project: string;

const write = (path: string, text: string) => {
  mkdirSync(join(project, dirname(path)), { recursive: true });
  writeFileSync(join(project, path), text);
};

/** A program that stays until it is told to go, by signal or by the launcher's end, and says what it was told. */
const program = `import text from './text.json' with { type: 'json' };
process.on('SIGINT', () => { process.stdout.write('interrupted\\n'); process.exit(7); });
for (const end of ['disconnect', 'SIGTERM']) process.on(end, () => setTimeout(() => process.exit(0), 300));
process.stdout.write(\`\${process.pid} \${text.greeting} \${process.argv.slice(2)}\\n\`);
setInterval(() => {}, 1000);
`;

/** A project as npm leaves it, small: the real launcher, with a program of its own. Built once, and copied for every test. */
let made: string;

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'kheo-launch-made-'));
  project = made;
  for (const path of ['infra/launch.mjs', 'infra/launch', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(join(root, path), join(project, path), { recursive: true });
  }
  write('package.json', '{"name":"small","type":"module","scripts":{"start":"node infra/launch.mjs start"}}');
  write('package-lock.json', '{"packages":{"":{},"node_modules/typescript":{"version":"7.0.2"}}}');
  write('node_modules/.package-lock.json', '{"packages":{"node_modules/typescript":{"version":"7.0.2"}}}');
  for (const name of ['typescript', '@typescript', '@types', 'undici-types', 'rolldown']) {
    if (existsSync(join(root, 'node_modules', name))) {
      symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
    }
  }
  write('infra/cli.ts', program);
  write('infra/text.json', '{"greeting":"hello"}');
  const built = spawnProgram([join(made, 'infra/launch.mjs'), 'build']);
  expect([await built.ended, built.err()]).toEqual([0, expect.stringContaining('✓ Building the server')]);
  return () => rmSync(made, { recursive: true, force: true });
});

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'kheo-launch-'));
  cpSync(made, project, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  return () => rmSync(project, { recursive: true, force: true });
});

const unbuilt = () => rmSync(join(project, 'dist'), { recursive: true });

/** Files of the build, below `dist`, that hold a text. */
const builtFrom = (text: string) =>
  readdirSync(join(project, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.js') && readFileSync(join(project, 'dist', file), 'utf8').includes(text),
  );

const launch = (args: string[], env: Record<string, string> = {}) =>
  spawned([join(project, 'infra/launch.mjs'), ...args], env);

async function started(run = launch(['start', '--now'])) {
  const [, pid, greeting] = await run.printed(/^(\d+) (\w+) start,--now$/m);
  return { ...run, pid: Number(pid), greeting };
}

describe('the launcher', () => {
  test('builds, runs the program, and passes a signal in and the exit code out', async () => {
    unbuilt();
    const run = await started();
    expect(run.err()).toMatch(/^· Building the server …\n✓ Building the server/);
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(7);
    expect(run.out()).toContain('interrupted');
  });

  test('builds again when a source has changed, and only then; what has no source any more goes', async () => {
    write('infra/sheet/worker.ts', "export { old } from '../../schema/old.ts';\n");
    write('schema/old.ts', "export const old = 'of old';\n");
    const build = async () => {
      const run = await started();
      run.child.kill('SIGINT');
      await run.ended;
      return { built: run.err().includes('Building'), greeting: run.greeting };
    };
    expect(await build()).toEqual({ built: true, greeting: 'hello' });
    expect(builtFrom('of old')).toEqual(['infra/sheet/worker.js']);
    expect(await build()).toEqual({ built: false, greeting: 'hello' });
    rmSync(join(project, 'schema/old.ts'));
    rmSync(join(project, 'infra/sheet/worker.ts'));
    write('infra/text.json', '{"greeting":"goodbye"}');
    expect(await build()).toEqual({ built: true, greeting: 'goodbye' });
    expect(builtFrom('of old')).toEqual([]);
    expect(existsSync(join(project, 'dist/infra/sheet/worker.js'))).toBe(false);
  });

  test('ends at a signal amid the build, and starts nothing', async () => {
    unbuilt();
    const run = launch(['start', '--now']);
    await until(() => run.err().includes('Building'));
    run.child.kill('SIGINT');
    expect([130, 'SIGINT']).toContain(await run.ended); // the latter just before there is a compiler to end
    expect(run.out()).toBe('');
    expect((await started()).greeting).toBe('hello');
  });

  test('starts nothing when npm went away amid the build', async () => {
    unbuilt();
    const run = spawned(['--prefix', project, 'run', '-s', 'start', '--', '--now'], {}, 'npm');
    await until(() => run.err().includes('Building'));
    const [launcher] = descendants(run.child.pid as number).slice(-1) as [number];
    run.child.kill('SIGKILL');
    await until(() => !isAlive(launcher));
    expect(run.out()).toBe('');
  });

  test('ends without a word when all of its group is told to', async () => {
    const run = spawned(
      ['--signal=TERM', '90', 'npm', '--prefix', project, 'run', '-s', 'start', '--', '--now'],
      {},
      'timeout',
    );
    const [, pid] = await run.printed(/^(\d+) (\w+) start,--now$/m);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe('SIGTERM');
    await until(() => !isAlive(Number(pid)));
    expect(run.err()).not.toContain('Warning');
  });

  test('stops at an error of the compiler, and shows it', async () => {
    write('infra/cli.ts', 'const n: number = "one";\nexport { n };\n');
    for (const _ of ['first', 'second']) {
      const run = launch(['start']);
      expect(await run.ended).toBe(1);
      expect(run.err()).toContain(
        "infra/cli.ts(1,7): error TS2322: Type 'string' is not assignable to type 'number'.",
      );
      expect(run.err().trimEnd().split('\n').at(-1)).toBe('✗ The server does not build, see above');
    }
  });

  test('an error names its place in the sources', async () => {
    write(
      'infra/place.ts',
      'type Reason = string;\n\nexport const fail = (reason: Reason) => {\n  throw new Error(reason);\n};\n',
    );
    write('infra/cli.ts', "import { fail } from './place.ts';\n\nfail('on purpose');\n");
    const run = launch(['start']);
    expect(await run.ended).toBe(1);
    expect(run.err()).toMatch(
      /Error: on purpose\n +at fail \(\S*infra\/place\.ts:4:9\)\n +at .*infra\/cli\.ts:3:1\)?\n/,
    );
  });

  test('takes the program with it when it is killed', async () => {
    const run = await started();
    run.child.kill('SIGKILL');
    await until(() => !isAlive(run.pid));
  });

  test('takes the program with it when npm is killed', async () => {
    const npm = spawned(['--prefix', project, 'run', '-s', 'start', '--', '--now'], {}, 'npm');
    const run = await started(npm);
    run.child.kill('SIGKILL');
    await until(() => !isAlive(run.pid));
  });

  test('installs with npm ci when the lock file asks for something else, and says when that fails', async () => {
    write('package-lock.json', '{"packages":{"":{},"node_modules/typescript":{"version":"7.0.3"}}}');
    write(
      'bin/npm',
      `#!/bin/sh\necho "$@" > asked\n[ -e works ] || { echo 'no network' >&2; exit 1; }\ncp package-lock.json node_modules/.package-lock.json\n`,
    );
    chmodSync(join(project, 'bin/npm'), 0o755);
    const env = { PATH: `${join(project, 'bin')}:/usr/bin:/bin` };
    const failing = launch(['start'], env);
    expect(await failing.ended).toBe(1);
    expect(failing.err()).toMatch(/· Installing packages …\nno network\n✗ npm ci failed, see above.*\n$/);
    write('works', '');
    const run = await started(launch(['start', '--now'], env));
    expect(readFileSync(join(project, 'asked'), 'utf8')).toMatch(/^ci --include=dev --include=optional /);
    expect(run.err()).toContain('✓ Installing packages');
    run.child.kill('SIGINT');
    await run.ended;
    const again = await started(launch(['start', '--now'], env));
    expect(again.err()).not.toContain('Installing');
    again.child.kill('SIGINT');
    await again.ended;
  });

  test('says in one line that a command does not exist', async () => {
    const run = launch(['strat']);
    expect(await run.ended).toBe(1);
    expect(run.err()).toMatch(/^✗ There is no command “strat”; there are start, demo, .*\n$/);
  });

  test('does not wait for a build that was killed', async () => {
    unbuilt();
    write('dist/.building', '999999999');
    const run = await started();
    run.child.kill('SIGINT');
    await run.ended;
    expect(existsSync(join(project, 'dist/.building'))).toBe(false);
    expect(statSync(join(project, 'dist/.server.stamp')).size).toBe(64);
  });
});
