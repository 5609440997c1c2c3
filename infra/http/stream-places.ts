/** Streams that one process keeps open. */
const MAX_STREAMS = 2_000;
/** Of one account, or of one address that names none: some tabs on some devices. */
export const MAX_OF_ONE = 10;
/** Of one address, whatever accounts it names: an office has one for all its people, nobody has all places. */
const MAX_OF_ADDRESS = 500;

/** Who may open a stream: everybody a few, so that nobody takes the places of all. */
export interface StreamPlaces {
  /** Takes a place; the answer gives it back, once. A refusal says which bound is reached. */
  take(address: string, account?: string): (() => void) | 'TOO_MANY_STREAMS' | 'TOO_BUSY';
  readonly taken: number;
}

export function createStreamPlaces(most = MAX_STREAMS, ofAddress = MAX_OF_ADDRESS): StreamPlaces {
  const held = new Map<string, number>();
  let taken = 0;
  function count(holders: string[], change: 1 | -1): void {
    taken += change;
    for (const holder of holders) {
      const left = (held.get(holder) ?? 0) + change;
      if (left === 0) held.delete(holder);
      else held.set(holder, left);
    }
  }
  return {
    take(address, account) {
      const [at, who] = [`from ${address}`, account ?? `at ${address}`];
      if ((held.get(who) ?? 0) >= MAX_OF_ONE) return 'TOO_MANY_STREAMS';
      if (taken >= most || (held.get(at) ?? 0) >= ofAddress) return 'TOO_BUSY';
      count([at, who], 1);
      return () => count([at, who], -1);
    },
    get taken() {
      return taken;
    },
  };
}
