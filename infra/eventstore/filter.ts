import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { escapeLiteral } from 'pg';
import type { WireRecord } from './wire-record.ts';

/** Events considered between two checkpoints when the request names no window. */
const DEFAULT_WINDOW = 32;

/** A filter on `$all`, by stream name or by event type. */
export interface EventFilter {
  /** What SQL can decide. */
  conditions: readonly string[];
  /** What it cannot, on a row. */
  accept?: (record: WireRecord) => boolean;
  /** The whole filter, on an event in memory. */
  matches(event: { stream: string; type: string }): boolean;
  /** A subscription says where it is after so many events considered. */
  checkpointInterval: number;
}

/**
 * A regular expression is JavaScript's here and .NET's on a cluster: keep to what both read alike. It wins over
 * prefixes. Prefixes are left to the database.
 * @throws SyntaxError for a bad expression.
 */
export function parseFilter(options: ReadReq.Options.FilterOptions): EventFilter | undefined {
  const field = options.hasEventType() ? 'type' : 'stream';
  const expression = options.hasEventType() ? options.getEventType() : options.getStreamIdentifier();
  if (!expression) return undefined;
  const window = options.hasMax() ? options.getMax() : DEFAULT_WINDOW;
  const checkpointInterval = Math.max(1, window) * Math.max(1, options.getCheckpointintervalmultiplier());

  const source = expression.getRegex();
  if (source !== '') {
    const regex = new RegExp(source, 'u');
    return {
      conditions: [],
      accept: (record) => regex.test(Buffer.from(record[field]).toString('utf8')),
      matches: (event) => regex.test(event[field]),
      checkpointInterval,
    };
  }
  const prefixes = expression.getPrefixList();
  const tests = prefixes.map((prefix) => `${field} ^@ ${escapeLiteral(prefix)}`);
  return {
    conditions: tests.length > 0 ? [`(${tests.join(' or ')})`] : [],
    matches: (event) => prefixes.length === 0 || prefixes.some((prefix) => event[field].startsWith(prefix)),
    checkpointInterval,
  };
}
