import type { ComputedFigures } from '../../projections/report/queries.ts';
import { countFigures } from '../../schema/report/count.ts';
import type { Figures } from '../../schema/report/figures.ts';
import type { Fact } from '../given.ts';
import { CAMPAIGN, CITY, COMMUNE, id } from '../sample.ts';

export const HALF_YEAR = { from: '2026-01-01', to: '2026-06-30' };
/** The n-th report. */
export const report = (n: number) => id(6000 + n);
export const ofCity = { campaign: `${CITY}-2026`, organization: CITY, lineage: [] as string[] };

/** Figures of a log that tells of nothing. */
export const nothing: Figures = {
  ...countFigures([], [], { targets: [], officialStage: 'STANDING' }, HALF_YEAR),
  ...{ places: [], placesLeftOut: false, list: { models: 0, amendments: 0, sha256: 'ab'.repeat(32) } },
  ...{ before: null, yearBefore: null },
};

export const step = (n: number, type: string, data: object = {}, day?: string): Fact => ({
  type,
  data: { report: report(n), ...data },
  ...(day && { occurredOn: day }),
});
export const drafted = (n: number, over: object = {}, day?: string): Fact =>
  step(
    n,
    'ReportDrafted',
    {
      ...{ campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY], unit: null },
      ...{ kind: 'SIX_MONTH', period: HALF_YEAR, replaces: null, ...over },
    },
    day,
  );
/** With figures that were computed, or of nothing. */
export const submitted = (
  n: number,
  {
    figures = nothing,
    log = { event: null, size: 0 },
    method = 5,
    cutOff = '2026-06-28T02:00:00.000Z',
  } = {} as Partial<ComputedFigures>,
  over: object = {},
  day = '2026-06-28',
): Fact =>
  step(
    n,
    'ReportSubmitted',
    {
      ...{ campaign: CAMPAIGN, kind: 'SIX_MONTH', replaces: null, number: `${n}-BC`, issuedOn: day },
      ...{ signatory: 'Bí thư', document: null, period: HALF_YEAR, cutOff, log: { ...log, root: null } },
      ...{ method, figures, ...over },
    },
    day,
  );
export const acknowledged = (n: number, day: string) => step(n, 'ReportAcknowledged', { note: null }, day);
export const returned = (n: number, day?: string) =>
  step(n, 'ReportReturned', { reasons: ['Thiếu số liệu'] }, day);
