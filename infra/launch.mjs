// The way in of every npm script: plain JavaScript without dependencies, for any Node from 20.19 on. It installs what
// is missing, builds what is out of date, and runs the program proper with Node 24.
import { build, bundle } from './launch/build.mjs';
import { check } from './launch/check.mjs';
import { generate } from './launch/generate.mjs';
import { install } from './launch/install.mjs';
import { checkNode, node24 } from './launch/node.mjs';
import { Failure, fail, root, run, tool } from './launch/run.mjs';

const node = (...args) => run(node24(), args);
const owned = (...args) => run(node24(), args, { owned: true });
const cli = (...args) => build().then(() => owned('--enable-source-maps', 'dist/infra/cli.js', ...args));
const vitest = (...args) =>
  build({ types: false }).then(() => node(tool('vitest/vitest.mjs'), 'run', ...args));
/** Of files whose tests start programs, kill and cut them off, flood them, rebuild whole histories or make them by chance; see README. */
const LONG = '.long.test.ts';

const commands = {
  start: (args) => cli('start', ...args),
  demo: (args) => cli('demo', ...args),
  kheo: (args) => cli(...args),
  // Named files are run whatever they are called.
  test: (args) => vitest(...(args.length > 0 ? args : ['--exclude', `**/*${LONG}`])),
  'test:long': (args) => vitest(LONG, ...args),
  bench: (args) => cli('bench', ...args),
  build: () => build({ always: true }),
  check: () => build().then(check),
  mutate: (args) => node('infra/mutate/main.ts', ...args),
  generate: () => build({ dashboard: false }).then(generate),
  dev: async (args) => {
    await build();
    return Promise.race([
      node(bundle, '--watch'),
      node(tool('typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'),
      node(tool('vite/bin/vite.js'), 'build', 'dashboard', '--watch', '--outDir', `${root}/dist/dashboard`),
      owned('--watch', '--watch-preserve-output', 'dist/infra/cli.js', 'start', ...args),
    ]);
  },
};

const [name = 'start', ...args] = process.argv.slice(2);
try {
  checkNode();
  process.chdir(root);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) fail(`There is no command “${name}”; there are ${Object.keys(commands).join(', ')}`);
  await install();
  process.exit((await command(args)) ?? 0);
} catch (error) {
  process.stderr.write(`✗ ${error instanceof Failure ? error.message : error.stack}\n`);
  process.exit(error instanceof Failure ? error.code : 1);
}
