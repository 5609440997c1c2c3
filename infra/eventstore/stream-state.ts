import type { ClientBase, Pool } from 'pg';
import { textArray } from './binary-array.ts';
import { NO_STREAM, TOMBSTONE_REVISION } from './event-record.ts';

/** `$tb` of a soft-deleted stream, 2^63−1 in the stored JSON; JSON.parse rounds it to this. */
const SOFT_DELETED = 2 ** 63;

export interface StreamMetadata {
  $maxCount?: number;
  /** Seconds. */
  $maxAge?: number;
  /** Events below this revision are not read; SOFT_DELETED hides the stream. */
  $tb?: number;
  /** The stored object, all members. */
  all?: Record<string, unknown>;
}

/** What must be known of a stream to judge an append to it or a read of it. */
export interface StreamState {
  /** Last revision; NO_STREAM when it has no event; TOMBSTONE_REVISION when tombstoned. */
  readonly last: number;
  /** Last revision of its metadata stream `$$name`. */
  readonly metadataLast: number;
  readonly metadata: StreamMetadata;
}

export const isTombstoned = (state: StreamState) => state.last === TOMBSTONE_REVISION;
export const isSoftDeleted = (state: StreamState) => (state.metadata.$tb ?? 0) >= SOFT_DELETED;
export const isMetadataStream = (stream: string) => stream.startsWith('$$');
export const metadataStreamOf = (stream: string) => `$$${stream}`;
export const originalStreamOf = (stream: string) => stream.slice(2);

/** The first revision that a reader may see. A metadata stream shows only its last event. */
export function firstVisible(stream: string, state: StreamState): number {
  const maxCount = isMetadataStream(stream) ? 1 : state.metadata.$maxCount;
  const byCount = maxCount === undefined ? 0 : state.last - maxCount + 1;
  return Math.max(0, byCount, state.metadata.$tb ?? 0);
}

const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * What an event of `$$stream` says of `stream`, whatever its type. Only JSON counts, an object; of the members that
 * hide events, only whole numbers above zero. Metadata streams have no metadata: they show their last event.
 */
export function parseMetadata(
  stream: string,
  { isJson, data }: { isJson: boolean; data: Uint8Array },
): StreamMetadata {
  if (!isJson || isMetadataStream(stream)) return {};
  try {
    const json: unknown = JSON.parse(Buffer.from(data).toString('utf8').replace(BYTE_ORDER_MARK, ''));
    if (json === null || typeof json !== 'object') return {};
    const all = json as Record<string, unknown>;
    const found: StreamMetadata = { all };
    for (const key of ['$maxCount', '$maxAge', '$tb'] as const) {
      const value = all[key];
      if (typeof value === 'number' && Number.isInteger(value) && value > 0) found[key] = value;
    }
    return found;
  } catch {
    return {};
  }
}

/** Bytes of a metadata event that hides the whole stream. Written as text: the number does not fit a double. */
export const softDeleteMetadata = () => Buffer.from('{"$tb":9223372036854775807}');

/** The stored metadata with `$tb` set to `revision`, so that a soft-deleted stream shows its new events only. */
export const undeleteMetadata = (stored: StreamMetadata, revision: number) =>
  Buffer.from(JSON.stringify({ ...stored.all, $tb: revision }));

const LOAD = {
  name: 'stream-state',
  text: `
    select s.name,
      coalesce((select e.revision from log.event e where e.stream = s.name order by e.revision desc limit 1), -1) as last,
      coalesce(m.revision, -1) as metadata_last, m.is_json, m.data
    from unnest($1::text[]) s(name)
    left join lateral (
      select e.revision, e.is_json, e.data from log.event e
      where e.stream = '$$' || s.name order by e.revision desc limit 1) m on true`,
};

interface Loaded {
  name: string;
  last: string;
  metadata_last: string;
  is_json: boolean | null;
  data: Buffer | null;
}

/** Committed state of each named stream, as the table has it. */
export async function loadStreamStates(
  db: ClientBase | Pool,
  streams: readonly string[],
): Promise<Map<string, StreamState>> {
  const { rows } = await db.query<Loaded>({ ...LOAD, values: [textArray(streams)] });
  return new Map(
    rows.map((row) => [
      row.name,
      {
        last: Number(row.last),
        metadataLast: Number(row.metadata_last),
        metadata:
          row.data === null ? {} : parseMetadata(row.name, { isJson: row.is_json === true, data: row.data }),
      },
    ]),
  );
}

export const EMPTY_STREAM: StreamState = { last: NO_STREAM, metadataLast: NO_STREAM, metadata: {} };
