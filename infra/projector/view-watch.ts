import { EventEmitter } from 'node:events';
import pg from 'pg';
import { connectWriter, LIVE_SCHEMA, viewTypes } from '../views/client.ts';
import type { ProjectorHealth } from './health.ts';
import { readHealth } from './heartbeat.ts';

export const CHANNEL = 'kheo_views';

/** The views have moved on. */
export interface ViewsChange {
  /** Commit position that they now show. */
  position: bigint;
  recordedAt: string | null;
  /** Organizations whose figures may differ, ancestors included; `all` when there are too many to name. */
  organizations: ReadonlySet<string> | 'all';
  /** The views stand there though they may have stood further on: a rebuild, or another log. */
  anew?: boolean;
}

/** What a process knows of the views without projecting itself. */
export interface ViewsWatch {
  /** True as soon as the views show this commit position; false when they do not within the time. */
  waitFor(position: bigint, deadlineMs: number): Promise<boolean>;
  /** Commit position up to which the views show the log; −1 before the first event. */
  shown(): bigint;
  /** Returns what ends it. */
  onChange(listener: (change: ViewsChange) => void): () => void;
  /** Throws when the database does not answer. */
  health(): Promise<ProjectorHealth>;
  close(): Promise<void>;
}

/** A watch that also takes news from this very process, without the way through the database. */
export interface LocalWatch extends ViewsWatch {
  announce(change: ViewsChange): void;
}

const RETRY_MS = 250;

/** Listens to the active projector, wherever it runs. Reconnects by itself; resolves when it listens. */
export async function watchViews(databaseUrl: string): Promise<LocalWatch> {
  const changes = new EventEmitter<{ change: [ViewsChange] }>().setMaxListeners(0);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    types: viewTypes,
    max: 1,
    application_name: 'kheo health',
  });
  pool.on('error', () => {});
  let position = -1n;
  let closed = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  function announce(change: ViewsChange): void {
    if (change.position <= position && !change.anew) return;
    position = change.position;
    changes.emit('change', change);
  }

  async function listen(): Promise<void> {
    const listening = await connectWriter(databaseUrl, { name: 'kheo views watch' });
    client = listening;
    listening.on('notification', ({ payload }) => announce(parseChange(payload ?? '')));
    listening.on('end', () => again());
    await listening.query(`listen ${CHANNEL}`);
    const { rows } = await listening
      .query<{ position: number; recorded_at: string | null }>(
        `select position, recorded_at from ${LIVE_SCHEMA}.checkpoint where view = '$all'`,
      )
      .catch(() => ({ rows: [] })); // there are no views yet: the projector makes them
    const [row] = rows;
    if (row)
      announce({
        position: BigInt(row.position),
        recordedAt: row.recorded_at,
        organizations: 'all',
        anew: true,
      });
    if (closed) await listening.end();
  }

  function again(): void {
    if (closed) return;
    retry = setTimeout(() => listen().catch(again), RETRY_MS);
  }

  await listen();
  return {
    announce,
    waitFor(wanted, deadlineMs) {
      if (position >= wanted) return Promise.resolve(true);
      return new Promise((resolve) => {
        const end = (reached: boolean) => {
          clearTimeout(deadline);
          changes.off('change', check);
          resolve(reached);
        };
        const check = (change: ViewsChange) => change.position >= wanted && end(true);
        const deadline = setTimeout(() => end(false), deadlineMs);
        changes.on('change', check);
      });
    },
    shown: () => position,
    onChange(listener) {
      changes.on('change', listener);
      return () => changes.off('change', listener);
    },
    health: () => readHealth(pool),
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
      await pool.end();
    },
  };
}

/** PostgreSQL takes payloads below 8,000 bytes. */
const MAX_NAMED = 500;

export function formatChange({ position, recordedAt, organizations, anew }: ViewsChange): string {
  const named = organizations === 'all' || organizations.size > MAX_NAMED ? 'all' : [...organizations];
  return JSON.stringify([position.toString(), recordedAt, named, anew === true]);
}

function parseChange(payload: string): ViewsChange {
  const [position, recordedAt, named, anew] = JSON.parse(payload) as [
    string,
    string | null,
    string[] | 'all',
    boolean,
  ];
  const organizations = named === 'all' ? 'all' : new Set(named);
  return { position: BigInt(position), recordedAt, organizations, anew };
}
