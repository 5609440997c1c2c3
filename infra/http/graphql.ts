import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context } from '../../api/context.ts';
import { admit, MAX_DOCUMENT } from './admit.ts';
import { resolveDocument, type TrustedDocuments } from './documents.ts';
import type { Mask } from './errors.ts';
import type { Metrics } from './metrics.ts';

/** Longer documents are nobody's honest question: the longest of the dashboard has 300, GraphiQL's for the schema 200. */
export const MAX_TOKENS = 2_000;
/** Faults of a document that are named: for each wrong name graphql looks for others like it. */
export const MAX_FAULTS = 10;
/** Characters of the name of an operation, which an error would repeat. */
const MAX_OPERATION_NAME = 200;

export interface GraphqlOptions {
  schema: GraphQLSchema;
  documents: TrustedDocuments;
  mask: Mask;
  metrics: Metrics;
  contextOf(request: FastifyRequest): Context;
}

/** POST /graphql: a text, or the id of a trusted document. Returns how to stop. */
export async function serveGraphql(
  fastify: FastifyInstance,
  o: GraphqlOptions,
): Promise<() => Promise<void>> {
  const apollo = new ApolloServer<Context>({
    schema: o.schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationOptions: { maxErrors: MAX_FAULTS },
    formatError: o.mask,
    // The cache control plugin walks every response, which halves the throughput.
    plugins: [ApolloServerPluginCacheControlDisabled(), noLandingPage, admitted(o)],
  });
  await apollo.start();
  const handler = fastifyApolloHandler(apollo, { context: async (request) => o.contextOf(request) });
  fastify.route({
    method: 'POST',
    url: '/graphql',
    preHandler: (request, reply, done) => replaceDocument(o.documents, request, reply, done),
    // Nobody between keeps what may hold a name.
    onSend: async (_, reply) => void reply.header('cache-control', 'no-store'),
    handler: handler as (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
  });
  fastify.get('/graphql', (_, reply) =>
    reply.code(405).header('allow', 'POST').send(failure('Send GraphQL by POST, as JSON', 'BAD_REQUEST')),
  );
  return () => apollo.stop();
}

export const failure = (message: string, code: string) => ({ errors: [{ message, extensions: { code } }] });

/** Answers an unknown document id and a text beyond all bounds; else goes on with the text in the id's place. */
export function replaceDocument(
  documents: TrustedDocuments,
  request: FastifyRequest,
  reply: FastifyReply,
  done: () => void,
): void {
  const body = resolveDocument(request.body, documents);
  if (request.body !== undefined && request.body !== null && body === undefined) {
    reply.code(400).send(failure('The document id is not known; reload the page', 'DOCUMENT_NOT_FOUND'));
    return;
  }
  if (lengthOf(body, 'query') > MAX_DOCUMENT) {
    const message = `A document has at most ${MAX_DOCUMENT} characters: send texts as variables`;
    reply.code(400).send(failure(message, 'DOCUMENT_TOO_LONG'));
    return;
  }
  if (lengthOf(body, 'operationName') > MAX_OPERATION_NAME) {
    const message = `The name of an operation has at most ${MAX_OPERATION_NAME} characters`;
    reply.code(400).send(failure(message, 'BAD_REQUEST'));
    return;
  }
  request.body = body;
  done();
}

function lengthOf(body: unknown, name: 'query' | 'operationName'): number {
  const value = (body as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value.length : 0;
}

const noLandingPage: ApolloServerPlugin = {
  async serverWillStart() {
    return { renderLandingPage: async () => ({ html: '' }) };
  },
};

/**
 * The status stays what GraphQL over HTTP says: 200 where the operation ran, though a part of it could not be answered;
 * 503 where nothing ran.
 */
function tellWhenToAsk({ body, http }: GraphQLResponse): void {
  if (body.kind !== 'single') return;
  const { errors = [], data } = body.singleResult;
  const waits = errors.flatMap(({ extensions }) =>
    typeof extensions?.retryAfter === 'number' ? [extensions.retryAfter] : [],
  );
  if (waits.length === 0) return;
  http.headers.set('retry-after', String(Math.max(...waits)));
  if (data === undefined) http.status = 503;
}

const subscribedElsewhere = () =>
  new GraphQLError('Subscribe at /graphql/stream, as text/event-stream', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });

function admitted({ metrics }: GraphqlOptions): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operationName, operation, request }) {
          if (operation?.operation === 'subscription') throw subscribedElsewhere();
          admit({ schema, document, operationName, variables: request.variables ?? {} });
        },
        async willSendResponse({ operation, errors, response }) {
          tellWhenToAsk(response);
          metrics.count('kheo_graphql_operations_total', {
            operation: operation?.operation ?? 'none',
            outcome: errors?.length ? 'error' : 'ok',
          });
        },
      };
    },
  };
}
