import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonEvent } from '@eventstore/db-client';
import { expect, onTestFinished, test } from 'vitest';
import { notedStore } from '../../infra/process/store-note.ts';
import { connectClient } from '../../infra/store/client.ts';
import { spawned } from '../setup/spawned.ts';
import { startInstallation } from './installation.ts';
import { envelope } from './newer-envelope.ts';

interface Health {
  status: string;
  projector: { degraded: { view: string }[]; setAside: object[] };
}

test('R-38: an event that views cannot take is set aside by a recorded decision, beside the server and without it', {
  timeout: 180_000,
}, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kheo-set-aside-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const kheo = async (...args: string[]) => {
    const program = spawned(['dist/infra/cli.js', ...args], { KHEO_DATA: dataDir });
    return { code: await program.ended, out: program.out(), err: program.err() };
  };
  const first = await startInstallation(dataDir);
  const health = async (): Promise<Health> => {
    const told = (await (await fetch(`${first.url}/healthz`)).json()) as Health & { details?: Health };
    return { ...told, ...told.details };
  };
  const client = connectClient(notedStore(dataDir) as string);
  const poison = async (stream: string, type: string) => {
    const event = jsonEvent({ id: randomUUID(), type, data: { unit: randomUUID() }, metadata: envelope });
    await client.appendToStream(stream, event);
    return event.id;
  };
  const one = await poison(`unit-${randomUUID()}`, 'UnitEstablished');
  const foreign = await poison('expense-7', 'UnitEstablished');
  await expect.poll(async () => (await health()).projector.degraded.length, { timeout: 20_000 }).toBe(2);

  const rebuilt = await kheo('rebuild', 'unit');
  expect([rebuilt.code, rebuilt.err]).toEqual([3, expect.stringMatching(new RegExp(`! View unit .*${one}`))]);
  for (const id of [foreign, randomUUID()]) {
    const refused = await kheo('events', 'set-aside', id, '--why', 'thử');
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^✗ No view stands at an event ${id}.*unit at ${one}.* \\| .*$`, 'm')),
    ]);
  }
  expect((await kheo('events', 'set-aside', one)).err).toMatch(/^✗ Say it so: kheo events/m);

  const done = await kheo('events', 'set-aside', one, '--why', 'Ghi bởi bản mới hơn');
  expect([done.code, done.out]).toEqual([
    0,
    expect.stringMatching(/^rebuilt .* events \| đã dựng lại .* sự kiện$/m),
  ]);
  const aside = { eventId: one, type: 'UnitEstablished', why: 'Ghi bởi bản mới hơn', at: expect.any(String) };
  await expect
    .poll(async () => (await health()).projector, { timeout: 20_000 })
    .toMatchObject({
      degraded: [],
      setAside: [aside],
    });
  expect((await kheo('rebuild')).code).toBe(0);

  // A decision that cannot be read is in the way of no other.
  const undecided = jsonEvent({ id: randomUUID(), type: 'EventSetAside', data: {}, metadata: envelope });
  await client.appendToStream('log-set-aside', undecided);
  const long = await kheo('events', 'set-aside', randomUUID(), '--why', 'x'.repeat(2_001));
  expect([long.code, long.err]).toEqual([
    1,
    expect.stringMatching(/^✗ The reason after --why .* \| Lý do .*$/m),
  ]);

  const several = [];
  for (let n = 0; n < 3; n += 1) several.push(await poison(`unit-${randomUUID()}`, 'UnitEstablished'));
  await expect.poll(async () => (await health()).projector.degraded.length, { timeout: 20_000 }).toBe(3);
  const unknown = randomUUID();
  const refused = await kheo('events', 'set-aside', ...several, unknown, '--why', 'Hỏng');
  expect([refused.code, refused.err]).toEqual([
    1,
    expect.stringMatching(
      new RegExp(
        `^✗ No view stands at an event ${unknown}, .*unit at ${several[0]}.* ${several[1]}, which cannot be read, ${several[2]}, which cannot be read. Nothing was recorded`,
        'm',
      ),
    ),
  ]);
  expect((await health()).projector.setAside).toEqual([aside]);
  await client.dispose();
  first.program.child.kill('SIGTERM');
  await first.program.ended;
  expect(notedStore(dataDir)).toBeUndefined();
  const alone = await kheo(
    'events',
    'set-aside',
    one,
    undecided.id,
    ...several,
    '--why',
    'Ghi bởi bản mới hơn',
  );
  expect([alone.code, alone.out.match(/^rebuilt/gm)]).toEqual([0, ['rebuilt']]);
  for (const id of several) expect(alone.err).toContain(`✓ Event ${id} is set aside |`);
  expect(alone.err).toContain(`✓ Event ${one} is set aside already |`);
  expect((await kheo('rebuild')).code).toBe(0);
});
