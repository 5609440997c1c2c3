import type { Commit } from '../command/request.ts';
import { Unavailable } from '../command/unavailable.ts';
import type { ViewsWatch } from '../projector/view-watch.ts';

export interface LogWatch {
  projector: Pick<ViewsWatch, 'shown' | 'waitFor'>;
  /** Whether it is known that the log is another one than that of the views. */
  foreignLog(): boolean;
  /** Asks the event store for it. */
  sameLog(): Promise<boolean>;
}

const changed = () => new Unavailable('LOG_CHANGED', { command: 'may be recorded' });

/**
 * What is new comes behind everything that is shown. What does not is an old command sent again, or was written to another
 * log, to which the event store's address leads since a moment ago: then it is not done.
 * @throws Unavailable
 */
export function commitToSameLog(commit: Commit, o: LogWatch): Commit {
  return async (request) => {
    const shown = o.projector.shown();
    const outcome = await commit(request);
    if (outcome.ok && outcome.position <= shown && outcome.position > 0n && !(await o.sameLog()))
      throw changed();
    return outcome;
  };
}

/** As the watch of the views. @throws Unavailable where they will not show the position, for it lies in another log. */
export async function waitInSameLog(position: bigint, deadlineMs: number, o: LogWatch): Promise<boolean> {
  if (await o.projector.waitFor(position, deadlineMs)) return true;
  if (o.foreignLog()) throw changed();
  return false;
}
