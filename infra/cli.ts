#!/usr/bin/env node
import { join } from 'node:path';
import type { Config } from './process/config.ts';
import { inBoth } from './process/in-both.ts';
import { guardAgainstUnforeseen } from './process/last-guard.ts';
import { oneLine } from './process/one-line.ts';
import { guardOutput } from './process/output.ts';
import { say } from './process/progress.ts';
import { SetupError } from './process/setup-error.ts';
import type { runServer } from './process/start.ts';

type Run = (args: string[], config: Config) => Promise<unknown>;

interface Command {
  summary: string;
  run: Run;
  /** Works on the data folder beside a server or without it; `start`, `demo` look at theirs themselves. */
  inFolder?: true;
  /** Exit code of one that throws, 1 if absent. */
  failed?: number;
}

/** What a command consists of is loaded when it is asked for. */
const commands: Record<string, Command> = {
  start: {
    summary: 'start everything and serve',
    // The web server is loaded once the stores run: a mistake in the configuration is told at once.
    run: (_, given) => serve(given, 'start', async (o) => (await import('./server.ts')).startServer(o)),
  },
  demo: {
    summary: 'the same on its own data folder, with a sample year',
    run: (_, given) =>
      serve(demoConfig(given), 'demo', async (o) => (await import('./demo/serve.ts')).serveDemo(o)),
  },
  import: {
    summary: 'register the models of a spreadsheet, Phụ lục 01 (nhập từ bảng tính)',
    run: async (args, given) => (await import('./sheet/import-command.ts')).run(args, given),
  },
  rebuild: {
    inFolder: true,
    summary: 'make the views again from the events [VIEW …] [--from-this-log]',
    run: async (views, given) => (await import('./rebuild/rebuild-command.ts')).run(views, given),
  },
  verify: {
    inFolder: true,
    summary: 'look at log, vault, papers and views, and name what is wrong (kiểm tra toàn bộ)',
    run: async (args, given) => (await import('./verify/verify-command.ts')).run(args, given),
    failed: 2, // 1: it could be looked at, and something is wrong
  },
  events: {
    inFolder: true,
    summary:
      'set-aside ID [ID …] --why TEXT: pass over events that views cannot take (gác lại sự kiện); copy --from WHERE --to WHERE: the log into another event store (chép nhật ký sang kho khác)',
    run: async (args, given) =>
      args[0] === 'copy'
        ? (await import('./copy/copy-command.ts')).run(args.slice(1), given)
        : (await import('./rebuild/events-command.ts')).run(args, given),
  },
  backup: {
    inFolder: true,
    summary: 'FILE [--keys FILE]: log, personal data and papers of this moment in one file (sao lưu)',
    run: async (args, given) => (await import('./backup/backup-command.ts')).run(args, given),
  },
  restore: {
    inFolder: true,
    summary: 'FILE [--keys FILE]: make an installation of a backup, in an empty KHEO_DATA (khôi phục)',
    run: async (args, given) => (await import('./backup/restore-command.ts')).run(args, given),
  },
  vault: {
    inFolder: true,
    summary: 'rotate: change the key that personal data is sealed with (đổi khóa niêm phong)',
    run: async (args, given) => (await import('./vault/vault-command.ts')).run(args, given),
  },
  'emit-schema': {
    summary: 'write the GraphQL schema to a file',
    run: async (args) => (await import('./generate/schema.ts')).run(args),
  },
  'emit-rules': {
    summary: 'write the table of rules, tests, mutations and events to a file',
    run: async (args) => (await import('./generate/rules.ts')).run(args),
  },
  bench: {
    summary: 'measure, as ratios (--json)',
    run: async (args) => (await import('./bench/main.ts')).run(args),
  },
};

const serve: typeof runServer = async (...how) => (await import('./process/start.ts')).runServer(...how);

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
  const { config } = await import('./process/config.ts');
  const given = config();
  if (command.inFolder) (await import('./process/restore-mark.ts')).refuseHalfRestored(given.dataDir);
  await command.run(args, given);
}

/** The sample year has a folder of its own, and never a database that is in use for something else; it says so. */
function demoConfig(given: Config): Config {
  const { databaseUrl, eventstoreUrl, vaultKey } = given;
  const unused = Object.entries({
    DATABASE_URL: databaseUrl,
    EVENTSTORE_URL: eventstoreUrl,
    KHEO_VAULT_KEY: vaultKey,
  }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (unused.length > 0)
    say(
      inBoth(
        `The demo does not use ${unused.join(', ')}: its log, database and key stay in its own folder`,
        `Bản mẫu không dùng ${unused.join(', ')}: dữ liệu của bản mẫu luôn nằm trong thư mục riêng`,
      ),
    );
  return {
    ...given,
    dataDir: join(given.dataDir, 'demo'),
    databaseUrl: undefined,
    eventstoreUrl: undefined,
    vaultKey: undefined,
    vaultKeyNext: undefined,
  };
}

async function lineOf(error: unknown): Promise<string> {
  if (error instanceof SetupError) return oneLine(error);
  return (await import('./http/unavailable.ts')).unavailableLine(error) ?? oneLine(error);
}

// For those who write programs: an address by number warns at each start over TLS.
process.noDeprecation = true;
process.setSourceMapsEnabled(true); // an error names its place in the sources
guardOutput();
guardAgainstUnforeseen();
try {
  await main(process.argv.slice(2));
  process.exit();
} catch (error) {
  process.stderr.write(`✗ ${await lineOf(error)}\n`);
  process.exit(commands[process.argv[2] ?? '']?.failed ?? 1);
}
