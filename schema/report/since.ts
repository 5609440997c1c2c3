import type { CivilDate, Instant } from '../civil-date.ts';
import type { Counted, Counts, Figures } from './figures.ts';

/**
 * Every number of what a period counts, by a path of words: `total.registered`, `resources.MONEY.PEOPLE.VND`. Without what
 * goes on by itself after a cut-off: deadlines and targets.
 */
export function numbersOf(figures: Counted): Map<string, number> {
  const numbers = new Map<string, number>();
  const put = (path: string, value: number) => numbers.set(path, value);
  const stages = (path: string, counts: Counts) => {
    for (const [stage, count] of Object.entries(counts)) put(`${path}.${stage}`, count);
  };
  stages('total', figures.total);
  for (const { kind, counts } of figures.kinds) stages(`kinds.${kind}`, counts);
  for (const { field, counts } of figures.fields) stages(`fields.${field}`, counts);
  for (const { subject, counts } of figures.subjects) stages(`subjects.${subject}`, counts);
  for (const { unit, quantity } of figures.results) put(`results.${unit}`, quantity);
  for (const { kind, source, unit, quantity } of figures.resources)
    put(`resources.${kind}.${source}.${unit}`, quantity);
  put('outreach.times', figures.outreach.times);
  put('outreach.reached', figures.outreach.reached);
  put('registrations.onTime', figures.registrations.onTime);
  put('registrations.late', figures.registrations.late);
  for (const {
    subject,
    recognised,
    nominated,
    granted,
    belowCriterion = 0,
    commendations,
  } of figures.awards ?? []) {
    const path = `awards.${subject}`;
    for (const [name, count] of Object.entries({ recognised, nominated, granted, belowCriterion }))
      put(`${path}.${name}`, count);
    for (const { form, count, rewards } of commendations) {
      put(`${path}.${form}.count`, count);
      put(`${path}.${form}.rewards`, rewards);
    }
  }
  return numbers;
}

export type Difference = NonNullable<Figures['since']>['differences'][number];

/** figure by figure what a later count of the same period tells otherwise; what one of them left out is 0. */
export function differencesOf(frozen: Counted, later: Counted): Difference[] {
  // What the way of counting then did not know is no difference.
  const [before, after] = [
    numbersOf(frozen),
    numbersOf(frozen.awards ? later : { ...later, awards: undefined }),
  ];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ path, before: before.get(path) ?? 0, after: after.get(path) ?? 0 }))
    .filter((each) => each.before !== each.after)
    .slice(0, 100);
}

/** a fact of a day in the period of an acknowledged report that its figures do not hold. */
export const laterInto = (
  report: { from: CivilDate; to: CivilDate; cutOff: Instant },
  fact: { occurredOn: CivilDate; recordedAt: Instant },
): boolean =>
  fact.recordedAt > report.cutOff && report.from <= fact.occurredOn && fact.occurredOn <= report.to;
