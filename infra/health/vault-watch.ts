import { openPool } from '../postgres/pool.ts';
import { SetupError } from '../process/setup-error.ts';
import { LIVE_SCHEMA } from '../views/client.ts';

/** The vault falls behind the log by a restore, and is put right by another: nothing that comes about by the second. */
const EVERY_MS = 60_000;
/** While it is behind, somebody waits for it to be whole. */
const BEHIND_MS = 2_000;
/** With a hundred thousand persons it takes tenths of a second. */
const LOOK_MS = 15_000;

/** Whether the vault lacks personal data that the log knows of and did not erase. */
export interface VaultWatch {
  behind(): boolean;
  /** Somebody has just met what it lacks. */
  missed(what: string): void;
  close(): Promise<void>;
}

/** Something that was sealed, is not erased, and lacks its key or its ciphertext. */
const MISSING = `
  select s.event, s.subject from ${LIVE_SCHEMA}.seal s
  left join vault.subject_key k on k.subject = s.subject
  left join vault.sealed v on v.ct = decode(s.ct, 'hex')
  where k.state is distinct from 'ERASED' and (k.key is null or v.ct is null) limit 1`;

/** Looks now and then, and often while it is behind; tells at every look that it is, and once that it is no longer. */
export function watchVault(
  databaseUrl: string,
  o: { onBehind(error: Error): void; onWhole(): void },
): VaultWatch {
  const pool = openPool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: LOOK_MS,
    query_timeout: LOOK_MS,
    idleTimeoutMillis: BEHIND_MS,
    application_name: 'kheo vault watch',
  });
  let [behind, closed] = [false, false];
  let next: NodeJS.Timeout | undefined;

  function missed(what: string): void {
    if (!behind) lookIn(BEHIND_MS);
    behind = true;
    o.onBehind(vaultBehind(what));
  }

  async function look(): Promise<void> {
    try {
      const { rows } = await pool.query<{ event: string; subject: string }>(MISSING);
      const [missing] = rows;
      if (missing) missed(`the vault lacks what event ${missing.event} sealed of person ${missing.subject}`);
      else if (behind) {
        behind = false;
        o.onWhole();
      }
    } catch {
      // A database that is away, or views that are being made: told by others, and looked at again.
    }
    lookIn(behind ? BEHIND_MS : EVERY_MS);
  }

  function lookIn(ms: number): void {
    clearTimeout(next);
    if (!closed) next = setTimeout(() => void look(), ms).unref();
  }

  void look();
  return {
    behind: () => behind,
    missed,
    close() {
      closed = true;
      clearTimeout(next);
      return pool.end();
    },
  };
}

const vaultBehind = (what: string) =>
  new SetupError(
    `The database is older than the log, and personal data is missing that nobody erased: ${what}; npm run -s kheo -- verify names all of it`,
    'Cơ sở dữ liệu cũ hơn nhật ký: thiếu dữ liệu cá nhân chưa hề bị xóa; hãy khôi phục kho niêm phong từ bản sao lưu',
    { code: 'VAULT_BEHIND' },
  );
