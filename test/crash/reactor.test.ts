import { readFileSync } from 'node:fs';
import { jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCommit } from '../../infra/command/commit.ts';
import { startReactor } from '../../infra/command/reactor.ts';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { connectStore, type NewEvent, type Store } from '../../infra/store/store.ts';
import { openVault, type Vault } from '../../infra/vault/vault.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { SETTING_ASIDE_STREAM } from '../../schema/setting-aside.ts';
import { startTemporaryPostgres } from '../eventstore/store.ts';

let postgres: PostgresServer;
let eventstore: EventStoreServer;
let store: Store;
let vault: Vault;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  eventstore = await startEventStore({ databaseUrl: postgres.url });
  store = connectStore(eventstore.url);
  vault = await openVault(postgres.url, { file: '', given: 'a1'.repeat(32) });
});
afterAll(async () => {
  await vault?.close();
  await store?.close();
  await eventstore?.stop();
  await postgres?.stop();
});

/** The stored example of an event type, as an event of another model. */
function example(type: string, over: object = {}): NewEvent {
  const file = new URL(`../schema/stored-events/${type}.v1.json`, import.meta.url);
  const { data, metadata } = JSON.parse(readFileSync(file, 'utf8'));
  return { id: crypto.randomUUID(), type, data: { ...data, ...over }, metadata };
}

/** A registered model, and a session that closed on it: the log as a process left it that was killed right then. */
async function closedAndKilled() {
  const { models, closed } = await closedOn(1);
  return { model: models[0] as string, closed };
}

/** The same on several; `poison` is an event of a newer version that the first of them ends with. */
async function closedOn(count: number, poison?: NewEvent) {
  const round = crypto.randomUUID();
  const models = Array.from({ length: count }, () => crypto.randomUUID());
  const result = { eligible: 5, present: 5, recused: 0, yes: 4, no: 1, tied: false, passed: true };
  const closed = example('AppraisalSessionClosed', {
    ...{ round, session: 'hoi-nghi' },
    results: models.map((model) => ({ model, ...result, criteria: [], points: null })),
  });
  for (const [index, model] of models.entries()) {
    const ending = poison && index === 0 ? [poison] : [];
    await store.append(`model-${model}`, [example('ModelRegistered', { model }), ...ending], -1);
  }
  await store.append(`appraisal-${round}`, [closed], -1);
  return { models, closed };
}

const typesOf = async (model: string) => (await store.read(`model-${model}`)).map(({ type }) => type);

async function reacting(body: (trouble: Error[]) => Promise<void>): Promise<void> {
  const trouble: Error[] = [];
  const reactor = startReactor({
    databaseUrl: postgres.url,
    client: store.client,
    commit: createCommit(store, { now: () => '2026-10-08T02:00:00.000Z' }),
    erase: vault.erase,
    setAside: store.setAside,
    onTrouble: (error) => trouble.push(error),
    restMs: 0,
    pausesMs: [20],
    againMs: 200,
  });
  try {
    await body(trouble);
  } finally {
    await reactor.close();
  }
}

describe('what one stream’s event causes on another', () => {
  test('is not asked of others: an event called like one of ours is passed over', async () => {
    const { data, metadata } = example('AppraisalSessionClosed');
    const foreign: [string, object][] = [
      ['expense-7', { type: 'AppraisalSessionClosed', data: {}, metadata: undefined }],
      ['expense-8', { type: 'AppraisalSessionClosed', data, metadata }],
    ];
    for (const [stream, event] of foreign)
      await store.client.appendToStream(stream, jsonEvent(event as Parameters<typeof jsonEvent>[0]));
    const { model } = await closedAndKilled();
    await reacting(async (trouble) => {
      await expect.poll(() => typesOf(model)).toEqual(['ModelRegistered', 'ModelAppraised']);
      expect(trouble).toEqual([]);
    });
  });

  test('comes about on every other stream where one has an event that cannot be read, and there once that is set aside', async () => {
    const sound = example('ModelRegistered');
    const poison = { ...sound, metadata: { ...sound.metadata, version: 99 } };
    const { models, closed } = await closedOn(3, poison);
    const [unreadable, ...others] = models as [string, string, string];
    const done = ['ModelRegistered', 'ModelAppraised'];
    await reacting(async () => {
      for (const model of others) await expect.poll(() => typesOf(model)).toEqual(done);
      await expect(store.read(`model-${unreadable}`)).rejects.toThrow(poison.id);
      const decision = { event: poison.id, type: poison.type, why: 'Do bản mới hơn ghi' };
      const aside = {
        id: crypto.randomUUID(),
        type: 'EventSetAside',
        data: decision,
        metadata: closed.metadata,
      };
      await store.append(SETTING_ASIDE_STREAM, [aside], -1);
      await expect.poll(() => typesOf(unreadable).catch(() => []), { timeout: 15_000 }).toEqual(done);
    });
  });

  test('comes about though the process was killed in between, once, and names its cause', async () => {
    const { model, closed } = await closedAndKilled();
    await reacting(async (trouble) => {
      await expect.poll(() => typesOf(model)).toEqual(['ModelRegistered', 'ModelAppraised']);
      expect(trouble).toEqual([]);
    });
    const [, appraised] = (await store.read(`model-${model}`)) as [RecordedEvent, RecordedEvent];
    expect(appraised).toMatchObject({
      ...{ causation: closed.id, correlation: closed.metadata.correlation, actor: closed.metadata.actor },
      data: { model, passed: true, yes: 4 },
    });
  });

  test('comes about no second time when the reactor has lost its place', async () => {
    const { model } = await closedAndKilled();
    const next = await closedAndKilled();
    await reacting(() => expect.poll(() => typesOf(next.model)).toContain('ModelAppraised'));
    const { Client } = (await import('pg')).default;
    const database = new Client({ connectionString: postgres.url });
    await database.connect();
    await database.query('delete from vault.reactor');
    await database.end();
    const last = await closedAndKilled();
    await reacting(() => expect.poll(() => typesOf(last.model)).toContain('ModelAppraised'));
    expect(await typesOf(model)).toEqual(['ModelRegistered', 'ModelAppraised']);
  });

  test('is nobody’s to send', async () => {
    const { model } = await closedAndKilled();
    const commit = createCommit(store, { now: () => '2026-10-08T02:00:00.000Z' });
    for (const role of ['SYSTEM', 'ADMIN', 'BOARD_OFFICER'] as const) {
      const outcome = await commit({
        type: 'RecordModelRecognition',
        data: { model, recognition: crypto.randomUUID(), number: '1-QĐ/ĐU', issuedOn: '2026-10-08' },
        commandId: crypto.randomUUID(),
        actor: { account: 'a', role, organization: '10507' },
        client: 'test',
      });
      expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    }
    expect(await typesOf(model)).toEqual(['ModelRegistered']);
  });
});
