import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { DocumentKind, DossierSubject, MediaType } from '../../schema/document/vocabulary.ts';
import type { Table } from '../table.ts';

export interface FiledDocument {
  id: string;
  kind: DocumentKind;
  title: string;
  number: string | null;
  issuedOn: CivilDate | null;
  sha256: string;
  mediaType: MediaType;
  /** In bytes. */
  size: number;
  role: string;
  at: Instant;
  withdrawn: { reason: string; at: Instant } | null;
}

export interface DossierRow {
  stream: string;
  subject_kind: DossierSubject;
  subject: string;
  organization: string;
  /** Ancestors of the organization from the root down, then itself. */
  path: string[];
  documents: FiledDocument[];
  revision: number;
  simulated: boolean;
}

export const dossierTable: Table<DossierRow> = {
  name: 'dossier',
  columns: {
    stream: 'text collate "C"',
    subject_kind: 'text not null',
    subject: 'text not null',
    organization: 'text collate "C" not null',
    path: 'text[] not null',
    documents: 'jsonb not null',
    revision: 'integer not null',
    simulated: 'boolean not null',
  },
  key: ['stream'],
};

/** Which dossiers hold a content. */
export interface FiledContentRow {
  stream: string;
  document: string;
  sha256: string;
  title: string;
  path: string[];
  withdrawn: boolean;
}

export const filedContentTable: Table<FiledContentRow> = {
  name: 'filed_content',
  columns: {
    stream: 'text collate "C"',
    document: 'uuid',
    sha256: 'text collate "C" not null',
    title: 'text not null',
    path: 'text[] not null',
    withdrawn: 'boolean not null',
  },
  key: ['stream', 'document'],
  indexes: ['(sha256)'],
};

/** A paper that an event names, filed or not. */
export interface NamedDocumentRow {
  event: string;
  /** Where in the event. */
  place: string;
  stream: string;
  position: number;
  type: string;
  title: string;
  number: string | null;
  issued_on: CivilDate | null;
  sha256: string | null;
  /** Organization that the actor acted for. */
  organization: string;
  role: string;
  recorded_at: Instant;
}

export const namedDocumentTable: Table<NamedDocumentRow> = {
  name: 'named_document',
  columns: {
    event: 'uuid',
    place: 'text collate "C"',
    stream: 'text collate "C" not null',
    position: 'bigint not null',
    type: 'text not null',
    title: 'text not null',
    number: 'text',
    issued_on: 'date',
    sha256: 'text collate "C"',
    organization: 'text collate "C" not null',
    role: 'text not null',
    recorded_at: 'timestamptz not null',
  },
  key: ['event', 'place'],
  indexes: ['(stream, position)', '(sha256) where sha256 is not null'],
};
