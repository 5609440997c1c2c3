import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  acceptedModel,
  BOARD,
  CAMPAIGN,
  COMMUNE,
  establishUnit,
  LEADER,
  officerOf,
  plan,
  registration,
} from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

let world: World;
let [first, second, third] = ['', '', ''];
let [model, other] = ['', ''];
beforeAll(async () => {
  world = await startWorld();
  first = await establishUnit(world, 'Chi bộ thôn 1');
  second = await establishUnit(world, 'Chi bộ thôn 2');
  third = await establishUnit(world, 'Chi bộ thôn 3');
  model = await acceptedModel(world, first, 'Hiến đất mở đường');
  other = await acceptedModel(world, second, 'Thắp sáng đường quê');
});
afterAll(() => world?.stop());

const WORK = `query($first: Int, $after: String) { myWork(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { command kind id: subjectId work: id title about due state daysLeft since reason en: reason(language: EN)
    organization { code } unit { name }
    subject { __typename ... on Model { of: name } ... on Campaign { of: title } } }
} }`;
interface Line {
  command: string;
  kind: string;
  id: string;
  due: string | null;
  about: string | null;
  [more: string]: unknown;
}
async function workOf(identity: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await ask(world, identity, WORK, variables);
  expect(errors).toEqual([]);
  return data.myWork as {
    totalCount: number;
    nodes: Line[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const lines = async (identity: string) =>
  (await workOf(identity)).nodes.map(({ command: name, id, about, due }) => [name, id, about, due]);
async function done(identity: string, name: string, input: Record<string, unknown>) {
  const { errors } = await command(world, identity, name, input);
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
}

describe('R-46 what waits for whoever asks', () => {
  test('a unit without a model owes a registration, one with a model its plan and the list after review', async () => {
    world.now = '2026-02-20T02:00:00.000Z';
    expect(await lines(officerOf(third))).toEqual([
      ['registerModel', CAMPAIGN, null, '2026-03-04'],
      ['draftReport', CAMPAIGN, 'UNIT_LIST', '2026-11-29'],
    ]);
    expect(await lines(officerOf(first))).toEqual([
      ['draftReport', CAMPAIGN, 'UNIT_LIST', '2026-11-29'],
      ['planModel', model, null, null],
    ]);
  });

  test('each line says what, by when, since when and why, and leads to the thing', async () => {
    world.now = '2026-02-27T02:00:00.000Z';
    const [registration] = (await workOf(officerOf(third))).nodes;
    expect(registration).toMatchObject({
      ...{ command: 'registerModel', kind: 'CAMPAIGN', state: 'DUE_SOON', daysLeft: 5, since: null },
      ...{ reason: 'Vì đơn vị chưa đăng ký mô hình nào trong năm.', unit: { name: 'Chi bộ thôn 3' } },
      ...{
        organization: { code: COMMUNE },
        subject: { __typename: 'Campaign', of: expect.stringMatching(/2026/) },
      },
    });
    const plans = (await workOf(officerOf(first))).nodes.find(({ kind }) => kind === 'MODEL');
    expect(plans).toMatchObject({
      ...{ command: 'planModel', title: 'Hiến đất mở đường', state: null, daysLeft: null },
      ...{ since: expect.stringMatching(/^2026-02-20T/), en: expect.stringMatching(/^Because /) },
      subject: { __typename: 'Model', of: 'Hiến đất mở đường' },
    });
  });

  test('the Board owes the reports that the campaign names, first what is due first, and no other unit’s plan', async () => {
    world.now = '2026-02-20T02:00:00.000Z';
    const board = await lines(BOARD);
    expect(board.slice(0, 2)).toEqual([
      ['draftReport', CAMPAIGN, 'REGISTRATION_SYNTHESIS', '2026-03-09'],
      ['draftReport', CAMPAIGN, 'SIX_MONTH', '2026-06-29'],
    ]);
    expect(board.map(([name]) => name)).not.toContain('planModel');
  });

  test('every line has an id of its own, and an action tells each part that is owed, the first day as its own', async () => {
    const { nodes } = await workOf(BOARD);
    expect(new Set(nodes.map(({ work }) => work)).size).toBe(nodes.length);
    const drafts = nodes.filter(({ command: name, id }) => name === 'draftReport' && id === CAMPAIGN);
    expect(drafts.length).toBeGreaterThan(2);
    expect(drafts[0]?.work).toBe(`${CAMPAIGN}/work/draftReport/REGISTRATION_SYNTHESIS`);
    const read = `{ campaign(id: "${CAMPAIGN}") { actions { command due dues { about due } } } }`;
    const { data } = await ask(world, BOARD, read);
    const of = (name: string) =>
      data.campaign.actions.find((each: { command: string }) => each.command === name);
    expect(of('draftReport')).toEqual({
      ...{ command: 'draftReport', due: '2026-03-09' },
      dues: drafts.map(({ about, due }) => ({ about, due })),
    });
    expect(of('closeCampaign')).toEqual({ command: 'closeCampaign', due: null, dues: [] });
  });

  test('a report that was begun is asked for once, by its next step, and then of the city, that acknowledges it', async () => {
    const report = crypto.randomUUID();
    await done(BOARD, 'draftReport', { report, campaign: CAMPAIGN, kind: 'REGISTRATION_SYNTHESIS' });
    const mine = () => lines(BOARD).then((all) => all.filter(([, , , due]) => due === '2026-03-09'));
    expect(await mine()).toEqual([['reviewReport', report, null, '2026-03-09']]);
    await done(BOARD, 'reviewReport', { report });
    expect(await mine()).toEqual([['submitReport', report, null, '2026-03-09']]);
    await done(BOARD, 'submitReport', { report, number: '05-BC/ĐU', signatory: 'Trưởng ban' });
    expect(await mine()).toEqual([]);
    const city = 'CITY_OFFICER@31';
    expect(await lines(city)).toEqual([['acknowledgeReport', report, null, null]]);
    await done(city, 'returnReport', { report, reasons: ['Thiếu biểu tổng hợp'] });
    expect(await lines(city)).toEqual([]);
    expect((await lines(BOARD)).find(([, id]) => id === report)?.[0]).toBe('draftReport');
  });

  test('R-35 a draft without its parts waits to be written, by the day of its milestone, and is not reviewed before', async () => {
    const report = crypto.randomUUID();
    await done(BOARD, 'draftReport', { report, campaign: CAMPAIGN, kind: 'SIX_MONTH' });
    const mine = async () => (await lines(BOARD)).filter(([, id]) => id === report);
    const query =
      'query($id: UUID!) { report(id: $id) { actions { command allowed due refusal { code } } } }';
    const actions = async () => {
      const { data } = await ask(world, BOARD, query, { id: report });
      return data.report.actions.filter(({ command: name }: Line) => /writeReport|reviewReport/.test(name));
    };
    const due = '2026-06-29';
    expect(await mine()).toEqual([['writeReport', report, null, due]]);
    expect(await actions()).toEqual([
      { command: 'writeReport', allowed: true, due, refusal: null },
      { command: 'reviewReport', allowed: false, due: null, refusal: { code: 'SECTION_MISSING' } },
    ]);
    const assessment = { strengths: 'Sát dân', weaknesses: 'Chậm', causes: 'Ít người', lessons: 'Sâu sát' };
    const sections = { leadership: 'Ban hành kế hoạch', results: 'Đạt', assessment, tasks: 'Tiếp tục' };
    await done(BOARD, 'writeReport', { report, sections });
    expect(await mine()).toEqual([['reviewReport', report, null, due]]);
    expect(await actions()).toEqual([
      { command: 'writeReport', allowed: true, due: null, refusal: null },
      { command: 'reviewReport', allowed: true, due, refusal: null },
    ]);
    await done(BOARD, 'discardReport', { report, reason: 'Soạn nhầm' });
  });

  test('R-13 a remedy is due on its day, and is the Board’s to confirm once it was done', async () => {
    world.now = '2026-04-11T02:00:00.000Z';
    const officer = officerOf(first);
    await done(officer, 'planModel', { model, plan });
    expect(await lines(officer)).toContainEqual(['launchModel', model, null, '2026-04-10']);
    const launch = {
      launchedOn: '2026-04-10',
      place: 'Nhà văn hóa',
      attendance: 90,
      commitments: [{ signer: 'COLLECTIVE', title: 'Chi hội', content: 'Vận động', count: 1 }],
      evidence: [],
    };
    await done(officer, 'launchModel', { model, ...launch });
    await done(BOARD, 'inspectModel', {
      ...{ model, adHoc: true, inspectedOn: '2026-04-11', inspectors: ['Ban Xây dựng Đảng'], rating: 'PASS' },
      findings: [{ criterion: 2, met: false, note: 'Thiếu biển' }],
      remedies: [{ remedy: 'bien-bao', title: 'Cắm biển báo', dueOn: '2026-04-20' }],
      evidence: [],
    });
    expect((await lines(officer))[0]).toEqual(['completeModelRemedy', model, 'bien-bao', '2026-04-20']);
    const query = 'query($id: UUID!) { model(id: $id) { actions { command allowed due } } }';
    const { data } = await ask(world, officer, query, { id: model });
    const actionNamed = (name: string) =>
      data.model.actions.find((each: { command: string }) => each.command === name);
    expect(actionNamed('completeModelRemedy')).toMatchObject({ allowed: true, due: '2026-04-20' });
    expect(actionNamed('keepModel')).toMatchObject({ allowed: true, due: '2026-11-29' });
    expect(actionNamed('inspectModel')).toMatchObject({ allowed: false, due: null });
    const completion = { remedy: 'bien-bao', completedOn: '2026-04-11', note: 'Đã cắm', evidence: [] };
    await done(officer, 'completeModelRemedy', { model, ...completion });
    expect((await lines(officer)).map(([name]) => name)).not.toContain('completeModelRemedy');
    expect(await lines(BOARD)).toContainEqual(['confirmModelRemedy', model, 'bien-bao', null]);
  });

  test('R-42 a difficulty waits for its answer, then for whoever raised it', async () => {
    const difficulty = crypto.randomUUID();
    const said = { title: 'Thiếu vốn', detail: 'Chưa có nguồn đối ứng', evidence: [] };
    await done(officerOf(first), 'raiseDifficulty', { difficulty, campaign: CAMPAIGN, unit: first, ...said });
    const of = async (identity: string) => (await lines(identity)).filter(([, id]) => id === difficulty);
    expect(await of(BOARD)).toEqual([['answerDifficulty', difficulty, null, null]]);
    expect(await of(officerOf(first))).toEqual([]);
    await done(BOARD, 'forwardDifficulty', { difficulty, to: 'Thường trực Đảng ủy' });
    expect(await of(BOARD)).toEqual([]);
    const signatory = `COMMITTEE_SIGNATORY@${COMMUNE}`;
    expect(await of(signatory)).toEqual([['answerDifficulty', difficulty, null, null]]);
    await done(signatory, 'answerDifficulty', { difficulty, answer: 'Sẽ bố trí' });
    expect(await of(officerOf(first))).toEqual([['closeDifficulty', difficulty, null, null]]);
    expect(await of(officerOf(second))).toEqual([]);
  });

  test('R-09 an amendment that a unit proposes waits for the Board, until it is answered', async () => {
    const lower = registration({
      name: 'Hiến đất mở đường',
      goals: [{ goal: 'land', title: 'Hiến đất', unit: 'SQUARE_METRE', target: 300 }],
    });
    await done(officerOf(first), 'amendModel', { model, registration: lower, reason: 'Ít hộ hơn' });
    expect(await lines(BOARD)).toContainEqual(['acceptModelAmendment', model, null, null]);
    await done(BOARD, 'declineModelAmendment', { model, reasons: ['Giữ chỉ tiêu'] });
    expect((await lines(BOARD)).map(([name]) => name)).not.toContain('acceptModelAmendment');
  });

  test('R-32 a unit that is exempted is asked for nothing that every unit owes', async () => {
    const due = ['registerModel', CAMPAIGN, null, '2026-03-04'];
    expect(await lines(officerOf(third))).toContainEqual(due);
    const read = `{ campaign(id: "${CAMPAIGN}") { milestones { key before owner receiver deliverable } } }`;
    const { data } = await ask(world, BOARD, read);
    const { key: milestone, ...entry } = data.campaign.milestones.find(
      ({ key }: { key: string }) => key === 'UNIT_REGISTRATION',
    );
    const set = { campaign: CAMPAIGN, milestone, ...entry, exempt: [third], reason: 'Đang kiện toàn' };
    await done(BOARD, 'setCampaignMilestone', set);
    expect(await lines(officerOf(third))).not.toContainEqual(due);
    await done(BOARD, 'setCampaignMilestone', { ...set, exempt: [], reason: 'Đã kiện toàn' });
  });

  test('R-43 what the city offers waits for the commune', async () => {
    const above = '31-2026';
    const city = 'CITY_OFFICER@31';
    const target = { target: 'MANY', title: 'Nhiều mô hình', metric: 'MODELS', minimum: 9 };
    await done(city, 'planCampaign', { organization: '31', year: 2026, title: 'Phong trào thành phố 2026' });
    expect((await lines(BOARD)).map(([name]) => name)).not.toContain('takeCampaignOffer');
    await done(city, 'setCampaignTarget', { campaign: above, ...target, reason: 'Chỉ tiêu thành phố' });
    expect(await lines(BOARD)).toContainEqual(['takeCampaignOffer', CAMPAIGN, null, null]);
    await done(BOARD, 'takeCampaignOffer', { campaign: CAMPAIGN });
    expect((await lines(BOARD)).map(([name]) => name)).not.toContain('takeCampaignOffer');
  });

  test('R-15 R-38 a round that nobody has planned waits for the Board, one that was cancelled for nobody', async () => {
    // Nothing is recognised: the round that nobody has planned is what waits.
    expect(await lines(BOARD)).toContainEqual(['planAppraisalRound', CAMPAIGN, null, '2026-10-14']);
    const round = crypto.randomUUID();
    const said = { title: 'Đợt 1', plan: { title: 'Kế hoạch thẩm định' } };
    await done(BOARD, 'planAppraisalRound', { round, campaign: CAMPAIGN, ...said });
    expect(await lines(BOARD)).toContainEqual(['appointAppraisalPanel', round, null, null]);
    await done(BOARD, 'cancelAppraisalRound', { round, reason: 'Lập nhầm' });
    const left = await lines(BOARD);
    expect(left.filter(([, id]) => id === round)).toEqual([]);
    expect(left).toContainEqual(['planAppraisalRound', CAMPAIGN, null, '2026-10-14']);
  });

  test('whoever changes nothing has nothing to do; another commune has none of this', async () => {
    for (const identity of [LEADER, `AUDITOR@${COMMUNE}`, 'LEADER@31'])
      expect(await workOf(identity)).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await lines('BOARD_OFFICER@11887')).toEqual([]);
    const { errors } = await ask(world, undefined, '{ myWork { totalCount } }');
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('R-43 a plan that the city opened waits for its communes, its milestones for nobody in the city', async () => {
    const city = 'CITY_OFFICER@31';
    const board = 'BOARD_OFFICER@11887';
    const milestone = { milestone: 'EXTRA', before: '2026-12-20', deliverable: 'Báo cáo nhanh' };
    await done(city, 'setCampaignMilestone', {
      ...{ campaign: '31-2026', ...milestone, owner: 'Xã', receiver: 'Thành ủy', reason: 'Yêu cầu thêm' },
    });
    await done(city, 'openCampaign', { campaign: '31-2026' });
    expect(await lines(city)).toEqual([]);
    // No commune took it over: it is nobody's, least of all the city's own, and never overdue.
    const mine = `{ campaign(id: "31-2026") { milestones { key state places { expected missing notDue placesMissing { code } } } } }`;
    const now = world.now;
    for (const [day, state] of [
      [now, 'UPCOMING'],
      ['2026-12-28T02:00:00.000Z', 'NOT_OWED'],
    ] as const) {
      world.now = day;
      expect((await ask(world, city, mine)).data.campaign.milestones).toEqual([
        { key: 'EXTRA', state, places: { expected: 0, missing: 0, notDue: 0, placesMissing: [] } },
      ]);
    }
    world.now = now;
    const next = { organization: '31', year: 2027, title: 'Phong trào thành phố 2027' };
    await done(city, 'planCampaign', next);
    const of = (year: string) => ['planCampaignFromAbove', '11887', year, null];
    expect(await lines(board)).toEqual([of('2026')]);
    await done(city, 'openCampaign', { campaign: '31-2027' });
    expect(await lines(board)).toEqual([of('2026'), of('2027')]);
    expect((await lines(BOARD)).filter(([name]) => name === 'planCampaignFromAbove')).toEqual([
      ['planCampaignFromAbove', COMMUNE, '2027', null],
    ]);
    const { nodes } = await workOf(board);
    expect(nodes[1]).toMatchObject({
      ...{ kind: 'ORGANIZATION', since: null, subject: { __typename: 'Organization' } },
      reason:
        'Vì cấp trên đã phát động “Phong trào thành phố 2027” mà địa phương chưa lập kế hoạch năm 2027.',
    });
    const read = '{ organization(code: "11887") { actions { command allowed } } }';
    expect((await ask(world, board, read)).data.organization.actions).toContainEqual({
      ...{ command: 'planCampaignFromAbove', allowed: true },
    });
    const plan = `{ campaignAbove(organization: "11887", year: 2026) {
      title targets { key minimum } milestones { key lastDay } settings { submissionDays }
    } }`;
    expect((await ask(world, board, plan)).data.campaignAbove).toEqual({
      ...{ title: 'Phong trào thành phố 2026', targets: [{ key: 'MANY', minimum: 9 }] },
      ...{ milestones: [{ key: 'EXTRA', lastDay: '2026-12-19' }], settings: { submissionDays: 3 } },
    });
    for (const stranger of [BOARD, 'ADMIN@11887', 'LEADER@10507'])
      expect((await ask(world, stranger, plan)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask(world, board, plan.replace('2026', '2028'))).data.campaignAbove).toBeNull();
    const own = { organization: '11887', year: 2027, title: 'Kế hoạch của xã' };
    await done(board, 'planCampaignFromAbove', own);
    expect((await lines(board)).filter(([name]) => name === 'planCampaignFromAbove')).toEqual([of('2026')]);
    // not while a commune has made a plan of it.
    const withdraw = { campaign: '31-2027', reason: 'Bấm nhầm' };
    const under = await command(world, city, 'withdrawCampaignOpening', withdraw);
    expect(under.errors.map(({ code }: { code: string }) => code)).toEqual(['CAMPAIGN_BEGUN']);
    await done(board, 'cancelCampaign', { campaign: '11887-2027', reason: 'Nhầm' });
    expect(await lines(board)).toEqual([of('2026'), of('2027')]);
    // an opening by mistake; not of one in which something was entered.
    await done(city, 'withdrawCampaignOpening', withdraw);
    expect(await lines(board)).toEqual([of('2026')]);
    expect(await lines(city)).toContainEqual(['openCampaign', '31-2027', null, null]);
    const own2026 = await command(world, BOARD, 'withdrawCampaignOpening', {
      ...withdraw,
      campaign: CAMPAIGN,
    });
    expect(own2026.errors.map(({ code }: { code: string }) => code)).toEqual(['CAMPAIGN_BEGUN']);
    const allowed = `{ campaign(id: "${CAMPAIGN}") { actions { command allowed refusal { code } } } }`;
    expect((await ask(world, BOARD, allowed)).data.campaign.actions).toContainEqual({
      ...{ command: 'withdrawCampaignOpening', allowed: false, refusal: { code: 'CAMPAIGN_BEGUN' } },
    });
    await done(city, 'openCampaign', { campaign: '31-2027' });
    expect(await lines(board)).toEqual([of('2026'), of('2027')]);
  });

  test('R-49 a merged unit’s work is its successor’s, and a dissolved one’s the Board’s', async () => {
    const effectiveOn = '2026-04-11';
    await done(BOARD, 'mergeUnit', { unit: second, into: third, reason: 'Sáp nhập', effectiveOn });
    expect(await lines(officerOf(third))).toContainEqual(['planModel', other, null, null]);
    expect(await lines(officerOf(second))).toEqual([]);
    await done(BOARD, 'dissolveUnit', { unit: third, reason: 'Giải thể', effectiveOn });
    expect(await lines(BOARD)).toContainEqual(['planModel', other, null, null]);
    expect(
      (await lines(BOARD)).filter(([name, id]) => name === 'reportModelProgress' && id === model),
    ).toEqual([]);
  });

  test('comes page by page without a gap, counted as a whole; a foreign cursor is wrong input', async () => {
    const all = await workOf(BOARD);
    const seen: Line[] = [];
    for (let after: string | null = null; seen.length < all.totalCount; ) {
      const page: Awaited<ReturnType<typeof workOf>> = await workOf(BOARD, { first: 2, after });
      expect(page.totalCount).toBe(all.totalCount);
      seen.push(...page.nodes);
      after = page.pageInfo.endCursor;
      expect(page.pageInfo.hasNextPage).toBe(seen.length < all.totalCount);
    }
    expect(all.totalCount).toBeGreaterThan(4);
    expect(seen).toEqual(all.nodes);
    const { errors } = await ask(world, BOARD, WORK, { after: 'abc' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});
