import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { isAlive } from '../../infra/postgres/processes.ts';
import { type ExternalPostgres, externalBinaries, startExternalPostgres } from './external-postgres.ts';
import { descendants, spawned, until } from './spawned.ts';

const binaries = externalBinaries();
if (!binaries)
  console.log('no PostgreSQL of a distribution is installed here (apt-get install postgresql): not tried');

describe.skipIf(!binaries)('kheo start on a PostgreSQL of one’s own by DATABASE_URL', () => {
  let postgres: ExternalPostgres;
  beforeAll(async () => {
    postgres = await startExternalPostgres(binaries as string);
  });
  afterAll(() => postgres?.stop());

  test.each([
    ['a role that owns its database and is no superuser, over TLS', () => postgres.newDatabase('phuong')],
    ['a superuser', async () => postgres.adminUrl],
  ])(
    'serves, keeps what it has, rebuilds and stops at Ctrl-C, as %s',
    { timeout: 120_000 },
    async (_, address) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'kheo-external-data-'));
      onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
      const databaseUrl = await address();
      const organizations = async () => {
        const client = new pg.Client(databaseUrl);
        await client.connect();
        const { rows } = await client.query<{ n: number }>(
          'select count(*)::int as n from views.organization',
        );
        await client.end();
        return rows[0]?.n;
      };
      const env = { KHEO_DATA: dataDir, PORT: '0', DATABASE_URL: databaseUrl, EVENTSTORE_URL: '' };
      const kept: unknown[] = [];
      for (const start of ['first', 'second']) {
        const program = spawned(['dist/infra/cli.js', 'start'], env);
        const [, url] = await program.printed(/^ready (http:\/\/localhost:\d+)$/m);
        const health = async () => (await (await fetch(`${url}/healthz`)).json()).status;
        await expect.poll(health, { timeout: 15_000 }).toBe('ok');
        const query = JSON.stringify({ query: '{ developmentIdentities { account } }' });
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: query });
        expect(await answer.json(), start).toEqual({ data: { developmentIdentities: [] } });
        kept.push(await organizations());
        const family = descendants(program.child.pid as number);
        program.child.kill('SIGINT');
        expect(await program.ended).toBe(0);
        await until(() => !family.some(isAlive));
      }
      expect(kept[0]).toBeGreaterThan(100);
      expect(kept[1]).toBe(kept[0]);
      expect(await spawned(['dist/infra/cli.js', 'rebuild'], env).ended).toBe(0);
      expect(await organizations()).toBe(kept[0]);
      console.log(`PostgreSQL ${postgres.version}: ${kept[0]} organizations`);
    },
  );
});
