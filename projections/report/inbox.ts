import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { Views } from '../database.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';
import { SENT } from '../sent-reports.ts';

export const INBOX_KINDS = ['REPORT', 'DOSSIER', 'PROPOSAL'] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** Something that came from below and waits for the organization (R-45). */
export interface InboxRow {
  kind: InboxKind;
  id: string;
  organization: string;
  campaign: string;
  unit: string | null;
  number: string | null;
  status: string;
  received_at: Instant;
  /** The last day of the milestone that asked for it (R-31); null where none did. */
  due_on: CivilDate | null;
  /** As the milestone is judged: a version that replaces another came with the first (R-32). */
  late: boolean | null;
}

export interface InboxAsk {
  /** For whom it waits. */
  organization: string;
  kind?: readonly InboxKind[] | null;
  /** From this commune alone. */
  commune?: string | null;
}

/** The day that counts for what came on a day; see judgedBy. */
const DUE = sql`
  left join lateral (
    select min(step.last_day) as due_on from campaign c, jsonb_to_recordset(c.milestones) as m(milestone text, "deliveredBy" jsonb)
    cross join lateral (
      select (s ->> 'lastDay')::date as last_day from jsonb_array_elements(c.judged -> m.milestone) with ordinality as x(s, n)
      where s ->> 'from' is null or (s ->> 'from')::date <= i.received_on order by n desc limit 1
    ) step
    where c.id = i.campaign
      and (m."deliveredBy" ? i.asked or (i.asked = 'DOSSIER' and m.milestone = 'APPRAISAL_AND_NOMINATION'))
  ) due on true`;

/** What waits, the longest first: reports to acknowledge, dossiers and proposals to decide. Throws InvalidCursor. */
export async function listInbox(
  db: Views,
  { organization, kind, commune }: InboxAsk,
  request: PageRequest,
): Promise<Page<InboxRow>> {
  const day = (instant: string) =>
    sql`(${sql.ref(instant)} at time zone interval '7 hours')::date as received_on`;
  const waiting = sql`status = 'SUBMITTED' and superseded_by is null
    and case when unit is null then path[cardinality(path) - 1] = ${organization} else organization = ${organization} end`;
  const after = request.after ? decodeCursor(request.after, ['instant', 'uuid']) : null;
  const { rows } = await sql<InboxRow>`
    with chosen as (select distinct campaign as id from report where ${waiting}), ${SENT},
    item as (
      select 'REPORT' as kind, r.id, r.organization, r.campaign, r.unit, r.number, r.status, r.submitted_at as received_at, ${day('s.at')},
        r.kind as asked
      from (select * from report where ${waiting}) r
      join sent s on s.campaign = r.campaign and s.kind = r.kind and s.unit is not distinct from r.unit
      union all
      select 'DOSSIER', e.id, e.organization, e.campaign, e.unit, e.sending ->> 'number', e.status, t.recorded_at, ${day('t.recorded_at')}, 'DOSSIER'
      from exemplar e join timeline t on t.stream = 'exemplar-' || e.id and t.type = 'ExemplarDossierSent'
      where e.status = 'SENT' and e.path[cardinality(e.path) - 1] = ${organization}
      union all
      select 'PROPOSAL', m.id, m.organization, m.campaign, m.unit, m.submission ->> 'number', m.status, t.recorded_at, ${day('t.recorded_at')}, 'PROPOSAL'
      from commendation m join timeline t on t.stream = 'commendation-' || m.id and t.type = 'CommendationSubmittedUpward'
      where m.status = 'SUBMITTED_UPWARD' and m.path[cardinality(m.path) - 1] = ${organization}
    )
    select i.kind, i.id, i.organization, i.campaign, i.unit, i.number, i.status, i.received_at, due.due_on,
      i.received_on > due.due_on as late
    from item i ${DUE}
    where (${kind ?? null}::text[] is null or i.kind = any(${kind ?? null}::text[]))
      and (${commune ?? null}::text is null or i.organization = ${commune ?? null})
      and ${after ? sql`(i.received_at, i.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by i.received_at, i.id limit ${request.first + 1}`.execute(db);
  return toPage(rows, request, ({ received_at, id }) => [received_at, id]);
}
