import { unavailableOf } from '../command/unavailable.ts';
import { openPool } from '../postgres/pool.ts';
import type { ContentStore } from './content-store.ts';

const DATABASE_MS = 15_000;
const PAGE = 1_000;

/** Writes down in the database what was uploaded, by whom, so that a file that is lost with all beside it is missed. */
export interface NotedContent extends ContentStore {
  /** Notes what lies in the folder and was not noted yet, and puts back the empty files of what was brought. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** `vault.content` has a row for each organization that brought a content, until it is removed on purpose. */
export function noteContent(store: ContentStore, databaseUrl: string): NotedContent {
  const pool = openPool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: DATABASE_MS,
    query_timeout: DATABASE_MS,
    application_name: 'kheo papers',
  });
  const forget = (sha256: string, by: string) =>
    pool.query('delete from vault.content where hash = $1 and organization = $2', [sha256, by]);

  /** Returns those that were new. */
  async function note(brought: readonly { sha256: string; by: string }[]) {
    const { rows } = await pool.query<{ sha256: string; by: string }>(
      `insert into vault.content (hash, organization) select * from unnest($1::text[], $2::text[])
       on conflict do nothing returning hash as sha256, organization as by`,
      [brought.map(({ sha256 }) => sha256), brought.map(({ by }) => by)],
    );
    return rows;
  }

  async function noteFound(): Promise<Set<string>> {
    const here = await store.listBrought();
    for (let at = 0; at < here.length; at += PAGE)
      // Removed at this very moment, perhaps.
      for (const { sha256, by } of await note(here.slice(at, at + PAGE)))
        if (!(await store.isMarked(sha256, by))) await forget(sha256, by);
    return new Set(here.map(({ sha256, by }) => `${sha256}.${by}`));
  }

  async function markAgain(here: ReadonlySet<string>): Promise<void> {
    const noted = 'select hash as sha256, organization as by from vault.content';
    const { rows } = await pool.query<{ sha256: string; by: string }>(noted);
    for (const { sha256, by } of rows.filter((row) => !here.has(`${row.sha256}.${row.by}`))) {
      if (!(await store.has(sha256))) continue;
      const { rowCount } = await pool.query(`${noted} where hash = $1 and organization = $2`, [sha256, by]);
      if (rowCount) await store.mark(sha256, by);
    }
  }

  return {
    ...store,
    async put(source, o) {
      const content = await store.put(source, o);
      // What a database that is away cannot note now is noted when `settle` finds it.
      await note([{ sha256: content.sha256, by: o.by }]).catch((error: unknown) => {
        if (!unavailableOf(error)) throw error;
      });
      return content;
    },
    async remove(sha256, by) {
      // First: what goes without it would be taken for lost.
      await forget(sha256, by);
      await store.remove(sha256, by);
    },
    async settle() {
      await markAgain(await noteFound());
    },
    close: () => pool.end(),
  };
}
