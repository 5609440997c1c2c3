import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../../infra/demo/chance.ts';
import type { Place, Victim } from './place.ts';

/** A process that is killed with -9, or frozen for a while. */
export interface Fault {
  victim: Victim;
  /** Milliseconds; undefined: killed. */
  frozenFor?: number;
}

export const told = ({ victim, frozenFor }: Fault) =>
  frozenFor === undefined ? `${victim} killed with -9` : `${victim} frozen for ${frozenFor} ms`;

/** Every victim killed and frozen in turn, in an order and for times of chance. */
export function randomFaults(
  chance: Chance,
  o: { victims: readonly Victim[]; count: number; longest: number },
): Fault[] {
  const faults: Fault[] = [];
  let left: Fault[] = [];
  while (faults.length < o.count) {
    if (left.length === 0)
      left = o.victims.flatMap((victim) => [
        { victim },
        { victim, frozenFor: chance.between(1_000, o.longest) },
      ]);
    faults.push(...left.splice(chance.between(0, left.length - 1), 1));
  }
  return faults;
}

/** Returns when the process is killed, or goes on. */
export async function strike(place: Place, { victim, frozenFor }: Fault, chance: Chance): Promise<void> {
  if (victim === 'web server' && frozenFor === undefined) return place.killServer();
  const name = frozenFor === undefined ? 'SIGKILL' : 'SIGSTOP';
  for (;;) {
    const pids = place.pidsOf(victim);
    if (pids.length === 0) throw new Error(`no ${victim} runs`);
    const pid = chance.pick(pids);
    if (!signalled(pid, name)) {
      await sleep(50); // it has just ended: another session, or the same part started again
      continue;
    }
    if (frozenFor === undefined) return;
    await sleep(frozenFor);
    signalled(pid, 'SIGCONT'); // unless whoever watches over it has ended it meanwhile
    return;
  }
}

function signalled(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
