import { ROLE_NAMES } from '../../schema/access/roles.ts';
import { isCivilDate, isInstant } from '../../schema/civil-date.ts';
import type { EventMetadata } from '../../schema/event.ts';
import { ORGANIZATION_CODE, UUID } from '../../schema/fields.ts';
import { isKeepable } from '../../schema/text.ts';

/** What every event of ours says about itself; no event of ours was ever written without one of these. */
export const ENVELOPE = [
  'version',
  'actor',
  'recordedAt',
  'occurredOn',
  'command',
  'correlation',
  'causation',
  'client',
] as const satisfies (keyof EventMetadata)[];

/** Whether metadata has the names of our envelope, whatever it says under them. */
export function isEnvelope(metadata: unknown): metadata is EventMetadata {
  if (typeof metadata !== 'object' || metadata === null) return false;
  for (const name of ENVELOPE) if ((metadata as EventMetadata)[name] === undefined) return false;
  return true;
}

const is = (test: (text: string) => boolean) => (value: unknown) => typeof value === 'string' && test(value);
const isText = is((text) => text !== '' && isKeepable(text));
const isUuid = is((text) => UUID.test(text));
const isHash = is((text) => /^[0-9a-f]{64}$/.test(text));
const isDay = is(isCivilDate);
const isMoment = is(isInstant);
const isOrganization = is((text) => ORGANIZATION_CODE.test(text));
const isRole = is((text) => Object.hasOwn(ROLE_NAMES, text));

/** Of an envelope beside its version, the first name under which stands what we do not write; undefined for a sound one. */
export function faultOf(envelope: EventMetadata): string | undefined {
  const { recordedAt, occurredOn, command, correlation, causation, client, simulated, sealed } = envelope;
  if (!isMoment(recordedAt)) return 'recordedAt';
  if (!isDay(occurredOn)) return 'occurredOn';
  if (!isUuid(command)) return 'command';
  if (!isUuid(correlation)) return 'correlation';
  if (!isUuid(causation)) return 'causation';
  if (!isText(client)) return 'client';
  if (simulated !== undefined && simulated !== true) return 'simulated';
  return faultOfActor(envelope.actor) ?? (sealed === undefined ? undefined : faultOfSealed(sealed));
}

function faultOfActor(actor: EventMetadata['actor'] | null): string | undefined {
  if (!isText(actor?.account)) return 'actor.account';
  if (!isRole(actor?.role)) return 'actor.role';
  if (!isOrganization(actor?.organization)) return 'actor.organization';
  return actor?.unit === undefined || isUuid(actor.unit) ? undefined : 'actor.unit';
}

function faultOfSealed(sealed: NonNullable<EventMetadata['sealed']> | null): string | undefined {
  const sound = isUuid(sealed?.subject) && isHash(sealed?.ct) && isHash(sealed?.commit);
  return sound ? undefined : 'sealed';
}
