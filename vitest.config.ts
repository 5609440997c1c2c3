import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/ready-made/longest-first.ts';
import { temporaryFolder } from './test/ready-made/temporary-folder.ts';

// Node.js programs that tests start, dozens of them, are compiled once: a third of a second each.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, 'node_modules/.compile-cache');

process.env.TMPDIR = temporaryFolder();

export default defineConfig({
  resolve: {
    // graphql ships CommonJS and ESM; without one entry two realms meet and `instanceof` fails.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/ready-made/prepare.ts'],
    // A worker imports what it needs once, not once a file: no test changes a module.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Most tests wait for servers of their own: no more workers than cores leave them idle.
    maxWorkers: 3,
    // What tests make is gone when they end: with little room for the young a fifth of the time went into moving it.
    execArgv: ['--max-semi-space-size=64'],
    testTimeout: 30_000,
    // What is waited for comes about in its time; how long that takes is a matter of load.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 60_000,
    server: { deps: { inline: ['type-graphql', 'graphql-scalars', '@apollo/server'] } },
  },
});
