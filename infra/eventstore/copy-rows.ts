import type { Connection, Pool, Submittable } from 'pg';

/**
 * One row of `copy (…) to stdout (format binary)`. Its bytes are valid only until the handler returns: the driver
 * reuses its receive buffer.
 */
export class CopyRow {
  private bytes: Buffer = Buffer.alloc(0);
  /** Offset of each field's content. */
  readonly at: number[] = [];
  readonly length: number[] = [];

  load(bytes: Buffer, from: number): void {
    this.bytes = bytes;
    const fields = bytes.readInt16BE(from);
    let at = from + 2;
    for (let i = 0; i < fields; i++) {
      const length = Math.max(bytes.readInt32BE(at), 0);
      this.at[i] = at + 4;
      this.length[i] = length;
      at += 4 + length;
    }
  }

  view(field: number): Buffer {
    const at = this.at[field] as number;
    return this.bytes.subarray(at, at + (this.length[field] as number));
  }

  /** The first `fields` fields as they came, each behind its length in four bytes. */
  leading(fields: number): Buffer {
    const from = (this.at[0] as number) - 4;
    return this.bytes.subarray(from, (this.at[fields - 1] as number) + (this.length[fields - 1] as number));
  }
}

/** `PGCOPY\n\xff\r\n\0`, four bytes of flags, four of extension length. */
const SIGNATURE_BYTES = 11;
const COPY_HEADER_BYTES = 19;

/**
 * COPY OUT as a pg query. The ordinary query path decodes every value as UTF-8 text, bytea as hexadecimal; this one
 * hands over the bytes that PostgreSQL sent.
 */
class CopyOut implements Submittable {
  private readonly row = new CopyRow();
  private failure: Error | undefined;
  private opened = false;
  private readonly sql: string;
  private readonly onRow: (row: CopyRow) => void;
  private readonly done: (failure?: Error) => void;

  constructor(sql: string, onRow: (row: CopyRow) => void, done: (failure?: Error) => void) {
    this.sql = sql;
    this.onRow = onRow;
    this.done = done;
  }

  submit(connection: Connection): void {
    connection.query(this.sql);
  }

  handleCopyData(message: { chunk: Buffer }): void {
    let from = 0;
    if (!this.opened) {
      this.opened = true;
      from = COPY_HEADER_BYTES + message.chunk.readInt32BE(SIGNATURE_BYTES + 4);
      if (from >= message.chunk.length) return;
    }
    if (this.failure || message.chunk.readInt16BE(from) === -1) return; // −1 ends the rows
    try {
      this.row.load(message.chunk, from);
      this.onRow(this.row);
    } catch (error) {
      this.failure = error as Error;
    }
  }

  handleError(error: Error): void {
    this.done(error);
  }

  handleReadyForQuery(): void {
    this.done(this.failure);
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
  handleCommandComplete(): void {}
}

/** Runs `copy (select) to stdout` on a pooled connection; `onRow` is called for each row as it arrives. */
export async function copyRows(pool: Pool, select: string, onRow: (row: CopyRow) => void): Promise<void> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const done = (error?: Error) => (error ? reject(error) : resolve());
      client.query(new CopyOut(`copy (${select}) to stdout (format binary)`, onRow, done));
    });
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    client.release(failure);
  }
}
