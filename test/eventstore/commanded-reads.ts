import streams from '@eventstore/db-client/generated/streams_pb.js';
import { notReady } from './commanded-answers.ts';
import type { Ending, Hooks, Relay } from './commanded-relay.ts';

/** The reading calls of a commanded store, and what it was told to do to them. */
export class CommandedReads {
  /** Subscriptions begun. */
  begun = 0;
  /** Whether the store reads. */
  ready = true;
  /** The open subscriptions, and how many events each has carried. */
  readonly subscriptions = new Map<Relay, number>();
  /** What the next reads of the whole log from a position are answered, and how many of them. */
  refusal: { ending: Ending; times: number } | undefined;
  private limit: { events: number; ending: Ending } | undefined;

  readonly hooks: Hooks = {
    request: (message, relay) => {
      if (!this.ready) {
        relay.end(notReady);
        return undefined;
      }
      const options = streams.ReadReq.deserializeBinary(message).getOptions();
      if (options?.hasSubscription()) {
        this.begun++;
        this.subscriptions.set(relay, 0);
      } else if (options?.getAll()?.hasPosition() && this.refusal && this.refusal.times > 0) {
        this.refusal.times--;
        relay.end(this.refusal.ending);
        return undefined;
      }
      return message;
    },
    response: (message, relay) => {
      const carried = this.subscriptions.get(relay);
      if (carried === undefined || !streams.ReadResp.deserializeBinary(message).hasEvent()) return message;
      this.subscriptions.set(relay, carried + 1);
      if (this.limit?.events !== carried + 1) return message;
      relay.answer(message);
      relay.end(this.limit.ending);
      return undefined;
    },
  };

  endAll(ending: Ending): void {
    for (const relay of [...this.subscriptions.keys()]) relay.end(ending);
  }

  endAfter(events: number, ending: Ending): void {
    this.limit = { events, ending };
    for (const relay of this.subscriptions.keys()) this.subscriptions.set(relay, 0);
  }
}
