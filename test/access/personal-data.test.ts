import { describe, expect, test } from 'vitest';
import { knownPerson } from '../../schema/access/person-refusals.ts';
import { mayReadContact, mayReadName, mayReadRating } from '../../schema/access/personal-data.ts';
import { ROLES, type Role } from '../../schema/access/roles.ts';
import { CITY, COMMUNE, id, OTHER_COMMUNE, UNIT } from '../sample.ts';

const person = { organization: COMMUNE, lineage: ['VN', CITY], unit: UNIT };
const ofNoUnit = { ...person, unit: null };
/** Whoever holds the role in this organization, and for a unit officer in this unit. */
const readers = (
  may: typeof mayReadName,
  organization: string,
  unit?: string,
  place: typeof person | typeof ofNoUnit = person,
) =>
  [...ROLES, 'SYSTEM' as Role].filter((role) =>
    may({ account: 'a', role, organization, ...(unit && { unit }) }, place),
  );

const BOARD = ['BOARD_OFFICER'] as const;
const VOTING = ['COMMITTEE_MEMBER', 'COMMITTEE_SIGNATORY'] as const;
describe.each([
  [
    'the name',
    mayReadName,
    [...BOARD, 'PANEL_MEMBER', ...VOTING, 'CHAIR', 'LEADER', 'CITY_OFFICER'],
    ['CITY_OFFICER'],
  ],
  ['phone and note', mayReadContact, [...BOARD], []],
  ['a rating', mayReadRating, [...BOARD, ...VOTING], []],
] as const)('R-41 %s is read by', (_, may, here, above) => {
  test('whoever works with people in the organization, and the officer of the own unit', () => {
    expect(readers(may, COMMUNE)).toEqual([...here]);
    expect(readers(may, COMMUNE, UNIT)).toEqual(['UNIT_OFFICER', ...here]);
  });
  test('no officer of another unit, nor of the same unit’s id elsewhere', () => {
    expect(readers(may, COMMUNE, id(2))).toEqual([...here]);
    expect(readers(may, OTHER_COMMUNE, UNIT)).toEqual([]);
  });
  test('no unit officer where the person belongs to no unit', () => {
    expect(readers(may, COMMUNE, UNIT, ofNoUnit)).toEqual([...here]);
    expect(readers(may, COMMUNE, undefined, ofNoUnit)).toEqual([...here]);
  });
  test('the city above where it is the city’s to know, and no other city', () => {
    expect(readers(may, CITY)).toEqual([...above]);
    expect(readers(may, '01')).toEqual([]);
  });
});

describe('R-41 a person whom another record names', () => {
  const known = {
    ...person,
    person: id(40),
    position: 'Bí thư',
    statedBy: id(41),
    ratedBy: {},
    erased: false,
  };
  const codes = (state: Parameters<typeof knownPerson>[1], organization = COMMUNE) =>
    knownPerson(['person'], state, organization).map(({ code, path }) => [code, ...path]);
  test('is recorded, of that organization, and not erased', () => {
    expect(codes(known)).toEqual([]);
    expect(codes(null)).toEqual([['PERSON_NOT_FOUND', 'person']]);
    expect(codes(known, OTHER_COMMUNE)).toEqual([['PERSON_ELSEWHERE', 'person']]);
    expect(codes({ ...known, erased: true })).toEqual([['PERSON_ERASED', 'person']]);
  });
});
