/** What was found last: a value, or why there is none. */
export type Found<T> = { ok: true; value: T } | { ok: false; error: Error };

export interface Probe<T> {
  /** From memory, at once. Undefined before the first look has ended or taken its time. */
  latest(): Found<T> | undefined;
  /** For how long every look has succeeded, in milliseconds; 0 after one that has not. */
  soundMs(): number;
  /** Resolves with the first answer, or when the first look has taken its time. */
  first: Promise<void>;
  close(): void;
}

const EVERY_MS = 1_000;
/** A look that takes longer has failed, whatever it finds later. */
const DEADLINE_MS = 1_500;
/** A look that never ends keeps others from piling up behind it for so long. */
const ABANDONED_MS = 10_000;

/** Looks again and again, each look in its own time: one that hangs holds up nobody else, and is told as a failure. */
export function startProbe<T>(
  look: () => Promise<T>,
  { everyMs = EVERY_MS, deadlineMs = DEADLINE_MS, abandonedMs = ABANDONED_MS } = {},
): Probe<T> {
  let latest: Found<T> | undefined;
  let soundSince: number | undefined;
  let closed = false;
  let next: NodeJS.Timeout | undefined;
  const { promise: first, resolve: looked } = Promise.withResolvers<void>();

  function tell(found: Found<T>): void {
    latest = found;
    soundSince = found.ok ? (soundSince ?? performance.now()) : undefined;
  }

  function once(): void {
    let over = false;
    const silent = new Error(`no answer within ${deadlineMs} ms`);
    const late = setTimeout(() => {
      tell({ ok: false, error: silent });
      looked();
    }, deadlineMs);
    const abandon = setTimeout(() => end(undefined), abandonedMs);
    const end = (found: Found<T> | undefined) => {
      if (over) return;
      over = true;
      clearTimeout(late);
      clearTimeout(abandon);
      if (found) tell(found);
      looked();
      if (!closed) next = setTimeout(once, everyMs).unref();
    };
    look().then(
      (value) => end({ ok: true, value }),
      (error: Error) => end({ ok: false, error }),
    );
    late.unref();
    abandon.unref();
  }
  once();
  return {
    latest: () => latest,
    soundMs: () => (soundSince === undefined ? 0 : performance.now() - soundSince),
    first,
    close: () => {
      closed = true;
      clearTimeout(next);
    },
  };
}
