const TICKS_PER_MS = 10_000n;

/** Milliseconds since the Unix epoch to the protocol's ticks of 100 ns since the same instant. */
export function utcTicks(ms: number): bigint {
  return BigInt(ms) * TICKS_PER_MS;
}
