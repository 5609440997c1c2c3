import type { Logger } from 'pino';
import { outageOf } from '../store/passing.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Troubles of the parts of a program, in few lines however often they come. */
export interface TroubleLog {
  /** `part`: who has it, such as `projector`. */
  trouble(part: string, error: unknown): void;
  /** The part works again. Also taken for granted when nothing more came for a while. */
  over(part: string): void;
}

/** A count once a minute: an outage of that length is a few lines for each part that feels it. */
const COUNT_MS = 60_000;
/** Longer than any part waits before it tries again. */
const QUIET_MS = 30_000;

interface Running {
  part: string;
  kind: string;
  began: number;
  last: number;
  counted: number;
  times: number;
  passing: boolean;
  quiet: NodeJS.Timeout;
}

/**
 * One line when a kind of trouble begins, a count once a minute, one line when it is over. What passes is told without a
 * stack: nobody mends an outage with it.
 */
export function createTroubleLog(logger: Pick<Logger, 'error' | 'warn'>, quietMs = QUIET_MS): TroubleLog {
  const running = new Map<string, Running>();

  function end(key: string, why: string): void {
    const over = running.get(key);
    if (!over) return;
    clearTimeout(over.quiet);
    running.delete(key);
    const { part, kind, times } = over;
    // What was told once and never came again has no end to be told of.
    if (times === 1 && !over.passing) return;
    logger.warn({ part, kind, times, seconds: secondsOf(over) }, `${part}: ${why}`);
  }

  return {
    trouble(part, error) {
      const outage = outageOf(error);
      const kind = outage ?? kindOf(error);
      const key = `${part} ${kind}`;
      const known = running.get(key);
      if (known) {
        known.times += 1;
        known.last = performance.now();
        known.quiet.refresh();
        if (performance.now() - known.counted < COUNT_MS) return;
        known.counted = performance.now();
        logger.error(
          { part, kind, times: known.times, seconds: secondsOf(known) },
          `${part}: trouble goes on`,
        );
        return;
      }
      const now = performance.now();
      const quiet = setTimeout(() => end(key, 'no such trouble any more'), quietMs);
      quiet.unref();
      running.set(key, {
        part,
        kind,
        began: now,
        last: now,
        counted: now,
        times: 1,
        passing: !!outage,
        quiet,
      });
      if (outage) logger.error({ part, kind, reason: reasonOf(error) }, `${part}: trouble begins`);
      else logger.error({ part, kind, err: error }, `${part}: trouble begins`);
    },
    over(part) {
      for (const [key, each] of running) if (each.part === part) end(key, 'works again');
    },
  };
}

const secondsOf = ({ began, last }: Running) => Math.round((last - began) / 1_000);

/** The client's `Timeout` carries no words at all. */
const reasonOf = (error: unknown) =>
  withoutSecrets(error instanceof Error ? error.message || error.constructor.name : String(error));

/** Errors that differ in numbers and ids alone are of one kind. */
const kindOf = (error: unknown) =>
  reasonOf(error)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/gi, 'n')
    .slice(0, 200);
