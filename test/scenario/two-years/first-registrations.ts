import { expect, test } from 'vitest';
import { plan } from '../papers.ts';
import { cell, client, east, models, police, thon1, thon2, thuy, units, west, women } from './cast.ts';
import { accept, goal, registering } from './deeds.ts';
import { milestones, overview, rates } from './figures.ts';

/**
 * February and March 2026: what is registered.
 *   east  road  thôn 1  NEW         well  thôn 2  NEW       waste  women  CONTINUED
 *   west  guard police  REPLICATED  books cell    NEW, of one person, late
 */
export function firstRegistrations(): void {
  test('units register; one is late', async () => {
    client.on('2026-02-10');
    const [inEast, inWest] = [east.campaign(2026), west.campaign(2026)];
    await client.act(
      thon1,
      'registerModel',
      registering(models.road, inEast, units.thon1, {
        ...{ name: 'Hiến đất mở đường', launchPlannedOn: '2026-04-12' },
        goals: [goal('dat', 'SQUARE_METRE', 600)],
      }),
    );
    await client.act(
      thon2,
      'registerModel',
      registering(models.well, inEast, units.thon2, {
        ...{ name: 'Nước sạch đến từng hộ', field: 'CULTURE_SOCIETY', launchPlannedOn: '2026-04-12' },
        ...{ subject: { kind: 'COLLECTIVE', title: 'Chi bộ thôn 2' }, goals: [goal('ho', 'HOUSEHOLD', 50)] },
      }),
    );
    await client.act(
      women,
      'registerModel',
      registering(models.waste, inEast, units.women, {
        ...{ name: 'Phân loại rác', field: 'CULTURE_SOCIETY', kind: 'CONTINUED' },
        ...{
          earlierDescription: 'Thực hiện từ năm 2025',
          subject: { kind: 'COLLECTIVE', title: 'Hội Phụ nữ' },
        },
        goals: [
          goal('ho', 'HOUSEHOLD', 100, { previousTarget: 80 }),
          goal('nguoi', 'PERSON', 30, { previousTarget: 20 }),
        ],
      }),
    );
    await client.act(
      police,
      'registerModel',
      registering(models.guard, inWest, units.police, {
        ...{ name: 'Camera an ninh', field: 'DEFENCE_SECURITY_RELIGION', kind: 'REPLICATED' },
        ...{ sourceDescription: 'Mô hình của xã bên', subject: { kind: 'COLLECTIVE', title: 'Công an' } },
        goals: [goal('camera', 'ITEM', 10), goal('vu', 'CASE', 12, { direction: 'FEWER' })],
      }),
    );
    client.on('2026-02-12');
    for (const [who, model] of [
      [thon1, models.road],
      [thon2, models.well],
      [women, models.waste],
    ] as const)
      await accept(east.board, who, model, '2026-02-11');
    await accept(west.board, police, models.guard, '2026-02-11');
    client.on('2026-03-10');
    const books = {
      ...{ name: 'Tủ sách nhà ông Hòa', field: 'POLITICAL_SYSTEM', launchPlannedOn: '2026-04-20' },
      ...{
        subject: { kind: 'INDIVIDUAL', title: 'Một đảng viên', basis: 'RESIDES' },
        goals: [goal('ban-doc', 'PERSON', 90)],
      },
    };
    const late = { lateReason: 'Chờ họp chi bộ' };
    await client.act(cell, 'registerModel', registering(models.books, inWest, units.cell, books, late));
    await accept(west.board, cell, models.books, '2026-03-10');
  });

  test('they are planned', async () => {
    client.on('2026-03-20');
    const launchOn = '2026-04-12';
    await client.act(thon1, 'planModel', {
      model: models.road,
      plan: plan({ launchOn, leaderPerson: thuy }),
    });
    await client.act(thon2, 'planModel', { model: models.well, plan: plan({ launchOn }) });
    await client.act(women, 'planModel', { model: models.waste, plan: plan() });
    await client.act(police, 'planModel', { model: models.guard, plan: plan() });
  });

  test('the figures of March', async () => {
    // East: road, well and waste were accepted and planned; only waste runs, for the two others are new and not launched.
    expect(await overview(east.commune, 2026)).toEqual({
      total: { registered: 3, accepted: 3, standing: 3, planned: 3, implementing: 1 },
      results: {},
      resources: {},
      targets: {
        MODELS: { official: '3 of 3', REGISTERED: 3, STANDING: 3, IMPLEMENTING: 1 },
        // Road and well; waste goes on from last year.
        NEW_OR_REPLICATED: { official: '2 of 1', REGISTERED: 2, STANDING: 2 },
      },
      awards: {},
      groups: {
        thon1: { registered: 1, accepted: 1, standing: 1, planned: 1 },
        thon2: { registered: 1, accepted: 1, standing: 1, planned: 1 },
        women: { registered: 1, accepted: 1, standing: 1, planned: 1, implementing: 1 },
      },
      yearBefore: null,
    });
    // West: books came on 10/3, after 4/3; its cell is the late one.
    expect((await milestones(west, 2026)).UNIT_REGISTRATION).toEqual([
      '2026-03-04 DELIVERED_LATE, 6 days',
      { onTime: 'police', late: 'cell', missing: '' },
    ]);
    expect((await milestones(east, 2026)).UNIT_REGISTRATION).toEqual([
      '2026-03-04 DELIVERED_ON_TIME',
      { onTime: 'thon1, thon2, women', late: '', missing: '' },
    ]);
    // Of east one registration of each of its three units; three reports and the nomination, and three lists, later.
    expect(await rates(east.commune, 2026)).toEqual({
      total: { expected: 9, received: 3, onTime: 3, notDue: 6 },
      milestones: {
        UNIT_REGISTRATION: { expected: 3, received: 3, onTime: 3 },
        SIX_MONTH_REPORT: { expected: 1, notDue: 1 },
        APPRAISAL_AND_NOMINATION: { expected: 1, notDue: 1 },
        ANNUAL_REPORT: { expected: 1, notDue: 1 },
        UNIT_REVIEW_LIST: { expected: 3, notDue: 3 },
      },
      groups: {
        east: { expected: 3, notDue: 3 },
        thon1: { expected: 2, received: 1, onTime: 1, notDue: 1 },
        thon2: { expected: 2, received: 1, onTime: 1, notDue: 1 },
        women: { expected: 2, received: 1, onTime: 1, notDue: 1 },
      },
    });
  });
}
