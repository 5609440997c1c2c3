import { openPool } from '../postgres/pool.ts';
import { inBoth } from '../process/in-both.ts';
import { progress, say } from '../process/progress.ts';
import { storeSource, tableSource } from '../rebuild/log-source.ts';
import { connectClient } from '../store/client.ts';
import type { MasterKeySource } from '../vault/master-key.ts';
import { Findings } from './findings.ts';
import { lookAtOrder, lookAtTable } from './log.ts';
import { serverPages, tablePages } from './log-pages.ts';
import { openNamed } from './named.ts';
import { lookAtPapers } from './papers.ts';
import { lookAtPlaces, readPlaces } from './places.ts';
import { lookAtVault, noteVault, unlockVault } from './vault.ts';
import { lookAtViews } from './views.ts';
import { type LogSeen, walkLog } from './walk-log.ts';

export interface VerifyOptions {
  databaseUrl: string;
  /** The event store that holds the log; undefined where it lies in a table of the database. */
  eventstoreUrl?: string | undefined;
  /** Folder of the papers. */
  documents: string;
  key: MasterKeySource;
  /** Seconds to wait for a rebuild that is running. */
  patience: number;
  /** Told each thing that is wrong, in one line. */
  tell(line: string): void;
}

/** How many things are wrong, and what was looked at. */
export interface Verified {
  wrong: number;
  events: number;
  undigested: number;
  sealed: number;
  papers: number;
  tables: number;
  /** Commit position that the views show; undefined where they were not compared. */
  position: number | undefined;
}

/**
 * Looks at log, vault, papers and views, beside a running server or without it, and changes none of them. What is read first
 * must be known by what is read later, never the other way round: an installation that is at work is not taken for a broken one.
 * @throws when something cannot be looked at.
 */
export async function verify(o: VerifyOptions): Promise<Verified> {
  const findings = new Findings(o.tell);
  const stack = new AsyncDisposableStack();
  try {
    const named = stack.adopt(await openNamed(o.databaseUrl), (each) => each.close());
    const ownTable = !o.eventstoreUrl;
    const store = o.eventstoreUrl
      ? stack.adopt(connectClient(o.eventstoreUrl), (each) => each.dispose().catch(() => {}))
      : undefined;
    const pool = openPool({ connectionString: o.databaseUrl, max: 1, application_name: 'kheo verify' });
    stack.defer(() => pool.end());
    const source = store ? storeSource(store) : tableSource(pool);

    const table = store ? undefined : await lookAtTable(named.client, findings);
    await noteVault(named);
    const places = await readPlaces(named.client);
    const upTo = await source.head();
    const vault = await unlockVault(named, o.databaseUrl, o.key, findings);
    if (vault) stack.adopt(vault, (each) => each.close());

    const seen: LogSeen = await progress('Log', async (told) => {
      const walked = await walkLog(
        {
          ...{ named, table, open: vault?.open, setAside: await source.setAside() },
          pages: store ? serverPages(store, upTo) : tablePages(o.databaseUrl, upTo),
          told: (events) => told(`${events} events`),
        },
        findings,
      );
      told('order of the streams');
      await lookAtOrder(named.client, { table: store ? 'pg_temp.event' : 'log.event', upTo }, findings);
      return walked;
    });
    const here = await progress('Checkpoints', () => lookAtPlaces(source, places, ownTable, findings));
    const { sealed } = await progress('Vault', () => lookAtVault(named, places.reactor.position, findings));
    const { papers } = await progress('Papers', (told) =>
      lookAtPapers(named, o.documents, findings, (n) => told(`${n} papers`)),
    );
    if (!here)
      say(
        inBoth(
          '· The views are not compared: they are of another log, or of more of it',
          'không so các bảng dữ liệu: chúng thuộc nhật ký khác, hoặc dài hơn',
        ),
      );
    const { tables, position } = here
      ? await progress('Views', (told) =>
          lookAtViews({ databaseUrl: o.databaseUrl, source, ownTable, patience: o.patience, told }, findings),
        )
      : { tables: 0, position: undefined };
    findings.end();
    return { wrong: findings.wrong, ...seen, sealed, papers, tables, position };
  } finally {
    await stack.disposeAsync();
  }
}
