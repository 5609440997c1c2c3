import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code } from '@grpc/grpc-js';
import { END_REVISION, LARGEST_REVISION } from './expected-revision.ts';
import { type EventFilter, parseFilter } from './filter.ts';
import { InvalidRequest } from './invalid-request.ts';
import { streamName } from './proposed.ts';

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
  /** How the client wants ids: two numbers instead of text. */
  structuredIds: boolean;
  /** Whether the client understands where a stream ends. */
  wantsLastPosition: boolean;
}

/** @throws InvalidRequest for a request that makes no sense. */
export function parseRead(request: ReadReq): ReadRequest {
  const options = request.getOptions();
  if (!options) throw new InvalidRequest('The request has no options');
  refuseCombination(options);
  const all = options.getAll();
  const stream = options.getStream();
  const filter = options.getFilter();
  const parsed: ReadRequest = {
    start: (stream ? streamStart(stream) : undefined) ?? (all ? allStart(all) : undefined) ?? 'start',
    backwards: options.getReadDirection() === 1,
    resolveLinks: options.getResolveLinks(),
    count: options.hasSubscription() ? undefined : Number(options.getCount()),
    structuredIds: options.getUuidOption()?.hasStructured() ?? false,
    wantsLastPosition: (options.getControlOption()?.getCompatibility() ?? 0) >= 1,
    ...(stream && { stream: streamName(stream.getStreamIdentifier()) }),
    ...(filter && { filter: parseFilter(filter) }),
  };
  refuseNothing(parsed);
  return parsed;
}

/** A filter is for `$all`, a subscription goes forwards, and what is wanted must be said. */
function refuseCombination(options: ReadReq.Options): void {
  const of = options.hasStream() ? 'Stream' : options.hasAll() ? 'All' : 'None';
  const until = options.hasSubscription() ? 'Subscription' : options.hasCount() ? 'Count' : 'None';
  const direction = options.getReadDirection() === 1 ? 'Backwards' : 'Forwards';
  const filter = options.hasFilter() ? 'Filter' : options.hasNoFilter() ? 'NoFilter' : 'None';
  const sensible =
    (of === 'All' || (of === 'Stream' && filter === 'NoFilter')) &&
    (until === 'Count' || (until === 'Subscription' && direction === 'Forwards')) &&
    filter !== 'None';
  if (!sensible) {
    const combination = `(${of}, ${until}, ${direction}, ${filter})`;
    throw new InvalidRequest(`The combination of ${combination} is invalid.`, Code.INVALID_ARGUMENT);
  }
}

/** The words are EventStoreDB's: it takes these for faults of its own. */
function refuseNothing({ stream, start, backwards, count }: ReadRequest): void {
  if (stream !== undefined && count === undefined && start === Number(LARGEST_REVISION))
    throw new InvalidRequest('There is nothing after the last revision');
  const nothing =
    count === 0 || (count !== undefined && start === 'end' && !backwards && stream !== undefined);
  if (nothing)
    throw new InvalidRequest(`Unexpected ${stream === undefined ? 'ReadAll' : 'ReadStream'}Result: Error`);
}

function streamStart(stream: ReadReq.Options.StreamOptions): StartPoint | undefined {
  if (stream.hasEnd()) return 'end';
  return stream.hasRevision() ? numbered(stream.getRevision(), 'revision') : undefined;
}

function allStart(all: ReadReq.Options.AllOptions): StartPoint | undefined {
  if (all.hasEnd()) return 'end';
  const position = all.getPosition();
  if (!position) return undefined;
  const [commit, prepare] = [position.getCommitPosition(), position.getPreparePosition()];
  if (BigInt(prepare) > BigInt(commit))
    throw new InvalidRequest(`The position has prepare ${prepare} after commit ${commit}`);
  return numbered(commit, 'position');
}

function numbered(text: string, what: string): StartPoint {
  const number = BigInt(text);
  if (number === END_REVISION) return 'end';
  if (number > LARGEST_REVISION) throw new InvalidRequest(`The ${what} ${text} is above 2^63-1`);
  return Number(number);
}
