type CamelKey<Key> = Key extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<CamelKey<Tail>>}` : Key;
/** A row of a table with its columns named as GraphQL names them. */
export type Camel<Row> = { [Key in keyof Row as CamelKey<Key>]: Row[Key] };

const names = new Map<string, string>();

export function camel<Row extends object>(row: Row): Camel<Row> {
  const named: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    let name = names.get(column);
    if (name === undefined) {
      name = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      names.set(column, name);
    }
    named[name] = value;
  }
  return named as Camel<Row>;
}
