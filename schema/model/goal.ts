import type { Goal } from './registration.ts';

type Aim = Pick<Goal, 'direction' | 'target'>;

/** the target is better than another, in the direction of its goal. */
export const better = ({ direction, target }: Aim, than: number): boolean =>
  direction === 'MORE' ? target > than : target < than;

/**
 * Whether what was reported reaches the target: undefined where nothing was. A sum that is to stay low has not done so by
 * silence.
 */
export const reached = ({ direction, target }: Aim, achieved: number | undefined): boolean =>
  achieved !== undefined && (direction === 'MORE' ? achieved >= target : achieved <= target);
