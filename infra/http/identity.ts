import { ROLES } from '../../schema/access/roles.ts';
import type { Actor } from '../../schema/event.ts';

/** `ROLE@ORGANIZATION[/UNIT][#NAME]`; the name tells apart people of one role, such as the members of a panel. */
export const IDENTITY_HEADER = 'x-kheo-identity';

const FORM =
  /^([A-Z_]{1,40})@(VN|\d{2}|\d{5})(?:\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))?(?:#([a-z0-9][a-z0-9.-]{0,39}))?$/i;
const LOOPBACK_ADDRESS = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
/** Whoever is passed on by a proxy is not on this machine, wherever the proxy is. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

export const isLoopback = (address: string) => LOOPBACK_ADDRESS.test(address);

export interface Caller {
  remoteAddress: string | undefined;
  headers: Record<string, string | string[] | undefined>;
}

/**
 * Whether a request may say itself who it is: only from this machine, to a name of this machine. A page of another site
 * whose name was rebound to 127.0.0.1 says that name in `Host`.
 */
export function mayChoose({ remoteAddress, headers }: Caller): boolean {
  return (
    remoteAddress !== undefined &&
    isLoopback(remoteAddress) &&
    LOOPBACK_HOST.test(String(headers.host ?? '')) &&
    PROXY_HEADERS.every((name) => headers[name] === undefined)
  );
}

/**
 * The identity that a request chooses for itself, by the header or as `stated`, or what is wrong with it; nothing where it
 * names none or may not.
 */
export function chosenIdentity(
  caller: Caller,
  stated: unknown = caller.headers[IDENTITY_HEADER],
): { actor: Actor } | { identityFault: string } | undefined {
  if (stated === undefined || !mayChoose(caller)) return undefined;
  const text = typeof stated === 'string' ? stated.trim() : '';
  const actor = parseIdentity(text);
  return actor ? { actor } : { identityFault: FORM.test(text) ? UNKNOWN_ROLE : WRONG_FORM };
}

const KNOWN_ROLES = ROLES.join(', ');
const UNKNOWN_ROLE = `The identity (${IDENTITY_HEADER}) names no role. It is one of ${KNOWN_ROLES} (vai trò không có trong danh sách)`;
const WRONG_FORM = `The identity (${IDENTITY_HEADER}) is not of the form ROLE@ORGANIZATION, ROLE@ORGANIZATION/UNIT or either followed by #NAME, such as BOARD_OFFICER@11824: ORGANIZATION is VN, 2 or 5 digits; UNIT the id of a unit; NAME up to 40 letters a-z, digits, dots and hyphens; ROLE one of ${KNOWN_ROLES} (danh tính không đúng dạng)`;

/** Undefined for another form, an unknown role, and SYSTEM, which nobody can be. */
export function parseIdentity(text: string): Actor | undefined {
  const [, name, organization, unit, person] = FORM.exec(text.trim()) ?? [];
  const role = ROLES.find((known) => known === name);
  if (!role || !organization) return undefined;
  return developmentActor(role, organization.toUpperCase(), unit?.toLowerCase(), person?.toLowerCase());
}

/** The account that an identity stands for where visitors choose their own. */
export function developmentActor(
  role: (typeof ROLES)[number],
  organization: string,
  unit?: string,
  person: string = role,
): Actor {
  const place = unit ? `${organization}/${unit}` : organization;
  return { account: `dev:${person}@${place}`, role, organization, ...(unit ? { unit } : {}) };
}

/**
 * Those worth trying: each level, each kind of right, the one to begin with first. `unit` is one of the commune's, once
 * it has any.
 */
export function sensibleIdentities(o: {
  country: string;
  city: string;
  commune: string;
  unit: string | undefined;
  /** Where to begin: in the commune that runs this installation, or in the city that the played year covers. */
  begin: 'commune' | 'city';
}): Actor[] {
  const commune = developmentActor('LEADER', o.commune);
  const city = developmentActor('LEADER', o.city);
  return [
    ...(o.begin === 'commune' ? [commune, city] : [city, commune]),
    developmentActor('BOARD_OFFICER', o.commune),
    ...(o.unit ? [developmentActor('UNIT_OFFICER', o.commune, o.unit)] : []),
    ...(o.begin === 'city' ? rolesOfStory(o.commune) : []),
    developmentActor('CITY_OFFICER', o.city),
    developmentActor('AUDITOR', o.city),
    developmentActor('LEADER', o.country),
  ];
}

/** Those who vote and sign in the played year, by the accounts that they have there (demo/people.ts). */
const rolesOfStory = (commune: string): Actor[] => [
  developmentActor('PANEL_MEMBER', commune, undefined, 'panel-1'),
  developmentActor('PANEL_MEMBER', commune, undefined, 'panel-3'),
  developmentActor('COMMITTEE_MEMBER', commune, undefined, 'committee-2'),
  developmentActor('COMMITTEE_SIGNATORY', commune),
  developmentActor('CHAIR', commune),
];
