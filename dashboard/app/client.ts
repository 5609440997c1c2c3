import {
  Client,
  cacheExchange,
  fetchExchange,
  makeOperation,
  mapExchange,
  type TypedDocumentNode,
} from 'urql';

/** Header that names the acting identity while development identities are on. */
export const IDENTITY_HEADER = 'x-kheo-identity';

interface PersistedDocument {
  __meta__?: { hash?: string };
}

/** Hash under which `generated/persisted-documents.json` allows the document. */
export function documentId(document: TypedDocumentNode | object): string | undefined {
  return (document as PersistedDocument).__meta__?.hash;
}

/** A production build sends the document's hash in place of its text: the server runs no other text. */
const sendDocumentId = mapExchange({
  onOperation(operation) {
    const id = documentId(operation.query);
    if (!import.meta.env.PROD || !id) return operation;
    const query = { ...operation.query, definitions: [], documentId: id };
    return makeOperation(operation.kind, { ...operation, query }, operation.context);
  },
});

/** A client that acts as `identity`; a change of identity takes a new client, and with it an empty cache. */
export function createGraphqlClient(identity: string | null): Client {
  const headers: Record<string, string> = identity ? { [IDENTITY_HEADER]: identity } : {};
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [cacheExchange, sendDocumentId, fetchExchange],
    fetchOptions: { headers },
  });
}
