import { Worker } from 'node:worker_threads';
import { Unavailable } from '../command/unavailable.ts';
import { programFile } from '../process/program-file.ts';
import { SetupError } from '../process/setup-error.ts';
import { HEAP } from '../rebuild/rebuild.ts';
import type { Verified, VerifyOptions } from './verify.ts';
import type { VerifyNews } from './worker.ts';

/** `verify` in a thread of its own, whose heap is bounded: however long the log is. */
export function verifyApart({ tell, ...workerData }: VerifyOptions): Promise<Verified> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(programFile('infra/verify/worker'), {
      workerData,
      resourceLimits: HEAP,
      name: 'kheo verify',
    });
    let end = () => reject(new Error('The verification ended before it was done'));
    worker.on('message', (news: VerifyNews) => {
      if ('line' in news) tell(news.line);
      else end = () => ('done' in news ? resolve(news.done) : reject(errorOf(news)));
    });
    worker.on('error', reject);
    worker.on('exit', () => end()); // what it wrote to standard error is out by then
  });
}

function errorOf({ failed, setup, outage }: Extract<VerifyNews, { failed: string }>): Error {
  if (outage) return new Unavailable(outage);
  const [english = '', vietnamese = ''] = failed.split(' | ');
  return setup ? new SetupError(english, vietnamese) : new Error(failed);
}
