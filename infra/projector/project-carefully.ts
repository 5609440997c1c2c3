import type { View } from '../../projections/view.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { wordsOf } from '../process/words-of.ts';
import { type Degraded, markDegraded } from '../views/checkpoint.ts';
import type { ViewWriter } from '../views/client.ts';
import { projectBatch } from './project-batch.ts';

/**
 * Projects half after half, inside the caller's transaction, after a batch has failed as a whole, and what fails in halves
 * again, down to the event: a view that cannot take one is marked degraded there and left alone from then on, the others
 * go on.
 * @param position of the last event before these.
 * @throws only when no view is to blame.
 */
export async function projectCarefully(
  writer: ViewWriter,
  views: readonly View[],
  events: readonly RecordedEvent[],
  position: number,
): Promise<{ touched: Set<string>; degraded: Degraded[] }> {
  const touched = new Set<string>();
  const degraded: Degraded[] = [];
  let healthy = [...views];
  let last = position;

  async function halve(failed: readonly RecordedEvent[]): Promise<void> {
    const [event] = failed as [RecordedEvent];
    if (failed.length === 1) return blame(event);
    const half = failed.length >> 1;
    for (const part of [failed.slice(0, half), failed.slice(half)]) {
      if (await attempt(writer, () => projectBatch(writer, healthy, part), touched)) await halve(part);
      last = Number(part.at(-1)?.position ?? last);
    }
  }

  async function blame(event: RecordedEvent): Promise<void> {
    const culprits = await findCulprits(writer, healthy, event);
    for (const culprit of culprits) await markDegraded(writer, last, culprit);
    degraded.push(...culprits);
    healthy = healthy.filter(({ name }) => !culprits.some(({ view }) => view === name));
    const failure = await attempt(writer, () => projectBatch(writer, healthy, [event]), touched);
    if (failure) throw failure;
  }

  if (events.length > 0) await halve(events);
  return { touched, degraded };
}

/** Runs within a savepoint; returns the failure, its traces undone. */
async function attempt(
  { client }: ViewWriter,
  project: () => Promise<Set<string>>,
  touched: Set<string>,
): Promise<Error | undefined> {
  await client.query('savepoint attempt');
  try {
    for (const place of await project()) touched.add(place);
    await client.query('release savepoint attempt');
    return undefined;
  } catch (error) {
    await client.query('rollback to savepoint attempt');
    return error as Error;
  }
}

/** Each view on its own; a joined one together with those that it reads. */
async function findCulprits(
  writer: ViewWriter,
  views: readonly View[],
  event: RecordedEvent,
): Promise<Degraded[]> {
  const culprits = new Map<string, Degraded>();
  for (const view of views) {
    const sources = view.shape === 'joined' ? views.filter((each) => each.name in view.touched) : [];
    const trial = [...sources.filter(({ name }) => !culprits.has(name)), view];
    await writer.client.query('savepoint trial');
    const failure = await attempt(writer, () => projectBatch(writer, trial, [event]), new Set());
    await writer.client.query('rollback to savepoint trial');
    if (failure) {
      const { position, id: eventId } = event;
      culprits.set(view.name, {
        view: view.name,
        position: Number(position),
        eventId,
        error: wordsOf(failure),
      });
    }
  }
  return [...culprits.values()];
}
