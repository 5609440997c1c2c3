import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type pg from 'pg';
import { subjectErasedBy } from '../../schema/all.ts';
import { Notice } from '../process/notice.ts';
import type { Item } from '../store/inflow.ts';
import { type LogPlace, NOWHERE, ourLastBefore } from '../store/log-place.ts';
import { outageOf } from '../store/passing.ts';
import type { Ids } from '../store/set-aside.ts';
import { decodeEvent, type StoredEvent } from '../store/stored-event.ts';
import { ConsequenceRefused, causeAll } from './consequences.ts';
import { writeReactorPlace } from './reactor-place.ts';
import type { Commit } from './request.ts';

export interface ReactionOptions {
  client: EventStoreDBClient;
  database: pg.Client;
  commit: Commit;
  erase(subject: string): Promise<void>;
  setAside(): Promise<Ids>;
  onTrouble(error: Error): void;
  onWorking?(): void;
  restMs: number;
  pausesMs: readonly number[];
  stop: AbortSignal;
}

/** How often an event is tried whose failure is no outage. */
const TRIES = 4;
const NONE: Ids = new Set();
/** How old the place in the database may grow while there is nothing to cause. */
const STORE_MS = 5_000;

/** Causes what events cause, one after the other, and keeps the place behind the last of which nothing is missing. */
export class Reactions {
  private readonly o: ReactionOptions;
  private place: LogPlace = NOWHERE;
  private storedAt = 0;
  /** Events whose consequences failed otherwise than by an outage, by id: the place stays before them. */
  private readonly held = new Map<string, StoredEvent>();
  private turn: Promise<unknown> = Promise.resolve();
  private again = false;

  constructor(o: ReactionOptions) {
    this.o = o;
  }

  async begin(place: LogPlace): Promise<LogPlace> {
    this.place = place;
    this.held.clear();
    return place;
  }

  /** Throws when the database is lost, or at the end. */
  take(items: readonly Item[]): Promise<void> {
    return this.inTurn(() => this.takeAll(items));
  }

  /** What failed is tried once more: what was in its way may have been set aside, or mended. Never throws. */
  async retry(): Promise<void> {
    if (this.held.size === 0 || this.again) return;
    this.again = true;
    await this.inTurn(() => this.retryHeld()).catch(() => {});
    this.again = false;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work);
    this.turn = turn.catch(() => {});
    return turn;
  }

  private async retryHeld(): Promise<void> {
    for (const [id, event] of this.held) {
      try {
        await unlessAborted(this.o.stop, this.cause(event));
        this.held.delete(id);
      } catch (error) {
        this.o.stop.throwIfAborted();
        if (outageOf(error)) return;
        this.o.onTrouble(error as Error);
      }
    }
    await this.store();
  }

  private async takeAll(items: readonly Item[]): Promise<void> {
    let reached: bigint | undefined;
    for (const item of items) {
      this.o.stop.throwIfAborted();
      if ('reached' in item) {
        reached = item.reached;
        continue;
      }
      reached = undefined;
      const rested = await this.rest(item.written);
      await this.settle(item.event);
      const { position, id } = item.event;
      this.place = { position: Number(position), eventPosition: Number(position), eventId: id };
      if (rested) await this.store();
    }
    if (reached === undefined) await this.store();
    else if (performance.now() - this.storedAt >= STORE_MS) await this.storeReached(reached);
  }

  /** Nothing is to be caused up to there; the place is known again by the last event of ours before it. */
  private async storeReached(reached: bigint): Promise<void> {
    const near = await ourLastBefore(this.o.client, reached).catch(() => undefined);
    if (!near || near.eventPosition <= (this.place.eventPosition ?? -1)) return;
    this.place = { ...near, position: Number(reached) };
    await this.store();
  }

  private async store(): Promise<void> {
    if (await this.isHeld()) return;
    await writeReactorPlace(this.o.database, this.place);
    this.storedAt = performance.now();
  }

  /** What was set aside meanwhile holds nothing any more. */
  private async isHeld(): Promise<boolean> {
    if (this.held.size === 0) return false;
    const setAside = await this.o.setAside().catch(() => NONE);
    for (const id of this.held.keys()) if (setAside.has(id)) this.held.delete(id);
    return this.held.size > 0;
  }

  /** @returns whether there was anything to wait for. */
  private async rest(written: number): Promise<boolean> {
    const { restMs, stop } = this.o;
    const left = Math.min(written + restMs - Date.now(), restMs);
    if (left > 0) await sleep(left, undefined, { signal: stop });
    return left > 0;
  }

  /** An outage is waited for: later consequences may rest on these. What else fails stops no other, and is tried again later. */
  private async settle(event: StoredEvent): Promise<void> {
    const { onTrouble, onWorking, pausesMs, stop } = this.o;
    for (let failures = 1; ; failures += 1) {
      try {
        await unlessAborted(stop, this.cause(event));
        if (failures > 1) onWorking?.();
        return;
      } catch (error) {
        stop.throwIfAborted();
        onTrouble(error as Error);
        // A consequence that is refused would be refused for ever.
        if (error instanceof ConsequenceRefused) return;
        if (!outageOf(error) && failures >= TRIES) break;
      }
      await sleep(pausesMs[Math.min(failures, pausesMs.length) - 1], undefined, { signal: stop });
    }
    this.held.set(event.id, event);
    onTrouble(
      new Notice(`What ${event.type} ${event.id} causes does not come about; it is tried again and again`),
    );
  }

  private async cause(stored: StoredEvent): Promise<void> {
    if ((await this.o.setAside()).has(stored.id)) return;
    const event = decodeEvent(stored);
    if (!event) return;
    const erased = subjectErasedBy(event);
    if (erased !== undefined) await this.o.erase(erased);
    await causeAll(this.o.commit, event);
  }
}

/** Leaves it alone, however it ends, when the signal comes. */
async function unlessAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  let leave: () => void = () => {};
  const left = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave);
  });
  try {
    return await Promise.race([promise, left]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
