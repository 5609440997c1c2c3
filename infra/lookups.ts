import type { Views } from '../projections/model/queries.ts';
import { countOrganizationsBelow } from '../projections/organization/queries.ts';
import type { Lookups } from './facts.ts';

/** What deciders ask of the views, by the name that `Need.lookup` uses. */
export const createLookups = (db: Views): Lookups => ({
  organizationsBelow: ({ organization }: { organization: string }) =>
    countOrganizationsBelow(db, organization),
});
