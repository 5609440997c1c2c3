import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { isOurStream } from '../../schema/streams.ts';
import { SetupError } from '../process/setup-error.ts';
import { isPassing } from '../store/passing.ts';
import { Appender, AppendRefused } from './appender.ts';
import { differenceOf, type LogEvent, nameOf } from './log-event.ts';
import { Side } from './side.ts';

export type CopyPhase = 'comparing' | 'copying' | 'verifying' | 'waiting';

export interface CopyOptions {
  from: EventStoreDBClient;
  to: EventStoreDBClient;
  /** Streams whose names we could have written, and no others, on both sides. */
  oursOnly: boolean;
  /** Events on each side that the phase has come to. */
  onProgress?(phase: CopyPhase, events: number): void;
}

export interface Copied {
  /** Events that the target held already. */
  there: number;
  written: number;
  leftOut: Side['leftOut'];
  /** The newest event that both logs hold. */
  last: LogEvent | undefined;
}

/** Events of one append, which a store takes whole or not at all. */
const MOST_EVENTS = 200;
const MOST_BYTES = 256 * 1024;
/** The source may be written to meanwhile: what has come until its end is reached again is taken along. */
const ENDS_REACHED = 2;
const PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Makes the target hold the events of the source, under the same ids, in the same order, on the same streams at the same
 * revisions, byte for byte. What it holds already is compared first, event by event, and goes on behind it: a copy that was
 * cut off is taken up again by the same call. What was written is read again from both and compared. A store that is away
 * for a moment is waited for.
 * @throws SetupError when the target holds anything else, or a stream is not whole in the source.
 */
export async function copyLog(o: CopyOptions): Promise<Copied> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await copyOnce(o);
    } catch (error) {
      const pause = PAUSES_MS[failures];
      if (error instanceof AppendRefused || !isPassing(error) || pause === undefined) throw error;
      o.onProgress?.('waiting', 0);
      await sleep(pause);
    }
  }
}

async function copyOnce(o: CopyOptions): Promise<Copied> {
  const [source, target] = [new Side(o.from, o.oursOnly), new Side(o.to, o.oursOnly)];
  const whole = new WholeStreams();
  const reading = source.events();
  try {
    let [there, last]: [number, LogEvent | undefined] = [0, undefined];
    for await (const held of target.events()) {
      const { value: event } = await reading.next();
      there += 1;
      requireSame(event ?? undefined, held, there);
      whole.follow(held);
      last = held;
      o.onProgress?.('comparing', there);
    }
    const begin = { source: source.place, target: target.place };
    const copied = await append(o, source, reading, whole);
    await verify(o, begin, copied.written, there);
    return { there, written: copied.written, leftOut: source.leftOut, last: copied.last ?? last };
  } finally {
    await reading.return();
  }
}

async function append(
  o: CopyOptions,
  source: Side,
  begun: ReturnType<Side['events']>,
  whole: WholeStreams,
): Promise<{ written: number; last: LogEvent | undefined }> {
  const appender = await Appender.open(o.to);
  let batch: LogEvent[] = [];
  let [bytes, written, last]: [number, number, LogEvent | undefined] = [0, 0, undefined];
  const send = async () => {
    const [first, ...rest] = batch;
    [batch, bytes] = [[], 0];
    if (first) await appender.send([first, ...rest]);
  };
  try {
    let events = begun;
    for (let reached = 0; reached < ENDS_REACHED; reached += 1, events = source.events()) {
      for await (const event of events) {
        whole.follow(event);
        const size = event.data.length + event.metadata.length;
        const joins = batch[0]?.stream === event.stream && batch.length < MOST_EVENTS;
        if (!joins || bytes + size > MOST_BYTES) await send();
        batch.push(event);
        bytes += size;
        written += 1;
        last = event;
        o.onProgress?.('copying', written);
      }
      await send();
      await appender.settled();
    }
    return { written, last };
  } catch (error) {
    if (!(error instanceof AppendRefused)) throw error;
    throw new SetupError(
      `The target took ${written} events and refused one, ${error.message}. Mend that and run the same command again: it compares what is there and goes on`,
      'Kho đích từ chối một sự kiện: hãy khắc phục rồi chạy lại đúng lệnh này, phần đã chép được so lại và chép tiếp',
      { cause: error },
    );
  } finally {
    appender.close();
  }
}

/** Reads from both what was written, and compares. */
async function verify(
  o: CopyOptions,
  begin: { source: Side['place']; target: Side['place'] },
  written: number,
  there: number,
): Promise<void> {
  const one = new Side(o.from, o.oursOnly, begin.source).events();
  const other = new Side(o.to, o.oursOnly, begin.target).events();
  try {
    for (let n = 1; n <= written; n += 1) {
      const [{ value: event }, { value: copy }] = await Promise.all([one.next(), other.next()]);
      requireSame(event ?? undefined, copy ?? undefined, there + n);
      o.onProgress?.('verifying', n);
    }
    const { value: more } = await other.next();
    if (more) requireSame(undefined, more, there + written + 1);
  } finally {
    await Promise.all([one.return(), other.return()]);
  }
}

/** @throws SetupError that names the first difference. */
function requireSame(event: LogEvent | undefined, held: LogEvent | undefined, number: number): void {
  const differs = event && held ? differenceOf(event, held) : 'number of events';
  if (differs === undefined) return;
  const named = (which: LogEvent | undefined) => (which ? nameOf(which) : 'none');
  throw new SetupError(
    `The target is no copy of the source: they differ at event ${number} of theirs (${differs}): ${named(event)} in the source, ${named(held)} in the target. A copy goes into an empty log, or on behind an earlier copy of the same one to which nothing else has been written; --ours compares and copies our streams alone`,
    `Kho đích không phải bản sao của kho nguồn, khác nhau từ sự kiện thứ ${number}: hãy chép vào một nhật ký trống, hoặc tiếp tục một bản sao chưa bị ghi thêm`,
  );
}

/** That the events of each stream are all there, from its first on: else none could stand at its revision in the copy. */
class WholeStreams {
  private readonly last = new Map<string, number>();

  follow(event: LogEvent): void {
    const { stream, revision } = event;
    const next = (this.last.get(stream) ?? -1) + 1;
    if (revision !== next)
      throw new SetupError(
        `Stream ${stream} is not whole in the source: after revision ${next - 1} comes ${nameOf(event)}. What was deleted there cannot be copied; ${isOurStream(stream) ? 'of a stream of ours nothing is ever deleted: look for a backup' : 'it is none of ours: leave others’ streams out with --ours'}`,
        `Luồng ${stream} ở kho nguồn bị thiếu sự kiện nên không chép được${isOurStream(stream) ? '' : ': hãy thêm --ours để chỉ chép luồng của Khéo'}`,
      );
    this.last.set(stream, revision);
  }
}
