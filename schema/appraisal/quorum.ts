import { exceeds } from './result.ts';
import type { Session, SessionRules } from './round.ts';

type Share = SessionRules['quorumOver'];

/** How many members make a quorum: the fewest that are more than the share of all. */
export const quorumOf = (panel: number, { numerator, denominator }: Share): number =>
  Math.floor((panel * numerator) / denominator) + 1;

/** Who is at the session now: whoever came and has not left. */
export const presentIn = ({ attendance, away }: Pick<Session, 'attendance' | 'away'>): string[] =>
  attendance.filter((account) => !away.includes(account));

/** while fewer than the quorum are there, voting pauses. */
export const isPaused = (present: number, panel: number, share: Share): boolean =>
  !exceeds(present, panel, share);
