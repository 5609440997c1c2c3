import { SetupError } from '../setup-error.ts';
import { startEventStore } from './server.ts';

const LAST_ANSWERS_MS = 200;

/**
 * The event store as a child process.
 *
 *   node main.ts '{"databaseUrl": "postgres://…", "port": 2113}'
 *
 * Tells its parent, over IPC or else on standard output, `{"ready":true,"url":"esdb://…"}`, or
 * `{"ready":false,"error":"…"}` before exit code 1. SIGTERM, SIGINT and the end of the parent's IPC channel stop it
 * cleanly; a lost database is exit code 1, after which a new start finds what was committed.
 */
async function main(): Promise<void> {
  const server = await startEventStore(JSON.parse(process.argv[2] ?? '{}'));
  const stop = async () => {
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.once('disconnect', stop);
  if (process.send && !process.connected) await stop();
  tell({ ready: true, url: server.url });
  const reason = await server.lost;
  console.error(`event store: the database is lost (${reason.message})`);
  // Those who wait for an answer are told first.
  setTimeout(() => process.exit(1), LAST_ANSWERS_MS);
}

function tell(message: { ready: boolean; url?: string; error?: string }): void {
  if (process.send) process.send(message);
  else console.log(JSON.stringify(message));
}

main().catch((error: Error) => {
  tell({ ready: false, error: error.message });
  if (!process.send) console.error(error instanceof SetupError ? error.message : error.stack);
  process.exit(1);
});
