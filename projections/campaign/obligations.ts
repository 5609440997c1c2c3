import { type RawBuilder, sql } from 'kysely';
import type { DeliveredBy, MilestoneReport } from '../../schema/campaign/vocabulary.ts';
import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import { SENT } from '../sent-reports.ts';

/** What one organization, or one of its units, owes by a milestone of its campaign, and what came of it (R-32). */
export interface ObligationRow {
  campaign: string;
  organization: string;
  milestone: string;
  by: DeliveredBy;
  /** Whose it is, where every unit owes one. */
  unit: string | null;
  /** That counts for it (R-31). */
  last_day: CivilDate;
  delivered_at: Instant | null;
  /** The same on the Việt Nam calendar. */
  delivered_on: CivilDate | null;
  late: boolean;
  /** The standing version of each report that has come, and its kind. */
  reports: string[];
  received: MilestoneReport[];
}

/** The civil date of an instant: Việt Nam keeps no summer time. */
const dayOf = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone interval '7 hours')::date`;

/**
 * The relation `obligation`, with what it is made of, as the parts of a `with recursive`: of the campaigns that `which`
 * keeps of `campaign as c`, at `today`. Set-based: a city's units at once. One that was cancelled asks nothing of anybody.
 */
export const obligations = (which: RawBuilder<boolean>, today: CivilDate, milestone?: string | null) => sql`
  chosen as (select id, organization, path, year, milestones, judged, nomination_declined from campaign c where status <> 'CANCELLED' and (${which})),
  asked as (
    select c.id as campaign, c.organization, c.path, c.year, m.milestone, m.deliverable, m.by, m."deliveredBy" as kinds, m.owing, m.exempt, m.typed,
      c.judged -> m.milestone as judged, (c.nomination_declined ->> 'at')::timestamptz as declined_at
    from chosen c, jsonb_to_recordset(c.milestones)
      as m(milestone text, deliverable text, by text, "deliveredBy" jsonb, owing text, exempt jsonb, typed jsonb)
    where ${milestone ?? null}::text is null or m.milestone = ${milestone ?? null}
  ),
  owed_by_units as (
    select a.campaign, a.organization, a.milestone, due.last_day
    from asked a cross join lateral (${dueOn(sql`a.judged`, sql`${today}::date`)}) due
    where a.by in ('UNIT_LISTS', 'REGISTRATIONS')
  ),
  ${SENT}, ${STANDING}, ${REGISTERED}, ${STEPS},
  came as (
    select a.*, null::uuid as unit,
      case when count(s.at) = (select count(distinct x.name) from jsonb_array_elements_text(a.kinds) as x(name)) then max(s.at) end as at,
      null::boolean as known_late,
      coalesce(array_agg(s.report order by s.at) filter (where s.report is not null), '{}') as reports,
      coalesce(array_agg(s.kind order by s.at) filter (where s.kind is not null), '{}') as received
    from asked a left join sent s on s.campaign = a.campaign and s.unit is null and a.kinds ? s.kind
    where a.by = 'REPORTS'
    group by a.campaign, a.organization, a.path, a.year, a.milestone, a.deliverable, a.by, a.kinds, a.owing, a.exempt, a.typed, a.judged, a.declined_at
    union all
    select a.*, u.id, case a.by when 'UNIT_LISTS' then l.at else coalesce(r.in_time, r.first) end,
      case when a.by = 'REGISTRATIONS' and r.in_time is null and r.first is not null then true end,
      case when l.report is null then '{}' else array[l.report] end, '{}'
    from asked a
    join owed_by_units due on due.campaign = a.campaign and due.milestone = a.milestone
    join unit u on u.organization = a.organization
    left join sent l on a.by = 'UNIT_LISTS' and l.campaign = a.campaign and l.kind = 'UNIT_LIST' and l.unit = u.id
    left join registered r on r.campaign = a.campaign and r.milestone = a.milestone and r.unit = u.id
    where ${OWES}
    union all
    select a.*, null, s.at, null, '{}', '{}'
    from asked a left join steps s on s.campaign = a.campaign where a.by = 'NOMINATION'
    union all
    select a.*, null, (a.typed ->> 'deliveredAt')::timestamptz, (a.typed ->> 'daysLate')::integer > 0, '{}', '{}'
    from asked a where a.by = 'PEOPLE'
  ),
  obligation as (
    select campaign, organization, path, year, milestone, deliverable, by, unit, last_day, at as delivered_at, ${dayOf(sql`at`)} as delivered_on,
      at is not null and coalesce(known_late or ${dayOf(sql`at`)} > last_day, ${dayOf(sql`at`)} > last_day) as late, reports, received
    from came cross join lateral (${dueOn(sql`came.judged`, sql`coalesce(${dayOf(sql`came.at`)}, ${today}::date)`)}) due
  )`;

/** R-31: by which last day what comes on a day is judged; see judgedBy. */
const dueOn = (judged: RawBuilder<unknown>, day: RawBuilder<unknown>) => sql`
  select (step ->> 'lastDay')::date as last_day from jsonb_array_elements(${judged}) with ordinality as x(step, n)
  where step ->> 'from' is null or (step ->> 'from')::date <= ${day} order by n desc limit 1`;

/** R-49: what a unit had registered that was merged by the last day is its successor's. */
const STANDING = sql`
  merged(campaign, milestone, last_day, unit, successor) as (
    select o.campaign, o.milestone, o.last_day, u.id, u.into
    from unit u join owed_by_units o on o.organization = u.organization where u.into is not null and u.ended_on <= o.last_day
    union
    select m.campaign, m.milestone, m.last_day, m.unit, u.into
    from merged m join unit u on u.id = m.successor where u.into is not null and u.ended_on <= m.last_day
  ),
  standing as (
    select m.campaign, m.milestone, m.unit, m.successor
    from merged m join unit u on u.id = m.successor where u.into is null or u.ended_on > m.last_day
  )`;

const REGISTERED = sql`
  registered as (
    select m.campaign, o.milestone, coalesce(s.successor, m.unit) as unit, min(m.registered_at) as first,
      min(m.registered_at) filter (where not m.late) as in_time
    from owed_by_units o
    join model m on m.campaign = o.campaign
    left join standing s on s.campaign = o.campaign and s.milestone = o.milestone and s.unit = m.unit
    where m.registered_at is not null
    group by 1, 2, 3
  )`;

/** Plan IV.2: the notice, the decision of recognition, a dossier that was sent; or the decision to send none. */
const STEPS = sql`
  steps as (
    select a.campaign, case when n.at is null or coalesce(d.at, a.declined_at) is null or least(s.at, a.declined_at) is null
      then null else greatest(n.at, coalesce(d.at, a.declined_at), least(s.at, a.declined_at)) end as at
    from asked a
    left join (
      select r.campaign, min(t.recorded_at) as at from appraisal_round r
      join timeline t on t.stream = 'appraisal-' || r.id and t.type = 'AppraisalNoticePublished'
      where r.campaign in (select id from chosen) group by r.campaign
    ) n on n.campaign = a.campaign
    left join (
      select campaign, min(issued_at) as at from recognition where campaign in (select id from chosen) group by campaign
    ) d on d.campaign = a.campaign
    left join (
      select e.campaign, min(t.recorded_at) as at from exemplar e
      join timeline t on t.stream = 'exemplar-' || e.id and t.type = 'ExemplarDossierSent'
      where e.campaign in (select id from chosen) and e.status <> 'WITHDRAWN' group by e.campaign
    ) s on s.campaign = a.campaign
    where a.by = 'NOMINATION'
  )`;

/**
 * Units that stand, or stood on the last day; not those that the Board exempted, nor those that came later. Who has
 * delivered owed it. A unit that was merged by then owes nothing, its successor does (R-49).
 */
const OWES = sql`
  (u.into is null or u.ended_on > due.last_day) and (
    l.at is not null or (a.by = 'REGISTRATIONS' and r.first is not null) or (
      not (a.exempt ? u.id::text) and (a.owing = 'ACTIVE_UNITS' or r.first is not null)
      and (u.active or u.ended_on > due.last_day) and u.established_on <= due.last_day
    )
  )`;
