import { expect, test } from 'vitest';
import { cell, client, east, models, police, thon1, thon2, units, west, women } from './cast.ts';
import { contribution, launch, progress, result } from './deeds.ts';
import { milestones, overview, rates } from './figures.ts';

const evidence = [{ title: 'Biên bản' }];
const difficulty = crypto.randomUUID();
const titles = async (identity: string): Promise<string[]> => {
  const { myWork } = await client.read(identity, '{ myWork(first: 50) { nodes { kind command title } } }');
  return myWork.nodes.map((each: Record<string, string>) => `${each.command} ${each.title}`);
};

/** April and May 2026: the models run, and thôn 2 is merged into thôn 1. */
export function merger(): void {
  test('two launches, results, resources, outreach, an inspection, a difficulty; one model is dropped', async () => {
    client.on('2026-04-12');
    await launch(thon1, models.road, '2026-04-12');
    await launch(thon2, models.well, '2026-04-12');
    client.on('2026-05-10');
    await progress(thon1, models.road, '2026-05-08', [result('dat', 'SQUARE_METRE', 300)]);
    await progress(thon2, models.well, '2026-05-09', [result('ho', 'HOUSEHOLD', 20)]);
    await progress(women, models.waste, '2026-05-09', [result('ho', 'HOUSEHOLD', 60)]);
    await progress(police, models.guard, '2026-05-09', [result('camera', 'ITEM', 4)]);
    await contribution(thon1, models.road, '2026-05-08', {
      kind: 'MONEY',
      unit: 'VND',
      quantity: 50_000_000,
    });
    await contribution(thon2, models.well, '2026-05-09', { kind: 'LABOUR', unit: 'WORKDAY', quantity: 30 });
    await client.act(thon1, 'holdModelOutreach', {
      ...{
        model: models.road,
        occurredOn: '2026-05-08',
        channel: 'MEETING',
        title: 'Họp thôn',
        reached: 120,
        evidence,
      },
    });
    await client.act(east.board, 'inspectModel', {
      ...{
        model: models.well,
        adHoc: true,
        inspectedOn: '2026-05-10',
        inspectors: ['Phó Trưởng Ban'],
        evidence,
      },
      ...{ findings: [{ criterion: 3, met: false }], rating: 'PASS' },
      remedies: [{ remedy: 'r1', title: 'Tuyên truyền rộng hơn', dueOn: '2026-06-10' }],
    });
    await client.act(thon2, 'raiseDifficulty', {
      ...{ difficulty, campaign: east.campaign(2026), unit: units.thon2, model: models.well },
      ...{ title: 'Thiếu ống dẫn', detail: 'Chưa bố trí được kinh phí', evidence: [] },
    });
    await client.act(cell, 'dropModel', { model: models.books, reason: 'Chuyển nơi ở' });
  });

  test('R-49 what thôn 2 had open is the successor’s from the merger on, and nobody else’s', async () => {
    client.on('2026-05-20');
    expect(await titles(thon2)).toContain('completeModelRemedy Nước sạch đến từng hộ');
    await client.act(east.board, 'mergeUnit', {
      ...{ unit: units.thon2, into: units.thon1, reason: 'Sắp xếp thôn', effectiveOn: '2026-05-20' },
    });
    expect(await titles(thon1)).toContain('completeModelRemedy Nước sạch đến từng hộ');
    expect(await titles(thon2)).toEqual([]);
    const remedied = {
      model: models.well,
      remedy: 'r1',
      completedOn: '2026-05-22',
      note: 'Đã làm',
      evidence,
    };
    client.on('2026-05-22');
    for (const other of [thon2, women])
      expect(await client.refused(other, 'completeModelRemedy', remedied)).toEqual([
        expect.stringMatching(/^FORBIDDEN/),
      ]);
    await client.act(thon1, 'completeModelRemedy', remedied);
    await client.act(east.board, 'confirmModelRemedy', { model: models.well, remedy: 'r1' });
    await client.act(east.board, 'answerDifficulty', { difficulty, answer: 'Xã bố trí từ quỹ' });
    await client.act(east.board, 'closeDifficulty', { difficulty, note: 'Đã có kinh phí' });
    client.on('2026-05-28');
    await progress(thon1, models.well, '2026-05-28', [result('ho', 'HOUSEHOLD', 15)]);
  });

  test('the figures of May', async () => {
    expect(await overview(east.commune, 2026)).toEqual({
      // All three run since both launches; well was inspected.
      total: {
        registered: 3,
        accepted: 3,
        standing: 3,
        planned: 3,
        launched: 2,
        implementing: 3,
        inspected: 1,
      },
      // Well 20 and 15, waste 60.
      results: { SQUARE_METRE: 300, HOUSEHOLD: 95 },
      resources: { 'MONEY PEOPLE VND': 50_000_000, 'LABOUR PEOPLE WORKDAY': 30 },
      targets: {
        MODELS: { official: '3 of 3', REGISTERED: 3, STANDING: 3, IMPLEMENTING: 3 },
        NEW_OR_REPLICATED: { official: '2 of 1', REGISTERED: 2, STANDING: 2, IMPLEMENTING: 2 },
      },
      awards: {},
      // Thôn 1 holds road and well.
      groups: {
        thon1: {
          registered: 2,
          accepted: 2,
          standing: 2,
          planned: 2,
          launched: 2,
          implementing: 2,
          inspected: 1,
        },
        women: { registered: 1, accepted: 1, standing: 1, planned: 1, implementing: 1 },
      },
      yearBefore: null,
    });
    expect(await overview(west.commune, 2026)).toEqual({
      // Guard and books; books was late, never planned, and dropped on 10/5.
      total: { registered: 2, late: 1, accepted: 2, standing: 1, planned: 1, implementing: 1, dropped: 1 },
      results: { ITEM: 4 },
      resources: {},
      targets: {
        MODELS: { official: '1 of 2, not met', REGISTERED: 2, STANDING: 1, IMPLEMENTING: 1 },
        NEW_OR_REPLICATED: { official: '1 of 1', REGISTERED: 2, STANDING: 1, IMPLEMENTING: 1 },
      },
      awards: {},
      groups: {
        cell: { registered: 1, late: 1, accepted: 1, dropped: 1 },
        police: { registered: 1, accepted: 1, standing: 1, planned: 1, implementing: 1 },
      },
      yearBefore: null,
    });
    // Thôn 2 had registered by the last day, and was merged afterwards: that stays told of it.
    expect((await milestones(east, 2026)).UNIT_REGISTRATION).toEqual([
      '2026-03-04 DELIVERED_ON_TIME',
      { onTime: 'thon1, thon2, women', late: '', missing: '' },
    ]);
    expect((await rates(east.commune, 2026)).groups).toEqual({
      east: { expected: 3, notDue: 3 },
      thon1: { expected: 2, received: 1, onTime: 1, notDue: 1 },
      // Its list, not due yet, is thôn 1’s.
      thon2: { expected: 1, received: 1, onTime: 1 },
      women: { expected: 2, received: 1, onTime: 1, notDue: 1 },
    });
  });
}
