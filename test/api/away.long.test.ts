import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pdf } from '../document/files.ts';
import { type CommandedStore, startCommandedStore } from '../eventstore/commanded-store.ts';
import { type Door, startDoor } from './door.ts';
import { BOARD, CAMPAIGN, COMMUNE, LEADER } from './sample.ts';
import { type Answer, ask, post, startWorld, type World } from './world.ts';

/** How long a command is repeated here; an installation does so for 15 s. */
const PATIENCE_MS = 5_000;

let world: World;
let store: CommandedStore;
let database: Door;
beforeAll(async () => {
  world = await startWorld({
    store: async (upstream) => (store = await startCommandedStore({ upstream })),
    database: async (url) => (database = await startDoor(url)),
    waits: { commandMs: PATIENCE_MS, queryMs: 2_500, shownMs: 2_000 },
  });
});
afterAll(() => world?.stop());
afterEach(async () => {
  await database.open();
  await store.accept();
  await expect
    .poll(async () => (await ask(world, LEADER, UNITS)).errors, { timeout: 15_000, interval: 20 })
    .toEqual([]);
});

const UNITS = `{ units(organization: "${COMMUNE}") { id } }`;
const identity = { 'x-kheo-identity': BOARD };
const newUnit = () => ({
  commandId: crypto.randomUUID(),
  unit: crypto.randomUUID(),
  organization: COMMUNE,
  name: `Chi bộ ${crypto.randomUUID()}`,
  kind: 'PARTY_CELL',
});
const ESTABLISH = `mutation($input: EstablishUnitInput!) {
  establishUnit(input: $input) { errors { code } revision visible unit { id } }
}`;
const establish = (input: object): Promise<Answer> => ask(world, BOARD, ESTABLISH, { input });

describe('the record store away', () => {
  test('a command waits for it, then says that it may be sent again; reads go on', async () => {
    const input = newUnit();
    await store.refuse();
    const began = performance.now();
    const sent = post(world, { query: ESTABLISH, variables: { input } }, identity);
    expect((await ask(world, LEADER, UNITS)).errors).toEqual([]);
    const response = await sent;
    expect(performance.now() - began).toBeGreaterThan(PATIENCE_MS - 500);
    expect(performance.now() - began).toBeLessThan(PATIENCE_MS + 10_000);
    expect(response.status).toBe(200);
    expect(response.headers.get('retry-after')).toBe('5');
    const { errors } = (await response.json()) as Answer;
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/Send the same command again|same command may be sent again/),
        path: ['establishUnit'],
        extensions: {
          code: 'STORE_UNAVAILABLE',
          retryAfter: 5,
          mayBeRecorded: false,
          messages: {
            vi: 'Kho nhật ký tạm thời không trả lời. Lệnh chưa được ghi. Có thể gửi lại đúng lệnh này (cùng mã lệnh).',
            en: expect.stringContaining('The record store does not answer'),
          },
        },
      },
    ]);
    await store.accept();
    expect((await establish(input)).data.establishUnit).toMatchObject({
      errors: [],
      revision: 0,
      visible: true,
    });
  });

  test('for less than that, nobody notices; the log has a few lines', async () => {
    const before = world.log().length;
    await store.refuse();
    const sent = Array.from({ length: 20 }, () => establish(newUnit()));
    await sleep(PATIENCE_MS / 5);
    await store.accept();
    for (const { data, errors } of await Promise.all(sent)) {
      expect(errors).toEqual([]);
      expect(data.establishUnit).toMatchObject({ errors: [], revision: 0 });
    }
    const written = world.log().slice(before);
    expect(written.split('\n').length).toBeLessThan(10);
    expect(written).not.toContain('    at ');
  });
});

describe('the database away', () => {
  test.each([
    ['a query', () => post(world, { query: UNITS }, identity), 200],
    ['the calendar', () => fetch(`${world.url}/calendar.ics?campaign=${CAMPAIGN}&as=${LEADER}`), 503],
    ['a document', () => fetch(`${world.url}/documents/${'0'.repeat(64)}`, { headers: identity }), 503],
  ])('%s says so, in both languages', async (_, send, status) => {
    await database.shut();
    const response = await send();
    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after')).toBe('5');
    const { errors } = (await response.json()) as Answer;
    expect(errors[0]?.extensions).toEqual({
      code: 'DATABASE_UNAVAILABLE',
      retryAfter: 5,
      mayBeRecorded: false,
      messages: {
        vi: 'Cơ sở dữ liệu tạm thời không trả lời. Hãy thử lại sau ít giây.',
        en: 'The database does not answer for the moment. Ask again in a few seconds.',
      },
    });
  });

  test('a stream says so', async () => {
    await database.shut();
    const response = await fetch(`${world.url}/graphql/stream`, {
      method: 'POST',
      headers: { ...identity, 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: UNITS }),
    });
    expect(await response.text()).toContain('"code":"DATABASE_UNAVAILABLE"');
  });

  test('what needs no database goes on: an upload, and a command, which is recorded and not yet visible', async () => {
    await database.shut();
    const upload = await fetch(`${world.url}/documents`, {
      method: 'POST',
      headers: { ...identity, 'content-type': 'application/octet-stream' },
      body: pdf as BodyInit,
    });
    expect(upload.status).toBe(201);
    const { data, errors } = await establish(newUnit());
    expect(errors).toEqual([]);
    expect(data.establishUnit).toEqual({ errors: [], revision: 0, visible: false, unit: null });
  });

  test('one that takes connections and never answers is away too', async () => {
    database.freeze();
    const { errors } = await ask(world, LEADER, UNITS);
    expect(errors[0]?.extensions.code).toBe('DATABASE_UNAVAILABLE');
  });
});
