import type { CivilDate } from '../../schema/civil-date.ts';
import type { Actor } from '../../schema/event.ts';

/** What one unit, or the offices of one organization together, may still upload today. */
export interface Quota {
  /** In bytes. */
  left(actor: Actor, today: CivilDate): number;
  /** Counts so many bytes; false, and nothing is counted, where there is no room for them. */
  take(actor: Actor, today: CivilDate, bytes: number): boolean;
}

const holderOf = ({ organization, unit }: Actor) => (unit ? `${organization}/${unit}` : organization);

/** `perDay` in bytes; 0 is no bound. Counted by this process, since its start. */
export function createQuota(perDay: number): Quota {
  let day: CivilDate | undefined;
  const used = new Map<string, number>();
  function left(actor: Actor, today: CivilDate): number {
    if (day !== today) used.clear();
    day = today;
    return perDay === 0 ? Number.POSITIVE_INFINITY : perDay - (used.get(holderOf(actor)) ?? 0);
  }
  return {
    left,
    take(actor, today, bytes) {
      if (bytes > left(actor, today)) return false;
      used.set(holderOf(actor), (used.get(holderOf(actor)) ?? 0) + bytes);
      return true;
    },
  };
}
