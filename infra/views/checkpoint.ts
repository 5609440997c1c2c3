import pg from 'pg';
import { type LogPlace, NOWHERE } from '../store/log-place.ts';
import { LIVE_SCHEMA, type ViewWriter } from './client.ts';
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
  place: LogPlace;
  /** Names of the views that go on. */
  healthy: string[];
  degraded: Degraded[];
}

interface Stored {
  view: string;
  position: number;
  event_position: number | null;
  event_id: string | null;
  failed_position: number | null;
  failed_event: string | null;
  error: string | null;
}

/** @throws when there is none: `prepareViews` then makes the views anew. */
export async function readCheckpoint({ client, schema }: ViewWriter): Promise<Checkpoint> {
  const { rows } = await client.query<Stored>({
    name: `checkpoint ${schema}`,
    text: `select view, position, event_position, event_id, failed_position, failed_event, error
      from ${schema}.checkpoint order by view`,
  });
  const failed = rows.filter((row) => row.failed_position !== null);
  const whole = rows.find(({ view }) => view === WHOLE);
  if (!whole || whole.position < -1) throw new Error('The views do not say where they stand');
  return {
    place: { position: whole.position, eventPosition: whole.event_position, eventId: whole.event_id },
    healthy: rows.filter((row) => row.failed_position === null && row.view !== WHOLE).map(({ view }) => view),
    degraded: failed.map((row) => ({
      view: row.view,
      position: row.failed_position as number,
      eventId: row.failed_event ?? '',
      error: row.error ?? '',
    })),
  };
}

/** Moves every healthy view, and the projector itself, to the place. `recordedAt` null leaves what is there. */
export function advance(
  { client, schema }: ViewWriter,
  { position, eventPosition, eventId, recordedAt }: LogPlace & { recordedAt: string | null },
) {
  return client.query({
    name: `advance ${schema}`,
    text: `update ${schema}.checkpoint set position = $1, event_position = $2, event_id = $3,
      recorded_at = coalesce($4, recorded_at) where failed_position is null`,
    values: [position, eventPosition, eventId, recordedAt],
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

/** The same for views that could not be made anew: no event is to blame. Their shape stays another's. */
export async function markUnmade(
  { client, schema }: Pick<ViewWriter, 'client' | 'schema'>,
  views: readonly string[],
  error: string,
): Promise<void> {
  await client.query(
    `insert into ${schema}.checkpoint as c (view, shape, position, failed_position, failed_event, error)
      select view, '', -1, -1, '', $2 from unnest($1::text[]) view
      on conflict (view) do update set failed_position = c.position, failed_event = '', error = excluded.error`,
    [views, error],
  );
}

/** Where the live views stand, for whoever does not write them; nowhere when there are none yet. */
export async function readLivePlace(client: Pick<pg.Client, 'query'>): Promise<LogPlace> {
  const { rows } = await client
    .query<{ whole: Partial<Stored> }>(
      // As JSON: a checkpoint of before events were named has no such columns.
      `select to_jsonb(c) as whole from ${LIVE_SCHEMA}.checkpoint c where view = '${WHOLE}'`,
    )
    .catch((error: unknown) => {
      if (isAbsent(error)) return { rows: [] };
      throw error;
    });
  const [row] = rows;
  if (!row) return NOWHERE;
  const { position = -1, event_position = null, event_id = null } = row.whole;
  return { position, eventPosition: event_position, eventId: event_id };
}

/** No such schema or table. */
export const isAbsent = (error: unknown) =>
  error instanceof pg.DatabaseError && ['42P01', '3F000'].includes(error.code ?? '');
