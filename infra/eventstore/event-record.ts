/**
 * Revision of a tombstone. The protocol's value is 2^63−1, which a double rounds to 2^63; `writeInt64` turns it back.
 */
export const TOMBSTONE_REVISION = 2 ** 63;
export const NO_STREAM = -1;

export const METADATA_TYPE = '$metadata';
export const TOMBSTONE_TYPE = '$streamDeleted';
export const LINK_TYPE = '$>';

/** What a client proposes: text as text, payloads as the bytes that came over the wire. */
export interface ProposedEvent {
  /** 16 bytes. */
  id: Buffer;
  type: string;
  data: Uint8Array;
  metadata: Uint8Array;
  isJson: boolean;
}

/** One event of the log. Positions and revisions are exact integers (below 2^53), save TOMBSTONE_REVISION. */
export interface StoredEvent extends ProposedEvent {
  position: number;
  stream: string;
  revision: number;
  /** Ticks of 100 ns since the Unix epoch. */
  created: bigint;
}

const OVERHEAD_BYTES = 512;

/** Roughly the memory that an event takes. */
export const weightOf = ({ data, metadata }: ProposedEvent) => data.length + metadata.length + OVERHEAD_BYTES;

/** Big-endian two's complement, as PostgreSQL sends and takes it. */
export function writeInt64(target: Buffer, value: number, at: number): void {
  if (value >= TOMBSTONE_REVISION) {
    target.writeUInt32BE(0x7fff_ffff, at);
    target.writeUInt32BE(0xffff_ffff, at + 4);
    return;
  }
  target.writeInt32BE(Math.floor(value / 2 ** 32), at);
  target.writeUInt32BE(value % 2 ** 32, at + 4);
}

export function readInt64(source: Buffer, at: number): number {
  return source.readInt32BE(at) * 2 ** 32 + source.readUInt32BE(at + 4);
}
