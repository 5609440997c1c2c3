import type pg from 'pg';
import type { Table } from '../projections/view.ts';
import { copyIn, copyValue } from './copy-in.ts';
import { toJson } from './view-writes.ts';

type Format = (value: unknown) => string;

/** Rows on their way into one freshly made table, in COPY's text format. */
export class CopyLines {
  private lines = '';
  private readonly target: string;
  private readonly columns: { name: string; format: Format }[];
  rows = 0;

  /** `schema.table` must have been created in the transaction that copies. */
  constructor(schema: string, { name, columns }: Table) {
    const names = Object.keys(columns);
    this.target = `${schema}.${name} (${names.map((column) => `"${column}"`).join(', ')})`;
    this.columns = names.map((column) => ({ name: column, format: formatOf(columns[column] as string) }));
  }

  add(row: Record<string, unknown>): void {
    let line = '';
    for (const { name, format } of this.columns) {
      const value = row[name];
      if (line !== '') line += '\t';
      line += value === null || value === undefined ? '\\N' : format(value);
    }
    this.lines += `${line}\n`;
    this.rows += 1;
  }

  /** Sends what has been added; more may be added meanwhile. */
  async send(client: pg.Client): Promise<void> {
    if (this.lines === '') return;
    const lines = this.lines;
    this.lines = '';
    await copyIn(client, this.target, lines, 'freeze');
  }
}

function formatOf(type: string): Format {
  if (type.startsWith('jsonb')) return (value) => copyValue(toJson(value));
  if (type.startsWith('text[]')) return (value) => copyValue(arrayLiteral(value as string[]));
  if (type.startsWith('text')) return (value) => copyValue((value as string).replaceAll('\0', ''));
  return String;
}

function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replaceAll('\0', '').replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
