import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  parse,
  subscribe,
  validate,
} from 'graphql';
import type { RequestParams } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { Context } from '../../api/context.ts';
import { admit } from './admit.ts';
import type { TrustedDocuments } from './documents.ts';
import type { Mask } from './errors.ts';
import { failure, MAX_FAULTS, MAX_TOKENS, replaceDocument } from './graphql.ts';
import { createStreamPlaces, MAX_OF_ONE } from './stream-places.ts';

/** What to do where no place is free. */
const FULL = {
  TOO_MANY_STREAMS: {
    status: 429,
    message: `At most ${MAX_OF_ONE} streams for one account are open at once: close another tab (tối đa ${MAX_OF_ONE} luồng cho một tài khoản, hãy đóng bớt thẻ trình duyệt)`,
  },
  TOO_BUSY: {
    status: 503,
    message: 'Too many streams are open here; try again in a while (máy chủ đang bận, hãy thử lại sau)',
  },
};

export interface StreamOptions {
  schema: GraphQLSchema;
  documents: TrustedDocuments;
  mask: Mask;
  contextOf(request: FastifyRequest): Context;
}

/**
 * /graphql/stream: one operation per connection as server-sent events, with a comment every 12 s as heartbeat. The other
 * mode of the protocol, streams reserved beforehand, is off: nothing would end those that nobody opens.
 */
export function serveStream(fastify: FastifyInstance, o: StreamOptions): { open(): number } {
  const places = createStreamPlaces();
  const handler = createHandler<Context & Record<PropertyKey, unknown>>({
    authenticate: () => null,
    execute: execute as never,
    subscribe: subscribe as never,
    onSubscribe: (request, params) => prepare(o, request.raw, params) as never,
    onNext: (_, __, result) => masked(o.mask, result as ExecutionResult) as never,
  });
  // A query by GET would stand in logs and histories, and any site could make a browser send it.
  fastify.get('/graphql/stream', (_, reply) =>
    reply.code(405).header('allow', 'POST').send(failure('Send GraphQL by POST, as JSON', 'BAD_REQUEST')),
  );
  fastify.route({
    method: 'POST',
    url: '/graphql/stream',
    preHandler: (request, reply, done) => replaceDocument(o.documents, request, reply, done),
    async handler(request, reply) {
      if (request.headers.accept !== 'text/event-stream') {
        const message = 'Ask for text/event-stream';
        return reply.code(406).send(failure(message, 'BAD_REQUEST'));
      }
      // The handler would wait for a body that has been read already, or say what is wrong without a code.
      if (typeof (request.body as { query?: unknown } | null)?.query !== 'string')
        return reply.code(400).send(failure('Send GraphQL as a JSON object with a query', 'BAD_REQUEST'));
      const place = places.take(request.ip, o.contextOf(request).actor?.account);
      if (typeof place === 'string') {
        const { status, message } = FULL[place];
        return reply.code(status).header('retry-after', '30').send(failure(message, place));
      }
      reply.raw.once('close', place);
      reply.hijack();
      await handler(request, reply).catch((error: unknown) => {
        request.log.error({ err: error }, 'stream failed');
        reply.raw.destroy();
      });
    },
  });
  return { open: () => places.taken };
}

/** What to run, or what is wrong with it. */
function prepare(o: StreamOptions, request: FastifyRequest, params: RequestParams) {
  try {
    const document = parse(params.query, { maxTokens: MAX_TOKENS });
    const errors = validate(o.schema, document, undefined, { maxErrors: MAX_FAULTS });
    if (errors.length > 0)
      return { data: null, errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
    const variableValues = params.variables ?? {};
    admit({ schema: o.schema, document, operationName: params.operationName, variables: variableValues });
    return {
      schema: o.schema,
      document,
      operationName: params.operationName,
      variableValues,
      contextValue: o.contextOf(request),
    };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { data: null, errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
  }
}

function coded(error: GraphQLError, code: string): GraphQLError {
  const extensions = { code, ...error.extensions };
  return new GraphQLError(error.message, { nodes: error.nodes, source: error.source, extensions });
}

const masked = (mask: Mask, result: ExecutionResult): ExecutionResult =>
  result.errors
    ? { ...result, errors: result.errors.map((error) => mask(error.toJSON(), error) as GraphQLError) }
    : result;
