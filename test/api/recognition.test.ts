import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedModel, BOARD, CAMPAIGN, COMMUNE, establishUnit, LEADER, officerOf, plan } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

const SIGNATORY = `COMMITTEE_SIGNATORY@${COMMUNE}`;
const CHAIR = `CHAIR@${COMMUNE}`;
const CITY = 'CITY_OFFICER@31';
const account = (name: string) => `dev:${name}@${COMMUNE}`;
const member = (name: string) => `COMMITTEE_MEMBER@${COMMUNE}#${name}`;
const document = { title: 'Văn bản', number: '1', issuedOn: '2026-02-01' };
const names = ['Hiến đất mở đường', 'Đường hoa', 'Camera an ninh'];

let world: World;
let units: string[];
let models: string[];
let [a, b, c] = ['', '', ''];
beforeAll(async () => {
  world = await startWorld();
  units = [await establishUnit(world, 'Chi bộ thôn 1'), await establishUnit(world, 'Chi bộ thôn 2')];
  models = [];
  for (const [index, name] of names.entries()) {
    const unit = units[index === 0 ? 0 : 1] as string;
    world.now = '2026-02-20T02:00:00.000Z';
    const model = await acceptedModel(world, unit, name);
    await act(officerOf(unit), 'planModel', { model, plan });
    world.now = '2026-04-10T02:00:00.000Z';
    await act(officerOf(unit), 'launchModel', {
      ...{ model, launchedOn: '2026-04-10', place: 'Nhà văn hóa', attendance: 80, evidence: [] },
      commitments: [{ signer: 'COLLECTIVE', title: 'Chi hội', content: 'Vận động', count: 1 }],
    });
    models.push(model);
  }
  [a, b, c] = models as [string, string, string];
  await appraise();
});
afterAll(() => world?.stop());

async function act(identity: string, name: string, input: object): Promise<void> {
  const { errors } = await command(world, identity, name, { ...input });
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
}
const codes = ({ errors }: { errors: { code: string }[] }) => errors.map(({ code }) => code);
const send = (identity: string, name: string, input: object) => command(world, identity, name, { ...input });

/** Every model passes, and the notice is published on 20 September. */
async function appraise(): Promise<void> {
  const round = crypto.randomUUID();
  const panel = ['an', 'binh', 'chi'];
  const of = (name: string) => `PANEL_MEMBER@${COMMUNE}#${name}`;
  world.now = '2026-09-01T02:00:00.000Z';
  await act(BOARD, 'planAppraisalRound', { round, campaign: CAMPAIGN, title: 'Đợt 1', plan: document });
  const members = panel.map((name, index) => ({
    ...{ account: account(name), title: `Thành viên ${name}` },
    duty: ['HEAD', 'SECRETARY', 'MEMBER'][index],
  }));
  await act(BOARD, 'appointAppraisalPanel', { round, members, decision: document });
  for (const [index, model] of models.entries())
    await act(officerOf(units[index === 0 ? 0 : 1] as string), 'submitModelForAppraisal', {
      ...{ model, round, report: document, evidence: [document] },
    });
  const session = 'hoi-nghi';
  const scheduled = { scheduledOn: '2026-09-15', place: 'Hội trường', models };
  await act(BOARD, 'scheduleAppraisalSession', { round, session, ...scheduled });
  world.now = '2026-09-15T02:00:00.000Z';
  const attendance = panel.map(account);
  await act(of('an'), 'openAppraisalSession', { round, session, heldOn: '2026-09-15', attendance });
  const marks = [1, 2, 3, 4, 5, 6, 7, 8].map((criterion) => ({ criterion, passed: true }));
  for (const model of models)
    for (const name of panel)
      await act(of(name), 'castAppraisalBallot', { round, session, model, marks, approve: true });
  await act(of('an'), 'closeAppraisalSession', { round, session });
  world.now = '2026-09-20T02:00:00.000Z';
  await act(BOARD, 'publishAppraisalNotice', { round, number: '03-TB/ĐTĐ', issuedOn: '2026-09-20' });
}

const signed = { issuedOn: '2026-10-01', signatory: 'Bí thư Đảng ủy' };
const issue = (recognition: string, of: string[], number = '120-QĐ/ĐU') =>
  send(SIGNATORY, 'issueRecognitionDecision', {
    ...{ recognition, campaign: CAMPAIGN, body: 'PARTY_COMMITTEE', number, ...signed },
    ...{ models: of, declined: [] },
  });
const counts = async () => {
  const query = `{ progress(organization: "${COMMUNE}", campaign: "${CAMPAIGN}") { total { recognised exemplar } } }`;
  return (await ask(world, LEADER, query)).data.progress.total;
};

const selectedOf = async (model: string) =>
  (await ask(world, LEADER, `{ model(id: "${model}") { selected selections { id } } }`)).data.model;

/** As somebody reads it who has not signed in. */
async function publicPage(organization = COMMUNE, year = 2026) {
  const { data, errors } = await ask(
    world,
    undefined,
    `query($organization: ID!, $year: Int!) { public { pages { nodes { organization year } }
       page(organization: $organization, year: $year) { organizationName title simulated
         targets { title minimum official met }
         models { nodes { name field kind subject subjectTitle place number issuedOn } }
         exemplars { nodes { subject model number decidedOn } }
         decisions { nodes { kind number issuedOn body } } } } }`,
    { organization, year },
  );
  expect(errors).toEqual([]);
  return data.public;
}

/** Of two decisions at once, the one that stands. */
let won = '';
const decision = crypto.randomUUID();
const first = crypto.randomUUID();
/** The re-vote, and one before it that was closed too early. */
let revote: string = crypto.randomUUID();
let mistaken = '';
const exemplar = crypto.randomUUID();

describe('R-23…R-29 from the decision to the city', () => {
  test('R-23 one of two decisions on the same models at once recognises them; the other is told', async () => {
    world.now = '2026-10-01T02:00:00.000Z';
    const other = crypto.randomUUID();
    const answers = await Promise.all([issue(decision, models), issue(other, models, '121-QĐ/ĐU')]);
    const lost = answers.map(codes).filter((each) => each.length > 0);
    expect(lost).toHaveLength(1);
    expect(lost[0]).toContain('ALREADY_RECOGNISED');
    const [standing, number] = codes(answers[0] as never).length === 0 ? [decision, '120'] : [other, '121'];
    const query = `{ recognitionDecisions(campaign: "${CAMPAIGN}") { nodes { id number body models { model { name status } revocation { number } } } }
      model(id: "${a}") { recognition { number revoked body decision { id } } } }`;
    const { data } = await ask(world, LEADER, query);
    expect(data.recognitionDecisions.nodes).toEqual([
      {
        ...{ id: standing, number: `${number}-QĐ/ĐU`, body: 'PARTY_COMMITTEE' },
        models: names.map((name) => ({ model: { name, status: 'RECOGNISED' }, revocation: null })),
      },
    ]);
    expect(data.model.recognition).toMatchObject({ revoked: false, decision: { id: standing } });
    won = standing;
    expect(await counts()).toEqual({ recognised: 3, exemplar: 0 });
  });

  test('R-38 a wrong number is corrected, and both are shown', async () => {
    const read = `{ recognitionDecision(id: "${won}") { event number signatory earlier { number reason } } }`;
    const { event, number } = (await ask(world, LEADER, read)).data.recognitionDecision;
    const right = {
      recognition: won,
      corrects: event,
      ...signed,
      ...{ number: '125-QĐ/ĐU', issuedOn: '2026-09-30' },
      reason: 'Ghi nhầm số và ngày',
    };
    await act(SIGNATORY, 'correctRecognitionDecision', right);
    const { data } = await ask(world, LEADER, read);
    expect(data.recognitionDecision).toMatchObject({
      number: '125-QĐ/ĐU',
      earlier: [{ number, reason: 'Ghi nhầm số và ngày' }],
    });
    const query = `{ model(id: "${a}") { recognition { number } recognitionNumber recognisedOn }
      reviewList(campaign: "${CAMPAIGN}") { recognition { number issuedOn } } }`;
    const { data: page } = await ask(world, LEADER, query);
    expect(page.model).toMatchObject({
      ...{ recognition: { number: '125-QĐ/ĐU' }, recognitionNumber: '125-QĐ/ĐU', recognisedOn: '2026-09-30' },
    });
    expect(page.reviewList).toEqual(
      names.map(() => ({ recognition: { number: '125-QĐ/ĐU', issuedOn: '2026-09-30' } })),
    );
    expect(await counts()).toEqual({ recognised: 3, exemplar: 0 });
  });

  test('R-25 a selection with a recusal ends in a tie', async () => {
    world.now = '2026-10-02T02:00:00.000Z';
    const committee = ['m1', 'm2', 'm3', 'm4', 'm5'].map((name) => ({
      ...{ account: account(name), title: `Ủy viên ${name}` },
      ...(name === 'm5' && { unit: units[0] }),
    }));
    const opening = { campaign: CAMPAIGN, title: 'Bình xét', seats: 1, committee };
    await act(BOARD, 'openSelection', { selection: first, ...opening, candidates: models });
    const vote = (name: string, ...of: string[]) =>
      send(member(name), 'castSelectionBallot', { selection: first, models: of });
    expect(codes(await vote('m5', a))).toEqual(['MEMBER_RECUSED']);
    expect(codes(await vote('m9', a))).toEqual(['NOT_ON_COMMITTEE']);
    for (const [name, model] of [
      ['m1', b],
      ['m1', a],
      ['m2', a],
      ['m3', b],
      ['m4', b],
      ['m5', c],
    ] as const)
      expect(codes(await vote(name, model))).toEqual([]);
    await act(BOARD, 'closeSelection', { selection: first });
    expect(codes(await vote('m1', b))).toEqual(['SELECTION_CLOSED']);
    world.now = '2026-10-02T03:00:00.000Z';
    const again = { selection: revote, ...opening, revoteOf: first };
    expect(codes(await send(BOARD, 'openSelection', { ...again, candidates: models }))).toEqual([
      'REVOTE_CANDIDATES',
    ]);
    await act(BOARD, 'openSelection', { ...again, candidates: [a, b] });
    const third = { ...again, selection: crypto.randomUUID(), candidates: [a, b] };
    expect(codes(await send(BOARD, 'openSelection', third))).toEqual(['REVOTE_EXISTS']);
    const votes = [
      ['m1', a],
      ['m2', a],
      ['m3', a],
      ['m4', b],
      ['m5', b],
    ] as const;
    for (const [name, model] of votes)
      await act(member(name), 'castSelectionBallot', { selection: revote, models: [model] });
    const open = `{ selection(id: "${revote}") { ballotsCast ballots { account } } }`;
    for (const identity of [BOARD, LEADER, SIGNATORY, `AUDITOR@${COMMUNE}`, CITY, member('khac')])
      expect((await ask(world, identity, open)).data.selection, identity).toEqual({
        ...{ ballotsCast: 5, ballots: [] },
      });
    expect((await ask(world, member('m2'), open)).data.selection.ballots).toEqual([
      { account: account('m2') },
    ]);
    // closed by mistake, and voted on once more.
    await act(BOARD, 'closeSelection', { selection: revote });
    mistaken = revote;
    expect(await selectedOf(a)).toEqual({ selected: true, selections: [{ id: mistaken }, { id: first }] });
    const taken = { reason: 'Kết thúc khi chưa đủ phiếu' };
    expect(codes(await send(BOARD, 'cancelSelection', { selection: first, ...taken }))).toEqual([
      'REVOTE_STANDS',
    ]);
    await act(BOARD, 'cancelSelection', { selection: mistaken, ...taken });
    expect((await selectedOf(a)).selected).toBe(false);
    revote = crypto.randomUUID();
    world.now = '2026-10-02T04:00:00.000Z';
    await act(BOARD, 'openSelection', { ...again, selection: revote, candidates: [a, b] });
    for (const [name, model] of votes)
      await act(member(name), 'castSelectionBallot', { selection: revote, models: [model] });
    // m5 has an interest in both candidates while its unit is merged into that of the other.
    const recused = async () =>
      (
        await ask(
          world,
          LEADER,
          `{ selection(id: "${revote}") { recusals { account model { id } ground } } }`,
        )
      ).data.selection.recusals;
    const own = (model: string) => ({ account: account('m5'), model: { id: model }, ground: 'OWN_UNIT' });
    expect(await recused()).toEqual([own(a)]);
    const [ofA, ofB] = units;
    const merger = { unit: ofA, into: ofB, reason: 'Sắp xếp lại', effectiveOn: '2026-10-02' };
    await act(BOARD, 'mergeUnit', merger);
    expect(await recused()).toEqual([own(a), own(b)]);
    await act(BOARD, 'reinstateUnit', { unit: ofA, reason: 'Sáp nhập nhầm' });
    expect(await recused()).toEqual([own(a)]);
    await act(BOARD, 'closeSelection', { selection: revote });
    const fields = 'candidates { model { name } votes eligible passed selected tied } remaining';
    const query = `{ selection(id: "${first}") { closed ${fields} revote { id ${fields} }
      ballots { account title models { name } superseded } recusals { account ground } }
      model(id: "${a}") { status selected selections { id } } }`;
    const { data } = await ask(world, LEADER, query);
    const tied = { passed: false, selected: false, tied: true };
    expect(data.selection).toMatchObject({
      closed: true,
      remaining: 1,
      candidates: [
        { votes: 2, eligible: 4, ...tied },
        { votes: 2, eligible: 5, ...tied },
        { votes: 1, eligible: 5, tied: false },
      ],
      revote: {
        candidates: [
          { votes: 3, eligible: 4, passed: true, selected: true },
          { votes: 2, eligible: 5, selected: false },
        ],
      },
      recusals: [{ account: account('m5'), ground: 'OWN_UNIT' }],
    });
    expect(data.selection.ballots).toHaveLength(6);
    expect(data.selection.ballots[0]).toEqual({
      ...{ account: account('m1'), title: 'Ủy viên m1', superseded: true },
      models: [{ name: names[1] }],
    });
    expect(data.model.selections.map(({ id }: { id: string }) => id)).toEqual([revote, mistaken, first]);
  });

  test('R-26 R-28 R-29 a nomination is sent when its dossier is complete, and granted', async () => {
    const rating = { level: 'GOOD', ratedBy: 'Ban Thường vụ', ratedOn: '2026-10-01', provisional: true };
    const nomination = { campaign: CAMPAIGN, subject: 'COLLECTIVE', title: 'Chi bộ thôn 1', rating };
    const nominate = (of: object) => send(BOARD, 'nominateExemplar', { ...nomination, ...of });
    const unselected = { exemplar: crypto.randomUUID(), model: b, unit: units[1] };
    expect(codes(await nominate(unselected))).toEqual(['MODEL_NOT_SELECTED']);
    expect(codes(await nominate({ exemplar, model: a, unit: units[0] }))).toEqual([]);
    const twice = { exemplar: crypto.randomUUID(), model: a, unit: units[0] };
    expect(codes(await nominate(twice))).toEqual(['NOMINATED_ALREADY']);
    const posting = { exemplar, number: '88-CV/ĐU', sentOn: '2026-10-02' };
    const refused = await send(SIGNATORY, 'sendExemplarDossier', posting);
    expect(refused.errors.map(({ path }: { path: string[] }) => path[1])).toEqual([
      ...['MINUTES', 'SUBMISSION', 'ACHIEVEMENT_REPORT', 'DIRECT_CONFIRMATION', 'PROPOSING_CONFIRMATION'],
      ...['BOUND_COPIES', 'SUMMARY', 'LIST'],
    ]);
    const file = (identity: string, item: string, more: object = {}) =>
      act(identity, 'fileExemplarDocument', { exemplar, item, document, ...more });
    for (const item of ['MINUTES', 'SUBMISSION', 'LIST']) await file(BOARD, item);
    await file(officerOf(units[0] as string), 'SUMMARY');
    await file(officerOf(units[0] as string), 'ACHIEVEMENT_REPORT', { copies: 3, bound: true });
    const confirm = (identity: string, by: string) =>
      send(identity, 'confirmAchievementReport', { exemplar, by, confirmedOn: '2026-10-02' });
    const deputy = `${SIGNATORY}#pho-bi-thu`;
    expect(codes(await confirm(officerOf(units[0] as string), 'DIRECT_COMMITTEE'))).toEqual([
      'AUTHOR_CONFIRMS',
    ]);
    expect(codes(await confirm(deputy, 'DIRECT_COMMITTEE'))).toEqual([]);
    expect(codes(await confirm(deputy, 'PROPOSING_COMMITTEE'))).toEqual(['SAME_CONFIRMER']);
    expect(codes(await confirm(SIGNATORY, 'PROPOSING_COMMITTEE'))).toEqual([]);
    await act(SIGNATORY, 'sendExemplarDossier', posting);
    // somebody was sent, so it is not recorded that nobody is.
    const none = { campaign: CAMPAIGN, decidedOn: '2026-10-02', reason: 'Không giới thiệu' };
    expect(codes(await send(BOARD, 'declineCityNomination', none))).toEqual(['DOSSIERS_SENT']);
    const outcome = { exemplar, outcome: 'GRANTED', decidedOn: '2026-10-02', number: '45-QĐ' };
    expect(codes(await send(BOARD, 'recordCityOutcome', outcome))).toEqual(['CITY_IN_SYSTEM']);
    await act(CITY, 'recordCityOutcome', outcome);
    const query = `{ exemplar(id: "${exemplar}") { status complete model { id } unit { name } sending { number }
      outcome { outcome number } checklist { item present message en: message(language: EN) } }
      model(id: "${a}") { exemplars { id status } } }`;
    const { data } = await ask(world, CITY, query);
    expect(data.exemplar).toMatchObject({
      ...{ status: 'GRANTED', complete: true, model: { id: a }, unit: { name: 'Chi bộ thôn 1' } },
      ...{ sending: { number: '88-CV/ĐU' }, outcome: { outcome: 'GRANTED', number: '45-QĐ' } },
    });
    expect(data.exemplar.checklist[2]).toMatchObject({ item: 'RATING', present: true });
    expect(data.model.exemplars).toEqual([{ id: exemplar, status: 'GRANTED' }]);
    expect(await counts()).toEqual({ recognised: 3, exemplar: 1 });
  });

  test('R-46 each of them says what may be done with it now, and why not', async () => {
    const actions = 'actions { command allowed due refusal { code } }';
    const query = `{ recognitionDecision(id: "${won}") { ${actions} } exemplar(id: "${exemplar}") { ${actions} }
      first: selection(id: "${first}") { ${actions} } again: selection(id: "${revote}") { ${actions} }
      filed: dossier(kind: MODEL, id: "${a}") { ${actions} } empty: dossier(kind: MODEL, id: "${b}") { ${actions} } }`;
    const asked = async (identity: string) => {
      const { data } = await ask(world, identity, query);
      return (noun: string, command: string) => {
        const found = data[noun].actions.find((each: { command: string }) => each.command === command);
        return found.allowed || found.refusal.code;
      };
    };
    const board = await asked(BOARD);
    expect(board('again', 'cancelSelection')).toBe('NOMINATED_SINCE');
    expect(board('first', 'cancelSelection')).toBe('REVOTE_STANDS');
    expect(board('recognitionDecision', 'revokeRecognition')).toBe('FORBIDDEN');
    expect(board('first', 'openSelection')).toBe('REVOTE_EXISTS');
    expect(board('first', 'closeSelection')).toBe('SELECTION_CLOSED');
    expect(board('again', 'openSelection')).toBe('NOTHING_TIED');
    expect(board('exemplar', 'withdrawExemplar')).toBe('OUTCOME_RECORDED');
    expect(board('exemplar', 'confirmExemplarRating')).toBe(true);
    expect(board('empty', 'fileDocument')).toBe(true);
    const signatory = await asked(SIGNATORY);
    expect(signatory('recognitionDecision', 'revokeRecognition')).toBe(true);
    expect(signatory('recognitionDecision', 'reinstateRecognition')).toBe('NOTHING_WAITS');
    const officer = await asked(officerOf(units[0] as string));
    expect(officer('filed', 'fileDocument')).toBe(true);
    expect(officer('empty', 'fileDocument')).toBe('FORBIDDEN');
    expect((await asked(CITY))('exemplar', 'correctCityOutcome')).toBe(true);
  });

  test('R-48 nothing is public until the campaign allows it', async () => {
    expect(await publicPage()).toEqual({ pages: { nodes: [] }, page: null });
    const settings = { campaign: CAMPAIGN, settings: { publicPage: true }, reason: 'Công khai' };
    expect(codes(await send(LEADER, 'changeCampaignSettings', settings))).toEqual(['FORBIDDEN']);
    await act(BOARD, 'changeCampaignSettings', settings);
    const { pages, page } = await publicPage();
    expect(pages.nodes).toEqual([{ organization: COMMUNE, year: 2026 }]);
    expect(page.organizationName).toBe('Xã Vĩnh Bảo');
    expect(page.models.nodes.map(({ name }: { name: string }) => name).sort()).toEqual([...names].sort());
    expect(page.models.nodes[0]).toMatchObject({ number: '125-QĐ/ĐU', issuedOn: '2026-09-30' });
    expect(page.exemplars.nodes).toEqual([
      { subject: 'COLLECTIVE', model: names[0], number: '45-QĐ', decidedOn: '2026-10-02' },
    ]);
    expect(page.decisions.nodes).toEqual([
      { kind: 'RECOGNITION', number: '125-QĐ/ĐU', issuedOn: '2026-09-30', body: 'PARTY_COMMITTEE' },
    ]);
    expect(page.targets.length).toBeGreaterThan(0);
    // No id, no account, nobody’s office, no page of another.
    expect(JSON.stringify({ pages, page })).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|dev:|Bí thư|Thành viên/);
    expect((await publicPage('10507')).page).toBeNull();
    expect((await publicPage(COMMUNE, 2025)).page).toBeNull();
  });

  test('R-48 the lists of a public page come in pages, each row once', async () => {
    const found: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await ask(
        world,
        undefined,
        `query($after: String) { public { page(organization: "${COMMUNE}", year: 2026) {
           models(first: 1, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } } } }`,
        { after },
      );
      const { nodes, pageInfo } = data.public.page.models;
      found.push(...nodes.map(({ name }: { name: string }) => name));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
      expect(Buffer.from(String(after), 'base64url').toString()).toMatch(/^\[\d+\]$/);
    }
    expect(found.toSorted()).toEqual(names.toSorted());
  });

  test('R-24 a revocation corrects every count, is shown on the checklist, and blocks', async () => {
    world.now = '2026-10-20T02:00:00.000Z';
    const paper = { number: '135-QĐ/ĐU', issuedOn: '2026-10-20', signatory: 'Bí thư Đảng ủy' };
    const [person, proposal, given] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    const said = 'Có minh chứng';
    await act(BOARD, 'nominateExemplar', {
      ...{ exemplar: person, campaign: CAMPAIGN, subject: 'INDIVIDUAL', title: 'Bí thư chi bộ' },
      ...{ model: a, unit: units[0], part: said },
      criteria: {
        ...{ creative: said, sharing: said, mobilising: said },
        ...{ skilled: said, ethics: said, integrity: said },
      },
    });
    const propose = (commendation: string, more: object) =>
      act(BOARD, 'proposeCommendation', {
        ...{ commendation, campaign: CAMPAIGN, form: 'GIAY_KHEN', achievement: said, ...more },
        recipient: { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1', unit: units[0] },
      });
    await propose(proposal, { exemplar });
    await propose(given, { model: a });
    await act(CHAIR, 'awardCommendation', {
      ...{ commendation: given, number: '7/QĐ-UBND', decidedOn: '2026-10-20', signatory: 'Chủ tịch' },
      reward: false,
    });
    /** What waits for the Board and the chair of these three, without the papers of a dossier. */
    const waiting = async () => {
      const of = async (who: string) =>
        (await ask(world, who, '{ myWork(first: 100) { nodes { command id: subjectId about } } }')).data
          .myWork.nodes;
      const things = new Map(
        Object.entries({ [person]: 'person', [proposal]: 'proposal', [given]: 'given' }),
      );
      return [...(await of(BOARD)), ...(await of(CHAIR))]
        .filter(({ id, command: name }) => things.has(id) && name !== 'fileExemplarDocument')
        .map(({ command: name, id, about }) => [things.get(id), name, about].filter(Boolean).join(' '))
        .sort();
    };
    const WITH_GROUND = ['given presentCommendation', 'proposal awardCommendation'];
    const WITHOUT_GROUND = [
      ...['given cancelCommendation', 'person withdrawExemplar RECOGNITION'],
      ...['proposal declineCommendation', 'proposal withdrawCommendation'],
    ];
    expect(await waiting()).toEqual(WITH_GROUND);
    await act(SIGNATORY, 'revokeRecognition', {
      recognition: won,
      models: [a],
      ...paper,
      reason: 'Sai số liệu',
    });
    expect(await counts()).toEqual({ recognised: 2, exemplar: 0 });
    expect(await waiting()).toEqual(WITHOUT_GROUND);
    // Beside the list: what the chair may do with it, and why not.
    const offered = `{ commendation(id: "${proposal}") { actions { command allowed refusal { code rule } } } }`;
    const { actions } = (await ask(world, CHAIR, offered)).data.commendation;
    expect(actions).toContainEqual({
      ...{ command: 'awardCommendation', allowed: false },
      refusal: { code: 'MODEL_NOT_RECOGNISED', rule: 'R-30' },
    });
    expect(actions).toContainEqual({ command: 'declineCommendation', allowed: true, refusal: null });
    const { data } = await ask(
      world,
      LEADER,
      `{ model(id: "${a}") { status selected recognition { revoked revocation { number } } }
         exemplar(id: "${exemplar}") { complete checklist { item present } } }`,
    );
    expect(data.model).toEqual({
      ...{ status: 'RECOGNITION_REVOKED', selected: false },
      recognition: { revoked: true, revocation: { number: '135-QĐ/ĐU' } },
    });
    expect(data.exemplar.checklist.slice(0, 2)).toEqual([
      { item: 'RECOGNITION', present: false },
      { item: 'SELECTION', present: false },
    ]);
    const papers = `{ recognitionDecision(id: "${won}") { revocations { event undoneReason } } }`;
    const [{ event }] = (await ask(world, LEADER, papers)).data.recognitionDecision.revocations;
    const reason = 'Hủy nhầm mô hình';
    await act(SIGNATORY, 'reinstateRecognition', { recognition: won, corrects: event, reason });
    expect(await counts()).toEqual({ recognised: 3, exemplar: 1 });
    expect(await waiting()).toEqual(WITH_GROUND);
    const again = await ask(
      world,
      LEADER,
      `{ model(id: "${a}") { status selected recognition { revoked revocation { number } } } }`,
    );
    expect(again.data.model).toEqual({
      ...{ status: 'RECOGNISED', selected: true, recognition: { revoked: false, revocation: null } },
    });
    expect((await ask(world, LEADER, papers)).data.recognitionDecision.revocations).toEqual([
      { event, undoneReason: reason },
    ]);
    await act(SIGNATORY, 'revokeRecognition', {
      ...{ recognition: won, models: [a], ...paper, number: '136-QĐ/ĐU', reason: 'Sai số liệu' },
    });
    expect(await counts()).toEqual({ recognised: 2, exemplar: 0 });
    expect(await waiting()).toEqual(WITHOUT_GROUND);
    await act(BOARD, 'withdrawExemplar', { exemplar: person, reason: 'Mô hình bị hủy công nhận' });
    await act(BOARD, 'withdrawCommendation', { commendation: proposal, reason: 'Mô hình bị hủy công nhận' });
    await act(CHAIR, 'cancelCommendation', {
      ...{ commendation: given, cancelledOn: '2026-10-20', reason: 'Mô hình bị hủy công nhận' },
    });
    expect(await waiting()).toEqual([]);
    const proposed = `{ commendation(id: "${proposal}") { status withdrawalReason } }`;
    expect((await ask(world, CHAIR, proposed)).data.commendation).toEqual({
      ...{ status: 'WITHDRAWN', withdrawalReason: 'Mô hình bị hủy công nhận' },
    });
    const rating = { level: 'GOOD', ratedBy: 'Ban Thường vụ', ratedOn: '2026-10-01', provisional: true };
    const blocked = await send(BOARD, 'nominateExemplar', {
      ...{
        exemplar: crypto.randomUUID(),
        campaign: CAMPAIGN,
        subject: 'COLLECTIVE',
        title: 'Chi bộ',
        rating,
      },
      ...{ model: a, unit: units[0] },
    });
    expect(codes(blocked)).toEqual(['MODEL_NOT_RECOGNISED']);
    expect(codes(await issue(crypto.randomUUID(), [a], '140-QĐ/ĐU'))).toEqual(['NOT_APPRAISED']);
    expect(codes(await issue(crypto.randomUUID(), [b], '135-QĐ/ĐU'))).toContain('ALREADY_RECOGNISED');
  });

  test('R-48 what is revoked is withdrawn from the public page, with its exemplar; the papers stay', async () => {
    const { page } = await publicPage();
    expect(page.models.nodes.map(({ name }: { name: string }) => name).sort()).toEqual(names.slice(1).sort());
    expect(page.exemplars.nodes).toEqual([]);
    expect(page.decisions.nodes).toEqual([
      { kind: 'RECOGNITION', number: '125-QĐ/ĐU', issuedOn: '2026-09-30', body: 'PARTY_COMMITTEE' },
      // 135 was taken back as a mistake.
      { kind: 'REVOCATION', number: '136-QĐ/ĐU', issuedOn: '2026-10-20', body: 'PARTY_COMMITTEE' },
    ]);
  });

  test('R-48 a page that the campaign takes back is gone', async () => {
    await act(BOARD, 'changeCampaignSettings', {
      ...{ campaign: CAMPAIGN, settings: { publicPage: false }, reason: 'Rà soát lại' },
    });
    expect(await publicPage()).toEqual({ pages: { nodes: [] }, page: null });
  });
});

describe('who may read', () => {
  test('R-25 voters are shown to those who decide, lead or check; the others see the tallies', async () => {
    const query = `{ selection(id: "${revote}") { candidates { votes } ballots { account } recusals { account } } }`;
    for (const role of ['COMMITTEE_MEMBER', 'COMMITTEE_SIGNATORY', 'BOARD_OFFICER', 'LEADER', 'AUDITOR']) {
      const { data, errors } = await ask(world, `${role}@${COMMUNE}`, query);
      expect([errors, data.selection.ballots.length], role).toEqual([[], 5]);
    }
    expect((await ask(world, CITY, query)).data.selection.ballots).toHaveLength(5);
    for (const identity of [officerOf(units[0] as string), `PANEL_MEMBER@${COMMUNE}`, `CHAIR@${COMMUNE}`]) {
      const { data, errors } = await ask(world, identity, query);
      expect(
        errors.map(({ extensions }) => extensions.code),
        identity,
      ).toEqual(['FORBIDDEN', 'FORBIDDEN']);
      expect(data.selection).toEqual({
        candidates: [{ votes: 3 }, { votes: 2 }],
        ballots: null,
        recusals: null,
      });
    }
  });

  test('another commune reads neither decisions nor selections nor exemplars', async () => {
    for (const query of [
      `{ recognitionDecision(id: "${won}") { number } }`,
      `{ recognitionDecisions(campaign: "${CAMPAIGN}") { nodes { number } } }`,
      `{ selection(id: "${first}") { title } }`,
      `{ selections(campaign: "${CAMPAIGN}") { nodes { title } } }`,
      `{ exemplar(id: "${exemplar}") { title } }`,
      `{ exemplars(campaign: "${CAMPAIGN}") { nodes { title } } }`,
      `{ model(id: "${a}") { recognition { number } } }`,
      `{ model(id: "${a}") { selections { title } } }`,
      `{ model(id: "${a}") { exemplars { title } } }`,
    ]) {
      const { errors } = await ask(world, 'BOARD_OFFICER@10525', query);
      expect(errors[0]?.extensions.code, query).toBe('FORBIDDEN');
    }
  });

  test('lists come page by page, the latest first', async () => {
    const query = `query($after: String) { selections(campaign: "${CAMPAIGN}", first: 1, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor } } exemplars(campaign: "${CAMPAIGN}") { nodes { id } } }`;
    const { data } = await ask(world, LEADER, query);
    expect(data.selections).toMatchObject({ nodes: [{ id: revote }], pageInfo: { hasNextPage: true } });
    expect(data.exemplars.nodes).toEqual([{ id: expect.any(String) }, { id: exemplar }]);
    const { endCursor } = data.selections.pageInfo;
    const rest = await ask(world, LEADER, query, { after: endCursor });
    expect(rest.data.selections).toMatchObject({
      nodes: [{ id: mistaken }],
      pageInfo: { hasNextPage: true },
    });
  });
});
