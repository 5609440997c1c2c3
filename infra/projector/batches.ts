import { views as allViews } from '../../projections/all.ts';
import type { View } from '../../projections/view.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { LogPlace } from '../store/log-place.ts';
import { passOver } from '../store/set-aside.ts';
import { readableEvent, recordedAtOf, type StoredEvent } from '../store/stored-event.ts';
import { advance, type Checkpoint, readCheckpoint, SWAP_LOCK } from '../views/checkpoint.ts';
import type { ViewWriter } from '../views/client.ts';
import { isPassing } from '../views/passing.ts';
import { degradedError } from './degraded-error.ts';
import { projectBatch } from './project-batch.ts';
import { projectCarefully } from './project-carefully.ts';
import { CHANNEL, formatChange, type ViewsChange } from './view-watch.ts';

export interface BatchOptions {
  views?: readonly View[];
  /** Ids of events that are passed over; what is decided meanwhile is added. */
  setAside?: Set<string>;
  /** Told of every degraded view. */
  onTrouble?(error: Error): void;
}

/** The checkpoint is not where this projector left it: a rebuild has swapped the views, or healed one. */
class CheckpointMoved extends Error {}

/** The views stand there, though they may have stood further on. */
const standing = (position: number): ViewsChange => ({
  position: BigInt(position),
  recordedAt: null,
  organizations: 'all',
  anew: true,
});

/** Writes batch after batch, each in one transaction with the checkpoint. */
export class Batches {
  private readonly writer: ViewWriter;
  private readonly o: BatchOptions;
  private readonly announce: (change: ViewsChange) => void;
  private checkpoint: Checkpoint;

  constructor(
    writer: ViewWriter,
    checkpoint: Checkpoint,
    o: BatchOptions,
    announce: (change: ViewsChange) => void,
  ) {
    this.writer = writer;
    this.checkpoint = checkpoint;
    this.o = o;
    this.announce = announce;
  }

  get position(): number {
    return this.checkpoint.place.position;
  }

  get place(): LogPlace {
    return this.checkpoint.place;
  }

  /**
   * Reads where the views stand, and stands in the log at what `find` makes of it; undefined: in no place of this log.
   * @param anew tells every process, even where they stand there already.
   */
  async begin(
    find: (place: LogPlace) => Promise<LogPlace | undefined>,
    anew: boolean,
  ): Promise<LogPlace | undefined> {
    for (;;) {
      const before = this.position;
      this.checkpoint = await readCheckpoint(this.writer);
      const { place: stored } = this.checkpoint;
      if (stored.position < 0 && before >= 0) throw new Error('The views have lost their place');
      this.requireEvery();
      const place = await find(stored);
      if (!place || (!anew && JSON.stringify(place) === JSON.stringify(stored))) return place;
      if (await this.moveTo(place)) return place;
    }
  }

  /** Another reign makes anew what has no place. */
  private requireEvery(): void {
    const { healthy, degraded } = this.checkpoint;
    const known = new Set([...healthy, ...degraded.map(({ view }) => view)]);
    const { views = allViews } = this.o;
    const lost = views.filter(({ name }) => !known.has(name)).map(({ name }) => name);
    if (lost.length > 0) throw new Error(`Views have lost their place: ${lost.join(', ')}`);
  }

  /** False when a rebuild has moved the checkpoint meanwhile. */
  private async moveTo(place: LogPlace): Promise<boolean> {
    const { client } = this.writer;
    try {
      await this.open();
      await advance(this.writer, { ...place, recordedAt: null });
      await this.notify(standing(place.position));
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      if (error instanceof CheckpointMoved) return false;
      throw error;
    }
    this.checkpoint = { ...this.checkpoint, place };
    this.announce(standing(place.position));
    return true;
  }

  /** Tells every process that the views show nothing of this log. */
  async standNowhere(): Promise<void> {
    await this.notify(standing(-1));
    this.announce(standing(-1));
  }

  private notify(change: ViewsChange) {
    const text = 'select pg_notify($1, $2)';
    return this.writer.client.query({ name: 'notify', text, values: [CHANNEL, formatChange(change)] });
  }

  /** `again`: the checkpoint has moved, and what lies behind it is to be brought anew. */
  async take(stored: readonly StoredEvent[]): Promise<'taken' | 'again'> {
    const from = this.place.eventPosition ?? this.position;
    const beyond = stored.filter(({ position }) => Number(position) > from);
    const last = beyond.at(-1);
    if (!last) return 'taken';
    const events = passOver(
      beyond.flatMap((each) => readableEvent(each) ?? []),
      this.o.setAside,
    );
    try {
      await this.commit(last, events, (opening) =>
        projectBatch(this.writer, this.healthy(), events, opening),
      );
    } catch (error) {
      await this.writer.client.query('rollback'); // throws when the connection is what failed
      if (error instanceof CheckpointMoved) return 'again';
      if (isPassing(error)) throw error;
      await this.takeCarefully(last, events);
    }
    return 'taken';
  }

  private async takeCarefully(last: StoredEvent, events: readonly RecordedEvent[]): Promise<void> {
    await this.commit(last, events, async (opening) => {
      await opening;
      const done = await projectCarefully(this.writer, this.healthy(), events, this.position);
      for (const each of done.degraded) this.o.onTrouble?.(degradedError(each));
      return done.touched;
    });
    this.checkpoint = await readCheckpoint(this.writer);
  }

  private async commit(
    last: StoredEvent,
    events: readonly RecordedEvent[],
    project: (opening: Promise<void>) => Promise<Set<string>>,
  ): Promise<void> {
    const { client } = this.writer;
    const organizations = await project(this.open());
    const ours = events.at(-1);
    const recordedAt = ours ? recordedAtOf(ours) : null;
    const change: ViewsChange = { position: last.position, recordedAt, organizations };
    const place: LogPlace = {
      ...this.checkpoint.place,
      ...(ours && { eventPosition: Number(ours.position), eventId: ours.id }),
      position: Math.max(Number(last.position), this.position),
    };
    await Promise.all([
      advance(this.writer, { ...place, recordedAt }),
      this.notify(change),
      client.query('commit'),
    ]);
    this.checkpoint = { ...this.checkpoint, place };
    this.announce(change);
  }

  /** Begins; goes out together with the first reads. */
  private async open(): Promise<void> {
    const { client } = this.writer;
    const [, , found] = await Promise.all([
      client.query('begin'),
      client.query(`select pg_advisory_xact_lock_shared(${SWAP_LOCK})`),
      readCheckpoint(this.writer),
    ]);
    if (JSON.stringify(found) !== JSON.stringify(this.checkpoint)) throw new CheckpointMoved();
  }

  private healthy(): View[] {
    const { views = allViews } = this.o;
    return views.filter(({ name }) => this.checkpoint.healthy.includes(name));
  }
}
