import { type DossierEvent, dossierEvents } from '../../schema/document/events.ts';
import { existing, type Known } from '../known-event.ts';
import type { FoldedView } from '../view.ts';
import { type DossierRow, dossierTable, type FiledDocument, filedContentTable } from './tables.ts';

type Event = Known<DossierEvent>;

function fold(row: DossierRow | undefined, event: Event): DossierRow {
  if (event.type === 'DocumentFiled') {
    const before = row ?? begin(event);
    return { ...before, documents: [...before.documents, filed(event)], revision: event.revision };
  }
  const before = existing(row, event);
  const { document, reason } = event.data;
  const withdrawn = { reason, at: event.recordedAt };
  const documents = before.documents.map((each) => (each.id === document ? { ...each, withdrawn } : each));
  return { ...before, documents, revision: event.revision };
}

type Filing = Extract<Event, { type: 'DocumentFiled' }>;

function begin({ data, stream, revision, simulated }: Filing): DossierRow {
  const { subject, organization, lineage } = data;
  return {
    ...{ stream, subject_kind: subject.kind, subject: subject.id, organization },
    path: [...lineage, organization],
    documents: [],
    revision,
    simulated: simulated ?? false,
  };
}

function filed({ data, actor, recordedAt }: Filing): FiledDocument {
  return { ...data.document, role: actor.role, at: recordedAt, withdrawn: null };
}

export const dossierView: FoldedView<DossierRow> = {
  shape: 'folded',
  name: 'dossier',
  version: 1,
  types: Object.keys(dossierEvents),
  table: dossierTable,
  key: (event) => event.stream,
  fold: (row, event) => fold(row, event as Event),
  details: [
    {
      table: filedContentTable,
      rows: ({ stream, path, documents }) =>
        documents.map(({ id, sha256, title, withdrawn }) => ({
          ...{ stream, document: id, sha256, title, path },
          withdrawn: withdrawn !== null,
        })),
    },
  ],
  scope: () => [],
};
