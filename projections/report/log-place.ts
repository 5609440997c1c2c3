import type { Instant } from '../../schema/civil-date.ts';
import type { Views } from '../database.ts';
import type { LogEnd } from './tables.ts';

/** The same end, and its position in the store that the views were made from: nothing to keep. */
export type LogPlace = LogEnd & { position: number };

const EMPTY: LogPlace = { event: null, size: 0, position: -1 };

/** The end of what was recorded by an instant. */
export async function endBy(db: Views, cutOff: Instant): Promise<LogPlace> {
  const last = await db
    .selectFrom('timeline')
    .select(['id', 'position'])
    .where('recorded_at', '<=', cutOff)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return EMPTY;
  const { size } = await db
    .selectFrom('timeline')
    .select((eb) => eb.fn.countAll<number>().as('size'))
    .where('position', '<=', last.position)
    .executeTakeFirstOrThrow();
  return { event: last.id, size: Number(size), position: last.position };
}

/** The end that was kept, in the store at hand. */
export async function placeOf(db: Views, { event, size }: LogEnd): Promise<LogPlace> {
  if (size === 0) return EMPTY;
  const counted = await db
    .selectFrom('timeline')
    .select(['id', 'position'])
    .orderBy('position')
    .offset(size - 1)
    .limit(1)
    .executeTakeFirst();
  // Counting finds it at once. Not where an event before it is no longer shown: then by its id, which no index knows.
  const known =
    event === null || counted?.id === event
      ? counted
      : await db.selectFrom('timeline').select('position').where('id', '=', event).executeTakeFirst();
  return { event, size, position: (known ?? counted)?.position ?? Number.MAX_SAFE_INTEGER };
}
