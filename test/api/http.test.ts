import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { parse, validate } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApi } from '../../api/all.ts';
import { operationCost, requireAffordable } from '../../infra/http/cost.ts';
import { startServer } from '../../infra/server.ts';
import { COMMUNE, LEADER } from './sample.ts';
import { ask, post, startWorld, type World } from './world.ts';

const schema = buildApi();
const documents: Record<string, string> = JSON.parse(
  readFileSync(new URL('../../dashboard/generated/persisted-documents.json', import.meta.url), 'utf8'),
);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const ME = '{ me { account } }';
const codeOf = async (response: Response) => (await response.json()).errors?.[0]?.extensions.code;

/** A request whose Host is not what the address says, which fetch does not allow. */
function postAs(url: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kheo-identity': LEADER, ...headers },
    });
    sent.on('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve(text);
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query: ME }));
  });
}

test.each(['localhost, evil', 'a b', '[::1', 'kheo.vn:port', 'localhost:65536'])(
  'a Host that names none is the sender’s mistake: “%s”',
  async (host) => {
    const before = world.log().length;
    expect(JSON.parse(await postAs(world.url, { host })).errors[0].extensions.code).toBe('BAD_REQUEST');
    expect(world.log().slice(before)).toBe('');
  },
);

test('whoever hangs up in the middle of a request is no outage, and no line of the log', async () => {
  const before = world.log().length;
  const { hostname, port } = new URL(world.url);
  for (const path of ['/graphql', '/graphql/stream', '/import', '/documents']) {
    const socket = connect(Number(port), hostname);
    const headers = `host: localhost\r\nx-kheo-identity: BOARD_OFFICER@${COMMUNE}\r\ncontent-length: 900`;
    const type =
      path === '/import'
        ? 'text/csv'
        : path === '/documents'
          ? 'application/octet-stream'
          : 'application/json';
    socket.write(`POST ${path} HTTP/1.1\r\n${headers}\r\ncontent-type: ${type}\r\n\r\n{"query":`);
    await new Promise<void>((resolve) => socket.end(resolve));
    const gone = once(socket, 'close');
    socket.destroy();
    await gone;
    // What comes later is read later.
    for (let turn = 0; turn < 3; turn += 1)
      expect((await post(world, { query: ME }, { 'x-kheo-identity': LEADER })).status).toBe(200);
  }
  expect(world.log().slice(before)).toBe('');
});

test.each([
  ['two of them', 'POST /graphql', 'Host: localhost\r\nHost: evil.example'],
  ['one, and another in the address', 'POST http://evil.example/graphql', 'Host: localhost'],
])('a Host is said once: %s', async (_, what, host) => {
  const { hostname, port } = new URL(world.url);
  const socket = connect(Number(port), hostname);
  const body = JSON.stringify({ query: ME });
  const headers = `${host}\r\nx-kheo-identity: ${LEADER}\r\ncontent-type: application/json`;
  socket.end(
    `${what} HTTP/1.1\r\n${headers}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  );
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer).not.toContain('dev:');
});

describe('a development identity', () => {
  test('counts on this machine, under a name of this machine', async () => {
    expect(await postAs(world.url, { host: 'localhost' })).toContain(`dev:${LEADER}`);
  });

  test.each([
    ['a rebound name', { host: 'kheo.evil.example' }],
    ['a proxy', { 'x-forwarded-for': '203.0.113.9' }],
    ['the system', { 'x-kheo-identity': 'SYSTEM@VN' }],
  ])('does not count for %s', async (_, headers) => {
    expect(await postAs(world.url, headers)).toContain('UNAUTHENTICATED');
  });

  test('does not count, and none is offered, beside stores that are not embedded', async () => {
    const { databaseUrl, eventstoreUrl, dataDir } = world;
    const place = { port: 0, host: '127.0.0.1', dataDir };
    const stores = { databaseUrl, eventstoreUrl, logInDatabase: true, identities: false };
    const other = await startServer({ ...stores, ...place, mode: 'start' });
    try {
      const there = { ...world, url: other.url };
      const answer = await ask(there, LEADER, ME);
      expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      const offered = await ask(there, undefined, '{ developmentIdentities { account } }');
      expect(offered.data).toEqual({ developmentIdentities: [] });
      expect(other.signIn).toBeUndefined();
    } finally {
      await other.stop();
    }
  });
});

describe('POST /graphql', () => {
  test.each([
    ['no JSON', '{"query": ', 400],
    ['nothing to run', {}, 400],
    ['a batch', [{ query: ME }, { query: ME }], 400],
    [
      'a persisted query of Apollo',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
      200,
    ],
    ['a document that nobody trusted', { documentId: 'a'.repeat(64) }, 400],
    ['a document id that is none', { documentId: { $gt: '' } }, 400],
    ['more than a mebibyte', { query: ME, variables: { pad: 'x'.repeat(1_048_576) } }, 413],
    ['more words than a question has', { query: `{ ${'me { account } '.repeat(2000)} }` }, 400],
  ])('%s: refused with a code', async (_, body, status) => {
    const response = await post(world, body, { 'x-kheo-identity': LEADER });
    expect(response.status).toBe(status);
    expect(await codeOf(response)).toMatch(/^[A-Z_]+$/);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'as %s, which another site can make a browser send: refused',
    async (type) => {
      const response = await post(world, { query: ME }, { 'content-type': type, 'x-kheo-identity': LEADER });
      expect([400, 415]).toContain(response.status);
      expect(await response.json()).not.toHaveProperty('data.me');
    },
  );

  test('gives no other site leave to read', async () => {
    const response = await post(
      world,
      { query: ME },
      { origin: 'https://evil.example', 'x-kheo-identity': LEADER },
    );
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('too deep and too expensive: refused before it runs, with figures', async () => {
    const deep = `{ organization(code: "31") { ${'parent { '.repeat(12)} code ${'} '.repeat(12)} } }`;
    const wide = '{ models(first: 100) { nodes { timeline(first: 100) { nodes { actor { account } } } } } }';
    expect((await ask(world, LEADER, deep)).errors[0]).toMatchObject({
      extensions: { code: 'QUERY_TOO_DEEP', maximum: 12 },
    });
    expect((await ask(world, LEADER, wide)).errors[0]).toMatchObject({
      extensions: { code: 'QUERY_TOO_EXPENSIVE', maximum: 10_000 },
    });
  });

  test('a text that cannot be stored is the sender’s to correct', async () => {
    const query = 'query($parent: ID) { organizations(parent: $parent) { nodes { code } } }';
    const { errors } = await ask(world, LEADER, query, { parent: 'a\u0000' });
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: '$parent' });
    expect(errors[0]?.message).toMatch(/ký tự không hợp lệ/);
  });

  test('a subscription is told where it is served', async () => {
    const query = `subscription { progressChanged(organization: "${COMMUNE}") { position } }`;
    const response = await post(world, { query }, { 'x-kheo-identity': LEADER });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('/graphql/stream'), extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  test('an unexpected error leaves as a number alone', async () => {
    const client = new pg.Client({ connectionString: world.databaseUrl });
    await client.connect();
    await client.query('alter table views.unit rename to unit_away');
    const { data, errors } = await ask(world, LEADER, `{ units(organization: "${COMMUNE}") { name } }`);
    await client.query('alter table views.unit_away rename to unit');
    await client.end();
    expect(data).toBeNull();
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/[0-9a-f-]{36}$/),
        path: ['units'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(errors)).not.toContain('relation');
  });

  test('a trusted document runs by its id, also for nobody in particular', async () => {
    const [documentId] =
      Object.entries(documents).find(([, text]) => text.includes('developmentIdentities')) ?? [];
    const { data } = await (await post(world, { documentId })).json();
    expect(data.developmentIdentities.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(documents))(
    'the dashboard’s document %s is valid and can be afforded',
    (_, text) => {
      const document = parse(text);
      expect(validate(schema, document)).toEqual([]);
      const variables = { first: 100 };
      expect(() => requireAffordable(operationCost(schema, document, undefined, variables))).not.toThrow();
    },
  );
});

describe('the other addresses', () => {
  test('/healthz says how each part is, to whoever is on this machine', async () => {
    const health = () => fetch(`${world.url}/healthz`);
    await expect
      .poll(async () => (await health()).json())
      .toMatchObject({
        status: 'ok',
        problems: [],
        database: { reachable: true, views: true },
        eventStore: { readable: true, writable: true },
        projector: { alive: true, degraded: [], position: expect.stringMatching(/^\d+$/) },
        disk: { freeBytes: expect.any(Number) },
      });
    expect((await health()).status).toBe(200);
    expect(await (await fetch(`${world.url}/readyz`)).json()).toEqual({ ready: true });
    expect(await (await fetch(`${world.url}/livez`)).json()).toEqual({ alive: true });
    for (const path of ['/livez', '/readyz', '/healthz'])
      expect((await fetch(world.url + path)).headers.get('cache-control'), path).toBe('no-store');
  });

  test('a stranger is told the status alone, and no numbers', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    const response = await fetch(`${world.url}/healthz`, { headers });
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    expect((await fetch(`${world.url}/metrics`, { headers })).status).toBe(403);
  });

  test('/metrics counts requests and operations', async () => {
    await ask(world, LEADER, ME);
    const text = await (await fetch(`${world.url}/metrics`)).text();
    expect(text).toMatch(/^kheo_up 1$/m);
    expect(text).toMatch(/^kheo_graphql_operations_total\{operation="query",outcome="ok"\} [1-9]/m);
    for (const line of text.trim().split('\n')) expect(line).toMatch(/^[a-z_]+(\{[^}]*\})? -?[\d.]+$/);
  });

  test('every answer carries the headers that keep a browser safe', async () => {
    for (const path of ['/', '/healthz', '/nothing', '/graphql']) {
      const { headers } = await fetch(world.url + path);
      expect(headers.get('content-security-policy'), path).toContain("default-src 'self'");
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy'), path).toContain("connect-src 'self'; worker-src 'none'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('x-powered-by'), path).toBeNull();
    }
  });

  test('nobody between keeps an answer of the API, right or wrong', async () => {
    for (const body of [{ query: ME }, { query: '{' }, { query: '{ nothing }' }, {}]) {
      const { headers } = await post(world, body);
      expect(headers.get('cache-control'), JSON.stringify(body)).toBe('no-store');
    }
  });

  test.each([
    '/assets/nothing.js',
    '/nothing.json',
    '/..%2f..%2fpackage.json',
    '/graphql/nothing',
    '/healthz/x',
  ])('%s: there is nothing', async (path) => {
    expect((await fetch(world.url + path)).status).toBe(404);
  });

  test('GET /graphql says that it takes POST', async () => {
    const response = await fetch(`${world.url}/graphql?query=${encodeURIComponent(ME)}`, {
      headers: { 'x-kheo-identity': LEADER },
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

test('without its event store an installation cannot do its work, and still answers queries', async () => {
  await world.loseEventStore();
  const health = () => fetch(`${world.url}/healthz`);
  await expect
    .poll(async () => (await health()).json(), { timeout: 15_000 })
    .toMatchObject({
      status: 'dead',
      problems: ['STORE_UNAVAILABLE'],
      database: { reachable: true },
      eventStore: { readable: false, writable: false },
    });
  expect((await health()).status).toBe(503);
  expect((await fetch(`${world.url}/readyz`)).status).toBe(200);
  expect((await ask(world, LEADER, `{ units(organization: "${COMMUNE}") { name } }`)).errors).toEqual([]);
});
