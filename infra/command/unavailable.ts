import { wordsOf } from '../process/words-of.ts';
import { type Outage, outageOf } from '../store/passing.ts';

/** `LOG_CHANGED`: the record store holds another log than the views were made from. */
export type UnavailableCode = Outage | 'LOG_CHANGED';

/** When to ask again, in seconds: what passes is back soon, the others wait for somebody to see to them. */
const RETRY_AFTER: Record<UnavailableCode, number> = {
  STORE_UNAVAILABLE: 5,
  DATABASE_UNAVAILABLE: 5,
  DISK_FULL: 60,
  LOG_CHANGED: 30,
};

/** What keeps us from answering, though nothing is wrong with what was asked. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  readonly code: UnavailableCode;
  /** Whether a command was asked, and whether it may have been recorded all the same. */
  readonly command: 'none' | 'not recorded' | 'may be recorded';

  constructor(code: UnavailableCode, o: { command?: Unavailable['command']; cause?: unknown } = {}) {
    super(`${code}${o.cause instanceof Error ? `: ${wordsOf(o.cause)}` : ''}`, { cause: o.cause });
    this.code = code;
    this.command = o.command ?? 'none';
  }

  /** In seconds. */
  get retryAfter(): number {
    return RETRY_AFTER[this.code];
  }

  get mayBeRecorded(): boolean {
    return this.command === 'may be recorded';
  }
}

/** What an error, or what lies behind it, tells of; undefined where it is something else. */
export function unavailableOf(error: unknown): Unavailable | undefined {
  const cause = (error as { originalError?: unknown } | undefined)?.originalError ?? error;
  if (cause instanceof Unavailable) return cause;
  const outage = outageOf(cause);
  return outage && new Unavailable(outage, { cause });
}
