import { describe, expect, test } from 'vitest';
import { createChanges } from '../../infra/http/changes.ts';

const change = (position: bigint, organizations: Set<string> | 'all' = new Set(['31', '11824'])) => ({
  position,
  recordedAt: '2026-03-01T00:00:00.000Z',
  organizations,
});

describe('the change feed', () => {
  test('tells the first change at once, then the newest of those that came, half a second apart', async () => {
    const changes = createChanges();
    const watcher = changes.subscribe('31');
    const started = performance.now();
    for (let position = 1n; position <= 1000n; position += 1n) changes.tell(change(position));
    const first = await watcher.next();
    for (let position = 1001n; position <= 2000n; position += 1n) changes.tell(change(position));
    const second = await watcher.next();
    const took = performance.now() - started;
    expect([first.value?.position, second.value?.position]).toEqual(['1000', '2000']);
    expect(took).toBeGreaterThan(450);
    changes.close();
  });

  test('tells each watcher of its own organization, and everybody when all may have changed', async () => {
    const changes = createChanges();
    const [here, there] = [changes.subscribe('11824'), changes.subscribe('10507')];
    changes.tell(change(1n));
    expect((await here.next()).value).toMatchObject({ organization: '11824', position: '1' });
    changes.tell(change(2n, 'all'));
    expect((await there.next()).value).toMatchObject({ organization: '10507', position: '2' });
    changes.close();
  });

  test('forgets who has gone, even while waiting', async () => {
    const changes = createChanges();
    const watcher = changes.subscribe('31');
    const waiting = watcher.next();
    expect(changes.subscribers).toBe(1);
    await watcher.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(changes.subscribers).toBe(0);
  });

  test('ends everybody when it closes, and whoever comes later', async () => {
    const changes = createChanges();
    const waiting = changes.subscribe('31').next();
    changes.close();
    expect((await waiting).done).toBe(true);
    expect((await changes.subscribe('31').next()).done).toBe(true);
    expect(changes.subscribers).toBe(0);
  });
});
