import { escapeLiteral, type Pool } from 'pg';
import { copyRows } from './copy-rows.ts';
import { LINK_TYPE } from './event-record.ts';
import { eventMessage } from './read-message.ts';
import { firstVisible, isTombstoned, type StreamState } from './stream-state.ts';
import { withStructuredId } from './structured-id.ts';
import { utcTicks } from './ticks.ts';
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
  structuredIds: boolean;
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
  link?: Link;
}

/** An event that names another, `revision@stream`; −1 is the last one there. */
export interface Link {
  record: WireRecord;
  stream: string;
  revision: bigint;
}

export interface Page {
  items: PageItem[];
  /** Keys covered: from inclusive, to exclusive. */
  from: number;
  to: number;
}

/** As the writer last committed it. */
type StateOf = (stream: string) => Promise<StreamState>;

export class LogReader {
  private readonly pool: Pool;
  private readonly stateOf: StateOf;

  constructor(pool: Pool, stateOf: StateOf) {
    this.pool = pool;
    this.stateOf = stateOf;
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

  /** The message of a followed link: the target with its link, or the link alone when the target is gone or hidden. */
  async followed({ record, stream, revision }: Link, structuredIds: boolean): Promise<Buffer> {
    const state = await this.stateOf(stream);
    const target = revision === -1n ? BigInt(state.last) : revision;
    const link = structuredIds ? withStructuredId(record) : record;
    let message = eventMessage(undefined, link);
    if (isTombstoned(state) || target < firstVisible(stream, state)) return message;
    const where = [`stream = ${escapeLiteral(stream)}`, `revision = ${target}`, ...ageConditions(state)];
    await copyRows(
      this.pool,
      `select ${EVENT_COLUMNS} from log.event where ${where.join(' and ')}`,
      (row) => {
        const found = recordOfRow(row);
        message = eventMessage(structuredIds ? withStructuredId(found) : found, link);
      },
    );
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
      if (!range.accept || range.accept(record)) items.push(pageItem(record, range));
    });
    return { items, from, to };
  }
}

const isLink = (record: WireRecord) =>
  record.type.length === LINK_TYPE.length && record.type[0] === 0x24 && record.type[1] === 0x3e;

export function pageItem(
  record: WireRecord,
  { resolveLinks, structuredIds }: { resolveLinks: boolean; structuredIds: boolean },
): PageItem {
  const { position, revision } = record;
  const link = resolveLinks && isLink(record) ? linkOf(record) : undefined;
  if (link) return { position, revision, link };
  return { position, revision, message: eventMessage(structuredIds ? withStructuredId(record) : record) };
}

/** @returns undefined where the text names nothing: the event then is one like any other. */
function linkOf(record: WireRecord): Link | undefined {
  const named = /^(-1|\d{1,18})@(.*)$/su.exec(Buffer.from(record.data).toString('utf8'));
  if (!named) return undefined;
  const [, revision, stream] = named as unknown as [string, string, string];
  return { record: keepRecord(record), revision: BigInt(revision), stream };
}

/** `$maxAge` hides what is older. */
export function ageConditions({ metadata }: StreamState): string[] {
  const { $maxAge } = metadata;
  return $maxAge === undefined ? [] : [`created >= ${utcTicks(Date.now() - $maxAge * 1000)}`];
}

function nextSize(size: number, items: readonly PageItem[]): number {
  let bytes = 0;
  for (const { message } of items) bytes += message?.length ?? 0;
  return bytes > PAGE_BYTES ? Math.max(8, size >> 1) : Math.min(LARGEST_PAGE, size << 1);
}
