import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../infra/server.ts';
import { startWorld, type World } from '../api/world.ts';
import {
  account,
  BOARD,
  CAMPAIGN,
  CITY_OFFICER,
  type Client,
  COMMUNE,
  clientOf,
  committee,
  officer,
  panel,
  paper,
  role,
} from './commune.ts';
import { moveLog, type Written } from './move-log.ts';
import { marks, milestones, plan, registration, sections, targets } from './papers.ts';

// One year of one commune, through GraphQL alone. Every figure is counted by hand from the story:
//   road   thôn 1   NEW         launched, passed 3 of 4 (one member of thôn 1 recused), recognised, selected, exemplar, commended
//   waste  women    CONTINUED   passed 5 of 5, recognised
//   guard  police   REPLICATED  a tie, passed in the re-vote, recognised, revoked in November
//   office thôn 1   NEW         registered late, dropped in May
//   loans  women    CONTINUED   returned to the unit and never sent again
let world: World;
let client: Client;
const id = () => crypto.randomUUID() as string;
const units = { thon1: id(), women: id(), police: id() };
const models = { road: id(), waste: id(), guard: id(), office: id(), loans: id() };
const [round, recognition, selection, exemplar, commendation] = [id(), id(), id(), id(), id()];
const reports = { half: id(), annual: id() };
const thon1 = officer(units.thon1);
const women = officer(units.women);
const police = officer(units.police);
const SIGNATORY = role('COMMITTEE_SIGNATORY');
const LEADER = role('LEADER');

beforeAll(async () => {
  world = await startWorld();
  client = clientOf(world);
});
afterAll(() => world?.stop());

const COUNTS = `query($organization: ID!, $campaign: ID!) { progress(organization: $organization, campaign: $campaign) {
  total { registered late returned accepted standing planned launched implementing inspected appraised recognised
          exemplar commended concluded dropped }
  resources { kind source unit quantity } results { unit quantity }
  targets { key official met attainment { stage count met } } } }`;

describe('a year of a commune, as its clients see it', () => {
  test('the Board plans and opens the campaign, and establishes its units', async () => {
    client.on('2026-01-15');
    const basis = [paper('Hướng dẫn của Thành ủy', '12-HD/BTGDVTU', '2026-01-10')];
    const title = 'Kế hoạch phong trào “Dân vận khéo” năm 2026';
    await client.act(BOARD, 'planCampaign', {
      ...{ organization: COMMUNE, year: 2026, title, basis, targets, milestones },
    });
    await client.act(BOARD, 'openCampaign', { campaign: CAMPAIGN });
    for (const [unit, name, kind] of [
      [units.thon1, 'Chi bộ thôn 1', 'PARTY_CELL'],
      [units.women, 'Hội Liên hiệp Phụ nữ xã', 'WOMENS_UNION'],
      [units.police, 'Công an xã', 'POLICE'],
    ])
      await client.act(BOARD, 'establishUnit', { unit, organization: COMMUNE, name, kind });
  });

  test('units register; one is late, one is returned', async () => {
    const endorsed = { authority: 'Đảng ủy xã', endorsedOn: '2026-02-05' };
    const goal = (key: string, unit: string, target: number, more: object = {}) => [
      { goal: key, title: key, unit, target, ...more },
    ];
    client.on('2026-02-10');
    await client.act(thon1, 'registerModel', {
      ...{ model: models.road, campaign: CAMPAIGN, unit: units.thon1 },
      registration: registration({
        ...{ name: 'Hiến đất mở đường', launchPlannedOn: '2026-04-10' },
        goals: goal('dat', 'SQUARE_METRE', 600),
      }),
    });
    const again = registration({
      ...{ name: '“HIẾN  ĐẤT MỞ ĐƯỜNG”', launchPlannedOn: '2026-04-10' },
      goals: goal('dat', 'SQUARE_METRE', 600),
    });
    expect(
      await client.refused(thon1, 'registerModel', {
        ...{ model: id(), campaign: CAMPAIGN, unit: units.thon1, registration: again },
      }),
    ).toEqual(['NAME_TAKEN R-02 registration.name']);
    const continued = { kind: 'CONTINUED', earlierDescription: 'Thực hiện từ năm 2025' };
    const wasteOf = (previousTarget: number) =>
      registration({
        ...{ name: 'Phân loại rác', field: 'CULTURE_SOCIETY', ...continued },
        goals: goal('ho', 'HOUSEHOLD', 100, { previousTarget }),
      });
    const waste = { model: models.waste, campaign: CAMPAIGN, unit: units.women };
    expect(await client.refused(women, 'registerModel', { ...waste, registration: wasteOf(100) })).toEqual([
      'TARGET_NOT_HIGHER R-03 registration.goals.0.target',
    ]);
    await client.act(women, 'registerModel', { ...waste, registration: wasteOf(80) });
    await client.act(women, 'registerModel', {
      ...{ model: models.loans, campaign: CAMPAIGN, unit: units.women },
      registration: registration({
        ...{ name: 'Giúp nhau vay vốn', ...continued },
        goals: goal('nguoi', 'PERSON', 30, { previousTarget: 20 }),
      }),
    });
    await client.act(police, 'registerModel', {
      ...{ model: models.guard, campaign: CAMPAIGN, unit: units.police },
      registration: registration({
        ...{ name: 'Camera an ninh', field: 'DEFENCE_SECURITY_RELIGION', kind: 'REPLICATED' },
        ...{ sourceDescription: 'Mô hình của xã bên', goals: goal('camera', 'ITEM', 12) },
      }),
    });
    expect(await client.refused(BOARD, 'acceptModel', { model: models.road })).toEqual([
      'ENDORSEMENT_MISSING R-06 model',
    ]);
    await client.act(BOARD, 'returnModel', { model: models.loans, reasons: ['Chưa rõ cách làm'] });
    for (const [who, model] of [
      [thon1, models.road],
      [women, models.waste],
      [police, models.guard],
    ] as const) {
      await client.act(who, 'endorseModel', { model, ...endorsed });
      await client.act(BOARD, 'acceptModel', { model });
    }
    client.on('2026-03-06');
    const office = {
      ...{ model: models.office, campaign: CAMPAIGN, unit: units.thon1 },
      registration: registration({
        ...{ name: 'Chính quyền thân thiện', field: 'POLITICAL_SYSTEM', launchPlannedOn: '2026-05-04' },
        goals: goal('ho-so', 'ITEM', 200),
      }),
    };
    expect(await client.refused(thon1, 'registerModel', office)).toEqual([
      'LATE_REASON_MISSING R-07 lateReason',
    ]);
    await client.act(thon1, 'registerModel', { ...office, lateReason: 'Kiện toàn nhân sự' });
    await client.act(thon1, 'endorseModel', { model: models.office, ...endorsed });
    await client.act(BOARD, 'acceptModel', { model: models.office });
  });

  test('they run: plans, a launch, results, resources, an inspection, a correction; one is dropped', async () => {
    client.on('2026-03-20');
    const { launchOn: _, ...incomplete } = plan({ launchOn: '2026-04-10', resources: undefined }) as Record<
      string,
      unknown
    >;
    expect(await client.refused(thon1, 'planModel', { model: models.road, plan: incomplete })).toEqual([
      'PLAN_ITEM_MISSING R-10 plan.resources',
      'PLAN_ITEM_MISSING R-10 plan.launchOn',
    ]);
    await client.act(thon1, 'planModel', { model: models.road, plan: plan({ launchOn: '2026-04-10' }) });
    await client.act(women, 'planModel', { model: models.waste, plan: plan() });
    await client.act(police, 'planModel', { model: models.guard, plan: plan() });
    const evidence = [{ title: 'Biên bản' }];
    const progress = (model: string, quantity: number, unit: string, goal: string, occurredOn: string) => ({
      ...{ model, occurredOn, summary: 'Đã thực hiện', results: [{ goal, unit, quantity }], evidence },
    });
    expect(
      await client.refused(
        thon1,
        'reportModelProgress',
        progress(models.road, 1, 'SQUARE_METRE', 'dat', '2026-03-20'),
      ),
    ).toEqual(['WRONG_STATUS R-12 model']);
    client.on('2026-04-10');
    await client.act(thon1, 'launchModel', {
      ...{
        model: models.road,
        launchedOn: '2026-04-10',
        place: 'Nhà văn hóa thôn 1',
        attendance: 90,
        evidence,
      },
      commitments: [{ signer: 'INDIVIDUAL', title: 'Các hộ', content: 'Hiến đất', count: 40 }],
    });
    client.on('2026-05-12');
    await client.act(
      thon1,
      'reportModelProgress',
      progress(models.road, 300, 'SQUARE_METRE', 'dat', '2026-05-10'),
    );
    await client.act(
      women,
      'reportModelProgress',
      progress(models.waste, 70, 'HOUSEHOLD', 'ho', '2026-05-11'),
    );
    const given = { kind: 'MONEY', source: 'PEOPLE', unit: 'VND', evidence };
    await client.act(thon1, 'receiveModelContribution', {
      ...{ model: models.road, occurredOn: '2026-05-12', quantity: 50_000_000, ...given },
    });
    await client.act(thon1, 'holdModelOutreach', {
      ...{
        model: models.road,
        occurredOn: '2026-05-12',
        channel: 'MEETING',
        title: 'Họp thôn',
        reached: 120,
        evidence,
      },
    });
    await client.act(BOARD, 'inspectModel', {
      ...{
        model: models.road,
        adHoc: true,
        inspectedOn: '2026-05-12',
        inspectors: ['Phó Trưởng Ban'],
        evidence,
      },
      ...{ findings: [{ criterion: 2, met: true }], rating: 'GOOD', remedies: [] },
    });
    await client.act(thon1, 'dropModel', { model: models.office, reason: 'Không còn phù hợp' });
    expect(await client.refused(thon1, 'planModel', { model: models.office, plan: plan() })).toEqual([
      'MODEL_ENDED R-14 model',
    ]);
    // 70 households were 60: the sum goes by the correction.
    const timeline = 'query($id: UUID!) { model(id: $id) { timeline { nodes { id type } } } }';
    const { model } = await client.read(BOARD, timeline, { id: models.waste });
    const wrong = model.timeline.nodes.find(({ type }: { type: string }) => type === 'ModelProgressReported');
    await client.act(women, 'correctModelProgress', {
      ...progress(models.waste, 60, 'HOUSEHOLD', 'ho', '2026-05-11'),
      ...{ corrects: wrong.id, reason: 'Cộng nhầm 10 hộ' },
    });
  });

  test('the figures of the half year', async () => {
    const { progress } = await client.read(LEADER, COUNTS, { organization: COMMUNE, campaign: CAMPAIGN });
    expect(progress.total).toEqual({
      ...{ registered: 5, late: 1, returned: 1, accepted: 4, standing: 3, planned: 3, launched: 1 },
      ...{ implementing: 3, inspected: 1, appraised: 0, recognised: 0, exemplar: 0, commended: 0 },
      ...{ concluded: 0, dropped: 1 },
    });
    expect(progress.results).toEqual(
      expect.arrayContaining([
        { unit: 'SQUARE_METRE', quantity: 300 },
        { unit: 'HOUSEHOLD', quantity: 60 },
      ]),
    );
    expect(progress.resources).toEqual([
      { kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 50_000_000 },
    ]);
  });

  test('the six-month report freezes these figures, is submitted, and the city acknowledges it', async () => {
    client.on('2026-06-24');
    const report = reports.half;
    await client.act(BOARD, 'draftReport', { report, campaign: CAMPAIGN, kind: 'SIX_MONTH' });
    await client.act(BOARD, 'writeReport', {
      report,
      sections,
    });
    const submission = { report, number: '45-BC/ĐU', signatory: 'Phó Bí thư Thường trực' };
    expect(await client.refused(BOARD, 'submitReport', submission)).toEqual(['WRONG_STATUS R-36 report']);
    await client.act(BOARD, 'reviewReport', { report });
    await client.act(BOARD, 'submitReport', submission);
    expect(await client.refused(BOARD, 'writeReport', { report, sections: { tasks: 'Thêm' } })).toEqual([
      'WRONG_STATUS R-36 report',
    ]);
    expect(await client.refused(BOARD, 'acknowledgeReport', { report })).toEqual(['FORBIDDEN R-36 report']);
    client.on('2026-06-26');
    await client.act(CITY_OFFICER, 'acknowledgeReport', { report });
    const half = (await client.read(CITY_OFFICER, REPORT, { id: report })).report;
    expect(half.status).toBe('ACKNOWLEDGED');
    expect(half.figures.total).toEqual({
      ...{ registered: 5, late: 1, returned: 1, accepted: 4, standing: 3, planned: 3, launched: 1 },
      ...{ implementing: 3, inspected: 1, appraised: 0, recognised: 0, exemplar: 0, commended: 0 },
      ...{ concluded: 0, dropped: 1 },
    });
    expect(half.figures.results).toEqual(
      expect.arrayContaining([
        { unit: 'SQUARE_METRE', quantity: 300 },
        { unit: 'HOUSEHOLD', quantity: 60 },
      ]),
    );
    expect(half.recomputed).toEqual({ matches: true });
    expect(await milestone('SIX_MONTH_REPORT')).toEqual({ state: 'DELIVERED_ON_TIME', daysLate: 0 });
  });

  test('appraisal: three days, quorum, a recusal, a tie and its re-vote, the notice', async () => {
    client.on('2026-09-01');
    const plan = paper('Kế hoạch thẩm định', '20-KH/BXDĐ', '2026-09-01');
    await client.act(BOARD, 'planAppraisalRound', {
      round,
      campaign: CAMPAIGN,
      title: 'Thẩm định năm 2026',
      plan,
    });
    const member = (name: string, duty: string, more: object = {}) => ({
      ...{ account: account(name), title: `Thành viên ${name}`, duty, ...more },
    });
    const two = [member('head', 'HEAD'), member('clerk', 'SECRETARY')];
    const decision = paper('Quyết định thành lập Đoàn', '31-QĐ/ĐU', '2026-09-01');
    expect(await client.refused(BOARD, 'appointAppraisalPanel', { round, members: two, decision })).toEqual([
      'PANEL_TOO_SMALL R-15 members',
    ]);
    const ofThon1 = member('thon1', 'MEMBER', { unit: units.thon1 });
    const members = [...two, ofThon1, member('front', 'MEMBER'), member('youth', 'MEMBER')];
    await client.act(BOARD, 'appointAppraisalPanel', { round, members, decision });

    client.on('2026-09-18');
    const report = paper('Báo cáo kết quả thực hiện mô hình', '02-BC', '2026-09-18');
    for (const [who, model] of [
      [thon1, models.road],
      [women, models.waste],
      [police, models.guard],
    ] as const)
      await client.act(who, 'submitModelForAppraisal', { model, round, report, evidence: [report] });
    const appraised = [models.road, models.waste, models.guard];
    const place = 'Hội trường Đảng ủy';
    const session = { round, session: 'hoi-nghi' };
    // Submitted on the 18th: the 20th is two days later, the 21st three.
    await client.act(BOARD, 'scheduleAppraisalSession', {
      ...{ ...session, scheduledOn: '2026-09-20', place, models: appraised },
    });
    client.on('2026-09-20');
    const everybody = ['head', 'clerk', 'thon1', 'front', 'youth'].map(account);
    const tooSoon = { ...session, heldOn: '2026-09-20', attendance: everybody };
    expect(await client.refused(panel('head'), 'openAppraisalSession', tooSoon)).toEqual([
      'REPORT_LATE R-16 models.0',
      'REPORT_LATE R-16 models.1',
      'REPORT_LATE R-16 models.2',
    ]);
    client.on('2026-09-21');
    await client.act(BOARD, 'scheduleAppraisalSession', {
      ...{ ...session, scheduledOn: '2026-09-21', place, models: appraised },
    });
    const opening = { ...session, heldOn: '2026-09-21' };
    const vote = { ...session, model: models.waste, marks, approve: true };
    expect(await client.refused(panel('head'), 'castAppraisalBallot', vote)).toEqual([
      ...['NOTHING_WAITS R-17', 'SESSION_STATUS R-17 session'],
    ]);
    expect(
      await client.refused(panel('head'), 'openAppraisalSession', {
        ...{ ...opening, attendance: everybody.slice(0, 2) },
      }),
    ).toEqual(['QUORUM_NOT_MET R-17 attendance']);
    await client.act(panel('head'), 'openAppraisalSession', { ...opening, attendance: everybody });

    expect(
      await client.refused(panel('thon1'), 'castAppraisalBallot', { ...vote, model: models.road }),
    ).toEqual(['RECUSED R-18 model']);
    await voting('hoi-nghi', models.road, { head: true, clerk: true, front: true, youth: false });
    await voting('hoi-nghi', models.waste, {
      head: true,
      clerk: true,
      thon1: true,
      front: true,
      youth: false,
    });
    // Replaced before the closing: youth agrees after all.
    await voting('hoi-nghi', models.waste, { youth: true });
    await voting('hoi-nghi', models.guard, { head: true, clerk: true, front: false, youth: false });
    await client.act(panel('clerk'), 'closeAppraisalSession', session);
    expect(await client.refused(panel('head'), 'castAppraisalBallot', vote)).toEqual([
      ...['NOTHING_WAITS R-17', 'SESSION_STATUS R-17 session'],
    ]);
    const again = { round, session: 'bo-phieu-lai' };
    await client.act(BOARD, 'scheduleAppraisalSession', {
      ...{ ...again, scheduledOn: '2026-09-21', place, models: [models.guard], revoteOf: 'hoi-nghi' },
    });
    await client.act(panel('head'), 'openAppraisalSession', {
      ...{ ...again, heldOn: '2026-09-21', attendance: everybody },
    });
    await voting('bo-phieu-lai', models.guard, {
      head: true,
      clerk: true,
      thon1: true,
      front: false,
      youth: false,
    });
    await client.act(panel('head'), 'closeAppraisalSession', again);

    const { appraisalRound } = await client.read(BOARD, RESULTS, { round });
    const told = appraisalRound.results.map((each: Record<string, unknown> & { model: { id: string } }) => ({
      ...{ ...each, model: nameOf(each.model.id) },
    }));
    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining([
        { session: 'hoi-nghi', model: 'road', eligible: 4, yes: 3, no: 1, tied: false, passed: true },
        { session: 'hoi-nghi', model: 'waste', eligible: 5, yes: 5, no: 0, tied: false, passed: true },
        { session: 'hoi-nghi', model: 'guard', eligible: 5, yes: 2, no: 2, tied: true, passed: false },
        { session: 'bo-phieu-lai', model: 'guard', eligible: 5, yes: 3, no: 2, tied: false, passed: true },
      ]),
    );
    client.on('2026-09-24');
    expect(await client.refused(SIGNATORY, 'issueRecognitionDecision', decisionOf([models.road]))).toEqual([
      'NOTICE_MISSING R-23 models.0',
    ]);
    await client.act(BOARD, 'publishAppraisalNotice', {
      round,
      number: '15-TB/BXDĐ',
      issuedOn: '2026-09-24',
    });
  });

  test('the Committee recognises three, selects one, and nominates it to the city', async () => {
    client.on('2026-10-05');
    const all = [models.road, models.waste, models.guard];
    expect(await client.refused(BOARD, 'issueRecognitionDecision', decisionOf(all))).toEqual(['FORBIDDEN']);
    expect(
      await client.refused(SIGNATORY, 'issueRecognitionDecision', decisionOf([models.road, models.office])),
    ).toEqual(['MODEL_ENDED R-14 models.1']);
    await client.act(SIGNATORY, 'issueRecognitionDecision', decisionOf(all));

    const names = ['chief', 'deputy', 'thon1', 'military', 'union'];
    const members = names.map((name) => ({
      ...{ account: account(`c-${name}`), title: `Ủy viên ${name}` },
      ...(name === 'thon1' ? { unit: units.thon1 } : {}),
    }));
    await client.act(BOARD, 'openSelection', {
      ...{ selection, campaign: CAMPAIGN, title: 'Bình xét mô hình tiêu biểu nhất', seats: 1 },
      ...{ committee: members, candidates: all },
    });
    expect(
      await client.refused(committee('c-thon1'), 'castSelectionBallot', { selection, models: [models.road] }),
    ).toEqual(['MEMBER_RECUSED R-25 models.0']);
    for (const [name, model] of [
      ['chief', models.road],
      ['deputy', models.road],
      ['military', models.road],
      ['union', models.waste],
      ['thon1', models.waste],
    ])
      await client.act(committee(`c-${name}`), 'castSelectionBallot', { selection, models: [model] });
    await client.act(BOARD, 'closeSelection', { selection });

    client.on('2026-10-08');
    const rated = { level: 'GOOD', ratedBy: 'Đảng ủy xã', ratedOn: '2026-10-08' };
    const nomination = (model: string) => ({
      ...{ exemplar, campaign: CAMPAIGN, subject: 'COLLECTIVE', model, unit: units.thon1 },
      ...{ title: 'Chi bộ thôn 1', rating: { ...rated, provisional: true } },
    });
    const waste = { ...nomination(models.waste), unit: units.women, title: 'Hội Liên hiệp Phụ nữ xã' };
    expect(await client.refused(BOARD, 'nominateExemplar', waste)).toEqual(['MODEL_NOT_SELECTED R-26 model']);
    await client.act(BOARD, 'nominateExemplar', nomination(models.road));
    const sending = { exemplar, number: '60-TTr/ĐU', sentOn: '2026-10-09' };
    client.on('2026-10-09');
    const missing = await client.refused(SIGNATORY, 'sendExemplarDossier', sending);
    expect(new Set(missing.map((each) => each.split(' ').slice(0, 2).join(' ')))).toEqual(
      new Set(['DOSSIER_INCOMPLETE R-28']),
    );
    for (const [item, more] of [
      ['MINUTES', {}],
      ['SUBMISSION', {}],
      ['ACHIEVEMENT_REPORT', { copies: 3, bound: true }],
      ['SUMMARY', {}],
      ['LIST', {}],
    ] as const)
      await client.act(BOARD, 'fileExemplarDocument', { exemplar, item, document: { title: item }, ...more });
    await client.act(thon1, 'confirmAchievementReport', {
      ...{ exemplar, by: 'DIRECT_COMMITTEE', confirmedOn: '2026-10-09' },
    });
    expect(await client.refused(SIGNATORY, 'sendExemplarDossier', sending)).toHaveLength(1);
    await client.act(SIGNATORY, 'confirmAchievementReport', {
      ...{ exemplar, by: 'PROPOSING_COMMITTEE', confirmedOn: '2026-10-09' },
    });
    await client.act(SIGNATORY, 'sendExemplarDossier', sending);
  });

  test('November: the city grants, one recognition is revoked, the chair commends', async () => {
    client.on('2026-11-05');
    const granted = { exemplar, outcome: 'GRANTED', number: '88-QĐ/TU', decidedOn: '2026-11-04' };
    expect(await client.refused(BOARD, 'recordCityOutcome', granted)).toEqual([
      expect.stringMatching(/ R-29/),
    ]);
    await client.act(CITY_OFFICER, 'recordCityOutcome', granted);
    client.on('2026-11-10');
    await client.act(SIGNATORY, 'revokeRecognition', {
      ...{ recognition, models: [models.guard], number: '140-QĐ/ĐU', issuedOn: '2026-11-10' },
      ...{ signatory: 'Bí thư Đảng ủy', reason: 'Số liệu báo cáo không đúng thực tế' },
    });
    client.on('2026-11-12');
    await client.act(BOARD, 'proposeCommendation', {
      ...{ commendation, campaign: CAMPAIGN, form: 'GIAY_KHEN', model: models.road },
      ...{ recipient: { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1', unit: units.thon1 } },
      achievement: 'Vận động 40 hộ hiến đất',
    });
    const award = {
      commendation,
      number: '05/QĐ-UBND',
      decidedOn: '2026-11-16',
      signatory: 'Chủ tịch UBND xã',
    };
    expect(await client.refused(BOARD, 'awardCommendation', { ...award, reward: false })).toEqual([
      'FORBIDDEN',
    ]);
    client.on('2026-11-16');
    await client.act(role('CHAIR'), 'awardCommendation', { ...award, reward: false });
    client.on('2026-11-25');
    await client.act(BOARD, 'presentCommendation', {
      ...{
        commendation,
        presentedOn: '2026-11-24',
        occasion: 'Hội nghị tổng kết công tác xây dựng Đảng năm 2026',
      },
    });
  });

  test('the annual report: every figure of the year, submitted in time, acknowledged', async () => {
    client.on('2026-11-26');
    const report = reports.annual;
    await client.act(BOARD, 'draftReport', { report, campaign: CAMPAIGN, kind: 'ANNUAL' });
    await client.act(BOARD, 'writeReport', { report, sections });
    await client.act(BOARD, 'reviewReport', { report });
    await client.act(BOARD, 'submitReport', { report, number: '102-BC/ĐU', signatory: 'Bí thư Đảng ủy' });
    client.on('2026-11-28');
    await client.act(CITY_OFFICER, 'acknowledgeReport', { report });
    const year = (await client.read(CITY_OFFICER, REPORT, { id: report })).report;
    expect(year.status).toBe('ACKNOWLEDGED');
    expect(year.figures.total).toEqual({
      ...{ registered: 5, late: 1, returned: 1, accepted: 4, standing: 3, planned: 3, launched: 1 },
      ...{ implementing: 3, inspected: 1, appraised: 3, recognised: 2, exemplar: 1, commended: 1 },
      ...{ concluded: 0, dropped: 1 },
    });
    expect(year.figures.targets.map(shownTarget)).toEqual([
      {
        ...{ key: 'MODELS', official: 3, met: true },
        ...{ REGISTERED: 5, STANDING: 3, IMPLEMENTING: 3, RECOGNISED: 2 },
      },
      // road, office and guard are new or replicated; office was dropped, guard’s recognition revoked.
      {
        ...{ key: 'NEW_OR_REPLICATED', official: 2, met: true },
        ...{ REGISTERED: 3, STANDING: 2, IMPLEMENTING: 2, RECOGNISED: 1 },
      },
    ]);
    expect(year.recomputed).toEqual({ matches: true });
    expect(await milestone('ANNUAL_REPORT')).toEqual({ state: 'DELIVERED_ON_TIME', daysLate: 0 });

    const { progress } = await client.read(LEADER, COUNTS, { organization: COMMUNE, campaign: CAMPAIGN });
    expect(progress.total).toEqual(year.figures.total);
    const statuses = await client.read(LEADER, STATUSES, { organization: COMMUNE });
    expect(
      Object.fromEntries(
        statuses.models.nodes.map((each: { id: string; status: string }) => [nameOf(each.id), each.status]),
      ),
    ).toEqual({
      ...{ road: 'RECOGNISED', waste: 'RECOGNISED', guard: 'RECOGNITION_REVOKED' },
      ...{ office: 'DROPPED', loans: 'RETURNED' },
    });
  });

  test('R-39 every event of a model says who did it, as what, when, by which command and from where', async () => {
    const query = `query($id: UUID!) { model(id: $id) { timeline(first: 100) { nodes { type recordedAt occurredOn
      commandId client actor { account role organization unit } } } } }`;
    const { model } = await client.read(LEADER, query, { id: models.road });
    const told = new Map(model.timeline.nodes.map((each: { type: string }) => [each.type, each]));
    expect(told.get('ModelRegistered')).toEqual({
      ...{ type: 'ModelRegistered', recordedAt: '2026-02-10T02:00:00.000Z', occurredOn: '2026-02-10' },
      ...{ commandId: expect.any(String), client: 'test' },
      actor: {
        ...{ account: `dev:UNIT_OFFICER@${COMMUNE}/${units.thon1}`, role: 'UNIT_OFFICER' },
        ...{ organization: COMMUNE, unit: units.thon1 },
      },
    });
    // What another stream causes is laid to whoever caused it.
    expect(told.get('ModelRecognised')).toMatchObject({
      ...{ recordedAt: '2026-10-05T02:00:00.000Z', client: 'test' },
      actor: { account: `dev:COMMITTEE_SIGNATORY@${COMMUNE}`, role: 'COMMITTEE_SIGNATORY' },
    });
    expect(told.get('ModelProgressReported')).toMatchObject({
      ...{ recordedAt: '2026-05-12T02:00:00.000Z', occurredOn: '2026-05-10' },
    });
  });

  test.each([
    ['as they are', (event: Written) => event],
    [
      'and its reports as an older program wrote them, with the position of the store that was',
      (event: Written) => {
        if (event.type !== 'ReportSubmitted') return event;
        const { event: _, ...log } = event.data.log as Record<string, unknown>;
        const data = { ...event.data, log: { position: 118, ...log } };
        return { ...event, data, metadata: { ...event.metadata, version: 1 } };
      },
    ],
  ])('R-34 with its log in another store, %s, every report gives the same figures', async (_, written) => {
    const query = `query($id: UUID!) { report(id: $id) { ...Whole } } fragment Whole on Report {
      status frozen { cutOff size } recomputed { matches differences } superseded { revocations { model name } } }`;
    const moved = await moveLog(world, written);
    const place = {
      host: '127.0.0.1',
      port: 0,
      dataDir: world.dataDir,
      mode: 'start' as const,
      embedded: true,
    };
    const server = await startServer(
      { ...moved, ...place, logInDatabase: false, identities: true },
      { now: () => world.now },
    );
    try {
      const there = clientOf({ ...world, url: server.url });
      for (const id of Object.values(reports)) {
        const { report } = await there.read(LEADER, query, { id });
        expect(report.recomputed).toEqual({ matches: true, differences: [] });
        expect(report).toEqual((await client.read(LEADER, query, { id })).report);
      }
    } finally {
      await server.stop();
      await moved.stop();
    }
  });
});

const nameOf = (model: string) => Object.entries(models).find(([, each]) => each === model)?.[0];

const decisionOf = (recognised: string[]) => ({
  ...{ recognition, campaign: CAMPAIGN, body: 'PARTY_COMMITTEE', number: '120-QĐ/ĐU' },
  ...{ issuedOn: world.now.slice(0, 10), signatory: 'Bí thư Đảng ủy', models: recognised, declined: [] },
});

async function voting(session: string, model: string, votes: Record<string, boolean>): Promise<void> {
  for (const [name, approve] of Object.entries(votes))
    await client.act(panel(name), 'castAppraisalBallot', {
      ...{ round, session, model, marks, approve },
      ...(approve ? {} : { confirmed: true }),
    });
}

async function milestone(key: string) {
  const query = 'query($id: ID!) { campaign(id: $id) { milestones { key state daysLate } } }';
  const { campaign } = await client.read(BOARD, query, { id: CAMPAIGN });
  const { key: _, ...rest } = campaign.milestones.find((each: { key: string }) => each.key === key);
  return rest;
}

interface ShownTarget {
  key: string;
  official: number;
  met: boolean;
  attainment: { stage: string; count: number }[];
}
const shownTarget = ({ key, official, met, attainment }: ShownTarget) => ({
  ...{ key, official, met },
  ...Object.fromEntries(attainment.map(({ stage, count }) => [stage, count])),
});

const STAGES = `registered late returned accepted standing planned launched implementing inspected appraised recognised
  exemplar commended concluded dropped`;
const REPORT = `query($id: UUID!) { report(id: $id) { status recomputed { matches } figures { total { ${STAGES} }
  results { unit quantity } targets { key official met attainment { stage count } } } } }`;
const RESULTS = `query($round: UUID!) { appraisalRound(id: $round) {
  results { session model { id } eligible yes no tied passed } } }`;
const STATUSES =
  'query($organization: ID!) { models(filter: { organization: $organization }) { nodes { id status } } }';
