import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
export const [example = '', stream = ''] = [
  ...(readme.split('## The API')[1] ?? '').matchAll(/```sh\n([\s\S]*?)```/g),
].map(([, text]) => text);

/** As a newcomer pastes it, of a server elsewhere than at its usual address. */
export const paste = (script: string, url: string) =>
  promisify(execFile)('bash', ['-c', script.replaceAll('localhost:4000', url)], {
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}` },
  });

/** Every command of the example is carried out: a unit, its model, the endorsement, the acceptance. */
export async function followExample(url: string): Promise<void> {
  const { stdout } = await paste(example, url);
  const answers = stdout.trim().split('\n');
  expect(answers).toHaveLength(4);
  for (const answer of answers)
    expect(Object.values(JSON.parse(answer).data)).toEqual([{ errors: [], visible: true }]);
}
