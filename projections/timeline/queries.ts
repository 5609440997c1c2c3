import { sql } from 'kysely';
import type { Instant } from '../../schema/civil-date.ts';
import { SAY_RESULTS } from '../../schema/model/kept-back.ts';
import type { Views } from '../database.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';
import type { TimelineRow } from './tables.ts';

/** `corrected_by` is the id of the event whose content stands instead of this one's, or null (R-38). */
export type TimelineEntry = TimelineRow & { corrected_by: string | null };

/** R-21: what an appraisal came to, or that it came to nothing, before a notice of its round follows. */
export const kept = (
  event: string,
) => sql<boolean>`(${sql.ref(`${event}.type`)} in (${sql.join(SAY_RESULTS)}) and not exists (
  select from timeline as notice
  where notice.stream = ${sql.ref(`${event}.stream`)} and notice.type = 'ModelAppraisalNotified'
    and notice.revision > ${sql.ref(`${event}.revision`)}
    and notice.data->>'round' = ${sql.ref(`${event}.data`)}->>'round'))`;

/** The place in the stream, not counting what is kept back. */
const toldRevision = sql<number>`timeline.revision - (select count(*) from timeline as earlier
  where earlier.stream = timeline.stream and earlier.revision < timeline.revision and ${kept('earlier')})::integer`;

/** Events of one stream, such as `model-<uuid>`; `untold` leaves out what the owner is not told yet. Throws InvalidCursor. */
export async function listTimeline(
  db: Views,
  stream: string,
  request: PageRequest & { newestFirst?: boolean; untold?: boolean },
): Promise<Page<TimelineEntry>> {
  const newestFirst = request.newestFirst ?? true;
  const place = request.untold ? toldRevision : sql<number>`timeline.revision`;
  let query = db
    .selectFrom('timeline')
    .leftJoin('correction', 'correction.event', 'timeline.id')
    .selectAll('timeline')
    .select('correction.corrected_by')
    // In the place of its own.
    .select(place.as('revision'))
    .where('stream', '=', stream);
  if (request.untold) query = query.where(sql<boolean>`not ${kept('timeline')}`);
  if (request.after) {
    const [revision] = decodeCursor(request.after, ['number']);
    query = query.where(place, newestFirst ? '<' : '>', Number(revision));
  }
  const found = await query
    .orderBy('timeline.revision', newestFirst ? 'desc' : 'asc')
    .limit(request.first + 1)
    .execute();
  return toPage(found, request, (row) => [row.revision]);
}

export interface ViewsPosition {
  /** Commit position of the last event that the views show; −1 before the first. */
  position: number;
  recordedAt: Instant | null;
}

export async function getPosition(db: Views): Promise<ViewsPosition> {
  const row = await db
    .selectFrom('checkpoint')
    .select(['position', 'recorded_at'])
    .where('view', '=', '$all')
    .executeTakeFirst();
  return { position: row?.position ?? -1, recordedAt: row?.recorded_at ?? null };
}
