import type { Views } from '../database.ts';
import type { NamedDocumentRow } from './tables.ts';

const MOST = 1_000;

/** `standing` is false for a paper of a record that was corrected since. */
export type NamedDocument = NamedDocumentRow & { standing: boolean };

/** The papers that the events of these streams name, in the order of the log; the first 1,000. */
export async function listNamedDocuments(db: Views, streams: readonly string[]): Promise<NamedDocument[]> {
  const rows = await db
    .selectFrom('named_document')
    .leftJoin('correction', 'correction.event', 'named_document.event')
    .selectAll('named_document')
    .select('correction.corrected_by')
    .where('stream', 'in', [...streams, ''])
    .orderBy('stream')
    .orderBy('position')
    .orderBy('place')
    .limit(MOST)
    .execute();
  return rows.map(({ corrected_by, ...row }) => ({ ...row, standing: corrected_by === null }));
}
