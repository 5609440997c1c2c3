import { v5 as uuidV5 } from 'uuid';
import { commandDecider } from '../../schema/all.ts';
import { addDays, type CivilDate, type Instant, startOfDay, weekday } from '../../schema/civil-date.ts';
import { partSealed } from '../../schema/decider.ts';
import type { Actor } from '../../schema/event.ts';
import { contentId, eventId } from '../command/new-event.ts';
import type { Chance } from './chance.ts';

/**
 * What must be done before a step, beside its own chain: nothing more, everything earlier of the same commune, or
 * everything earlier at all.
 */
export type Waits = 'CHAIN' | 'COMMUNE' | 'ALL';

/** One command of the played year. Steps of one chain follow each other; chains run side by side. */
export interface Step {
  at: Instant;
  chain: string;
  /** Code of the organization that the chain is about. */
  place: string;
  /** Chains whose earlier steps must be done: a model waits for its campaign and its unit. */
  after: readonly string[];
  waits: Waits;
  actor: Actor;
  type: string;
  data: unknown;
  commandId: string;
  /** The code that it is refused with: the rules in the story. */
  refused?: string;
  /** Text of the paper that the command names by its hash: uploaded before. */
  paper?: string;
}

/** Ids of the demo derive from what they name, so that a year cut off midway goes on where it stopped. */
const DEMO = '8c1f0f1e-7b0e-5d0a-9a55-2b7a5f3f6a11';
export const demoId = (name: string): string => uuidV5(name, DEMO);

const MINUTE = 60_000;

export interface ChainOptions {
  place: string;
  after?: readonly string[];
  waits?: Waits;
}

export type StepOptions = Pick<Step, 'refused' | 'paper'> & { waits?: Waits };

export interface Chain {
  steps: Step[];
  add(day: CivilDate, actor: Actor, type: string, data: unknown, o?: StepOptions): Step;
}

export function startChain(
  name: string,
  chance: Chance,
  { place, after = [], waits: usual = 'CHAIN' }: ChainOptions,
): Chain {
  const steps: Step[] = [];
  /** The last step of each day: later ones of that day come after it, whenever they are told. */
  const lastOf = new Map<CivilDate, number>();
  return {
    steps,
    add(day, actor, type, data, { waits = usual, ...o } = {}) {
      const inOffice = Date.parse(startOfDay(day)) + chance.between(8 * 60, 16 * 60) * MINUTE;
      const moment = Math.max(inOffice, (lastOf.get(day) ?? 0) + MINUTE);
      lastOf.set(day, moment);
      const at = new Date(moment).toISOString();
      const commandId = demoId(`${name}#${steps.length}`);
      const step = { at, chain: name, place, after, waits, actor, type, data, commandId, ...o };
      steps.push(step);
      return step;
    },
  };
}

/** Id of the first event that the step records: what a later correction names. */
export function eventOf(step: Step): string {
  const decider = commandDecider(step.type);
  const codec = decider?.commands[step.type];
  if (!decider || !codec) throw new Error(`${step.type} has no decider`);
  const { open } = partSealed(codec, codec.data.parse(step.data));
  return eventId(contentId(step, open), step.type, decider.stream({ type: step.type, data: open }), 0);
}

/** Offices work Monday to Friday: a day on a weekend moves to the Monday after. */
export function workday(day: CivilDate): CivilDate {
  const number = weekday(day);
  return number < 6 ? day : addDays(day, 8 - number);
}
