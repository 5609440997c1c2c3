import type { CombinedError } from 'urql';

export type Trouble = 'network' | 'forbidden' | 'away' | 'server';

const DENIED = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'UNAUTHORIZED']);

/** The server's words on what keeps it from answering, and when to ask again; undefined where something else is wrong. */
export function awayMessage(error: CombinedError, locale: string): string | undefined {
  const away = error.graphQLErrors.find(({ extensions }) => typeof extensions?.retryAfter === 'number');
  const messages = away?.extensions.messages as Partial<Record<string, string>> | undefined;
  return away && (messages?.[locale] ?? away.message);
}

/** Which sentence an error deserves: nobody answered, not allowed, away for a while, or the server failed. */
export function troubleOf(error: CombinedError): Trouble {
  if (error.graphQLErrors.some((each) => DENIED.has(String(each.extensions?.code)))) return 'forbidden';
  if (awayMessage(error, '') !== undefined) return 'away';
  const status = (error.response as { status?: number } | undefined)?.status;
  if (status === 401 || status === 403) return 'forbidden';
  // A gateway answers 502–504 while the server behind it is away.
  if (error.networkError && (status === undefined || status >= 502)) return 'network';
  return 'server';
}
