import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../schema/access/roles.ts';
import { readableReports, readsReport, writes } from '../../schema/report/authority.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { CAMPAIGN, CITY, COMMUNE, id, place, UNIT, unit } from '../sample.ts';

const [SECOND, REPORT] = [id(2), id(900)];
const TODAY = '2026-06-28';
const sends = (role: Role, of?: string) => ({
  actor: { account: 'a', role, organization: COMMUNE, ...(of && { unit: of }) },
});
const ended = (type: string, over: object): Fact => ({
  type,
  data: { unit: UNIT, reason: 'Sắp xếp lại', effectiveOn: '2026-05-01', ...over },
});
const merged = [...place, unit(2), ended('UnitMerged', { into: SECOND })];
const dissolved = [...place, unit(2), ended('UnitDissolved', {})];
const draft = (of: string) => ({
  type: 'DraftReport',
  data: { report: REPORT, campaign: CAMPAIGN, kind: 'UNIT_LIST', unit: of },
});
const nobodys = refused({ code: 'FORBIDDEN', rule: 'R-36', path: ['report'] });
const elsewhere = refused({ code: 'FORBIDDEN' });

describe('R-49 the list of a unit that is no more', () => {
  rule('R-49 of a merged one there is no list but that of its successor, which tells of its models too')
    .given(merged)
    .when(draft(UNIT), TODAY, sends('UNIT_OFFICER', SECOND))
    .then(refused({ code: 'UNIT_MERGED', rule: 'R-49', path: ['unit'] }));
  rule('R-49 the successor drafts its own')
    .given(merged)
    .when(draft(SECOND), TODAY, sends('UNIT_OFFICER', SECOND))
    .then(events({ type: 'ReportDrafted', data: { unit: SECOND } }));
  rule('R-49 the officer of the merged unit drafts neither')
    .given(merged)
    .when(draft(SECOND), TODAY, sends('UNIT_OFFICER', UNIT))
    .then(elsewhere);
  rule('R-49 that of a dissolved one is the Board’s')
    .given(dissolved)
    .when(draft(UNIT), TODAY, sends('BOARD_OFFICER'))
    .then(events({ type: 'ReportDrafted', data: { unit: UNIT } }));
  rule('R-49 and reaches no officer of a unit, be it the own one of old')
    .given(dissolved)
    .when(draft(UNIT), TODAY, sends('UNIT_OFFICER', UNIT))
    .then(elsewhere);
  rule('R-49 nor that of another unit')
    .given(dissolved)
    .when(draft(UNIT), TODAY, sends('UNIT_OFFICER', SECOND))
    .then(elsewhere);
  rule('R-36 while the unit stands it is not the Board’s')
    .given(dissolved)
    .when(draft(SECOND), TODAY, sends('BOARD_OFFICER'))
    .then(nobodys);

  test('R-49 of a dissolved unit the Board writes, and nobody else', () => {
    const list = { organization: COMMUNE, lineage: [CITY], unit: UNIT, dissolved: true };
    const may = ROLES.filter((role) => writes(sends(role, UNIT).actor, list).length === 0);
    expect(may).toEqual(['BOARD_OFFICER']);
  });
});

describe('R-36 what is not submitted', () => {
  /** By hand: the drafts of the own organization, those of its units too, that of the own unit. */
  const table: Record<
    Exclude<Role, 'SYSTEM'>,
    [ownDrafts: boolean, allDrafts: boolean, unitDrafts: string | null]
  > = {
    UNIT_OFFICER: [false, false, UNIT],
    BOARD_OFFICER: [true, false, null],
    PANEL_MEMBER: [false, false, null],
    COMMITTEE_MEMBER: [true, false, null],
    COMMITTEE_SIGNATORY: [true, false, null],
    CHAIR: [false, false, null],
    LEADER: [true, false, null],
    AUDITOR: [true, true, null],
    CITY_OFFICER: [true, false, null],
    ADMIN: [false, false, null],
  };
  test.each(ROLES)('R-36 is listed for the author’s side alone: %s', (role) => {
    const [ownDrafts, allDrafts, unitDrafts] = table[role];
    expect(readableReports(sends(role, UNIT).actor)).toEqual({ ownDrafts, allDrafts, unitDrafts });
  });
  test('R-36 nobody who is of no unit has a unit’s list', () => {
    expect(readableReports(sends('UNIT_OFFICER').actor).unitDrafts).toBeNull();
  });
  test('R-41 neither the system nor an administrator is its author', () => {
    for (const role of ['SYSTEM', 'ADMIN'] as Role[])
      expect(readableReports(sends(role).actor).ownDrafts).toBe(false);
  });
  test.each(ROLES)('R-36 a unit’s list is not read by whoever else is of that unit: %s', (role) => {
    const list = { organization: COMMUNE, lineage: [CITY], unit: UNIT, status: 'DRAFT' as const };
    const reads = role === 'UNIT_OFFICER' || role === 'AUDITOR';
    expect(readsReport(sends(role, UNIT).actor, list)).toBe(reads);
  });
  test('R-36 the city’s officer reads the city’s own draft', () => {
    const own = { organization: CITY, lineage: ['VN'], unit: null, status: 'DRAFT' as const };
    const reads = (role: Role) => readsReport({ account: 'a', role, organization: CITY }, own);
    expect(ROLES.filter(reads)).toEqual([
      ...['BOARD_OFFICER', 'COMMITTEE_MEMBER', 'COMMITTEE_SIGNATORY', 'LEADER', 'AUDITOR', 'CITY_OFFICER'],
    ]);
  });
});
