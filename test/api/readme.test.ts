import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [example = '', stream = ''] = [
  ...(readme.split('## The API')[1] ?? '').matchAll(/```sh\n([\s\S]*?)```/g),
].map(([, text]) => text);

/** As a newcomer pastes it, of a server elsewhere than at its usual address. */
const paste = (script: string) =>
  promisify(execFile)('bash', ['-c', script.replaceAll('localhost:4000', world.url)], {
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}` },
  });

test('the example of the README establishes a unit that registers a model, which is accepted', async () => {
  expect(example.trim().split('\n').length).toBeLessThanOrEqual(10);
  const { stdout } = await paste(example);
  const answers = stdout.trim().split('\n');
  expect(answers).toHaveLength(4);
  for (const answer of answers)
    expect(Object.values(JSON.parse(answer).data)).toEqual([{ errors: [], visible: true }]);
  const { data } = await ask(
    world,
    'LEADER@11824',
    '{ models { nodes { name status unit { name } } } organization(code: "11824") { units { nodes { name } } } }',
  );
  expect(data).toEqual({
    models: {
      nodes: [{ name: 'Hiến đất mở đường', status: 'ACCEPTED', unit: { name: 'Chi bộ thôn 7' } }],
    },
    organization: { units: { nodes: [{ name: 'Chi bộ thôn 7' }] } },
  });
});

test('the stream of the README is opened and told of a change', async () => {
  const reading = paste(`timeout 20 ${stream.trim()} | grep -m1 '^data: {'`);
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
