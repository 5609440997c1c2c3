import { documentsNamedBy, namingTypes } from '../../schema/document/named.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { AppendedView } from '../view.ts';
import { type NamedDocumentRow, namedDocumentTable } from './tables.ts';

function rows(event: RecordedEvent): NamedDocumentRow[] {
  return documentsNamedBy(event).map(({ at, title, number = null, issuedOn = null, sha256 = null }) => ({
    event: event.id,
    place: at,
    stream: event.stream,
    position: Number(event.position),
    type: event.type,
    title,
    number,
    issued_on: issuedOn,
    sha256,
    organization: event.actor.organization,
    role: event.actor.role,
    recorded_at: event.recordedAt,
  }));
}

export const namedDocumentView: AppendedView = {
  shape: 'appended',
  name: 'named_document',
  version: 1,
  types: namingTypes,
  table: namedDocumentTable,
  rows: (event) => rows(event).map((row) => ({ ...row })),
};
