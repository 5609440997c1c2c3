import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { ExpectedRevision } from './decide-write.ts';
import { NO_STREAM, type ProposedEvent } from './event-record.ts';

/** What the two append calls have in common in their generated messages. */
interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

/** The four cases of an expected revision, however the call names the numbered one. */
interface ExpectedOption {
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
  hasAny(): boolean;
}

/** A value that the log could not hold, or that is no valid id. */
export class InvalidRequest extends Error {
  override name = 'InvalidRequest';
}

/** @throws InvalidRequest when the id is missing or no UUID, or the type holds a NUL. */
export function proposedEvent(message: ProposedMessage): ProposedEvent {
  const metadata = message.getMetadataMap();
  return {
    id: uuidBytes(message.getId()),
    type: storable(metadata.get('type') ?? ''),
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
    isJson: metadata.get('content-type') === 'application/json',
  };
}

export function expectedRevision(option: ExpectedOption, numbered: string): ExpectedRevision {
  if (option.hasNoStream()) return NO_STREAM;
  if (option.hasStreamExists()) return 'stream_exists';
  return option.hasAny() ? 'any' : Number(numbered);
}

/** @throws InvalidRequest when the name is empty or holds a NUL, which PostgreSQL's text cannot. */
export function streamName(identifier: { getStreamName_asU8(): Uint8Array } | undefined): string {
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
  if (name === '') throw new InvalidRequest('The stream name is empty');
  return storable(name);
}

function storable(text: string): string {
  if (text.includes('\0')) throw new InvalidRequest('A NUL character cannot be stored in a name');
  return text;
}

function uuidBytes(uuid: UUID | undefined): Buffer {
  const structured = uuid?.getStructured();
  if (structured) {
    const bytes = Buffer.allocUnsafe(16);
    bytes.writeBigInt64BE(BigInt(structured.getMostSignificantBits()), 0);
    bytes.writeBigInt64BE(BigInt(structured.getLeastSignificantBits()), 8);
    return bytes;
  }
  const bytes = Buffer.from((uuid?.getString() ?? '').replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new InvalidRequest('An event id is not a UUID');
  return bytes;
}
