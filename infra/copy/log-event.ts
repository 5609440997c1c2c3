/** An event as the store keeps it, byte for byte. */
export interface LogEvent {
  id: string;
  stream: string;
  revision: number;
  type: string;
  /** `application/json` or `application/octet-stream`. */
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
}

/** Where an event lies in one log; means nothing in another. */
export interface LogPosition {
  commit: string;
  prepare: string;
}

export interface PlacedEvent extends LogEvent {
  position: LogPosition;
}

/**
 * Streams of the store itself begin so: what describes streams, users, projections and itself differs from store to
 * store. An ended stream's last event is the store's as well, and cannot be appended.
 */
export const isStoresOwn = ({ stream, type }: LogEvent): boolean =>
  stream.startsWith('$') || type === '$streamDeleted';

/** In what two events differ, in a word for people; undefined where they are the same but for place and time. */
export function differenceOf(one: LogEvent, other: LogEvent): string | undefined {
  if (one.id !== other.id) return 'id';
  if (one.stream !== other.stream) return 'stream';
  if (one.revision !== other.revision) return 'revision';
  if (one.type !== other.type) return 'type';
  if (one.contentType !== other.contentType) return 'content type';
  if (!isSame(one.data, other.data)) return 'data';
  return isSame(one.metadata, other.metadata) ? undefined : 'metadata';
}

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

export const nameOf = ({ id, type, stream, revision }: LogEvent): string =>
  `${type} ${id} (${stream} @ ${revision})`;
