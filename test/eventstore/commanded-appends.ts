import streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  type BatchRefusal,
  batchRefusal,
  commitTimeout,
  type Leader,
  notLeader,
  notReady,
} from './commanded-answers.ts';
import type { Ending, Hooks, Relay } from './commanded-relay.ts';

type Request = InstanceType<typeof streams.BatchAppendReq>;
type Refused = { kind: 'not ready' } | { kind: 'not leader'; leader: Leader | undefined };
/** What becomes of an append that is let through, or held up, once. */
type Fate = 'timeout written' | 'timeout unwritten' | 'lost';

const idOf = (message: { getCorrelationId(): { serializeBinary(): Uint8Array } | undefined }) =>
  Buffer.from(message.getCorrelationId()?.serializeBinary() ?? []).toString('hex');

/** The writing calls of a commanded store, and what it was told to do to them. */
export class CommandedAppends {
  /** Appends begun, of either kind. */
  begun = 0;
  private readonly cut: () => void;
  private refused: Refused | undefined;
  private next: Fate | undefined;
  /** Of the appends of a BatchAppend that are under way. */
  private readonly fates = new Map<string, Fate | Refused>();

  /** @param cut ends every connection. */
  constructor(cut: () => void) {
    this.cut = cut;
  }

  readonly hooks: Record<string, Hooks> = {
    Append: this.hooksOfSingle(),
    BatchAppend: {
      request: (message, relay) => this.part(message, relay),
      response: (message) => this.answer(message),
    },
    Delete: this.hooksOfSingle(),
    Tombstone: this.hooksOfSingle(),
  };

  refuse(as: Refused): void {
    this.refused = as;
  }

  allow(): void {
    this.refused = undefined;
  }

  doToNext(fate: Fate): void {
    this.next = fate;
  }

  private begin(): Fate | Refused | undefined {
    this.begun++;
    if (this.refused) return this.refused;
    const fate = this.next;
    this.next = undefined;
    return fate;
  }

  /** A part of an append; the first says where to, the last that it is complete. */
  private part(bytes: Buffer, relay: Relay): Buffer | undefined {
    const message = streams.BatchAppendReq.deserializeBinary(bytes);
    const id = idOf(message);
    if (message.hasOptions()) {
      const fate = this.begin();
      if (fate) this.fates.set(id, fate);
    }
    const fate = this.fates.get(id);
    if (fate === undefined || fate === 'timeout written' || fate === 'lost') return bytes;
    if (message.getIsFinal()) {
      this.fates.delete(id);
      this.refuseBatch(fate, message, relay);
    }
    return undefined;
  }

  private refuseBatch(fate: Refused | 'timeout unwritten', message: Request, relay: Relay): void {
    if (typeof fate === 'object' && fate.kind === 'not leader' && fate.leader) {
      relay.end(notLeader(fate.leader)); // ends the call, and with it every append under way there
      return;
    }
    const words: BatchRefusal =
      fate === 'timeout unwritten'
        ? 'Timeout'
        : fate.kind === 'not ready'
          ? 'Server Is Not Ready'
          : 'No leader info available in response';
    relay.answer(batchRefusal(message, words));
  }

  private answer(bytes: Buffer): Buffer | undefined {
    if (this.fates.size === 0) return bytes;
    const message = streams.BatchAppendResp.deserializeBinary(bytes);
    const fate = this.fates.get(idOf(message));
    if (fate === undefined) return bytes;
    this.fates.delete(idOf(message));
    if (fate === 'timeout written') return batchRefusal(message, 'Timeout');
    this.cut();
    return undefined;
  }

  /** A call that is one write. */
  private hooksOfSingle(): Hooks {
    const fates = new WeakMap<Relay, Fate>();
    const begun = new WeakSet<Relay>();
    return {
      request: (message, relay) => {
        if (begun.has(relay)) return message;
        begun.add(relay);
        const fate = this.begin();
        if (fate === undefined) return message;
        if (typeof fate === 'object' || fate === 'timeout unwritten') {
          relay.end(endingOf(fate));
          return undefined;
        }
        fates.set(relay, fate);
        return message;
      },
      response: (message, relay) => {
        const fate = fates.get(relay);
        if (fate === undefined) return message;
        if (fate === 'lost') this.cut();
        else relay.end(commitTimeout);
        return undefined;
      },
    };
  }
}

function endingOf(fate: Refused | 'timeout unwritten'): Ending {
  if (fate === 'timeout unwritten') return commitTimeout;
  return fate.kind === 'not ready' ? notReady : notLeader(fate.leader);
}
