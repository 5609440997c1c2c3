import { expect, test } from 'vitest';
import { plan } from '../papers.ts';
import { CITY, city, client, continued, east, models, police, thon1, units, west, women } from './cast.ts';
import { accept, goal, progress, registering, result, send } from './deeds.ts';
import { inbox, milestones, missing, offered, overview, rates, reportOf } from './figures.ts';

const title = 'Kế hoạch phong trào “Dân vận khéo” năm 2027';
const road = {
  ...{ name: 'Hiến đất mở đường', kind: 'CONTINUED', earlierModel: models.road },
  goals: [goal('dat', 'SQUARE_METRE', 700, { previousTarget: 600 })],
};
const well = {
  ...{
    name: 'Nước sạch đến từng hộ',
    field: 'CULTURE_SOCIETY',
    kind: 'CONTINUED',
    earlierModel: models.well,
  },
  goals: [goal('ho', 'HOUSEHOLD', 60, { previousTarget: 50 })],
};
const waste = {
  ...{ name: 'Phân loại rác', field: 'CULTURE_SOCIETY', kind: 'CONTINUED', earlierModel: models.waste },
  ...{ subject: { kind: 'COLLECTIVE', title: 'Hội Phụ nữ' } },
  goals: [goal('ho', 'HOUSEHOLD', 120, { previousTarget: 100 })],
};
const guard = (cases: number) => ({
  ...{
    name: 'Camera an ninh',
    field: 'DEFENCE_SECURITY_RELIGION',
    kind: 'CONTINUED',
    earlierModel: models.guard,
  },
  ...{ subject: { kind: 'COLLECTIVE', title: 'Công an' } },
  goals: [
    goal('camera', 'ITEM', 14, { previousTarget: 10 }),
    goal('vu', 'CASE', cases, { previousTarget: 12, direction: 'FEWER' }),
  ],
});

/** 2027: the plan goes on, and so do the models. */
export function secondYear(): void {
  test('R-43 the city plans the second year from the first, and the communes from the city', async () => {
    client.on('2027-01-05');
    const [from, to] = [`${CITY}-2026`, `${CITY}-2027`];
    await client.act(city.officer, 'planCampaignFromEarlier', {
      organization: CITY,
      year: 2027,
      from,
      title,
    });
    await client.act(city.officer, 'openCampaign', { campaign: to });
    client.on('2027-01-10');
    for (const { board, commune, campaign } of [east, west]) {
      await client.act(board, 'planCampaignFromAbove', { organization: commune, year: 2027, title });
      await client.act(board, 'openCampaign', { campaign: campaign(2027) });
    }
    expect([await offered(east, 2027), await offered(west, 2027)]).toEqual([[], []]);
  });

  test('R-03 models go on with better targets: more, fewer, or left out with a reason', async () => {
    client.on('2027-02-10');
    const campaign = east.campaign(2027);
    const first = registering(continued.road, campaign, units.thon1, road);
    const lower = { ...road, goals: [goal('dat', 'SQUARE_METRE', 500, { previousTarget: 600 })] };
    const register = (who: string, order: object) => client.act(who, 'registerModel', order);
    const refused = (who: string, order: object) => client.refused(who, 'registerModel', order);
    expect(await refused(thon1, registering(continued.road, campaign, units.thon1, lower))).toEqual([
      'TARGET_NOT_HIGHER R-03 registration.goals.0.target',
    ]);
    await register(thon1, first);
    const twice = { ...road, name: 'Hiến đất lần nữa' };
    expect(await refused(thon1, registering(crypto.randomUUID(), campaign, units.thon1, twice))).toEqual([
      'EARLIER_MODEL_CONTINUED R-03 registration.earlierModel',
    ]);
    // The well was thôn 2’s: its successor goes on with it, and nobody else.
    expect(await refused(women, registering(continued.well, campaign, units.women, well))).toEqual([
      'EARLIER_MODEL_OF_ANOTHER_UNIT R-03 registration.earlierModel',
    ]);
    await register(thon1, registering(continued.well, campaign, units.thon1, well));
    expect(await refused(women, registering(continued.waste, campaign, units.women, waste))).toEqual([
      'GOAL_NOT_CARRIED_ON R-03 registration.leftOut',
    ]);
    const leftOut = [{ goal: 'nguoi', reason: 'Đã vận động hết số hội viên' }];
    await register(women, registering(continued.waste, campaign, units.women, { ...waste, leftOut }));
    const inWest = (cases: number) =>
      registering(continued.guard, west.campaign(2027), units.police, guard(cases));
    expect(await refused(police, inWest(15))).toEqual(['TARGET_NOT_LOWER R-03 registration.goals.1.target']);
    await register(police, inWest(8));
    for (const [who, model] of [
      [thon1, continued.road],
      [thon1, continued.well],
      [women, continued.waste],
    ] as const)
      await accept(east.board, who, model, '2027-02-10');
    await accept(west.board, police, continued.guard, '2027-02-10');
  });

  test('they run, all but the waste', async () => {
    client.on('2027-03-20');
    const years = {
      surveyOn: '2027-05-10',
      inspectionOn: '2027-07-10',
      wrapUpOn: '2027-10-30',
      reportOn: '2027-11-10',
    };
    for (const [who, model] of [
      [thon1, continued.road],
      [thon1, continued.well],
      [police, continued.guard],
    ] as const)
      await client.act(who, 'planModel', { model, plan: plan(years) });
    client.on('2027-05-10');
    await progress(thon1, continued.road, '2027-05-08', [result('dat', 'SQUARE_METRE', 100)]);
    await progress(police, continued.guard, '2027-05-09', [
      result('camera', 'ITEM', 5),
      result('vu', 'CASE', 2),
    ]);
  });

  test('the figures of June, with those of the year before', async () => {
    client.on('2027-06-20');
    const report = await send(east.board, east.campaign(2027), 'SIX_MONTH', '40-BC/ĐU');
    expect(await inbox()).toEqual(['REPORT | SIX_MONTH | east | 40-BC/ĐU | due 2027-06-24']);
    const { figures } = await reportOf(report);
    const { before, yearBefore, ...own } = figures;
    expect(own).toEqual({
      // Road, well and waste go on; waste has no plan yet.
      total: { registered: 3, accepted: 3, standing: 3, planned: 2, implementing: 2 },
      kinds: { CONTINUED: 3 },
      fields: { ECONOMY: 1, CULTURE_SOCIETY: 2 },
      subjects: { COLLECTIVE: 3 },
      results: { SQUARE_METRE: 100 },
      resources: {},
      outreach: {},
      registrations: { onTime: 3 },
      milestones: { due: 1, onTime: 1 },
      deliveries: { UNIT_REGISTRATION: { expected: 2, onTime: 2 } },
      targets: {
        // The city’s two of last year: nobody asked for more.
        MODELS: { official: '3 of 2', REGISTERED: 3, STANDING: 3, IMPLEMENTING: 2 },
        NEW_OR_REPLICATED: { official: '0 of 1, not met' },
      },
      awards: {},
      ...{ listed: 3, amendments: 0, places: { thon1: 2, women: 1 } },
      // into the annual report of 2026 the women’s ten households came.
      since: { recorded: 1, differences: [{ before: 95, after: 105 }] },
    });
    // the same days of 2026, and as the period before the eleven months of 2026.
    expect(yearBefore.period).toBe('2026-01-01 – 2026-06-30');
    expect(yearBefore.total).toEqual({
      ...{ registered: 3, accepted: 3, standing: 3, planned: 3, launched: 2, implementing: 3, inspected: 1 },
    });
    expect(yearBefore.results).toEqual({ HOUSEHOLD: 95, SQUARE_METRE: 280 });
    expect(before.period).toBe('2026-01-01 – 2026-11-30');
    expect(before.results).toEqual({ HOUSEHOLD: 105, SQUARE_METRE: 280 });
    expect(before.total).toEqual({
      ...{ registered: 3, accepted: 3, standing: 3, planned: 3, launched: 2, implementing: 3, inspected: 1 },
      ...{ appraised: 3, recognised: 2, exemplar: 1, commended: 1 },
    });
    // Of those due by 30/11/2026, the six-month report apart as in this year’s: the annual one was late, the women’s list is owed.
    expect(before.milestones).toEqual({ due: 4, onTime: 2, late: 1, owed: 1 });
  });

  test('the city in June of the second year', async () => {
    await client.act(city.officer, 'acknowledgeReport', {
      report: (await client.read(city.officer, '{ inbox { nodes { id } } }')).inbox.nodes[0].id,
    });
    expect(await inbox()).toEqual([]);
    client.on('2027-06-26');
    expect(await missing(CITY, 2027, 'SIX_MONTH_REPORT')).toEqual(['west']);
    // West’s cell registered nothing.
    expect(await missing(west.commune, 2027, 'UNIT_REGISTRATION')).toEqual(['cell']);
    expect(await rates(CITY, 2027)).toEqual({
      total: { expected: 14, received: 4, onTime: 4, missing: 2, notDue: 8 },
      milestones: {
        // Thôn 1, the women and the police.
        UNIT_REGISTRATION: { expected: 4, received: 3, onTime: 3, missing: 1 },
        SIX_MONTH_REPORT: { expected: 2, received: 1, onTime: 1, missing: 1 },
        APPRAISAL_AND_NOMINATION: { expected: 2, notDue: 2 },
        ANNUAL_REPORT: { expected: 2, notDue: 2 },
        UNIT_REVIEW_LIST: { expected: 4, notDue: 4 },
      },
      groups: {
        east: { expected: 7, received: 3, onTime: 3, notDue: 4 },
        west: { expected: 7, received: 1, onTime: 1, missing: 2, notDue: 4 },
      },
    });
    expect((await milestones(west, 2027)).SIX_MONTH_REPORT).toEqual(['2027-06-24 OVERDUE, 2 days']);
    const { groups, ...whole } = await overview(CITY, 2027);
    expect(groups).toEqual({
      east: { registered: 3, accepted: 3, standing: 3, planned: 2, implementing: 2 },
      west: { registered: 1, accepted: 1, standing: 1, planned: 1, implementing: 1 },
    });
    expect(whole).toEqual({
      total: { registered: 4, accepted: 4, standing: 4, planned: 3, implementing: 3 },
      results: { SQUARE_METRE: 100, ITEM: 5, CASE: 2 },
      resources: {},
      targets: {
        // two for each of them, and west has one.
        MODELS: { official: '4 of 2, not met', REGISTERED: 4, STANDING: 4, IMPLEMENTING: 3 },
        NEW_OR_REPLICATED: { official: '0 of 1, not met' },
      },
      awards: {},
      // East has its two models and no new one, west one of two.
      meeting: '0 of 2 communes meet their targets',
      // East’s three and west’s two.
      yearBefore: {
        ...{
          registered: 5,
          late: 1,
          accepted: 5,
          standing: 4,
          planned: 4,
          launched: 2,
          implementing: 4,
          inspected: 1,
        },
        ...{ appraised: 3, recognised: 2, exemplar: 1, commended: 1, dropped: 1 },
      },
    });
  });
}
