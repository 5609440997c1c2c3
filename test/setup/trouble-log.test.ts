import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLogger } from '../../infra/process/logger.ts';
import { createTroubleLog } from '../../infra/process/trouble-log.ts';
import { withoutSecrets } from '../../infra/process/without-secrets.ts';
import { degradedError } from '../../infra/projector/degraded-error.ts';
import { foreignLog } from '../../infra/projector/foreign-log.ts';
import { StoreSilent } from '../../infra/store/reading.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function logging() {
  const text: string[] = [];
  const logger = createLogger({ write: (line: string) => void text.push(line) });
  const lines = () => text.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { logger, lines, bytes: () => text.join('').length };
}

test('an outage of a minute, felt a thousand times by three parts, is ten lines', async () => {
  const { logger, lines, bytes } = logging();
  const troubles = createTroubleLog(logger);
  for (let n = 0; n < 1_000; n += 1) {
    for (const part of ['commands', 'projector', 'reactor']) troubles.trouble(part, new StoreSilent(5_000));
    await vi.advanceTimersByTimeAsync(65);
  }
  troubles.over('projector');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lines().length).toBeLessThanOrEqual(10);
  expect(bytes()).toBeLessThan(2_500);
  expect(lines().some((line) => 'err' in line)).toBe(false);
  expect(lines().filter(({ part }) => part === 'projector')).toMatchObject([
    { kind: 'STORE_UNAVAILABLE', msg: 'projector: trouble begins' },
    { times: expect.any(Number), seconds: 60, msg: 'projector: trouble goes on' },
    { times: 1_000, seconds: 65, msg: 'projector: works again' },
  ]);
});

test('what does not pass is told with its stack, once for each kind', async () => {
  const { logger, lines } = logging();
  const troubles = createTroubleLog(logger);
  for (let n = 0; n < 50; n += 1) troubles.trouble('reactor', new Error(`event ${n} cannot be read`));
  troubles.trouble('reactor', new Error('something else'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lines()).toMatchObject([
    { err: { message: 'event 0 cannot be read', stack: expect.stringContaining('trouble-log.test') } },
    { err: { message: 'something else' } },
    { times: 50, msg: 'reactor: no such trouble any more' },
  ]);
});

test('what somebody has to put right is told when it begins and when it is over, each time, and without a stack', async () => {
  const { logger, lines } = logging();
  const troubles = createTroubleLog(logger);
  for (let times = 0; times < 3; times += 1) {
    for (let n = 0; n < 4; n += 1) {
      troubles.trouble('projector', foreignLog());
      await vi.advanceTimersByTimeAsync(2_000);
    }
    for (let n = 0; n < 9; n += 1) troubles.over('projector');
    await vi.advanceTimersByTimeAsync(4_000);
  }
  const kind = 'LOG_CHANGED';
  const begins = {
    ...{ part: 'projector', kind, msg: 'projector: trouble begins' },
    reason: expect.stringContaining('rebuild --from-this-log'),
  };
  const over = { part: 'projector', kind, times: 4, seconds: 8, msg: 'projector: works again' };
  expect(lines()).toMatchObject([begins, over, begins, over, begins, over]);
  expect(lines().some((line) => 'err' in line)).toBe(false);
});

test('what works and fails in turn is one trouble until it works', async () => {
  const { logger, lines } = logging();
  const troubles = createTroubleLog(logger);
  const full = Object.assign(new Error('could not extend file "base/1/2"'), { code: '53100' });
  for (let n = 0; n < 200; n += 1) {
    troubles.trouble('reactor', full);
    await vi.advanceTimersByTimeAsync(30);
    troubles.over('reactor');
    await vi.advanceTimersByTimeAsync(220);
  }
  await vi.advanceTimersByTimeAsync(10_000);
  const kind = 'DISK_FULL';
  expect(lines()).toMatchObject([
    { kind, msg: 'reactor: trouble begins' },
    { kind, times: 200, seconds: 50, msg: 'reactor: works again' },
  ]);
});

test('a degraded view is not whole because the projector goes on', async () => {
  const { logger, lines } = logging();
  const troubles = createTroubleLog(logger);
  const degraded = { view: 'unit', position: 7, eventId: 'e', error: 'no such unit' };
  for (let n = 0; n < 2; n += 1) troubles.trouble('projector', degradedError(degraded));
  troubles.over('projector');
  const reason = 'View unit is degraded: it cannot take event e: no such unit';
  expect(lines()).toMatchObject([{ reason, msg: 'projector: trouble begins' }]);
  expect(lines()[0]).not.toHaveProperty('err');
});

test('a long kind ends behind a word', () => {
  const { logger, lines } = logging();
  createTroubleLog(logger).trouble('vault', new Error('seven letters '.repeat(40)));
  expect(lines()[0]?.kind).toMatch(/^(seven letters )+(seven )?…$/);
});

test('no line carries a password', () => {
  const { logger, lines } = logging();
  const error = new Error('no route to esdb://kheo:s3cr=t@10.0.0.1:2113?tls=true or dns:half@secret@host');
  createTroubleLog(logger).trouble('projector', error);
  logger.error({ err: error }, 'request failed');
  expect(JSON.stringify(lines())).not.toMatch(/s3cr|half|secret/);
  expect(withoutSecrets('postgres://u:p@db/kheo?password=q1 (a@b.vn asked)')).toBe(
    'postgres://…@db/kheo?password=… (a@b.vn asked)',
  );
});

test('a message of any length is told in its beginning, at once', () => {
  const { logger, lines } = logging();
  for (const piece of ['x:', 'a-', 'esdb://u', 'password=']) {
    createTroubleLog(logger).trouble('store', new Error(piece.repeat(200_000)));
    expect(JSON.stringify(lines().at(-1)).length).toBeLessThan(30_000);
  }
});
