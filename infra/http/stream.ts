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
import { operationCost, requireAffordable } from './cost.ts';
import type { TrustedDocuments } from './documents.ts';
import type { Mask } from './errors.ts';
import { failure, MAX_TOKENS, replaceDocument } from './graphql.ts';

/** Streams that one process keeps open. */
const MAX_STREAMS = 2_000;

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
  let open = 0;
  const handler = createHandler<Context & Record<PropertyKey, unknown>>({
    authenticate: () => null,
    execute: execute as never,
    subscribe: subscribe as never,
    onSubscribe: (request, params) => prepare(o, request.raw, params) as never,
    onNext: (_, __, result) => masked(o.mask, result as ExecutionResult) as never,
  });
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    preHandler: (request, reply, done) => replaceDocument(o.documents, request, reply, done),
    async handler(request, reply) {
      if (request.headers.accept !== 'text/event-stream') {
        const message = 'Ask for text/event-stream';
        return reply.code(406).send(failure(message, 'BAD_REQUEST'));
      }
      // The handler would wait for a body that has been read already.
      if (request.method === 'POST' && !request.body)
        return reply.code(400).send(failure('Send GraphQL as a JSON object', 'BAD_REQUEST'));
      if (open >= MAX_STREAMS) {
        return reply.code(503).header('retry-after', '30').send(failure('Too many streams', 'TOO_BUSY'));
      }
      open += 1;
      reply.raw.once('close', () => {
        open -= 1;
      });
      reply.hijack();
      await handler(request, reply).catch((error: unknown) => {
        request.log.error({ err: error }, 'stream failed');
        reply.raw.destroy();
      });
    },
  });
  return { open: () => open };
}

/** What to run, or what is wrong with it. */
function prepare(o: StreamOptions, request: FastifyRequest, params: RequestParams) {
  try {
    const document = parse(params.query, { maxTokens: MAX_TOKENS });
    const errors = validate(o.schema, document);
    if (errors.length > 0)
      return { data: null, errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
    const variableValues = params.variables ?? {};
    requireAffordable(operationCost(o.schema, document, params.operationName, variableValues));
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

function masked(mask: Mask, result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map((error) => {
    const known = isBadVariable(error) ? coded(error, 'BAD_USER_INPUT') : error;
    return mask(known.toJSON(), known) as GraphQLError;
  });
  return { ...result, errors };
}

/** Refused before anything ran: graphql itself gives no code. */
const isBadVariable = (error: GraphQLError) =>
  error.path === undefined && !error.originalError && error.extensions.code === undefined;
