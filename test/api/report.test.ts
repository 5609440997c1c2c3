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
  sections,
} from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

const CITY_OFFICER = 'CITY_OFFICER@31';

let world: World;
let first: string;
let second: string;
/** Of the first unit, running since 10/4. */
let model: string;
let report: string;
beforeAll(async () => {
  world = await startWorld();
  first = await establishUnit(world, 'Chi bộ thôn 1');
  second = await establishUnit(world, 'Chi bộ thôn 2');
  model = await acceptedModel(world, first, 'Hiến đất mở đường');
  await acceptedModel(world, second, 'Đường hoa');
  world.now = '2026-03-10T02:00:00.000Z';
  const late = { model: crypto.randomUUID(), campaign: CAMPAIGN, unit: second, lateReason: 'Chờ họp chi bộ' };
  await done(officerOf(second), 'registerModel', {
    ...late,
    registration: registration({
      name: 'Tổ tự quản',
      kind: 'REPLICATED',
      sourceDescription: 'Mô hình của xã bên',
      launchPlannedOn: undefined,
    }),
  });
  await done(officerOf(first), 'planModel', { model, plan });
  world.now = '2026-04-11T02:00:00.000Z';
  const signed = { signer: 'COLLECTIVE', title: 'Chi hội Nông dân', content: 'Hiến đất', count: 1 };
  await done(officerOf(first), 'launchModel', {
    model,
    launchedOn: '2026-04-10',
    place: 'Nhà văn hóa',
    attendance: 80,
    commitments: [signed],
    evidence: [],
  });
  world.now = '2026-06-20T02:00:00.000Z';
  await progress(200, '2026-05-10');
  await money(5_000_000, '2026-06-15');
  const held = { channel: 'MEETING', title: 'Họp dân', reached: 120, evidence: [] };
  await done(officerOf(first), 'holdModelOutreach', { model, occurredOn: '2026-06-01', ...held });
});
afterAll(() => world?.stop());

async function done(identity: string, name: string, input: object, selection = '') {
  const payload = await command(world, identity, name, { ...input }, selection);
  if (payload.errors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.errors)}`);
  return payload;
}
const codes = (payload: { errors: { code: string }[] }) => payload.errors.map(({ code }) => code);
const progress = (quantity: number, occurredOn: string) =>
  done(officerOf(first), 'reportModelProgress', {
    ...{ model, occurredOn, summary: 'Đã vận động', evidence: [] },
    results: [{ goal: 'land', unit: 'SQUARE_METRE', quantity }],
  });
const money = (quantity: number, occurredOn: string) =>
  done(officerOf(first), 'receiveModelContribution', {
    ...{ model, occurredOn, evidence: [] },
    ...{ kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity },
  });

const FIGURES = `total { registered late standing launched implementing recognised }
  kinds { kind counts { registered } } places { place counts { registered } }
  results { unit quantity } resources { kind source unit quantity } outreach { times reached }
  registrations { onTime late } milestones { due onTime late owed } deliveries { key expected onTime late missing }
  targets { key official met attainment { stage count } } listed amendments listHash
  before { from } yearBefore { from }`;
const shown = async (id: string, selection: string, identity = LEADER) =>
  (await ask(world, identity, `{ report(id: "${id}") { ${selection} } }`)).data.report;

async function submitted(kind: string, number: string, over: object = {}): Promise<string> {
  const id = crypto.randomUUID();
  await done(BOARD, 'draftReport', { report: id, campaign: CAMPAIGN, kind, ...over });
  await done(BOARD, 'writeReport', { report: id, sections });
  await done(BOARD, 'reviewReport', { report: id });
  await done(BOARD, 'submitReport', { report: id, number, signatory: 'Phó Bí thư Thường trực' });
  return id;
}

/** By hand: three registered, one of them late; what the first unit's model brought by 28/6. */
const SIX_MONTHS = {
  total: { registered: 3, late: 1, standing: 2, launched: 1, implementing: 1, recognised: 0 },
  kinds: [
    { kind: 'NEW', counts: { registered: 2 } },
    { kind: 'REPLICATED', counts: { registered: 1 } },
  ],
  results: [{ unit: 'SQUARE_METRE', quantity: 200 }],
  resources: [{ kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 5_000_000 }],
  outreach: { times: 1, reached: 120 },
  registrations: { onTime: 2, late: 1 },
  // Due by 28/6: the registrations, of which every unit has one in time, and the synthesis, which is owed. The report
  // itself is neither due yet nor part of what it tells.
  milestones: { due: 2, onTime: 1, late: 0, owed: 1 },
  deliveries: [
    { key: 'UNIT_REGISTRATION', expected: 2, onTime: 2, late: 0, missing: 0 },
    { key: 'CITY_REGISTRATION_REPORT', expected: 1, onTime: 0, late: 0, missing: 1 },
  ],
  listed: 3,
  amendments: 0,
  before: null,
  yearBefore: null,
};

describe('R-34, R-36 a six-month report', () => {
  test('is previewed, submitted on time with its figures frozen, and delivers its milestone', async () => {
    world.now = '2026-06-28T02:00:00.000Z';
    const preview = await ask(
      world,
      BOARD,
      `{ reportFigures(campaign: "${CAMPAIGN}", kind: SIX_MONTH) { ${FIGURES} } }`,
    );
    expect(preview.data.reportFigures).toMatchObject(SIX_MONTHS);
    report = await submitted('SIX_MONTH', '05-BC/ĐU');
    const found = await shown(
      report,
      `status number issuedOn signatory periodFrom periodTo kind organization { code } unit { id }
       frozen { cutOff size position root } figures { ${FIGURES} }
       steps { status role } superseded { revocations { model } } recomputed { matches differences }
       models { name recognition dropped results { quantity } }`,
    );
    expect(found).toMatchObject({
      status: 'SUBMITTED',
      ...{ number: '05-BC/ĐU', issuedOn: '2026-06-28', kind: 'SIX_MONTH' },
      ...{ periodFrom: '2026-01-01', periodTo: '2026-06-30', unit: null, organization: { code: COMMUNE } },
      frozen: { cutOff: '2026-06-28T02:00:00.000Z', root: null },
      figures: SIX_MONTHS,
      steps: ['DRAFT', 'REVIEWED', 'SUBMITTED'].map((status) => ({ status, role: 'BOARD_OFFICER' })),
      superseded: null,
      recomputed: { matches: true, differences: [] },
    });
    expect(found.frozen.size).toBeGreaterThan(10);
    const places = [
      { place: first, counts: { registered: 1 } },
      { place: second, counts: { registered: 2 } },
    ];
    expect(found.figures.places).toEqual(places.sort((a, b) => (a.place < b.place ? -1 : 1)));
    const [models] = found.figures.targets;
    expect(models).toMatchObject({ key: 'MODELS', official: 2, met: false });
    expect(models.attainment.map(({ count }: { count: number }) => count)).toEqual([3, 2, 1, 0]);
    expect(found.models.map(({ name }: { name: string }) => name).sort()).toEqual(
      ['Hiến đất mở đường', 'Tổ tự quản', 'Đường hoa'].sort(),
    );
    const { data } = await ask(
      world,
      LEADER,
      `{ campaign(id: "${CAMPAIGN}") { milestones { key state daysLate } } }`,
    );
    const six = data.campaign.milestones.find(({ key }: { key: string }) => key === 'SIX_MONTH_REPORT');
    expect(six).toMatchObject({ state: 'DELIVERED_ON_TIME', daysLate: 0 });
  });

  test('stays as it is, whatever is recorded, corrected or dated back afterwards', async () => {
    world.now = '2026-07-02T02:00:00.000Z';
    await progress(70, '2026-06-25');
    await money(1_000_000, '2026-07-01');
    const { data } = await ask(
      world,
      LEADER,
      `{ model(id: "${model}") { timeline(first: 50, newestFirst: false) { nodes { id type } } } }`,
    );
    const wrong = data.model.timeline.nodes.find(
      ({ type }: { type: string }) => type === 'ModelProgressReported',
    );
    await done(officerOf(first), 'correctModelProgress', {
      ...{ model, corrects: wrong.id, reason: 'Ghi nhầm', summary: 'Đã vận động', evidence: [] },
      results: [{ goal: 'land', unit: 'SQUARE_METRE', quantity: 20 }],
    });
    const found = await shown(report, `figures { ${FIGURES} } recomputed { matches }`);
    expect(found).toMatchObject({ figures: SIX_MONTHS, recomputed: { matches: true } });
    // The same period now: what is dated back counts, what happened in July does not.
    const now = await ask(
      world,
      BOARD,
      `{ reportFigures(campaign: "${CAMPAIGN}", kind: SIX_MONTH) { ${FIGURES} } }`,
    );
    expect(now.data.reportFigures).toMatchObject({
      results: [{ unit: 'SQUARE_METRE', quantity: 90 }],
      resources: [{ quantity: 5_000_000 }],
      milestones: { due: 2, onTime: 1, owed: 1 },
    });
    // And as of the cut-off of then.
    const then = await ask(
      world,
      BOARD,
      `{ reportFigures(campaign: "${CAMPAIGN}", kind: SIX_MONTH, cutOff: "2026-06-28T01:00:00Z") { ${FIGURES} } }`,
    );
    expect(then.data.reportFigures).toMatchObject(SIX_MONTHS);
  });

  test('is returned by the city, and replaced by a version of later figures', async () => {
    const reasons = ['Thiếu số liệu hiến đất'];
    expect(codes(await command(world, BOARD, 'returnReport', { report, reasons }))).toEqual(['FORBIDDEN']);
    await done(CITY_OFFICER, 'returnReport', { report, reasons });
    const again = { report: crypto.randomUUID(), campaign: CAMPAIGN, kind: 'SIX_MONTH' };
    expect(codes(await command(world, BOARD, 'draftReport', again))).toEqual(['REPORT_DRAFTED_ALREADY']);
    const next = await submitted('SIX_MONTH', '09-BC/ĐU', { replaces: report });
    await done(CITY_OFFICER, 'acknowledgeReport', { report: next, note: 'Đã nhận' });
    const old = await shown(
      report,
      'status superseded { by { id number } } steps { status notes } figures { results { quantity } } versions { id }',
    );
    expect(old).toMatchObject({
      status: 'RETURNED',
      superseded: { by: { id: next, number: '09-BC/ĐU' } },
      figures: { results: [{ quantity: 200 }] },
      versions: [{ id: report }, { id: next }],
    });
    expect(old.steps.at(-1)).toEqual({ status: 'RETURNED', notes: reasons });
    const newer = await shown(
      next,
      'status replaces figures { results { quantity } } recomputed { matches }',
    );
    expect(newer).toEqual({
      status: 'ACKNOWLEDGED',
      replaces: report,
      figures: { results: [{ quantity: 90 }] },
      recomputed: { matches: true },
    });
    const taken = crypto.randomUUID();
    await done(BOARD, 'draftReport', { report: taken, campaign: CAMPAIGN, kind: 'TARGET_EVALUATION' });
    await done(BOARD, 'reviewReport', { report: taken });
    const input = { report: taken, number: '9-bc/đu', signatory: 'Phó Bí thư' };
    expect(codes(await command(world, BOARD, 'submitReport', input))).toEqual(['NUMBER_TAKEN']);
  });

  test('the annual report has the six months beside it', async () => {
    world.now = '2026-11-28T02:00:00.000Z';
    const annual = await submitted('ANNUAL', '30-BC/ĐU');
    const found = await shown(
      annual,
      'figures { resources { quantity } before { from to resources { quantity } total { registered } } yearBefore { from } }',
    );
    expect(found.figures).toEqual({
      resources: [{ quantity: 6_000_000 }],
      before: {
        ...{ from: '2026-01-01', to: '2026-06-30' },
        resources: [{ quantity: 5_000_000 }],
        total: { registered: 3 },
      },
      yearBefore: null,
    });
  });
});

describe('R-33 the list of a unit', () => {
  test('goes to the Board and counts the unit alone; reviews after the cut-off are amendments', async () => {
    world.now = '2026-11-28T03:00:00.000Z';
    const settings = { reviewCutOff: '2026-11-20' };
    await done(BOARD, 'changeCampaignSettings', { campaign: CAMPAIGN, settings, reason: 'Chốt trước 20/11' });
    await done(officerOf(first), 'keepModel', { model, reason: 'Còn hiệu quả' });
    const list = { report: crypto.randomUUID() };
    const officer = officerOf(first);
    await done(officer, 'draftReport', { ...list, campaign: CAMPAIGN, kind: 'UNIT_LIST', unit: first });
    await done(officer, 'reviewReport', list);
    await done(officer, 'submitReport', { ...list, number: '01-DS', signatory: 'Bí thư chi bộ' });
    const wrongHand = await command(world, CITY_OFFICER, 'acknowledgeReport', list);
    expect(codes(wrongHand)).toEqual(['FORBIDDEN']);
    await done(BOARD, 'acknowledgeReport', list);
    const found = await shown(
      list.report,
      'status unit { name } figures { listed amendments targets { key } } models { name review amendment }',
    );
    expect(found).toEqual({
      status: 'ACKNOWLEDGED',
      unit: { name: 'Chi bộ thôn 1' },
      figures: { listed: 1, amendments: 1, targets: [] },
      models: [{ name: 'Hiến đất mở đường', review: 'KEEP', amendment: true }],
    });
  });
});

describe('R-47 what comes into a report after it was acknowledged', () => {
  const SINCE = 'report recorded events differences { path before after }';

  test('is told with the figures that differ and the events that made them, and stands in the next report', async () => {
    const annual = crypto.randomUUID();
    const { data } = await ask(
      world,
      CITY_OFFICER,
      `{ reports(filter: { organization: "${COMMUNE}", kind: [ANNUAL] }) { nodes { id } } }`,
    );
    const [{ id: sent }] = data.reports.nodes;
    expect((await shown(sent, `laterFacts { ${SINCE} }`)).laterFacts).toBeNull();
    // Beside the review of 28/11: between the freezing and the acknowledgement: the figures do not hold it, so it counts; it is told from then on.
    world.now = '2026-11-29T01:00:00.000Z';
    await progress(15, '2026-11-20');
    expect((await shown(sent, `laterFacts { ${SINCE} }`)).laterFacts).toBeNull();
    world.now = '2026-11-29T02:00:00.000Z';
    await done(CITY_OFFICER, 'acknowledgeReport', { report: sent });
    expect((await shown(sent, `laterFacts { recorded }`)).laterFacts).toEqual({ recorded: 2 });
    world.now = '2026-11-29T03:00:00.000Z';
    await progress(25, '2026-11-20');
    await money(2_000_000, '2026-11-29');
    const later = (await shown(sent, `laterFacts { ${SINCE} }`)).laterFacts;
    expect(later).toEqual({
      ...{ report: sent, recorded: 4, events: [1, 2, 3, 4].map(() => expect.any(String)) },
      differences: [
        { path: 'results.SQUARE_METRE', before: 90, after: 130 },
        { path: 'resources.MONEY.PEOPLE.VND', before: 6_000_000, after: 8_000_000 },
      ],
    });
    // What came before the freezing, or lies outside the period, is no such fact.
    const { data: told } = await ask(
      world,
      LEADER,
      `{ model(id: "${model}") { timeline(first: 5) { nodes { id afterReport } } } }`,
    );
    const marked = told.model.timeline.nodes.map(({ afterReport }: { afterReport: unknown }) => afterReport);
    expect(marked).toEqual([sent, sent, sent, sent, null]);
    const newest = told.model.timeline.nodes.slice(0, 4).map(({ id }: { id: string }) => id);
    expect([...later.events].sort()).toEqual([...newest].sort());
    await done(BOARD, 'draftReport', { report: annual, campaign: CAMPAIGN, kind: 'ANNUAL', replaces: sent });
    await done(BOARD, 'writeReport', { report: annual, sections });
    await done(BOARD, 'reviewReport', { report: annual });
    await done(BOARD, 'submitReport', { report: annual, number: '31-BC/ĐU', signatory: 'Bí thư' });
    const next = await shown(annual, `figures { since { ${SINCE} } } recomputed { matches differences }`);
    expect(next).toEqual({ figures: { since: later }, recomputed: { matches: true, differences: [] } });
    // A version that replaces this one, acknowledged in between, goes on telling it.
    await done(CITY_OFFICER, 'acknowledgeReport', { report: annual });
    const again = crypto.randomUUID();
    await done(BOARD, 'draftReport', { report: again, campaign: CAMPAIGN, kind: 'ANNUAL', replaces: annual });
    await done(BOARD, 'writeReport', { report: again, sections });
    await done(BOARD, 'reviewReport', { report: again });
    await done(BOARD, 'submitReport', { report: again, number: '32-BC/ĐU', signatory: 'Bí thư' });
    expect(await shown(again, `figures { since { ${SINCE} } } recomputed { matches differences }`)).toEqual(
      next,
    );
    // And none of it reaches back into what was sent.
    expect((await shown(sent, 'recomputed { matches }')).recomputed).toEqual({ matches: true });
  });
});

describe('R-36 what is not sent', () => {
  const LIST = `query($filter: ReportFilter) { reports(filter: $filter, first: 100) { nodes { id } } }`;
  const listed = async (identity: string, filter: object) =>
    (await ask(world, identity, LIST, { filter })).data.reports.nodes.map(({ id }: { id: string }) => id);
  const code = async (identity: string, id: string) =>
    (await ask(world, identity, `{ report(id: "${id}") { status } }`)).errors[0]?.extensions.code;

  test('is read by its author’s side alone, one by one and in lists', async () => {
    const draft = crypto.randomUUID();
    await done(BOARD, 'draftReport', { report: draft, campaign: CAMPAIGN, kind: 'MOVEMENT' });
    const list = crypto.randomUUID();
    const own = { report: list, campaign: CAMPAIGN, kind: 'UNIT_LIST', unit: second };
    await done(officerOf(second), 'draftReport', own);
    for (const who of [CITY_OFFICER, 'LEADER@31', officerOf(first), officerOf(second), `CHAIR@${COMMUNE}`]) {
      expect(await code(who, draft), who).toBe('FORBIDDEN');
      expect(await listed(who, { organization: COMMUNE }), who).not.toContain(draft);
    }
    for (const who of [BOARD, LEADER, `COMMITTEE_MEMBER@${COMMUNE}`]) {
      expect(await code(who, draft), who).toBeUndefined();
      expect(await listed(who, { organization: COMMUNE }), who).toContain(draft);
      expect(await code(who, list), who).toBe('FORBIDDEN');
      expect(await listed(who, { organization: COMMUNE }), who).not.toContain(list);
    }
    expect(await listed(officerOf(second), { organization: COMMUNE })).toContain(list);
  });

  test('R-38 a new version begun by mistake is given up: the old one stands, and another may be begun', async () => {
    const { data } = await ask(world, BOARD, LIST, {
      filter: { campaign: CAMPAIGN, kind: ['SIX_MONTH'], status: ['ACKNOWLEDGED'], current: true },
    });
    const [{ id: replaces }] = data.reports.nodes;
    const wrong = { report: crypto.randomUUID() };
    const begin = { campaign: CAMPAIGN, kind: 'SIX_MONTH', replaces };
    const waiting = async () => {
      const work = await ask(world, BOARD, '{ myWork(first: 100) { nodes { command id: subjectId } } }');
      return work.data.myWork.nodes.filter(({ id }: { id: string }) => id === wrong.report);
    };
    await done(BOARD, 'draftReport', { ...wrong, ...begin });
    expect(await waiting()).toEqual([{ command: 'writeReport', id: wrong.report }]);
    await done(BOARD, 'discardReport', { ...wrong, reason: 'Báo cáo đã nhận không cần sửa' });
    expect(await waiting()).toEqual([]);
    const mine = { campaign: CAMPAIGN, kind: ['SIX_MONTH'] };
    expect(await listed(BOARD, mine)).not.toContain(wrong.report);
    expect(await listed(BOARD, { ...mine, status: ['DISCARDED'] })).toEqual([wrong.report]);
    expect(await listed(CITY_OFFICER, { ...mine, status: ['DISCARDED'] })).toEqual([]);
    expect(await code(CITY_OFFICER, wrong.report)).toBe('FORBIDDEN');
    expect(await shown(wrong.report, 'status replaces steps { status notes }')).toEqual({
      ...{ status: 'DISCARDED', replaces },
      steps: [
        { status: 'DRAFT', notes: [] },
        { status: 'DISCARDED', notes: ['Báo cáo đã nhận không cần sửa'] },
      ],
    });
    const stands = await shown(replaces, 'status superseded { by { id } } versions { id }');
    expect(stands).toMatchObject({ status: 'ACKNOWLEDGED', superseded: null });
    expect(stands.versions.map(({ id }: { id: string }) => id)).not.toContain(wrong.report);
    const right = { report: crypto.randomUUID() };
    await done(BOARD, 'draftReport', { ...right, ...begin });
    expect(
      codes(await command(world, BOARD, 'draftReport', { report: crypto.randomUUID(), ...begin })),
    ).toEqual(['REPORT_DRAFTED_ALREADY']);
    await done(BOARD, 'discardReport', { ...right, reason: 'Thử' });
  });

  test('a unit’s list that waits for the Board is in no list of the city; a list asks for what one receives', async () => {
    const list = { report: crypto.randomUUID() };
    const officer = officerOf(second);
    const drafts = await ask(world, officer, LIST, { filter: { unit: second, status: ['DRAFT'] } });
    list.report = drafts.data.reports.nodes[0].id;
    await done(officer, 'reviewReport', list);
    await done(officer, 'submitReport', { ...list, number: '02-DS', signatory: 'Bí thư chi bộ' });
    const sent = { organization: '31', status: ['SUBMITTED'] };
    expect(await listed(CITY_OFFICER, sent)).not.toContain(list.report);
    expect(await code(CITY_OFFICER, list.report)).toBe('FORBIDDEN');
    expect(await listed(BOARD, { organization: COMMUNE, receiver: COMMUNE, status: ['SUBMITTED'] })).toEqual([
      list.report,
    ]);
    const up = await listed(CITY_OFFICER, { ...sent, receiver: '31' });
    expect(up.length).toBeGreaterThan(0);
    expect(up).not.toContain(list.report);
  });
});

describe('R-45 the inbox and the rates', () => {
  const INBOX = `query($kind: [InboxKind!], $commune: ID, $after: String, $organization: ID) {
    inbox(kind: $kind, commune: $commune, first: 1, after: $after, organization: $organization) {
      nodes { kind id number status receivedAt dueOn late asks organization { code } unit { id } report { kind } }
      pageInfo { hasNextPage endCursor } } }`;

  test('the city has what its communes sent and waits for it, the longest first, page by page', async () => {
    const seen: { id: string; kind: string; late: boolean }[] = [];
    let after: string | undefined;
    do {
      const { data, errors } = await ask(world, CITY_OFFICER, INBOX, { kind: ['REPORT'], after });
      expect(errors).toEqual([]);
      seen.push(...data.inbox.nodes);
      after = data.inbox.pageInfo.hasNextPage ? data.inbox.pageInfo.endCursor : undefined;
    } while (after);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const annual = seen.find((each) => (each as never as { number: string }).number === '32-BC/ĐU');
    expect(annual).toMatchObject({
      ...{
        status: 'SUBMITTED',
        dueOn: '2026-11-29',
        late: false,
        organization: { code: COMMUNE },
        unit: null,
      },
      ...{ asks: ['acknowledgeReport', 'returnReport'], report: { kind: 'ANNUAL' } },
    });
    // What the city has to receive is not the country's: neither in its inbox nor in its work.
    const work = async (identity: string) => {
      const found = await ask(world, identity, '{ myWork(first: 100) { nodes { command } } }');
      const { nodes } = found.data.myWork as { nodes: { command: string }[] };
      return nodes.filter(({ command }) => command === 'acknowledgeReport').length;
    };
    expect([await work(CITY_OFFICER), await work('CITY_OFFICER@VN')]).toEqual([seen.length, 0]);
    expect((await ask(world, 'CITY_OFFICER@VN', INBOX, {})).data.inbox.nodes).toEqual([]);
    const none = await ask(world, CITY_OFFICER, INBOX, { commune: '10507' });
    expect(none.data.inbox.nodes).toEqual([]);
    const denied = await ask(world, 'BOARD_OFFICER@10525', INBOX, { organization: COMMUNE });
    expect(denied.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('a commune has the lists of its units', async () => {
    const { data } = await ask(world, BOARD, INBOX, { organization: COMMUNE });
    expect(data.inbox.nodes).toMatchObject([{ kind: 'REPORT', number: '02-DS', unit: { id: second } }]);
  });

  test('rates name who is missing, at the city and at the commune', async () => {
    const RATES = `query($organization: ID!, $milestone: ID) {
      reportingRates(organization: $organization, year: 2026, milestone: $milestone, orderBy: MISSING_DESC) {
        total { expected received onTime late missing notDue receivedRate }
        groups { nodes { name missing unit { name } organization { code } } } } }`;
    const six = { organization: '31', milestone: 'SIX_MONTH_REPORT' };
    const city = (await ask(world, CITY_OFFICER, RATES, six)).data.reportingRates;
    expect(city.total).toMatchObject({ expected: 1, received: 1, missing: 0, receivedRate: 1 });
    expect(city.groups.nodes).toHaveLength(100);
    const units = { organization: COMMUNE, milestone: 'UNIT_REVIEW_LIST' };
    const commune = (await ask(world, BOARD, RATES, units)).data.reportingRates;
    expect(commune.groups.nodes.map(({ unit }: { unit: { name: string } }) => unit.name).sort()).toEqual([
      'Chi bộ thôn 1',
      'Chi bộ thôn 2',
    ]);
    const denied = await ask(world, BOARD, RATES, six);
    expect(denied.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('the list of reports and who may read', () => {
  test('the city sees those of its communes, page by page', async () => {
    const list = `query($filter: ReportFilter, $after: String) {
      reports(filter: $filter, first: 1, after: $after) { nodes { kind number } pageInfo { hasNextPage endCursor } }
    }`;
    const filter = {
      organization: '31',
      year: 2026,
      status: ['ACKNOWLEDGED'],
      kind: ['SIX_MONTH', 'UNIT_LIST'],
    };
    const page = await ask(world, CITY_OFFICER, list, { filter });
    expect(page.data.reports.nodes).toEqual([{ kind: 'UNIT_LIST', number: '01-DS' }]);
    const { endCursor: after } = page.data.reports.pageInfo;
    const rest = await ask(world, CITY_OFFICER, list, { filter, after });
    expect(rest.data.reports).toMatchObject({
      nodes: [{ kind: 'SIX_MONTH', number: '09-BC/ĐU' }],
      pageInfo: { hasNextPage: false },
    });
    const current = await ask(world, CITY_OFFICER, list, {
      filter: { campaign: CAMPAIGN, organization: COMMUNE, kind: ['SIX_MONTH'], current: false },
    });
    expect(current.data.reports.nodes).toEqual([{ kind: 'SIX_MONTH', number: '05-BC/ĐU' }]);
  });

  test('another commune reads neither one, nor the list, nor a preview', async () => {
    for (const query of [
      `{ report(id: "${report}") { number } }`,
      `{ reports(filter: { organization: "${COMMUNE}" }) { nodes { number } } }`,
      `{ reportFigures(campaign: "${CAMPAIGN}", kind: ANNUAL) { listHash } }`,
    ]) {
      const { data, errors } = await ask(world, 'BOARD_OFFICER@10525', query);
      expect(errors[0]?.extensions.code, query).toBe('FORBIDDEN');
      expect(JSON.stringify(data)).not.toMatch(/number|listHash/);
    }
  });

  test('another commune and other roles write none', async () => {
    const input = { report: crypto.randomUUID(), campaign: CAMPAIGN, kind: 'MOVEMENT' };
    expect(codes(await command(world, 'BOARD_OFFICER@10525', 'draftReport', input))).toEqual(['FORBIDDEN']);
    expect(codes(await command(world, officerOf(first), 'draftReport', input))).toEqual(['FORBIDDEN']);
    expect(codes(await command(world, LEADER, 'draftReport', input))).toEqual(['FORBIDDEN']);
  });
});
