import type { DossierEvent } from '../../schema/document/events.ts';
import { documentsNamedBy } from '../../schema/document/named.ts';
import type { RecordedEvent } from '../../schema/event.ts';

type Filed = Extract<DossierEvent, { type: 'DocumentFiled' }>['data'];

const HASH = /^[0-9a-f]{64}$/;

export interface NamedContent {
  sha256: string;
  /** It was uploaded before; else the event may name a hash of which nobody ever brought the content. */
  filed: boolean;
}

/** The content that an event files or names by its hash. Throws where the event cannot be read. */
export function contentNamedBy(event: RecordedEvent): NamedContent[] {
  const filed = event.type === 'DocumentFiled';
  const named = filed ? [(event.data as Filed).document] : documentsNamedBy(event);
  return named.flatMap(({ sha256 }) => (sha256 && HASH.test(sha256) ? [{ sha256, filed }] : []));
}
