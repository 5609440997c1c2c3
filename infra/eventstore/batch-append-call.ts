import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code, type ServerDuplexStream } from '@grpc/grpc-js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import { wordsOf } from '../process/words-of.ts';
import { refusedStatus, statusFailure } from './append-status.ts';
import { NO_STREAM } from './event-record.ts';
import { expectedRevision } from './expected-revision.ts';
import { serviceError, stopping } from './failures.ts';
import type { Guard } from './guard.ts';
import { type AppendResult, IncomingAppend, type WriteQueue } from './incoming-append.ts';
import { InvalidRequest } from './invalid-request.ts';
import { proposedEvent, writtenStreamName } from './proposed.ts';

/** Bytes of appends whose last part has not come, beyond which the call is ended: no client in its senses is there. */
const MAX_OPEN_BYTES = 64 * 1024 * 1024;

/** Streams.BatchAppend: many appends on one long call, told apart by correlation id, each in one or more messages. */
export function batchAppendCall(writer: WriteQueue, guard: Pick<Guard, 'mayWrite'>, closing: AbortSignal) {
  return (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void => {
    const appends = new BatchAppends(call, writer, guard);
    const onClosing = () => appends.fail(stopping());
    closing.addEventListener('abort', onClosing);
    call.on('close', () => closing.removeEventListener('abort', onClosing));
    call.on('data', (message: BatchAppendReq) => appends.take(message));
    call.on('end', () => appends.endWhenAnswered());
    call.on('drain', () => appends.regulate());
    call.on('error', () => {}); // the client has gone; what was submitted is written all the same
  };
}

/** The appends of one call. */
class BatchAppends {
  private readonly open = new Map<string, IncomingAppend>();
  private openBytes = 0;
  private unanswered = 0;
  private ended = false;
  private waitsForRoom = false;
  private readonly call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>;
  private readonly writer: WriteQueue;
  private readonly guard: Pick<Guard, 'mayWrite'>;

  constructor(
    call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
    writer: WriteQueue,
    guard: Pick<Guard, 'mayWrite'>,
  ) {
    this.call = call;
    this.writer = writer;
    this.guard = guard;
  }

  take(message: BatchAppendReq): void {
    const correlation = correlationOf(message.getCorrelationId());
    const incoming = this.open.get(correlation) ?? new IncomingAppend();
    this.openBytes -= incoming.heldBytes;
    incoming.take(() => readPart(message, incoming, correlation));
    if (message.getIsFinal()) {
      this.open.delete(correlation);
      void this.write(message, incoming);
    } else {
      this.open.set(correlation, incoming);
      this.openBytes += incoming.heldBytes;
      if (this.openBytes > MAX_OPEN_BYTES) this.fail(tooManyOpen());
    }
  }

  /** Reads on while the writer keeps up and the client takes its answers. */
  regulate(): void {
    const { call, writer } = this;
    if (!writer.full && !call.writableNeedDrain) {
      if (call.isPaused()) call.resume();
      return;
    }
    call.pause();
    if (!writer.full || this.waitsForRoom) return; // `drain` comes by itself
    this.waitsForRoom = true;
    writer.roomy().then(() => {
      this.waitsForRoom = false;
      this.regulate();
    });
  }

  endWhenAnswered(): void {
    this.ended = true;
    if (this.unanswered === 0) this.call.end();
  }

  /** An error ends the call once what was written to it before has gone out; the client then reconnects. */
  fail(error: Error): void {
    this.open.clear();
    this.openBytes = 0;
    this.call.emit('error', error);
  }

  private async write(message: BatchAppendReq, incoming: IncomingAppend): Promise<void> {
    this.unanswered++;
    const written = incoming.writeWith(this.writer, this.guard);
    this.regulate();
    try {
      this.call.write(batchAnswer(message, incoming, await written));
    } catch (error) {
      this.answerFailure(message, incoming, error as Error);
    }
    this.unanswered--;
    this.regulate();
    if (this.ended && this.unanswered === 0) this.call.end();
  }

  private answerFailure(message: BatchAppendReq, incoming: IncomingAppend, error: Error): void {
    if (this.writer.failed) this.fail(serviceError(Code.UNAVAILABLE, wordsOf(error), {}));
    else if (!this.writer.stopping) {
      const response = responseTo(message, incoming);
      response.setError(refusedStatus(error));
      this.call.write(response);
    }
    // A stop is about to end the call, and the answers before this one come first.
  }
}

const NO_CORRELATION = new Set(['', '00000000-0000-0000-0000-000000000000', '0 0']);

function correlationOf(id: UUID | undefined): string {
  const structured = id?.getStructured();
  return structured
    ? `${structured.getMostSignificantBits()} ${structured.getLeastSignificantBits()}`
    : (id?.getString() ?? '');
}

function readPart(message: BatchAppendReq, incoming: IncomingAppend, correlation: string): void {
  if (NO_CORRELATION.has(correlation)) throw new InvalidRequest('The request has no correlation id');
  const options = message.getOptions();
  if (options) {
    incoming.target = {
      stream: writtenStreamName(options.getStreamIdentifier()),
      expected: expectedRevision(options, {
        given: options.hasStreamPosition(),
        revision: options.getStreamPosition(),
      }),
    };
    incoming.deadline = options.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY;
  }
  for (const proposed of message.getProposedMessagesList()) incoming.add(proposedEvent(proposed));
}

const tooManyOpen = () =>
  serviceError(Code.RESOURCE_EXHAUSTED, 'Too much of appends whose last part has not come', {});

function batchAnswer(
  message: BatchAppendReq,
  incoming: IncomingAppend,
  result: AppendResult,
): BatchAppendResp {
  const response = responseTo(message, incoming);
  if (result.kind !== 'success') {
    response.setError(statusFailure(result));
    return response;
  }
  const success = new streams.BatchAppendResp.Success();
  if (result.revision === NO_STREAM) success.setNoStream(new emptyPb.Empty());
  else success.setCurrentRevision(String(result.revision));
  if (result.position === undefined) success.setNoPosition(new emptyPb.Empty());
  else {
    const position = new shared.AllStreamPosition();
    position.setCommitPosition(String(result.position));
    position.setPreparePosition(String(result.position));
    success.setPosition(position);
  }
  response.setSuccess(success);
  return response;
}

function responseTo(message: BatchAppendReq, { target }: IncomingAppend): BatchAppendResp {
  const response = new streams.BatchAppendResp();
  response.setCorrelationId(message.getCorrelationId());
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(target?.stream ?? ''));
  response.setStreamIdentifier(identifier);
  return response;
}
