// The thread that `rebuild` starts: takes RebuildOptions as its data, posts RebuildNews.

import { parentPort, workerData } from 'node:worker_threads';
import { wordsOf } from '../process/words-of.ts';
import { type Outage, outageOf } from '../store/passing.ts';
import { type RebuildOptions, type Rebuilt, rebuildHere } from './rebuild-here.ts';
import type { RebuildProgress } from './work.ts';

export type RebuildNews =
  | { progress: RebuildProgress }
  | { done: Rebuilt }
  | { failed: string; outage: Outage | undefined };

const post = (news: RebuildNews) => parentPort?.postMessage(news);
try {
  const options = workerData as RebuildOptions;
  post({ done: await rebuildHere({ ...options, onProgress: (progress) => post({ progress }) }) });
} catch (error) {
  post({ failed: wordsOf(error), outage: outageOf(error) });
}
