import { GraphQLError } from 'graphql';
import { mayRead, mayReadNames } from '../schema/access/authorise.ts';
import type { Actor } from '../schema/event.ts';
import { CAMPAIGN_ID, ORGANIZATION_CODE } from '../schema/fields.ts';
import type { Context } from './context.ts';
import { unauthenticated } from './guard.ts';
import type { ModelSource } from './loaders.ts';

/** Ancestors from the root down, then the organization itself: as every row of the views has it. */
type Path = readonly string[];

const placeOf = (path: Path) => ({ organization: path.at(-1) ?? '', lineage: path.slice(0, -1) });

export function actorOf(context: Context): Actor {
  if (!context.actor) throw unauthenticated(context);
  return context.actor;
}

/** Whether what happened in this organization alone may be read. */
export function canRead(context: Context, path: Path): boolean {
  return context.actor !== undefined && mayRead(context.actor, placeOf(path));
}

/** Throws FORBIDDEN unless what happened in this organization alone may be read. */
export function requireRead(context: Context, path: Path): void {
  if (!mayRead(actorOf(context), placeOf(path))) throw outOfScope(path);
}

/**
 * Throws FORBIDDEN unless the organization with everything below it may be read: where sums and lists reach down,
 * the role must as well. A commune has nothing below.
 */
export function requireReadBelow(context: Context, organization: { path: Path; kind: string }): void {
  const { path, kind } = organization;
  requireRead(context, path);
  const reachesDown = kind === 'COUNTRY' || kind === 'CITY';
  if (reachesDown && !mayRead(actorOf(context), { organization: '', lineage: path })) throw outOfScope(path);
}

/** The same by the code. `path` stands in for an organization that the views do not know: itself alone when absent. */
export async function requireListing(
  context: Context,
  organization: string,
  path: Path = [organization],
): Promise<void> {
  const place = await context.loaders.organization.load(organization);
  requireReadBelow(context, place ?? { path, kind: 'COUNTRY' });
}

/** The model where it exists and may be read; else null. */
export async function readableModel(context: Context, id: string | null): Promise<ModelSource | null> {
  const model = id === null ? null : await context.loaders.model.load(id);
  return model && canRead(context, model.path) ? model : null;
}

export const canReadNames = (context: Context, path: Path): boolean =>
  mayReadNames(actorOf(context), placeOf(path));

/** Throws FORBIDDEN unless the names of the organization's units may be read. */
export function requireReadNames(context: Context, path: Path): void {
  if (!canReadNames(context, path)) throw outOfScope(path);
}

const outOfScope = (path: Path) =>
  new GraphQLError(`Your role does not reach ${asCode(path.at(-1))} (ngoài phạm vi được giao)`, {
    extensions: { code: 'FORBIDDEN', organization: asCode(path.at(-1)) },
  });

/** The code as it was asked for, where it is one: an answer repeats nothing else, it might be a name. */
export const asCode = (asked = '') =>
  ORGANIZATION_CODE.test(asked) || CAMPAIGN_ID.test(asked) ? asked : '…';

export const badInput = (message: string, argument: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument } });
