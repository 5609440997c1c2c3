import { useSearch } from '@tanstack/react-router';
import { useFollow, useLiveQuery } from '../app/live-provider.tsx';
import { useSession } from '../app/session.tsx';
import { placeDocument } from './documents.ts';

/** The organization and year that the address names, else the home of who acts; the year may be left to the place. */
function useScope(): { code: string; year: number | undefined } {
  const { identity } = useSession();
  const search = useSearch({ from: '__root__' });
  return { code: search.org ?? identity.organization.code, year: search.year };
}

/** The organization of the page; its live changes are followed. */
export function usePlace() {
  const { code, year: named } = useScope();
  const [state, retry] = useLiveQuery({ query: placeDocument, variables: { code } });
  const known = state.data?.organization;
  // While another place loads, the result of the one before it is still at hand.
  const place = known?.code === code ? known : undefined;
  const year = named ?? place?.currentYear;
  useFollow(place?.code);
  const missing = !state.fetching && !state.stale && state.data !== undefined && !state.data.organization;
  return { code, year, place, missing, error: state.error, retry };
}

/** Campaign of an organization and year. */
export function campaignId(code: string, year: number): string {
  return `${code}-${year}`;
}

/** What the page breaks down into: units in a commune, organizations above. */
export function dimensionOf(kind: string): 'UNIT' | 'ORGANIZATION' {
  return kind === 'CITY' || kind === 'COUNTRY' ? 'ORGANIZATION' : 'UNIT';
}
