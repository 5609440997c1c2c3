import type { ViewWriter } from './client.ts';
import { WHOLE } from './schema.ts';

/** First half of the advisory locks' keys, shared with the event store's writer. */
const KHEO = 0x6b68_656f;
/** Held shared by every batch, alone by a rebuild while it swaps: a batch never writes to a schema on its way out. */
export const SWAP_LOCK = `${KHEO}, 2`;
/** Held by the session of the one active projector. */
export const LEADER_LOCK = `${KHEO}, 3`;
/** Held by the transaction of the one rebuild. */
export const REBUILD_LOCK = `${KHEO}, 4`;

/** A view that stopped at an event it could not project; the others go on. */
export interface Degraded {
  view: string;
  position: number;
  eventId: string;
  error: string;
}

export interface Checkpoint {
  /** Commit position of the last event projected; −1 before the first. */
  position: number;
  /** Names of the views that go on. */
  healthy: string[];
  degraded: Degraded[];
}

interface Stored {
  view: string;
  position: number;
  failed_position: number | null;
  failed_event: string | null;
  error: string | null;
}

export async function readCheckpoint({ client, schema }: ViewWriter): Promise<Checkpoint> {
  const { rows } = await client.query<Stored>({
    name: `checkpoint ${schema}`,
    text: `select view, position, failed_position, failed_event, error from ${schema}.checkpoint order by view`,
  });
  const failed = rows.filter((row) => row.failed_position !== null);
  return {
    position: rows.find(({ view }) => view === WHOLE)?.position ?? -1,
    healthy: rows.filter((row) => row.failed_position === null && row.view !== WHOLE).map(({ view }) => view),
    degraded: failed.map((row) => ({
      view: row.view,
      position: row.failed_position as number,
      eventId: row.failed_event ?? '',
      error: row.error ?? '',
    })),
  };
}

/** Moves every healthy view, and the projector itself, to the position. */
export function advance({ client, schema }: ViewWriter, position: number, recordedAt: string | null) {
  return client.query({
    name: `advance ${schema}`,
    text: `update ${schema}.checkpoint set position = $1, recorded_at = coalesce($2, recorded_at) where failed_position is null`,
    values: [position, recordedAt],
  });
}

/** Leaves the view where it is, `position` being the last event that it took. */
export async function markDegraded(
  { client, schema }: ViewWriter,
  position: number,
  degraded: Degraded,
): Promise<void> {
  await client.query(
    `update ${schema}.checkpoint set position = $2, failed_position = $3, failed_event = $4, error = $5 where view = $1`,
    [degraded.view, position, degraded.position, degraded.eventId, degraded.error],
  );
}
