import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../schema/civil-date.ts';
import type { Figures, FiguresMethod } from '../../schema/report/figures.ts';
import type { Views } from '../database.ts';
import type { LogPoint } from '../past-events.ts';
import { kept } from '../timeline/queries.ts';
import { placeOf } from './log-place.ts';
import type { FrozenAt } from './tables.ts';

/** A report that its receiver acknowledged, as a later one looks back on it. */
export interface Acknowledged {
  id: string;
  organization: string;
  year: number;
  unit: string | null;
  period_from: CivilDate;
  period_to: CivilDate;
  figures: Figures;
  frozen: FrozenAt;
  acknowledged_at: Instant;
}

/**
 * The organization's report that was acknowledged last at a point of the log, of the year or one before: a year's last
 * report is looked back on by the first of the next. Not the one that asks; of method 2 only of the year itself. `only`:
 * that one, if it was acknowledged.
 */
export async function lastAcknowledged(
  db: Views,
  ask: {
    organization: string;
    year: number;
    report?: string | undefined;
    method: FiguresMethod;
    only?: string | undefined;
  },
  { position, cutOff }: LogPoint,
): Promise<Acknowledged | undefined> {
  const { rows } = await sql<Acknowledged>`
    select r.id, r.organization, r.year, r.unit, r.period_from, r.period_to, r.figures, r.frozen,
      t.recorded_at as acknowledged_at
    from report r join timeline t on t.stream = 'report-' || r.id and t.type = 'ReportAcknowledged'
      and t.position <= ${position} and t.recorded_at <= ${cutOff}
    where r.organization = ${ask.organization} and r.unit is null
      and (r.year = ${ask.year} or (r.year < ${ask.year} and ${ask.method !== 2}))
      and r.figures is not null and r.id is distinct from ${ask.report ?? null}::uuid
      and (${ask.only ?? null}::uuid is null or r.id = ${ask.only ?? null}::uuid)
    order by t.position desc limit 1`.execute(db);
  return rows[0];
}

/** What the version that a report replaces looked back on, if it told of it: its successor goes on telling. */
export async function toldByReplaced(db: Views, report: string | undefined): Promise<string | null> {
  if (report === undefined) return null;
  const { rows } = await sql<{ told: string | null }>`
    select old.figures -> 'since' ->> 'report' as told
    from report r join report old on old.id = r.replaces where r.id = ${report}`.execute(db);
  return rows[0]?.told ?? null;
}

/**
 * what an acknowledged report does not hold, up to a point of the log: recorded after its figures were frozen (by
 * methods before 4: after the acknowledgement), of days in its period, or to correct what was recorded of such a day; of a
 * unit's list what the unit was told. In the order of the log.
 */
export async function listLaterFacts(
  db: Views,
  report: Omit<Acknowledged, 'figures'>,
  { position, cutOff }: LogPoint,
  method: FiguresMethod,
): Promise<string[]> {
  const { organization, year, unit, period_from: from, period_to: to, frozen } = report;
  const end = await placeOf(db, frozen);
  const since =
    method < 4
      ? sql<boolean>`t.recorded_at > ${report.acknowledged_at}`
      : sql<boolean>`(t.position > ${end.position} or t.recorded_at > ${frozen.cutOff})`;
  const within = sql`path @> array[${organization}]::text[] and year = ${year} and (${unit}::uuid is null or unit = ${unit})`;
  const { rows } = await sql<{ id: string }>`
    with streams as (
      select 'model-' || id as stream from model where ${within}
      union all select 'exemplar-' || id from exemplar where ${within}
      union all select 'commendation-' || id from commendation where ${within}
    )
    select t.id from streams s join timeline t on t.stream = s.stream
    where ${since} and t.position <= ${position} and t.recorded_at <= ${cutOff}
      and (${unit}::uuid is null or not ${kept('t')})
      and (t.occurred_on between ${from} and ${to} or exists (
        select from timeline o where o.stream = t.stream and o.id::text = t.data ->> 'corrects'
          and o.occurred_on between ${from} and ${to}
      ))
    order by t.position`.execute(db);
  return rows.map(({ id }) => id);
}
