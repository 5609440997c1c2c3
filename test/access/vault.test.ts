import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PostgresServer } from '../../infra/postgres/embedded.ts';
import { SetupError } from '../../infra/process/setup-error.ts';
import { KeyErased, KeyMissing } from '../../infra/vault/faults.ts';
import { eraseAgain, tidyVault } from '../../infra/vault/upkeep.ts';
import { openVault, type SealedPart, type Vault } from '../../infra/vault/vault.ts';
import { openDatabase } from '../ready-made/databases.ts';

let dataDir: string;
let postgres: PostgresServer;
let database: pg.Client;
let vault: Vault;
let file: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join('/tmp', 'kheo-vault-'));
  postgres = await openDatabase();
  file = join(dataDir, 'vault.key');
  vault = await openVault(postgres.url, { file });
  database = new pg.Client({ connectionString: postgres.url });
  await database.connect();
});
afterAll(async () => {
  await vault?.close();
  await database?.end();
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const data = { name: 'Nguyễn Thị Hoa', phone: '0912345678' };
const envelope = '{"id":"e1"}';
const seal = (subject: string, begins = true) =>
  vault.seal({ subject, stream: `person-${subject}`, data, envelope, begins });
const part = (sealed: SealedPart['sealed'], event = 'e1'): SealedPart => ({ event, envelope, sealed });
const boxes = async (subject: string) =>
  (await database.query('select ct from vault.sealed where subject = $1', [subject])).rows.length;

describe('R-41 the vault', () => {
  test('opens what it sealed, in the order asked, each with its own key', async () => {
    const [one, other] = [await seal(randomUUID()), await seal(randomUUID())];
    const opened = await vault.open([part(other), part(one), part(other)]);
    expect(opened).toEqual(Array(3).fill({ state: 'OPEN', data }));
    const swapped = { ...one, subject: other.subject };
    expect(await vault.open([part(swapped)])).toMatchObject([{ state: 'UNREADABLE' }]);
  });

  test('holds no name, no phone and no bare key', async () => {
    const subject = randomUUID();
    await seal(subject);
    const { rows } = await database.query(
      `select row_to_json(k)::text || row_to_json(s)::text as text
       from vault.subject_key k join vault.sealed s using (subject) where subject = $1`,
      [subject],
    );
    expect(rows[0].text).not.toMatch(/Nguyễn|0912345678/);
    expect(rows[0].text).not.toContain(Buffer.from(data.name).toString('hex'));
  });

  test('erases for good, again without effect, and knows erased from missing', async () => {
    const [subject, missing] = [randomUUID(), randomUUID()];
    const sealed = await seal(subject);
    const lost = await seal(missing);
    await vault.erase(subject);
    const erasedAt = () =>
      database.query('select erased_at from vault.subject_key where subject = $1', [subject]);
    const first = (await erasedAt()).rows;
    await vault.erase(subject);
    expect((await erasedAt()).rows).toEqual(first);
    expect(await boxes(subject)).toBe(0);
    await database.query('delete from vault.subject_key where subject = $1', [missing]);

    const [erased, gone] = await vault.open([part(sealed), part(lost, 'e2')]);
    expect(erased).toEqual({ state: 'ERASED' });
    expect(gone).toMatchObject({
      state: 'UNREADABLE',
      event: 'e2',
      reason: expect.stringMatching(/no key for/),
    });
    await expect(seal(subject, true)).rejects.toThrow(KeyErased);
    await expect(seal(missing, false)).rejects.toThrow(KeyMissing);
    const { rows } = await database.query('select from vault.subject_key where subject = $1', [missing]);
    expect(rows).toEqual([]);
  });

  test('names the event whose ciphertext was changed or is gone', async () => {
    const [changed, gone] = [await seal(randomUUID()), await seal(randomUUID())];
    await database.query(
      `update vault.sealed set box = set_byte(box, 20, get_byte(box, 20) # 1) where ct = $1`,
      [Buffer.from(changed.ct, 'hex')],
    );
    await database.query('delete from vault.sealed where ct = $1', [Buffer.from(gone.ct, 'hex')]);
    expect(await vault.open([part(changed, 'e7'), part(gone, 'e8')])).toMatchObject([
      { state: 'UNREADABLE', event: 'e7', reason: expect.stringMatching(/not the one that the event names/) },
      { state: 'UNREADABLE', event: 'e8', reason: expect.stringMatching(/no ciphertext/) },
    ]);
  });

  test('keeps the key that a command cut off after its first step left', async () => {
    const subject = randomUUID();
    const cutOff = await seal(subject);
    const again = await seal(subject);
    expect(await vault.open([part(cutOff), part(again)])).toEqual(Array(2).fill({ state: 'OPEN', data }));
  });

  test('drops what was cut off before its event, and keeps what was cut off after it', async () => {
    const subject = randomUUID();
    const [orphan, named] = [await seal(subject), await seal(subject)];
    const store = { read: async () => [{ sealed: named }] as never };
    await tidyVault(store, vault);
    expect(await boxes(subject)).toBe(2); // young: its append may be on the way
    await tidyVault(store, vault, 0);
    expect(await vault.open([part(orphan), part(named)])).toMatchObject([
      { state: 'UNREADABLE' },
      { state: 'OPEN' },
    ]);
    expect(await vault.unsettled(0)).toEqual([]);
  });

  test('never drops what is settled', async () => {
    const sealed = await seal(randomUUID());
    await vault.settle([sealed.ct]);
    await vault.discard([sealed.ct]);
    expect(await vault.open([part(sealed)])).toEqual([{ state: 'OPEN', data }]);
  });

  test('restored from before an erasure, erases again what the log says is erased', async () => {
    const [known, unknown, living] = [randomUUID(), randomUUID(), randomUUID()];
    const [sealed, stays] = [await seal(known), await seal(living)];
    await eraseAgain(vault, [known, unknown]);
    const opened = await vault.open([part(sealed), part({ ...sealed, subject: unknown }), part(stays)]);
    expect(opened).toEqual([{ state: 'ERASED' }, { state: 'ERASED' }, { state: 'OPEN', data }]);
  });
});

describe('R-41 the master key', () => {
  const openAgain = async (source: Parameters<typeof openVault>[1]) => {
    const again = await openVault(postgres.url, source);
    await again.close();
  };

  test('is made once, for the owner alone, and never lies in the database', async () => {
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await openAgain({ file });
    await openAgain({ file: join(tmpdir(), 'nowhere', 'vault.key'), given: text.trim() });
    expect(readFileSync(file, 'utf8')).toBe(text);
    const { rows } = await database.query('select fingerprint from vault.master');
    expect(rows).toHaveLength(1);
    expect(rows[0].fingerprint.toString('hex')).not.toBe(text.trim());
  });

  test.each([
    ['another one', () => `${randomBytes(32).toString('hex')}\n`, /not the one/],
    ['no key at all', () => 'chìa khóa', /does not hold a key/],
  ])('in the file is %s: the start is refused in words', async (_, content, message) => {
    const wrong = join(dataDir, 'wrong.key');
    writeFileSync(wrong, content());
    const start = openAgain({ file: wrong });
    await expect(start).rejects.toThrow(SetupError);
    await expect(start).rejects.toThrow(message);
  });

  test('lost: the start is refused, and no other is made', async () => {
    const gone = join(dataDir, 'gone.key');
    const start = openAgain({ file: gone });
    await expect(start).rejects.toThrow(SetupError);
    await expect(start).rejects.toThrow(/put .*gone\.key back from its backup/);
    expect(() => statSync(gone)).toThrow(/ENOENT/);
  });

  test('given wrongly: the start is refused, without showing it', async () => {
    const given = randomBytes(32).toString('hex');
    const start = openAgain({ file, given });
    await expect(start).rejects.toThrow(/KHEO_VAULT_KEY is not the one/);
    await expect(start).rejects.not.toThrow(given);
  });
});
