import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  acceptedModel,
  BOARD,
  CAMPAIGN,
  COMMUNE,
  establishUnit,
  LEADER,
  officerOf,
  registration,
} from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

const NEXT = `${COMMUNE}-2027`;
let world: World;
let units: string[];
const models: string[] = [];

const accepted = async (...answer: Parameters<typeof command>) => {
  const { errors } = await command(...answer);
  expect(errors).toEqual([]);
};

/** 2026: one model in February, one in October by a unit that is late; then 2027 is planned from it. */
beforeAll(async () => {
  world = await startWorld();
  units = [];
  for (const name of ['Chi bộ thôn 1', 'Chi bộ thôn 2', 'Trạm y tế'])
    units.push(await establishUnit(world, name));
  const [first = '', second = ''] = units;
  models.push(await acceptedModel(world, first, 'Đường hoa'));
  world.now = '2026-10-01T02:00:00.000Z';
  const late = { model: crypto.randomUUID(), campaign: CAMPAIGN, unit: second, lateReason: 'Mới thành lập' };
  await accepted(world, officerOf(second), 'registerModel', {
    ...late,
    registration: registration({ name: 'Ao sen', launchPlannedOn: '2026-11-10' }),
  });
  models.push(late.model);
  world.now = '2027-02-28T16:59:00.000Z';
  await accepted(world, BOARD, 'planCampaignFromEarlier', {
    organization: COMMUNE,
    year: 2027,
    from: CAMPAIGN,
    title: 'Kế hoạch năm 2027',
    changes: { settings: { reviewCutOff: '2027-11-24' } },
  });
});
afterAll(() => world?.stop());

const yearBefore = async (campaign: string) => {
  const query = `query($campaign: ID!, $organization: ID!) {
    progress(organization: $organization, campaign: $campaign, groupBy: [UNIT]) {
      total { registered }
      yearBefore {
        year sameDay
        sameDayTotal: total(asOfSameDay: true) { registered late accepted standing }
        total { registered late accepted standing }
        groups { unit { id } counts { registered } }
        resources { quantity }
        results { quantity }
      }
    }
  }`;
  const { data, errors } = await ask(world, LEADER, query, { campaign, organization: COMMUNE });
  expect(errors).toEqual([]);
  return data.progress.yearBefore;
};

describe('a campaign planned from the year before', () => {
  test('names it, with its calendar in the new year', async () => {
    const query = `{ campaign(id: "${NEXT}") {
      earlier title status basis { title } settings { reviewCutOff } targets { key minimum }
      milestones { key before deliveredBy }
    } }`;
    const { data } = await ask(world, LEADER, query);
    expect(data.campaign).toMatchObject({
      earlier: CAMPAIGN,
      title: 'Kế hoạch năm 2027',
      status: 'PLANNED',
      basis: [],
      settings: { reviewCutOff: '2027-11-24' },
      targets: [
        { key: 'MODELS', minimum: 5 },
        { key: 'NEW_OR_REPLICATED', minimum: 1 },
      ],
    });
    expect(data.campaign.milestones).toContainEqual({
      key: 'MOVEMENT_REPORT',
      before: '2027-11-25',
      deliveredBy: ['MOVEMENT', 'TARGET_EVALUATION'],
    });
  });

  test('is what the place begins with only once it is opened', async () => {
    const years = async () => {
      const query = `{ organization(code: "${COMMUNE}") { campaignYears currentYear } }`;
      return (await ask(world, LEADER, query)).data.organization;
    };
    expect(await years()).toEqual({ campaignYears: [2027, 2026], currentYear: 2026 });
    await accepted(world, BOARD, 'openCampaign', { campaign: NEXT });
    expect(await years()).toEqual({ campaignYears: [2027, 2026], currentYear: 2027 });
  });

  test('above, the years of what lies below count; where there is none, it is this year', async () => {
    const query = '{ organization(code: "31") { campaignYears currentYear } }';
    expect((await ask(world, 'LEADER@31', query)).data.organization).toEqual({
      campaignYears: [2027, 2026],
      currentYear: 2027,
    });
    const other = '{ organization(code: "10507") { campaignYears currentYear } }';
    expect((await ask(world, 'LEADER@10507', other)).data.organization).toEqual({
      campaignYears: [],
      currentYear: 2027,
    });
  });
});

describe('the year before beside this one', () => {
  test('whole, and as recorded by the end of the same day', async () => {
    expect(await yearBefore(NEXT)).toEqual({
      year: 2026,
      sameDay: '2026-02-28',
      sameDayTotal: { registered: 1, late: 0, accepted: 1, standing: 1 },
      total: { registered: 2, late: 1, accepted: 1, standing: 1 },
      groups: [
        { unit: { id: units[0] }, counts: { registered: 1 } },
        { unit: { id: units[1] }, counts: { registered: 1 } },
        { unit: { id: units[2] }, counts: { registered: 0 } },
      ],
      resources: [],
      results: [],
    });
  });

  test('the same day is a day of Việt Nam', async () => {
    const before = world.now;
    world.now = '2027-09-30T16:59:59.999Z';
    expect(await yearBefore(NEXT)).toMatchObject({ sameDay: '2026-09-30', sameDayTotal: { registered: 1 } });
    world.now = '2027-09-30T17:00:00.000Z';
    expect(await yearBefore(NEXT)).toMatchObject({ sameDay: '2026-10-01', sameDayTotal: { registered: 2 } });
    world.now = before;
  });

  test('there is none before the first year', async () => {
    expect(await yearBefore(CAMPAIGN)).toBeNull();
  });
});

describe('a continued model', () => {
  test('and the one it continues name each other', async () => {
    const [earlier = ''] = models;
    const model = crypto.randomUUID();
    await accepted(world, officerOf(units[0] as string), 'registerModel', {
      model,
      campaign: NEXT,
      unit: units[0],
      registration: {
        ...registration({ name: 'Đường hoa' }),
        kind: 'CONTINUED',
        launchPlannedOn: null,
        earlierModel: earlier,
        goals: [{ goal: 'land', title: 'Hiến đất', unit: 'SQUARE_METRE', target: 700, previousTarget: 500 }],
      },
    });
    const query = `query($id: UUID!) { model(id: $id) { year earlierModel { id } continuedBy { id year } } }`;
    expect((await ask(world, LEADER, query, { id: earlier })).data.model).toEqual({
      year: 2026,
      earlierModel: null,
      continuedBy: [{ id: model, year: 2027 }],
    });
    expect((await ask(world, LEADER, query, { id: model })).data.model).toEqual({
      year: 2027,
      earlierModel: { id: earlier },
      continuedBy: [],
    });
  });
});

describe('R-31 the calendar', () => {
  test('says how many units have registered in time, late, or not at all', async () => {
    const query = `{ campaign(id: "${CAMPAIGN}") { milestones { key units { onTime late missing } } } }`;
    const { data } = await ask(world, LEADER, query);
    const of = Object.fromEntries(
      data.campaign.milestones.map(({ key, units }: { key: string; units: unknown }) => [key, units]),
    );
    expect(of.UNIT_REGISTRATION).toEqual({ onTime: 1, late: 1, missing: 1 });
    expect(of.SIX_MONTH_REPORT).toBeNull();
  });

  test('R-32 with the names of those who have, and have not', async () => {
    const names = 'units { expected unitsOnTime { name } unitsLate { name } unitsMissing { name } }';
    const query = `{ campaign(id: "${CAMPAIGN}") { milestones { key state by typed { deliveredOn } ${names} } } }`;
    const { data } = await ask(world, LEADER, query);
    const of = Object.fromEntries(data.campaign.milestones.map((each: { key: string }) => [each.key, each]));
    const { units, ...registration } = of.UNIT_REGISTRATION;
    expect(registration).toEqual({
      ...{ key: 'UNIT_REGISTRATION', by: 'REGISTRATIONS', state: 'OVERDUE', typed: null },
    });
    expect(units.expected).toBe(3);
    expect([units.unitsOnTime, units.unitsLate, units.unitsMissing].map(({ length }) => length)).toEqual([
      1, 1, 1,
    ]);
    const all = [...units.unitsOnTime, ...units.unitsLate, ...units.unitsMissing];
    expect(new Set(all.map(({ name }: { name: string }) => name)).size).toBe(3);
    expect(of.UNIT_REVIEW_LIST.units).toMatchObject({ expected: 3, unitsOnTime: [], unitsLate: [] });
  });

  test('R-32 nobody types the delivery of what a report delivers', async () => {
    const typed = { campaign: CAMPAIGN, milestone: 'ANNUAL_REPORT', deliveredOn: '2026-02-21' };
    const { errors } = await command(world, BOARD, 'deliverCampaignMilestone', typed);
    expect(errors.map(({ code }: { code: string }) => code)).toEqual([
      ...['NOTHING_WAITS', 'DELIVERED_BY_DELIVERABLE'],
    ]);
  });

  test.each([
    ['2026-03-04T16:59:59.999Z', 'PAPER_SPRING', 0, '2026-03-09', '2026-03-10'],
    ['2026-06-29T16:59:59.999Z', 'PAPER_SUMMER', 0, '2026-06-29', '2026-06-30'],
    ['2026-11-29T17:00:00.000Z', 'PAPER_AUTUMN', 1, '2026-11-29', '2026-11-30'],
  ])(
    'R-32 recorded at %s, %s is %i days late (last day %s)',
    async (now, milestone, daysLate, lastDay, day) => {
      const before = world.now;
      world.now = '2026-02-22T02:00:00.000Z';
      const asked = { owner: 'Ban Xây dựng Đảng', receiver: 'Đảng ủy', deliverable: 'Kế hoạch', before: day };
      const set = { campaign: CAMPAIGN, milestone, ...asked, reason: 'Thêm mốc' };
      await accepted(world, BOARD, 'setCampaignMilestone', set);
      world.now = now;
      await accepted(world, BOARD, 'deliverCampaignMilestone', {
        campaign: CAMPAIGN,
        milestone,
        deliveredOn: '2026-02-21',
      });
      world.now = before;
      const query = `{ campaign(id: "${CAMPAIGN}") { milestones { key lastDay daysLate deliveredOn deliveredAt state } } }`;
      const { data } = await ask(world, LEADER, query);
      expect(data.campaign.milestones).toContainEqual({
        key: milestone,
        lastDay,
        daysLate,
        deliveredOn: '2026-02-21',
        deliveredAt: now,
        state: daysLate > 0 ? 'DELIVERED_LATE' : 'DELIVERED_ON_TIME',
      });
    },
  );

  test('R-38 says who changed which date when and why', async () => {
    const milestone = {
      milestone: 'APPRAISAL_AND_NOMINATION',
      owner: 'Ban Xây dựng Đảng',
      receiver: 'Thành ủy',
      deliverable: 'Hồ sơ thẩm định',
    };
    const change = (name: string, input: object) =>
      accepted(world, BOARD, name, { campaign: CAMPAIGN, ...input });
    await change('setCampaignMilestone', { ...milestone, before: '2027-10-20', reason: 'Theo thành phố' });
    await change('setCampaignMilestone', { ...milestone, before: '2027-10-20', owner: 'Ban', reason: 'Gọn' });
    await change('setCampaignMilestone', {
      ...milestone,
      milestone: 'EXTRA',
      before: '2027-12-01',
      reason: 'Thêm',
    });
    await change('removeCampaignMilestone', { milestone: 'EXTRA', reason: 'Trùng' });
    await change('correctMilestoneDelivery', {
      milestone: 'PAPER_AUTUMN',
      deliveredOn: '2026-02-22',
      reason: 'Nhầm',
    });
    const query = `{ campaign(id: "${CAMPAIGN}") {
      calendarChanges { milestone change dateBefore dateAfter reason role account recordedAt }
      milestones { key corrections daysLate deliveredOn }
    } }`;
    const { data } = await ask(world, LEADER, query);
    const by = { role: 'BOARD_OFFICER', account: `dev:${BOARD}`, recordedAt: world.now };
    const moved = (
      milestone: string,
      change: string,
      dateBefore: string | null,
      dateAfter: string | null,
      reason: string,
    ) => ({
      milestone,
      change,
      dateBefore,
      dateAfter,
      reason,
      ...by,
    });
    expect(data.campaign.calendarChanges.slice(0, 5)).toEqual([
      moved('PAPER_AUTUMN', 'DELIVERY_CORRECTED', '2026-02-21', '2026-02-22', 'Nhầm'),
      moved('EXTRA', 'REMOVED', '2027-12-01', null, 'Trùng'),
      moved('EXTRA', 'ADDED', null, '2027-12-01', 'Thêm'),
      moved('APPRAISAL_AND_NOMINATION', 'REWORDED', '2027-10-20', '2027-10-20', 'Gọn'),
      moved('APPRAISAL_AND_NOMINATION', 'MOVED', '2026-10-15', '2027-10-20', 'Theo thành phố'),
    ]);
    expect(data.campaign.milestones).toContainEqual({
      key: 'PAPER_AUTUMN',
      corrections: 1,
      daysLate: 1,
      deliveredOn: '2026-02-22',
    });
  });
});
