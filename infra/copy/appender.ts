import { randomUUID } from 'node:crypto';
import type { EventStoreDBClient } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ClientDuplexStream } from '@grpc/grpc-js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import timestampPb from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { openCall } from '../store/raw-calls.ts';
import { type StoreSilent, within } from '../store/reading.ts';
import { uuidOf, uuidText } from '../store/uuid-text.ts';
import { type LogEvent, nameOf } from './log-event.ts';

type Request = InstanceType<typeof streams.BatchAppendReq>;
type Answer = InstanceType<typeof streams.BatchAppendResp>;

/** Appends that are sent and not yet answered: what a group commit of the embedded store takes at once. */
const IN_FLIGHT = 64;
const ANSWER_MS = 30_000;

/** The target did not take an event; what was sent behind it may yet be there. */
export class AppendRefused extends Error {
  override name = 'AppendRefused';
}

/**
 * Appends in the order of the calls, all in one call of the protocol, which a store takes up one after the other: several
 * are on their way at once, and where the connection breaks, what is there is a beginning of what was sent.
 */
export class Appender {
  private readonly pending = new Map<string, LogEvent>();
  private failure: Error | undefined;
  private wake: () => void = () => {};
  private readonly call: ClientDuplexStream<Request, Answer>;

  static async open(client: EventStoreDBClient): Promise<Appender> {
    const open = { requiresLeader: true };
    return new Appender(await openCall(client, (grpc, ...given) => grpc.batchAppend(...given), open));
  }

  private constructor(call: ClientDuplexStream<Request, Answer>) {
    this.call = call;
    call.on('data', (answer: Answer) => this.take(answer));
    call.on('error', (error: Error) => this.fail(error));
    call.on('end', () => this.fail(new Error('14 UNAVAILABLE: the store has ended the call')));
  }

  /**
   * Sends events that follow one another on one stream, as one append behind the event before them. Waits while too much is
   * on its way. @throws of this append or one before it: AppendRefused, StoreSilent, or gRPC's error.
   */
  async send(events: readonly [LogEvent, ...LogEvent[]]): Promise<void> {
    const correlation = randomUUID();
    this.pending.set(correlation, events[0]);
    const room = this.call.write(requestOf(correlation, events));
    await this.until(() => this.pending.size < IN_FLIGHT);
    if (!room && this.call.writableNeedDrain && !this.failure)
      await within(new Promise<void>((resolve) => this.call.once('drain', resolve)), ANSWER_MS);
  }

  /** Resolves once everything sent is answered. @throws as `send`. */
  async settled(): Promise<void> {
    await this.until(() => this.pending.size === 0);
  }

  /** A call that is cancelled would take the client's connection with it, which others may be reading from. */
  close(): void {
    this.failure ??= new Error('closed');
    if (this.pending.size === 0) this.call.end();
    else this.call.cancel();
  }

  private async until(condition: () => boolean): Promise<void> {
    while (!this.failure && !condition())
      await within(
        new Promise<void>((resolve) => {
          this.wake = resolve;
        }),
        ANSWER_MS,
      ).catch((error: StoreSilent) => this.fail(error));
    if (this.failure) throw this.failure;
  }

  private take(answer: Answer): void {
    const correlation = uuidText(answer.getCorrelationId());
    const event = this.pending.get(correlation);
    this.pending.delete(correlation);
    const error = answer.getError();
    if (error) {
      const detail = error.getDetails()?.getTypeName().split('.').at(-1) ?? '';
      const told = [...new Set([error.getMessage(), detail])].filter(Boolean).join(', ');
      this.fail(new AppendRefused(`${event ? nameOf(event) : 'an event'}: ${told}`));
    }
    this.wake();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }
}

function requestOf(correlation: string, events: readonly [LogEvent, ...LogEvent[]]): Request {
  const [{ stream, revision }] = events;
  const options = new streams.BatchAppendReq.Options();
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  options.setStreamIdentifier(identifier);
  options.setDeadline(timestampPb.Timestamp.fromDate(new Date(Date.now() + ANSWER_MS)));
  if (revision === 0) options.setNoStream(new emptyPb.Empty());
  else options.setStreamPosition(String(revision - 1));
  const request = new streams.BatchAppendReq();
  request.setCorrelationId(uuidOf(correlation));
  request.setOptions(options);
  request.setProposedMessagesList(events.map(proposalOf));
  request.setIsFinal(true);
  return request;
}

function proposalOf({ id, type, contentType, data, metadata }: LogEvent) {
  const proposal = new streams.BatchAppendReq.ProposedMessage();
  proposal.setId(uuidOf(id));
  proposal.getMetadataMap().set('type', type).set('content-type', contentType);
  proposal.setData(data);
  proposal.setCustomMetadata(metadata);
  return proposal;
}
