import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnProgram } from '../setup/spawned.ts';

export interface Demo {
  url: string;
  /** The data folder of the year. */
  folder: string;
  stop(): Promise<void>;
}

/** The demo as a user starts it, on a data folder of its own, with the year played. */
export async function startDemo(): Promise<Demo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kheo-browser-'));
  const program = spawnProgram(['dist/infra/cli.js', 'demo'], { KHEO_DATA: dataDir, PORT: '0' });
  const stop = async () => {
    program.child.kill('SIGTERM');
    await program.ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const [, url] = await program.printed(/^ready (http:\/\/localhost:\d+)$/m);
    return { url: url as string, folder: join(dataDir, 'demo'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Sends GraphQL text as another client would; throws what the API objects to. */
export async function graphql(url: string, identity: string, query: string, variables: object) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-kheo-identity': identity },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
