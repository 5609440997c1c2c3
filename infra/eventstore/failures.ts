import { status as Code, Metadata, type ServiceError } from '@grpc/grpc-js';
import type { ExpectedRevision } from './expected-revision.ts';
import type { InvalidRequest } from './invalid-request.ts';

/**
 * Total size of the data in one append, EventStoreDB's default. Up to version 24 it counts no more than the data;
 * from 25 on, metadata and type too.
 */
export const MAX_APPEND_BYTES = 1024 * 1024;

/** EventStoreDB's words for what a user may not do. */
export const ACCESS_DENIED = 'Access Denied';

export type Failure =
  | { kind: 'wrong-version'; stream: string; expected: ExpectedRevision; actual: number }
  | { kind: 'deleted'; stream: string }
  | { kind: 'too-large' }
  | { kind: 'denied' }
  | { kind: 'timeout' }
  | { kind: 'invalid'; request: InvalidRequest };

/** The numbers by which trailers name open expectations. */
const expectedNumber = (expected: ExpectedRevision) =>
  expected === 'any' ? -2 : expected === 'stream_exists' ? -4 : expected;

/** Trailers take printable ASCII only. */
const ascii = (text: string) => (/^[ -~]*$/.test(text) ? text : encodeURIComponent(text));

/**
 * The failure as a gRPC error with the trailers by which the client knows it. A wrong version is answered so by
 * Delete and Tombstone only.
 */
export function grpcFailure(failure: Failure): ServiceError {
  switch (failure.kind) {
    case 'wrong-version':
      return serviceError(
        Code.FAILED_PRECONDITION,
        `Delete failed due to WrongExpectedVersion. Stream: ${failure.stream}, Expected version: ${expectedNumber(failure.expected)}, Actual version: ${failure.actual}`,
        {
          exception: 'wrong-expected-version',
          'stream-name': ascii(failure.stream),
          'expected-version': String(expectedNumber(failure.expected)),
          'actual-version': String(failure.actual),
        },
      );
    case 'deleted':
      return serviceError(Code.FAILED_PRECONDITION, `Event stream '${failure.stream}' is deleted.`, {
        exception: 'stream-deleted',
        'stream-name': ascii(failure.stream),
      });
    case 'too-large':
      return serviceError(Code.INVALID_ARGUMENT, `Maximum Append Size of ${MAX_APPEND_BYTES} Exceeded.`, {
        exception: 'maximum-append-size-exceeded',
        'maximum-append-size': String(MAX_APPEND_BYTES),
      });
    case 'denied':
      return serviceError(Code.PERMISSION_DENIED, ACCESS_DENIED, { exception: 'access-denied' });
    case 'timeout':
      return serviceError(Code.DEADLINE_EXCEEDED, 'Timeout', {});
    case 'invalid':
      return serviceError(failure.request.code, failure.request.message, failure.request.trailers);
  }
}

/** What ends a long call when the server stops: as EventStoreDB does. The client then connects anew. */
export const stopping = () => serviceError(Code.CANCELLED, 'The server is stopping', {});

export function serviceError(code: Code, details: string, trailers: Record<string, string>): ServiceError {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
}
