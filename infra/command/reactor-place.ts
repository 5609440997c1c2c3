import type pg from 'pg';
import { type LogPlace, NOWHERE } from '../store/log-place.ts';

/** Where the reactor stands outlives the views: it is no view, and losing it only repeats what has no second effect. */
const TABLE = `
create schema if not exists vault;
create table if not exists vault.reactor (name text primary key, position bigint not null);
alter table vault.reactor add column if not exists event_position bigint, add column if not exists event_id uuid`;

const NAME = 'all';

type Database = Pick<pg.Client, 'query'>;

export async function prepareReactorPlace(database: Database): Promise<void> {
  await database.query(TABLE);
}

export async function readReactorPlace(database: Database): Promise<LogPlace> {
  const { rows } = await database.query<{
    position: string;
    event_position: string | null;
    event_id: string | null;
  }>('select position, event_position, event_id from vault.reactor where name = $1', [NAME]);
  const [row] = rows;
  if (!row) return NOWHERE;
  const { position, event_position: at, event_id: eventId } = row;
  return { position: Number(position), eventPosition: at === null ? null : Number(at), eventId };
}

export async function writeReactorPlace(
  database: Database,
  { position, eventPosition, eventId }: LogPlace,
): Promise<void> {
  await database.query(
    `insert into vault.reactor (name, position, event_position, event_id) values ($1, $2, $3, $4)
     on conflict (name) do update set position = excluded.position, event_position = excluded.event_position,
       event_id = excluded.event_id`,
    [NAME, position, eventPosition, eventId],
  );
}
