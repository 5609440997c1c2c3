import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';
import { withoutSecrets } from './without-secrets.ts';
import { toldOf, wordsOf } from './words-of.ts';

/**
 * The program's log: JSON lines from `warn` up. Of an error nothing goes into it that somebody may have entered, and no
 * password; of a request its method and route.
 */
export function createLogger(log: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level: 'warn',
      base: undefined,
      serializers: { err: (error: unknown) => toldOf(error), req: requestOf, res: () => undefined },
      hooks: { logMethod: guarded },
    },
    log,
  );
}

interface Request {
  method?: string;
  routeOptions?: { url?: string };
}

const requestOf = ({ method, routeOptions }: Request) => ({ method, route: routeOptions?.url });

/** Where a line has an error and no words of its own, pino takes those of the error as they are; others hand them over. */
function guarded(this: Logger, args: Parameters<LogFn>, write: LogFn): void {
  const [first, said] = args as [unknown, string?];
  if (typeof first === 'string') {
    write.call(this, withoutSecrets(first));
    return;
  }
  const parts = first instanceof Error ? { err: first } : (first as { err?: unknown });
  const { err } = parts;
  const own = said !== undefined && said !== (err as Error | undefined)?.message;
  const words = own ? withoutSecrets(said) : err === undefined ? undefined : wordsOf(err);
  write.call(this, parts, words);
}
