import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runningPostgres, startPostgres } from '../../infra/postgres/embedded.ts';
import { processesIn } from '../../infra/postgres/processes.ts';
import { startEventStoreProcess } from '../../infra/process/eventstore-process.ts';
import { freePort } from '../../infra/process/free-port.ts';
import { type Running, supervise } from '../../infra/process/supervise.ts';
import { descendants } from '../setup/spawned.ts';
import { clusterOf, type Place, pidsOfPostgres } from './place.ts';
import { startProgram } from './program.ts';

const commandOf = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** `kheo start` with everything of its own. */
export async function embedded(dataDir: string): Promise<Place> {
  const postgres = join(dataDir, 'postgres');
  const program = await startProgram(['dist/infra/cli.js', 'start'], { KHEO_DATA: dataDir });
  const databaseUrl = () => runningPostgres(postgres)?.url ?? '';
  return {
    name: 'all of its own',
    url: program.url,
    databaseUrl,
    logUrl: databaseUrl,
    pidsOf(victim) {
      if (victim === 'web server') return [program.pid()];
      if (victim !== 'event store') return pidsOfPostgres(postgres, victim);
      return descendants(program.pid()).filter((pid) => commandOf(pid).includes('eventstore/main'));
    },
    async killServer() {
      await program.kill();
      await program.start();
    },
    gaveUp: program.gaveUp,
    stop: async () => [...(await program.stop()), ...processesIn(clusterOf(postgres))],
  };
}

/**
 * `kheo start` on a database by DATABASE_URL and an event store by EVENTSTORE_URL, the store on a PostgreSQL of its
 * own: the one may be away while the other is there. The victims of PostgreSQL are those of the views' database.
 */
export async function apart(dataDir: string): Promise<Place> {
  const gaveUp: string[] = [];
  const watched = <T extends Running>(name: string, start: () => Promise<T>) =>
    supervise({ name, start, onGiveUp: ({ message }) => gaveUp.push(message), crashes: 100 });
  const folder = (name: string) => join(dataDir, name);
  const postgresOf = async (name: string) => {
    const port = await freePort();
    return watched(name, () => startPostgres({ dataDir: folder(name), port }));
  };
  const log = await postgresOf('log');
  const views = await postgresOf('views');
  const port = await freePort();
  const store = await watched('event store', () =>
    startEventStoreProcess({ databaseUrl: log.first.url, port }),
  );
  const program = await startProgram(
    ['--import', './test/setup/decorators.mjs', 'test/setup/serve-identities.ts'],
    {
      KHEO_DATA: dataDir,
      DATABASE_URL: views.first.url,
      EVENTSTORE_URL: store.first.url,
    },
  );
  let storePid = store.first.pid;
  return {
    name: 'the log apart from the views',
    url: program.url,
    databaseUrl: () => views.first.url,
    logUrl: () => log.first.url,
    eventstoreUrl: store.first.url,
    pidsOf(victim) {
      if (victim === 'web server') return [program.pid()];
      if (victim !== 'event store') return pidsOfPostgres(folder('views'), victim);
      void store.running().then(({ pid }) => {
        storePid = pid;
      });
      return [storePid];
    },
    async killServer() {
      await program.kill();
      await program.start();
    },
    gaveUp: program.gaveUp,
    async stop() {
      const left = await program.stop();
      for (const part of [store, views, log]) await part.stop();
      return [...left, ...['log', 'views'].flatMap((name) => processesIn(clusterOf(folder(name))))];
    },
  };
}
