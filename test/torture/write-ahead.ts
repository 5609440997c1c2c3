import { connectOnceBack } from './connect.ts';

const MB = 1024 * 1024;
/** Rows of a statement, of some 8 KB each that do not compress. */
const ROWS = 8_000;

/**
 * Lets the write-ahead log grow until so much of it lies behind the last checkpoint: a PostgreSQL that is killed then
 * has that to go through before it takes connections.
 */
export async function pileUp(databaseUrl: () => string, bytes: number): Promise<number> {
  const client = await connectOnceBack(databaseUrl);
  try {
    const behind = async () => {
      const { rows } = await client.query<{ bytes: string }>(
        'select pg_current_wal_lsn() - redo_lsn as bytes from pg_control_checkpoint()',
      );
      return Number(rows[0]?.bytes);
    };
    await client.query('set synchronous_commit = off');
    await client.query('create table if not exists public.ballast (filler text)');
    await client.query('alter table public.ballast alter column filler set storage external');
    let piled = await behind();
    while (piled < bytes) {
      await client.query('truncate public.ballast');
      await client.query(
        `insert into public.ballast
         select string_agg(md5(random()::text), '') from generate_series(1, $1 * 240) g group by g % $1`,
        [ROWS],
      );
      const now = await behind();
      if (now < piled) return now; // a checkpoint came between: it is near the most that there can be
      piled = now;
    }
    return piled;
  } finally {
    await client.end().catch(() => {});
  }
}

export const megabytes = (bytes: number) => `${Math.round(bytes / MB)} MB`;
