import { type EventStoreDBClient, FORWARDS } from '@eventstore/db-client';
import { SetupError } from '../process/setup-error.ts';
import { collect } from '../store/reading.ts';
import type { Ids } from '../store/set-aside.ts';
import type { Degraded } from '../views/checkpoint.ts';
import { unreadableFrom } from './unreadable.ts';

const READ_MS = 10_000;

/**
 * Types of events, by id. @throws unless each is one at which a view stands, or one behind it that cannot be read and is not
 * set `aside` already.
 */
export async function typesInTheWay(
  client: EventStoreDBClient,
  ids: readonly string[],
  degraded: readonly Degraded[],
  aside: Ids,
): Promise<Map<string, string>> {
  const types = new Map<string, string>();
  for (const each of degraded.filter(({ eventId }) => ids.includes(eventId)))
    types.set(each.eventId, await typeOf(client, each));
  if (ids.every((id) => types.has(id))) return types;
  const behind = await unreadableFrom(client, Math.min(...degraded.map(({ position }) => position)));
  for (const { id, type } of behind) if (ids.includes(id)) types.set(id, type);
  const unknown = ids.filter((id) => !types.has(id));
  if (unknown.length === 0) return types;
  const blamed = degraded.map(({ view, eventId }) => `${view} at ${eventId || 'no event'}`);
  const others = behind.filter(({ id }) => !aside.has(id) && !degraded.some(({ eventId }) => eventId === id));
  throw notInTheWay(unknown, [...blamed, ...others.map(({ id }) => `${id}, which cannot be read`)]);
}

/** How many of those that could be set aside are named. */
const NAMED = 20;

function notInTheWay(unknown: readonly string[], could: readonly string[]): SetupError {
  const more = could.length > NAMED ? `, and ${could.length - NAMED} more` : '';
  const there =
    could.length > 0 ? `; there are ${could.slice(0, NAMED).join(', ')}${more}` : ': every view is whole';
  return new SetupError(
    `No view stands at an event ${unknown.join(', ')}, and nothing else can be set aside${there}. Nothing was recorded`,
    'Không có bảng dữ liệu nào dừng ở sự kiện này, nên không thể gác lại',
  );
}

async function typeOf(client: EventStoreDBClient, { position, eventId }: Degraded): Promise<string> {
  const place = { commit: BigInt(position), prepare: BigInt(position) };
  const reading = client.readAll({ direction: FORWARDS, fromPosition: place, maxCount: 1 });
  for (const { event } of await collect(reading, READ_MS)) if (event?.id === eventId) return event.type;
  throw new SetupError(
    `The log has no event ${eventId} at position ${position}: the views are of another log`,
    'Nhật ký không có sự kiện này ở vị trí đã ghi',
  );
}
