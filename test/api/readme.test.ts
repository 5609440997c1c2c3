import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { example, followExample, paste, stream } from './readme-example.ts';
import { ask, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

test('the example of the README establishes a unit that registers a model, which is accepted; and so again', async () => {
  expect(example.trim().split('\n').length).toBeLessThanOrEqual(10);
  const named = 'Chi bộ thôn 7';
  for (let times = 1; times <= 2; times += 1) {
    await followExample(world.url);
    const { data } = await ask(
      world,
      'LEADER@11824',
      '{ models { nodes { name status unit { name } } } organization(code: "11824") { units { nodes { name } } } }',
    );
    const unit = { name: expect.stringMatching(/^Chi bộ thôn [0-9a-f]{8}$/) };
    const model = { name: 'Hiến đất mở đường', status: 'ACCEPTED', unit };
    expect(data.models.nodes).toEqual(Array.from({ length: times }, () => model));
    expect(data.organization.units.nodes).toEqual(Array.from({ length: times }, () => unit));
  }
  // A place that people work in already, as the demo's, has units of such names.
  expect(example).not.toContain(named);
});

test('the stream of the README is opened and told of a change', async () => {
  const reading = paste(`timeout 20 ${stream.trim()} | grep -m1 '^data: {'`, world.url);
  const told = reading.then(({ stdout }) => JSON.parse(stdout.slice('data: '.length)));
  let known: unknown;
  void told.then((answer) => {
    known = answer;
  });
  // Whoever subscribes later than the change hears of the next one.
  for (let at = 0; !known; at += 1) {
    const unit = crypto.randomUUID();
    const input = `{ commandId: "${crypto.randomUUID()}", unit: "${unit}", organization: "11824", name: "Tổ dân phố ${at}", kind: VILLAGE }`;
    await ask(world, 'BOARD_OFFICER@11824', `mutation { establishUnit(input: ${input}) { visible } }`);
    await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 500))]);
  }
  expect(await told).toMatchObject({ data: { progressChanged: { organization: '11824' } } });
});

test('GET /schema.graphql says what may be asked, to everybody, and once', async () => {
  const response = await fetch(`${world.url}/schema.graphql`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const text = await response.text();
  expect(text).toBe(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
  expect(buildSchema(text).getQueryType()?.getFields().node).toBeDefined();
  const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
  expect((await fetch(`${world.url}/schema.graphql`, { headers })).status).toBe(304);
});
