import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import { status as Code } from '@grpc/grpc-js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import { NO_STREAM } from './event-record.ts';
import { ACCESS_DENIED, type Failure, MAX_APPEND_BYTES } from './failures.ts';
import { refusalCode } from './refused-write.ts';

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
      return rpcStatus(Code.NOT_FOUND, 'StreamDeleted', 'StreamDeleted', deleted);
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
    case 'denied':
      return rpcStatus(Code.PERMISSION_DENIED, ACCESS_DENIED, 'AccessDenied', new shared.AccessDenied());
    case 'timeout':
      return rpcStatus(Code.DEADLINE_EXCEEDED, 'Timeout', 'Timeout', new shared.Timeout());
    case 'invalid': {
      const bad = new shared.BadRequest();
      bad.setMessage(failure.request.message);
      return rpcStatus(Code.INVALID_ARGUMENT, failure.request.message, 'BadRequest', bad);
    }
  }
}

/**
 * Why nothing was written, in words that arrive: the official client drops those of `event_store.client.Unknown`, and
 * keeps them where it does not know the detail.
 */
export const refusedStatus = (reason: Error) =>
  packed(refusalCode(reason), reason.message, new emptyPb.Empty(), 'google.protobuf.Empty');

const rpcStatus = (code: Code, message: string, type: string, detail: Detail) =>
  packed(code, message, detail, `event_store.client.${type}`);

interface Detail {
  serializeBinary(): Uint8Array;
}

function packed(code: Code, message: string, detail: Detail, type: string) {
  const details = new anyPb.Any();
  details.pack(detail.serializeBinary(), type);
  const answer = new status.Status();
  answer.setCode(code as number as Parameters<typeof answer.setCode>[0]);
  answer.setMessage(message);
  answer.setDetails(details);
  return answer;
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
