import type { Logger } from 'pino';
import { isReaderTooSlow, outageOf } from '../store/passing.ts';
import { EventUnreadable } from '../store/unreadable.ts';
import { Notice } from './notice.ts';
import { SetupError } from './setup-error.ts';
import { wordsOf } from './words-of.ts';

/** Troubles of the parts of a program, in few lines however often they come. */
export interface TroubleLog {
  /** `part`: who has it, such as `projector`. */
  trouble(part: string, error: unknown): void;
  /**
   * The part works: what lasted is over, unless it comes again at once, as on a full disk, where a small write succeeds
   * and the next one fails. Also taken for granted when nothing more came for a while.
   */
  over(part: string): void;
}

/** A count once a minute: an outage of that length is a few lines for each part that feels it. */
const COUNT_MS = 60_000;
/** Longer than any part waits before it tries again. */
const QUIET_MS = 30_000;
/** For so long a part works before it is said to work again. */
const CALM_MS = 3_000;

interface Running {
  part: string;
  kind: string;
  began: number;
  last: number;
  counted: number;
  times: number;
  lasting: boolean;
  /** Since when the part works, until the trouble comes again. */
  over?: number | undefined;
  /** Ends the trouble, unless it comes again before. */
  quiet: NodeJS.Timeout;
}

/**
 * One line when a kind of trouble begins, a count once a minute, one line when it is over. What lasts until somebody or
 * something puts it right, an outage or a wrong setup, is told without a stack: nobody mends it with one.
 */
export function createTroubleLog(logger: Pick<Logger, 'error' | 'warn'>, calmMs = CALM_MS): TroubleLog {
  const running = new Map<string, Running>();

  function end(key: string): void {
    const ended = running.get(key);
    if (!ended) return;
    running.delete(key);
    const { part, kind, times, over } = ended;
    // What was told once and never came again has no end to be told of.
    if (times === 1 && !ended.lasting) return;
    const why = over === undefined ? 'no such trouble any more' : 'works again';
    logger.warn({ part, kind, times, seconds: secondsOf(ended, over) }, `${part}: ${why}`);
  }

  const endAfter = (ms: number, key: string) => setTimeout(() => end(key), ms).unref();

  return {
    trouble(part, error) {
      const { name, lasting } = knownOf(error);
      const kind = name ?? kindOf(error);
      const key = `${part} ${kind}`;
      const before = running.get(key);
      if (before) {
        before.times += 1;
        before.last = performance.now();
        before.over = undefined;
        clearTimeout(before.quiet);
        before.quiet = endAfter(QUIET_MS, key);
        if (performance.now() - before.counted < COUNT_MS) return;
        before.counted = performance.now();
        const { times } = before;
        logger.error({ part, kind, times, seconds: secondsOf(before) }, `${part}: trouble goes on`);
        return;
      }
      const now = performance.now();
      running.set(key, {
        part,
        kind,
        began: now,
        last: now,
        counted: now,
        times: 1,
        lasting,
        quiet: endAfter(QUIET_MS, key),
      });
      if (name || lasting || error instanceof Notice)
        logger.error({ part, kind, reason: reasonOf(error) }, `${part}: trouble begins`);
      else logger.error({ part, kind, err: error }, `${part}: trouble begins`);
    },
    over(part) {
      for (const [key, each] of running) {
        if (each.part !== part || !each.lasting || each.over !== undefined) continue;
        each.over = performance.now();
        clearTimeout(each.quiet);
        each.quiet = endAfter(calmMs, key);
      }
    },
  };
}

function knownOf(error: unknown): { name: string | undefined; lasting: boolean } {
  if (isReaderTooSlow(error)) return { name: 'READER_TOO_SLOW', lasting: false };
  if (error instanceof SetupError) return { name: error.code, lasting: true };
  if (error instanceof EventUnreadable) return { name: 'EVENT_UNREADABLE', lasting: false };
  const name = outageOf(error);
  return { name, lasting: name !== undefined };
}

const secondsOf = ({ began, last }: Running, at = last) => Math.round((at - began) / 1_000);

/** With what the client begins the words of a store that it has no class for. */
const CLIENTS_OWN = /^(?:[A-Z_]+: )?Could not recognize /;

/** The client's `Timeout` carries no words at all. */
const reasonOf = (error: unknown) =>
  wordsOf(error).replace(CLIENTS_OWN, '') || (error as Error).constructor.name;

const KIND_CHARACTERS = 200;

/** Errors that differ in numbers and ids alone are of one kind. */
function kindOf(error: unknown): string {
  const kind = reasonOf(error).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/gi, 'n');
  return kind.length > KIND_CHARACTERS ? kind.slice(0, KIND_CHARACTERS).replace(/\s+\S*$/, ' …') : kind;
}
