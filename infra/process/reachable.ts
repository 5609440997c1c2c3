import pg from 'pg';
import { type Patience, patiently, reasonOf } from './patiently.ts';
import { SetupError } from './setup-error.ts';

const TRY_MS = 3_000;

/**
 * Waits until the PostgreSQL server of DATABASE_URL lets us in. Throws SetupError when it does not within the patience,
 * and at once for what waiting does not mend, such as a wrong password.
 */
export async function awaitDatabase(url: string, patience: Patience): Promise<void> {
  await patiently(() => tryDatabase(url), isComingUp, patience).catch((cause) => {
    patience.signal?.throwIfAborted();
    throw databaseError(url, cause);
  });
}

async function tryDatabase(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: TRY_MS,
    query_timeout: TRY_MS,
    application_name: 'kheo start',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    void client.end().catch(() => {}); // a frozen server never says goodbye
  }
}

/** No address yet, nobody there, still starting or recovering, no connection free, no answer. */
function isComingUp(cause: unknown): boolean {
  const { code = '', message, errors } = cause as NodeJS.ErrnoException & { errors?: unknown[] };
  if (errors?.some(isComingUp)) return true;
  return (
    /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET|EPIPE|57P0|53300|08)/.test(code) ||
    /timeout|terminated/i.test(message ?? '')
  );
}

const ADVICE: [code: RegExp, english: string, vietnamese: string][] = [
  [/^3D000$/, 'create it there, or name one that exists', 'hãy tạo cơ sở dữ liệu đó, hoặc đặt đúng tên'],
  [/^28/, 'check user and password', 'hãy kiểm tra người dùng và mật khẩu'],
  [
    /^(E|57P0|53300|08)/,
    'check the address, and that the server is running',
    'hãy kiểm tra địa chỉ và máy chủ',
  ],
  [
    /./,
    'check address, user and password, and that the server is running',
    'hãy kiểm tra địa chỉ, người dùng, mật khẩu và máy chủ có đang chạy không',
  ],
];

function databaseError(url: string, cause: unknown): SetupError {
  const { host, pathname } = new URL(url);
  const { code = 'unknown' } = cause as NodeJS.ErrnoException;
  const [, english, vietnamese] = ADVICE.find(([pattern]) => pattern.test(code)) as (typeof ADVICE)[number];
  return new SetupError(
    `DATABASE_URL: cannot use the database ${host}${pathname} (${reasonOf(cause)}): ${english}`,
    `DATABASE_URL: không dùng được cơ sở dữ liệu ${host}${pathname}: ${vietnamese}`,
    { cause },
  );
}
