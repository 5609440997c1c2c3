import { randomUUID } from 'node:crypto';
import { type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

/** Appends an event of ours, rightly enveloped, that no view can take. */
export async function appendPoison(client: EventStoreDBClient): Promise<void> {
  const command = randomUUID();
  const metadata = {
    ...{ version: 1, recordedAt: new Date().toISOString(), occurredOn: '2026-02-20' },
    actor: { account: 'dev:LEADER@VN', role: 'LEADER', organization: 'VN' },
    ...{ command, correlation: command, causation: command, client: 'test' },
  };
  const poison = jsonEvent({ type: 'UnitRenamed', data: { nonsense: true }, metadata });
  await client.appendToStream(`unit-${randomUUID()}`, poison);
}
