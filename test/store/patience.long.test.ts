import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../infra/clock.ts';
import { createCommit } from '../../infra/command/commit.ts';
import { Patience } from '../../infra/command/patience.ts';
import type { CommandRequest } from '../../infra/command/request.ts';
import { Unavailable } from '../../infra/command/unavailable.ts';
import { type EventStoreServer, startEventStore } from '../../infra/eventstore/server.ts';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { connectStore, type Store } from '../../infra/store/store.ts';
import { COUNTRY } from '../../infra/system-data.ts';
import { type CommandedStore, startCommandedStore } from '../eventstore/commanded-store.ts';
import { startTemporaryPostgres } from '../eventstore/store.ts';

let postgres: PostgresServer;
let behind: EventStoreServer;
let commanded: CommandedStore;
const stores: Store[] = [];
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  behind = await startEventStore({ databaseUrl: postgres.url });
  commanded = await startCommandedStore({ upstream: behind.url });
  const { commit } = sender();
  await commit(establish(COUNTRY));
});
beforeEach(async () => {
  commanded.ready();
  commanded.speak();
  await commanded.accept();
});
afterAll(async () => {
  for (const store of stores) await store.close();
  await commanded?.stop();
  await behind?.stop();
  await postgres?.stop();
});

/** Longer than a call may take here. */
const AWAY_MS = 350;

function sender(o: { url?: string; patienceMs?: number; appendMs?: number; readMs?: number } = {}) {
  const store = connectStore(o.url ?? commanded.url, { readMs: 150, appendMs: 200, ...o });
  stores.push(store);
  return { store, commit: createCommit(store, systemClock, {}, undefined, o.patienceMs) };
}

const codes = Array.from({ length: 80 }, (_, at) => String(10 + at))[Symbol.iterator]();

/** A city of its own each time, by a command of its own. */
function establish(organization = codes.next().value as string): CommandRequest {
  const [kind, parent] = organization === COUNTRY ? ['COUNTRY', null] : ['CITY', COUNTRY];
  return {
    type: 'EstablishOrganization',
    data: { organization, name: organization, fullName: organization, kind, parent },
    commandId: randomUUID(),
    actor: { account: 'system', role: 'SYSTEM', organization: COUNTRY },
    client: 'test',
  };
}

const failureOf = (committed: Promise<unknown>) =>
  committed.then(
    () => undefined,
    (error: unknown) => error,
  );

/** How often the command is on its stream, whatever was answered. */
async function timesRecorded(request: CommandRequest): Promise<number> {
  const store = connectStore(behind.url);
  stores.push(store);
  const { organization } = request.data as { organization: string };
  const events = await store.read(`organization-${organization}`);
  return events.filter(({ command }) => command === request.commandId).length;
}

const whatPasses: [string, () => unknown, () => unknown][] = [
  ['Server Is Not Ready to writes', () => commanded.notReady(), () => commanded.ready()],
  ['Server Is Not Ready to all', () => commanded.notReady({ reads: true }), () => commanded.ready()],
  ['no leader known', () => commanded.notLeader(), () => commanded.ready()],
  [
    'not the leader',
    () => commanded.notLeader({ host: '127.0.0.1', port: commanded.port }),
    () => commanded.ready(),
  ],
  ['silence', () => commanded.silence(), () => commanded.speak()],
  ['a killed node', () => commanded.refuse(), () => commanded.accept()],
  ['dropped connections', () => commanded.dropConnections(), () => {}],
  ['a commit that timed out unwritten', () => commanded.timeoutNextAppend({ written: false }), () => {}],
  ['a commit that timed out, though written', () => commanded.timeoutNextAppend({ written: true }), () => {}],
  ['an answer lost on its way', () => commanded.loseNextAnswer(), () => {}],
];

describe('a command is repeated over what passes, and has one effect', () => {
  test.each(whatPasses)('%s', async (_, begin, end) => {
    const { commit } = sender();
    await commit(establish());
    await begin();
    const request = establish();
    const sent = commit(request);
    await sleep(AWAY_MS);
    await end();
    expect(await sent).toMatchObject({ ok: true, revision: 0 });
    expect(await timesRecorded(request)).toBe(1);
    expect(await commit(request)).toMatchObject({ ok: true, revision: 0 });
    expect(await timesRecorded(request)).toBe(1);
  });

  test('also where the cluster is found by its gossip, while it has no leader', async () => {
    commanded.notReady();
    const { commit } = sender({ url: `${commanded.discoverUrl}&maxDiscoverAttempts=2` });
    const request = establish();
    const sent = commit(request);
    await sleep(AWAY_MS);
    commanded.ready();
    expect(await sent).toMatchObject({ ok: true, revision: 0 });
  });
});

test('a node that is away for longer than any call may take is no error', async () => {
  const { commit } = sender();
  await commit(establish());
  await commanded.refuse();
  const sent = commit(establish());
  await sleep(1_500);
  await commanded.accept();
  expect(await sent).toMatchObject({ ok: true, revision: 0 });
});

describe('when the patience is over', () => {
  test('a command of which nothing was sent says so', async () => {
    const { commit } = sender({ patienceMs: 300 });
    await commanded.refuse();
    const failure = await failureOf(commit(establish()));
    expect(failure).toBeInstanceOf(Unavailable);
    expect(failure).toMatchObject({ code: 'STORE_UNAVAILABLE', mayBeRecorded: false, retryAfter: 5 });
  });

  test('one whose append has no answer may have been recorded; sent again, it is one effect', async () => {
    const { commit, store } = sender({ patienceMs: 300 });
    const request = establish();
    await commit(establish());
    commanded.loseNextAnswer();
    const cut = expect
      .poll(() => timesRecorded(request))
      .toBe(1)
      .then(() => commanded.refuse());
    expect(await failureOf(commit(request))).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      mayBeRecorded: true,
    });
    await cut;
    expect(store.writes.state()).toMatchObject({ outcome: 'STORE_UNAVAILABLE' });
    await commanded.accept();
    expect(await commit(request)).toMatchObject({ ok: true, revision: 0 });
    expect(await timesRecorded(request)).toBe(1);
    await commit(establish());
    expect(store.writes.state()).toMatchObject({ outcome: 'succeeded' });
  });

  test('its causes have no patience of their own', async () => {
    const patience = new Patience(200);
    const { commit } = sender();
    commanded.silence();
    const began = performance.now();
    await failureOf(commit({ ...establish(), patience }));
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  test('a full disk is not waited for', async () => {
    const { commit, store } = sender();
    const database = new pg.Client(postgres.url);
    await database.connect();
    await database.query(`
      create function log.no_space() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
      create trigger no_space before insert on log.event for each statement execute function log.no_space();
      alter table log.event enable always trigger no_space`);
    const request = establish();
    const began = performance.now();
    const failure = await failureOf(commit(request));
    expect(failure).toMatchObject({ code: 'DISK_FULL', mayBeRecorded: false, retryAfter: 60 });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(store.writes.state()).toMatchObject({ outcome: 'DISK_FULL' });
    await database.query('drop trigger no_space on log.event');
    await database.end();
    expect(await commit(request)).toMatchObject({ ok: true, revision: 0 });
  });
});
