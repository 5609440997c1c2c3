import { sameValue } from '../same-value.ts';
import { better } from './goal.ts';
import { type Goal, type Registration, registration as registrationCodec } from './registration.ts';

/** What a unit proposed of its registration, and the Board has not decided on yet. */
export interface Proposal {
  /** The event that proposed it. */
  event: string;
  registration: Registration;
  changed: readonly string[];
  reason: string;
  /** The event whose registration it says was wrong; null for a change of what is to be done. */
  corrects: string | null;
}

/** Names of the inputs whose content differs. */
export function changedFields(before: Registration, after: Registration): string[] {
  const fields = Object.keys(registrationCodec.shape) as (keyof Registration)[];
  return fields.filter((field) => !sameValue(before[field], after[field]));
}

/** it lowers a target, leaves a goal out, or changes field, kind or subject: it holds once the Board accepts it. */
export function needsBoard(before: Registration, after: Registration): boolean {
  const fixed = ['field', 'kind', 'subject'] as const;
  return (
    fixed.some((field) => !sameValue(before[field], after[field])) ||
    before.goals.some((goal) => weaker(goal, after.goals))
  );
}

/** The goal is gone, measured otherwise, or its target is worse in its own direction. */
function weaker(goal: Goal, after: readonly Goal[]): boolean {
  const kept = after.find((each) => each.goal === goal.goal);
  if (!kept || kept.unit !== goal.unit || kept.direction !== goal.direction) return true;
  return kept.target !== goal.target && !better(kept, goal.target);
}

/** goals with results that a changed registration leaves out, or measures otherwise. */
export const goalsLost = <Of extends Pick<Goal, 'goal' | 'unit'>>(
  before: readonly Of[],
  after: readonly Pick<Goal, 'goal' | 'unit'>[],
  reported: ReadonlySet<string>,
): Of[] =>
  before.filter(
    ({ goal, unit }) => reported.has(goal) && after.find((each) => each.goal === goal)?.unit !== unit,
  );

/** One value that differs: null where there was, or will be, none. */
export interface Difference {
  /** As inputs are named: `place`, `subject.title`, `goals.so-ho.target`. */
  path: string;
  before: string | null;
  after: string | null;
}

/** What stands beside what is proposed, value by value; lists by the keys of their entries. */
export function differences(before: Registration, after: Registration): Difference[] {
  const [old, next] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((path) => {
    const [was, is] = [old.get(path) ?? null, next.get(path) ?? null];
    return was === is ? [] : [{ path, before: was, after: is }];
  });
}

function flat(registration: Registration): Map<string, string> {
  const found = new Map<string, string>();
  const add = (path: string, value: unknown): void => {
    if (value === undefined) return;
    if (Array.isArray(value)) {
      const keyed = value.filter((each) => typeof each === 'object');
      if (keyed.length === 0 && value.length > 0) found.set(path, value.join(', '));
      for (const { goal, ...rest } of keyed) add(`${path}.${goal}`, rest);
    } else if (typeof value === 'object')
      for (const [name, inner] of Object.entries(value as object)) add(`${path}.${name}`, inner);
    else found.set(path, String(value));
  };
  for (const [name, value] of Object.entries(registration)) add(name, value);
  return found;
}
