import { LRUCache } from 'lru-cache';
import type { EventMetadata, Sealed } from '../../schema/event.ts';
import { canonicalEnvelope } from '../../schema/ledger/envelope.ts';
import { Notice } from '../process/notice.ts';
import type { Store } from '../store/store.ts';
import type { Opened, SealedPart, Vault, VaultFault } from './vault.ts';

/** An event with a sealed part, by where it stands. */
export interface SealedAt {
  stream: string;
  revision: number;
}

/** Envelopes hold nothing personal and never change; what is opened is kept nowhere. */
const KEPT_ENVELOPES = 10_000;

/**
 * Opens sealed parts, each bound to its event as the log has it. `onFault` is told of what cannot be read, without any
 * of its content.
 */
export function createOpening(
  store: Pick<Store, 'readStored'>,
  vault: Vault,
  onFault: (fault: VaultFault, error: Error) => void,
): (wanted: readonly SealedAt[]) => Promise<Opened[]> {
  const known = new LRUCache<string, SealedPart>({ max: KEPT_ENVELOPES });

  async function partAt({ stream, revision }: SealedAt): Promise<SealedPart> {
    const place = `${stream}@${revision}`;
    const kept = known.get(place);
    if (kept) return kept;
    const stored = await store.readStored(stream, revision);
    const metadata = stored?.metadata as EventMetadata | undefined;
    if (!stored || !metadata?.sealed) throw new Error(`nothing is sealed in ${place}`);
    const { id, type, data } = stored;
    const envelope = canonicalEnvelope({ ...metadata, id, type, data, stream, revision });
    const part = { event: id, envelope, sealed: metadata.sealed satisfies Sealed };
    known.set(place, part);
    return part;
  }

  return async (wanted) => {
    const opened = await vault.open(await Promise.all(wanted.map(partAt)));
    for (const each of opened)
      if (each.state === 'UNREADABLE')
        onFault(
          each.fault,
          new Notice(`the sealed part of event ${each.event} cannot be opened: ${each.reason}`),
        );
    return opened;
  };
}
