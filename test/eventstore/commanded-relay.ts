import {
  type Client,
  type ClientDuplexStream,
  status as Code,
  Metadata,
  type ServerDuplexStream,
  type StatusObject,
} from '@grpc/grpc-js';

export type Ending = Pick<StatusObject, 'code' | 'details'> & { metadata?: Metadata };

/** What may be done to the messages of a call on their way; undefined: this one goes no further. */
export interface Hooks {
  request(message: Buffer, relay: Relay): Buffer | undefined;
  response(message: Buffer, relay: Relay): Buffer | undefined;
}

/** Holds back what passes while it is closed; then lets it go in order. */
export class Gate {
  private held: (() => void)[] | undefined;

  pass(step: () => void): void {
    if (this.held) this.held.push(step);
    else step();
  }

  close(): void {
    this.held ??= [];
  }

  open(): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const step of held) step();
  }
}

const asIs = (message: Buffer) => message;

/**
 * One call between a client and the server behind, byte for byte: messages with backpressure, trailers, status,
 * deadline, cancellation. Every kind of call is the same on the wire.
 */
export class Relay {
  private readonly call: ServerDuplexStream<Buffer, Buffer>;
  private readonly upstream: ClientDuplexStream<Buffer, Buffer>;
  private ended = false;

  constructor(
    call: ServerDuplexStream<Buffer, Buffer>,
    o: { server: Client; path: string; gate: Gate; hooks: Hooks; onEnd: () => void },
  ) {
    const { gate, hooks } = o;
    const upstream = o.server.makeBidiStreamRequest(o.path, asIs, asIs, call.metadata.clone(), {
      deadline: call.getDeadline(),
    });
    this.call = call;
    this.upstream = upstream;

    call.on('data', (message: Buffer) => gate.pass(() => this.send(hooks.request(message, this))));
    call.on('end', () => gate.pass(() => upstream.end()));
    call.on('error', () => {});
    call.on('cancelled', () => {
      this.ended = true;
      upstream.cancel();
    });
    call.on('close', o.onEnd);

    let status: StatusObject | undefined;
    let drained = false;
    const settle = () => {
      // The status overtakes messages that still wait to be read.
      if (status && drained) gate.pass(() => this.end(status as StatusObject));
    };
    upstream.on('data', (message: Buffer) => gate.pass(() => this.answer(hooks.response(message, this))));
    upstream.on('error', () => {});
    upstream.on('status', (given: StatusObject) => {
      status = given;
      settle();
    });
    upstream.on('end', () => {
      drained = true;
      settle();
    });
  }

  /** A message to the client, which may be one that the server behind never sent. */
  answer(message: Buffer | undefined): void {
    if (message === undefined || this.ended || this.call.write(message)) return;
    this.upstream.pause();
    this.call.once('drain', () => this.upstream.resume());
  }

  /** Ends the call towards the client, and behind. */
  end({ code, details, metadata = new Metadata() }: Ending): void {
    if (this.ended) return;
    this.ended = true;
    this.upstream.cancel();
    if (code === Code.OK) this.call.end(metadata);
    else this.call.emit('error', { code, details, metadata });
  }

  private send(message: Buffer | undefined): void {
    if (message === undefined || this.ended || this.upstream.write(message)) return;
    this.call.pause();
    this.upstream.once('drain', () => this.call.resume());
  }
}
