import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { programFile } from '../process/program-file.ts';

/**
 * A module of this folder in a process of its own: sends it `order`, if there is one, and resolves with its first message.
 * Throws when it ends without one. The child ends when the channel is disconnected.
 */
export async function startChild<Answer>(
  name: string,
  order?: object,
): Promise<{ child: ChildProcess; answer: Answer }> {
  const child = fork(programFile(`infra/bench/${name}`), [], { stdio: ['ignore', 2, 2, 'ipc'] });
  if (order) child.send(order);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with exit code ${code}`);
  });
  ended.catch(() => {}); // after the answer an exit is no failure
  const [answer] = await Promise.race([once(child, 'message'), ended]);
  return { child, answer: answer as Answer };
}
