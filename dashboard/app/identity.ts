import type { IdentitiesQuery } from '../generated/graphql.ts';

export type Identity = IdentitiesQuery['developmentIdentities'][number];

/** `ROLE@ORGANIZATION[/UNIT]`, the form that the server reads from the header. */
export function identityKey(identity: Identity): string {
  const place = `${identity.role}@${identity.organization.code}`;
  return identity.unit ? `${place}/${identity.unit.id}` : place;
}

/** The remembered identity while it is still offered, else the first leader, else the first of all. */
export function defaultIdentity(
  offered: readonly Identity[],
  remembered: string | null,
): Identity | undefined {
  return (
    offered.find((identity) => identityKey(identity) === remembered) ??
    offered.find((identity) => identity.role === 'LEADER') ??
    offered[0]
  );
}
