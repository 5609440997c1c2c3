// The thread that `verifyApart` starts: takes VerifyOptions but for `tell` as its data, posts VerifyNews.
import { parentPort, workerData } from 'node:worker_threads';
import { SetupError } from '../process/setup-error.ts';
import { type Outage, outageOf } from '../store/passing.ts';
import { type Verified, type VerifyOptions, verify } from './verify.ts';

export type VerifyNews =
  | { line: string }
  | { done: Verified }
  | { failed: string; setup: boolean; outage: Outage | undefined };

const post = (news: VerifyNews) => parentPort?.postMessage(news);
try {
  const options = workerData as Omit<VerifyOptions, 'tell'>;
  post({ done: await verify({ ...options, tell: (line) => post({ line }) }) });
} catch (error) {
  const { message } = error as Error;
  post({ failed: message, setup: error instanceof SetupError, outage: outageOf(error) });
}
