import type { RecordedEvent } from '../../schema/event.ts';
import { projectBatch } from '../projector/project-batch.ts';
import { projectCarefully } from '../projector/project-carefully.ts';
import { passOver } from '../store/set-aside.ts';
import { isPassing } from '../views/passing.ts';
import { healthyOf, type Work } from './work.ts';

/** Projects what lies beyond one position up to and including another, as the projector does: a view stops where it must. */
export async function catchUpFrom(work: Work, from: number, to: number): Promise<void> {
  let last = from;
  for await (const { events: found, read } of work.source.batches(from, to)) {
    const events = passOver(found, work.setAside);
    await take(work, events, last);
    last = Number(events.at(-1)?.position ?? last);
    work.events += events.length;
    work.read += read;
    work.report('loading');
  }
}

async function take(work: Work, events: readonly RecordedEvent[], last: number): Promise<void> {
  const { client } = work.writer;
  await client.query('savepoint batch');
  try {
    await projectBatch(work.writer, healthyOf(work), events);
  } catch (error) {
    await client.query('rollback to savepoint batch'); // throws when the connection is what failed
    if (isPassing(error)) throw error;
    const { degraded } = await projectCarefully(work.writer, healthyOf(work), events, last);
    work.degraded.push(...degraded);
  }
  await client.query('release savepoint batch');
}
