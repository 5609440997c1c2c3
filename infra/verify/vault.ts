import type pg from 'pg';
import { SetupError } from '../process/setup-error.ts';
import type { MasterKeySource } from '../vault/master-key.ts';
import { lookIntoVault, type Vault } from '../vault/vault.ts';
import type { Findings } from './findings.ts';
import type { Named } from './named.ts';

const MOST = 100;

/** Notes what the vault holds, before the log is read: all of it must then be known there. */
export async function noteVault({ client }: Named): Promise<void> {
  if (!(await isThere(client))) return;
  if (await hasContent(client))
    await client.query('insert into pg_temp.noted select hash, organization from vault.content');
  await client.query(
    `insert into pg_temp.settled select encode(ct, 'hex'), subject, stream from vault.sealed where settled`,
  );
  await client.query(`insert into pg_temp.gone select subject from vault.subject_key where state = 'ERASED'`);
}

/** Not in one that no server of this version has opened yet. */
async function hasContent(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('vault.content') is not null as there`,
  );
  return rows[0]?.there ?? false;
}

/** @throws SetupError for a vault of before shelves. */
async function isThere(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean; shelves: boolean }>(
    `select to_regclass('vault.sealed') is not null and to_regclass('vault.subject_key') is not null as there,
       to_regclass('vault.shelf') is not null as shelves`,
  );
  if (rows[0]?.there && !rows[0].shelves)
    throw new SetupError(
      'The vault is that of an older Khéo: start it once with this one',
      'Kho niêm phong là của bản cũ hơn: hãy khởi động một lần bằng bản này',
    );
  return rows[0]?.there ?? false;
}

/** The vault, where its key is here; undefined where it is not, which is told, or where there is none. */
export async function unlockVault(
  { client }: Named,
  databaseUrl: string,
  source: MasterKeySource,
  findings: Findings,
): Promise<Pick<Vault, 'open' | 'close'> | undefined> {
  if (!(await isThere(client))) return undefined;
  const { rows } = await client.query<{ fingerprint: Buffer }>('select fingerprint from vault.master');
  if (!rows[0]) return undefined; // nothing was ever sealed
  try {
    return await lookIntoVault(databaseUrl, source);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    const [english = '', vietnamese = ''] = error.message.split(' | ');
    findings.add('KEY_WRONG', english, vietnamese);
    return undefined;
  }
}

/** Compares what the log named with what the vault holds. `reactor`: up to where erasures were seen to. */
export async function lookAtVault(
  { client }: Named,
  reactor: number,
  findings: Findings,
): Promise<{ sealed: number }> {
  const { rows: counts } = await client.query<{ n: string }>('select count(*) as n from pg_temp.sealed');
  const sealed = Number(counts[0]?.n ?? 0);
  const there = await isThere(client);
  const missing = await client.query<{ subject: string; parts: string; keyless: boolean }>(
    there
      ? `select n.subject, count(*) as parts, bool_or(k.key is null or h.key is null) as keyless
         from pg_temp.sealed n left join vault.subject_key k on k.subject = n.subject
         left join vault.shelf h on h.id = k.shelf
         left join vault.sealed s on s.ct = decode(n.ct, 'hex') and s.subject = n.subject
         where k.state is distinct from 'ERASED' and (k.key is null or h.key is null or s.box is null)
           and not exists (select from pg_temp.erased e where e.subject = n.subject)
         group by n.subject order by n.subject limit ${MOST}`
      : `select subject, count(*) as parts, true as keyless from pg_temp.sealed group by subject limit ${MOST}`,
  );
  for (const { subject, parts, keyless } of missing.rows)
    findings.add(
      'SEALED_MISSING',
      `the vault has ${keyless ? 'no key' : `no ciphertext of ${parts} sealed part(s)`} for person ${subject}, whom the log knows and did not erase: the database is older than the log`,
      'kho niêm phong thiếu dữ liệu của một người mà nhật ký chưa xóa: cơ sở dữ liệu cũ hơn nhật ký',
    );
  if (!there) return { sealed };
  const unknown = await client.query<{ stream: string; parts: string }>(
    `select v.stream, count(*) as parts from pg_temp.settled v
     where not exists (select from pg_temp.sealed n where n.ct = v.ct)
     group by v.stream order by v.stream limit ${MOST}`,
  );
  for (const { stream, parts } of unknown.rows)
    findings.add(
      'SEALED_UNKNOWN',
      `the vault holds ${parts} sealed part(s) of ${stream} that no event names: the log is older than the database`,
      'kho niêm phong có phần mà không sự kiện nào nhắc đến: nhật ký cũ hơn cơ sở dữ liệu',
    );
  const gone = await client.query<{ subject: string }>(
    `select subject from pg_temp.gone g
     where not exists (select from pg_temp.erased e where e.subject = g.subject) order by subject limit ${MOST}`,
  );
  for (const { subject } of gone.rows)
    findings.add(
      'SEALED_UNKNOWN',
      `the vault has erased person ${subject}, and no event says so: the log is older than the database`,
      'kho niêm phong đã xóa một người mà nhật ký không ghi việc xóa',
    );
  const kept = await client.query<{ subject: string }>(
    `select distinct e.subject from pg_temp.erased e join vault.subject_key k using (subject)
     where k.state <> 'ERASED' and e.position <= $1 order by e.subject limit ${MOST}`,
    [reactor],
  );
  for (const { subject } of kept.rows)
    findings.add(
      'ERASURE_UNDONE',
      `person ${subject} is erased by the log, and the vault still has the key`,
      'một người đã được xóa theo nhật ký mà kho niêm phong vẫn còn khóa',
    );
  return { sealed };
}
