import type { Pool } from 'pg';
import { copyRows } from './copy-rows.ts';
import type { EarlierWrite } from './decide-write.ts';
import { readInt64 } from './event-record.ts';

/** Ids remembered: at least this many, at most twice as many. */
const GENERATION = 32_768;

/**
 * Where the latest events went, by event id: what makes a repeated append with an open expectation one effect.
 * Bounded, as on EventStoreDB; an append with an exact revision does not need it. Two generations instead of
 * deleting the oldest key of a Map, which costs a walk over the holes that deletion leaves.
 */
export class RecentIds {
  private young = new Map<string, EarlierWrite>();
  private old = new Map<string, EarlierWrite>();

  static async load(pool: Pool, head: number): Promise<RecentIds> {
    const ids = new RecentIds();
    const select = `select id, stream, revision, position from log.event where position > ${head - GENERATION} order by position`;
    await copyRows(pool, select, (row) => {
      const stream = row.view(1).toString('utf8');
      ids.add(row.view(0), {
        stream,
        revision: readInt64(row.view(2), 0),
        position: readInt64(row.view(3), 0),
      });
    });
    return ids;
  }

  find(id: Buffer): EarlierWrite | undefined {
    const key = id.toString('latin1');
    return this.young.get(key) ?? this.old.get(key);
  }

  /** An id written again to its stream keeps its first place. */
  add(id: Buffer, write: EarlierWrite): void {
    if (this.young.size >= GENERATION) {
      this.old = this.young;
      this.young = new Map();
    }
    const key = id.toString('latin1');
    if (this.young.get(key)?.stream !== write.stream) this.young.set(key, write);
  }
}
