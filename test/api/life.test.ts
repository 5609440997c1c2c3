import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOARD, CAMPAIGN, COMMUNE, establishUnit, LEADER, officerOf, plan, registration } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

let world: World;
let unit: string;
let officer: string;
beforeAll(async () => {
  world = await startWorld();
  unit = await establishUnit(world, 'Chi bộ thôn 1');
  officer = officerOf(unit);
});
afterAll(() => world?.stop());

const done = { errors: [] };
const MODEL = 'model { status nextStep { step owner } revision }';

describe('a model from endorsement to review', () => {
  const model = crypto.randomUUID();
  const steps: [
    day: string,
    who: 'unit' | 'board',
    name: string,
    input: object,
    status: string,
    next: string | null,
  ][] = [
    [
      '2026-02-18',
      'unit',
      'proposeModel',
      {
        campaign: CAMPAIGN,
        name: 'Hiến đất mở đường',
        authority: 'Đảng uỷ xã',
        endorsedOn: '2026-02-10',
        document: { title: 'Thông báo đồng ý chủ trương', number: '05-TB/ĐU', issuedOn: '2026-02-10' },
      },
      'DRAFT',
      'REGISTER',
    ],
    [
      '2026-02-20',
      'unit',
      'registerModel',
      { campaign: CAMPAIGN, registration: registration() },
      'REGISTERED',
      'ACCEPT_OR_RETURN',
    ],
    ['2026-02-21', 'board', 'returnModel', { reasons: ['Ghi rõ địa bàn'] }, 'RETURNED', 'RESUBMIT'],
    [
      '2026-02-24',
      'unit',
      'resubmitModel',
      { registration: registration({ place: 'Thôn 1, đoạn từ cổng làng đến nhà văn hoá' }) },
      'REGISTERED',
      'ACCEPT_OR_RETURN',
    ],
    ['2026-02-25', 'board', 'acceptModel', {}, 'ACCEPTED', 'PLAN'],
    ['2026-03-20', 'unit', 'planModel', { plan }, 'PLANNED', 'LAUNCH'],
    [
      '2026-04-10',
      'unit',
      'launchModel',
      {
        launchedOn: '2026-04-10',
        place: 'Nhà văn hoá thôn 1',
        attendance: 85,
        commitments: [{ signer: 'COLLECTIVE', title: 'Chi bộ thôn 1', content: 'Hiến đất', count: 42 }],
      },
      'IMPLEMENTING',
      'REPORT_PROGRESS',
    ],
    [
      '2026-05-04',
      'unit',
      'reportModelProgress',
      {
        occurredOn: '2026-05-02',
        summary: 'Đã hiến 320 m²',
        results: [{ goal: 'land', unit: 'SQUARE_METRE', quantity: 320 }],
      },
      'IMPLEMENTING',
      'REPORT_PROGRESS',
    ],
    [
      '2026-05-05',
      'unit',
      'receiveModelContribution',
      { occurredOn: '2026-05-05', kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 12_345_678_901 },
      'IMPLEMENTING',
      'REPORT_PROGRESS',
    ],
    [
      '2026-07-10',
      'board',
      'inspectModel',
      {
        adHoc: false,
        inspectedOn: '2026-07-10',
        inspectors: ['Phó Ban Xây dựng Đảng'],
        findings: [{ criterion: 3, met: false, note: 'Ít tuyên truyền' }],
        rating: 'FAIR',
        remedies: [{ remedy: 'banner', title: 'Treo pa nô tuyên truyền', dueOn: '2026-08-01' }],
      },
      'IMPLEMENTING',
      'COMPLETE_REMEDY',
    ],
    [
      '2026-07-20',
      'unit',
      'completeModelRemedy',
      { remedy: 'banner', completedOn: '2026-07-19', note: 'Đã treo 3 pa nô' },
      'IMPLEMENTING',
      'CONFIRM_REMEDY',
    ],
    ['2026-07-22', 'board', 'confirmModelRemedy', { remedy: 'banner' }, 'IMPLEMENTING', 'REPORT_PROGRESS'],
    [
      '2026-10-01',
      'board',
      'proposeModelReplication',
      { place: 'Thôn 2', reason: 'Cách làm hiệu quả' },
      'IMPLEMENTING',
      'REPORT_PROGRESS',
    ],
    ['2026-11-10', 'unit', 'concludeModel', { summary: 'Hiến 520 m²', rating: 'GOOD' }, 'CONCLUDED', null],
  ];

  test.each(steps)('%s %s: %s', async (day, who, name, input, status, next) => {
    world.now = `${day}T02:00:00.000Z`;
    const first = ['proposeModel', 'registerModel'].includes(name) ? { unit } : {};
    const payload = await command(
      world,
      who === 'unit' ? officer : BOARD,
      name,
      { model, ...first, ...input },
      MODEL,
    );
    expect(payload).toMatchObject({
      ...done,
      model: { status, nextStep: next === null ? null : { step: next } },
    });
    expect(payload.model.revision).toBe(payload.revision);
    expect(payload.position).toMatch(/^\d+$/);
  });

  test('reads back with its figures, its dates and its neighbours', async () => {
    const { data, errors } = await ask(
      world,
      LEADER,
      `query($model: UUID!, $unit: UUID!) {
        model(id: $model) {
          name status launchedOn registrationVersion late place topics priorities
          subject { kind title basis } endorsement { authority endorsedOn document { number issuedOn } }
          goals { key unit target previousTarget achieved } plan { launchOn leader reportOn document { title } }
          resources { kind source unit quantity } results { unit quantity } remedies { key completedOn confirmed }
          organization { code name parent { code } lineage { code } } unit { id name nameOn(date: "2026-01-01") }
          campaign { id status } earlierModel { id } registeredAt
          timeline(first: 2, newestFirst: false) { nodes { type actor { account role unit } occurredOn recordedAt client data } pageInfo { hasNextPage endCursor } }
        }
        models(filter: { unit: $unit, search: "hien dat", status: [CONCLUDED] }, orderBy: NAME_ASC) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage } }
      }`,
      { model, unit },
    );
    expect(errors).toEqual([]);
    expect(data.model).toMatchObject({
      name: 'Dân vận khéo trong hiến đất mở đường',
      launchedOn: '2026-04-10',
      registrationVersion: 2,
      late: false,
      place: 'Thôn 1, đoạn từ cổng làng đến nhà văn hoá',
      subject: { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1', basis: null },
      endorsement: { authority: 'Đảng uỷ xã', document: { number: '05-TB/ĐU', issuedOn: '2026-02-10' } },
      goals: [{ key: 'land', target: 500, previousTarget: null, achieved: 320 }],
      plan: { launchOn: '2026-04-10', leader: 'Bí thư chi bộ', document: null },
      resources: [{ kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 12_345_678_901 }],
      results: [{ unit: 'SQUARE_METRE', quantity: 320 }],
      remedies: [{ key: 'banner', completedOn: '2026-07-19', confirmed: true }],
      organization: { code: COMMUNE, parent: { code: '31' }, lineage: [{ code: 'VN' }, { code: '31' }] },
      unit: { id: unit, nameOn: 'Chi bộ thôn 1' },
      campaign: { id: CAMPAIGN, status: 'OPEN' },
      earlierModel: null,
      registeredAt: '2026-02-20T02:00:00.000Z',
    });
    expect(data.model.timeline.nodes).toMatchObject([
      {
        type: 'ModelProposed',
        actor: { account: `dev:UNIT_OFFICER@${COMMUNE}/${unit}`, role: 'UNIT_OFFICER', unit },
        occurredOn: '2026-02-10',
        recordedAt: '2026-02-18T02:00:00.000Z',
        client: 'test',
        data: { model, name: 'Hiến đất mở đường' },
      },
      { type: 'ModelRegistered' },
    ]);
    expect(data.models).toEqual({
      totalCount: 1,
      nodes: [{ id: model }],
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
    });
  });

  test('is corrected by an event that names the wrong one, and both stay (R-38)', async () => {
    const target = await runningModel('Bản cần đính chính');
    const report = {
      model: target,
      occurredOn: '2026-11-11',
      summary: 'Hiến 300 m²',
      results: [{ goal: 'land', unit: 'SQUARE_METRE', quantity: 300 }],
    };
    await command(world, officer, 'reportModelProgress', report);
    const timeline = `query($id: UUID!) { model(id: $id) { goals { achieved }
      timeline(first: 2) { edges { cursor node { id type correctedBy } } } } }`;
    const before = await ask(world, officer, timeline, { id: target });
    const wrong = before.data.model.timeline.edges[0].node.id;
    const corrected = await command(world, officer, 'correctModelProgress', {
      model: target,
      corrects: wrong,
      reason: 'Ghi nhầm số',
      summary: 'Hiến 250 m²',
      results: [{ goal: 'land', unit: 'SQUARE_METRE', quantity: 250 }],
    });
    expect(corrected).toMatchObject(done);
    const { data } = await ask(world, officer, timeline, { id: target });
    const [correction, first] = data.model.timeline.edges.map(({ node }: { node: object }) => node);
    expect(data.model.goals).toEqual([{ achieved: 250 }]);
    expect(first).toEqual({ id: wrong, type: 'ModelProgressReported', correctedBy: correction.id });
  });
});

describe('progress of commune, city and country', () => {
  test('counts the model at every stage that it reached, here and above, and each target side by side', async () => {
    const query = `query($organization: ID!) {
      progress(organization: $organization, campaign: "${CAMPAIGN}", groupBy: [FIELD, KIND]) {
        year simulated position recordedAt total { registered accepted launched implementing inspected concluded returned dropped }
        groups { field kind counts { registered } organization { code } }
        targets { key minimum official met attainment { stage count met } }
        resources { kind quantity } results { unit quantity } weeks { weekStart registrations launches }
        communesWithCampaign communesMeetingTargets
      }
    }`;
    const [commune, city] = await Promise.all(
      [
        [LEADER, COMMUNE],
        ['LEADER@31', '31'],
      ].map(async ([identity, organization]) => {
        const { data, errors } = await ask(world, identity, query, { organization });
        expect(errors).toEqual([]);
        return data.progress;
      }),
    );
    const reached = {
      registered: 2,
      accepted: 2,
      launched: 2,
      implementing: 2,
      inspected: 1,
      concluded: 1,
      returned: 0,
    };
    expect(commune).toMatchObject({ year: 2026, simulated: false, total: reached });
    expect(city.total).toEqual(commune.total);
    expect(commune.groups).toEqual([
      { field: 'ECONOMY', kind: 'NEW', counts: { registered: 2 }, organization: null },
    ]);
    const counts = Object.fromEntries(
      commune.targets[0].attainment.map(({ stage, count }: { stage: string; count: number }) => [
        stage,
        count,
      ]),
    );
    expect(counts).toEqual({ REGISTERED: 2, STANDING: 2, IMPLEMENTING: 2, RECOGNISED: 0 });
    expect(commune.targets).toMatchObject([
      { key: 'MODELS', minimum: 5, official: 2, met: false },
      { key: 'NEW_OR_REPLICATED', minimum: 1, official: 2, met: true },
    ]);
    expect(commune.results).toEqual([{ unit: 'SQUARE_METRE', quantity: 570 }]);
    expect(commune.weeks).toContainEqual({ weekStart: '2026-02-16', registrations: 1, launches: 0 });
    expect([commune.communesWithCampaign, city.communesWithCampaign, city.communesMeetingTargets]).toEqual([
      0, 1, 0,
    ]);
  });

  test('splits the city by commune and the commune by unit, with zeros for those that have nothing', async () => {
    const query = `{
      city: progress(organization: "31", campaign: "${CAMPAIGN}", groupBy: [ORGANIZATION]) {
        groups { organization { code name kind } counts { registered } targetsMet } }
      commune: progress(organization: "${COMMUNE}", campaign: "${CAMPAIGN}", groupBy: [UNIT]) {
        groups { unit { name } counts { registered } } }
      topics: progress(organization: "${COMMUNE}", campaign: "${CAMPAIGN}", groupBy: [TOPIC]) {
        groups { topic { code vi field } unit { id } field counts { registered } } }
      organization(code: "31") { communeCount unitCount counts(year: 2026) { registered } }
    }`;
    const { data, errors } = await ask(world, 'LEADER@31', query);
    expect(errors).toEqual([]);
    expect(data.city.groups).toHaveLength(114);
    const of = (code: string) =>
      data.city.groups.find(
        ({ organization }: { organization: { code: string } }) => organization.code === code,
      );
    expect(of(COMMUNE)).toMatchObject({ counts: { registered: 2 }, targetsMet: false });
    expect(of('10507')).toMatchObject({ counts: { registered: 0 }, targetsMet: null });
    expect(data.commune.groups).toEqual([{ unit: { name: 'Chi bộ thôn 1' }, counts: { registered: 2 } }]);
    expect(data.organization).toEqual({ communeCount: 114, unitCount: 1, counts: { registered: 2 } });
    const topic = { code: 'LAND_DONATION', vi: 'Hiến đất làm đường, hạ tầng giao thông', field: 'ECONOMY' };
    expect(data.topics.groups).toEqual([{ topic, unit: null, field: null, counts: { registered: 2 } }]);
    for (const lone of ['TOPIC', 'UNIT']) {
      const combined = `{ progress(organization: "31", campaign: "${CAMPAIGN}", groupBy: [KIND, ${lone}]) { groups { kind } } }`;
      const refused = await ask(world, 'LEADER@31', combined);
      expect(refused.errors[0]?.message).toContain(`${lone} cannot be combined`);
    }
  });

  test('shows the milestones as they stand on the day of the server', async () => {
    world.now = '2026-03-02T02:00:00.000Z';
    const query = `{ campaign(id: "${CAMPAIGN}") { milestones { key before lastDay state daysLeft warningCode warning } } }`;
    const { data } = await ask(world, LEADER, query);
    expect(data.campaign.milestones[0]).toEqual({
      key: 'UNIT_REGISTRATION',
      before: '2026-03-05',
      lastDay: '2026-03-04',
      // Both units that owe one have registered.
      state: 'DELIVERED_ON_TIME',
      daysLeft: 2,
      warningCode: null,
      warning: null,
    });
  });
});

/** A model that is implementing since its launch on 10/11. */
async function runningModel(name: string): Promise<string> {
  const model = crypto.randomUUID();
  const steps: [string, string, string, object][] = [
    [
      '2026-02-26',
      officer,
      'registerModel',
      { campaign: CAMPAIGN, unit, registration: registration({ name }) },
    ],
    ['2026-02-26', officer, 'endorseModel', { authority: 'Đảng uỷ xã', endorsedOn: '2026-02-10' }],
    ['2026-02-26', BOARD, 'acceptModel', {}],
    ['2026-03-20', officer, 'planModel', { plan }],
    [
      '2026-11-11',
      officer,
      'launchModel',
      {
        launchedOn: '2026-11-10',
        place: 'Thôn 1',
        attendance: 30,
        commitments: [{ signer: 'INDIVIDUAL', title: 'Trưởng thôn', content: 'Hiến đất', count: 10 }],
      },
    ],
  ];
  for (const [day, identity, step, input] of steps) {
    world.now = `${day}T02:00:00.000Z`;
    expect(await command(world, identity, step, { model, ...input }), step).toMatchObject(done);
  }
  return model;
}
