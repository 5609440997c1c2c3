import pg from 'pg';

/**
 * What the log names and what is kept apart from it, in temporary tables of one session: as long as the log, and in nobody's
 * memory; gone with the session, however it ends.
 */
const TABLES = {
  /** Events of our streams, where the log is no table here. */
  event: 'stream text collate "C", revision bigint, position bigint, id uuid',
  sealed: 'ct text, subject uuid, event uuid',
  erased: 'subject uuid, position bigint',
  paper: 'sha256 text collate "C", event uuid, filed boolean',
  /** Of the vault, as it was before the log was read. */
  settled: 'ct text, subject uuid, stream text',
  gone: 'subject uuid',
  noted: 'sha256 text collate "C", organization text collate "C"',
  /** Of the folder of papers. */
  file: 'sha256 text collate "C"',
  brought: 'sha256 text collate "C", organization text collate "C"',
  removed: 'sha256 text collate "C"',
};

export type NamedTable = keyof typeof TABLES;

export interface Named {
  client: pg.Client;
  put(table: NamedTable, rows: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

export async function openNamed(databaseUrl: string): Promise<Named> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'kheo verify' });
  client.on('error', () => {}); // the statement in flight, or the next one, tells
  await client.connect();
  for (const [name, columns] of Object.entries(TABLES))
    await client.query(`create temporary table ${name} (${columns})`);
  return {
    client,
    async put(table, rows) {
      if (rows.length === 0) return;
      await client.query({
        name: table,
        text: `insert into pg_temp.${table} select * from json_populate_recordset(null::pg_temp.${table}, $1::json)`,
        values: [JSON.stringify(rows)],
      });
    },
    close: () => client.end().catch(() => {}),
  };
}
