import { join } from 'node:path';
import type { Config } from '../process/config.ts';
import { SetupError } from '../process/setup-error.ts';
import { noLogOf, withDatabase } from '../process/with-database.ts';
import { withStores } from '../process/with-stores.ts';
import { keySourceOf } from '../vault/master-key.ts';
import type { Verified } from './verify.ts';
import { verifyApart } from './verify-apart.ts';

/** Exit code when something is wrong; what cannot be looked at is thrown. */
const WRONG = 1;

/**
 * `kheo verify`: looks at all that this installation keeps, beside a running server or without, and names on standard output
 * what is wrong, a line each.
 */
export async function run(args: string[], config: Config): Promise<void> {
  if (args.length > 0)
    throw new SetupError(
      `kheo verify takes no arguments, and was given “${args[0]}”`,
      'kheo verify không nhận tham số',
    );
  const { dataDir } = config;
  const look = (stores: { databaseUrl: string; eventstoreUrl?: string }) =>
    verifyApart({
      ...stores,
      documents: join(dataDir, 'documents'),
      key: keySourceOf(config),
      patience: config.patience,
      tell: (line) => void process.stdout.write(`${line}\n`),
    });
  const seen = await (config.eventstoreUrl
    ? withStores(config, look)
    : withDatabase(config, (databaseUrl) => look({ databaseUrl }))
  ).catch((error: Error) => {
    throw isNoLog(error) ? noLogOf(config) : error;
  });
  process.stdout.write(`${inWords(seen)}\n`);
  if (seen.wrong > 0) process.exitCode = WRONG;
}

const isNoLog = ({ message }: Error) => /^relation "log\.\w+" does not exist$/.test(message);

function inWords({ wrong, events, undigested, sealed, papers, tables, position }: Verified): string {
  const views = position === undefined ? 'no views' : `${tables} tables of views at position ${position}`;
  const digests = undigested > 0 ? ` (${undigested} of before digests)` : '';
  const looked = `${events} events${digests}, ${sealed} sealed parts, ${papers} papers, ${views}`;
  return wrong === 0
    ? `✓ All is right: ${looked} | Tất cả đều đúng`
    : `${wrong} thing(s) are wrong, of ${looked}; “Verify” in docs/running.md says what to do | Có ${wrong} điều sai: xem mục “Verify” trong docs/running.md`;
}
