import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStreamPlaces } from '../../infra/http/stream-places.ts';
import { acceptedModel, COMMUNE, establishUnit, LEADER } from './sample.ts';
import { command, startWorld, type World } from './world.ts';

let world: World;
let unit: string;
beforeAll(async () => {
  world = await startWorld();
  unit = await establishUnit(world, 'Chi bộ thôn 1');
});
afterAll(() => world?.stop());

const SUBSCRIPTION =
  'subscription($organization: ID!) { progressChanged(organization: $organization) { organization position recordedAt } }';

interface Message {
  event: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the subscription asked for
  data: any;
}

/** Opens a stream; `next` gives its messages one by one, undefined at its end. */
async function open(
  identity: string | undefined,
  organization: string,
  what: object = { query: SUBSCRIPTION },
) {
  const stopping = new AbortController();
  const response = await fetch(`${world.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(identity ? { 'x-kheo-identity': identity } : {}),
    },
    body: JSON.stringify({ variables: { organization }, ...what }),
    signal: stopping.signal,
  });
  const messages = read(response);
  const next = async (): Promise<Message | undefined> => (await messages.next()).value ?? undefined;
  return { response, next, close: () => stopping.abort() };
}

async function* read(response: Response): AsyncGenerator<Message, undefined> {
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const event = /^event: (.*)$/m.exec(part)?.[1];
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (event) yield { event, data: data ? JSON.parse(data) : null };
    }
  }
}

test('places are bounded for each and for all, and given back', () => {
  const places = createStreamPlaces(14, 12);
  const [here, there] = ['203.0.113.9', '203.0.113.10'];
  const held = Array.from({ length: 10 }, () => places.take(here));
  expect(places.take(here)).toBe('TOO_MANY_STREAMS');
  // Accounts that are made up take no more than the address has, whose others go on.
  expect([places.take(here, 'one'), places.take(here, 'two')]).toEqual(Array(2).fill(expect.any(Function)));
  expect(places.take(here, 'three')).toBe('TOO_BUSY');
  expect([places.take(there, 'one'), places.take(there)]).toEqual(Array(2).fill(expect.any(Function)));
  expect(places.take(there, 'four')).toBe('TOO_BUSY');
  for (const free of held) if (typeof free === 'function') free();
  expect(places.taken).toBe(4);
  expect(places.take(here)).toEqual(expect.any(Function));
});

describe('progressChanged', () => {
  test('tells commune, city and country when a command has changed their figures', async () => {
    const streams = await Promise.all([
      open(LEADER, COMMUNE),
      open('CITY_OFFICER@31', '31'),
      open('LEADER@VN', 'VN'),
    ]);
    expect(streams[0].response.headers.get('content-type')).toContain('text/event-stream');
    await acceptedModel(world, unit, 'Có tin mới');
    const told = await Promise.all(streams.map(({ next }) => next()));
    expect(told.map((message) => message?.data.data.progressChanged.organization)).toEqual([
      COMMUNE,
      '31',
      'VN',
    ]);
    expect(told[0]?.data.data.progressChanged.recordedAt).toBe(world.now);
    for (const { close } of streams) close();
  });

  test('tells of many commands at most twice a second, and the last of them for certain', async () => {
    const stream = await open(LEADER, COMMUNE);
    const units = await Promise.all(
      Array.from({ length: 3 }, (_, at) => establishUnit(world, `Đơn vị ${at}`)),
    );
    const started = performance.now();
    for (const [at, each] of units.entries()) await acceptedModel(world, each, `Mô hình ${at}`);
    const { data } = await (
      await ask('{ progress(organization: "11824", campaign: "11824-2026") { position } }')
    ).json();
    const positions: bigint[] = [];
    while ((positions.at(-1) ?? 0n) < BigInt(data.progress.position)) {
      const message = await stream.next();
      positions.push(BigInt(message?.data.data.progressChanged.position));
    }
    const seconds = (performance.now() - started) / 1000;
    expect(positions.length).toBeLessThanOrEqual(2 + 2 * seconds);
    expect(positions).toEqual([...positions].sort((one, other) => (one < other ? -1 : 1)));
    stream.close();
  });

  test('says nothing of other places', async () => {
    const elsewhere = await open('LEADER@10507', '10507');
    await acceptedModel(world, unit, 'Không liên quan');
    const input = { unit: crypto.randomUUID(), organization: '10507', name: 'Chi bộ 1', kind: 'PARTY_CELL' };
    const { position } = await command(world, 'BOARD_OFFICER@10507', 'establishUnit', input);
    expect((await elsewhere.next())?.data.data.progressChanged.position).toBe(position);
    elsewhere.close();
  });

  test.each([
    ['nobody in particular', undefined, COMMUNE, 'UNAUTHENTICATED'],
    ['somebody from elsewhere', 'LEADER@10507', COMMUNE, 'FORBIDDEN'],
    ['a commune asking about its city', LEADER, '31', 'FORBIDDEN'],
  ])('is refused to %s', async (_, identity, organization, code) => {
    const { next } = await open(identity, organization);
    const message = await next();
    expect(message?.data.errors[0].extensions.code).toBe(code);
    expect((await next())?.event).toBe('complete');
  });

  test('is there under its trusted document id as well', async () => {
    const file = new URL('../../dashboard/generated/persisted-documents.json', import.meta.url);
    const documents = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    const [documentId] = documents.find(([, text]) => text.includes('progressChanged')) ?? [];
    const stream = await open(LEADER, COMMUNE, { documentId });
    await acceptedModel(world, unit, 'Theo mã văn bản');
    expect((await stream.next())?.data.data.progressChanged.organization).toBe(COMMUNE);
    stream.close();
  });

  test('what cannot run says why', async () => {
    const { next } = await open(LEADER, COMMUNE, { query: 'subscription { nothing }' });
    expect((await next())?.data.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('a wrong variable is the sender’s mistake here as well, and no line of the log', async () => {
    const before = world.log().length;
    const wrong = { query: SUBSCRIPTION, variables: { organization: ['Logleak Nguyễn Văn Rò 0912345678'] } };
    const { next } = await open(LEADER, COMMUNE, wrong);
    expect((await next())?.data.errors).toEqual([
      {
        message: 'Variable "$organization" has a wrong value: ID cannot represent value',
        locations: [expect.anything()],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect((await next())?.event).toBe('complete');
    const many = { query: 'query($f: ModelFilter) { models(filter: $f) { nodes { id } } }' };
    const variables = { f: { status: Array(60).fill('LOGLEAK') } };
    const { errors } = (await (await open(LEADER, COMMUNE, { ...many, variables })).next())?.data ?? {};
    expect(errors.at(-1).extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(world.log().slice(before)).toBe('');
  });

  test('takes nothing by GET', async () => {
    const address = `${world.url}/graphql/stream?query=${encodeURIComponent('{ me { account } }')}`;
    const response = await fetch(address, {
      headers: { accept: 'text/event-stream', 'x-kheo-identity': LEADER },
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('ten for one account, who takes no place of another’s and gets one back at its end', async () => {
    await expect.poll(() => gauge('kheo_streams')).toBe(0);
    const ten = await Promise.all(Array.from({ length: 10 }, () => open(LEADER, COMMUNE)));
    expect(ten.map(({ response }) => response.status)).toEqual(Array(10).fill(200));
    const { response } = await open(LEADER, COMMUNE);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '30']);
    expect((await response.json()).errors[0]).toEqual({
      message: expect.stringMatching(/At most 10 streams.*tối đa 10 luồng/),
      extensions: { code: 'TOO_MANY_STREAMS' },
    });
    const other = await open('CITY_OFFICER@31', '31');
    expect(other.response.status).toBe(200);
    ten[0]?.close();
    await expect.poll(() => gauge('kheo_streams')).toBe(10);
    const again = await open(LEADER, COMMUNE);
    expect(again.response.status).toBe(200);
    for (const { close } of [...ten, other, again]) close();
    await expect.poll(() => gauge('kheo_streams')).toBe(0);
  });

  test.each(['null', '0', '""', 'false', '{}'])('a body of %s is refused, not waited for', async (body) => {
    const response = await fetch(`${world.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body,
      signal: AbortSignal.timeout(3_000),
    });
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].extensions.code).toMatch(/^BAD_REQUEST|^DOCUMENT/);
  });

  test('a stream that its reader has left is forgotten', async () => {
    const stream = await open(LEADER, COMMUNE);
    expect(await gauge('kheo_subscribers')).toBeGreaterThan(0);
    stream.close();
    await expect.poll(() => gauge('kheo_subscribers')).toBe(0);
    await expect.poll(() => gauge('kheo_streams')).toBe(0);
  });

  const ask = (query: string) =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kheo-identity': LEADER },
      body: JSON.stringify({ query }),
    });
  async function gauge(name: string): Promise<number> {
    const text = await (await fetch(`${world.url}/metrics`)).text();
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  }
});
