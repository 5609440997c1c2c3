import type { WriteOutcome } from './decide-write.ts';
import { type ProposedEvent, weightOf } from './event-record.ts';
import type { ExpectedRevision } from './expected-revision.ts';
import { type Failure, MAX_APPEND_BYTES } from './failures.ts';
import type { Guard } from './guard.ts';
import { InvalidRequest } from './invalid-request.ts';
import type { Writer } from './writer.ts';

/** What an append needs of the writer. */
export type WriteQueue = Pick<Writer, 'submit' | 'failed' | 'stopping' | 'full' | 'roomy'>;

export type AppendResult = Extract<WriteOutcome, { kind: 'success' }> | Failure;

interface Target {
  stream: string;
  expected: ExpectedRevision;
}

/** An append while its parts arrive. A failure found on the way is answered once the last part is here. */
export class IncomingAppend {
  /** Set by the options. */
  target: Target | undefined;
  /** Milliseconds since the Unix epoch. */
  deadline = Number.POSITIVE_INFINITY;
  /** Bytes held until the last part is here. */
  heldBytes = 0;
  private readonly events: ProposedEvent[] = [];
  private dataBytes = 0;
  private failure: Failure | undefined;

  /** Runs `read`, which reads a part of the request. */
  take(read: () => void): void {
    try {
      if (!this.failure) read();
    } catch (error) {
      if (!(error instanceof InvalidRequest)) throw error;
      this.fail({ kind: 'invalid', request: error });
    }
  }

  add(event: ProposedEvent): void {
    if (this.failure) return;
    this.dataBytes += event.data.length;
    if (this.dataBytes > MAX_APPEND_BYTES) this.fail({ kind: 'too-large' });
    else {
      this.events.push(event);
      this.heldBytes += weightOf(event);
    }
  }

  async writeWith(writer: WriteQueue, guard: Pick<Guard, 'mayWrite'>): Promise<AppendResult> {
    if (Date.now() >= this.deadline) return { kind: 'timeout' };
    if (this.failure) return this.failure;
    if (!this.target) return { kind: 'invalid', request: new InvalidRequest('The request has no options') };
    const { stream, expected } = this.target;
    if (!guard.mayWrite(stream)) return { kind: 'denied' };
    const outcome = await writer.submit({ operation: 'append', stream, expected, events: this.events });
    switch (outcome.kind) {
      case 'success':
        return outcome;
      case 'wrong-version':
        return { ...outcome, stream, expected };
      case 'deleted':
        return { ...outcome, stream };
    }
  }

  private fail(failure: Failure): void {
    this.failure = failure;
    this.events.length = 0;
    this.heldBytes = 0;
  }
}
