import type { Pool } from 'pg';
import { copyRows } from './copy-rows.ts';
import { TOMBSTONE_REVISION } from './event-record.ts';
import { SELECT_MARKED } from './log-table.ts';
import { isMetadataStream, originalStreamOf } from './stream-state.ts';

/** Beyond this many, the names are not kept and every stream counts as marked. */
const MOST = 100_000;

/**
 * The streams that are tombstoned or have metadata, all of them. Any other stream that is said to be new can be
 * written without looking: the table's constraint tells when it was not.
 */
export class MarkedStreams {
  private names: Set<string> | undefined = new Set();

  static async load(pool: Pool): Promise<MarkedStreams> {
    const marked = new MarkedStreams();
    await copyRows(pool, `${SELECT_MARKED} limit ${MOST + 1}`, (row) =>
      marked.add(row.view(0).toString('utf8')),
    );
    return marked;
  }

  has(stream: string): boolean {
    return this.names === undefined || this.names.has(stream) || isMetadataStream(stream);
  }

  /** Notes what a committed event tells. */
  note({ stream, revision }: { stream: string; revision: number }): void {
    if (revision === TOMBSTONE_REVISION) this.add(stream);
    if (isMetadataStream(stream)) this.add(originalStreamOf(stream));
  }

  private add(stream: string): void {
    this.names?.add(stream);
    if (this.names && this.names.size > MOST) this.names = undefined;
  }
}
