import type { Views } from '../database.ts';
import type { DossierRow, FiledContentRow, NamedDocumentRow } from './tables.ts';

export type { Views } from '../database.ts';
export { type Archive, getArchives } from './archive-queries.ts';
export { listNamedDocuments, type NamedDocument } from './named-queries.ts';
export type { DossierRow, FiledDocument } from './tables.ts';
export { type ContentUse, listContentUses, usesStandStill } from './use-queries.ts';

const MOST = 1_000;

/** Rows in no particular order; streams without a dossier are left out. */
export async function getDossiers(db: Views, streams: readonly string[]): Promise<DossierRow[]> {
  if (streams.length === 0) return [];
  return db.selectFrom('dossier').selectAll().where('stream', 'in', streams).execute();
}

export interface ContentUses {
  filed: FiledContentRow[];
  named: NamedDocumentRow[];
}

/** Where a content is filed and by which events it is named; 1,000 of each at most. */
export async function findContent(db: Views, sha256: string): Promise<ContentUses> {
  const [filed, named] = await Promise.all([
    db.selectFrom('filed_content').selectAll().where('sha256', '=', sha256).limit(MOST).execute(),
    db.selectFrom('named_document').selectAll().where('sha256', '=', sha256).limit(MOST).execute(),
  ]);
  return { filed, named };
}
