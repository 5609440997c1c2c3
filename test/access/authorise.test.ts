import { describe, expect, test } from 'vitest';
import { authorise, authoriseCommand, mayRead, mayReadNames } from '../../schema/access/authorise.ts';
import { ROLES, type Role } from '../../schema/access/roles.ts';
import { deciders } from '../../schema/all.ts';
import type { CommandCodec, Scope } from '../../schema/decider.ts';
import type { Actor } from '../../schema/event.ts';
import { organizationDecider } from '../../schema/organization/decide.ts';
import { evolveOrganization } from '../../schema/organization/state.ts';
import { id } from '../sample.ts';

const scope = { organization: '10507', lineage: ['VN', '31'], unit: id(1) };
const actor = (role: Role, organization = '10507', unit?: string): Actor => ({
  account: 'a',
  role,
  organization,
  ...(unit && { unit }),
});
const all = { roles: [...ROLES, 'SYSTEM'] as const };
const allowed = (who: Actor, codec: Pick<CommandCodec, 'roles' | 'reach'> = all) =>
  authorise(who, codec, scope) === undefined;

describe('who may act', () => {
  test('a role that is not listed is denied, in both languages', () => {
    const denied = authorise(actor('LEADER'), { roles: ['BOARD_OFFICER'] }, scope);
    expect(denied).toMatchObject({ code: 'FORBIDDEN' });
    expect(denied?.message.vi).toContain('cán bộ Ban Xây dựng Đảng');
    expect(denied?.message.en).toContain('officer of the Party Building Board');
  });
  test('R-44 a refusal names whom it belongs to there, and nobody whom the organization would not let', () => {
    const said = (organization: string, reach: 'own' | 'below', role: Role = 'LEADER') => {
      const codec = { roles: ['SYSTEM', 'BOARD_OFFICER', 'CITY_OFFICER'], reach } as const;
      return authorise(actor(role, organization), codec, { organization, lineage: ['VN'] })?.message.en;
    };
    const city = "officer of the City Committee's Commission";
    expect(said('10507', 'own')).toContain('It belongs to: officer of the Party Building Board. ');
    expect(said('10507', 'below')).toContain(`It belongs to: officer of the Party Building Board; ${city}. `);
    expect(said('31', 'own')).toContain(city);
    expect(authorise(actor('LEADER'), { roles: ['CITY_OFFICER'] }, undefined)?.message.en).toContain(city);
  });
  test('an unknown command is denied to everybody', () => {
    for (const role of ROLES) expect(authorise(actor(role), undefined, scope)?.code).toBe('FORBIDDEN');
  });
  test('a unit officer acts for the own unit only', () => {
    expect(allowed(actor('UNIT_OFFICER', '10507', id(1)))).toBe(true);
    expect(allowed(actor('UNIT_OFFICER', '10507', id(2)))).toBe(false);
    expect(allowed(actor('UNIT_OFFICER', '10507'))).toBe(false);
    expect(allowed(actor('UNIT_OFFICER', '10525', id(1)))).toBe(false);
    expect(authorise(actor('UNIT_OFFICER'), all, { organization: '10507', lineage: [] })?.code).toBe(
      'FORBIDDEN',
    );
  });
  test('where no unit is named a unit officer is told to name the own, elsewhere that it is another’s', () => {
    const told = (where: Scope) => authorise(actor('UNIT_OFFICER', '10507', id(1)), all, where)?.message.en;
    expect(told({ organization: '10507', lineage: [] })).toMatch(/Name your unit/);
    expect(told({ organization: '10507', lineage: [], unit: id(2) })).toMatch(/another unit/);
    expect(told({ organization: '10525', lineage: [] })).toMatch(/another unit/);
  });
  test('a board officer acts for the own organization only', () => {
    expect(allowed(actor('BOARD_OFFICER'))).toBe(true);
    expect(allowed(actor('BOARD_OFFICER', '10525'))).toBe(false);
    expect(allowed(actor('BOARD_OFFICER', '31'))).toBe(false);
  });
  test('R-44 a city officer acts for itself, and for what lies below where the command reaches there', () => {
    const below = { ...all, reach: 'below' as const };
    expect(allowed(actor('CITY_OFFICER', '31'), below)).toBe(true);
    expect(allowed(actor('CITY_OFFICER', '31'))).toBe(false);
    expect(allowed(actor('CITY_OFFICER', '31'), { ...all, reach: 'own' })).toBe(false);
    expect(allowed(actor('CITY_OFFICER', '01'), below)).toBe(false);
    expect(allowed(actor('BOARD_OFFICER', '31'), below)).toBe(false);
    expect(
      authorise(actor('CITY_OFFICER', '31'), all, { organization: '31', lineage: ['VN'] }),
    ).toBeUndefined();
    expect(authorise(actor('CITY_OFFICER', '31'), all, { organization: 'VN', lineage: [] })?.code).toBe(
      'FORBIDDEN',
    );
  });
  test('the system acts where it is listed', () => {
    expect(allowed(actor('SYSTEM', 'VN'))).toBe(true);
    expect(allowed(actor('SYSTEM', 'VN'), { roles: ['BOARD_OFFICER'] })).toBe(false);
  });
  test('readers and administrators send no command', () => {
    const codecs = Object.values(deciders).flatMap(({ commands }) => Object.values(commands));
    expect(codecs.length).toBeGreaterThan(30);
    for (const { roles } of codecs)
      for (const reader of ['LEADER', 'AUDITOR', 'ADMIN'] as const) expect(roles).not.toContain(reader);
  });
});

describe('whether a command may be decided at all', () => {
  const codec = { roles: ['BOARD_OFFICER'] as const };
  const internal = { roles: [] };
  const denied = (...[who, of, where, caused]: Parameters<typeof authoriseCommand>) =>
    authoriseCommand(who, of, where, caused)?.code;
  test('where it acts on something, the sender’s role and reach decide, whatever caused it', () => {
    expect(denied(actor('BOARD_OFFICER'), codec, scope, false)).toBeUndefined();
    for (const caused of [false, true]) {
      expect(denied(actor('CHAIR'), codec, scope, caused)).toBe('FORBIDDEN');
      expect(denied(actor('BOARD_OFFICER', '10525'), codec, scope, caused)).toBe('FORBIDDEN');
    }
  });
  test('an internal one is nobody’s to send, and is done once an event causes it', () => {
    for (const role of [...ROLES, 'SYSTEM'] as const)
      for (const where of [scope, undefined])
        expect(denied(actor(role), internal, where, false), role).toBe('FORBIDDEN');
    expect(denied(actor('CHAIR'), internal, scope, true)).toBeUndefined();
    expect(denied(actor('CHAIR'), internal, undefined, true)).toBeUndefined();
  });
  test('where there is nothing to act on the decider says what is missing', () => {
    expect(denied(actor('BOARD_OFFICER', '10525'), codec, undefined, false)).toBeUndefined();
    expect(authorise(actor('BOARD_OFFICER', '10525'), codec, undefined)).toBeUndefined();
  });
});

describe('who may read', () => {
  const above = { organization: '31', lineage: ['VN'] };
  const reads = (role: Role, organization: string) => mayRead(actor(role, organization), scope);
  test.each([
    'UNIT_OFFICER',
    'BOARD_OFFICER',
    'PANEL_MEMBER',
    'COMMITTEE_MEMBER',
    'COMMITTEE_SIGNATORY',
    'CHAIR',
  ] as const)('%s reads the own organization', (role) => {
    expect([reads(role, '10507'), reads(role, '31'), reads(role, '10525')]).toEqual([true, false, false]);
  });
  test.each(['LEADER', 'AUDITOR', 'CITY_OFFICER'] as const)('%s reads what lies below too', (role) => {
    expect([reads(role, '10507'), reads(role, '31'), reads(role, '10525')]).toEqual([true, true, false]);
    expect(mayRead(actor(role, '10507'), above)).toBe(false);
  });
  test('an administrator reads the names of the own tree, and nothing else', () => {
    expect(reads('ADMIN', '10507')).toBe(false);
    expect(mayReadNames(actor('ADMIN', '31'), scope)).toBe(true);
    expect(mayReadNames(actor('ADMIN', '10525'), scope)).toBe(false);
  });
});

describe('establishing an organization', () => {
  const command = {
    type: 'EstablishOrganization' as const,
    data: { organization: '77777', name: 'A', fullName: 'Xã A', kind: 'COMMUNE' as const, parent: '31' },
  };
  const parent = evolveOrganization(null, {
    type: 'OrganizationEstablished',
    data: { organization: '31', name: 'B', fullName: 'B', kind: 'CITY', parent: 'VN', lineage: ['VN'] },
  });
  const scopeOf = () => organizationDecider.scope(command, null, { parent }) as Scope;

  test('is for the one above to do, never for whoever names itself by the new code', () => {
    const codec = { roles: ['CITY_OFFICER'] as const };
    expect(authorise(actor('CITY_OFFICER', '31'), codec, scopeOf())).toBeUndefined();
    expect(authorise(actor('CITY_OFFICER', '77777'), codec, scopeOf())?.code).toBe('FORBIDDEN');
  });
});
