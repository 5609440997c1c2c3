import { BACKWARDS, END } from '@eventstore/db-client';
import { connectClient } from '../store/client.ts';
import { collect } from '../store/reading.ts';
import { partsOf, writtenOf } from './address-parts.ts';
import { type Patience, patiently, reasonOf } from './patiently.ts';
import { SetupError } from './setup-error.ts';
import { hostsOf } from './store-address.ts';
import { adviceOn, speaksTls } from './store-trouble.ts';
import { withoutSecrets } from './without-secrets.ts';

const TRY_MS = 3_000;
const PORT = 2113;

/**
 * Waits until the event store of EVENTSTORE_URL answers a read of its newest event: a connection that is taken says
 * nothing of a store that is frozen, or has no leader. Throws SetupError when it does not within the patience, and at
 * once for what waiting does not mend: rights, certificates, TLS on one side only.
 *
 * @param name by which the address is known to who gave it.
 */
export async function awaitEventStore(
  url: string,
  patience: Patience,
  name = 'EVENTSTORE_URL',
): Promise<void> {
  const hosts = hostsOf(url);
  const advice = (cause: unknown) => adviceOn(cause, partsOf(url).user !== undefined);
  try {
    await patiently(
      () => tryEventStore(url),
      (cause) => advice(cause) === undefined,
      patience,
    );
  } catch (cause) {
    patience.signal?.throwIfAborted();
    const why = withoutSecrets(reasonOf(cause)).replaceAll(url, hosts);
    const [english, vietnamese] = advice(cause) ?? [];
    throw english === undefined
      ? new SetupError(
          `${name}: no event store answers at ${hosts} (${why}): check the address and that the server is running`,
          `${name}: không có kho sự kiện nào trả lời ở ${hosts}: hãy kiểm tra địa chỉ và máy chủ có đang chạy không`,
          { cause },
        )
      : new SetupError(
          `${name}: the event store at ${hosts} cannot be used (${why}): ${english}`,
          `${name}: không dùng được kho sự kiện ở ${hosts}: ${vietnamese}`,
          { cause },
        );
  }
}

/** The error says why, where that can be told apart: discovery tells no reason, nor does a server that speaks TLS. */
async function tryEventStore(url: string): Promise<void> {
  try {
    await readNewest(url);
  } catch (cause) {
    const parts = partsOf(url);
    const { scheme, place, options } = parts;
    const [host = '', port = PORT] = (place.split(',')[0] as string).split(':');
    const discovers = scheme.endsWith('+discover') || place.includes(',');
    const single = writtenOf({ ...parts, scheme: 'esdb', place: `${host}:${port}` });
    if (discovers && /Failed to discover/.test((cause as Error).message)) await readNewest(single);
    const clear = options.some(([option, value]) => option.toLowerCase() === 'tls' && value === 'false');
    if (clear && (await speaksTls(host, Number(port)))) throw new Error('it speaks TLS', { cause });
    throw cause;
  }
}

async function readNewest(url: string): Promise<void> {
  const client = connectClient(url);
  try {
    await collect(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }), TRY_MS);
  } finally {
    void client.dispose().catch(() => {});
  }
}
