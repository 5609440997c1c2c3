import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { type EventFilter, parseFilter } from './filter.ts';
import { InvalidRequest, streamName } from './proposed.ts';

/** Where to begin: an end of the log or stream, or a position or revision. */
export type StartPoint = 'start' | 'end' | number;

export interface ReadRequest {
  /** Absent for `$all`. */
  stream?: string;
  start: StartPoint;
  backwards: boolean;
  resolveLinks: boolean;
  /** Undefined for a subscription. */
  count: number | undefined;
  filter?: EventFilter;
}

/** @throws InvalidRequest for a request that makes no sense. */
export function parseRead(request: ReadReq): ReadRequest {
  const options = request.getOptions();
  const all = options?.getAll();
  const stream = options?.getStream();
  if (!options || (!all && !stream)) throw new InvalidRequest('The request names neither a stream nor $all');
  const parsed: ReadRequest = {
    start: 'start',
    backwards: options.getReadDirection() === 1,
    resolveLinks: options.getResolveLinks(),
    count: options.hasSubscription() ? undefined : Number(options.getCount()),
  };
  if (stream) {
    parsed.stream = streamName(stream.getStreamIdentifier());
    if (stream.hasEnd()) parsed.start = 'end';
    else if (stream.hasRevision()) parsed.start = Number(stream.getRevision());
    return parsed;
  }
  if (all?.hasEnd()) parsed.start = 'end';
  else if (all?.hasPosition()) parsed.start = Number(all.getPosition()?.getCommitPosition());
  const filter = options.getFilter();
  if (filter) {
    try {
      parsed.filter = parseFilter(filter);
    } catch (error) {
      throw new InvalidRequest((error as Error).message);
    }
  }
  return parsed;
}
