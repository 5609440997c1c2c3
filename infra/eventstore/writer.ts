import { LRUCache } from 'lru-cache';
import { type Client, DatabaseError } from 'pg';
import type { Comparison, WriteOutcome, WriteRequest } from './decide-write.ts';
import { NO_STREAM, weightOf } from './event-record.ts';
import { type Found, GroupPlan, touchedStreams } from './group-plan.ts';
import { insertEvents } from './insert-events.ts';
import { REVISION_CONSTRAINT } from './log-table.ts';
import type { MarkedStreams } from './marked-streams.ts';
import type { RecentIds } from './recent-ids.ts';
import { refusedWrite } from './refused-write.ts';
import { EMPTY_STREAM, loadStreamStates, type StreamState } from './stream-state.ts';
import type { Tail } from './tail.ts';

/** Bounds of one transaction, so that a flood does not hold up the first of it. */
const GROUP_EVENTS = 4_096;
const GROUP_BYTES = 8 * 1024 * 1024;
/** Waiting requests beyond which clients are asked to wait, and down to which they do. */
const FULL_BYTES = 32 * 1024 * 1024;
const ROOMY_BYTES = FULL_BYTES / 2;
const STREAMS_CACHED = 100_000;

interface Queued {
  request: WriteRequest;
  bytes: number;
  resolve(outcome: WriteOutcome): void;
  reject(failure: Error): void;
}

/**
 * The one writer of the log. Requests queue; each turn takes what has queued, judges it in order, writes it in one
 * statement (which is one transaction, committed durably), and only then answers and tells the tail.
 * Positions follow the last committed one, so they have no gaps and commit in order.
 */
export class Writer {
  private queue: Queued[] = [];
  /** Bytes of all that is not yet answered. */
  private waitingBytes = 0;
  private forRoom: (() => void)[] = [];
  private running: Promise<void> | undefined;
  private failure: Error | undefined;
  private refusal: Error | undefined;
  /** Committed state only. */
  private readonly streams = new LRUCache<string, StreamState>({ max: STREAMS_CACHED });
  private readonly db: Client;
  private readonly tail: Tail;
  private readonly ids: RecentIds;
  private readonly marked: MarkedStreams;
  private readonly onFailure: (failure: Error) => void;

  /** @param onFailure called once, when a commit's fate is unknown; the writer then refuses everything. */
  constructor(
    db: Client,
    tail: Tail,
    ids: RecentIds,
    marked: MarkedStreams,
    onFailure: (failure: Error) => void,
  ) {
    this.db = db;
    this.tail = tail;
    this.ids = ids;
    this.marked = marked;
    this.onFailure = onFailure;
  }

  /** Resolves once the events are durable, or with the reason for which they were not written. */
  submit(request: WriteRequest): Promise<WriteOutcome> {
    const refused = this.failure ?? this.refusal;
    if (refused) return Promise.reject(refused);
    const bytes = request.events.reduce((sum, event) => sum + weightOf(event), 0);
    this.waitingBytes += bytes;
    return new Promise((resolve, reject) => {
      this.queue.push({ request, bytes, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Whether more is waiting than should be kept in memory: the caller is to submit no more until `roomy`. */
  get full(): boolean {
    return this.waitingBytes > FULL_BYTES;
  }

  roomy(): Promise<void> {
    return new Promise((resolve) => this.forRoom.push(resolve));
  }

  /** Committed state of a stream, when the cache has it. */
  cached(stream: string): StreamState | undefined {
    return this.streams.get(stream);
  }

  /** Whether it has lost the database, as against being stopped in good order. */
  get failed(): boolean {
    return this.failure !== undefined;
  }

  get stopping(): boolean {
    return this.refusal !== undefined;
  }

  /** Refuses all that is queued and all that will come. */
  fail(failure: Error): void {
    if (this.failure) return;
    this.failure = this.refusal ?? failure;
    for (const queued of this.queue.splice(0)) {
      queued.reject(failure);
      this.leave(queued);
    }
    if (!this.refusal) this.onFailure(failure);
  }

  /** Refuses new requests, and waits until those already queued are committed. */
  async drain(refusal: Error): Promise<void> {
    this.refusal = refusal;
    await this.running;
    await new Promise((resolve) => setImmediate(resolve)); // the last answers pass to their calls
  }

  private async run(): Promise<void> {
    // What arrived in the same turn of the event loop joins the same transaction.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.queue.length > 0 && !this.failure) await this.writeGroup(this.takeGroup());
    this.running = undefined;
  }

  /** What PostgreSQL refuses of a group is written one by one, so that a bad request fails alone. */
  private async writeGroup(group: Queued[]): Promise<void> {
    try {
      await this.write(group);
    } catch (error) {
      const refused = refusedWrite(error);
      if (refused && !refused.concernsAll && group.length > 1) {
        for (const queued of group) await this.writeGroup([queued]);
        return;
      }
      for (const queued of group) {
        queued.reject(refused ?? (error as Error));
        this.leave(queued);
      }
      if (!refused) this.fail(error as Error);
    }
  }

  private leave({ bytes }: Queued): void {
    this.waitingBytes -= bytes;
    if (this.forRoom.length > 0 && this.waitingBytes <= ROOMY_BYTES) {
      for (const resolve of this.forRoom.splice(0)) resolve();
    }
  }

  private takeGroup(): Queued[] {
    let taken = 0;
    let events = 0;
    let bytes = 0;
    for (const queued of this.queue) {
      events += queued.request.events.length;
      bytes += queued.bytes;
      if (taken > 0 && (events > GROUP_EVENTS || bytes > GROUP_BYTES)) break;
      taken++;
    }
    return taken === this.queue.length ? this.queue.splice(0) : this.queue.splice(0, taken);
  }

  /** @param trusting whether to take an append's word that its stream is new, and let the table object. */
  private async write(group: Queued[], trusting = true): Promise<void> {
    const plan = new GroupPlan(await this.statesOf(group, trusting), this.ids, this.tail);
    const answers: { queued: Queued; outcome: WriteOutcome }[] = [];
    for (const queued of group) {
      const { request } = queued;
      const verdict = plan.decide(request);
      // One whose stream has events in this very group is judged, and what came after it, when they can be read back.
      if (verdict.kind === 'compare-ids' && plan.touches(request.stream)) break;
      const ruling =
        verdict.kind === 'compare-ids'
          ? plan.compared(request, verdict, await this.written(request, verdict))
          : verdict;
      answers.push({ queued, outcome: plan.apply(request, ruling) });
    }
    if (plan.events.length > 0) {
      try {
        await insertEvents(this.db, plan.events);
      } catch (error) {
        if (!trusting || !isStreamThere(error)) throw error;
        return this.write(group, false);
      }
      plan.commit(this.streams, this.ids, this.marked);
      this.tail.publish(plan.events);
    }
    this.queue.unshift(...group.slice(answers.length));
    for (const { queued, outcome } of answers) {
      queued.resolve(outcome);
      this.leave(queued);
    }
  }

  private async statesOf(group: readonly Queued[], trusting: boolean): Promise<Map<string, StreamState>> {
    const states = new Map<string, StreamState>();
    const missing = new Set<string>();
    for (const { request } of group) {
      for (const stream of touchedStreams(request)) {
        const known = states.get(stream) ?? this.streams.get(stream);
        if (known) states.set(stream, known);
        else if (trusting && saysNew(request, stream) && !this.marked.has(stream)) {
          states.set(stream, EMPTY_STREAM);
        } else missing.add(stream);
      }
    }
    if (missing.size === 0) return states;
    const loaded = await loadStreamStates(this.db, [...missing]);
    for (const [stream, state] of loaded) {
      states.set(stream, state);
      this.streams.set(stream, state);
    }
    return states;
  }

  private async written({ stream, events }: WriteRequest, { revision }: Comparison): Promise<Found[]> {
    const { rows } = await this.db.query<{ id: string; revision: string; position: string }>({
      name: 'ids-of',
      text: `select id, revision, position from log.event
        where stream = $1 and revision >= $2 and revision < $3 order by revision`,
      values: [stream, revision, revision + events.length],
    });
    return rows.map((row) => ({
      id: Buffer.from(row.id.replaceAll('-', ''), 'hex'),
      revision: Number(row.revision),
      position: Number(row.position),
    }));
  }
}

/** The first event of the append would take revision 0, which the table's constraint refuses where there is one. */
const saysNew = ({ operation, stream, expected, events }: WriteRequest, touched: string) =>
  operation === 'append' && touched === stream && expected === NO_STREAM && events.length > 0;

const isStreamThere = (error: unknown) =>
  error instanceof DatabaseError && error.constraint === REVISION_CONSTRAINT;
