import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Demo {
  url: string;
  stop(): Promise<void>;
}

/** The demo as a user starts it, on a data folder of its own, with the year played. */
export async function startDemo(): Promise<Demo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kheo-browser-'));
  const child = spawn(process.execPath, ['dist/infra/cli.js', 'demo'], {
    env: { ...process.env, KHEO_DATA: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'close');
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return { url: await address(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function address(child: ChildProcess): Promise<string> {
  let [out, err] = ['', ''];
  child.stderr?.on('data', (chunk) => (err += chunk));
  for await (const chunk of child.stdout ?? []) {
    out += chunk;
    const [, url] = /^ready (http:\/\/localhost:\d+)$/m.exec(out) ?? [];
    if (url) {
      child.stdout?.resume();
      return url;
    }
  }
  throw new Error(`The demo did not get ready:\n${out}\n${err}`);
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
