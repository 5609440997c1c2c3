#!/usr/bin/env node
import { join } from 'node:path';
import { type Config, config } from './config.ts';
import { SetupError } from './setup-error.ts';
import { runServer } from './start.ts';

type Run = (args: string[], config: Config) => Promise<unknown>;

/**
 * A command is a module that exports `run(args, config)`; it is loaded when it is asked for. A module that is not
 * part of this build is a missing command, so the path is a value and no import that the compiler follows.
 */
const module = (path: string) => async (): Promise<Run> => ((await import(path)) as { run: Run }).run;

/** The web server is loaded once the stores run: a mistake in the configuration is told at once. */
const start = async (): Promise<Run> => (_, given) =>
  runServer(given, 'start', async (o) => (await import('./server.ts')).startServer(o));

const demo = async (): Promise<Run> => (_, given) =>
  runServer(given, 'demo', async (o) => (await import('./demo/serve.ts')).serveDemo(o));

const commands: Record<string, { summary: string; load: () => Promise<Run> }> = {
  start: { summary: 'start everything and serve', load: start },
  demo: { summary: 'the same on its own data folder, with a sample year', load: demo },
  rebuild: { summary: 'make the views again from the events', load: module('./rebuild-command.ts') },
  'emit-schema': { summary: 'write the GraphQL schema to a file', load: module('./emit-schema.ts') },
  bench: { summary: 'measure, as ratios (--json)', load: module('./bench/main.ts') },
};

const usage = [
  'kheo <command>',
  ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`),
].join('\n');

async function main([name = 'help', ...args]: string[]): Promise<void> {
  if (['help', '--help', '-h'].includes(name)) return void process.stdout.write(`${usage}\n`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    throw new SetupError(
      `There is no command “${name}”; there are ${Object.keys(commands).join(', ')}`,
      `Không có lệnh “${name}”`,
    );
  }
  const given = config();
  // The sample year has a folder of its own, and never a database that is in use for something else.
  const own = name === 'demo' ? demoConfig(given) : given;
  await (await command.load())(args, own);
}

function demoConfig(given: Config): Config {
  return { ...given, dataDir: join(given.dataDir, 'demo'), databaseUrl: undefined, eventstoreUrl: undefined };
}

try {
  await main(process.argv.slice(2));
  process.exit();
} catch (error) {
  const known = error instanceof SetupError;
  process.stderr.write(`✗ ${known ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
}
