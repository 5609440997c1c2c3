import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectStore } from '../../infra/store/store.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { acceptedModel, BOARD, CAMPAIGN, COMMUNE, establishUnit, LEADER, officerOf } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

const CHAIR = `CHAIR@${COMMUNE}`;
const PANEL = `PANEL_MEMBER@${COMMUNE}`;

let world: World;
let [own, other] = ['', ''];
let model: string;
const difficulty = { own: crypto.randomUUID(), other: crypto.randomUUID() };
const commendation = {
  ...{ proposed: crypto.randomUUID(), declined: crypto.randomUUID(), awarded: crypto.randomUUID() },
};
const exemplar = crypto.randomUUID();
beforeAll(async () => {
  world = await startWorld();
  own = await establishUnit(world, 'Chi bộ thôn 1');
  other = await establishUnit(world, 'Chi bộ thôn 2');
  model = await acceptedModel(world, own, 'Hiến đất mở đường');
  for (const [unit, id] of [
    [own, difficulty.own],
    [other, difficulty.other],
  ] as const)
    await done(officerOf(unit), 'raiseDifficulty', {
      ...{ difficulty: id, campaign: CAMPAIGN, unit, title: 'Vướng', detail: 'Ranh giới' },
      evidence: [{ title: 'Biên bản' }],
    });
  for (const [id, title] of [
    [commendation.proposed, 'Tập thể một'],
    [commendation.declined, 'Tập thể hai'],
    [commendation.awarded, 'Tập thể ba'],
  ])
    await done(BOARD, 'proposeCommendation', {
      ...{ commendation: id, campaign: CAMPAIGN, form: 'GIAY_KHEN', achievement: 'Vận động' },
      recipient: { kind: 'COLLECTIVE', title, unit: own },
    });
  await done(CHAIR, 'declineCommendation', { commendation: commendation.declined, reason: 'Chưa rõ' });
  await done(CHAIR, 'awardCommendation', {
    ...{ commendation: commendation.awarded, number: '5/QĐ-UBND', decidedOn: world.now.slice(0, 10) },
    ...{ signatory: 'Chủ tịch', reward: false },
  });
  await nominated();
});
afterAll(() => world?.stop());

async function done(identity: string, name: string, input: object): Promise<void> {
  const { errors } = await command(world, identity, name, { ...input });
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
}

/** Recorded as it would be at the end of its way, which recognition.test.ts tells. */
async function nominated(): Promise<void> {
  const store = connectStore(world.eventstoreUrl);
  const [last] = (await store.read(`model-${model}`)).slice(-1) as [RecordedEvent];
  const { id: _, type: __, data: ___, stream: ____, revision: _____, position: ______, ...metadata } = last;
  const rating = { level: 'COMPLETED', ratedBy: 'Ban Thường vụ', ratedOn: '2026-02-01' };
  const home = { campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: ['VN', '31'] };
  const document = { title: 'Thông báo xếp loại' };
  const told = [
    {
      type: 'ExemplarNominated',
      data: {
        ...{ exemplar, ...home, subject: 'COLLECTIVE', leader: false, model, unit: own, title: 'Chi bộ' },
        rating: { ...rating, level: 'GOOD', provisional: true, document: null },
        ...{ person: null, part: null, criteria: null, leadership: null },
      },
    },
    { type: 'ExemplarRatingConfirmed', data: { exemplar, ...rating, document } },
  ].map((event) => ({
    ...{ id: crypto.randomUUID(), ...event, metadata: { ...metadata, version: 1 } },
  }));
  await store.append(`exemplar-${exemplar}`, told, -1);
  store.close();
  // The view has it once it has what was recorded after.
  await done(BOARD, 'forwardDifficulty', { difficulty: difficulty.own, to: 'Thường trực Đảng ủy' });
}

const code = async (identity: string, query: string) => {
  const { data, errors } = await ask(world, identity, query);
  return errors?.[0]?.extensions.code ?? (Object.values(data)[0] === null ? 'NULL' : 'READ');
};

/** By hand: who reads which of these things. */
const people = () => ({
  own: officerOf(own),
  other: officerOf(other),
  panel: PANEL,
  board: BOARD,
  chair: CHAIR,
  leader: LEADER,
});
const READS: Record<keyof ReturnType<typeof people>, string[]> = {
  own: ['difficulty own', 'commendation declined', 'commendation awarded', 'rating'],
  other: ['difficulty other', 'commendation awarded'],
  panel: ['commendation awarded'],
  board: [
    'difficulty own',
    'difficulty other',
    'commendation proposed',
    'commendation declined',
    'commendation awarded',
    'rating',
  ],
  chair: [
    'difficulty own',
    'difficulty other',
    'commendation proposed',
    'commendation declined',
    'commendation awarded',
    'rating',
  ],
  leader: [
    'difficulty own',
    'difficulty other',
    'commendation proposed',
    'commendation declined',
    'commendation awarded',
    'rating',
  ],
};
const WHO = Object.keys(READS) as (keyof typeof READS)[];
const things = (): [string, string, string][] => [
  ...Object.entries(difficulty).map(([name, id]): [string, string, string] => ['difficulty', name, id]),
  ...Object.entries(commendation).map(([name, id]): [string, string, string] => ['commendation', name, id]),
];

describe.each(WHO)('R-42 R-30 R-26 what %s reads', (who) => {
  const reads = (kind: string, name: string) => READS[who].includes(`${kind} ${name}`);
  const known = (kind: string) =>
    things()
      .flatMap(([of, name, id]) => (of === kind && reads(kind, name) ? [id] : []))
      .sort();

  test('one by one: by its own query, as a node, as a dossier', async () => {
    const identity = people()[who];
    for (const [kind, name, id] of things()) {
      const expected = reads(kind, name) ? 'READ' : 'FORBIDDEN';
      const subject = kind.toUpperCase();
      for (const query of [
        `{ ${kind}(id: "${id}") { id status } }`,
        `{ node(id: "${id}") { id } }`,
        `{ dossier(kind: ${subject}, id: "${id}") { documents { title } } }`,
      ])
        expect(await code(identity, query), `${name} ${query}`).toBe(expected);
    }
  });

  test('in lists, from whatever they are reached, and counted', async () => {
    const identity = people()[who];
    const { data } = await ask(
      world,
      identity,
      `{ difficulties { nodes { id } } difficultyCounts(organization: "${COMMUNE}", year: 2026) { open forwarded }
         commendations { nodes { id } }
         own: unit(id: "${own}") { difficulties { nodes { id } } difficultyCounts(year: 2026) { open forwarded } commendations { nodes { id } } }
         other: unit(id: "${other}") { difficulties { nodes { id } } difficultyCounts(year: 2026) { open forwarded } } }`,
    );
    const ids = (page: { nodes: { id: string }[] }) => page.nodes.map(({ id }) => id).sort();
    expect(ids(data.difficulties)).toEqual(known('difficulty'));
    expect(ids(data.commendations)).toEqual(known('commendation'));
    expect(ids(data.own.commendations)).toEqual(known('commendation'));
    const [mine, theirs] = [reads('difficulty', 'own'), reads('difficulty', 'other')].map(Number);
    expect(data.difficultyCounts).toEqual({ forwarded: mine, open: theirs });
    expect(ids(data.own.difficulties)).toEqual(mine ? [difficulty.own] : []);
    expect(data.own.difficultyCounts).toEqual({ forwarded: mine, open: 0 });
    expect(ids(data.other.difficulties)).toEqual(theirs ? [difficulty.other] : []);
    expect(data.other.difficultyCounts).toEqual({ forwarded: 0, open: theirs });
  });

  test('R-26 how a unit was rated, wherever that shows', async () => {
    const identity = people()[who];
    const rated = READS[who].includes('rating');
    const { data } = await ask(
      world,
      identity,
      `{ exemplar(id: "${exemplar}") { title belowCriterion rating { level } provisionalRating { level } checklist { item } }
         below: exemplars(belowCriterion: true) { nodes { id } } rest: exemplars(belowCriterion: false) { nodes { id } }
         dossier(kind: EXEMPLAR, id: "${exemplar}") { documents { title } } }`,
    );
    expect(data.exemplar).toMatchObject({
      ...{ title: 'Chi bộ', belowCriterion: rated },
      rating: rated ? { level: 'COMPLETED' } : null,
      provisionalRating: rated ? { level: 'GOOD' } : null,
    });
    const items = data.exemplar.checklist.map(({ item }: { item: string }) => item);
    expect([items.includes('RATING'), items.includes('MINUTES')]).toEqual([rated, true]);
    const listed = (page: { nodes: unknown[] }) => page.nodes.length;
    expect([listed(data.below), listed(data.rest)]).toEqual(rated ? [1, 0] : [0, 1]);
    expect(data.dossier.documents).toEqual(rated ? [{ title: 'Thông báo xếp loại' }] : []);
  });
});
