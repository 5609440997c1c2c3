/** One table of a view. `columns` name → PostgreSQL type as in `create table`. */
export interface Table<Row = Record<string, unknown>> {
  name: string;
  columns: { readonly [Column in keyof Row & string]: string };
  key: readonly (keyof Row & string)[];
  /** What follows `create index on <table>`; made after loading on a rebuild. */
  indexes?: readonly string[];
}
