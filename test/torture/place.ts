import { join } from 'node:path';
import { postmasterPid, processesIn } from '../../infra/postgres/processes.ts';

export type Victim = 'web server' | 'event store' | 'postmaster' | 'process of PostgreSQL';

/** An installation whose processes can be struck. */
export interface Place {
  name: string;
  /** Of the web server as it was started last. */
  url(): string;
  /** Where the views are, and where the log is. */
  databaseUrl(): string;
  logUrl(): string;
  /** Undefined where the log lies in the database of the views. */
  eventstoreUrl?: string;
  pidsOf(victim: Victim): number[];
  /** Kills the web server with -9 and starts it anew. */
  killServer(): Promise<void>;
  /** Whenever something ended that should not have. */
  gaveUp: string[];
  /** Ends all of it in order; resolves to the processes that are left behind. */
  stop(): Promise<number[]>;
}

export const clusterOf = (dataDir: string) => join(dataDir, 'cluster');

export function pidsOfPostgres(dataDir: string, victim: 'postmaster' | 'process of PostgreSQL'): number[] {
  const main = postmasterPid(clusterOf(dataDir));
  return processesIn(clusterOf(dataDir)).filter((pid) => (pid === main) === (victim === 'postmaster'));
}
