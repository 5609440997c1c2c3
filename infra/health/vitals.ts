import type { ProjectorHealth } from '../projector/health.ts';

/** How each part of the installation was a moment ago, as this node sees it. */
export interface Vitals {
  /** The database answers. */
  database: boolean;
  /** There are views to query. */
  views: boolean;
  /** The key of the vault has to be changed for an erasure to be whole. */
  rotationOwed: boolean;
  /** The vault lacks personal data that nobody erased: the database is older than the log. */
  vaultBehind: boolean;
  /** The log is not the one that the views were made of: nothing that they show can be trusted. */
  foreignLog: boolean;
  /** The event store answers a read. */
  readable: boolean;
  /** For how long both have answered without a break, in milliseconds, as far as this process knows. */
  answeringMs: number;
  /** Why no event can be written now; null when it can. */
  writeTrouble: 'STORE_UNAVAILABLE' | 'DISK_FULL' | null;
  /** Undefined when the database does not answer. */
  projector: ProjectorHealth | undefined;
  /** Of the disk under the data folder; null when it does not say. */
  freeBytes: number | null;
}
