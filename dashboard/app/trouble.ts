import type { CombinedError } from 'urql';

export type Trouble = 'network' | 'forbidden' | 'server';

const DENIED = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'UNAUTHORIZED']);

/** Which sentence an error deserves: nobody answered, not allowed, or the server failed. */
export function troubleOf(error: CombinedError): Trouble {
  if (error.graphQLErrors.some((each) => DENIED.has(String(each.extensions?.code)))) return 'forbidden';
  const status = (error.response as { status?: number } | undefined)?.status;
  if (status === 401 || status === 403) return 'forbidden';
  // A gateway answers 502–504 while the server behind it is away.
  if (error.networkError && (status === undefined || status >= 502)) return 'network';
  return 'server';
}
