import type { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../api/context.ts';
import {
  actorOf,
  asCode,
  badInput,
  canRead,
  canReadNames,
  readableModel,
  requireListing,
  requireRead,
  requireReadBelow,
  requireReadNames,
} from '../../api/scope.ts';
import { ROLES, type Role } from '../../schema/access/roles.ts';

const [COUNTRY, CITY, COMMUNE] = [['VN'], ['VN', '31'], ['VN', '31', '10507']];
const OTHER = ['VN', '31', '10525'];
const MODEL = { id: 'm', path: COMMUNE };
const ORGANIZATIONS: Record<string, { path: string[]; kind: string }> = {
  VN: { path: COUNTRY, kind: 'COUNTRY' },
  '31': { path: CITY, kind: 'CITY' },
  '10507': { path: COMMUNE, kind: 'WARD' },
};
const of = (role: Role | undefined, path: string[] = COMMUNE) =>
  ({
    actor: role && { account: 'a', role, organization: path.at(-1) as string },
    loaders: {
      organization: { load: async (code: string) => ORGANIZATIONS[code] ?? null },
      model: { load: async (id: string) => (id === 'm' ? MODEL : null) },
    },
  }) as unknown as Context;
/** The code of what is thrown; undefined where nothing is. */
const thrown = (act: () => unknown) => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as GraphQLError).extensions.code;
  }
};
const who = (may: (context: Context) => boolean, path: string[]) =>
  ROLES.filter((role) => may(of(role, path)));
const reads = (path: string[]) => (context: Context) =>
  thrown(() => requireRead(context, path)) === undefined;

/** By hand: whose role reaches the commune from itself, from its city, from the country. */
const EVERYBODY = ROLES.filter((role) => role !== 'ADMIN');
const ABOVE: Role[] = ['LEADER', 'AUDITOR', 'CITY_OFFICER'];

describe('R-44 what happened in one organization', () => {
  test.each([
    ['read by everybody there but the administrator', COMMUNE, EVERYBODY],
    ['by those whose role reaches down from the city', CITY, ABOVE],
    ['and from the country', COUNTRY, ABOVE],
    ['by nobody beside it', OTHER, []],
  ] as const)('%s', (_, from, roles) => {
    expect(who(reads(COMMUNE), [...from])).toEqual(roles);
    expect(who((context) => canRead(context, COMMUNE), [...from])).toEqual(roles);
  });
  test('nobody reads what lies above', () => {
    expect(who(reads(CITY), COMMUNE)).toEqual([]);
  });
});

describe('R-44 sums and lists that reach down are for roles that do', () => {
  const below = (code: string) => (context: Context) =>
    thrown(() => requireReadBelow(context, ORGANIZATIONS[code] as never)) === undefined;
  test('of a commune there is nothing below', () => {
    expect(who(below('10507'), COMMUNE)).toEqual(EVERYBODY);
  });
  test('of a city and of the country', () => {
    expect(who(below('31'), CITY)).toEqual(ABOVE);
    expect(who(below('VN'), COUNTRY)).toEqual(ABOVE);
    expect(who(below('31'), COUNTRY)).toEqual(ABOVE);
  });
  const listed = async (role: Role, code: string, from: string[], path?: string[]) => {
    const asked = requireListing(of(role, from), code, path);
    return asked.then(
      () => undefined,
      (error) => error.extensions.code,
    );
  };
  test('asked by the code', async () => {
    expect(await listed('BOARD_OFFICER', '10507', COMMUNE)).toBeUndefined();
    expect(await listed('BOARD_OFFICER', '31', CITY)).toBe('FORBIDDEN');
    expect(await listed('LEADER', '31', CITY)).toBeUndefined();
    expect(await listed('LEADER', '31', COMMUNE)).toBe('FORBIDDEN');
  });
  test('what the views do not know may have something below', async () => {
    expect(await listed('BOARD_OFFICER', '10525', OTHER)).toBe('FORBIDDEN');
    expect(await listed('LEADER', '10525', OTHER)).toBeUndefined();
    expect(await listed('LEADER', '10525', CITY)).toBe('FORBIDDEN');
    expect(await listed('LEADER', '10525', CITY, OTHER)).toBeUndefined();
  });
});

test('R-46 names of units are for those who read, and for the administrator of the own tree', () => {
  const names = (context: Context) => thrown(() => requireReadNames(context, COMMUNE)) === undefined;
  for (const from of [COMMUNE, CITY])
    expect(who(names, from)).toEqual(who((context) => canReadNames(context, COMMUNE), from));
  expect(who(names, COMMUNE)).toEqual(ROLES);
  expect(who(names, CITY)).toEqual([...ABOVE, 'ADMIN']);
  expect(who(names, OTHER)).toEqual([]);
});

test('R-44 a model is there for those who may read it, and null for everybody else', async () => {
  expect(await readableModel(of('LEADER', CITY), 'm')).toBe(MODEL);
  expect(await readableModel(of('LEADER', OTHER), 'm')).toBeNull();
  expect(await readableModel(of(undefined), 'm')).toBeNull();
  expect(await readableModel(of('LEADER'), 'x')).toBeNull();
  expect(await readableModel(of('LEADER'), null)).toBeNull();
});

describe('who asks is known, or nothing is answered', () => {
  test('by everything that looks at the role', () => {
    expect(thrown(() => actorOf(of(undefined)))).toBe('UNAUTHENTICATED');
    expect(actorOf(of('CHAIR')).role).toBe('CHAIR');
    expect(thrown(() => requireRead(of(undefined), COMMUNE))).toBe('UNAUTHENTICATED');
    expect(canRead(of(undefined), COMMUNE)).toBe(false);
  });
});

test('R-41 a refusal repeats a code that was asked for, and no other text', () => {
  expect(['31', '10507', '10507-2026', 'Nguyễn Văn A', '', undefined].map(asCode)).toEqual([
    ...['31', '10507', '10507-2026', '…', '…', '…'],
  ]);
  const told = (path: string[]) => {
    try {
      requireRead(of('LEADER', OTHER), path);
      return '';
    } catch (error) {
      return `${(error as Error).message} ${(error as GraphQLError).extensions.organization}`;
    }
  };
  expect(told(COMMUNE)).toContain('10507');
  expect(told(['Nguyễn Văn A'])).not.toContain('Nguyễn');
  expect(told([])).toContain('…');
  expect(badInput('x', 'first').extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
});
