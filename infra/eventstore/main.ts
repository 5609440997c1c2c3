import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import { guardOutput } from '../process/output.ts';
import { wordsOf } from '../process/words-of.ts';
import { DATABASE_LOST } from './exit-codes.ts';
import { onceUp } from './once-up.ts';
import { startEventStore } from './server.ts';

const LAST_ANSWERS_MS = 200;

/**
 * The event store as a child process. Its configuration, `{ databaseUrl, port?, secret? }`, is the first message from the
 * parent, or else JSON on standard input: arguments are for everybody on the machine to read.
 *
 *   echo '{"databaseUrl": "postgres://…", "port": 2113}' | node main.ts
 *
 * Waits while PostgreSQL is still coming up. Tells its parent, over IPC or else on standard output, `{ ready: true, url }`, or `{ ready: false, error }`
 * before exit code 1. SIGTERM, SIGINT and the end of the parent's IPC channel stop it cleanly; a lost database is
 * exit code 3, after which a new start finds what was committed.
 */
async function main(): Promise<void> {
  guardOutput();
  // A parent that goes before we are ready leaves nobody to serve.
  const orphaned = () => process.exit(0);
  process.once('disconnect', orphaned);
  const configured = await configuration();
  const server = await onceUp(() => startEventStore(configured), console.error);
  const stop = async () => {
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  process.off('disconnect', orphaned);
  process.once('disconnect', stop);
  tell({ ready: true, url: server.url });
  const reason = await server.lost;
  console.error(`event store: the database is lost (${wordsOf(reason)})`);
  // Those who wait for an answer are told first.
  setTimeout(() => process.exit(DATABASE_LOST), LAST_ANSWERS_MS);
}

type Configuration = Parameters<typeof startEventStore>[0];

async function configuration(): Promise<Configuration> {
  if (!process.send)
    return json(process.stdin).then(
      (given) => given as Configuration,
      () => {
        throw new Error(
          'no configuration on standard input, such as {"databaseUrl": "postgres://…", "port": 2113}',
        );
      },
    );
  const [message] = await once(process, 'message');
  return message;
}

function tell(message: { ready: boolean; url?: string; error?: string }, told: () => void = () => {}): void {
  if (process.send) process.send(message, undefined, undefined, told);
  else process.stdout.write(`${JSON.stringify(message)}\n`, told);
}

main().catch((error: Error) => {
  if (!process.send) console.error(wordsOf(error));
  tell({ ready: false, error: wordsOf(error) }, () => process.exit(1));
});
