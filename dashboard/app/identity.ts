import type { IdentitiesQuery } from '../generated/graphql.ts';

export type Identity = IdentitiesQuery['developmentIdentities'][number];

/** What tells apart people of one role, such as the members of a panel; undefined for who stands for the role alone. */
export const identityName = ({ account }: Pick<Identity, 'account'>): string | undefined =>
  /^dev:([a-z0-9][a-z0-9.-]*)@/.exec(account)?.[1];

/** The number at the end of the name, as the role beside it says the rest; else the name. */
export function shortName(identity: Pick<Identity, 'account'>): string | undefined {
  const name = identityName(identity);
  return name && (/-(\d+)$/.exec(name)?.[1] ?? name);
}

/** `ROLE@ORGANIZATION[/UNIT][#NAME]`, the form that the server reads from the header. */
export function identityKey(identity: Identity): string {
  const place = `${identity.role}@${identity.organization.code}`;
  const name = identityName(identity);
  return `${place}${identity.unit ? `/${identity.unit.id}` : ''}${name ? `#${name}` : ''}`;
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
