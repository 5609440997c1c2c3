import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// Node.js programs that tests start, dozens of them, are compiled once: a third of a second each.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, 'node_modules/.compile-cache');

export default defineConfig({
  resolve: {
    // graphql ships CommonJS and ESM; without one entry two realms meet and `instanceof` fails.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/ready-made/prepare.ts'],
    // Most tests wait for servers of their own: one worker fewer than cores leaves them idle.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    server: { deps: { inline: ['type-graphql', 'graphql-scalars', '@apollo/server'] } },
  },
});
