import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { connectStore } from '../../infra/store/store.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { acceptedModel, BOARD, CAMPAIGN, COMMUNE, establishUnit, LEADER, officerOf, plan } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

let world: World;
let unit: string;
/** Where `chi` of the panel works. */
let beside: string;
let models: string[];
let round: string;
let closing: Record<string, unknown>;
beforeAll(async () => {
  world = await startWorld();
  unit = await establishUnit(world, 'Chi bộ thôn 1');
  beside = await establishUnit(world, 'Chi bộ thôn 2');
  models = [];
  for (const name of ['Hiến đất mở đường', 'Đường hoa', 'Camera an ninh']) {
    world.now = '2026-02-20T02:00:00.000Z';
    const model = await acceptedModel(world, unit, name);
    await act(officerOf(unit), 'planModel', { model, plan });
    world.now = '2026-04-10T02:00:00.000Z';
    const commitments = [{ signer: 'COLLECTIVE', title: 'Chi hội', content: 'Vận động', count: 1 }];
    const launch = { launchedOn: '2026-04-10', place: 'Nhà văn hóa', attendance: 80, evidence: [] };
    await act(officerOf(unit), 'launchModel', { model, ...launch, commitments });
    models.push(model);
  }
  round = await plannedRound('Thẩm định đợt 1', '2026-09-01');
});
afterAll(() => world?.stop());

const member = (name: string) => `PANEL_MEMBER@${COMMUNE}#${name}`;
const account = (name: string) => `dev:${name}@${COMMUNE}`;
const document = { title: 'Văn bản', number: '1', issuedOn: '2026-02-01' };
const marks = [1, 2, 3, 4, 5, 6, 7, 8].map((criterion) => ({ criterion, passed: criterion !== 7 }));
const seat = (name: string, duty: string, more: object = {}) => ({
  ...{ account: account(name), title: `Thành viên ${name}`, duty },
  ...more,
});

type Codes = { errors: { code: string }[] };
const codes = ({ errors }: Codes) => errors.map(({ code }) => code);
async function act(identity: string, name: string, input: object): Promise<void> {
  const { errors } = await command(world, identity, name, { ...input });
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
}

/** With a panel of five, of whom `dung` works at the unit that leads the models. */
async function plannedRound(title: string, day: string): Promise<string> {
  const id = crypto.randomUUID();
  world.now = `${day}T02:00:00.000Z`;
  await act(BOARD, 'planAppraisalRound', { round: id, campaign: CAMPAIGN, title, plan: document });
  const members = [seat('an', 'HEAD'), seat('binh', 'SECRETARY'), seat('chi', 'MEMBER', { unit: beside })];
  members.push(seat('dung', 'MEMBER', { unit }), seat('em', 'MEMBER'));
  await act(BOARD, 'appointAppraisalPanel', { round: id, members, decision: document });
  return id;
}

const READ = `query($round: UUID!) { appraisalRound(id: $round) {
  status panel { account duty } sessions { session status heldOn models attendance { account admittedAt }
    entered { model { id } overridden recusals { member ground } } }
  results { session tied passed yes no eligible revoted noticeNumber model { id status } }
  notices { event number issuedOn results { model passed tied } corrections { number } }
} }`;
const BALLOTS = `query($round: UUID!) { appraisalRound(id: $round) {
  ballots { session model member title approve voided earlier { approve voided } } } }`;
const APPRAISAL = `query($model: UUID!) { model(id: $model) { status appraisal {
  submissions { round submittedOn standing report { title } }
  result { eligible present recused yes no passed tied noticeNumber criteria { criterion passed failed } } } } }`;

const vote = (name: string, session: string, model: string, approve: boolean) =>
  command(world, member(name), 'castAppraisalBallot', {
    ...{ round, session, model, marks, approve },
    confirmed: true,
  });

describe('R-15…R-21 an appraisal in five steps', () => {
  test('reports are sent; one that comes too late needs the head’s override', async () => {
    const report = { report: document, evidence: [document], round };
    world.now = '2026-09-10T02:00:00.000Z';
    for (const model of models.slice(0, 2))
      await act(officerOf(unit), 'submitModelForAppraisal', { model, ...report });
    const session = { round, session: 'hoi-nghi-1', scheduledOn: '2026-09-20', place: 'Hội trường', models };
    await act(BOARD, 'scheduleAppraisalSession', session);
    world.now = '2026-09-18T02:00:00.000Z';
    const late = models[2] as string;
    await act(officerOf(unit), 'submitModelForAppraisal', { model: late, ...report });
    world.now = '2026-09-20T02:00:00.000Z';
    const opening = {
      ...{ round, session: 'hoi-nghi-1', heldOn: '2026-09-20' },
      attendance: ['an', 'binh', 'dung', 'em'].map(account),
    };
    const refused = await command(world, member('binh'), 'openAppraisalSession', opening);
    expect(refused.errors).toMatchObject([
      { code: 'REPORT_LATE', rule: 'R-16', path: ['models', '2'], vi: expect.stringContaining('17/09/2026') },
    ]);
    const reason = 'Đơn vị chống bão';
    expect(
      codes(
        await command(world, member('binh'), 'overrideAppraisalSubmission', { round, model: late, reason }),
      ),
    ).toEqual(['DUTY_REQUIRED']);
    await act(member('an'), 'overrideAppraisalSubmission', { round, model: late, reason });
    await act(member('binh'), 'openAppraisalSession', opening);
    const { data } = await ask(world, LEADER, READ, { round });
    expect(data.appraisalRound.sessions[0].entered).toMatchObject(
      models.map((id) => ({
        model: { id },
        overridden: id === late,
        recusals: [{ member: account('dung'), ground: 'OWN_UNIT' }],
      })),
    );
  });

  test('R-18 R-49 who has an interest since a merger is shown as recused while the session is open', async () => {
    const entered = `query($round: UUID!) { appraisalRound(id: $round) {
      sessions { entered { recusals { member ground } } } } }`;
    const read = async () =>
      (await ask(world, LEADER, entered, { round })).data.appraisalRound.sessions[0].entered;
    const own = (name: string) => ({ member: account(name), ground: 'OWN_UNIT' });
    const before = models.map(() => ({ recusals: [own('dung')] }));
    expect(await read()).toEqual(before);
    const reason = 'Sắp xếp lại';
    const merger = { unit: beside, into: unit, reason, effectiveOn: '2026-09-20' };
    await act(BOARD, 'mergeUnit', merger);
    expect(await read()).toEqual(models.map(() => ({ recusals: [own('dung'), own('chi')] })));
    await act(BOARD, 'reinstateUnit', { unit: beside, reason: 'Sáp nhập nhầm' });
    expect(await read()).toEqual(before);
  });

  test('only those present and not recused vote; a declared interest voids a ballot; late members are admitted', async () => {
    const [first, second, third] = models as [string, string, string];
    expect(codes(await vote('dung', 'hoi-nghi-1', first, true))).toEqual(['RECUSED']);
    expect(codes(await vote('chi', 'hoi-nghi-1', first, true))).toEqual(['NOT_PRESENT']);
    expect(codes(await vote('giang', 'hoi-nghi-1', first, true))).toEqual(['NOT_ON_PANEL']);
    await act(member('binh'), 'admitToAppraisalSession', {
      ...{ round, session: 'hoi-nghi-1', member: account('chi') },
    });
    for (const [name, model, approve] of [
      ['an', first, false],
      ['an', first, true],
      ['binh', first, true],
      ['chi', first, true],
      ['an', second, true],
      ['binh', second, false],
      ['em', second, true],
      ['an', third, false],
    ] as const)
      expect(codes(await vote(name, 'hoi-nghi-1', model, approve)), name).toEqual([]);
    const reason = 'Trực tiếp chỉ đạo';
    await act(member('em'), 'declareAppraisalInterest', { round, model: second, reason });
    expect(codes(await vote('em', 'hoi-nghi-1', second, true))).toEqual(['RECUSED']);
  });

  test('R-19 while the session is open a ballot is its voter’s alone; everybody else sees how many have voted', async () => {
    const own = async (identity: string) => {
      const { data, errors } = await ask(world, identity, BALLOTS, { round });
      expect(errors, identity).toEqual([]);
      return (data.appraisalRound.ballots as { member: string; model: string }[]).map((each) => each.member);
    };
    for (const identity of [BOARD, LEADER, `AUDITOR@${COMMUNE}`, 'CITY_OFFICER@31', member('dung')])
      expect(await own(identity), identity).toEqual([]);
    expect(new Set(await own(member('chi')))).toEqual(new Set([account('chi')]));
    expect(await own(member('an'))).toEqual([account('an'), account('an'), account('an')]);
    const count = `query($round: UUID!) { appraisalRound(id: $round) { results { model { id } }
      sessions { entered { model { id } voted } } } }`;
    const { data } = await ask(world, officerOf(unit), count, { round });
    expect(data.appraisalRound.results).toEqual([]);
    expect(data.appraisalRound.sessions[0].entered).toEqual(
      [3, 2, 1].map((voted, at) => ({ model: { id: models[at] }, voted })),
    );
  });

  test('R-19 a vote that its own marks speak against is asked back', async () => {
    const input = { round, session: 'hoi-nghi-1', model: models[2] as string, marks, approve: true };
    const asked = await command(world, member('chi'), 'castAppraisalBallot', input);
    expect(asked.errors).toMatchObject([{ code: 'CONFIRM_BALLOT', rule: 'R-19', path: ['approve'] }]);
  });

  test('R-17 who leaves and comes back is recorded; without a quorum voting pauses', async () => {
    const session = { round, session: 'hoi-nghi-1' };
    const read = `query($round: UUID!) { appraisalRound(id: $round) { sessions {
      present quorum paused attendance { account present absences { to } } } } }`;
    const state = async () => (await ask(world, LEADER, read, { round })).data.appraisalRound.sessions[0];
    expect(await state()).toMatchObject({ present: 5, quorum: 3, paused: false });
    for (const name of ['an', 'dung', 'em'])
      await act(member('binh'), 'recordAppraisalDeparture', { ...session, member: account(name) });
    expect(await state()).toMatchObject({ present: 2, quorum: 3, paused: true });
    const [, , third] = models as [string, string, string];
    expect(codes(await vote('chi', 'hoi-nghi-1', third, false))).toEqual(['VOTING_PAUSED']);
    await act(BOARD, 'admitToAppraisalSession', { ...session, member: account('an') });
    const { attendance, ...now } = await state();
    expect(now).toEqual({ present: 3, quorum: 3, paused: false });
    const of = (name: string) =>
      attendance.find((each: { account: string }) => each.account === account(name));
    expect(of('an')).toMatchObject({ present: true, absences: [{ to: expect.any(String) }] });
    expect(of('em')).toMatchObject({ present: false, absences: [{ to: null }] });
    expect(of('chi')).toMatchObject({ present: true, absences: [] });
    for (const name of ['dung', 'em'])
      await act(BOARD, 'admitToAppraisalSession', { ...session, member: account(name) });
  });

  test('R-40 two who close at once: one closes, the other is told what changed', async () => {
    const close = (identity: string) =>
      command(world, identity, 'closeAppraisalSession', { round, session: 'hoi-nghi-1' });
    const outcomes = await Promise.all([
      close(BOARD),
      close(member('an')),
      vote('binh', 'hoi-nghi-1', models[2] as string, false),
    ]);
    const closings = outcomes.slice(0, 2).map(codes);
    expect(closings.filter((each) => each.length === 0)).toHaveLength(1);
    const lost = closings.find((each) => each.length > 0);
    expect(lost).toContain('SESSION_STATUS');
    const { data } = await ask(world, LEADER, READ, { round });
    const results: { model: { id: string; status: string } }[] = data.appraisalRound.results;
    const of = (model: string | undefined) => results.find((each) => each.model.id === model);
    expect(results).toHaveLength(3);
    expect(of(models[0])).toMatchObject({ yes: 3, no: 0, eligible: 4, passed: true, tied: false });
    expect(of(models[1])).toMatchObject({ yes: 1, no: 1, eligible: 3, passed: false, tied: true });
    expect(of(models[2])).toMatchObject({ yes: 0, eligible: 4, passed: false, tied: false });
    expect([0, 1, 2].map((at) => of(models[at])?.model.status)).toEqual([
      'APPRAISED',
      'UNDER_APPRAISAL',
      'APPRAISED',
    ]);
  });

  test('R-21 before the notice no unit is told a result, by whatever it asks; Board, panel and committee are', async () => {
    const query = `query($round: UUID!, $model: UUID!) {
      appraisalRound(id: $round) { results { passed } }
      model(id: $model) { status nextStep { step } appraisal { results { passed } result { passed } }
        timeline(first: 100) { nodes { type } } }
      progress(organization: "${COMMUNE}", campaign: "${CAMPAIGN}", groupBy: [UNIT]) {
        total { appraised } groups { counts { appraised } } }
      appraised: models(filter: {status: [APPRAISED]}) { totalCount nodes { status } }
      waiting: models(filter: {status: [UNDER_APPRAISAL]}) { totalCount nodes { status } } }`;
    type Counts = { appraised: number };
    type Counted = { progress: { total: Counts; groups: { counts: Counts }[] } };
    const counted = ({ progress: { total, groups } }: Counted) => [
      total.appraised,
      groups.reduce((sum, { counts }) => sum + counts.appraised, 0),
    ];
    const another = await establishUnit(world, 'Chi bộ thôn 9');
    for (const identity of [officerOf(unit), officerOf(another)])
      for (const model of models) {
        const { data, errors } = await ask(world, identity, query, { round, model });
        expect(errors).toEqual([]);
        expect(data.appraisalRound.results, identity).toEqual([]);
        expect(data.model).toMatchObject({
          ...{ status: 'UNDER_APPRAISAL', nextStep: { step: 'PUBLISH_NOTICE' } },
          appraisal: { results: [], result: null },
        });
        const types = data.model.timeline.nodes.map(({ type }: { type: string }) => type);
        expect(types).toContain('ModelSubmittedForAppraisal');
        expect(types).not.toContain('ModelAppraised');
        expect(data.appraised).toEqual({ totalCount: 0, nodes: [] });
        expect(counted(data)).toEqual([0, 0]);
        expect(data.waiting).toEqual({
          totalCount: 3,
          nodes: [1, 2, 3].map(() => ({ status: 'UNDER_APPRAISAL' })),
        });
      }
    for (const identity of [BOARD, member('chi'), `COMMITTEE_MEMBER@${COMMUNE}`, LEADER]) {
      const { data } = await ask(world, identity, query, { round, model: models[0] });
      expect(data.appraisalRound.results, identity).toHaveLength(3);
      expect(data.model).toMatchObject({ status: 'APPRAISED', appraisal: { result: { passed: true } } });
      expect(data.model.timeline.nodes).toContainEqual({ type: 'ModelAppraised' });
      expect([data.appraised.totalCount, data.waiting.totalCount]).toEqual([2, 1]);
      expect(counted(data)).toEqual([2, 2]);
      // a tie waits for the Board, which schedules another vote.
      const { data: tied } = await ask(world, identity, query, { round, model: models[1] });
      expect(tied.model.nextStep).toEqual({ step: 'SCHEDULE_SESSION' });
    }
  });

  test('R-21 before the notice the unit is answered alike on what was decided and what was tied', async () => {
    const officer = officerOf(unit);
    const query = `query($model: UUID!) { model(id: $model) { revision updatedAt
      actions { command allowed refusal { code message } } timeline(first: 1) { nodes { revision recordedAt } } }
      myWork(first: 100) { nodes { id: subjectId since } } }`;
    const seen = async (model: string) => {
      const { data } = await ask(world, officer, query, { model });
      const { updatedAt, ...rest } = data.model;
      const [{ revision, recordedAt }] = rest.timeline.nodes;
      expect([updatedAt, rest.revision], 'the last that is told').toEqual([recordedAt, revision]);
      const waits = data.myWork.nodes.filter(({ id }: { id: string }) => id === model);
      for (const { since } of waits) expect(since).toBe(recordedAt);
      return { ...rest, timeline: undefined };
    };
    const say = { reason: 'Lý do' };
    const told = async (model: string) => {
      const { revision } = await seen(model);
      const stale = { model, ...say, expectedRevision: revision - 1 };
      const never = { model, ...say, expectedRevision: revision + 1 };
      const answers = [
        await command(world, officer, 'dropModel', { model, ...say }),
        await command(world, officer, 'withdrawModelFromAppraisal', { model, round, ...say }),
        await command(world, officer, 'keepModel', stale),
        await command(world, officer, 'keepModel', never),
      ];
      const kept = await command(world, officer, 'keepModel', { model, ...say, expectedRevision: revision });
      expect(JSON.stringify(answers)).not.toMatch(/Có kết quả thẩm định|PANEL_MEMBER|Appraised/);
      return { ...(await seen(model)), refused: answers.map(codes), kept: kept.revision };
    };
    const [passed, tied, failed] = [
      await seen(models[0] as string),
      await seen(models[1] as string),
      await seen(models[2] as string),
    ];
    expect([passed, failed]).toEqual([tied, tied]);
    const [one, two, three] = [
      await told(models[0] as string),
      await told(models[1] as string),
      await told(models[2] as string),
    ];
    expect([one, three]).toEqual([two, two]);
    expect(one.refused).toEqual([
      ...[['MODEL_UNDER_APPRAISAL'], ['SESSION_OPENED']],
      ...[['CHANGED_MEANWHILE'], ['CHANGED_MEANWHILE']],
    ]);
    expect(one.kept).toBe(passed.revision + 1);
    expect(one.revision).toBe(one.kept);
    const known = await ask(world, BOARD, query, { model: models[0] });
    expect(known.data.model.revision).toBe(one.kept + 1);
  });

  test('R-20 a tie is voted on again, and the notice says what stands', async () => {
    const model = models[1] as string;
    const again = {
      round,
      session: 'hoi-nghi-2',
      scheduledOn: '2026-09-22',
      place: 'Hội trường',
      models: [model],
    };
    expect(codes(await command(world, BOARD, 'scheduleAppraisalSession', again))).toEqual([
      'TIE_NEEDS_REVOTE',
    ]);
    const changes =
      'query($round: UUID!) { appraisalRound(id: $round) { revision updatedAt recusals { model member } } }';
    const changed = async (identity: string) =>
      (await ask(world, identity, changes, { round })).data.appraisalRound;
    const before = await changed(officerOf(unit));
    await act(BOARD, 'scheduleAppraisalSession', { ...again, revoteOf: 'hoi-nghi-1' });
    expect(await changed(officerOf(unit))).toEqual(before);
    expect((await changed(BOARD)).revision).toBe(before.revision + 1);
    // Nor would a unit be told of an interest that is declared, or taken back, for the second vote.
    world.now = '2026-09-21T08:00:00.000Z';
    const [declared] = before.recusals as { model: string; member: string }[];
    expect(declared).toEqual({ model, member: account('em') });
    const interest = { round, model, member: account('em'), reason: 'Ghi nhầm' };
    await act(BOARD, 'withdrawAppraisalRecusal', interest);
    expect((await changed(BOARD)).recusals).toEqual([]);
    expect(await changed(officerOf(unit))).toEqual(before);
    await act(BOARD, 'declareAppraisalInterest', interest);
    expect((await changed(BOARD)).recusals).toHaveLength(1);
    expect(await changed(officerOf(unit))).toEqual(before);
    const sessions = `query($round: UUID!) { appraisalRound(id: $round) { sessions { session revoteOf } } }`;
    const shown = async (identity: string) => {
      const { data } = await ask(world, identity, sessions, { round });
      return data.appraisalRound.sessions.map(({ session }: { session: string }) => session);
    };
    const planned = async (identity: string) => {
      const answer = await fetch(`${world.url}/calendar.ics`, { headers: { 'x-kheo-identity': identity } });
      return (await answer.text()).includes('session.hoi-nghi-2');
    };
    // that it is voted on again would tell the unit of the tie.
    expect(await shown(officerOf(unit))).toEqual(['hoi-nghi-1']);
    expect(await shown(BOARD)).toEqual(['hoi-nghi-1', 'hoi-nghi-2']);
    expect([await planned(officerOf(unit)), await planned(BOARD)]).toEqual([false, true]);
    world.now = '2026-09-22T02:00:00.000Z';
    const notice = { round, number: '03-TB/BXDĐ', issuedOn: '2026-09-22' };
    expect(codes(await command(world, BOARD, 'publishAppraisalNotice', notice))).toEqual(['REVOTE_PENDING']);
    const attendance = ['an', 'binh', 'chi'].map(account);
    await act(BOARD, 'openAppraisalSession', {
      round,
      session: 'hoi-nghi-2',
      heldOn: '2026-09-22',
      attendance,
    });
    expect(codes(await vote('an', 'hoi-nghi-2', model, true))).toEqual([]);
    expect(codes(await vote('chi', 'hoi-nghi-2', model, true))).toEqual([]);
    await act(member('an'), 'closeAppraisalSession', { round, session: 'hoi-nghi-2' });
    expect(await shown(officerOf(unit))).toEqual(['hoi-nghi-1']);
    expect(await changed(officerOf(unit))).toEqual(before);
    await act(BOARD, 'publishAppraisalNotice', notice);
    expect(await shown(officerOf(unit))).toEqual(['hoi-nghi-1', 'hoi-nghi-2']);
    expect(await changed(officerOf(unit))).toEqual(await changed(BOARD));
    const { data } = await ask(world, LEADER, READ, { round });
    const [published] = data.appraisalRound.notices;
    expect(
      published.results.toSorted(
        (a: { model: string }, b: { model: string }) => models.indexOf(a.model) - models.indexOf(b.model),
      ),
    ).toEqual([
      { model: models[0], passed: true, tied: false },
      { model, passed: true, tied: false },
      { model: models[2], passed: false, tied: false },
    ]);
    expect(data.appraisalRound.status).toBe('NOTIFIED');
    const statuses = data.appraisalRound.results.map(
      (each: { model: { status: string } }) => each.model.status,
    );
    expect(statuses.toSorted()).toEqual(['APPRAISED', 'APPRAISED', 'APPRAISED', 'NOT_RECOGNISED']);
    const corrected = {
      round,
      corrects: published.event,
      number: '04-TB/BXDĐ',
      issuedOn: '2026-09-22',
      reason: 'Nhầm số',
    };
    await act(BOARD, 'correctAppraisalNotice', corrected);
    const after = await ask(world, officerOf(unit), APPRAISAL, { model });
    expect(after.data.model.appraisal).toMatchObject({
      submissions: [{ round, submittedOn: '2026-09-10', standing: true }],
      result: {
        eligible: 3,
        present: 3,
        recused: 2,
        yes: 2,
        no: 0,
        passed: true,
        noticeNumber: '04-TB/BXDĐ',
      },
    });
    const told = await ask(
      world,
      officerOf(unit),
      `{ model(id: "${model}") { timeline { nodes { type } } } }`,
    );
    expect(told.data.model.timeline.nodes).toContainEqual({ type: 'ModelAppraised' });
    expect(after.data.model.appraisal.result.criteria[6]).toEqual({ criterion: 7, passed: 0, failed: 2 });
  });

  test('R-21 a number is one notice’s in the year, also across rounds; a corrected one is free again', async () => {
    const other = await plannedRound('Thẩm định đợt 2', '2026-09-25');
    const model = models[2] as string;
    const report = { report: document, evidence: [document], round: other };
    world.now = '2026-10-01T02:00:00.000Z';
    await act(officerOf(unit), 'submitModelForAppraisal', { model, ...report });
    await act(BOARD, 'scheduleAppraisalSession', {
      ...{ round: other, session: 'a', scheduledOn: '2026-10-05', place: 'Hội trường', models: [model] },
    });
    world.now = '2026-10-05T02:00:00.000Z';
    const attendance = ['an', 'binh', 'chi'].map(account);
    await act(BOARD, 'openAppraisalSession', {
      round: other,
      session: 'a',
      heldOn: '2026-10-05',
      attendance,
    });
    closing = { commandId: crypto.randomUUID(), round: other, session: 'a' };
    await act(BOARD, 'closeAppraisalSession', closing);
    const notice = (number: string) => ({ round: other, number, issuedOn: '2026-10-05' });
    const taken = await command(world, BOARD, 'publishAppraisalNotice', notice('04-tb/bxdđ'));
    expect(taken.errors).toMatchObject([{ code: 'NUMBER_TAKEN', rule: 'R-21', path: ['number'] }]);
    await act(BOARD, 'publishAppraisalNotice', notice('03-TB/BXDĐ'));
    const { data } = await ask(world, LEADER, APPRAISAL, { model });
    expect(data.model.status).toBe('NOT_RECOGNISED');
  });

  test('R-38 a round that was planned by mistake is cancelled, and its models go back to their work', async () => {
    const mistaken = await plannedRound('Thẩm định đợt 3', '2026-10-10');
    const model = models[2] as string;
    const report = { report: document, evidence: [document], round: mistaken };
    await act(officerOf(unit), 'submitModelForAppraisal', { model, ...report });
    await act(BOARD, 'cancelAppraisalRound', { round: mistaken, reason: 'Lập nhầm đợt' });
    const query = `query($round: UUID!, $model: UUID!) {
      appraisalRound(id: $round) { status cancelled { reason } } model(id: $model) { status } }`;
    const { data } = await ask(world, LEADER, query, { round: mistaken, model });
    expect(data).toEqual({
      appraisalRound: { status: 'CANCELLED', cancelled: { reason: 'Lập nhầm đợt' } },
      model: { status: 'IMPLEMENTING' },
    });
    expect(
      codes(await command(world, officerOf(unit), 'submitModelForAppraisal', { model, ...report })),
    ).toEqual(['ROUND_CANCELLED']);
  });

  test('R-22 the record suggests for five criteria, with links to the events that it rests on', async () => {
    const [model] = models;
    const outreach = { occurredOn: '2026-06-01', channel: 'MEETING', title: 'Họp thôn', reached: 90 };
    await act(officerOf(unit), 'holdModelOutreach', { model, ...outreach, evidence: [] });
    const query = `query($model: UUID!) { model(id: $model) {
      suggestion { criterion suggested reason evidence { event type occurredOn } }
      timeline(first: 50) { nodes { id type } } } }`;
    const { data, errors } = await ask(world, officerOf(unit), query, { model });
    expect(errors).toEqual([]);
    const { suggestion, timeline } = data.model;
    expect(
      suggestion.map((each: { criterion: number; suggested: string }) => [each.criterion, each.suggested]),
    ).toEqual([
      [1, 'MET'],
      [2, 'MET'],
      [3, 'MET'],
      [4, 'NOT_MET'],
      [8, 'NOT_MET'],
    ]);
    expect(suggestion[2]).toMatchObject({
      reason: expect.stringContaining('90 lượt người'),
      evidence: [{ type: 'ModelOutreachHeld', occurredOn: '2026-06-01' }],
    });
    const known = timeline.nodes.map(({ id, type }: { id: string; type: string }) => `${type} ${id}`);
    for (const { evidence } of suggestion)
      for (const { event, type } of evidence) expect(known).toContain(`${type} ${event}`);
    const denied = await ask(world, 'BOARD_OFFICER@10525', query, { model });
    expect(denied.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  test('ballots show their voters to Board, panel, leaders, auditors and city, and to nobody else', async () => {
    for (const identity of [BOARD, member('chi'), LEADER, `AUDITOR@${COMMUNE}`, 'CITY_OFFICER@31']) {
      const { data, errors } = await ask(world, identity, BALLOTS, { round });
      expect(errors, identity).toEqual([]);
      const ballots: { member: string; model: string; session: string }[] = data.appraisalRound.ballots;
      const of = (name: string, model: string | undefined) =>
        ballots.find(
          (each) => each.member === account(name) && each.model === model && each.session === 'hoi-nghi-1',
        );
      expect(of('an', models[0])).toMatchObject({
        approve: true,
        title: 'Thành viên an',
        earlier: [{ approve: false, voided: false }],
      });
      expect(of('em', models[1])).toMatchObject({ voided: true });
    }
    for (const identity of [officerOf(unit), `CHAIR@${COMMUNE}`, `COMMITTEE_MEMBER@${COMMUNE}`]) {
      const { errors } = await ask(world, identity, BALLOTS, { round });
      expect(
        errors.map(({ extensions }) => extensions.code),
        identity,
      ).toEqual(['FORBIDDEN']);
      expect((await ask(world, identity, READ, { round })).data.appraisalRound.results).toHaveLength(4);
    }
    const rounds = `{ appraisalRounds(campaign: "${CAMPAIGN}", first: 1) { nodes { title } pageInfo { hasNextPage } } }`;
    const list = await ask(world, LEADER, rounds);
    expect(list.data.appraisalRounds).toEqual({
      nodes: [{ title: 'Thẩm định đợt 3' }],
      pageInfo: { hasNextPage: true },
    });
    for (const identity of ['BOARD_OFFICER@10525', 'ADMIN@31'])
      for (const query of [READ, rounds]) {
        const { errors } = await ask(world, identity, query, { round });
        expect(
          errors.map(({ extensions }) => extensions.code),
          identity,
        ).toEqual(['FORBIDDEN']);
      }
  });

  test('R-20 a session that was closed is closed, also when a model of it has an event that cannot be read', async () => {
    const store = connectStore(world.eventstoreUrl);
    onTestFinished(() => store.close());
    const stream = `model-${models[2]}`;
    const [last] = (await store.read(stream)).slice(-1) as [RecordedEvent];
    const { id: _, type, data, stream: __, revision, position: ___, ...metadata } = last;
    const newer = { type, data: data as object, metadata: { ...metadata, version: 99 } };
    await store.append(stream, [{ id: crypto.randomUUID(), ...newer }], revision);
    expect((await command(world, BOARD, 'closeAppraisalSession', closing)).errors).toEqual([]);
  });
});
