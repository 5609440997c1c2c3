import { afterEach, expect, test, vi } from 'vitest';
import { SetAside } from '../../infra/store/set-aside.ts';
import type { StoredEvent } from '../../infra/store/stored-event.ts';
import { SETTING_ASIDE_STREAM } from '../../schema/setting-aside.ts';

afterEach(() => {
  vi.useRealTimers();
});

const COMMAND = crypto.randomUUID();
const decisions: StoredEvent[] = [];
function decide(): string {
  const event = crypto.randomUUID();
  decisions.push({
    ...{ id: crypto.randomUUID(), type: 'EventSetAside', stream: SETTING_ASIDE_STREAM },
    ...{ revision: decisions.length, position: BigInt(decisions.length) },
    data: { event, type: 'UnitEstablished', why: 'Thử' },
    metadata: {
      ...{ version: 1, recordedAt: '2026-03-05T01:00:00.000Z', occurredOn: '2026-03-05' },
      ...{ command: COMMAND, correlation: COMMAND, causation: COMMAND, client: 'test' },
      actor: { account: 'system', role: 'SYSTEM', organization: 'VN' },
    },
  });
  return event;
}

test('R-38: a process that was idle knows a decision of meanwhile, and asks no more than every two seconds', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  let asked = 0;
  const setAside = new SetAside(async (_, fromRevision) => {
    asked += 1;
    await new Promise(setImmediate);
    return decisions.slice(fromRevision);
  });
  const first = decide();
  const known = await setAside.current();
  expect([...known]).toEqual([first]);
  vi.advanceTimersByTime(2_100);
  expect(await setAside.current()).toBe(known);
  const second = decide();
  vi.advanceTimersByTime(2_100);
  expect([...(await setAside.current())]).toEqual([first, second]);
  await setAside.current();
  expect(asked).toBe(3);
});

test('R-38: what cannot be told fails, and is asked again at once', async () => {
  const answers = [() => Promise.reject(new Error('away')), async () => decisions];
  const setAside = new SetAside(() => (answers.shift() as () => Promise<StoredEvent[]>)());
  await expect(setAside.current()).rejects.toThrow('away');
  expect((await setAside.current()).size).toBe(decisions.length);
});
