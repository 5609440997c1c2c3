import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { unavailableOf } from '../command/unavailable.ts';
import type { TroubleLog } from '../process/trouble-log.ts';
import { unavailableError } from './unavailable.ts';
import { withoutValues } from './without-values.ts';

/** Said to the client as they are; anything else is ours alone to read. */
const OPEN_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'QUERY_TOO_EXPENSIVE',
  'QUERY_TOO_DEEP',
  'TOO_MANY_ALIASES',
  'SEALED_UNREADABLE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Worded by graphql or its scalars, with the input in them. */
const FROM_GRAPHQL = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** PostgreSQL on a text that it cannot hold: U+0000, or half a pair of UTF-16. */
const UNREADABLE_TEXT = new Set(['22021', '22P05']);
const BAD_TEXT = 'The input has a character that cannot be stored (ký tự không hợp lệ); type the text again';

/**
 * What keeps us from answering is said, and logged in few lines. An unexpected error leaves as an id; the log has the
 * error under the same id.
 */
export function createMask(schema: GraphQLSchema, logger: Logger, troubles: TroubleLog) {
  return ({ extensions, ...rest }: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    // `http` is for the server alone: the status of the answer.
    const { http: _, ...told } = extensions ?? {};
    const formatted = { ...rest, ...(extensions && { extensions: told }) };
    const code = isRefusedByGraphql(error) ? 'BAD_USER_INPUT' : told.code;
    if (typeof code === 'string' && OPEN_CODES.has(code))
      return FROM_GRAPHQL.has(code)
        ? {
            ...formatted,
            message: withoutValues(formatted.message, schema),
            extensions: { ...told, code },
          }
        : formatted;
    const cause = (error as { originalError?: unknown } | undefined)?.originalError ?? error;
    if (UNREADABLE_TEXT.has(String((cause as { code?: unknown } | undefined)?.code)))
      return { ...formatted, message: BAD_TEXT, extensions: { code: 'BAD_USER_INPUT' } };
    const place = formatted.path ? { path: formatted.path } : {};
    const unavailable = unavailableOf(cause);
    if (unavailable) {
      troubles.trouble('requests', unavailable);
      return { ...unavailableError(unavailable), ...place };
    }
    const id = randomUUID();
    logger.error({ id, err: cause, path: formatted.path }, 'request failed unexpectedly');
    return {
      message: `Something went wrong here (lỗi hệ thống); tell us this number: ${id}`,
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    };
  };
}

/**
 * graphql itself would not begin, for the sake of the variables: no resolver was at work (no path), and no code is on it
 * but the one that the server gives to whatever has none.
 */
const isRefusedByGraphql = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  error.path === undefined &&
  (error.originalError === undefined || error.originalError instanceof GraphQLError) &&
  [undefined, 'INTERNAL_SERVER_ERROR'].includes(error.extensions.code as string | undefined);

export type Mask = ReturnType<typeof createMask>;
