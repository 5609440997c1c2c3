import shared from '@eventstore/db-client/generated/shared_pb.js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  status as Code,
  type ServerDuplexStream,
  type ServerReadableStream,
  type sendUnaryData,
} from '@grpc/grpc-js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import type { ExpectedRevision, WriteOutcome } from './decide-write.ts';
import { NO_STREAM, type ProposedEvent } from './event-record.ts';
import {
  type Failure,
  grpcFailure,
  MAX_APPEND_BYTES,
  serviceError,
  statusFailure,
  stopping,
  unknownStatus,
} from './failures.ts';
import { expectedRevision, InvalidRequest, proposedEvent, streamName } from './proposed.ts';
import type { Writer } from './writer.ts';

/** What an append needs of the writer. */
export type WriteQueue = Pick<Writer, 'submit' | 'failed' | 'stopping'>;

/** An append while its parts arrive. A failure found on the way is answered once the last part is here. */
class Incoming {
  stream = '';
  expected: ExpectedRevision = 'any';
  /** Milliseconds since the Unix epoch. */
  deadline = Number.POSITIVE_INFINITY;
  readonly events: ProposedEvent[] = [];
  private bytes = 0;
  private failure: Failure | undefined;

  /** Runs `read`, which reads a part of the request. */
  take(read: () => void): void {
    try {
      if (!this.failure) read();
    } catch (error) {
      if (!(error instanceof InvalidRequest)) throw error;
      this.failure = { kind: 'invalid', reason: error.message };
    }
  }

  add(event: ProposedEvent): void {
    this.bytes += event.data.length;
    if (this.bytes <= MAX_APPEND_BYTES) this.events.push(event);
    else this.failure = { kind: 'too-large' };
  }

  async writeWith(writer: WriteQueue): Promise<Extract<WriteOutcome, { kind: 'success' }> | Failure> {
    if (Date.now() >= this.deadline) return { kind: 'timeout' };
    if (this.failure) return this.failure;
    const { stream, expected, events } = this;
    const outcome = await writer.submit({ operation: 'append', stream, expected, events });
    switch (outcome.kind) {
      case 'success':
        return outcome;
      case 'wrong-version':
        return { ...outcome, stream, expected };
      case 'deleted':
        return { ...outcome, stream };
    }
  }
}

const unavailable = (reason: Error) => serviceError(Code.UNAVAILABLE, reason.message, {});

/** Streams.Append: one append per call, one event per message. */
export function appendCall(writer: WriteQueue, closing: AbortSignal) {
  return (call: ServerReadableStream<AppendReq, AppendResp>, reply: sendUnaryData<AppendResp>): void => {
    const incoming = new Incoming();
    // Nothing of an append still on its way is written.
    const onClosing = () => reply(unavailable(closing.reason as Error));
    closing.addEventListener('abort', onClosing);
    call.on('close', () => closing.removeEventListener('abort', onClosing));
    call.on('data', (message: AppendReq) =>
      incoming.take(() => {
        const options = message.getOptions();
        if (options) {
          incoming.stream = streamName(options.getStreamIdentifier());
          incoming.expected = expectedRevision(options, options.getRevision());
        }
        const proposed = message.getProposedMessage();
        if (proposed) incoming.add(proposedEvent(proposed));
      }),
    );
    call.on('end', async () => {
      closing.removeEventListener('abort', onClosing);
      if (call.cancelled || closing.aborted) return;
      try {
        const result = await incoming.writeWith(writer);
        if (result.kind === 'success') reply(null, appendSuccess(result));
        else if (result.kind === 'wrong-version') reply(null, appendWrongVersion(result));
        else reply(grpcFailure(result));
      } catch (error) {
        reply(unavailable(error as Error));
      }
    });
    call.on('error', () => {}); // the client has gone: nothing was submitted, nobody to answer
  };
}

function appendSuccess({ revision, position }: { revision: number; position: number }): AppendResp {
  const at = new streams.AppendResp.Position();
  at.setCommitPosition(String(position));
  at.setPreparePosition(String(position));
  const success = new streams.AppendResp.Success();
  if (revision === NO_STREAM) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(revision));
  success.setPosition(at);
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

/** Streams.BatchAppend: many appends on one long call, told apart by correlation id, each in one or more messages. */
export function batchAppendCall(writer: WriteQueue, closing: AbortSignal) {
  return (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void => {
    const open = new Map<string, Incoming>();
    let unanswered = 0;
    let ended = false;
    const endWhenAnswered = () => {
      if (ended && unanswered === 0) call.end();
    };
    // An error ends the call once what was written to it before has gone out; the client then reconnects.
    const fail = (error: Error) => call.emit('error', error);
    const onClosing = () => fail(stopping());
    closing.addEventListener('abort', onClosing);
    call.on('close', () => closing.removeEventListener('abort', onClosing));
    const answerFailure = (error: Error, message: BatchAppendReq, incoming: Incoming) => {
      if (writer.failed) fail(unavailable(error));
      else if (writer.stopping)
        return; // the call is about to end, and the answers before this one come first
      else {
        const response = batchResponse(message, incoming);
        response.setError(unknownStatus(error.message));
        call.write(response);
      }
    };
    call.on('data', (message: BatchAppendReq) => {
      const correlation = message.getCorrelationId()?.getString() ?? '';
      const incoming = open.get(correlation) ?? new Incoming();
      open.set(correlation, incoming);
      incoming.take(() => readBatch(message, incoming));
      if (!message.getIsFinal()) return;
      open.delete(correlation);
      unanswered++;
      incoming
        .writeWith(writer)
        .then((result) => call.write(batchAnswer(message, incoming, result)))
        .catch((error: Error) => answerFailure(error, message, incoming))
        .finally(() => {
          unanswered--;
          endWhenAnswered();
        });
    });
    call.on('end', () => {
      ended = true;
      endWhenAnswered();
    });
    call.on('error', () => {}); // the client has gone; what was submitted is written all the same
  };
}

function readBatch(message: BatchAppendReq, incoming: Incoming): void {
  const options = message.getOptions();
  if (options) {
    incoming.stream = streamName(options.getStreamIdentifier());
    incoming.expected = expectedRevision(options, options.getStreamPosition());
    incoming.deadline = options.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY;
  }
  for (const proposed of message.getProposedMessagesList()) incoming.add(proposedEvent(proposed));
}

function batchAnswer(
  message: BatchAppendReq,
  incoming: Incoming,
  result: Extract<WriteOutcome, { kind: 'success' }> | Failure,
): BatchAppendResp {
  const response = batchResponse(message, incoming);
  if (result.kind !== 'success') {
    response.setError(statusFailure(result));
    return response;
  }
  const position = new shared.AllStreamPosition();
  position.setCommitPosition(String(result.position));
  position.setPreparePosition(String(result.position));
  const success = new streams.BatchAppendResp.Success();
  if (result.revision === NO_STREAM) success.setNoStream(new emptyPb.Empty());
  else success.setCurrentRevision(String(result.revision));
  success.setPosition(position);
  response.setSuccess(success);
  return response;
}

function batchResponse(message: BatchAppendReq, { stream, expected }: Incoming): BatchAppendResp {
  const response = new streams.BatchAppendResp();
  response.setCorrelationId(message.getCorrelationId());
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  response.setStreamIdentifier(identifier);
  if (expected === 'any') response.setAny(new emptyPb.Empty());
  else if (expected === 'stream_exists') response.setStreamExists(new emptyPb.Empty());
  else if (expected === NO_STREAM) response.setNoStream(new emptyPb.Empty());
  else response.setStreamPosition(String(expected));
  return response;
}
