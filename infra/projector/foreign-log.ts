import type { EventStoreDBClient } from '@eventstore/db-client';
import pg from 'pg';
import { SetupError } from '../process/setup-error.ts';
import { findAgain } from '../store/log-place.ts';
import { readLivePlace } from '../views/checkpoint.ts';

const DATABASE_MS = 10_000;

/** The log is another one than that of the views, or an older copy of it. */
export const foreignLog = () =>
  new SetupError(
    'The event store holds another log than the one that the views were made from, or an older copy of it: give the right one back, or make the views from this one: npm run -s kheo -- rebuild --from-this-log',
    'Kho sự kiện chứa một nhật ký khác với nhật ký đã tạo ra các bảng dữ liệu, hoặc bản sao cũ hơn: hãy trả lại đúng kho, hoặc dựng lại từ nhật ký này: npm run -s kheo -- rebuild --from-this-log',
    { code: 'LOG_CHANGED' },
  );

/** Before anything is written to a log that may be a wrong one. @throws SetupError */
export async function refuseForeignLog(databaseUrl: string, store: EventStoreDBClient): Promise<void> {
  await withConnection(databaseUrl, async (database) => {
    if (!(await findAgain(store, await readLivePlace(database)))) throw foreignLog();
  });
}

/** Before a log is begun in a database whose views were made from one elsewhere. @throws SetupError */
export async function refuseMissingLog(databaseUrl: string): Promise<void> {
  await withConnection(databaseUrl, async (database) => {
    const { rows } = await database.query<{ there: boolean }>(
      `select to_regclass('log.event') is not null as there`,
    );
    if (rows[0]?.there || (await readLivePlace(database)).eventId === null) return;
    throw new SetupError(
      'The views in the database of DATABASE_URL were made from a log that lies elsewhere: set EVENTSTORE_URL to its event store',
      'Các bảng trong cơ sở dữ liệu của DATABASE_URL được tạo từ một nhật ký ở nơi khác: hãy đặt EVENTSTORE_URL trỏ đến kho sự kiện đó',
    );
  });
}

async function withConnection(
  databaseUrl: string,
  work: (database: pg.Client) => Promise<void>,
): Promise<void> {
  const database = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'kheo start',
    connectionTimeoutMillis: DATABASE_MS,
    query_timeout: DATABASE_MS,
  });
  database.on('error', () => {});
  await database.connect();
  try {
    await work(database);
  } finally {
    await database.end().catch(() => {});
  }
}
