import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Notice } from '../process/notice.ts';
import { LEADER_LOCK } from '../views/checkpoint.ts';
import { endFrozenLeader } from './liveness.ts';

const STANDBY_MS = 500;

/**
 * The lock lives and dies with the very session that writes; that of a frozen process is ended.
 * @param onFrozen told when that was so.
 * @returns the session's number, undefined at the end.
 */
export async function takeTheLead(
  client: pg.Client,
  ending: AbortSignal,
  onFrozen: (told: Notice) => void = () => {},
): Promise<number | undefined> {
  while (!ending.aborted) {
    const { rows } = await client.query<{ held: boolean; session: number }>(
      `select pg_try_advisory_lock(${LEADER_LOCK}) as held, pg_backend_pid() as session`,
    );
    if (rows[0]?.held) return rows[0].session;
    if (await endFrozenLeader(client)) {
      onFrozen(new Notice('The process that projected did not run for ten seconds: another takes its place'));
      continue;
    }
    await sleep(STANDBY_MS, undefined, { signal: ending }).catch(() => {});
  }
  return undefined;
}
