import pg from 'pg';
import type { Config } from '../process/config.ts';
import { say } from '../process/progress.ts';
import { SetupError } from '../process/setup-error.ts';
import { withDatabase } from '../process/with-database.ts';
import { MOST_OF_KEY } from './key-files.ts';
import { keySourceOf, MASTER_KEY, type MasterKeySource } from './master-key.ts';
import { openVault } from './vault.ts';

/**
 * `kheo vault rotate`: changes the key that personal data is sealed with, beside the running server or without it. That of
 * KHEO_VAULT_KEY for the one of KHEO_VAULT_KEY_NEXT, or of standard input; that in `vault.key` for one made by chance.
 */
export async function run(args: string[], config: Config): Promise<void> {
  if (args.length !== 1 || args[0] !== 'rotate')
    throw new SetupError('Say it so: kheo vault rotate', 'Cách dùng: kheo vault rotate');
  const source = await sourceOf(config);
  await withDatabase(config, async (databaseUrl) => {
    await refuseMissingVault(databaseUrl);
    const vault = await openVault(databaseUrl, source);
    try {
      await vault.rotate({ owedOnly: false });
    } finally {
      await vault.close();
    }
  });
  say(
    source.given
      ? '✓ Personal data is sealed with the next key now. On every node: set KHEO_VAULT_KEY to it, remove KHEO_VAULT_KEY_NEXT, start the node again; a node that was started with KHEO_VAULT_KEY_NEXT goes on until then, any other reads and seals nothing. Then destroy the old key, in every place where you keep it | Đã đổi khóa: trên mọi máy hãy đặt KHEO_VAULT_KEY bằng khóa mới, bỏ KHEO_VAULT_KEY_NEXT rồi khởi động lại; sau đó hủy khóa cũ ở mọi nơi'
      : `✓ Personal data is sealed with a new key in ${source.file}; the old one is gone. Destroy copies of the old one, and copy the new one anew | Đã đổi khóa, khóa cũ không còn: hãy hủy các bản sao của khóa cũ và sao lại khóa mới`,
  );
}

async function sourceOf(config: Config): Promise<MasterKeySource> {
  const { file, given, givenNext: named } = keySourceOf(config);
  if (!given) return { file };
  const givenNext = named ?? (await asked());
  if (!MASTER_KEY.test(givenNext) || givenNext.toLowerCase() === given.toLowerCase())
    throw new SetupError(
      'The next key must be another one than KHEO_VAULT_KEY, 64 hexadecimal digits, as `openssl rand -hex 32` gives them: set KHEO_VAULT_KEY_NEXT to it, or give it on standard input',
      'Khóa mới phải khác KHEO_VAULT_KEY, gồm 64 chữ số thập lục phân: hãy đặt KHEO_VAULT_KEY_NEXT hoặc đưa vào qua đầu vào chuẩn',
    );
  return { file, given, givenNext };
}

async function asked(): Promise<string> {
  say('The next key, 64 hexadecimal digits, then Enter and Ctrl-D | Khóa mới, 64 chữ số thập lục phân');
  let said = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    said += chunk;
    if (said.length > MOST_OF_KEY) break;
  }
  return said.trim();
}

/** The wrong database must not get a vault by this. */
async function refuseMissingVault(databaseUrl: string): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const { rows } = await database.query(`select to_regclass('vault.master') is not null as there`);
    if (rows[0].there) return;
  } finally {
    await database.end();
  }
  throw new SetupError(
    'There is no vault in this database: nothing personal was ever sealed in it; is it the one of the installation?',
    'Cơ sở dữ liệu này không có kho niêm phong: hãy kiểm tra lại địa chỉ',
  );
}
