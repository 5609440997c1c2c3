import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptedModel, BOARD, CAMPAIGN, COMMUNE, establishUnit, LEADER, officerOf, plan } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

let world: World;
let unit: string;
beforeAll(async () => {
  world = await startWorld();
  unit = await establishUnit(world, 'Chi bộ thôn 1');
});
afterAll(() => world?.stop());

const SIGNATORY = `COMMITTEE_SIGNATORY@${COMMUNE}`;
const document = { title: 'Văn bản', number: '1', issuedOn: '2026-02-01' };
const panel = ['an', 'binh', 'chi'];
const account = (name: string) => `dev:${name}@${COMMUNE}`;
const member = (name: string) => `PANEL_MEMBER@${COMMUNE}#${name}`;
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

/** A session on the day of hearing, of a round that the models were sent to. */
async function summoned(title: string, models: readonly string[]): Promise<string> {
  const round = crypto.randomUUID();
  world.now = '2026-09-01T02:00:00.000Z';
  await act(BOARD, 'planAppraisalRound', { round, campaign: CAMPAIGN, title, plan: document });
  const duties = ['HEAD', 'SECRETARY', 'MEMBER'];
  const members = panel.map((name, at) => ({ account: account(name), title: name, duty: duties[at] }));
  await act(BOARD, 'appointAppraisalPanel', { round, members, decision: document });
  for (const model of models)
    await act(officerOf(unit), 'submitModelForAppraisal', {
      ...{ model, round, report: document, evidence: [document] },
    });
  const session = { round, session: 's', scheduledOn: '2026-09-15', place: 'Hội trường', models };
  await act(BOARD, 'scheduleAppraisalSession', session);
  world.now = '2026-09-15T02:00:00.000Z';
  return round;
}
const opening = (round: string) =>
  send(member('an'), 'openAppraisalSession', {
    ...{ round, session: 's', heldOn: '2026-09-15' },
    attendance: panel.map(account),
  });

const statusOf = async (model: string): Promise<string> =>
  (await ask(world, LEADER, `{ model(id: "${model}") { status } }`)).data.model.status;

test.each(['Một', 'Hai', 'Ba', 'Bốn'])(
  'R-16, R-40 a report withdrawn while its session opens: one wins, and the other is told (%s)',
  async (name) => {
    const [model, other] = [await launched(`Hiến đất ${name}`), await launched(`Đường hoa ${name}`)];
    const round = await summoned(`Đợt ${name}`, [model, other]);
    const withdrawal = { model, round, reason: 'Bổ sung hồ sơ' };
    const answers = await Promise.all([
      opening(round),
      send(officerOf(unit), 'withdrawModelFromAppraisal', withdrawal),
    ]);
    const [opened, withdrawn] = answers.map(codes);
    const read = `{ appraisalRound(id: "${round}") { sessions { status entered { model { id } } } } }`;
    const [session] = (await ask(world, LEADER, read)).data.appraisalRound.sessions;
    const entered = (session.entered ?? []).map((each: { model: { id: string } }) => each.model.id);
    if (withdrawn?.length === 0) {
      expect([opened, entered]).toEqual([['MODEL_NOT_SUBMITTED'], []]);
      expect(await statusOf(model)).toBe('IMPLEMENTING');
    } else {
      expect([opened, withdrawn, entered]).toEqual([[], ['SESSION_OPENED'], [model, other]]);
      expect(await statusOf(model)).toBe('UNDER_APPRAISAL');
    }
  },
);

test('R-14, R-23, R-40 a model dropped while it is recognised is recognised first, or not at all', async () => {
  const models = await Promise.all(['Camera', 'Cổng làng', 'Vườn mẫu'].map(launched));
  const round = await summoned('Đợt cuối', models);
  expect(codes(await opening(round))).toEqual([]);
  const marks = [1, 2, 3, 4, 5, 6, 7, 8].map((criterion) => ({ criterion, passed: true }));
  for (const model of models)
    for (const name of panel)
      await act(member(name), 'castAppraisalBallot', { round, session: 's', model, marks, approve: true });
  await act(member('an'), 'closeAppraisalSession', { round, session: 's' });
  await act(BOARD, 'publishAppraisalNotice', { round, number: '03-TB/ĐTĐ', issuedOn: '2026-09-15' });
  for (const [at, model] of models.entries()) {
    const decision = {
      ...{ recognition: crypto.randomUUID(), campaign: CAMPAIGN, body: 'PARTY_COMMITTEE' },
      ...{
        number: `${at}-QĐ/ĐU`,
        issuedOn: '2026-09-15',
        signatory: 'Bí thư',
        models: [model],
        declined: [],
      },
    };
    const [issued, dropped] = (
      await Promise.all([
        send(SIGNATORY, 'issueRecognitionDecision', decision),
        send(officerOf(unit), 'dropModel', { model, reason: 'Không làm nữa' }),
      ])
    ).map(codes);
    const read = `{ model(id: "${model}") { timeline(first: 100, newestFirst: false) { nodes { type } } } }`;
    const { nodes } = (await ask(world, LEADER, read)).data.model.timeline;
    const ends = nodes.flatMap(({ type }: { type: string }) =>
      ['ModelRecognised', 'ModelDropped'].includes(type) ? [type] : [],
    );
    // What is recognised may be dropped afterwards, and what was dropped is not recognised.
    const recognised = ['ModelRecognised', 'ModelDropped'];
    if (issued?.length === 0) expect([dropped, ends]).toEqual([[], recognised]);
    else expect([issued, dropped, ends]).toEqual([['MODEL_ENDED'], [], ['ModelDropped']]);
    expect(await statusOf(model)).toBe('DROPPED');
  }
});
