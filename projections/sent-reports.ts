import { sql } from 'kysely';

/**
 * a returned report has delivered nothing; a version that replaces another keeps the time of the first. Of the
 * campaigns whose ids the relation `chosen` has.
 */
export const SENT = sql`
  versions as (
    select campaign, kind, unit, id, status, submitted_at,
      max(submitted_at) filter (where status = 'RETURNED') over (partition by campaign, kind, unit) as returned_at
    from report where campaign in (select id from chosen) and submitted_at is not null
  ),
  sent as (
    select campaign, kind, unit, min(submitted_at) as at, (array_agg(id order by submitted_at desc))[1] as report
    from versions where status <> 'RETURNED' and (returned_at is null or submitted_at > returned_at)
    group by campaign, kind, unit
  )`;
