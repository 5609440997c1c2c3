import { v5 as uuidV5 } from 'uuid';
import {
  addDays,
  type CivilDate,
  civilDateAt,
  type Instant,
  startOfDay,
  weekday,
} from '../../schema/civil-date.ts';
import type { Actor } from '../../schema/event.ts';
import type { Chance } from './chance.ts';

/** One command of the played year. Steps of one chain follow each other; chains run side by side. */
export interface Step {
  at: Instant;
  chain: string;
  /** Chains whose earlier steps must be done: a model waits for its campaign and its unit. */
  after: readonly string[];
  actor: Actor;
  type: string;
  data: unknown;
  commandId: string;
}

/** Ids of the demo derive from what they name, so that a year cut off midway goes on where it stopped. */
const DEMO = '8c1f0f1e-7b0e-5d0a-9a55-2b7a5f3f6a11';
export const demoId = (name: string): string => uuidV5(name, DEMO);

const MINUTE = 60_000;

export interface Chain {
  steps: Step[];
  add(day: CivilDate, actor: Actor, type: string, data: unknown): void;
}

export function startChain(name: string, chance: Chance, after: readonly string[] = []): Chain {
  const steps: Step[] = [];
  return {
    steps,
    add(day, actor, type, data) {
      const inOffice = Date.parse(startOfDay(day)) + chance.between(8 * 60, 16 * 60) * MINUTE;
      const before = lastOf(day, steps);
      const at = new Date(before && before >= inOffice ? before + MINUTE : inOffice).toISOString();
      steps.push({ at, chain: name, after, actor, type, data, commandId: demoId(`${name}#${steps.length}`) });
    },
  };
}

function lastOf(day: CivilDate, steps: Step[]): number | undefined {
  const last = steps.at(-1);
  return last && civilDateAt(last.at) === day ? Date.parse(last.at) : undefined;
}

/** Offices work Monday to Friday: a day on a weekend moves to the Monday after. */
export function workday(day: CivilDate): CivilDate {
  const number = weekday(day);
  return number < 6 ? day : addDays(day, 8 - number);
}
