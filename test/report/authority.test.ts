import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../schema/access/roles.ts';
import type { CampaignState } from '../../schema/campaign/state.ts';
import { receives, writes } from '../../schema/report/authority.ts';
import { decideOver, type Fact, refused, rule } from '../given.ts';
import { CAMPAIGN, CITY, COMMUNE, id, OTHER_COMMUNE, place, UNIT, unit } from '../sample.ts';

const [COUNTRY, OTHER_CITY] = ['VN', '01'];
const lineage = [COUNTRY, CITY];
const issuers = {
  unit: { organization: COMMUNE, lineage, unit: UNIT },
  commune: { organization: COMMUNE, lineage, unit: null },
  city: { organization: CITY, lineage: [COUNTRY], unit: null },
};
/** Everybody who comes near: `role@organization`, and two officers of units. */
const everybody = [
  ...[COMMUNE, OTHER_COMMUNE, CITY, OTHER_CITY, COUNTRY].flatMap((organization) =>
    ROLES.filter((role) => role !== 'UNIT_OFFICER').map((role) => ({ account: 'a', role, organization })),
  ),
  ...[UNIT, id(2)].map((of) => ({
    account: 'a',
    role: 'UNIT_OFFICER' as Role,
    organization: COMMUNE,
    unit: of,
  })),
];
const who = (may: (actor: (typeof everybody)[number]) => unknown[]) =>
  everybody
    .filter((actor) => may(actor).length === 0)
    .map(
      (actor) =>
        `${actor.role}@${'unit' in actor ? (actor.unit === UNIT ? 'own' : 'other') : actor.organization}`,
    );

const boards = [COMMUNE, OTHER_COMMUNE, CITY, OTHER_CITY, COUNTRY].map((of) => `BOARD_OFFICER@${of}`);
const outside = { settings: { cityOutsideSystem: true } } as CampaignState;
const inside = { settings: { cityOutsideSystem: false } } as CampaignState;

/** Reach is judged beside this: a Board reaches its own organization alone. */
describe('R-36 whose a report is', () => {
  test('a unit’s list is written by its officer, received by the Board', () => {
    expect(who((actor) => writes(actor, issuers.unit))).toEqual(['UNIT_OFFICER@own']);
    for (const campaign of [inside, outside])
      expect(who((actor) => receives(actor, issuers.unit, campaign))).toEqual(boards);
  });
  test('a commune’s report is written by the Board, received by the city or the country', () => {
    expect(who((actor) => writes(actor, issuers.commune))).toEqual(boards);
    for (const campaign of [inside, undefined])
      expect(who((actor) => receives(actor, issuers.commune, campaign))).toEqual([
        `CITY_OFFICER@${CITY}`,
        `CITY_OFFICER@${COUNTRY}`,
      ]);
  });
  test('a city’s report is written by its own officers, received by the country', () => {
    expect(who((actor) => writes(actor, issuers.city))).toEqual([
      `BOARD_OFFICER@${CITY}`,
      `CITY_OFFICER@${CITY}`,
    ]);
    expect(who((actor) => receives(actor, issuers.city, inside))).toEqual([`CITY_OFFICER@${COUNTRY}`]);
  });
  test('R-29 where the level above is outside, who wrote it records what came back, and nobody else', () => {
    expect(who((actor) => receives(actor, issuers.city, outside))).toEqual([
      `BOARD_OFFICER@${CITY}`,
      `CITY_OFFICER@${CITY}`,
      `CITY_OFFICER@${COUNTRY}`,
    ]);
    expect(who((actor) => receives(actor, issuers.commune, outside)).sort()).toEqual(
      [...boards, `CITY_OFFICER@${CITY}`, `CITY_OFFICER@${COUNTRY}`].sort(),
    );
  });
});

const REPORT = id(900);
const period = { from: '2026-01-01', to: '2026-06-30' };
const home = { campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY] };
const drafted = (over: object = {}): Fact => ({
  type: 'ReportDrafted',
  data: { report: REPORT, ...home, unit: null, kind: 'SIX_MONTH', period, replaces: null, ...over },
});
const ofUnit = drafted({ kind: 'UNIT_LIST', unit: UNIT });
const reviewed: Fact = { type: 'ReportReviewed', data: { report: REPORT, note: null } };
const sections = { results: 'Đạt' };
const command = (type: string, data: object = {}) => ({ type, data: { report: REPORT, ...data } });
const steps: [command: { type: string; data: object }, given: Fact[]][] = [
  [command('WriteReport', { sections }), []],
  [command('ReviewReport'), []],
  [command('SubmitReport', { number: '1', signatory: 'Trưởng' }), [reviewed]],
];
const TODAY = '2026-06-28';
const sends = (role: Role, organization: string, of?: string) => ({
  actor: { account: 'a', role, organization, ...(of && { unit: of }) },
  lookups: { reportFigures: () => null },
});
const notTheirs = refused({ code: 'FORBIDDEN', rule: 'R-36', path: ['report'] });

for (const [step, given] of steps) {
  rule(`R-36 the Board does not ${step.type} of a unit’s list`)
    .given(place, ofUnit, given)
    .when(step, TODAY, sends('BOARD_OFFICER', COMMUNE))
    .then(notTheirs);
  rule(`R-36 nor the officer of another unit: ${step.type}`)
    .given(place, unit(2), ofUnit, given)
    .when(step, TODAY, sends('UNIT_OFFICER', COMMUNE, id(2)))
    .then(refused({ code: 'FORBIDDEN' }));
  rule(`R-36 the city does not ${step.type} of the commune’s report`)
    .given(place, drafted(), given)
    .when(step, TODAY, sends('CITY_OFFICER', CITY))
    .then(refused({ code: 'FORBIDDEN', rule: 'R-44' }));
}
rule('R-34 the period stays within the year of the campaign when it is written anew')
  .given(place, drafted())
  .when(command('WriteReport', { sections, period: { from: '2025-12-31', to: '2026-06-30' } }), TODAY)
  .then(refused({ code: 'PERIOD_OUTSIDE_YEAR', rule: 'R-34', path: ['period'] }));
test('R-34 a period may be a single day', () => {
  const day = { from: '2026-06-28', to: '2026-06-28' };
  const { decision } = decideOver(
    [...place, drafted({ kind: 'MOVEMENT' })],
    command('WriteReport', { sections, period: day }),
    TODAY,
  );
  expect(decision).toMatchObject({ events: [{ data: { period: day } }] });
});
for (const [cutOff, code, path] of [
  [undefined, 'FIGURES_NOT_READY', 'report'],
  ['2026-06-27T00:00:00.000Z', 'FIGURES_NOT_READY', 'report'],
  ['2026-06-28T03:00:00.000Z', 'FIGURES_NOT_READY', 'report'],
  ['2026-06-28T03:00:00.001Z', 'CUT_OFF_AHEAD', 'cutOff'],
] as const)
  rule(`R-34 a report is frozen at a moment that has come, or now: ${cutOff}`)
    .given(place, drafted(), reviewed)
    .when(
      command('SubmitReport', { number: '1', signatory: 'Bí thư', ...(cutOff && { cutOff }) }),
      TODAY,
      sends('BOARD_OFFICER', COMMUNE),
    )
    .then(refused({ code, rule: 'R-34', path: [path] }));

describe('R-36 a new version', () => {
  const NEXT = id(901);
  const sent = (kind: string): Fact => ({
    type: 'ReportReturned',
    data: { report: REPORT, reasons: [kind] },
  });
  const draft = (over: object) => ({
    type: 'DraftReport',
    data: { report: NEXT, campaign: CAMPAIGN, kind: 'UNIT_LIST', unit: UNIT, replaces: REPORT, ...over },
  });
  const other = refused({ code: 'REPLACES_ANOTHER_REPORT', rule: 'R-36', path: ['replaces'] });
  rule('R-36 replaces no list of another unit')
    .given(place, unit(2), drafted({ kind: 'UNIT_LIST', unit: id(2) }), sent('x'))
    .when(draft({}), TODAY, sends('UNIT_OFFICER', COMMUNE, UNIT))
    .then(other);
  rule('R-36 nor a list of another campaign')
    .given(
      place,
      drafted({ kind: 'UNIT_LIST', unit: UNIT, campaign: `${COMMUNE}-2025`, year: 2025 }),
      sent('x'),
    )
    .when(draft({}), TODAY, sends('UNIT_OFFICER', COMMUNE, UNIT))
    .then(other);
  for (const [name, given] of [
    ['drafted', []],
    ['reviewed', [reviewed]],
  ] as const)
    rule(`R-36 nor what is only ${name}`)
      .given(place, ofUnit, given)
      .when(draft({}), TODAY, sends('UNIT_OFFICER', COMMUNE, UNIT))
      .then(refused({ code: 'REPLACED_NOT_SUBMITTED', rule: 'R-36', path: ['replaces'] }));
});

test('R-36 a report that is not there is not marked, and nothing is refused to whom it causes', () => {
  const { decision } = decideOver(place, command('MarkReportSuperseded', { by: id(901) }), TODAY);
  expect(decision).toEqual({ events: [] });
});
test('R-36 the way out of what was submitted is a new version; before that it is not told', () => {
  const told = (type: string, ...given: Fact[]) => {
    const sent = command(type, type === 'SubmitReport' ? { number: '1', signatory: 'Bí thư' } : {});
    const { decision } = decideOver([...place, drafted(), ...given], sent, TODAY);
    return 'refusals' in decision ? decision.refusals[0]?.message.en : undefined;
  };
  expect(told('SubmitReport')).toMatch(/^The report is (?!.*replaces)/);
  expect(told('ReviewReport', reviewed)).toMatch(/^The report is (?!.*replaces)/);
  expect(told('ReviewReport', { type: 'ReportReturned', data: { report: REPORT, reasons: ['x'] } })).toMatch(
    /replaces/,
  );
});
rule('R-36 what is written is there')
  .given(place)
  .when(command('WriteReport', { sections }), TODAY)
  .then(refused({ code: 'REPORT_NOT_FOUND', path: ['report'] }));
