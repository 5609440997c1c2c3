import type { Role } from '../../schema/access/roles.ts';
import type { Instant } from '../../schema/civil-date.ts';
import type { Owed } from '../../schema/work/owed.ts';

/** What a thing is about which something waits; also the table that holds it. */
export const WORK_KINDS = [
  'CAMPAIGN',
  'MODEL',
  'APPRAISAL_ROUND',
  'SELECTION',
  'EXEMPLAR',
  'COMMENDATION',
  'REPORT',
  'DIFFICULTY',
  'ORGANIZATION',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** One line of somebody's work. */
export interface WorkItem extends Owed {
  kind: WorkKind;
  id: string;
  title: string;
  campaign: string;
  organization: string;
  /** Ancestors of the organization from the root down, then itself. */
  path: readonly string[];
  /** As recorded: whoever stands in its place today answers for it. */
  unit: string | null;
  /** When the thing last changed: since then it has waited as it stands. */
  since: Instant;
}

/** Where something waits for a role; a kind that is not named here is not looked at. */
export const KINDS_OF: Partial<Record<Role, readonly WorkKind[]>> = {
  UNIT_OFFICER: ['CAMPAIGN', 'MODEL', 'EXEMPLAR', 'REPORT', 'DIFFICULTY'],
  BOARD_OFFICER: WORK_KINDS,
  PANEL_MEMBER: ['APPRAISAL_ROUND'],
  COMMITTEE_MEMBER: ['SELECTION'],
  COMMITTEE_SIGNATORY: ['MODEL', 'EXEMPLAR', 'DIFFICULTY'],
  CHAIR: ['COMMENDATION'],
  CITY_OFFICER: ['CAMPAIGN', 'EXEMPLAR', 'COMMENDATION', 'REPORT', 'DIFFICULTY', 'ORGANIZATION'],
};

/** By the last day, what has none last; then what has waited longest; then in an order that is always the same. */
export const sortKey = ({ due, since, kind, id, command, about = '', account = '' }: WorkItem) => [
  due ?? '9999-12-31',
  since,
  ...[kind, id, command, about, account],
];

export function compareKeys(a: readonly unknown[], b: readonly unknown[]): number {
  for (const [at, part] of a.entries()) {
    const [one, other] = [String(part), String(b[at])];
    if (one < other) return -1;
    if (one > other) return 1;
  }
  return 0;
}
