import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runningPostgres } from '../../infra/postgres/embedded.ts';
import { putInstallation } from '../ready-made/clusters.ts';
import { type Spawned, spawned } from '../setup/spawned.ts';

export interface Installation {
  program: Spawned;
  url: string;
  databaseUrl(): string;
}

/**
 * The program as a user runs it, on a data folder; on an empty one, that of an installation which was started once. Killed
 * at the end of the test, unless `spawn` is another: then whoever calls ends it.
 */
export async function startInstallation(dataDir: string, spawn = spawned): Promise<Installation> {
  if (!existsSync(join(dataDir, 'postgres'))) await putInstallation(dataDir);
  const program = spawn(['dist/infra/cli.js', 'start'], { KHEO_DATA: dataDir, PORT: '0' });
  const [, url] = await program.printed(/^ready (http:\/\/localhost:\d+)$/m);
  return {
    program,
    url: url as string,
    databaseUrl: () => runningPostgres(join(dataDir, 'postgres'))?.url ?? '',
  };
}

export interface Sent {
  mutation: string;
  input: Record<string, unknown> & { commandId: string };
}

/** Sends one command as the Board. True: acknowledged. False: no answer, or none that says it was done. Throws on a refusal. */
export async function send(
  url: string,
  { mutation, input }: Sent,
  organization: string,
  patienceMs = 20_000,
): Promise<boolean> {
  const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation($input: ${name}!) { ${mutation}(input: $input) { errors { code message } position } }`;
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kheo-identity': `BOARD_OFFICER@${organization}` },
      body: JSON.stringify({ query, variables: { input } }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const { data } = (await response.json()) as {
      data?: Record<string, { errors: unknown[]; position: string }>;
    };
    const payload = data?.[mutation];
    if (payload && payload.errors.length > 0) throw new Refused(JSON.stringify(payload.errors));
    return payload !== undefined && payload.position !== null;
  } catch (error) {
    if (error instanceof Refused) throw error;
    return false;
  }
}

export class Refused extends Error {}

/** Sends until it is acknowledged; the test's own deadline ends a wait in vain. */
export async function sendUntilDone(url: string, sent: Sent, organization: string): Promise<void> {
  while (!(await send(url, sent, organization))) await sleep(20);
}
