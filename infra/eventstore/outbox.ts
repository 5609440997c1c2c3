import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { stopping } from './failures.ts';
import type { Link, LogReader, PageItem } from './log-reader.ts';

/** A Read call as the server answers it: messages are bytes already. */
export type ReadCall = ServerWritableStream<ReadReq, ReadResp | Buffer>;

/** Without one, each abort of each call would make an error of its own, with its stack. */
const GONE = new Error('The client has gone');

/** Sends messages on a Read call no faster than the client takes them. */
export class Outbox {
  /** Aborts when the client goes or the server stops. */
  readonly signal: AbortSignal;
  private readonly call: ReadCall;
  private readonly reader: LogReader;
  /** Whether the client wants ids as two numbers. */
  structuredIds = false;
  private drained: (() => void) | undefined;

  constructor(call: ReadCall, reader: LogReader, closing: AbortSignal) {
    const gone = new AbortController();
    for (const event of ['cancelled', 'close', 'error']) call.on(event, () => gone.abort(GONE));
    call.on('drain', () => this.drained?.());
    this.signal = AbortSignal.any([gone.signal, closing]);
    this.signal.addEventListener('abort', () => this.drained?.());
    closing.addEventListener('abort', () => this.fail(stopping()), { signal: gone.signal });
    this.call = call;
    this.reader = reader;
  }

  /** @returns undefined when more may be sent at once, else a promise to wait for. */
  send(message: Buffer): Promise<void> | undefined {
    if (this.signal.aborted || this.call.write(message)) return undefined;
    return new Promise((resolve) => {
      this.drained = resolve;
    });
  }

  sendItem(item: PageItem): Promise<void> | undefined {
    return item.message ? this.send(item.message) : item.link && this.sendFollowed(item.link);
  }

  end(): void {
    if (!this.signal.aborted) this.call.end();
  }

  fail(error: Error): void {
    this.call.emit('error', error);
  }

  private async sendFollowed(link: Link): Promise<void> {
    await this.send(await this.reader.followed(link, this.structuredIds));
  }
}
