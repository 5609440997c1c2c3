import { escapeLiteral, type Pool } from 'pg';
import { copyRows } from './copy-rows.ts';
import { LINK_TYPE } from './event-record.ts';
import { eventMessage } from './read-message.ts';
import { EVENT_COLUMNS, keepRecord, recordOfRow, type WireRecord } from './wire-record.ts';

/** Keys are free of gaps, so a range of keys is a page: no LIMIT, and the next page can be fetched ahead. */
const FIRST_PAGE = 64;
const LARGEST_PAGE = 1_024;
/** A page heavier than this makes the next one smaller. */
const PAGE_BYTES = 1024 * 1024;

export interface LogRange {
  /** Reads the whole log by position, or the one stream by revision. */
  stream?: string;
  /** First key, inclusive. */
  from: number;
  /** Last key, exclusive. */
  to: number;
  backwards: boolean;
  resolveLinks: boolean;
  /** Further conditions, as SQL. */
  conditions?: readonly string[];
  /** A condition that SQL cannot express. */
  accept?: (record: WireRecord) => boolean;
}

export interface PageItem {
  position: number;
  revision: number;
  /** The message to send; absent where a link must first be followed. */
  message?: Buffer;
  link?: WireRecord;
}

export interface Page {
  items: PageItem[];
  /** Keys covered: from inclusive, to exclusive. */
  from: number;
  to: number;
}

export class LogReader {
  private readonly pool: Pool;

  constructor(pool: Pool) {
    this.pool = pool;
  }

  /** The range page by page; each page is fetched while the one before it is being sent. */
  async *pages(range: LogRange): AsyncGenerator<Page> {
    let { from, to } = range;
    let size = FIRST_PAGE;
    const fetchNext = (): Promise<Page> | undefined => {
      if (from >= to) return undefined;
      const page = range.backwards
        ? { from: Math.max(from, to - size), to }
        : { from, to: Math.min(to, from + size) };
      if (range.backwards) to = page.from;
      else from = page.to;
      const fetched = this.fetch(range, page.from, page.to);
      fetched.catch(() => {}); // reported where it is awaited, which an early end of the reading may never do
      return fetched;
    };
    let coming = fetchNext();
    while (coming) {
      const page: Page = await coming;
      size = nextSize(size, page.items);
      coming = fetchNext();
      yield page;
    }
  }

  /** The message of a followed link: the target with its link, or the link alone when the target is gone. */
  async followed(link: WireRecord): Promise<Buffer> {
    const target = /^(\d{1,19})@(.+)$/su.exec(Buffer.from(link.data).toString('utf8'));
    if (!target) return eventMessage(undefined, link);
    const [, revision, stream] = target as unknown as [string, string, string];
    let message = eventMessage(undefined, link);
    const select = `select ${EVENT_COLUMNS} from log.event where stream = ${escapeLiteral(stream)} and revision = ${BigInt(revision)}`;
    await copyRows(this.pool, select, (row) => {
      message = eventMessage(recordOfRow(row), link);
    });
    return message;
  }

  private async fetch(range: LogRange, from: number, to: number): Promise<Page> {
    const key = range.stream === undefined ? 'position' : 'revision';
    const where = [
      ...(range.stream === undefined ? [] : [`stream = ${escapeLiteral(range.stream)}`]),
      `${key} >= ${from} and ${key} < ${to}`,
      ...(range.conditions ?? []),
    ];
    const select = `select ${EVENT_COLUMNS} from log.event where ${where.join(' and ')} order by ${key}${range.backwards ? ' desc' : ''}`;
    const items: PageItem[] = [];
    await copyRows(this.pool, select, (row) => {
      const record = recordOfRow(row);
      if (!range.accept || range.accept(record)) items.push(pageItem(record, range.resolveLinks));
    });
    return { items, from, to };
  }
}

export const isLink = (record: WireRecord) =>
  record.type.length === LINK_TYPE.length && record.type[0] === 0x24 && record.type[1] === 0x3e;

export function pageItem(record: WireRecord, resolveLinks: boolean): PageItem {
  const { position, revision } = record;
  return resolveLinks && isLink(record)
    ? { position, revision, link: keepRecord(record) }
    : { position, revision, message: eventMessage(record) };
}

function nextSize(size: number, items: readonly PageItem[]): number {
  let bytes = 0;
  for (const { message } of items) bytes += message?.length ?? 0;
  return bytes > PAGE_BYTES ? Math.max(8, size >> 1) : Math.min(LARGEST_PAGE, size << 1);
}
