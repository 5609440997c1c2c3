import { status as Code } from '@grpc/grpc-js';
import { NO_STREAM } from './event-record.ts';
import { InvalidRequest } from './invalid-request.ts';

/**
 * A revision, NO_STREAM, or one of the two open expectations. A bigint is a revision that no stream here reaches
 * (2^53 or more): kept exact for the answer.
 */
export type ExpectedRevision = number | bigint | 'any' | 'stream_exists';

/** The four cases of an expected revision, however the call names the numbered one. */
interface ExpectedOption {
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
  hasAny(): boolean;
}

/** The largest revision of the protocol. */
export const LARGEST_REVISION = 2n ** 63n - 1n;
/** −1 as an unsigned number: the end of a stream to a reader, no stream to a writer. */
export const END_REVISION = 2n ** 64n - 1n;

/** @throws InvalidRequest when nothing is expected, or a revision that cannot be. */
export function expectedRevision(
  option: ExpectedOption,
  numbered: { given: boolean; revision: string },
): ExpectedRevision {
  if (option.hasNoStream()) return NO_STREAM;
  if (option.hasStreamExists()) return 'stream_exists';
  if (option.hasAny()) return 'any';
  if (!numbered.given)
    throw new InvalidRequest('The request names no expected revision', Code.INVALID_ARGUMENT);
  const revision = Number(numbered.revision);
  return Number.isSafeInteger(revision) ? revision : beyondAnyStream(BigInt(numbered.revision));
}

function beyondAnyStream(revision: bigint): ExpectedRevision {
  if (revision === END_REVISION) return NO_STREAM;
  if (revision > LARGEST_REVISION)
    throw new InvalidRequest(`The expected revision ${revision} is above 2^63-1`);
  return revision;
}
