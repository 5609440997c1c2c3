import type { StoredContent } from '../../schema/document/circumstances.ts';
import type { ContentStore } from './content-store.ts';
import { mediaTypeOf } from './media-type.ts';

/** The lookup `content`: what was uploaded under a hash, and by whom. */
export const contentLookup =
  (store: ContentStore) =>
  async ({ sha256 }: { sha256: string }): Promise<StoredContent | null> => {
    const content = await store.open(sha256);
    if (!content) return null;
    const { file, size } = content;
    try {
      const mediaType = await mediaTypeOf(file, size);
      return mediaType ? { size, mediaType, broughtBy: await store.broughtBy(sha256) } : null;
    } finally {
      await file.close();
    }
  };
