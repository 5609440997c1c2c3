import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../infra/postgres/processes.ts';
import { descendants, type Spawned, spawnProgram } from '../setup/spawned.ts';

/** For what watched over a process to see that it is gone. */
const LAST_MS = 5_000;

/** `kheo start`, watched for an end that nobody asked for. */
export interface Program {
  url(): string;
  pid(): number;
  gaveUp: string[];
  /** Of every start. */
  written(): string;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it in order; resolves to its processes that are left behind. */
  stop(): Promise<number[]>;
}

export async function startProgram(args: string[], env: Record<string, string>): Promise<Program> {
  const gaveUp: string[] = [];
  let before = '';
  let wanted = false;
  let running: Spawned;
  let url = '';
  const start = async () => {
    wanted = false;
    const program = spawnProgram(args, { PORT: '0', ...env });
    running = program;
    void program.ended.then((code) => {
      before += program.out() + program.err();
      if (!wanted) gaveUp.push(`the program ended with ${code}: ${program.err().slice(-4_000)}`);
    });
    [, url = ''] = await program.printed(/^ready (http:\/\/localhost:\d+)$/m);
  };
  await start();
  const pid = () => running.child.pid as number;
  return {
    url: () => url,
    pid,
    gaveUp,
    written: () => before + running.out() + running.err(),
    async kill() {
      wanted = true;
      running.child.kill('SIGKILL');
      await running.ended;
    },
    start,
    async stop() {
      const family = descendants(pid());
      if (running.child.exitCode !== null || running.child.signalCode !== null) return [];
      wanted = true;
      running.child.kill('SIGTERM');
      const code = await running.ended;
      if (code !== 0) gaveUp.push(`the program, asked to stop, ended with ${code}`);
      for (let waited = 0; waited < LAST_MS && family.some(isAlive); waited += 50) await sleep(50);
      return family.filter(isAlive);
    },
  };
}
