import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import { status as Code } from '@grpc/grpc-js';
import type { ProposedEvent } from './event-record.ts';
import { InvalidRequest } from './invalid-request.ts';

/** What the two append calls have in common in their generated messages. */
interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

/** The index over streams and revisions takes rows of up to 2,704 bytes, however little a name can be compressed. */
const MAX_NAME_BYTES = 1_024;
const METADATA_PREFIX_BYTES = 2;

/** @throws InvalidRequest when the id is missing or no UUID, or the type or content type is missing. */
export function proposedEvent(message: ProposedMessage): ProposedEvent {
  const metadata = message.getMetadataMap();
  const type = metadata.get('type') ?? missing('type');
  const contentType = metadata.get('content-type') ?? missing('content-type');
  if (type === '') throw new InvalidRequest('The type of an event is empty');
  return {
    id: eventId(message.getId()),
    type: storable(type),
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
    isJson: contentType === 'application/json',
  };
}

function missing(name: string): never {
  throw new InvalidRequest(`Required Metadata Property '${name}' is missing`, Code.INVALID_ARGUMENT, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });
}

/** @throws InvalidRequest when the name is empty, or holds a NUL, which PostgreSQL's text cannot. */
export function streamName(identifier: { getStreamName_asU8(): Uint8Array } | undefined): string {
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
  if (name === '') throw new InvalidRequest('The stream name is empty');
  return storable(name);
}

/** @throws InvalidRequest also for a name that is too long, or that of the metadata of nothing. */
export function writtenStreamName(identifier: Parameters<typeof streamName>[0]): string {
  const name = streamName(identifier);
  if (name === '$$') throw new InvalidRequest('A metadata stream must name its stream after $$');
  const bytes = Buffer.byteLength(name);
  if (bytes > MAX_NAME_BYTES + (name.startsWith('$$') ? METADATA_PREFIX_BYTES : 0)) {
    throw new InvalidRequest(
      `The stream name has ${bytes} bytes, more than the ${MAX_NAME_BYTES} that the embedded event store takes`,
      Code.INVALID_ARGUMENT,
    );
  }
  return name;
}

function storable(text: string): string {
  if (text.includes('\0'))
    throw new InvalidRequest('A NUL character cannot be stored in a name', Code.INVALID_ARGUMENT);
  return text;
}

/** @throws InvalidRequest when it is missing, no UUID, or all zeros. */
function eventId(uuid: UUID | undefined): Buffer {
  const bytes = uuidBytes(uuid);
  if (bytes.length !== 16) throw new InvalidRequest('An event id is not a UUID');
  if (isNil(bytes)) throw new InvalidRequest('An event id is the empty UUID');
  return bytes;
}

const isNil = (bytes: Buffer) => bytes.length === 16 && bytes.every((byte) => byte === 0);

function uuidBytes(uuid: UUID | undefined): Buffer {
  const structured = uuid?.getStructured();
  if (!structured) return Buffer.from((uuid?.getString() ?? '').replaceAll('-', ''), 'hex');
  const bytes = Buffer.allocUnsafe(16);
  bytes.writeBigInt64BE(BigInt(structured.getMostSignificantBits()), 0);
  bytes.writeBigInt64BE(BigInt(structured.getLeastSignificantBits()), 8);
  return bytes;
}
