import { civilDateAt, type Instant } from '../schema/civil-date.ts';
import type { Moment } from '../schema/decider.ts';

/** Where “now” comes from; every caller gets it as an argument. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** Starts at `start` and runs at the speed of time: for a server that shows a played year. */
export function clockFrom(start: Instant): Clock {
  const offset = Date.parse(start) - Date.now();
  return { now: () => new Date(Date.now() + offset).toISOString() };
}

export function momentOf(clock: Clock): Moment {
  const now = clock.now();
  return { now, today: civilDateAt(now) };
}
