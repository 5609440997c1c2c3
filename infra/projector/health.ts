import type { Degraded } from '../views/checkpoint.ts';

export interface ProjectorHealth {
  /** Process id and host of the active projector, as it last said. */
  leader: string | null;
  position: bigint;
  /** For how long the views have been behind the log; null when nobody knows, for the projector is silent. */
  lagMs: number | null;
  /** Since the active projector last said that it is alive; null when it never has. */
  heartbeatAgeMs: number | null;
  degraded: Degraded[];
  /** Events that recorded decisions have set aside, the newest last. */
  setAside: { eventId: string; type: string; why: string; at: string }[];
}
