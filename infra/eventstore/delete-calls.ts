import type {
  DeleteReq,
  DeleteResp,
  TombstoneReq,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import { wordsOf } from '../process/words-of.ts';
import { expectedRevision } from './expected-revision.ts';
import { grpcFailure, serviceError } from './failures.ts';
import { InvalidRequest } from './invalid-request.ts';
import { writtenStreamName } from './proposed.ts';
import { refusalCode } from './refused-write.ts';
import type { Writer } from './writer.ts';

/** Streams.Delete: hides the events there are; the stream may be appended to again. */
export function deleteCall(writer: Writer) {
  return (call: ServerUnaryCall<DeleteReq, DeleteResp>, reply: sendUnaryData<DeleteResp>): void => {
    answer(writer, 'delete', call.request.getOptions(), reply, (position) => {
      const at = new streams.DeleteResp.Position();
      at.setCommitPosition(position);
      at.setPreparePosition(position);
      const response = new streams.DeleteResp();
      response.setPosition(at);
      return response;
    });
  };
}

/** Streams.Tombstone: ends the stream for good. */
export function tombstoneCall(writer: Writer) {
  return (call: ServerUnaryCall<TombstoneReq, TombstoneResp>, reply: sendUnaryData<TombstoneResp>): void => {
    answer(writer, 'tombstone', call.request.getOptions(), reply, (position) => {
      const at = new streams.TombstoneResp.Position();
      at.setCommitPosition(position);
      at.setPreparePosition(position);
      const response = new streams.TombstoneResp();
      response.setPosition(at);
      return response;
    });
  };
}

async function answer<Response>(
  writer: Writer,
  operation: 'delete' | 'tombstone',
  options: DeleteReq.Options | TombstoneReq.Options | undefined,
  reply: sendUnaryData<Response>,
  success: (position: string) => Response,
): Promise<void> {
  try {
    if (!options) throw new InvalidRequest('The request has no options');
    const stream = writtenStreamName(options.getStreamIdentifier());
    const expected = expectedRevision(options, {
      given: options.hasRevision(),
      revision: options.getRevision(),
    });
    const outcome = await writer.submit({ operation, stream, expected, events: [] });
    if (outcome.kind === 'success') reply(null, success(String(outcome.position)));
    else if (outcome.kind === 'deleted') reply(grpcFailure({ kind: 'deleted', stream }));
    else reply(grpcFailure({ ...outcome, stream, expected }));
  } catch (error) {
    if (error instanceof InvalidRequest) reply(grpcFailure({ kind: 'invalid', request: error }));
    else reply(serviceError(refusalCode(error as Error), wordsOf(error), {}));
  }
}
