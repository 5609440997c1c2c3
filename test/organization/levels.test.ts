import { describe, expect, test } from 'vitest';
import type { Actor } from '../../schema/event.ts';
import { isAboveCommune } from '../../schema/organization/organization-refusals.ts';
import { successionIn } from '../../schema/organization/standing-unit.ts';
import { unitNameFree } from '../../schema/organization/unit-names.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { CITY, COMMUNE, city, commune, id, MIDYEAR, place, UNIT } from '../sample.ts';

const established = (organization: string, kind: string, parent: string | null, lineage: string[]): Fact => ({
  type: 'OrganizationEstablished',
  data: { organization, name: organization, fullName: organization, kind, parent, lineage },
});
const country = established('VN', 'COUNTRY', null, []);
const below = established(CITY, 'CITY', 'VN', ['VN']);
const of = (role: Actor['role'], organization: string, lookups = {}) => ({
  actor: { account: 'a', role, organization },
  lookups,
});
const loading = of('SYSTEM', 'VN');
const establish = (organization: string, kind: string, parent: string) => ({
  type: 'EstablishOrganization',
  data: { organization, name: organization, fullName: organization, kind, parent },
});

describe('organizations stand in a line from the country down', () => {
  rule('a city below the country')
    .given(country)
    .when(establish(CITY, 'CITY', 'VN'), MIDYEAR, loading)
    .then(events({ type: 'OrganizationEstablished', data: { lineage: ['VN'] } }));
  rule('a commune below both')
    .given(country, below)
    .when(establish(COMMUNE, 'WARD', CITY), MIDYEAR, loading)
    .then(events({ type: 'OrganizationEstablished', data: { lineage: ['VN', CITY] } }));
  test('whoever has communes below is a city or the country', () => {
    const kinds = ['COUNTRY', 'CITY', 'COMMUNE', 'WARD', 'SPECIAL_ZONE'] as const;
    expect(kinds.filter((kind) => isAboveCommune({ kind, name: 'x' } as never).length === 0)).toEqual([
      ...['COUNTRY', 'CITY'],
    ]);
  });
  rule('units are those of a commune, not of the country')
    .given(country)
    .when(
      { type: 'EstablishUnit', data: { unit: UNIT, organization: 'VN', name: 'Ban', kind: 'STATE_AGENCY' } },
      MIDYEAR,
      of('BOARD_OFFICER', 'VN'),
    )
    .then(refused({ code: 'UNIT_ABOVE_COMMUNE', path: ['organization'] }));
});

describe('what ends has nothing below it any more', () => {
  const dissolve = (organization: string) => ({
    type: 'DissolveOrganization',
    data: { organization, reason: 'Sắp xếp lại', effectiveOn: '2026-06-01' },
  });
  const three = { organizationsBelow: () => 3 };
  const notEmpty = refused({ code: 'ORGANIZATION_NOT_EMPTY', path: ['organization'] });
  rule('a city')
    .given(country, below)
    .when(dissolve(CITY), MIDYEAR, of('CITY_OFFICER', 'VN', three))
    .then(notEmpty);
  rule('the country')
    .given(country)
    .when(dissolve('VN'), MIDYEAR, of('CITY_OFFICER', 'VN', three))
    .then(notEmpty);
  rule('below a commune there are units alone: no organization is looked for')
    .given(city, commune())
    .when(dissolve(COMMUNE), MIDYEAR, of('CITY_OFFICER', CITY, three))
    .then(events({ type: 'OrganizationDissolved' }));
  rule('R-38 a root comes back without looking above')
    .given(country, {
      type: 'OrganizationDissolved',
      id: id(700),
      data: { ...dissolve('VN').data, into: null },
    })
    .when(
      { type: 'ReinstateOrganization', data: { organization: 'VN', reason: 'Nhầm' } },
      MIDYEAR,
      of('CITY_OFFICER', 'VN'),
    )
    .then(events({ type: 'OrganizationReinstated', data: { corrects: id(700) } }));
});

describe('a unit that is not there', () => {
  const missing = refused({ code: 'UNIT_NOT_FOUND', path: ['unit'] });
  const on = { effectiveOn: '2026-06-01' };
  for (const [type, data] of [
    ['MergeUnit', { into: UNIT, reason: 'Sắp xếp lại', ...on }],
    ['DissolveUnit', { reason: 'Sắp xếp lại', ...on }],
    ['RenameUnit', { name: 'Tên mới', ...on }],
    ['ReinstateUnit', { reason: 'Nhầm' }],
  ] as const)
    rule(`R-49 takes no ${type}`)
      .given(place)
      .when({ type, data: { unit: id(9), ...data } }, MIDYEAR)
      .then(missing);
});

test('R-49 a unit’s own name is not taken from it by the views', () => {
  const wanted = { organization: COMMUNE, kind: 'PARTY_CELL' as const, name: 'Chi bộ thôn 1', unit: UNIT };
  const other = { unit: id(2), name: 'chi bộ  Thôn 1' };
  expect(unitNameFree(wanted, [{ ...other, unit: UNIT }])).toEqual([]);
  expect(unitNameFree(wanted, [{ ...other, unit: UNIT }, other]).map(({ code }) => code)).toHaveLength(1);
});

test('R-49 a unit is followed through its mergers to the one that stands, and a circle is left', () => {
  const line = successionIn(
    new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['c', null],
      ['x', 'y'],
      ['y', 'x'],
    ]),
  );
  expect([line('a'), line('b'), line('c'), line('unknown')]).toEqual([
    ['a', 'b', 'c'],
    ['b', 'c'],
    ['c'],
    ['unknown'],
  ]);
  expect(line('x')).toEqual(['x', 'y']);
});
