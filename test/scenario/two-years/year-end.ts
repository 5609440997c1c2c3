import { expect, test } from 'vitest';
import { cell, city, client, east, models, police, thon1, units, west, women } from './cast.ts';
import { progress, result, send } from './deeds.ts';
import { inbox, milestones, missing, overview, rates, reportOf } from './figures.ts';

let annual = '';

/** November and December 2026: lists of the units, and the annual reports, one late and one missing. */
export function yearEnd(): void {
  test('R-32 one unit of each commune sends its list; east’s annual report is two days late, west’s never comes', async () => {
    client.on('2026-11-18');
    await send(thon1, east.campaign(2026), 'UNIT_LIST', '01-DS', { unit: units.thon1 });
    client.on('2026-11-20');
    await send(cell, west.campaign(2026), 'UNIT_LIST', '01-DS', { unit: units.cell });
    client.on('2026-12-01');
    annual = await send(east.board, east.campaign(2026), 'ANNUAL', '102-BC/ĐU');
    expect(await inbox()).toEqual(['REPORT | ANNUAL | east | 102-BC/ĐU | due 2026-11-29, late']);
    await client.act(city.officer, 'acknowledgeReport', { report: annual });
  });

  test('R-31, R-32 the milestones of the year', async () => {
    const registrations = { onTime: 'thon1, thon2, women', late: '', missing: '' };
    expect(await milestones(east, 2026)).toEqual({
      UNIT_REGISTRATION: ['2026-03-04 DELIVERED_ON_TIME', registrations],
      SIX_MONTH_REPORT: ['2026-06-24 DELIVERED_ON_TIME'],
      APPRAISAL_AND_NOMINATION: ['2026-10-14 DELIVERED_ON_TIME'],
      ANNUAL_REPORT: ['2026-11-29 DELIVERED_LATE, 2 days'],
      // The women sent none: two days over on 1/12.
      UNIT_REVIEW_LIST: ['2026-11-29 OVERDUE, 2 days', { onTime: 'thon1', late: '', missing: 'women' }],
    });
    expect(await milestones(west, 2026)).toEqual({
      UNIT_REGISTRATION: [
        '2026-03-04 DELIVERED_LATE, 6 days',
        { onTime: 'police', late: 'cell', missing: '' },
      ],
      SIX_MONTH_REPORT: ['2026-06-24 DELIVERED_LATE, 2 days'],
      // West appraised nothing, and never said that it would not.
      APPRAISAL_AND_NOMINATION: ['2026-10-14 OVERDUE, 48 days'],
      ANNUAL_REPORT: ['2026-11-29 OVERDUE, 2 days'],
      UNIT_REVIEW_LIST: ['2026-11-29 OVERDUE, 2 days', { onTime: 'cell', late: '', missing: 'police' }],
    });
  });

  test('R-45 the rates of the year, and who is missing', async () => {
    expect(await rates(east.commune, 2026)).toEqual({
      total: { expected: 8, received: 7, onTime: 6, late: 1, missing: 1 },
      milestones: {
        UNIT_REGISTRATION: { expected: 3, received: 3, onTime: 3 },
        SIX_MONTH_REPORT: { expected: 1, received: 1, onTime: 1 },
        APPRAISAL_AND_NOMINATION: { expected: 1, received: 1, onTime: 1 },
        ANNUAL_REPORT: { expected: 1, received: 1, late: 1 },
        UNIT_REVIEW_LIST: { expected: 2, received: 1, onTime: 1, missing: 1 },
      },
      groups: {
        east: { expected: 3, received: 3, onTime: 2, late: 1 },
        thon1: { expected: 2, received: 2, onTime: 2 },
        thon2: { expected: 1, received: 1, onTime: 1 },
        women: { expected: 2, received: 1, onTime: 1, missing: 1 },
      },
    });
    expect(await rates('31', 2026)).toEqual({
      total: { expected: 20, received: 11, onTime: 8, late: 3, missing: 9 },
      milestones: {
        UNIT_REGISTRATION: { expected: 5, received: 5, onTime: 4, late: 1 },
        // The sample commune sent nothing: of each of these one is missing beside those of west.
        SIX_MONTH_REPORT: { expected: 3, received: 2, onTime: 1, late: 1, missing: 1 },
        APPRAISAL_AND_NOMINATION: { expected: 3, received: 1, onTime: 1, missing: 2 },
        ANNUAL_REPORT: { expected: 3, received: 1, late: 1, missing: 2 },
        // The women and the police.
        UNIT_REVIEW_LIST: { expected: 4, received: 2, onTime: 2, missing: 2 },
        CITY_REGISTRATION_REPORT: { expected: 1, missing: 1 },
        MOVEMENT_REPORT: { expected: 1, missing: 1 },
      },
      groups: {
        east: { expected: 8, received: 7, onTime: 6, late: 1, missing: 1 },
        west: { expected: 7, received: 4, onTime: 2, late: 2, missing: 3 },
        sample: { expected: 5, missing: 5 },
      },
    });
    expect(await missing(east.commune, 2026, 'UNIT_REVIEW_LIST')).toEqual(['women']);
    expect(await missing(west.commune, 2026, 'UNIT_REVIEW_LIST')).toEqual(['police']);
    expect((await missing('31', 2026, 'ANNUAL_REPORT')).sort()).toEqual(['sample', 'west']);
  });

  test('R-34 every figure of east’s annual report', async () => {
    const half = {
      total: {
        registered: 3,
        accepted: 3,
        standing: 3,
        planned: 3,
        launched: 2,
        implementing: 3,
        inspected: 1,
      },
      results: { HOUSEHOLD: 95, SQUARE_METRE: 280 },
      resources: { 'MONEY PEOPLE VND': 50_000_000, 'LABOUR PEOPLE WORKDAY': 30 },
      targets: {
        MODELS: { official: '3 of 3', REGISTERED: 3, STANDING: 3, IMPLEMENTING: 3 },
        NEW_OR_REPLICATED: { official: '2 of 1', REGISTERED: 2, STANDING: 2, IMPLEMENTING: 2 },
      },
      awards: {},
      kinds: { NEW: 2, CONTINUED: 1 },
      fields: { ECONOMY: 1, CULTURE_SOCIETY: 2 },
      subjects: { COLLECTIVE: 3 },
      outreach: { times: 1, reached: 120 },
      registrations: { onTime: 3 },
    };
    expect(await reportOf(annual)).toEqual({
      ...{ status: 'ACKNOWLEDGED', recomputed: { matches: true, differences: [] }, laterFacts: null },
      figures: {
        ...half,
        total: { ...half.total, appraised: 3, recognised: 2, exemplar: 1, commended: 1 },
        targets: {
          MODELS: { ...half.targets.MODELS, RECOGNISED: 2 },
          NEW_OR_REPLICATED: { ...half.targets.NEW_OR_REPLICATED, RECOGNISED: 2 },
        },
        awards: { COLLECTIVE: { recognised: 2, nominated: 1, BANG_KHEN: 1 } },
        // Due by 30/11, the report itself apart: of the lists that of the women is owed.
        milestones: { due: 4, onTime: 3, owed: 1 },
        deliveries: {
          UNIT_REGISTRATION: { expected: 3, onTime: 3 },
          SIX_MONTH_REPORT: { expected: 1, onTime: 1 },
          APPRAISAL_AND_NOMINATION: { expected: 1, onTime: 1 },
          UNIT_REVIEW_LIST: { expected: 2, onTime: 1, missing: 1 },
        },
        ...{ listed: 3, amendments: 0, places: { thon1: 2, women: 1 } },
        before: {
          ...{ period: '2026-01-01 – 2026-06-30', ...half },
          // The first half as it is known on 1/12: the six-month report itself was due in it.
          milestones: { due: 2, onTime: 2 },
          deliveries: {
            UNIT_REGISTRATION: { expected: 3, onTime: 3 },
            SIX_MONTH_REPORT: { expected: 1, onTime: 1 },
          },
        },
        ...{ yearBefore: null, since: null },
      },
    });
  });

  test('R-47 what comes into the year after the city has acknowledged it is marked', async () => {
    client.on('2026-12-10');
    await progress(women, models.waste, '2026-11-20', [result('ho', 'HOUSEHOLD', 10)]);
    expect((await reportOf(annual)).laterFacts).toEqual({ recorded: 1 });
    expect((await overview(east.commune, 2026)).results).toEqual({ SQUARE_METRE: 280, HOUSEHOLD: 105 });
    // West’s list of the police comes late; the annual report goes on missing.
    await send(police, west.campaign(2026), 'UNIT_LIST', '02-DS', { unit: units.police });
    expect((await milestones(west, 2026)).UNIT_REVIEW_LIST).toEqual([
      '2026-11-29 DELIVERED_LATE, 11 days',
      { onTime: 'cell', late: 'police', missing: '' },
    ]);
  });
}
