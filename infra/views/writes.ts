import type { Table } from '../../projections/table.ts';

/** One statement that writes many rows: `$1` is a JSON array of objects with the table's columns as names. */
export interface Write {
  name: string;
  text: string;
  values: [string];
}

// One JSON parameter rather than one array per column: arrays within rows (paths, topics) do not survive `unnest`, and
// JSON.stringify is the fastest serialiser at hand.

/** Inserts the rows; a row that is there already is replaced whole. */
export function upsert(schema: string, table: Table, rows: readonly object[]): Write {
  const columns = Object.keys(table.columns);
  const rest = columns.filter((column) => !table.key.includes(column));
  const change =
    rest.length > 0 ? `update set ${rest.map((c) => `"${c}" = excluded."${c}"`).join(', ')}` : 'nothing';
  return insert(schema, table, 'put', change, rows);
}

/** Inserts the rows; to a row that is there already, the amounts are added. */
export function add(
  schema: string,
  table: Table,
  amounts: readonly string[],
  rows: readonly object[],
): Write {
  const change = `update set ${amounts.map((c) => `"${c}" = t."${c}" + excluded."${c}"`).join(', ')}`;
  return insert(schema, table, 'add', change, rows);
}

function insert(schema: string, table: Table, verb: string, change: string, rows: readonly object[]): Write {
  const columns = Object.keys(table.columns)
    .map((column) => `"${column}"`)
    .join(', ');
  return {
    name: `${verb} ${schema}.${table.name}`,
    text: `insert into ${schema}.${table.name} as t (${columns})
      select ${columns} from json_populate_recordset(null::${schema}.${table.name}, $1::json)
      on conflict (${table.key.join(', ')}) do ${change}`,
    values: [JSON.stringify(rows)],
  };
}

/** Removes the rows with these keys whose amounts have all come down to zero: a rebuild would not make them. */
export function removeZeros(
  schema: string,
  table: Table,
  amounts: readonly string[],
  keys: readonly object[],
): Write {
  const same = table.key.map((column) => `t."${column}" = gone."${column}"`);
  const zero = amounts.map((column) => `t."${column}" = 0`);
  return {
    name: `sweep ${schema}.${table.name}`,
    text: `delete from ${schema}.${table.name} t
      using json_populate_recordset(null::${schema}.${table.name}, $1::json) gone
      where ${[...same, ...zero].join(' and ')}`,
    values: [JSON.stringify(keys)],
  };
}
