import { Worker } from 'node:worker_threads';
import { programFile } from '../process/program-file.ts';
import type { Outage } from '../store/passing.ts';
import type { RebuildOptions, Rebuilt } from './rebuild-here.ts';
import type { RebuildNews } from './worker.ts';

export { ANOTHER_LOG, type RebuildOptions, type Rebuilt } from './rebuild-here.ts';
export type { RebuildProgress } from './work.ts';

/** Holds the sums of a country's year with room to spare; without a limit the heap grows as large as the machine lets it. */
export const HEAP = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 96 };

/** A rebuild that came to nothing: the views are as they were. `outage` names what was away, if that is why. */
export class RebuildFailed extends Error {
  override readonly name = 'RebuildFailed';
  readonly outage: Outage | undefined;

  constructor(message: string, outage?: Outage) {
    super(message);
    this.outage = outage;
  }
}

/**
 * `rebuildHere` in a thread of its own with a bounded heap: the server that it runs beside goes on answering.
 * @throws RebuildFailed, with the same message.
 */
export function rebuild({ onProgress, ...options }: RebuildOptions): Promise<Rebuilt> {
  const { databaseUrl, eventstoreUrl, direct, views, anotherLog, name } = options;
  const workerData = { databaseUrl, eventstoreUrl, direct, views, anotherLog, name };
  return new Promise((resolve, reject) => {
    const worker = new Worker(programFile('infra/rebuild/worker'), {
      workerData,
      resourceLimits: HEAP,
      name: 'kheo rebuild',
    });
    worker.on('message', (news: RebuildNews) => {
      if ('progress' in news) onProgress?.(news.progress);
      else if ('done' in news) resolve(news.done);
      else reject(new RebuildFailed(news.failed, news.outage));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new RebuildFailed(`The rebuild ended with exit code ${code}`))); // after the answer: nothing
  });
}
