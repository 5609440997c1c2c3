import { sql } from 'kysely';
import type { CivilDate } from '../../schema/civil-date.ts';
import type { Views } from '../database.ts';
import { type ObligationRow, obligations } from './obligations.ts';

export type { ObligationRow } from './obligations.ts';

/** A campaign's obligations by milestone key; of a city's or the country's campaign those of the communes below. */
export type Deliveries = ReadonlyMap<string, ObligationRow[]>;

/** How those who owe a milestone stand on a day: the words and figures of the rates (R-45). */
export interface DeliveryCounts {
  expected: number;
  onTime: number;
  late: number;
  missing: number;
  notDue: number;
}

export const DELIVERY_STATES = {
  onTime: ({ delivered_at: at, late }) => at !== null && !late,
  late: ({ late }) => late,
  missing: ({ delivered_at: at, last_day: day }, today) => at === null && day < today,
  notDue: ({ delivered_at: at, last_day: day }, today) => at === null && day >= today,
} as const satisfies Record<string, (row: ObligationRow, today: CivilDate) => boolean>;

export function countDeliveries(obligations: readonly ObligationRow[], today: CivilDate): DeliveryCounts {
  const of = (is: (row: ObligationRow, today: CivilDate) => boolean) =>
    obligations.filter((row) => is(row, today)).length;
  const { onTime, late, missing, notDue } = DELIVERY_STATES;
  return {
    ...{ expected: obligations.length, onTime: of(onTime), late: of(late) },
    ...{ missing: of(missing), notDue: of(notDue) },
  };
}

/** Communes have codes of five digits, what stands above them shorter ones. */
const COMMUNE = '^[0-9]{5}$';

/** One per campaign id, in the order asked; units by name in dictionary order. */
export async function getDeliveries(
  db: Views,
  ids: readonly string[],
  today: CivilDate,
): Promise<Deliveries[]> {
  const wanted = JSON.stringify(ids.map((id) => ({ id, organization: id.slice(0, -5), year: id.slice(-4) })));
  const { rows } = await sql<ObligationRow & { asked: string }>`
    with recursive wanted as (select * from json_to_recordset(${wanted}::json) as w(id text, organization text, year integer)),
    ${obligations(
      sql<boolean>`exists (
      select from wanted w where w.id = c.id or (c.year = w.year and c.organization ~ ${COMMUNE} and c.path @> array[w.organization])
    )`,
      today,
    )}
    select w.id as asked, o.campaign, o.organization, o.milestone, o.by, o.unit, o.last_day, o.delivered_at, o.delivered_on,
      o.late, o.reports, o.received
    from wanted w join obligation o on o.campaign = w.id
      or (w.organization !~ ${COMMUNE} and o.year = w.year and o.path @> array[w.organization])
    left join unit u on u.id = o.unit
    order by u.sort_key, o.unit, o.campaign`.execute(db);
  const found = Map.groupBy(rows, ({ asked }) => asked);
  return ids.map((id) => Map.groupBy(found.get(id) ?? [], ({ milestone }) => milestone));
}
