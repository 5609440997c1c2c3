import { expect, test } from 'vitest';
import { city, client, east, models, thon1, west } from './cast.ts';
import { correction, eventOf, result, send } from './deeds.ts';
import { inbox, milestones, missing, rates, reportOf } from './figures.ts';

const reports = { east: '', corrected: '', west: '', again: '' };

/** June 2026: east’s six-month report is replaced, west’s returned; both were due by 24/6. */
export function halfYear(): void {
  test('R-36 both send it in time; the city returns west’s, and acknowledges none yet', async () => {
    client.on('2026-06-20');
    reports.east = await send(east.board, east.campaign(2026), 'SIX_MONTH', '45-BC/ĐU');
    client.on('2026-06-22');
    reports.west = await send(west.board, west.campaign(2026), 'SIX_MONTH', '12-BC/ĐU');
    expect(await inbox()).toEqual([
      'REPORT | SIX_MONTH | east | 45-BC/ĐU | due 2026-06-24',
      'REPORT | SIX_MONTH | west | 12-BC/ĐU | due 2026-06-24',
    ]);
    client.on('2026-06-23');
    await client.act(city.officer, 'returnReport', { report: reports.west, reasons: ['Thiếu phần hạn chế'] });
    expect(await inbox()).toEqual(['REPORT | SIX_MONTH | east | 45-BC/ĐU | due 2026-06-24']);
    // what was returned has delivered nothing.
    expect((await milestones(west, 2026)).SIX_MONTH_REPORT).toEqual(['2026-06-24 DUE_SOON']);
  });

  test('R-32, R-45 west is missing by name from 25/6 on, sends again and is late; what east replaces was in time', async () => {
    client.on('2026-06-25');
    expect(await missing('31', 2026, 'SIX_MONTH_REPORT')).toEqual(['west']);
    // Of the road 280 m² had been given, not 300.
    await client.act(thon1, 'correctModelProgress', {
      ...correction(await eventOf(east, models.road, 'ModelProgressReported'), 'Cộng nhầm một thửa'),
      ...{ model: models.road, occurredOn: '2026-05-08', results: [result('dat', 'SQUARE_METRE', 280)] },
    });
    client.on('2026-06-26');
    const replaces = { replaces: reports.west };
    reports.again = await send(west.board, west.campaign(2026), 'SIX_MONTH', '14-BC/ĐU', replaces);
    client.on('2026-06-27');
    reports.corrected = await send(east.board, east.campaign(2026), 'SIX_MONTH', '47-BC/ĐU', {
      replaces: reports.east,
    });
    expect(await inbox()).toEqual([
      'REPORT | SIX_MONTH | west | 14-BC/ĐU | due 2026-06-24, late',
      'REPORT | SIX_MONTH | east | 47-BC/ĐU | due 2026-06-24',
    ]);
    expect((await milestones(west, 2026)).SIX_MONTH_REPORT).toEqual(['2026-06-24 DELIVERED_LATE, 2 days']);
    expect((await milestones(east, 2026)).SIX_MONTH_REPORT).toEqual(['2026-06-24 DELIVERED_ON_TIME']);
    for (const report of [reports.corrected, reports.again])
      await client.act(city.officer, 'acknowledgeReport', { report });
    expect(await inbox()).toEqual([]);
  });

  test('R-34, R-35 the figures of east’s first version, and of the one that replaced it', async () => {
    const first = await reportOf(reports.east);
    expect(first).toEqual({
      ...{ status: 'SUBMITTED', recomputed: { matches: true, differences: [] }, laterFacts: null },
      figures: {
        // Road, well and waste, all accepted and running; road and well launched, well inspected.
        total: {
          registered: 3,
          accepted: 3,
          standing: 3,
          planned: 3,
          launched: 2,
          implementing: 3,
          inspected: 1,
        },
        kinds: { NEW: 2, CONTINUED: 1 },
        fields: { ECONOMY: 1, CULTURE_SOCIETY: 2 },
        subjects: { COLLECTIVE: 3 },
        // Well 20 and 15, waste 60; road 300.
        results: { HOUSEHOLD: 95, SQUARE_METRE: 300 },
        resources: { 'MONEY PEOPLE VND': 50_000_000, 'LABOUR PEOPLE WORKDAY': 30 },
        outreach: { times: 1, reached: 120 },
        registrations: { onTime: 3 },
        // By 20/6 the registrations alone were due: of thôn 1, of thôn 2, merged since, and of the women.
        milestones: { due: 1, onTime: 1 },
        deliveries: { UNIT_REGISTRATION: { expected: 3, onTime: 3 } },
        targets: {
          MODELS: { official: '3 of 3', REGISTERED: 3, STANDING: 3, IMPLEMENTING: 3 },
          NEW_OR_REPLICATED: { official: '2 of 1', REGISTERED: 2, STANDING: 2, IMPLEMENTING: 2 },
        },
        awards: {},
        ...{ listed: 3, amendments: 0, places: { thon1: 2, women: 1 } },
        ...{ before: null, yearBefore: null, since: null },
      },
    });
    const corrected = await reportOf(reports.corrected);
    expect(corrected.status).toBe('ACKNOWLEDGED');
    // Nothing else happened in between; the report itself is left out of what was due by 27/6.
    expect(corrected.figures).toEqual({ ...first.figures, results: { HOUSEHOLD: 95, SQUARE_METRE: 280 } });
  });

  test('and of west’s, which was sent twice', async () => {
    expect((await reportOf(reports.west)).status).toBe('RETURNED');
    expect(await reportOf(reports.again)).toEqual({
      ...{ status: 'ACKNOWLEDGED', recomputed: { matches: true, differences: [] }, laterFacts: null },
      figures: {
        // Guard runs; books was late and dropped before it was planned.
        total: { registered: 2, late: 1, accepted: 2, standing: 1, planned: 1, implementing: 1, dropped: 1 },
        kinds: { NEW: 1, REPLICATED: 1 },
        fields: { DEFENCE_SECURITY_RELIGION: 1, POLITICAL_SYSTEM: 1 },
        subjects: { COLLECTIVE: 1, INDIVIDUAL: 1 },
        results: { ITEM: 4 },
        resources: {},
        outreach: {},
        registrations: { onTime: 1, late: 1 },
        // The police in time, the cell late.
        milestones: { due: 1, late: 1 },
        deliveries: { UNIT_REGISTRATION: { expected: 2, onTime: 1, late: 1 } },
        targets: {
          MODELS: { official: '1 of 2, not met', REGISTERED: 2, STANDING: 1, IMPLEMENTING: 1 },
          NEW_OR_REPLICATED: { official: '1 of 1', REGISTERED: 2, STANDING: 1, IMPLEMENTING: 1 },
        },
        awards: {},
        ...{ listed: 2, amendments: 0, places: { cell: 1, police: 1 } },
        ...{ before: null, yearBefore: null, since: null },
      },
    });
  });

  test('R-45 the city’s rates at the end of June', async () => {
    expect(await rates('31', 2026)).toEqual({
      total: { expected: 20, received: 7, onTime: 5, late: 2, missing: 1, notDue: 12 },
      milestones: {
        // Thôn 1, thôn 2, the women and the police; late the cell. The sample commune has no units.
        UNIT_REGISTRATION: { expected: 5, received: 5, onTime: 4, late: 1 },
        // East in time, west late; the sample commune has until 29/6.
        SIX_MONTH_REPORT: { expected: 3, received: 2, onTime: 1, late: 1, notDue: 1 },
        APPRAISAL_AND_NOMINATION: { expected: 3, notDue: 3 },
        ANNUAL_REPORT: { expected: 3, notDue: 3 },
        UNIT_REVIEW_LIST: { expected: 4, notDue: 4 },
        // In the plan of the sample commune alone, which never sent the first.
        CITY_REGISTRATION_REPORT: { expected: 1, missing: 1 },
        MOVEMENT_REPORT: { expected: 1, notDue: 1 },
      },
      groups: {
        // Three registrations of east, two of west, two lists, the nomination and two reports of each.
        east: { expected: 8, received: 4, onTime: 4, notDue: 4 },
        west: { expected: 7, received: 3, onTime: 1, late: 2, notDue: 4 },
        sample: { expected: 5, missing: 1, notDue: 4 },
      },
    });
  });
}
