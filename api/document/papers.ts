import {
  type FiledDocument,
  listNamedDocuments,
  type NamedDocument,
} from '../../projections/document/queries.ts';
import { papersOfEvent } from '../../schema/document/archive.ts';
import { dossierStream } from '../../schema/document/stream.ts';
import { SUBJECT_HOMES } from '../../schema/document/subjects.ts';
import type { DossierSubject } from '../../schema/document/vocabulary.ts';
import type { Context } from '../context.ts';
import { isOfRating, readsRating } from '../rating.ts';
import type { DossierDocument } from './types.ts';

function filedPaper({ kind, withdrawn, ...filed }: FiledDocument): DossierDocument {
  const withdrawnReason = withdrawn?.reason ?? null;
  return { ...filed, source: 'FILED', kinds: [kind], standing: withdrawn === null, withdrawnReason };
}

function namedPaper(row: NamedDocument): DossierDocument {
  const { event, place, type, title, number, sha256, role, organization, standing } = row;
  return {
    ...{ title, number, sha256, role, organization, standing },
    id: `${event}/${place}`,
    source: 'NAMED',
    kinds: papersOfEvent(type),
    issuedOn: row.issued_on,
    at: row.recorded_at,
    eventType: type,
  };
}

/** The papers filed to a subject and those that its own events name, in the order in which they came. */
export async function papersOf(
  context: Context,
  kind: DossierSubject,
  id: string,
  includeWithdrawn: boolean,
): Promise<DossierDocument[]> {
  const own = SUBJECT_HOMES[kind].stream(id);
  const [dossier, named] = await Promise.all([
    context.loaders.dossier.load(dossierStream({ kind, id })),
    listNamedDocuments(context.db, [own]),
  ]);
  const rated = kind !== 'EXEMPLAR' || (await readsRating(context, id));
  const told = rated ? named : named.filter((each) => !isOfRating(each));
  return [...(dossier?.documents ?? []).map(filedPaper), ...told.map(namedPaper)]
    .filter(({ standing }) => standing || includeWithdrawn)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
