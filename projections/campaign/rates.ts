import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../schema/civil-date.ts';
import { isCommune } from '../commune.ts';
import type { Views } from '../database.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';
import { obligations } from './obligations.ts';

/** of what is owed how much has come; `missing` was due and has not, `notDue` still has time. */
export interface RateCounts {
  expected: number;
  received: number;
  onTime: number;
  late: number;
  missing: number;
  notDue: number;
}

export interface RatesAsk {
  organization: string;
  year: number;
  /** Of one milestone alone. */
  milestone?: string | null;
  today: CivilDate;
}

export interface MilestoneRates extends RateCounts {
  milestone: string;
  deliverable: string;
  /** Communes may have moved it: the first and the last of the last days. */
  firstDue: CivilDate;
  lastDue: CivilDate;
}

/** What lies directly below, or of a commune a unit and the commune itself, with its part by milestone. */
export interface RateGroup extends RateCounts {
  /** Id of the unit, or code of the organization. */
  key: string;
  name: string;
  milestones: (RateCounts & { milestone: string })[];
}

export const RATE_ORDERS = ['NAME_ASC', 'MISSING_DESC', 'LATE_DESC', 'ON_TIME_ASC', 'RECEIVED_ASC'] as const;
export type RateOrder = (typeof RATE_ORDERS)[number];

/** Ten-thousandths; nothing expected comes last. */
const share = (part: RawBuilder<unknown>) =>
  sql`case when expected = 0 then 10001 else ${part} * 10000 / expected end`;

const ORDERS: Record<RateOrder, RawBuilder<unknown>> = {
  NAME_ASC: sql`0`,
  MISSING_DESC: sql`-missing`,
  LATE_DESC: sql`-late`,
  ON_TIME_ASC: share(sql`"onTime"`),
  RECEIVED_ASC: share(sql`received`),
};

const chosen = ({ organization, year }: RatesAsk) =>
  isCommune(organization)
    ? sql<boolean>`c.organization = ${organization} and c.year = ${year}`
    : sql<boolean>`c.year = ${year} and c.path @> array[${organization}] and c.organization ~ '^[0-9]{5}$'`;

const counts = (today: CivilDate) => sql`
  count(*)::integer as expected, count(delivered_at)::integer as received,
  (count(*) filter (where delivered_at is not null and not late))::integer as "onTime",
  (count(*) filter (where late))::integer as late,
  (count(*) filter (where delivered_at is null and last_day < ${today}::date))::integer as missing,
  (count(*) filter (where delivered_at is null and last_day >= ${today}::date))::integer as "notDue"`;

/** Per milestone, by its last day. */
export async function getRates(db: Views, ask: RatesAsk): Promise<MilestoneRates[]> {
  const { rows } = await sql<MilestoneRates>`
    with recursive ${obligations(chosen(ask), ask.today, ask.milestone)}
    select milestone, min(deliverable) as deliverable, min(last_day) as "firstDue", max(last_day) as "lastDue",
      ${counts(ask.today)}
    from obligation group by milestone order by min(last_day), milestone`.execute(db);
  return rows;
}

/** Those of whom something of `only` is to be told; all when absent. Throws InvalidCursor. */
export async function listRates(
  db: Views,
  ask: RatesAsk,
  request: PageRequest & { orderBy: RateOrder; only?: 'MISSING' | 'LATE' | null },
): Promise<Page<RateGroup>> {
  const below = !isCommune(ask.organization);
  const key = below
    ? sql`path[array_position(path, ${ask.organization}) + 1]`
    : sql`coalesce(unit::text, organization)`;
  const places = below
    ? sql`select o.code as key, o.name, o.sort_key from organization o
        where o.parent = ${ask.organization} and (o.active or exists (select from part where part.key = o.code))`
    : sql`select u.id::text as key, u.name, u.sort_key from unit u where u.id::text in (select key from part)
        union all select o.code, o.name, '' from organization o where o.code in (select key from part)`;
  const after = request.after ? decodeCursor(request.after, ['number', 'string', 'string']) : null;
  const beyond = after
    ? sql`(rank, sort_key, key) > (${after[0]}::integer, ${after[1]} collate "C", ${after[2]} collate "C")`
    : sql`true`;
  const asked = { MISSING: sql`missing > 0`, LATE: sql`late > 0`, ALL: sql`true` }[request.only ?? 'ALL'];
  const sum = (column: string) => sql`coalesce(sum(${sql.ref(column)}), 0)::integer as ${sql.ref(column)}`;
  const { rows } = await sql<RateGroup & { rank: number; sort_key: string }>`
    with recursive ${obligations(chosen(ask), ask.today, ask.milestone)},
    part as (select ${key} as key, milestone, ${counts(ask.today)} from obligation group by 1, 2),
    place as (${places}),
    summed as (
      select place.key collate "C" as key, place.name, place.sort_key collate "C" as sort_key, ${sql.join(
        ['expected', 'received', 'onTime', 'late', 'missing', 'notDue'].map(sum),
      )},
        coalesce(jsonb_agg(to_jsonb(part) - 'key' order by part.milestone) filter (where part.key is not null), '[]') as milestones
      from place left join part on part.key = place.key group by place.key, place.name, place.sort_key
    ),
    ranked as (select *, (${ORDERS[request.orderBy]})::integer as rank from summed)
    select * from ranked where ${asked} and ${beyond}
    order by rank, sort_key, key limit ${request.first + 1}`.execute(db);
  return toPage(rows, request, ({ rank, sort_key, key: id }) => [rank, sort_key, id]);
}
