import type { Actor } from '../../schema/event.ts';
import { events, type Fact, refused, rule } from '../given.ts';
import { CAMPAIGN, CITY, COMMUNE, id, place, UNIT, unit } from '../sample.ts';

const [GONE, OTHER] = [id(71), id(72)];
const merged = (n: number): Fact[] => [
  unit(n),
  {
    type: 'UnitMerged',
    data: { unit: id(n), into: UNIT, reason: 'Sáp nhập', effectiveOn: '2026-06-01' },
    occurredOn: '2026-06-01',
  },
];
const OF: Record<string, string> = { own: id(901), gone: id(902), other: id(903) };
const UNITS: Record<string, string> = { own: UNIT, gone: GONE, other: OTHER };
const drafted = (of: string): Fact => ({
  type: 'ReportDrafted',
  data: {
    ...{ report: OF[of], campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY] },
    ...{ unit: UNITS[of], kind: 'UNIT_LIST', replaces: null },
    period: { from: '2026-01-01', to: '2026-11-20' },
  },
});
const returned = (of: string): Fact[] => [
  drafted(of),
  { type: 'ReportReturned', data: { report: OF[of], reasons: ['Thiếu'] } },
];

const here = [...place, ...merged(71), ...merged(72)];
const actor: Actor = { account: 'cb', role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT };
/** What the views tell of the lists of the unit and of those merged into it. */
const known = (...lists: [of: string, status: string][]) => ({
  actor,
  lookups: {
    listsOfStandingUnit: () => lists.map(([of, status]) => ({ report: OF[of], unit: UNITS[of], status })),
  },
});
const NEXT = id(910);
const draft = (replaces?: string) => ({
  type: 'DraftReport',
  data: {
    ...{ report: NEXT, campaign: CAMPAIGN, kind: 'UNIT_LIST', unit: UNIT },
    ...(replaces !== undefined && { replaces: OF[replaces] }),
  },
});
const TODAY = '2026-11-20';
const twice = refused({ code: 'REPORT_DRAFTED_ALREADY', rule: 'R-36', path: ['kind'] });
const begun = { type: 'ReportDrafted', data: { unit: UNIT } };
const chain = { key: `${CAMPAIGN}:report:UNIT_LIST:${UNIT}`, holder: NEXT };

for (const status of ['SUBMITTED', 'ACKNOWLEDGED'])
  rule(`R-36 R-49 a list of a merged unit that is ${status} is its own, and its successor draws up another`)
    .given(here)
    .when(draft(), TODAY, known(['gone', status]))
    .then(events(begun).reserving(chain));
for (const status of ['DRAFT', 'REVIEWED', 'RETURNED'])
  rule(`R-36 R-49 beside one that came by the merger as ${status} no other is begun`)
    .given(here)
    .when(draft(), TODAY, known(['gone', status]))
    .then(twice);
rule('R-36 R-49 what takes the place of a merged unit’s list begins the chain of its successor')
  .given(here, returned('gone'))
  .when(draft('gone'), TODAY, known(['gone', 'RETURNED'], ['other', 'RETURNED']))
  .then(events(begun).reserving({ key: `report-after:${OF.gone}`, holder: NEXT }, chain));
for (const [name, status] of [
  ['own', 'ACKNOWLEDGED'],
  ['own', 'RETURNED'],
  ['other', 'DRAFT'],
] as const)
  rule(`R-36 R-49 and is not begun beside another list of the successor (${name}, ${status})`)
    .given(here, returned('gone'))
    .when(draft('gone'), TODAY, known(['gone', 'RETURNED'], [name, status]))
    .then(twice);
rule('R-36 R-49 its own list is replaced as ever, whatever came by a merger')
  .given(here, returned('own'))
  .when(draft('own'), TODAY, known(['own', 'RETURNED'], ['other', 'DRAFT']))
  .then(events(begun).reserving({ key: `report-after:${OF.own}`, holder: NEXT }));
