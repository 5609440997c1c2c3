import type pg from 'pg';
import type { Connection, Submittable } from 'pg';
import { CopyRow } from '../eventstore/copy-rows.ts';

/** Of a binary COPY: `PGCOPY\n\xff\r\n\0`, four bytes of flags, four of extension length. */
const HEADER_BYTES = 19;

/**
 * COPY OUT of a result of any length, a page at a time: while nobody takes pages, no more than two of them are in memory
 * and the server waits.
 */
class PagedCopy<Item> implements Submittable {
  private readonly sql: string;
  private readonly size: number;
  private readonly decode: (row: CopyRow) => Item;
  private readonly row = new CopyRow();
  private connection: Connection | undefined;
  private opened = false;
  private ended = false;
  private failure: Error | undefined;
  private page: Item[] = [];
  private wake: () => void = () => {};

  constructor(sql: string, size: number, decode: (row: CopyRow) => Item) {
    this.sql = sql;
    this.size = size;
    this.decode = decode;
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.sql);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    let from = 0;
    if (!this.opened) {
      this.opened = true;
      from = HEADER_BYTES + chunk.readInt32BE(HEADER_BYTES - 4);
      if (from >= chunk.length) return;
    }
    if (this.failure || chunk.readInt16BE(from) === -1) return; // −1 ends the rows
    try {
      this.row.load(chunk, from);
      this.page.push(this.decode(this.row));
    } catch (error) {
      this.failure = error as Error;
    }
    if (this.page.length === this.size) {
      this.connection?.stream.pause();
      this.wake();
    }
  }

  /** The next page; empty when there are no more. */
  async next(): Promise<Item[]> {
    while (this.page.length < this.size && !this.ended && !this.failure) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.failure) throw this.failure;
    const { page } = this;
    this.page = [];
    this.connection?.stream.resume();
    return page;
  }

  handleError(error: Error): void {
    this.failure ??= error;
    this.wake();
  }

  handleReadyForQuery(): void {
    this.ended = true;
    this.wake();
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
  handleCommandComplete(): void {}
}

/**
 * Rows of `select`, as `decode` makes them, in pages of about `size`. The client is of no use to others meanwhile, and
 * must be ended when the pages are not read to the last.
 */
export async function* copyPages<Item>(
  client: pg.Client,
  select: string,
  size: number,
  decode: (row: CopyRow) => Item,
): AsyncGenerator<Item[]> {
  const copy = new PagedCopy(`copy (${select}) to stdout (format binary)`, size, decode);
  client.query(copy);
  for (;;) {
    const page = await copy.next();
    if (page.length === 0) return;
    yield page;
  }
}
