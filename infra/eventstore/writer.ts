import { LRUCache } from 'lru-cache';
import { type Client, DatabaseError } from 'pg';
import type { WriteOutcome, WriteRequest } from './decide-write.ts';
import { NO_STREAM } from './event-record.ts';
import { GroupPlan, touchedStreams } from './group-plan.ts';
import { insertEvents } from './insert-events.ts';
import { REVISION_CONSTRAINT } from './log-table.ts';
import type { MarkedStreams } from './marked-streams.ts';
import type { RecentIds } from './recent-ids.ts';
import { EMPTY_STREAM, loadStreamStates, type StreamState } from './stream-state.ts';
import type { Tail } from './tail.ts';

/** Bounds of one transaction, so that a flood does not hold up the first of it. */
const GROUP_EVENTS = 4_096;
const GROUP_BYTES = 8 * 1024 * 1024;
const STREAMS_CACHED = 100_000;

interface Queued {
  request: WriteRequest;
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
    return new Promise((resolve, reject) => {
      this.queue.push({ request, resolve, reject });
      this.running ??= this.run();
    });
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
    for (const { reject } of this.queue.splice(0)) reject(failure);
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
    while (this.queue.length > 0 && !this.failure) {
      const group = this.takeGroup();
      try {
        await this.write(group);
      } catch (error) {
        for (const { reject } of group) reject(error as Error);
        if (!isRolledBack(error)) this.fail(error as Error);
      }
    }
    this.running = undefined;
  }

  private takeGroup(): Queued[] {
    let taken = 0;
    let events = 0;
    let bytes = 0;
    for (const { request } of this.queue) {
      events += request.events.length;
      for (const event of request.events) bytes += event.data.length + event.metadata.length;
      if (taken > 0 && (events > GROUP_EVENTS || bytes > GROUP_BYTES)) break;
      taken++;
    }
    return taken === this.queue.length ? this.queue.splice(0) : this.queue.splice(0, taken);
  }

  /** @param trusting whether to take an append's word that its stream is new, and let the table object. */
  private async write(group: Queued[], trusting = true): Promise<void> {
    const plan = new GroupPlan(await this.statesOf(group, trusting), this.ids, this.tail.head + 1);
    const answers: { queued: Queued; outcome: WriteOutcome }[] = [];
    for (const [index, queued] of group.entries()) {
      const { request } = queued;
      const verdict = plan.decide(request);
      if (verdict.kind !== 'compare-ids') {
        answers.push({ queued, outcome: plan.apply(request, verdict) });
        continue;
      }
      if (plan.touches(request.stream)) {
        // Its stream has events in this very group: judge it, and what came after it, when they can be read back.
        this.queue.unshift(...group.slice(index));
        break;
      }
      answers.push({
        queued,
        outcome: await this.compareIds(request, verdict.revision, plan.lastOf(request.stream)),
      });
    }
    if (plan.events.length > 0) {
      try {
        await insertEvents(this.db, plan.events);
      } catch (error) {
        if (!trusting || !isStreamThere(error)) throw error;
        this.queue = this.queue.filter((queued) => !group.includes(queued));
        return this.write(group, false);
      }
      plan.commit(this.streams, this.ids, this.marked);
      this.tail.publish(plan.events);
    }
    for (const { queued, outcome } of answers) queued.resolve(outcome);
  }

  private async statesOf(group: readonly Queued[], trusting: boolean): Promise<Map<string, StreamState>> {
    const states = new Map<string, StreamState>();
    const missing = new Set<string>();
    for (const { request } of group) {
      for (const stream of touchedStreams(request)) {
        const known = states.get(stream) ?? this.streams.get(stream);
        if (known) states.set(stream, known);
        else if (trusting && saysNew(request) && !this.marked.has(stream)) {
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

  private async compareIds(request: WriteRequest, from: number, last: number): Promise<WriteOutcome> {
    const to = from + request.events.length;
    const { rows } = await this.db.query<{ id: string; position: string }>({
      name: 'ids-of',
      text: 'select id, position from log.event where stream = $1 and revision >= $2 and revision < $3 order by revision',
      values: [request.stream, from, to],
    });
    const same =
      rows.length === request.events.length &&
      rows.every((row, i) => row.id.replaceAll('-', '') === request.events[i]?.id.toString('hex'));
    return same
      ? { kind: 'success', revision: to - 1, position: Number(rows.at(-1)?.position) }
      : { kind: 'wrong-version', actual: last };
  }
}

/** Its first event would take revision 0, which the table's constraint refuses where there is one. */
const saysNew = ({ operation, expected, events }: WriteRequest) =>
  operation === 'append' && expected === NO_STREAM && events.length > 0;

const isStreamThere = (error: unknown) =>
  error instanceof DatabaseError && error.constraint === REVISION_CONSTRAINT;

/** PostgreSQL answered that it did not do it: nothing was written, the session goes on. */
const isRolledBack = (error: unknown) => error instanceof DatabaseError && error.severity === 'ERROR';
