import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCommit } from '../../infra/command/commit.ts';
import { createRecentStates } from '../../infra/command/facts.ts';
import type { Outcome } from '../../infra/command/request.ts';
import { release, reserve } from '../../infra/command/reserve.ts';
import { connectStore, type Store } from '../../infra/store/store.ts';
import type { EventMetadata } from '../../schema/event.ts';
import { modelDecider } from '../../schema/model/decide.ts';
import { CAMPAIGN, COMMUNE, establishUnit, registration } from './sample.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let store: Store;
beforeAll(async () => {
  world = await startWorld();
  store = connectStore(world.eventstoreUrl);
});
afterAll(async () => {
  await store?.close();
  await world?.stop();
});

const actor = { account: 'dev:board', role: 'BOARD_OFFICER', organization: COMMUNE } as const;
const commit = (request: object): Promise<Outcome> =>
  createCommit(
    store,
    { now: () => world.now },
    {
      modelsOfStandingUnit: async () => [],
      listsOfStandingUnit: async () => [],
      unitsOfKind: async () => [],
    },
  )({ actor, client: 'test', ...request } as never);
const codes = (outcome: Outcome) =>
  outcome.ok ? [] : outcome.refusals.map(({ code, path }) => [code, ...path].join(' '));
/** As the API completes it. */
const whole = (name: string) => {
  const { goals, ...rest } = registration({ name });
  return { ...rest, leftOut: [], goals: goals.map((goal) => ({ ...goal, direction: 'MORE' })) };
};
const register = (unit: string, name: string, model: string = crypto.randomUUID()) => ({
  type: 'RegisterModel',
  data: { model, campaign: CAMPAIGN, unit, registration: whole(name) },
  commandId: crypto.randomUUID(),
});

test('nobody is refused for a fact of a moment ago', async () => {
  const sharing = createRecentStates();
  const unit = crypto.randomUUID();
  const before = await commit({ ...register(unit, 'Trước'), sharing, founding: true });
  expect(codes(before)).toEqual(['UNIT_NOT_FOUND unit']);
  const established = {
    type: 'EstablishUnit',
    data: { unit, organization: COMMUNE, name: 'Chi bộ mới', kind: 'PARTY_CELL' },
    commandId: crypto.randomUUID(),
  };
  expect(codes(await commit(established))).toEqual([]);
  expect(codes(await commit({ ...register(unit, 'Sau'), sharing, founding: true }))).toEqual([]);
});

test('a model that exists is not founded again, and the same command finds its effect', async () => {
  const unit = await establishUnit(world, 'Chi bộ thôn 1');
  const first = { ...register(unit, 'Một lần'), founding: true };
  const done = await commit(first);
  expect(await commit(first)).toMatchObject({ ok: true });
  const other = { ...register(unit, 'Tên khác', first.data.model), founding: true };
  expect(codes(await commit(other))).toEqual(['MODEL_EXISTS model']);
  const same = { ...register(unit, 'MỘT lần'), founding: true };
  expect(codes(await commit(same))).toEqual(['NAME_TAKEN registration name']);
  expect(done).toMatchObject({ ok: true, revision: 0 });
  expect(await store.read(`model-${first.data.model}`)).toHaveLength(1);
});

test('a name that was given back and taken by another is not taken for one’s own', async () => {
  const metadata: EventMetadata = {
    version: 1,
    actor,
    recordedAt: world.now,
    occurredOn: '2026-02-20',
    command: crypto.randomUUID(),
    correlation: crypto.randomUUID(),
    causation: crypto.randomUUID(),
    client: 'test',
  };
  const [mine, theirs] = [crypto.randomUUID(), crypto.randomUUID()].map((holder) => ({
    key: 'a name',
    holder,
  })) as [{ key: string; holder: string }, { key: string; holder: string }];
  const take = (wanted: typeof mine, command: string) =>
    reserve(store, modelDecider, wanted, { ...metadata, command });
  expect(await take(mine, metadata.command)).toEqual([]);
  await release(store, mine, metadata);
  expect(await take(theirs, crypto.randomUUID())).toEqual([]);
  expect(await take(mine, metadata.command)).toMatchObject([{ code: 'NAME_TAKEN' }]);
});

test('R-49 of mergers that go round, and of one into what is dissolved, all but one come too late', async () => {
  const ended = { reason: 'Sắp xếp', effectiveOn: '2026-02-20' };
  const command = (type: string, data: object) => ({
    ...{ type, commandId: crypto.randomUUID() },
    data: { ...data, ...ended },
  });
  const merging = (unit: string, into: string) => command('MergeUnit', { unit, into });
  for (let round = 1; round <= 5; round += 1) {
    const named = (name: string) => establishUnit(world, `${name} ${round}`);
    const [a, b, c, d] = [await named('Tổ A'), await named('Tổ B'), await named('Tổ C'), await named('Tổ D')];
    const circle = await Promise.all([merging(a, b), merging(b, c), merging(c, a)].map(commit));
    const done = circle.filter(({ ok }) => ok).length;
    expect(done).toBe(2);
    for (const late of circle.filter(({ ok }) => !ok)) expect(codes(late)[0]).toMatch(/^UNIT_ENDED into$/);
    const ends = async (unit: string) => (await store.read(`unit-${unit}`)).at(-1)?.type;
    const ways = await Promise.all([a, b, c].map(ends));
    expect(ways.filter((type) => type === 'UnitMerged')).toHaveLength(done);

    const still = [a, b, c].find((_, at) => ways[at] !== 'UnitMerged') as string;
    const [merged, dissolved] = await Promise.all(
      [merging(d, still), command('DissolveUnit', { unit: still })].map(commit),
    );
    // Into what stands, which is dissolved afterwards, or not at all.
    if (merged?.ok && dissolved?.ok) expect(merged.position).toBeLessThan(dissolved.position);
    else expect([merged, dissolved].filter((each) => each?.ok).length).toBeLessThan(2);
  }
});

test('R-49 a unit that came back may end again, and another be merged into it', async () => {
  const [unit, other] = [await establishUnit(world, 'Tổ E'), await establishUnit(world, 'Tổ F')];
  const send = async (type: string, data: object) =>
    codes(await commit({ type, data, commandId: crypto.randomUUID() }));
  const ended = { reason: 'Sắp xếp', effectiveOn: '2026-02-20' };
  for (let round = 0; round < 2; round += 1) {
    expect(await send('MergeUnit', { unit, into: other, ...ended })).toEqual([]);
    expect(await send('MergeUnit', { unit: other, into: unit, ...ended })).toEqual(['UNIT_ENDED into']);
    expect(await send('ReinstateUnit', { unit, reason: 'Nhầm' })).toEqual([]);
  }
  expect(await send('MergeUnit', { unit: other, into: unit, ...ended })).toEqual([]);
});
