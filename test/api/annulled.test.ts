import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptedModel, BOARD, CAMPAIGN, COMMUNE, establishUnit, LEADER, officerOf, plan } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

let world: World;
let unit: string;
let round: string;
let models: [passed: string, tied: string, failed: string];
const panel = ['an', 'binh', 'chi', 'dung'];
const account = (name: string) => `dev:${name}@${COMMUNE}`;
const member = (name: string) => `PANEL_MEMBER@${COMMUNE}#${name}`;
const document = { title: 'Văn bản', number: '1', issuedOn: '2026-02-01' };
const send = (identity: string, name: string, input: object) => command(world, identity, name, { ...input });
const codes = ({ errors }: { errors: { code: string }[] }) => errors.map(({ code }) => code);
async function act(identity: string, name: string, input: object): Promise<void> {
  const { errors } = await send(identity, name, input);
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
}

async function launched(name: string): Promise<string> {
  world.now = '2026-02-20T02:00:00.000Z';
  const model = await acceptedModel(world, unit, name);
  await act(officerOf(unit), 'planModel', { model, plan });
  world.now = '2026-04-10T02:00:00.000Z';
  await act(officerOf(unit), 'launchModel', {
    ...{ model, launchedOn: '2026-04-10', place: 'Nhà văn hóa', attendance: 80, evidence: [] },
    commitments: [{ signer: 'COLLECTIVE', title: 'Chi hội', content: 'Vận động', count: 1 }],
  });
  return model;
}

/** A round that the models are sent to. */
async function summoned(title: string, sent: readonly string[]): Promise<string> {
  const id = crypto.randomUUID();
  world.now = '2026-09-01T02:00:00.000Z';
  await act(BOARD, 'planAppraisalRound', { round: id, campaign: CAMPAIGN, title, plan: document });
  const duties = ['HEAD', 'SECRETARY', 'MEMBER', 'MEMBER'];
  const members = panel.map((name, at) => ({ account: account(name), title: name, duty: duties[at] }));
  await act(BOARD, 'appointAppraisalPanel', { round: id, members, decision: document });
  for (const model of sent)
    await act(officerOf(unit), 'submitModelForAppraisal', {
      ...{ model, round: id, report: document, evidence: [document] },
    });
  return id;
}

/** A session of the day over the models, in favour of each as many as are said; left open. */
async function heard(session: string, day: string, votes: [model: string, yes: number][], of: object = {}) {
  world.now = `${day}T01:00:00.000Z`;
  const home = { round, session };
  const heard = votes.map(([model]) => model);
  await act(BOARD, 'scheduleAppraisalSession', {
    ...{ ...home, scheduledOn: day, place: 'Hội trường', models: heard, ...of },
  });
  await act(member('an'), 'openAppraisalSession', { ...home, heldOn: day, attendance: panel.map(account) });
  for (const [model, yes] of votes)
    for (const [at, name] of panel.entries()) {
      const approve = at < yes;
      const marks = [1, 2, 3, 4, 5, 6, 7, 8].map((criterion) => ({ criterion, passed: approve }));
      await act(member(name), 'castAppraisalBallot', { ...home, model, marks, approve });
    }
}
const close = (session: string) => send(member('an'), 'closeAppraisalSession', { round, session });
const reason = 'Kết thúc khi một thành viên chưa kịp bỏ phiếu';
const cancel = (session: string) => send(BOARD, 'cancelAppraisalSession', { round, session, reason });

beforeAll(async () => {
  world = await startWorld();
  unit = await establishUnit(world, 'Chi bộ thôn 1');
  models = [
    await launched('Hiến đất mở đường'),
    await launched('Đường hoa'),
    await launched('Camera an ninh'),
  ];
  round = await summoned('Đợt 1', models);
});
afterAll(() => world?.stop());

const SEEN = `query($model: UUID!) { model(id: $model) { status revision updatedAt nextStep { step }
  actions { command allowed refusal { code message } } appraisal { results { passed } result { passed } submissions { standing } }
  timeline(first: 100) { nodes { type revision correctedBy } } } }`;
const shown = async (identity: string, model: string) =>
  (await ask(world, identity, SEEN, { model })).data.model;
const AROUND = `query($round: UUID!) { appraisalRound(id: $round) { revision updatedAt status results { passed } sessions { session status cancelReason } }
  progress(organization: "${COMMUNE}", campaign: "${CAMPAIGN}") { total { appraised } weeks { other } }
  models(filter: { status: [APPRAISED] }) { totalCount }
  waiting: models(filter: { status: [UNDER_APPRAISAL] }, orderBy: UPDATED_DESC) { nodes { id } } }`;
const around = async (identity: string) => {
  const { data, errors } = await ask(world, identity, AROUND, { round });
  expect(errors).toEqual([]);
  return data;
};
const work = async (identity: string) => {
  const { data } = await ask(world, identity, `{ myWork(first: 100) { nodes { command subjectId about } } }`);
  return data.myWork.nodes
    .filter((each: { subjectId: string }) => each.subjectId === round)
    .map((each: { command: string; about: string | null }) => [each.command, each.about]);
};
const may = async () => {
  const read = `query($round: UUID!) { appraisalRound(id: $round) { actions { command allowed refusal { code } } } }`;
  const { data } = await ask(world, BOARD, read, { round });
  const found = data.appraisalRound.actions.find(
    (each: { command: string }) => each.command === 'cancelAppraisalSession',
  );
  return found.allowed || found.refusal.code;
};

test('R-38 R-21 a session that was closed by mistake is cancelled, and no unit learns what it had decided', async () => {
  const [passed, tied, failed] = models;
  await heard('s-1', '2026-09-15', [
    [passed, 4],
    [tied, 2],
    [failed, 1],
  ]);
  const officer = officerOf(unit);
  const before = await around(officer);
  world.now = '2026-09-15T03:00:00.000Z';
  expect(codes(await close('s-1'))).toEqual([]);
  expect(await around(BOARD)).toMatchObject({
    progress: { total: { appraised: 2 } },
    models: { totalCount: 2 },
  });
  expect((await around(officer)).progress).toEqual(before.progress);
  // Nor by what a report would count, of its own list, of another's, or of the commune.
  const counted = async (identity: string) => {
    const one = (more: string) => `reportFigures(campaign: "${CAMPAIGN}", ${more}) { total { appraised } }`;
    const query = `{ list: ${one(`kind: UNIT_LIST, unit: "${unit}"`)} year: ${one('kind: ANNUAL')} }`;
    const { data } = await ask(world, identity, query);
    return [data.list.total.appraised, data.year.total.appraised];
  };
  expect([await counted(BOARD), await counted(officer)]).toEqual([
    [0, 2],
    [0, 0],
  ]);
  expect(await work(BOARD)).toEqual([
    ['publishAppraisalNotice', null],
    ['scheduleAppraisalSession', tied],
  ]);
  expect(await may()).toBe(true);

  world.now = '2026-09-16T03:00:00.000Z';
  expect(codes(await cancel('s-1'))).toEqual([]);
  expect(await may()).toBe('NOTHING_WAITS');
  expect(await around(BOARD)).toMatchObject({
    appraisalRound: {
      ...{ status: 'APPOINTED', results: [] },
      sessions: [{ session: 's-1', status: 'CANCELLED', cancelReason: reason }],
    },
    ...{ progress: { total: { appraised: 0 } }, models: { totalCount: 0 } },
  });
  expect(await work(BOARD)).toEqual([['scheduleAppraisalSession', null]]);
  const ballots = `query($round: UUID!) { appraisalRound(id: $round) { ballots { session } } }`;
  expect((await ask(world, BOARD, ballots, { round })).data.appraisalRound.ballots).toHaveLength(12);
  expect(await shown(BOARD, passed)).toMatchObject({
    ...{ status: 'UNDER_APPRAISAL', nextStep: { step: 'SCHEDULE_SESSION' } },
    appraisal: { results: [], result: null, submissions: [{ standing: true }] },
  });
  const [annulled, appraised] = (await shown(BOARD, passed)).timeline.nodes;
  expect([annulled.type, appraised.type]).toEqual(['ModelAppraisalAnnulled', 'ModelAppraised']);
  expect(appraised.correctedBy).not.toBeNull();

  for (const identity of [officer, officerOf(await establishUnit(world, 'Chi bộ thôn 9'))]) {
    const seen = await Promise.all(models.map((model) => shown(identity, model)));
    // Their days of sending differ by nothing: one clock stood still.
    expect([seen[0], seen[2]]).toEqual([seen[1], seen[1]]);
    expect(JSON.stringify(seen)).not.toMatch(/ModelAppraised|ModelAppraisalAnnulled/);
    const { progress, waiting, models: decided } = await around(identity);
    expect([progress, waiting, decided]).toEqual([before.progress, before.waiting, before.models]);
  }
  const say = { reason: 'Lý do' };
  const answers = await Promise.all(
    models.map(async (model) => {
      const { revision } = await shown(officer, model);
      return [
        codes(await send(officer, 'dropModel', { model, ...say })),
        codes(await send(officer, 'keepModel', { model, ...say, expectedRevision: revision - 1 })),
        codes(await send(officer, 'keepModel', { model, ...say, expectedRevision: revision })),
        (await shown(officer, model)).revision - revision,
      ];
    }),
  );
  expect(answers).toEqual([1, 2, 3].map(() => [['MODEL_UNDER_APPRAISAL'], ['CHANGED_MEANWHILE'], [], 1]));
  const answer = await fetch(`${world.url}/calendar.ics`, { headers: { 'x-kheo-identity': officer } });
  const [entry] = (await answer.text())
    .split('BEGIN:VEVENT')
    .filter((each) => each.includes(`UID:session.s-1.${round}`));
  expect(entry).toContain('STATUS:CANCELLED');
});

test('R-38 R-20 the re-vote of a tie is cancelled before the session that it repeats, and the tie stands again', async () => {
  const [passed, tied] = models;
  await heard('s-2', '2026-09-18', [
    [passed, 4],
    [tied, 2],
  ]);
  expect(codes(await close('s-2'))).toEqual([]);
  const before = await around(officerOf(unit));
  await heard('s-3', '2026-09-19', [[tied, 4]], { revoteOf: 's-2' });
  expect(codes(await cancel('s-2'))).toEqual(['REVOTE_STANDS']);
  expect(codes(await close('s-3'))).toEqual([]);
  expect((await shown(BOARD, tied)).status).toBe('APPRAISED');
  expect(codes(await cancel('s-3'))).toEqual([]);
  expect((await shown(BOARD, tied)).status).toBe('UNDER_APPRAISAL');
  expect(await work(BOARD)).toContainEqual(['scheduleAppraisalSession', tied]);
  expect(await around(officerOf(unit))).toEqual(before);
});

test('R-38 R-21 with the notice the unit is told all of it, and the session is no longer cancelled', async () => {
  const [passed, tied] = models;
  await act(BOARD, 'publishAppraisalNotice', { round, number: '03-TB/BXDĐ', issuedOn: '2026-09-19' });
  expect(codes(await cancel('s-2'))).toEqual(['SESSION_NOTICED']);
  const types = async (model: string) =>
    (await shown(officerOf(unit), model)).timeline.nodes
      .map(({ type }: { type: string }) => type)
      .filter((type: string) => type.startsWith('ModelApprais'));
  expect(await types(passed)).toEqual([
    ...['ModelAppraisalNotified', 'ModelAppraised'],
    ...['ModelAppraisalAnnulled', 'ModelAppraised'],
  ]);
  expect(await types(tied)).toEqual(['ModelAppraisalNotified', 'ModelAppraisalAnnulled', 'ModelAppraised']);
  const { revision } = await shown(officerOf(unit), passed);
  expect(revision).toBe((await shown(BOARD, passed)).revision);
  // What the notice does not cover stays kept back, also once it has left the round.
  const [, , failed] = models;
  expect(await types(failed)).toEqual([]);
  await act(officerOf(unit), 'withdrawModelFromAppraisal', { model: failed, round, reason: 'Bổ sung hồ sơ' });
  expect(await types(failed)).toEqual([]);
  const told = (await shown(officerOf(unit), failed)).revision;
  expect((await shown(BOARD, failed)).revision).toBe(told + 2);
});

test.each(['Một', 'Hai', 'Ba'])(
  'R-38 R-40 cancelled while its notice is published, or while it is closed: what stands is one thing (%s)',
  async (name) => {
    const model = await launched(`Vườn mẫu ${name}`);
    round = await summoned(`Đợt ${name}`, [model]);
    await heard('s', '2026-09-20', [[model, 4]]);
    const [closed, early] = (await Promise.all([close('s'), cancel('s')])).map(codes);
    expect(closed).toEqual([]);
    const decided = async () => {
      const { status, appraisal } = await shown(LEADER, model);
      return [status, appraisal.result?.passed ?? null];
    };
    if (early?.length === 0) {
      expect(await decided()).toEqual(['UNDER_APPRAISAL', null]);
      return;
    }
    expect(early).toContain('SESSION_STATUS');
    expect(await decided()).toEqual(['APPRAISED', true]);
    const notice = { round, number: `${name}-TB`, issuedOn: '2026-09-20' };
    const [published, cancelled] = (
      await Promise.all([send(BOARD, 'publishAppraisalNotice', notice), cancel('s')])
    ).map(codes);
    const { appraisalRound } = await around(LEADER);
    const stands = [appraisalRound.sessions[0].status, ...(await decided())];
    if (published?.length === 0) {
      expect(cancelled).toContain('SESSION_NOTICED');
      expect(stands).toEqual(['CLOSED', 'APPRAISED', true]);
    } else {
      expect(published).toContain('NOTHING_TO_NOTIFY');
      expect(cancelled).toEqual([]);
      expect(stands).toEqual(['CANCELLED', 'UNDER_APPRAISAL', null]);
    }
  },
);
