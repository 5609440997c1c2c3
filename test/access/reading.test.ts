import { describe, expect, test } from 'vitest';
import type { Role } from '../../schema/access/roles.ts';
import { readableCommendations, readsCommendation } from '../../schema/commendation/reading.ts';
import { COMMENDATION_STATUSES } from '../../schema/commendation/vocabulary.ts';
import { readsDifficulty } from '../../schema/difficulty/reading.ts';
import type { Actor } from '../../schema/event.ts';
import { CITY, COMMUNE, id, OTHER_COMMUNE, UNIT } from '../sample.ts';

const place = { organization: COMMUNE, lineage: [CITY], unit: UNIT };
const as = (role: Role, organization = COMMUNE, unit?: string): Actor => ({
  ...{ account: 'a', role, organization, ...(unit && { unit }) },
});

/** By hand: a unit's difficulty; a commendation of that unit proposed, declined, and awarded. */
const table: [Parameters<typeof as>, boolean, boolean, boolean, boolean][] = [
  [['BOARD_OFFICER'], true, true, true, true],
  [['CHAIR'], true, true, true, true],
  [['COMMITTEE_SIGNATORY'], true, true, true, true],
  [['COMMITTEE_MEMBER'], true, false, false, true],
  [['LEADER'], true, true, true, true],
  [['AUDITOR'], true, true, true, true],
  [['UNIT_OFFICER', COMMUNE, UNIT], true, false, true, true],
  [['UNIT_OFFICER', COMMUNE, id(2)], false, false, false, true],
  [['PANEL_MEMBER'], false, false, false, true],
  [['CITY_OFFICER', CITY], true, true, true, true],
  [['LEADER', CITY], true, true, true, true],
  [['BOARD_OFFICER', OTHER_COMMUNE], false, false, false, false],
  [['UNIT_OFFICER', OTHER_COMMUNE, UNIT], false, false, false, false],
  [['ADMIN'], false, false, false, false],
];

test('R-30 lists of proposals are for the offices, and the system, which works for them', () => {
  const lists = (role: Role) => readableCommendations(as(role)).proposals;
  expect([lists('SYSTEM'), lists('BOARD_OFFICER'), lists('ADMIN'), lists('UNIT_OFFICER')]).toEqual([
    ...[true, true, false, false],
  ]);
});

describe.each(table)('%s', (who, difficulty, proposal, declined, awarded) => {
  const actor = as(...who);
  test('R-42 reads the difficulty of a unit, or not', () => {
    expect(readsDifficulty(actor, place)).toBe(difficulty);
  });
  test.each(COMMENDATION_STATUSES)('R-30 reads a commendation that is %s, or not', (status) => {
    const expected = {
      ...{ PROPOSED: proposal, SUBMITTED_UPWARD: proposal, WITHDRAWN: proposal, DECLINED: declined },
      ...{ AWARDED: awarded, PRESENTED: awarded, CANCELLED: awarded },
    };
    expect(readsCommendation(actor, { ...place, status })).toBe(expected[status]);
  });
  test('R-30 what was declined to somebody outside the units is no unit’s', () => {
    const outside = { ...place, unit: null, status: 'DECLINED' as const };
    expect(readsCommendation(actor, outside)).toBe(who[0] === 'UNIT_OFFICER' ? false : declined);
  });
});
