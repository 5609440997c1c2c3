import { eventCodecs } from '../../schema/all.ts';
import { canonicalEnvelope } from '../../schema/ledger/envelope.ts';
import type { NewEvent } from '../store/store.ts';
import type { Vault } from './vault.ts';

export interface SealedEvents {
  events: NewEvent[];
  /** Hashes of the ciphertexts that were made for them. */
  cts: string[];
}

/**
 * Seals what a command carried of personal data with the events that keep it, as their codecs say, before they
 * are appended at `revision` and on: key first, then ciphertext, then event, so that a crash in between leaves no event
 * without its content. `begins`: the stream does not exist yet.
 * @throws when personal data would go nowhere, KeyMissing, KeyErased.
 */
export async function sealEvents(
  vault: Vault | undefined,
  events: readonly NewEvent[],
  personal: Record<string, unknown> | undefined,
  place: { stream: string; revision: number },
): Promise<SealedEvents> {
  const made: SealedEvents = { events: [], cts: [] };
  for (const [index, event] of events.entries()) {
    const wanted = eventCodecs[event.type]?.sealed;
    if (!wanted) {
      made.events.push(event);
      continue;
    }
    if (!vault) throw new Error(`no vault to seal ${event.type} with`);
    const { id, type, data, metadata } = event;
    const revision = place.revision + index;
    const sealed = await vault.seal({
      subject: (data as Record<string, string>)[wanted.subject] as string,
      stream: place.stream,
      data: wanted.data.parse(personal) as Record<string, unknown>,
      envelope: canonicalEnvelope({ ...metadata, id, type, data, stream: place.stream, revision }),
      begins: place.revision === 0,
    });
    made.events.push({ ...event, metadata: { ...metadata, sealed } });
    made.cts.push(sealed.ct);
  }
  if (personal && made.cts.length === 0 && events.length > 0)
    throw new Error(
      `${events.map(({ type }) => type).join(', ')} would lose what the command carried sealed`,
    );
  return made;
}
