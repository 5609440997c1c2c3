import type pg from 'pg';
import type { Connection, Submittable } from 'pg';

/** `copy … from stdin` as a pg query, all its data given at once. */
class CopyIn implements Submittable {
  private readonly sql: string;
  private readonly data: Buffer;
  private readonly done: (failure?: Error) => void;
  private failure: Error | undefined;

  constructor(sql: string, data: Buffer, done: (failure?: Error) => void) {
    this.sql = sql;
    this.data = data;
    this.done = done;
  }

  /** The data goes out with the statement: the server reads it when it is ready, or drops it after an error. */
  submit(connection: Connection): void {
    connection.query(this.sql);
    const copying = connection as unknown as { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };
    copying.sendCopyFromChunk(this.data);
    copying.endCopyFrom();
  }

  handleCopyInResponse(): void {}

  handleError(error: Error): void {
    this.failure ??= error;
    this.done(error);
  }

  handleReadyForQuery(): void {
    if (!this.failure) this.done();
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
  handleCommandComplete(): void {}
}

/** Runs `copy <target> from stdin` (text format unless said otherwise) with these lines, on a client that does not pipeline. */
export function copyIn(
  client: pg.Client,
  target: string,
  lines: string | Buffer,
  option?: 'freeze' | 'format binary',
): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (failure?: Error) => (failure ? reject(failure) : resolve());
    client.query(
      new CopyIn(
        `copy ${target} from stdin${option ? ` with (${option})` : ''}`,
        typeof lines === 'string' ? Buffer.from(lines) : lines,
        done,
      ),
    );
  });
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const SPECIAL = /[\\\n\r\t]/;

/** A value in COPY's text format. */
export function copyValue(value: string): string {
  return SPECIAL.test(value) ? value.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign] as string) : value;
}
