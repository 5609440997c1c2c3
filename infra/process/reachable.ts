import { once } from 'node:events';
import { connect } from 'node:net';
import pg from 'pg';
import { SetupError } from './setup-error.ts';

/** Throws SetupError when the PostgreSQL server of DATABASE_URL does not let us in within five seconds. */
export async function checkDatabase(url: string): Promise<void> {
  let client: pg.Client;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  } catch (cause) {
    throw databaseError(url, cause);
  }
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
  } catch (cause) {
    throw databaseError(url, cause);
  } finally {
    await client.end().catch(() => {});
  }
}

function databaseError(url: string, cause: unknown): SetupError {
  const { host, pathname } = new URL(url);
  return new SetupError(
    `DATABASE_URL: cannot use the database ${host}${pathname} (${reason(cause)}): check address, user and password, and that the server is running`,
    `DATABASE_URL: không dùng được cơ sở dữ liệu ${host}${pathname}: hãy kiểm tra địa chỉ, người dùng, mật khẩu và máy chủ có đang chạy không`,
    { cause },
  );
}

/** Throws SetupError when none of the hosts of EVENTSTORE_URL takes a connection within five seconds. */
export async function checkEventStore(url: string): Promise<void> {
  const authority = url
    .replace(/^[^:]+:\/\//, '')
    .replace(/[/?].*$/, '')
    .replace(/^.*@/, '');
  const attempts = authority.split(',').map(async (host) => {
    const { hostname, port } = new URL(`tcp://${host}`);
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 2113) });
    try {
      await once(socket, 'connect', { signal: AbortSignal.timeout(5_000) });
    } finally {
      socket.destroy();
    }
  });
  try {
    await Promise.any(attempts);
  } catch (cause) {
    const why = reason((cause as AggregateError).errors[0]);
    throw new SetupError(
      `EVENTSTORE_URL: no event store answers at ${authority} (${why}): check the address and that the server is running`,
      `EVENTSTORE_URL: không có kho sự kiện nào trả lời ở ${authority}: hãy kiểm tra địa chỉ và máy chủ có đang chạy không`,
      { cause },
    );
  }
}

function reason(cause: unknown): string {
  const error = cause as NodeJS.ErrnoException & { errors?: NodeJS.ErrnoException[] };
  return error.message || error.errors?.[0]?.message || error.code || error.name;
}
