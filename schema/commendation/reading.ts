import { mayRead } from '../access/authorise.ts';
import type { Role } from '../access/roles.ts';
import type { Actor } from '../event.ts';
import type { CommendationStatus } from './vocabulary.ts';

interface Place {
  organization: string;
  lineage: readonly string[];
}

/** What was decided is everybody's to read, also where it was cancelled since. */
export const OPEN_TO_ALL: readonly CommendationStatus[] = ['AWARDED', 'PRESENTED', 'CANCELLED'];

/** Who proposes, decides, passes on, leads or checks; levels above among them. */
const OFFICES: readonly Role[] = [
  'BOARD_OFFICER',
  'CHAIR',
  'COMMITTEE_SIGNATORY',
  'LEADER',
  'AUDITOR',
  'CITY_OFFICER',
  'SYSTEM',
];

/**
 * a proposal is read by these until it is decided; that it was declined, by the unit that it was for as well. `unit`:
 * the one that stands for the recipient's today; null of a recipient outside the units.
 */
export function readsCommendation(
  actor: Actor,
  commendation: Place & { status: CommendationStatus; unit: string | null },
): boolean {
  const { status, unit } = commendation;
  if (!mayRead(actor, commendation)) return false;
  const { proposals, declinedOf } = readableCommendations(actor);
  if (proposals || OPEN_TO_ALL.includes(status)) return true;
  return status === 'DECLINED' && declinedOf !== null && declinedOf === unit;
}

/** The same for a list: whether what is not decided, and whose that were declined. */
export const readableCommendations = ({
  role,
  unit,
}: Actor): { proposals: boolean; declinedOf: string | null } => ({
  proposals: OFFICES.includes(role),
  declinedOf: role === 'UNIT_OFFICER' ? (unit ?? null) : null,
});
