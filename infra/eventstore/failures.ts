import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import { status as Code, Metadata, type ServiceError } from '@grpc/grpc-js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import type { ExpectedRevision } from './decide-write.ts';
import { NO_STREAM } from './event-record.ts';

/**
 * Total size of the data in one append, EventStoreDB's default. Up to version 24 it counts no more than the data;
 * from 25 on, metadata and type too.
 */
export const MAX_APPEND_BYTES = 1024 * 1024;

export type Failure =
  | { kind: 'wrong-version'; stream: string; expected: ExpectedRevision; actual: number }
  | { kind: 'deleted'; stream: string }
  | { kind: 'too-large' }
  | { kind: 'timeout' }
  | { kind: 'invalid'; reason: string };

/** The numbers by which trailers name open expectations. */
const expectedNumber = (expected: ExpectedRevision) =>
  expected === 'any' ? -2 : expected === 'stream_exists' ? -4 : expected;

/** Trailers take printable ASCII only. */
const ascii = (text: string) => (/^[ -~]*$/.test(text) ? text : encodeURIComponent(text));

/** The failure as a gRPC error with the trailers by which the client knows it. */
export function grpcFailure(failure: Failure): ServiceError {
  switch (failure.kind) {
    case 'wrong-version':
      return serviceError(
        Code.FAILED_PRECONDITION,
        `Append failed due to WrongExpectedVersion. Stream: ${failure.stream}, Expected version: ${expectedNumber(failure.expected)}, Actual version: ${failure.actual}`,
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
      return serviceError(
        Code.INVALID_ARGUMENT,
        `Maximum Append Size of ${MAX_APPEND_BYTES} bytes exceeded.`,
        {
          exception: 'maximum-append-size-exceeded',
          'maximum-append-size': String(MAX_APPEND_BYTES),
        },
      );
    case 'timeout':
      return serviceError(Code.DEADLINE_EXCEEDED, 'Timeout', {});
    case 'invalid':
      return serviceError(Code.INVALID_ARGUMENT, failure.reason, {});
  }
}

/** What ends a long call when the server stops: as EventStoreDB does. The client then connects anew. */
export const stopping = () => serviceError(Code.CANCELLED, 'The server is stopping', {});

export function serviceError(code: Code, details: string, trailers: Record<string, string>): ServiceError {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

/** The failure as the `google.rpc.Status` of a BatchAppend answer. */
export function statusFailure(failure: Failure): InstanceType<typeof status.Status> {
  switch (failure.kind) {
    case 'wrong-version':
      return rpcStatus(
        Code.ALREADY_EXISTS,
        'WrongExpectedVersion',
        'WrongExpectedVersion',
        wrongVersion(failure),
      );
    case 'deleted': {
      const deleted = new shared.StreamDeleted();
      const identifier = new shared.StreamIdentifier();
      identifier.setStreamName(Buffer.from(failure.stream));
      deleted.setStreamIdentifier(identifier);
      return rpcStatus(Code.FAILED_PRECONDITION, 'StreamDeleted', 'StreamDeleted', deleted);
    }
    case 'too-large': {
      const tooLarge = new shared.MaximumAppendSizeExceeded();
      tooLarge.setMaxappendsize(MAX_APPEND_BYTES);
      return rpcStatus(
        Code.INVALID_ARGUMENT,
        'MaximumAppendSizeExceeded',
        'MaximumAppendSizeExceeded',
        tooLarge,
      );
    }
    case 'timeout':
      return rpcStatus(Code.DEADLINE_EXCEEDED, 'Timeout', 'Timeout', new shared.Timeout());
    case 'invalid':
      return rpcStatus(Code.INVALID_ARGUMENT, failure.reason, 'Unknown', new shared.Unknown());
  }
}

export const unknownStatus = (reason: string) =>
  rpcStatus(Code.UNAVAILABLE, reason, 'Unknown', new shared.Unknown());

function rpcStatus(code: number, message: string, type: string, detail: { serializeBinary(): Uint8Array }) {
  const details = new anyPb.Any();
  details.pack(detail.serializeBinary(), `event_store.client.${type}`);
  const packed = new status.Status();
  packed.setCode(code as Parameters<typeof packed.setCode>[0]);
  packed.setMessage(message);
  packed.setDetails(details);
  return packed;
}

function wrongVersion({ expected, actual }: Extract<Failure, { kind: 'wrong-version' }>) {
  const empty = new emptyPb.Empty();
  const wrong = new shared.WrongExpectedVersion();
  if (actual === NO_STREAM) wrong.setCurrentNoStream(empty);
  else wrong.setCurrentStreamRevision(String(actual));
  if (expected === 'any') wrong.setExpectedAny(empty);
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(empty);
  else if (expected === NO_STREAM) wrong.setExpectedNoStream(empty);
  else wrong.setExpectedStreamPosition(String(expected));
  return wrong;
}
