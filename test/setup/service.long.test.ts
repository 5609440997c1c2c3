import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { spawned } from './spawned.ts';

const unit = readFileSync('docs/kheo.service', 'utf8');
const values = (name: string) =>
  [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value]) => value as string);
const home = values('WorkingDirectory')[0] as string;

test('what the service of systemd starts serves, and its signal stops it in order', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kheo-service-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const env = Object.fromEntries(values('Environment').map((each) => each.split('=') as [string, string]));
  expect(Object.keys(env)).toEqual(['KHEO_DATA', 'PORT']);
  const [program = '', ...args] = (values('ExecStart')[0] as string)
    .replaceAll(home, process.cwd())
    .split(' ');
  const service = spawned(args, { ...env, KHEO_DATA: dataDir, PORT: '0' }, program);
  const [, url] = await service.printed(/^ready (http:\/\/localhost:\d+)$/m);
  expect((await fetch(`${url}/livez`)).status).toBe(200);
  const asked = Date.now();
  service.child.kill(values('KillSignal')[0] as NodeJS.Signals);
  expect(await service.ended).toBe(0);
  expect(Date.now() - asked).toBeLessThan(Number(values('TimeoutStopSec')[0]) * 1_000);
}, 120_000);

test('the service belongs to a user of its own, for everything that it makes', () => {
  expect(values('User')).not.toEqual(['root']);
  expect(values('UMask')).toEqual(['0077']);
  expect(values('NoNewPrivileges')).toEqual(['true']);
});
