import type { EventMetadata } from '../event.ts';
import { strictCanonicalJson } from './canonical.ts';

/** A stored event: its metadata flat, its data as written, not in the newest shape. */
export type StoredEnvelope = Omit<EventMetadata, 'sealed' | 'command' | 'client' | 'simulated'> & {
  id: string;
  type: string;
  stream: string;
  revision: number;
  data: unknown;
};

/**
 * What the ledger says of an event, without `sealed`: a sealed part is bound to these bytes (as additional data of the
 * cipher), and they cannot hold the hash of what they are bound into. Canonical JSON.
 * @throws NotCanonical
 */
export function canonicalEnvelope(event: StoredEnvelope): string {
  const { id, type, version, stream, revision, recordedAt, occurredOn } = event;
  const { actor, causation, correlation, data } = event;
  const identity = { id, type, version, stream, revision, recordedAt, occurredOn };
  return strictCanonicalJson({ ...identity, actor, causation, correlation, data });
}
