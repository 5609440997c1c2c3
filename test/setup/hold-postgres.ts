// Starts PostgreSQL in the folder given, prints its pid and address as JSON, and stays.
import { startPostgres } from '../../infra/postgres/embedded.ts';

const { pid, url } = await startPostgres({
  dataDir: process.argv[2] as string,
  settings: { fsync: 'off' },
});
process.stdout.write(`${JSON.stringify({ pid, url })}\n`);
setInterval(() => {}, 60_000);
