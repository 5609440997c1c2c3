import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { WireRecord } from './wire-record.ts';

/** The record with its id as two numbers, which clients in other languages ask for. */
export function withStructuredId(record: WireRecord): WireRecord {
  const bytes = Buffer.from(record.id);
  const structured = new shared.UUID.Structured();
  structured.setMostSignificantBits(bytes.readBigInt64BE(0).toString());
  structured.setLeastSignificantBits(bytes.readBigInt64BE(8).toString());
  const uuid = new shared.UUID();
  uuid.setStructured(structured);
  return { ...record, structuredId: uuid.serializeBinary() };
}
