import { randomUUID } from 'node:crypto';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code, credentials, type ServiceError } from '@grpc/grpc-js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';

export interface RawEvent {
  id?: string;
  /** Left out when null. */
  type?: string | null;
  contentType?: string | null;
  data?: string;
}

export type Expected = 'any' | 'no_stream' | 'stream_exists' | 'nothing' | `${bigint}`;

export interface RawRead {
  stream?: string;
  from?: 'start' | 'end' | bigint;
  prepare?: bigint;
  backwards?: boolean;
  count?: number;
  links?: boolean;
  structured?: boolean;
  filter?: { prefixes?: string[]; window?: number; multiplier?: number };
  /** Ends the subscription once it holds of what has been told. */
  until?: (told: string[]) => boolean;
}

/** The protocol without the official client, whose answers are told in a few words. */
export class RawStore {
  readonly client: streamsGrpc.StreamsClient;

  constructor(url: string) {
    const { host } = new URL(url.replace('esdb:', 'http:'));
    this.client = new streamsGrpc.StreamsClient(host, credentials.createInsecure());
  }

  /** `success 2`, `wrong version: 1`, or the code and what the trailers say. */
  append(stream: string, events: RawEvent[], expected: Expected = 'any'): Promise<string> {
    return new Promise((resolve) => {
      const call = this.client.append((error, answer) => {
        if (error) return resolve(failure(error));
        const success = answer?.getSuccess();
        const wrong = answer?.getWrongExpectedVersion();
        if (wrong)
          resolve(`wrong version: ${wrong.hasCurrentNoStream() ? 'none' : wrong.getCurrentRevision()}`);
        else
          resolve(`success ${success?.getCurrentRevision()}${success?.hasPosition() ? '' : ', no position'}`);
      });
      call.on('error', () => {});
      call.write(appendHead(stream, expected));
      for (const event of events) call.write(appendPart(event));
      call.end();
    });
  }

  /** The same of BatchAppend; a failure is told by its code and the type of its detail. */
  batch(
    stream: string | undefined,
    events: RawEvent[],
    expected: Expected = 'any',
    correlation = randomUUID() as string,
  ): Promise<string> {
    return new Promise((resolve) => {
      const call = this.client.batchAppend();
      call.on('error', (error: ServiceError) => resolve(failure(error)));
      call.on('data', (answer: InstanceType<typeof streams.BatchAppendResp>) => {
        resolve(batchAnswer(answer));
        call.end();
      });
      const request = new streams.BatchAppendReq();
      request.setCorrelationId(uuid(correlation));
      if (stream !== undefined) {
        const empty = emptyPb.Empty;
        const options = expecting(new streams.BatchAppendReq.Options(), expected, empty, 'setStreamPosition');
        options.setStreamIdentifier(identifier(stream));
        request.setOptions(options);
      }
      for (const event of events) {
        request.addProposedMessages(proposed(new streams.BatchAppendReq.ProposedMessage(), event));
      }
      request.setIsFinal(true);
      call.write(request);
    });
  }

  delete(stream: string, expected: Expected = 'any'): Promise<string> {
    const options = expecting(new streams.DeleteReq.Options(), expected, shared.Empty, 'setRevision');
    options.setStreamIdentifier(identifier(stream));
    const request = new streams.DeleteReq();
    request.setOptions(options);
    return new Promise((resolve) => {
      this.client.delete(request, (error) => resolve(error ? failure(error) : 'done'));
    });
  }

  tombstone(stream: string, expected: Expected = 'any'): Promise<string> {
    const options = expecting(new streams.TombstoneReq.Options(), expected, shared.Empty, 'setRevision');
    options.setStreamIdentifier(identifier(stream));
    const request = new streams.TombstoneReq();
    request.setOptions(options);
    return new Promise((resolve) => {
      this.client.tombstone(request, (error) => resolve(error ? failure(error) : 'done'));
    });
  }

  /** Each message in a word: `0 T`, `0 T by 1 $>` for a followed link, `checkpoint`, `caught up`, a failure … */
  read(o: RawRead): Promise<string[]> {
    return new Promise((resolve) => {
      const told: string[] = [];
      const call = this.client.read(readRequest(o));
      call.on('data', (message: InstanceType<typeof streams.ReadResp>) => {
        told.push(tell(message));
        if (o.until?.(told)) call.cancel();
      });
      call.on('error', (error: ServiceError) => {
        if (error.code !== Code.CANCELLED) told.push(failure(error));
        resolve(told);
      });
      call.on('end', () => resolve(told));
    });
  }
}

const identifier = (stream: string) => {
  const named = new shared.StreamIdentifier();
  named.setStreamName(Buffer.from(stream));
  return named;
};

function uuid(text: string) {
  const id = new shared.UUID();
  id.setString(text);
  return id;
}

// biome-ignore lint/suspicious/noExplicitAny: five generated classes that share these members and no type
function expecting<T>(options: T, expected: Expected, Empty: any, numbered: string): T {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const set = options as any;
  if (expected === 'any') set.setAny(new Empty());
  else if (expected === 'no_stream') set.setNoStream(new Empty());
  else if (expected === 'stream_exists') set.setStreamExists(new Empty());
  else if (expected !== 'nothing') set[numbered](expected);
  return options;
}

interface Proposal {
  setId(id: InstanceType<typeof shared.UUID>): unknown;
  getMetadataMap(): { set(key: string, value: string): unknown };
  setData(data: Uint8Array): unknown;
}

function proposed<T extends Proposal>(message: T, event: RawEvent): T {
  const { id = randomUUID(), type = 'T', contentType = 'application/json', data = '{}' } = event;
  message.setId(uuid(id));
  if (type !== null) message.getMetadataMap().set('type', type);
  if (contentType !== null) message.getMetadataMap().set('content-type', contentType);
  message.setData(Buffer.from(data));
  return message;
}

export function appendHead(stream: string, expected: Expected = 'any') {
  const options = expecting(new streams.AppendReq.Options(), expected, shared.Empty, 'setRevision');
  options.setStreamIdentifier(identifier(stream));
  const head = new streams.AppendReq();
  head.setOptions(options);
  return head;
}

export function appendPart(event: RawEvent) {
  const part = new streams.AppendReq();
  part.setProposedMessage(proposed(new streams.AppendReq.ProposedMessage(), event));
  return part;
}

function readRequest(o: RawRead) {
  const options = new streams.ReadReq.Options();
  const empty = new shared.Empty();
  const ids = new streams.ReadReq.Options.UUIDOption();
  if (o.structured) ids.setStructured(empty);
  else ids.setString(empty);
  options.setUuidOption(ids);
  const { from = 'start' } = o;
  if (o.stream !== undefined) {
    const stream = new streams.ReadReq.Options.StreamOptions();
    stream.setStreamIdentifier(identifier(o.stream));
    if (typeof from === 'bigint') stream.setRevision(String(from));
    else if (from === 'end') stream.setEnd(empty);
    else stream.setStart(empty);
    options.setStream(stream);
  } else {
    const all = new streams.ReadReq.Options.AllOptions();
    if (typeof from === 'bigint') {
      const position = new streams.ReadReq.Options.Position();
      position.setCommitPosition(String(from));
      position.setPreparePosition(String(o.prepare ?? from));
      all.setPosition(position);
    } else if (from === 'end') all.setEnd(empty);
    else all.setStart(empty);
    options.setAll(all);
  }
  options.setReadDirection(o.backwards ? 1 : 0);
  options.setResolveLinks(o.links ?? false);
  if (o.until) options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  else options.setCount(String(o.count ?? 1_000));
  if (o.filter) {
    const expression = new streams.ReadReq.Options.FilterOptions.Expression();
    expression.setPrefixList(o.filter.prefixes ?? []);
    const filter = new streams.ReadReq.Options.FilterOptions();
    filter.setStreamIdentifier(expression);
    if (o.filter.window !== undefined) filter.setMax(o.filter.window);
    filter.setCheckpointintervalmultiplier(o.filter.multiplier ?? 1);
    options.setFilter(filter);
  } else options.setNoFilter(empty);
  const request = new streams.ReadReq();
  request.setOptions(options);
  return request;
}

function tell(message: InstanceType<typeof streams.ReadResp>): string {
  if (message.hasConfirmation()) return 'confirmed';
  if (message.hasCaughtUp()) return 'caught up';
  if (message.hasCheckpoint()) return 'checkpoint';
  if (message.hasStreamNotFound()) return 'not found';
  const event = message.getEvent()?.getEvent();
  const link = message.getEvent()?.getLink();
  type Recorded = typeof event;
  const brief = (recorded: Recorded) =>
    recorded
      ? `${recorded.getStreamRevision()} ${recorded.getMetadataMap().get('type')}${recorded.getId()?.hasStructured() ? ' structured' : ''}`
      : 'nothing';
  return link ? `${brief(event)} by ${brief(link)}` : brief(event);
}

function failure({ code, metadata }: ServiceError): string {
  const [exception] = metadata.get('exception');
  return exception === undefined ? (Code[code] as string) : `${Code[code]} ${exception}`;
}

function batchAnswer(answer: InstanceType<typeof streams.BatchAppendResp>): string {
  const error = answer.getError();
  if (!error) {
    const success = answer.getSuccess();
    return `success ${success?.getCurrentRevision()}${success?.hasPosition() ? '' : ', no position'}`;
  }
  const type = error.getDetails()?.getTypeName().split('.').at(-1);
  return `${Code[error.getCode() as unknown as number]} ${type}`;
}
