import { openContentStore } from '../../infra/document/content-store.ts';

// Puts content that never ends, and says when the first of it is on the disk.
async function* endless() {
  for (let piece = 0; ; piece += 1) {
    yield new Uint8Array(1000);
    if (piece === 3) process.send?.('writing');
    if (piece >= 3) await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

const store = await openContentStore(process.argv[2] ?? '');
await store.put(endless(), { maxBytes: 1_000_000_000, by: '10507' });
