import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code, type ServerReadableStream, type sendUnaryData } from '@grpc/grpc-js';
import { wordsOf } from '../process/words-of.ts';
import { NO_STREAM } from './event-record.ts';
import { expectedRevision } from './expected-revision.ts';
import { type Failure, grpcFailure, serviceError } from './failures.ts';
import type { Guard } from './guard.ts';
import { IncomingAppend, type WriteQueue } from './incoming-append.ts';
import { proposedEvent, writtenStreamName } from './proposed.ts';
import { refusalCode } from './refused-write.ts';

/** Streams.Append: one append per call, one event per message. */
export function appendCall(writer: WriteQueue, guard: Pick<Guard, 'mayWrite'>, closing: AbortSignal) {
  return (call: ServerReadableStream<AppendReq, AppendResp>, reply: sendUnaryData<AppendResp>): void => {
    const incoming = new IncomingAppend();
    // Nothing of an append still on its way is written.
    const onClosing = () => reply(serviceError(Code.UNAVAILABLE, (closing.reason as Error).message, {}));
    closing.addEventListener('abort', onClosing);
    let gone = false;
    for (const event of ['close', 'cancelled', 'error']) {
      call.on(event, () => {
        gone = true;
        closing.removeEventListener('abort', onClosing);
      });
    }
    call.on('data', (message: AppendReq) => incoming.take(() => readPart(message, incoming)));
    call.on('end', async () => {
      closing.removeEventListener('abort', onClosing);
      await cutOffShows();
      if (gone || call.cancelled || closing.aborted) return;
      try {
        const result = await incoming.writeWith(writer, guard);
        if (result.kind === 'success') reply(null, appendSuccess(result));
        else if (result.kind === 'wrong-version') reply(null, appendWrongVersion(result));
        else reply(grpcFailure(result));
      } catch (error) {
        reply(serviceError(refusalCode(error as Error), wordsOf(error), {}));
      }
    });
  };
}

/**
 * The messages of a call that is cut off end as those of one that is complete: the library tells the two apart only
 * afterwards. A client that gives up may also end its request first, and reset it in the same breath.
 */
const cutOffShows = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

function readPart(message: AppendReq, incoming: IncomingAppend): void {
  const options = message.getOptions();
  if (options) {
    incoming.target = {
      stream: writtenStreamName(options.getStreamIdentifier()),
      expected: expectedRevision(options, { given: options.hasRevision(), revision: options.getRevision() }),
    };
  }
  const proposed = message.getProposedMessage();
  if (proposed) incoming.add(proposedEvent(proposed));
}

function appendSuccess({ revision, position }: { revision: number; position?: number }): AppendResp {
  const success = new streams.AppendResp.Success();
  if (revision === NO_STREAM) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(revision));
  if (position === undefined) success.setNoPosition(new shared.Empty());
  else {
    const at = new streams.AppendResp.Position();
    at.setCommitPosition(String(position));
    at.setPreparePosition(String(position));
    success.setPosition(at);
  }
  const response = new streams.AppendResp();
  response.setSuccess(success);
  return response;
}

function appendWrongVersion(failure: Extract<Failure, { kind: 'wrong-version' }>): AppendResp {
  const { expected, actual } = failure;
  const empty = new shared.Empty();
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (actual === NO_STREAM) wrong.setCurrentNoStream(empty);
  else wrong.setCurrentRevision(String(actual));
  if (expected === 'any') wrong.setExpectedAny(empty);
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(empty);
  else if (expected === NO_STREAM) wrong.setExpectedNoStream(empty);
  else wrong.setExpectedRevision(String(expected));
  const response = new streams.AppendResp();
  response.setWrongExpectedVersion(wrong);
  return response;
}
