import { fold } from '../format/fold.ts';
import type { CountsFieldsFragment } from '../generated/graphql.ts';

export type Counts = CountsFieldsFragment;
export type CountKey = Exclude<keyof Counts, '__typename'>;

/** A unit or an organization with its counts. */
export interface Ranked {
  id: string;
  name: string;
  counts: Counts;
  /** Of an organization with a campaign: every target met at its official stage. */
  targetsMet: boolean | null;
}

export type SortKey = CountKey | 'name' | 'targetsMet';
export interface Sort {
  key: SortKey;
  descending: boolean;
}

export const DEFAULT_SORT: Sort = { key: 'standing', descending: true };
const collator = new Intl.Collator('vi', { numeric: true });

interface Group {
  organization?: { code: string; fullName: string } | null;
  unit?: { id: string; name: string } | null;
  targetsMet?: boolean | null;
  counts: Counts;
}

/** The groups of `progress` that stand for a unit or an organization. */
export function rankedOf(groups: readonly Group[]): Ranked[] {
  return groups.flatMap(({ unit, organization, counts, targetsMet }) => {
    if (unit) return [{ id: unit.id, name: unit.name, counts, targetsMet: null }];
    if (!organization) return [];
    return [{ id: organization.code, name: organization.fullName, counts, targetsMet: targetsMet ?? null }];
  });
}

function figure(row: Ranked, key: Exclude<SortKey, 'name'>): number {
  return key === 'targetsMet' ? (row.targetsMet === null ? -1 : Number(row.targetsMet)) : row.counts[key];
}

/** Sorted rows with their rank by the sorted value; equals share a rank, and stand by name among themselves. */
export function rank(rows: readonly Ranked[], sort: Sort): (Ranked & { rank: number })[] {
  const { key } = sort;
  const direction = sort.descending ? -1 : 1;
  const sorted = [...rows].sort((a, b) => {
    if (key === 'name') return direction * collator.compare(a.name, b.name);
    return direction * (figure(a, key) - figure(b, key)) || collator.compare(a.name, b.name);
  });
  let place = 0;
  return sorted.map((row, index) => {
    const before = sorted[index - 1];
    if (key === 'name' || !before || figure(before, key) !== figure(row, key)) place = index + 1;
    return { ...row, rank: place };
  });
}

/** Rows whose name holds every word of the search, tone marks and case aside. */
export function search<Row extends { name: string }>(rows: readonly Row[], text: string): Row[] {
  const words = fold(text).split(' ');
  return rows.filter((row) => words.every((word) => fold(row.name).includes(word)));
}
