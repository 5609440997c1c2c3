import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';

/** What is made once for a whole run: to make a cluster takes a second, and to fill it two more. */
export interface Made {
  /** Data folder of a PostgreSQL that has been started once and stopped. */
  empty: string;
  /** Data folder of an installation after its first start: the system data, its views, its vault and key. */
  installation: string;
  /** The PostgreSQL that all tests share, a copy of that installation's. */
  url: string;
  pid: number;
}

let made: Made | undefined;

/** Resolves once it is there; the deadline of the hook or the test ends a wait in vain. */
export async function readyMade(): Promise<Made> {
  const file = join(inject('readyMade'), 'made.json');
  while (!existsSync(file)) await sleep(20);
  made ??= JSON.parse(readFileSync(file, 'utf8')) as Made;
  return made;
}
