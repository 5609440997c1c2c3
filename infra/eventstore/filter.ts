import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code } from '@grpc/grpc-js';
import { escapeLiteral } from 'pg';
import { InvalidRequest } from './invalid-request.ts';
import type { WireRecord } from './wire-record.ts';

/** Events of a window when the request leaves their number to us. */
const DEFAULT_WINDOW = 32;

/** A filter on `$all`, by stream name or by event type. */
export interface EventFilter {
  /** What SQL can decide. */
  conditions: readonly string[];
  /** What it cannot, on a row. */
  accept?: (record: WireRecord) => boolean;
  /** The whole filter, on an event in memory. */
  matches(event: { stream: string; type: string }): boolean;
  /** Events considered together while catching up. */
  window: number;
  /** A subscription says where it is after so many events considered, a number of windows. */
  checkpointInterval: number;
}

/**
 * A regular expression is JavaScript's here and .NET's on a cluster: keep to what both read alike. It wins over
 * prefixes. Prefixes are left to the database. Without either, nothing matches.
 * @throws InvalidRequest for a bad expression, and where the window or the interval is missing.
 */
export function parseFilter(options: ReadReq.Options.FilterOptions): EventFilter {
  const field = options.hasEventType() ? 'type' : 'stream';
  const expression = options.hasEventType() ? options.getEventType() : options.getStreamIdentifier();
  if (!options.hasMax() && !options.hasCount()) throw incomplete('names no window');
  const multiplier = options.getCheckpointintervalmultiplier();
  if (multiplier === 0) throw incomplete('has a checkpoint interval of 0');
  const window = options.hasMax() ? Math.max(1, options.getMax()) : DEFAULT_WINDOW;
  const windows = { window, checkpointInterval: window * multiplier };

  const source = expression?.getRegex() ?? '';
  if (source !== '') {
    const regex = regularExpression(source);
    return {
      conditions: [],
      accept: (record) => regex.test(Buffer.from(record[field]).toString('utf8')),
      matches: (event) => regex.test(event[field]),
      ...windows,
    };
  }
  const prefixes = expression?.getPrefixList() ?? [];
  const tests = prefixes.map((prefix) => `${field} ^@ ${escapeLiteral(prefix)}`);
  return {
    conditions: [tests.length > 0 ? `(${tests.join(' or ')})` : 'false'],
    matches: (event) => prefixes.some((prefix) => event[field].startsWith(prefix)),
    ...windows,
  };
}

const incomplete = (what: string) => new InvalidRequest(`The filter ${what}`, Code.INVALID_ARGUMENT);

function regularExpression(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch (error) {
    throw new InvalidRequest((error as Error).message);
  }
}
