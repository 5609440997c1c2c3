import { describe, expect, onTestFinished, test } from 'vitest';
import { startProbe } from '../../infra/health/probe.ts';

const quick = { everyMs: 5, deadlineMs: 30, abandonedMs: 120 };

function probe<T>(look: () => Promise<T>) {
  const started = startProbe(look, quick);
  onTestFinished(() => started.close());
  return started;
}

describe('a probe', () => {
  test('remembers what it found last', async () => {
    let found = 0;
    const { first, latest } = probe(async () => ++found);
    await first;
    expect(latest()).toMatchObject({ ok: true });
    await expect.poll(() => found).toBeGreaterThan(3);
    expect(latest()).toEqual({ ok: true, value: found });
  });

  test('tells a failure, and that it is over', async () => {
    let broken = true;
    const { first, latest, soundMs } = probe(async () => {
      if (broken) throw new Error('away');
    });
    await first;
    expect(latest()).toMatchObject({ ok: false, error: { message: 'away' } });
    expect(soundMs()).toBe(0);
    broken = false;
    await expect.poll(() => latest()?.ok).toBe(true);
    await expect.poll(soundMs).toBeGreaterThan(20); // over several looks
    broken = true;
    await expect.poll(soundMs).toBe(0);
  });

  test('counts a look that hangs as failed after its time, and piles up none behind it', async () => {
    let looks = 0;
    const { first, latest } = probe(() => {
      looks += 1;
      return new Promise(() => {});
    });
    await first;
    expect(latest()).toMatchObject({ ok: false, error: { message: 'no answer within 30 ms' } });
    expect(looks).toBe(1);
    await expect.poll(() => looks).toBe(2); // the first is abandoned, and another tried
    expect(latest()?.ok).toBe(false);
  });
});
