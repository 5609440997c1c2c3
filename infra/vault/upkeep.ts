import type { Store } from '../store/store.ts';
import { unlessUnreadable } from '../store/unreadable.ts';
import type { Vault } from './vault.ts';

/** No append takes this long: what is still unsettled then was cut off. */
const CUT_OFF_AFTER_S = 3_600;

/**
 * Settles the ciphertexts of an append that was acknowledged. The store acknowledges a repeated append as well: then the
 * log has the event of the first one, and the ciphertext made for the second is dropped. What cannot be seen yet stays.
 */
export async function settleAppended(
  store: Pick<Store, 'read'>,
  vault: Vault,
  { stream, from, cts }: { stream: string; from: number; cts: readonly string[] },
): Promise<void> {
  const events = await store.read(stream, from);
  const named = events.flatMap(({ sealed }) => (sealed ? [sealed.ct] : []));
  await vault.settle(cts.filter((ct) => named.includes(ct)));
  // As many parts are there as were made: those that are not ours stand in our place.
  if (named.length >= cts.length) await vault.discard(cts.filter((ct) => !named.includes(ct)));
}

/**
 * Settles or removes the ciphertexts of commands that were cut off, as the log has their event or not. The log alone decides:
 * the views may lag or be rebuilt.
 */
export async function tidyVault(
  store: Pick<Store, 'read'>,
  vault: Vault,
  cutOffAfterS: number = CUT_OFF_AFTER_S,
): Promise<void> {
  const left = await vault.unsettled(cutOffAfterS);
  for (const stream of new Set(left.map((each) => each.stream))) {
    const events = await store.read(stream).catch(unlessUnreadable);
    if (!events) continue; // another start looks again
    const named = new Set(events.map(({ sealed }) => sealed?.ct));
    const cts = left.filter((each) => each.stream === stream).map(({ ct }) => ct);
    await vault.settle(cts.filter((ct) => named.has(ct)));
    await vault.discard(cts.filter((ct) => !named.has(ct)));
  }
}

/**
 * Erases again whom the log has erased and the vault has not: it was restored from a copy that is older than the erasure.
 * `erased` are all that the log erased. Changes the master key where an erasure still waits for it. Throws RotationOwed.
 */
export async function eraseAgain(vault: Vault, erased: readonly string[]): Promise<void> {
  await vault.erase(...(await vault.notErased(erased)));
}
