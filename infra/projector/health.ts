import type { Degraded } from '../views/checkpoint.ts';

export interface ProjectorHealth {
  /** Process id and host of the active projector, as it last said. */
  leader: string | null;
  position: bigint;
  /** Age of the oldest event not yet shown; 0 when there is none, null when nobody knows. */
  lagMs: number | null;
  /** Since the active projector last said that it is alive; null when it never has. */
  heartbeatAgeMs: number | null;
  /** What the active projector cannot get over by itself. */
  trouble?: 'FOREIGN_LOG' | null;
  degraded: Degraded[];
  /** Events that recorded decisions have set aside, the newest last. */
  setAside: { eventId: string; type: string; why: string; at: string }[];
}
