import { GraphQLError } from 'graphql';
import type { PersonPlace } from '../../schema/access/personal-data.ts';
import type { Actor } from '../../schema/event.ts';
import type { Context } from '../context.ts';
import type { PersonSource } from '../loaders.ts';
import { actorOf } from '../scope.ts';
import type { OpenedPart } from '../sealed.ts';

/** A merged unit's persons are its successor's to know; a dissolved one has nobody left who could. */
async function placeOf({ loaders }: Context, { path, unit }: PersonSource): Promise<PersonPlace> {
  const standing = unit === null ? null : await loaders.standingUnit.load(unit);
  return {
    organization: path.at(-1) ?? '',
    lineage: path.slice(0, -1),
    unit: standing?.active ? standing.id : null,
  };
}

type May = (actor: Actor, place: PersonPlace) => boolean;

/** The sealed part of one of the person's events as it is found. Throws FORBIDDEN before anything is opened. */
export async function lookAtPart(
  context: Context,
  person: PersonSource,
  revision: number,
  may: May,
): Promise<OpenedPart> {
  if (!may(actorOf(context), await placeOf(context, person))) throw notYours();
  if (person.erasedAt !== null) return { state: 'ERASED' };
  return context.loaders.opened.load({ stream: `person-${person.id}`, revision });
}

/** The same to be read; undefined once erased. Throws SEALED_UNREADABLE too, naming the event, for a fault of the vault. */
export async function openPart(
  context: Context,
  person: PersonSource,
  revision: number,
  may: May,
): Promise<Record<string, unknown> | undefined> {
  const opened = await lookAtPart(context, person, revision, may);
  if (opened.state === 'UNREADABLE') throw unreadable(opened);
  return opened.state === 'OPEN' ? opened.data : undefined;
}

const notYours = () =>
  new GraphQLError('Personal data is not for your role here (không được xem dữ liệu cá nhân)', {
    extensions: { code: 'FORBIDDEN' },
  });

const unreadable = ({ event, reason }: { event: string; reason: string }) =>
  new GraphQLError(
    `The personal data of event ${event} cannot be opened: ${reason} (không mở được dữ liệu cá nhân; hãy báo quản trị)`,
    { extensions: { code: 'SEALED_UNREADABLE', event } },
  );
