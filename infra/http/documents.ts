import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Documents that the dashboard may send by their id, as its build wrote them. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Of the dashboard that was built and of the one being worked on; empty where there is neither. */
export function readTrustedDocuments(root: string): TrustedDocuments {
  const places = ['dist/dashboard/persisted-documents.json', 'dashboard/generated/persisted-documents.json'];
  const files = places.map((place) => join(root, place)).filter((place) => existsSync(place));
  const documents = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  return new Map(documents.flatMap((each) => Object.entries(each)));
}

/**
 * The request with the document's text in place of its id. Undefined for an id that is not known; a request that carries
 * a text is left as it is.
 */
export function resolveDocument(body: unknown, documents: TrustedDocuments): unknown {
  if (typeof body !== 'object' || body === null || !('documentId' in body)) return body;
  const { documentId, query, ...rest } = body as { documentId: unknown; query?: unknown };
  if (typeof query === 'string' && query !== '') return { ...rest, query };
  const text = typeof documentId === 'string' && documents.get(documentId);
  return text ? { ...rest, query: text } : undefined;
}
