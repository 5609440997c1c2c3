import { BACKWARDS, END } from '@eventstore/db-client';
import { connectClient } from '../store/client.ts';
import { collect } from '../store/reading.ts';
import { type Patience, patiently, reasonOf } from './patiently.ts';
import { SetupError } from './setup-error.ts';

const TRY_MS = 3_000;

/**
 * Waits until the event store of EVENTSTORE_URL answers a read of its newest event: a connection that is taken says
 * nothing of a store that is frozen, or has no leader. Throws SetupError when it does not within the patience, and at
 * once for what waiting does not mend: rights, certificates, an option that the client does not know.
 */
export async function awaitEventStore(url: string, patience: Patience): Promise<void> {
  const authority = authorityOf(url);
  try {
    await patiently(() => tryEventStore(url), isComingUp, patience);
  } catch (cause) {
    patience.signal?.throwIfAborted();
    const why = reasonOf(cause).replaceAll(url, authority);
    throw isComingUp(cause)
      ? new SetupError(
          `EVENTSTORE_URL: no event store answers at ${authority} (${why}): check the address and that the server is running`,
          `EVENTSTORE_URL: không có kho sự kiện nào trả lời ở ${authority}: hãy kiểm tra địa chỉ và máy chủ có đang chạy không`,
          { cause },
        )
      : new SetupError(
          `EVENTSTORE_URL: the event store at ${authority} cannot be used (${why}): check user and password, the right to read $all, and TLS`,
          `EVENTSTORE_URL: không dùng được kho sự kiện ở ${authority}: hãy kiểm tra người dùng, mật khẩu, quyền đọc $all và TLS`,
          { cause },
        );
  }
}

/** The hosts of a connection string, without what must not be shown. */
const authorityOf = (url: string) =>
  url
    .replace(/^[^:]+:\/\//, '')
    .replace(/[/?].*$/, '')
    .replace(/^.*@/, '');

async function tryEventStore(url: string): Promise<void> {
  const client = connectClient(url);
  try {
    await collect(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }), TRY_MS);
  } finally {
    void client.dispose().catch(() => {});
  }
}

const NEVER_PASSES = /certificate|self.signed|SSL|TLS|altnames|not found/i;

/** Nobody there, starting, electing, or silent. */
function isComingUp(cause: unknown): boolean {
  const { message } = cause as Error;
  if (NEVER_PASSES.test(message)) return false;
  return /UNAVAILABLE|Unavailable|did not answer|Failed to discover|Not ?Ready|not leader|Timeout|DEADLINE|CANCELLED|ABORTED|ECONN|dropped/i.test(
    message,
  );
}
