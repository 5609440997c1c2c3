import type { OverviewQuery, ResourceSource } from '../generated/graphql.ts';
import type { CountKey, Counts } from '../organization/ranking.ts';

export type Progress = OverviewQuery['progress'];
export type Week = Progress['weeks'][number];
export type ResourceTotal = Progress['resources'][number];

/** The way of a model, in order; what went aside (late, returned, dropped) is told elsewhere. */
export const FUNNEL = [
  'registered',
  'accepted',
  'planned',
  'launched',
  'implementing',
  'inspected',
  'appraised',
  'recognised',
  'exemplar',
  'commended',
] as const satisfies readonly CountKey[];

/** Stages that a breakdown sets side by side. */
export const BREAKDOWN = ['registered', 'implementing', 'recognised'] as const satisfies readonly CountKey[];

export const ACTIVITIES = [
  'registrations',
  'launches',
  'reports',
  'contributions',
  'inspections',
  'other',
] as const satisfies readonly (keyof Week)[];

/** One entry per key in the given order; a key without a group counts nothing. */
export function breakdown<Key extends string>(
  keys: readonly Key[],
  groups: readonly { key: Key | null; counts: Counts }[],
): { key: Key; counts: Record<(typeof BREAKDOWN)[number], number> }[] {
  return keys.map((key) => {
    const group = groups.find((each) => each.key === key);
    return { key, counts: group?.counts ?? { registered: 0, implementing: 0, recognised: 0 } };
  });
}

const WEEK_MS = 7 * 86_400_000;

/** Every week from the first to the last one with activity: a quiet week is a gap in the work, not in the axis. */
export function everyWeek(weeks: readonly Week[]): Week[] {
  const known = new Map(weeks.map((week) => [week.weekStart, week]));
  const starts = [...known.keys()].sort();
  const [first, last] = [starts[0], starts.at(-1)];
  if (!first || !last) return [];
  const all: Week[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += WEEK_MS) {
    const weekStart = new Date(at).toISOString().slice(0, 10);
    const quiet = { registrations: 0, launches: 0, reports: 0, contributions: 0, inspections: 0, other: 0 };
    all.push(known.get(weekStart) ?? { weekStart, ...quiet });
  }
  return all;
}

/** Money in đồng: all of it, and the part that is not the state's (“xã hội hóa”). */
export function money(resources: readonly ResourceTotal[]): { total: number; social: number } {
  let [total, social] = [0, 0];
  for (const { kind, unit, source, quantity } of resources) {
    if (kind !== 'MONEY' || unit !== 'VND') continue;
    total += quantity;
    if (source !== 'STATE_BUDGET') social += quantity;
  }
  return { total, social };
}

export interface ResourceLine {
  kind: ResourceTotal['kind'];
  unit: ResourceTotal['unit'];
  total: number;
  sources: { source: ResourceSource; quantity: number }[];
}

/** One line per kind and unit of measure, never across units, with its sources, largest first. */
export function resourceLines(resources: readonly ResourceTotal[]): ResourceLine[] {
  const lines = new Map<string, ResourceLine>();
  for (const { kind, unit, source, quantity } of resources) {
    const key = `${kind} ${unit}`;
    const line = lines.get(key) ?? { kind, unit, total: 0, sources: [] };
    line.total += quantity;
    const known = line.sources.find((each) => each.source === source);
    if (known) known.quantity += quantity;
    else line.sources.push({ source, quantity });
    lines.set(key, line);
  }
  const order = ['MONEY', 'LABOUR', 'LAND', 'MATERIAL'];
  const sorted = [...lines.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  for (const line of sorted) line.sources.sort((a, b) => b.quantity - a.quantity);
  return sorted;
}
