import type pg from 'pg';
import type { Table } from '../../projections/table.ts';
import { copyIn, copyValue } from './copy-in.ts';

const WORTH_SENDING = 256 * 1024;

type Format = (value: unknown) => string;

/** Rows on their way into one freshly made table, in COPY's text format. */
export class CopyLines {
  private bytes: Buffer = Buffer.allocUnsafe(2 * WORTH_SENDING);
  private used = 0;
  /** Sent and to be filled again: rows of gigabytes go through two buffers. */
  private spare: Buffer | undefined;
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
    line += '\n';
    const room = line.length * 3; // no sign of UTF-16 takes more in UTF-8
    if (this.used + room > this.bytes.length) {
      const larger = Buffer.allocUnsafe(this.bytes.length * 2 + room);
      this.bytes.copy(larger, 0, 0, this.used);
      this.bytes = larger;
    }
    this.used += this.bytes.write(line, this.used);
    this.rows += 1;
  }

  /** Sends what has been added, or only when it is worth a round trip; more may be added meanwhile. */
  async send(client: pg.Client, o: { all: boolean }): Promise<void> {
    if (this.used <= (o.all ? 0 : WORTH_SENDING)) return;
    const { bytes, used } = this;
    this.bytes = this.spare ?? Buffer.allocUnsafe(2 * WORTH_SENDING);
    this.spare = undefined;
    this.used = 0;
    await copyIn(client, this.target, bytes.subarray(0, used), 'freeze');
    this.spare = bytes;
  }
}

function formatOf(type: string): Format {
  if (type.startsWith('json')) return (value) => copyValue(JSON.stringify(value));
  if (type.startsWith('text[]')) return (value) => copyValue(arrayLiteral(value as string[]));
  if (type.startsWith('text')) return (value) => copyValue(value as string);
  return String;
}

function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
