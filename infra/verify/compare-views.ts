import type pg from 'pg';
import type { Table } from '../../projections/table.ts';
import { LIVE_SCHEMA } from '../views/client.ts';

export interface Difference {
  key: string;
  /** `missing`: a rebuild makes it; `strange`: none does; else the columns that differ. */
  is: 'missing' | 'strange' | string[];
}

const NAMED = 3;

/** How many rows of a live table are not what stands in that of `schema`, and the first few. */
export async function differencesIn(
  client: pg.Client,
  schema: string,
  table: Table,
): Promise<{ times: number; first: Difference[] }> {
  const { rows } = await client.query<{
    key: string[];
    missing: boolean;
    strange: boolean;
    columns: string[];
    times: number;
  }>(comparison(schema, table));
  return {
    times: rows[0]?.times ?? 0,
    first: rows.map(({ key, missing, strange, columns }) => ({
      key: key.join(', '),
      is: missing ? 'missing' : strange ? 'strange' : columns,
    })),
  };
}

/** Both stand in one snapshot: PostgreSQL compares, and nothing but what differs comes here. */
function comparison(schema: string, { name, columns, key }: Table): string {
  const differs = Object.entries(columns)
    .filter(([column]) => !key.includes(column))
    // `json` has no equality; the same event gives the same text.
    .map(([column, type]) => [column, /^json\b/.test(type) ? '::text' : ''] as const)
    .map(([column, as]) => [column, `live."${column}"${as} is distinct from made."${column}"${as}`] as const);
  const changed = differs.map(([column, test]) => `case when ${test} then '${column}' end`);
  const keys = key.map((column) => `"${column}"`);
  return `select array[${keys.map((each) => `${each}::text`).join(', ')}] as key,
      live.tableoid is null as missing, made.tableoid is null as strange,
      array_remove(array[${changed.join(', ')}]::text[], null) as columns, count(*) over ()::int as times
    from ${LIVE_SCHEMA}.${name} live full join ${schema}.${name} made using (${keys.join(', ')})
    where ${['live.tableoid is null', 'made.tableoid is null', ...differs.map(([, test]) => test)].join(' or ')}
    order by ${keys.join(', ')} limit ${NAMED}`;
}
