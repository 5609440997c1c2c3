/** Streams that one process keeps open. */
const MAX_STREAMS = 2_000;
/** Of one account, or of one address that names none: some tabs on some devices. */
export const MAX_OF_ONE = 10;

/** Who may open a stream: everybody a few, so that nobody takes the places of all. */
export interface StreamPlaces {
  /** Takes a place for `who`; the answer gives it back, once. A refusal says which bound is reached. */
  take(who: string): (() => void) | 'TOO_MANY_STREAMS' | 'TOO_BUSY';
  readonly taken: number;
}

export function createStreamPlaces(most = MAX_STREAMS): StreamPlaces {
  const held = new Map<string, number>();
  let taken = 0;
  return {
    take(who) {
      const own = held.get(who) ?? 0;
      if (own >= MAX_OF_ONE) return 'TOO_MANY_STREAMS';
      if (taken >= most) return 'TOO_BUSY';
      taken += 1;
      held.set(who, own + 1);
      return () => {
        taken -= 1;
        const left = (held.get(who) ?? 1) - 1;
        if (left === 0) held.delete(who);
        else held.set(who, left);
      };
    },
    get taken() {
      return taken;
    },
  };
}
